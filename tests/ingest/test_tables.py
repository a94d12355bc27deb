"""Tables: ``ingest.jsonl``, ``ingest.json``, ``ingest.csv``, ``ingest.parquet``, ``ingest.columns`` and ``ingest.days``."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import sys
import tracemalloc
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.ingest import Columns, read_part, split
from rashomon.ingest.days import day
from rashomon.ingest.resource import Resource
from rashomon.model.capture import Part, PartFormat, Unreadable
from tests.ingest.splits import OTHER, SENTENCE, bad, documents, everything, parts

Rows = Sequence[dict[str, object]]


def jsonl(rows: Rows) -> bytes:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def array(rows: Rows) -> bytes:
    return json.dumps(rows, indent=1).encode()


def table(rows: Rows, delimiter: str = ",", encoding: str = "utf-8", end: str = "\r\n") -> bytes:
    file = io.StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(file, names, delimiter=delimiter, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode(encoding)


def parquet(rows: Rows) -> bytes:
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(list(rows)), file, row_group_size=2)
    return file.getvalue()


WRITERS: dict[str, Callable[[Rows], bytes]] = {
    "t.jsonl": jsonl,
    "t.json": array,
    "t.csv": table,
    "t.parquet": parquet,
}
KEYS = {"t.jsonl": "line {}", "t.json": "record {}", "t.parquet": "row {}"}

NEWS: Rows = [
    {
        "headline": "Karsk shelled",
        "body": f"{SENTENCE}\n\n“Over”, he said; {OTHER}",
        "source": "Hill Watch",
        "link": "https://hill.example/1",
        "byline": "Mina Torvald",
        "date": "2016-12-16T23:00:00-05:00",
    },
    {
        "headline": "Two villages",
        "body": OTHER,
        "source": "",
        "link": "not an address",
        "byline": "",
        "date": "20161-12-01",
    },
]


@pytest.mark.parametrize("name", WRITERS)
def test_customary_columns(name: str) -> None:
    first, second = parts(WRITERS[name](NEWS), name)
    said = first.metadata
    assert (said.title, said.url, said.publisher) == ("Karsk shelled", "https://hill.example/1", "Hill Watch")
    assert (said.author, said.published) == ("Mina Torvald", date(2016, 12, 16))
    assert read_part(first, name).text == NEWS[0]["body"]
    assert (second.metadata.published, second.metadata.url, second.metadata.publisher) == (None, None, None)
    assert "20161-12-01" in second.warnings[0]
    if name in KEYS:
        assert [first.key, second.key] == [KEYS[name].format(1), KEYS[name].format(2)]
    else:
        assert [first.key, second.key] == ["line 2", "line 5"]


@pytest.mark.parametrize("name", WRITERS)
def test_stated_columns(name: str) -> None:
    rows: Rows = [{"text": "Not this.", "story": SENTENCE, "when": "16 December 2016", "date": "2001-01-01"}]
    (part,) = parts(WRITERS[name](rows), name, Columns(text="story", published="when"))
    assert part.data.decode() == SENTENCE and part.metadata.published == date(2016, 12, 16)
    for columns, word in ((Columns(text="body"), "'body'"), (Columns(text="story", title="top"), "'top'")):
        ((key, reason),) = bad(WRITERS[name]([*rows] * 150), name, columns)
        assert key == "" and word in reason and "story" in reason


@pytest.mark.parametrize("name", WRITERS)
def test_no_column_for_texts(name: str) -> None:
    ((key, reason),) = bad(WRITERS[name]([{"id": "1", "note": SENTENCE}] * 3), name)
    assert key == "" and "--column text=" in reason and "note" in reason


@pytest.mark.parametrize("name", WRITERS)
def test_pages_in_cells(name: str) -> None:
    page = (
        f"<!doctype html><html><head><meta charset=windows-1251><link rel=canonical href='https://other.example/'>"
        f"<meta property='og:site_name' content='Other'></head><body><article><h1>Head</h1><p>{SENTENCE} Карск</p>"
        f"<p>{OTHER}</p></article></body></html>"
    )
    rows: Rows = [
        {"text": page, "url": "https://hill.example/1", "publisher": "Hill Watch"},
        {"text": f"<p>{SENTENCE}</p><p>{OTHER}</p>", "url": "", "publisher": ""},
    ]
    found = parts(WRITERS[name](rows), name)
    assert [p.format for p in found] == [PartFormat.HTML, PartFormat.FRAGMENT]
    read = [read_part(part, name) for part in found]
    assert (read[0].url, read[0].publisher) == ("https://hill.example/1", "Hill Watch")
    assert "Карск" in read[0].text and read[1].text == f"{SENTENCE}\n\n{OTHER}"


PLAIN = st.text(st.characters(exclude_characters="\0\r", exclude_categories=["Cs"]), max_size=80)


@pytest.mark.parametrize("name", WRITERS)
@settings(max_examples=60, deadline=None)
@given(texts=st.lists(PLAIN.map(lambda text: f"{text}Karsk."), min_size=1, max_size=5))
def test_any_text_comes_out_equal(name: str, texts: list[str]) -> None:
    rows: Rows = [{"text": text, "n": str(n)} for n, text in enumerate(texts)]
    found = [d.text for d in documents(WRITERS[name](rows), name)]
    assert found == [unicodedata.normalize("NFC", text) for text in texts]


@pytest.mark.parametrize("delimiter", list(",;\t|"))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_csv_dialects(delimiter: str, encoding: str, end: str) -> None:
    first, second = parts(table(NEWS, delimiter, encoding, end), "t.csv")
    assert read_part(first, "t").text == NEWS[0]["body"] and first.metadata.title == "Karsk shelled"
    assert [first.key, second.key] == ["line 2", "line 5"]


def test_bad_lines_of_json() -> None:
    lines = [
        json.dumps({"text": SENTENCE}),
        "",
        "{broken",
        '["a"]',
        '{"text": ' + "[" * 100_000,
        '{"text": "half \\ud83d"}',
        '{"text": "nul \\u0000"}',
        '{"text": 7}',
        "x" * 10_000_000,
        json.dumps({"text": OTHER}),
    ]
    data = "\r\n".join(lines).encode() + b'\n{"text": "caf\xe9"}\n'
    found = everything(data, "t.jsonl")
    good = [p.key for p in found if isinstance(p, Part)]
    assert good == ["line 1", "line 7", "line 10"]  # the NUL is told by whoever reads the report
    reasons = {p.key: p.reason for p in found if isinstance(p, Unreadable)}
    assert list(reasons) == ["line 3", "line 4", "line 5", "line 6", "line 8", "line 9", "line 11"]
    words = ("not JSON", "no JSON object", "nests", "half a character", "no text", "8,000,000", "not UTF-8")
    assert all(word in reason for word, reason in zip(words, reasons.values(), strict=True))


def test_a_single_column_of_csv() -> None:
    assert documents(f"text\n{OTHER}\n".encode(), "t.csv")[0].text == OTHER


def test_bad_rows_of_csv() -> None:
    data = (
        f'title,text\r\na,"{SENTENCE}"\r\nb,c,d\r\n,\r\ne,caf'.encode()
        + b"\xe9\r\n"
        + b"f,"
        + b"x" * 9_000_000
    )
    data += f'\r\ng,"{OTHER}"\r\n'.encode()
    found = everything(data, "t.csv")
    assert [p.key for p in found if isinstance(p, Part)] == ["line 2", "line 7"]
    assert [p.key for p in found if isinstance(p, Unreadable)] == ["line 3", "line 5", "line 6"]
    unclosed = f'text\n{SENTENCE}\n"{OTHER}\n'.encode() + b"more\n" * 2_000_000 + SENTENCE.encode()
    assert any("quotation marks" in reason for _, reason in bad(unclosed, "t.csv"))


def noisy(count: int) -> Rows:
    noise = random.Random(5)
    return [{"text": f"{SENTENCE} {noise.random()} {noise.random()}"} for _ in range(count)]


@pytest.mark.parametrize("name", ["t.jsonl", "t.json", "t.csv"])
def test_truncated_gzip(name: str) -> None:
    packed = gzip.compress(WRITERS[name](noisy(2000)))
    found = everything(packed[: len(packed) // 2], f"{name}.gz")
    read = [p for p in found if isinstance(p, Part)]
    assert 200 < len(read) < 1800
    assert isinstance(found[-1], Unreadable) and found[-1].key == "" and "cut off" in found[-1].reason
    assert read[-1].key in found[-1].reason
    assert len(parts(packed, f"{name}.gz")) == 2000


@pytest.mark.parametrize("name", ["t.json", "t.parquet"])
def test_cut_in_the_middle(name: str) -> None:
    data = WRITERS[name](noisy(50))
    found = everything(data[: len(data) // 2], name)
    assert isinstance(found[-1], Unreadable) and "cut off" in found[-1].reason
    assert name != "t.json" or len(found) > 10


def test_json_that_is_no_table() -> None:
    assert bad(b"[]", "t.json") == []
    first, second = everything(b'[{"text": "Karsk fell."}, 1]', "t.json")
    assert (first.key, second.key) == ("record 1", "record 2")
    assert isinstance(first, Part) and isinstance(second, Unreadable)
    assert "several lines" in bad(b'{\n "text": "x"\n}', "t.json")[0][1]
    assert "nests" in bad(b'[{"a": ' + b"[" * 200_000, "t.json")[0][1]


def test_memory_does_not_grow_with_the_table(tmp_path: Path) -> None:
    peaks = []
    for count in (1_000, 20_000):
        path = tmp_path / f"{count}.jsonl"
        path.write_bytes(jsonl(noisy(count)))
        tracemalloc.start()
        assert sum(1 for _ in split(Resource.of_file(path), None)) == count
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] + 100_000


def test_parquet_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    data = parquet(NEWS)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    ((key, reason),) = bad(data, "t.parquet")
    assert key == "" and "rashomon[parquet]" in reason


def test_parquet_with_dates_and_lists() -> None:
    rows: Rows = [{"text": SENTENCE, "date": datetime(2016, 12, 16, 3), "authors": ["Mina", "Ola"], "n": 1}]
    (part,) = parts(parquet(rows), "t.parquet")
    assert (part.metadata.published, part.metadata.author) == (date(2016, 12, 16), "Mina, Ola")


DAYS = {
    "2016-12-16": date(2016, 12, 16),
    "20161216": date(2016, 12, 16),
    "2016-12-16 23:59:59+05": date(2016, 12, 16),
    "16 December 2016": date(2016, 12, 16),
    "Dec. 16, 2016": None,
    "Dec 16, 2016": date(2016, 12, 16),
    "Fri, 16 Dec 2016 23:30:00 -0500": date(2016, 12, 16),
    "1481846400": date(2016, 12, 16),
    "1481846400000": date(2016, 12, 16),
    "12/11/2016": None,
    "20161-12-01": None,
    "2016-02-30": None,
    "2016": None,
    "0": None,
    "9999-12-31": None,
    "0001-01-01": None,
    "yesterday": None,
    "99999999999999999999": None,
}


@pytest.mark.parametrize("stated", DAYS)
def test_days(stated: str) -> None:
    assert day(stated) == DAYS[stated]


@given(st.text(max_size=40) | st.integers() | st.floats())
def test_no_date_is_an_error(stated: object) -> None:
    assert day(stated) is None or isinstance(day(stated), date)

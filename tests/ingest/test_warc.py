"""Web archives: ``ingest.warc`` and ``ingest.wacz``."""

from __future__ import annotations

import gzip
import random
import tracemalloc
import unicodedata
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.ingest import read_part, split
from rashomon.ingest.resource import Resource
from rashomon.model.capture import Part, Unreadable
from tests.ingest.pdfs import column, pdf
from tests.ingest.splits import OTHER, SENTENCE, bad, documents, everything, parts
from tests.ingest.warcs import packed, record

PAGE = (
    "<!doctype html><html><head>{}</head><body><article><h1>Karsk</h1>"
    f"<p>{SENTENCE} Карск</p><p>{OTHER}</p></article></html>"
)
RECORDS = [
    record("https://hill.example/", type="warcinfo", http=None),
    record("https://hill.example/1", PAGE.encode()),
    record("https://hill.example/1", b"GET / HTTP/1.1\r\n\r\n", type="request", http=None),
    record("https://hill.example/gone", PAGE.encode(), http="404 Not Found"),
    record("https://hill.example/a.png", b"\x89PNG\r\n", content_type="image/png"),
    record("https://hill.example/1", b"", type="revisit"),
    record(
        "https://hill.example/2", PAGE.encode("windows-1251"), content_type="text/html; charset=windows-1251"
    ),
    record("https://hill.example/3", gzip.compress(PAGE.encode()), Content_Encoding="gzip"),
    record("https://hill.example/4", pdf(column([SENTENCE])), content_type="application/pdf"),
    record(
        "<https://hill.example/5>", SENTENCE.encode(), type="resource", http=None, content_type="text/plain"
    ),
    record(
        "https://hill.example/6?utm=x",
        PAGE.format("<link rel=canonical href='https://hill.example/6'>").encode(),
        Transfer_Encoding="identity",
    ),
]
KEYS = [f"record {n}" for n in (2, 7, 8, 9, 10, 11)]


@pytest.mark.parametrize("data", [b"".join(RECORDS), packed(*RECORDS), gzip.compress(b"".join(RECORDS))])
def test_answers_that_are_reports(data: bytes) -> None:
    found = parts(data, "crawl.warc.gz")
    assert [p.key for p in found] == KEYS
    read = [read_part(part, "crawl") for part in found]
    assert [d.url for d in read] == [f"https://hill.example/{n}" for n in range(1, 7)]
    assert all("Карск" in d.text for d in [*read[:3], read[5]]) and read[3].text == read[4].text == SENTENCE


def test_chunks() -> None:
    body = PAGE.encode()
    chunked = b"".join(b"%x\r\n%s\r\n" % (len(c), c) for c in (body[:99], body[99:])) + b"0\r\n\r\n"
    assert documents(record("https://a.example/", chunked, Transfer_Encoding="chunked"))[0].title == "Karsk"


@pytest.mark.parametrize("cut", [5, 60, 300])
def test_cut_in_the_middle(cut: int) -> None:
    data = b"".join(RECORDS)
    found = everything(
        data[:-cut] if cut > 5 else data[: -len(RECORDS[-1])] + b"WARC/1.1\r\nWARC-Ty", "crawl.warc"
    )
    assert [p.key for p in found if isinstance(p, Part)] == KEYS[:-1]
    ((key, reason),) = [(p.key, p.reason) for p in found if isinstance(p, Unreadable)]
    assert key == "" and "cut off" in reason and "record 10" in reason


def test_truncated_gzip() -> None:
    data = packed(*RECORDS)
    found = everything(data[:-40], "crawl.warc.gz")
    assert [p.key for p in found if isinstance(p, Part)] == KEYS[:-1]
    assert isinstance(found[-1], Unreadable) and "record 10" in found[-1].reason


def test_damage_in_the_middle_and_other_bytes() -> None:
    data = b"".join([*RECORDS[:2], b"rubbish\r\n\r\n" * 9, *RECORDS[2:]])
    found = everything(data, "crawl.warc")
    assert found[0].key == "record 2" and "".join(r for _, r in bad(data, "crawl.warc"))
    assert "is none" in bad(b"Not one.", "crawl.warc")[0][1]
    assert everything(b"WARC/1.1\r\n\r\n", "crawl.warc")


def test_a_page_that_unpacks_without_end() -> None:
    bomb = record("https://a.example/", gzip.compress(bytes(80_000_000)), Content_Encoding="gzip")
    found = everything(bomb + RECORDS[1], "crawl.warc")
    assert [p.key for p in found] == ["record 1", "record 2"]
    assert isinstance(found[0], Unreadable) and "larger than" in found[0].reason


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    noise = random.Random(7)
    one = [record(f"https://a.example/{n}", noise.randbytes(50_000)) for n in range(20)]
    peaks = []
    for times in (1, 20):
        path = tmp_path / f"{times}.warc.gz"
        path.write_bytes(packed(*one) * times)
        tracemalloc.start()
        assert sum(1 for _ in split(Resource.of_file(path), None)) == 20 * times
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0] + 100_000


def wacz(**members: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("datapackage.json", "{}")
        for name, content in members.items():
            archive.writestr(f"{name.replace('__', '/')}.warc.gz", content)
    return file.getvalue()


def test_wacz() -> None:
    data = wacz(archive__b=packed(*RECORDS[:2]), archive__a=packed(*RECORDS), other__c=b"")
    found = parts(data, "crawl.wacz")
    assert [p.key for p in found] == [
        *(f"member archive/a.warc.gz, {key}" for key in KEYS),
        "member archive/b.warc.gz, record 2",
    ]
    broken = wacz(archive__a=packed(*RECORDS)[:-40], archive__b=packed(*RECORDS[:2]))
    found_broken = everything(broken, "crawl.wacz")
    assert [type(p) for p in found_broken] == [Part] * 5 + [Unreadable, Part]
    assert "archive/" in bad(wacz(), "crawl.wacz")[0][1]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_any_text_comes_out_equal(text: str) -> None:
    text = f"Karsk. {text}"
    given_record = record(
        "https://a.example/",
        text.encode(),
        type="resource",
        http=None,
        content_type="text/plain; charset=utf-8",
    )
    assert documents(packed(given_record))[0].text == unicodedata.normalize("NFC", text)

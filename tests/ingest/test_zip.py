"""Zip archives, and gzip around anything: ``ingest.zip``, ``ingest.zip_files`` and ``ingest.source``."""

from __future__ import annotations

import gzip
import json
import unicodedata
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.ingest import from_bytes, read_part
from rashomon.model.capture import Part, Unreadable
from tests.ingest.splits import OTHER, SENTENCE, bad, documents, everything, parts


def archive(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return file.getvalue()


def test_members_of_all_formats() -> None:
    lines = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in (SENTENCE, OTHER))
    inner = archive({"deep.txt": OTHER.encode()})
    data = archive(
        {
            "b/lines.jsonl.gz": gzip.compress(lines),
            "a.txt": SENTENCE.encode(),
            "b/inner.zip": inner,
            "__MACOSX/a.txt": b"\0",
            "b/.hidden": b"\0",
            "empty/": b"",
        }
    )
    found = parts(data, "all.zip")
    assert [p.key for p in found] == [
        "member a.txt",
        "member b/inner.zip, member deep.txt",
        "member b/lines.jsonl.gz, line 1",
        "member b/lines.jsonl.gz, line 2",
    ]
    assert [read_part(p, "x").text for p in found] == [SENTENCE, OTHER, SENTENCE, OTHER]


def test_names_that_point_elsewhere(tmp_path: object) -> None:
    data = archive(
        {"../../etc/a.txt": SENTENCE.encode(), "/srv/b.txt": OTHER.encode(), "c\nd.txt": b"Karsk."}
    )
    assert [p.key for p in parts(data)] == [
        "member ../../etc/a.txt",
        "member /srv/b.txt",
        "member c\ufffdd.txt",
    ]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_members_of_one_name() -> None:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for text in (SENTENCE, OTHER):
            made.writestr("a.txt", text)
    found = parts(file.getvalue())
    assert {p.key: p.data.decode() for p in found} == {"member a.txt": SENTENCE, "member a.txt (2)": OTHER}


def test_one_bad_member_loses_nothing() -> None:
    data = archive(
        {"a.txt": b"\0\0", "b.txt": SENTENCE.encode(), "c.png": b"\x89PNG\r\n", "d.rss": b"<html><p>"}
    )
    found = everything(data)
    assert [p.key for p in found] == [f"member {n}" for n in ("a.txt", "b.txt", "c.png", "d.rss")]
    assert [isinstance(p, Part) for p in found] == [False, True, False, False]


def test_damaged_and_locked() -> None:
    data = archive({"a.txt": SENTENCE.encode() * 50, "b.txt": OTHER.encode()}, zipfile.ZIP_STORED)
    assert "cut off or damaged" in bad(data[: len(data) // 2], "a.zip")[0][1]
    flipped = data.replace(b"Karsk", b"Larsk", 1)
    found = everything(flipped)
    assert isinstance(found[0], Unreadable) and "damaged" in found[0].reason and isinstance(found[1], Part)
    locked = bytearray(archive({"a.txt": SENTENCE.encode()}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    assert "password" in bad(bytes(locked))[0][1]


def test_bombs() -> None:
    zeros = archive({f"{n}.txt": bytes(40_000_000) for n in range(4)})
    ((key, reason),) = bad(zeros, "bomb.zip")
    assert key == "" and "would unpack" in reason and "160,000,000" in reason
    nested = archive({"a.txt": SENTENCE.encode()})
    for _ in range(4):
        nested = archive({"inner.zip": nested})
    ((key, reason),) = bad(nested)
    assert key == "member inner.zip, member inner.zip" and "unpack" in reason
    packed = gzip.compress((b'{"text": "Karsk."}' + b" " * 200_000 + b"\n") * 1_000)
    found = everything(packed, "bomb.jsonl.gz")
    assert isinstance(found[-1], Unreadable) and "unpacks to more" in found[-1].reason


def test_gzip_round_anything() -> None:
    for name in ("a.txt.gz", "a.gz", "a"):
        assert documents(gzip.compress(SENTENCE.encode()), name)[0].text == SENTENCE
        assert from_bytes(gzip.compress(SENTENCE.encode()), name=name).text == SENTENCE
    assert documents(gzip.compress(archive({"a.txt": SENTENCE.encode()})), "a.zip.gz")[0].text == SENTENCE
    assert "twice" in bad(gzip.compress(gzip.compress(SENTENCE.encode())))[0][1]
    for cut in (3, 12, 25):
        assert "cut off" in bad(gzip.compress(SENTENCE.encode())[:cut], "a.txt.gz")[0][1]
    assert "tar" in bad(tar())[0][1]


def tar() -> bytes:
    import tarfile

    file = BytesIO()
    with tarfile.open(fileobj=file, mode="w:gz") as made:
        made.addfile(tarfile.TarInfo("a.txt"))
    return file.getvalue()


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=200))
def test_any_text_comes_out_equal(text: str) -> None:
    text = f"Karsk. {text}"
    assert documents(archive({"a.txt": text.encode()}))[0].text == unicodedata.normalize("NFC", text)

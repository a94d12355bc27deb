"""Bad input gets one clear line on standard error and status 2, and costs the other inputs nothing."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from rashomon.cli import run
from tests.ingest.pdfs import pdf
from tests.ingest.warcs import record

GOOD = "Rebels killed three soldiers near Harwan on Monday, the ministry of defence said.\n" * 2
GERMAN = (
    "Bei einem Angriff auf die Stadt sind am Montag nach Angaben der Regierung zwölf Soldaten getötet worden. "
    "Die Aufständischen erklärten, sie hätten den Flughafen eingenommen und mehrere Fahrzeuge zerstört.\n"
)
ARABIC = "قالت وزارة الدفاع إن القوات الحكومية سيطرت على المدينة يوم الاثنين وقتلت عشرة من المسلحين.\n"
PAGE = (
    "<!doctype html><html><head><title>Menu</title></head><body><nav><a href='/a'>A</a></nav></body></html>"
)
LATIN_PAGE = (
    b"<html><head><meta charset=utf-8></head><body><article><p>" + GOOD.encode() + b"caf\xe9</p></article>"
)
FILES = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\n", "empty"),
    "invisible.txt": ("\u200b\ufeff\u200d".encode() * 9, "empty"),
    "photo.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01", "PNG"),
    "report.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n", "PDF"),
    "scan.pdf": (pdf([]), "text recognition"),
    "cut.docx": (b"PK\x03\x04\x14\x00" + bytes(200), "cut off"),
    "many.csv": (b"title,text\na,b\n", "rashomon add"),
    "many.jsonl": (b'{"text": "Karsk fell."}\n' * 2, "rashomon add"),
    "cut.txt.gz": (gzip.compress(GOOD.encode())[:-20], "cut off"),
    "feed.rss": (b"<!doctype html><html></html>", "web page where a feed should be"),
    "line.txt": (b"x" * 10_000_000, "2,000,000 bytes"),
    "office.txt": (b"PK\x03\x04" + bytes(40), "zip"),
    "zeros.txt": (b"\x00" * 400, "not text"),
    "latin.txt": (GOOD.encode() + b"caf\xe9 was hit.\n", "not UTF-8"),
    "marked.txt": (b"\xef\xbb\xbfThe army said that \xe9\xff\xfe were held.\n", "not UTF-8"),
    "half.txt": (b"\xff\xfe" + GOOD.encode("utf-16-le") + b"\x41", "not UTF-16"),
    "latin.html": (LATIN_PAGE, "not UTF-8"),
    "menu.html": (PAGE.encode(), "no article"),
    "nothing.html": (b"<html></html>", "no article"),
    "german.txt": (GERMAN.encode(), "German"),
    "arabic.txt": (ARABIC.encode(), "Arabic"),
    "long.txt": (GOOD.encode() * 13_000, "2,000,000 bytes"),
}


def refused(status: int, out: str, err: str, *words: str) -> None:
    assert status == 2, err
    assert err.startswith("rashomon: ") and err.endswith("\n") and err.count("\n") == 1
    assert "Traceback" not in err
    assert all(word in err for word in words), err
    assert not out


@pytest.mark.parametrize("name", FILES)
def test_unreadable_file(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    content, reason = FILES[name]
    (tmp_path / name).write_bytes(content)
    status = run(["read", str(tmp_path / name)])
    refused(status, *capsys.readouterr(), name, reason)


def test_no_file_and_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path, reason in ((tmp_path / "none.txt", "no such file"), (tmp_path, "is a folder")):
        status = run(["read", str(path)])
        refused(status, *capsys.readouterr(), path.name, reason)


def test_over_the_stated_size(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    size = len(GOOD)
    status = run(["read", str(tmp_path / "good.txt"), "--limit", str(size - 1)])
    refused(status, *capsys.readouterr(), f"{size - 1:,}")
    assert run(["read", str(tmp_path / "good.txt"), "--limit", str(size)]) == 0


@pytest.mark.parametrize(
    "day", ["yesterday", "2016-13-01", "2015-02-29", "16.12.2016", "20161216", "2016-12-16T10:00", "2016", ""]
)
def test_published_takes_days_only(tmp_path: Path, day: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    status = run(["read", str(tmp_path / "good.txt"), "--published", day])
    refused(status, *capsys.readouterr(), "YYYY-MM-DD")


def test_output_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    for target in (tmp_path / "none" / "out.json", tmp_path):
        status = run(["read", str(tmp_path / "good.txt"), "-f", "json", "-o", str(target)])
        refused(status, *capsys.readouterr(), str(target))


@pytest.mark.parametrize(
    "content",
    [b"", b"\x89PNG\r\n", b"caf\xe9 \xff", GERMAN.encode()],
    ids=["empty", "image", "latin", "german"],
)
def test_standard_input_in_a_process_of_its_own(content: bytes) -> None:
    command = [sys.executable, "-m", "rashomon", "read", "-"]
    outcome = subprocess.run(command, input=content, capture_output=True, timeout=120, check=False)
    refused(outcome.returncode, outcome.stdout.decode(), outcome.stderr.decode(), "<stdin>")


def test_nothing_else_is_lost(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    inputs = [tmp_path / "a.txt", tmp_path / "none.txt", tmp_path / "b.txt"]
    command = [sys.executable, "-m", "rashomon", "read", *map(str, inputs), "--format", "jsonl"]
    outcome = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    reports = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert [r["document"]["text"] for r in reports] == [GOOD, GOOD]
    assert all(r["claims"] for r in reports)


def bomb() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", bytes(200_000_000))
    return file.getvalue()


ARTICLE = f"<html><body><article><h1>Harwan</h1><p>{GOOD}</p></article></body></html>".encode()
ROWS = b"".join(json.dumps({"text": GOOD + str(n)}).encode() + b"\n" for n in range(2))
FEED = (
    f"<rss version='2.0'><channel><item><guid>a</guid><description>{GOOD}</description></item><item><guid>b"
)
ADDED = {
    "cut.jsonl.gz": (gzip.compress(ROWS)[:-12], "cut off"),
    "cut.warc": (
        record("https://a.example/", ARTICLE) + record("https://a.example/2", ARTICLE)[:-9],
        "as far as record 1",
    ),
    "cut.xml": (FEED.encode(), "after entry a"),
    "page.xml": (b"<!doctype html><html><body><p>Gone.</p></body></html>", "web page where a feed should be"),
    "scan.pdf": (pdf([]), "text recognition"),
    "bomb.zip": (bomb(), "200,000,000 bytes"),
    "long.jsonl": (b"x" * 10_000_000 + b"\n" + ROWS, "8,000,000"),
    "year.jsonl": (
        json.dumps({"text": GOOD, "date": "20161-12-01"}).encode() + b"\n",
        "'20161-12-01' is no date",
    ),
}
"""What is met in archives, with words of the line that tells what is wrong."""
KEPT = {"cut.jsonl.gz": 1, "cut.warc": 1, "cut.xml": 1, "long.jsonl": 2, "year.jsonl": 1}
"""The reports that are read all the same."""


@pytest.mark.parametrize("name", ADDED)
def test_added(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    content, reason = ADDED[name]
    (tmp_path / name).write_bytes(content)
    ledger = str(tmp_path / "ledger.db")
    assert run(["add", str(tmp_path / name), "--ledger", ledger, "--workers", "1"]) == 2
    out, err = capsys.readouterr()
    assert err.startswith("rashomon: ") and err.count("\n") == 1 and name in err and reason in err
    assert out.startswith(f"{KEPT.get(name, 0)} report")

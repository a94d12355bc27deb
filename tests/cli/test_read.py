"""``rashomon read`` as a user runs it: output, errors in one line, exit status."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.cli import run

TEXT = "Rebels killed three soldiers near Karsk on Monday, the army said. The rebels denied it.\n"


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_is_one_object(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(report), "--published", "2012-06-06", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"document", "claims"}
    assert found["document"]["text"] == TEXT and "killed" in {c["kind"] for c in found["claims"]}


def test_one_bad_input_loses_nothing(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(report), "nowhere.txt", str(report), "-f", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["document"]["text"] for line in out.splitlines()] == [TEXT, TEXT]
    assert err.startswith("rashomon: nowhere.txt: no such file") and err.count("\n") == 1


def test_table_page_and_view(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(report), str(report), "-f", "csv"]) == 0
    table = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["kind"] for row in table].count("killed") >= 2
    page = tmp_path / "page.html"
    assert run(["read", str(report), "-f", "html", "-o", str(page)]) == 0
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert run(["read", str(report)]) == 0
    assert "killed  rebels" in capsys.readouterr().out.lower()


WRONG = {
    "no file": ["read", "nowhere.txt"],
    "folder": ["read", "."],
    "date": ["read", "x.txt", "--published", "16.12.2016"],
    "format": ["read", "x.txt", "--format", "pdf"],
    "option": ["read", "x.txt", "--fast"],
    "nothing": ["read"],
    "command": ["write", "x.txt"],
    "two in json": ["read", "a.txt", "b.txt", "--format", "json"],
    "stdin twice": ["read", "-", "-", "-f", "jsonl"],
}


@pytest.mark.parametrize("arguments", WRONG.values(), ids=WRONG)
def test_bad_use_is_one_line_and_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("rashomon: ") and err.count("\n") == 1 and "Traceback" not in err


BAD_BYTES = {
    "empty.txt": b" \n",
    "image.txt": b"\x89PNG\r\n\x1a\n\0\0",
    "latin.txt": b"caf\xe9 \xff\xfe\x80 raid",
}


@pytest.mark.parametrize("name", BAD_BYTES)
def test_bad_files(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    path.write_bytes(BAD_BYTES[name])
    assert run(["read", str(path)]) == 2
    err = capsys.readouterr().err
    assert name in err and err.count("\n") == 1


def test_limit(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["read", str(report), "--limit", "10"]) == 2
    assert "larger than 10 bytes" in capsys.readouterr().err


def test_failed_read_leaves_the_old_output(tmp_path: Path) -> None:
    old = tmp_path / "claims.json"
    old.write_text("kept", encoding="utf-8")
    assert run(["read", str(tmp_path / "none.txt"), "-f", "json", "-o", str(old)]) == 2
    assert old.read_text(encoding="utf-8") == "kept"


def rashomon(*arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    program = "from rashomon.cli import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments], input=stdin, capture_output=True, check=False
    )


def test_standard_input() -> None:
    found = rashomon("read", "-", "--format", "json", stdin=TEXT.encode())
    assert found.returncode == 0 and found.stderr == b""
    assert json.loads(found.stdout)["document"]["text"] == TEXT


def test_output_does_not_depend_on_the_locale(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report.write_text("Rebels killed three soldiers in Kırık “on Monday”, the army said.", encoding="utf-8")
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    found = rashomon("read", str(report), "--format", "json")
    assert found.returncode == 0 and "Kırık" in found.stdout.decode("utf-8")
    assert rashomon("read", str(report)).returncode == 0


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys, rashomon.cli as c\nc.run(['read', '--help'])\n"
        "print('HEAVY', sorted({'spacy', 'numpy', 'lxml', 'rich.console'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "--published" in found.stdout and "HEAVY []" in found.stdout


def test_an_error_of_the_program_is_one_line(
    report: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("rashomon.report.Report.of", broken)
    monkeypatch.delenv("RASHOMON_DEBUG", raising=False)
    assert run(["read", str(report)]) == 70
    err = capsys.readouterr().err
    assert "ZeroDivisionError: boom" in err and "RASHOMON_DEBUG" in err and err.count("\n") == 1

"""Files, folders and standard input: ``ingest.walking``."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from rashomon.ingest import walk
from rashomon.ingest.resource import Refused, Resource
from tests.ingest.splits import SENTENCE


def names(paths: list[Path], under: Path) -> list[str]:
    return [str(Path(r.address).relative_to(under)) for r in walk(list(map(str, paths)))]


def test_folders_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b/2.txt", "b/10.txt", "a.txt", "c/d/e.txt", ".git/x.txt", "c/.hidden", "__MACOSX/f.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(SENTENCE)
    (tmp_path / "empty").mkdir()
    assert names([tmp_path], tmp_path) == ["a.txt", "b/10.txt", "b/2.txt", "c/d/e.txt"]
    hidden = tmp_path / "c" / ".hidden"
    assert names([hidden, tmp_path / ".git"], tmp_path) == ["c/.hidden", ".git/x.txt"]
    assert all(isinstance(r, Resource) and r.open().read() for r in walk([str(tmp_path)]))


def test_links(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.txt").write_text(SENTENCE)
    (tmp_path / "real" / "round").symlink_to(tmp_path)
    (tmp_path / "twice").symlink_to(tmp_path / "real")
    (tmp_path / "broken").symlink_to(tmp_path / "none")
    found = list(walk([str(tmp_path)]))
    assert [Path(r.address).name for r in found] == ["broken", "a.txt", "a.txt"]
    assert isinstance(found[0], Refused) and "link" in found[0].reason


def test_missing_and_unreadable(tmp_path: Path) -> None:
    found = list(walk([str(tmp_path / "none.txt"), "", "a\0b", "x" * 5000]))
    assert (
        all(isinstance(r, Refused) and r.reason and "\n" not in r.reason for r in found) and len(found) == 4
    )
    assert isinstance(found[0], Refused) and "no such file" in found[0].reason


def test_standard_input_and_pipes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SENTENCE.encode())))
    (found,) = walk(["-"])
    assert isinstance(found, Resource) and (found.address, found.data) == ("-", SENTENCE.encode())
    reader, writer = os.pipe()
    os.write(writer, SENTENCE.encode())
    os.close(writer)
    (piped,) = walk([f"/dev/fd/{reader}"])
    os.close(reader)
    assert isinstance(piped, Resource) and piped.data == SENTENCE.encode()


def test_names_that_are_not_utf_8(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        Path(os.fsdecode(path)).write_text(SENTENCE)
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    (found,) = walk([str(tmp_path)])
    assert found.address.endswith("caf\\xe9.txt") and isinstance(found, Resource)
    assert found.open().read() == SENTENCE.encode()

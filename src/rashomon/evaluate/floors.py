"""Floors: figures on marked texts that must not fall (``evaluate/floors.json``).

The file maps a name, which tells task, reader and place, to ``{task, reader, gold, every, sha256, floors}``. ``gold`` is a
file or folder as seen from the root of the repository; ``reader`` is ``null`` for the best there is; ``every`` measures each
n-th row only, so that all floors are checked within a minute. ``floors`` are figures of ``measuring.measure`` with their
least values; ``sha256`` ties them to the marks that they were measured on: when those change, they must be measured again.
"""

from __future__ import annotations

import hashlib
import json
import os.path
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.marked import marked_files
from rashomon.evaluate.measuring import Wanted, measure
from rashomon.evaluate.rows import Part, texts_of

Entry = dict[str, Any]
KEPT = ("strict_f1", "full_f1", "source", "quantities", "places")
"""The figures of claims that get a floor when marked reports are added; of the other tasks all do."""
DIGITS = 3
SLACK = 0.02
"""An update sets a floor this far under what is measured: a change that mends ten claims may well cost one."""
WIDE_SLACK, FEW = 0.06, 13
"""The same where fewer rows are measured, as in the files of our own: there one text more or less moves a figure by points."""
MARGIN = 0.0005
"""A measured figure may lie this far under its floor: a floor is written with three digits."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A figure under its floor, or marks that have changed (``figure`` is ``"sha256"``)."""

    name: str
    figure: str
    floor: float
    measured: float

    def __str__(self) -> str:
        if self.figure == "sha256":
            return f"{self.name}: other marks than the floors were measured on; update the floors"
        return f"{self.name}: {self.figure} is {self.measured:.3f}, its floor is {self.floor:.3f}"


def load_floors(path: Path) -> dict[str, Entry]:
    """The file's entries by name; empty where there is no file yet."""
    if not path.exists():
        return {}
    entries: dict[str, Entry] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def place_of(path: Path, entry: Entry) -> Path:
    """Where the marks of an entry lie: they are named from the root, above the folder of the file at ``path``."""
    place: Path = path.resolve().parent.parent / entry["gold"]
    return place.resolve()


def corpus_hash(place: Path) -> str:
    """SHA-256 over the names and bytes of the marked reports in a folder, or of a single file."""
    digest, above = hashlib.sha256(), place if place.is_dir() else place.parent
    for file in marked_files([place]):
        digest.update(file.relative_to(above).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def broken_floors(path: Path, name: str) -> list[Broken]:
    """What of one entry lies under its floor; ``InputError`` where its marks are not there."""
    entry = load_floors(path)[name]
    if corpus_hash(place_of(path, entry)) != entry["sha256"]:
        return [Broken(name, "sha256", 0.0, 0.0)]
    measured = _measure(path, entry)
    floors = entry["floors"].items()
    return [Broken(name, f, least, measured[f]) for f, least in floors if measured[f] < least - MARGIN]


def check_floors(path: Path) -> bool:
    """Print the state of every entry whose marks are there; whether any floor is broken."""
    failed = False
    for name, entry in load_floors(path).items():
        if not place_of(path, entry).exists():
            print(f"{name}: not here, not checked")
            continue
        found = broken_floors(path, name)
        failed = failed or bool(found)
        print("\n".join(map(str, found)) or f"{name}: all floors hold")
    return failed


def update_floors(path: Path, added: Sequence[Wanted] = (), *, lower: bool = False) -> str:
    """Measure every entry whose marks are there and raise its floors to ``SLACK`` (or ``WIDE_SLACK``) under what is
    measured.

    ``added`` is what to take in, or to measure anew: where there is some, only that is measured. With ``lower`` floors may
    fall too; where marks have changed they are measured afresh, which needs ``lower``. Returns what changed, for the reader.
    """
    entries, named = load_floors(path), dict[str, Entry]()
    for wanted in added:
        entry = _entry(path, wanted)
        named[_name(entry)] = entries.setdefault(_name(entry), entry)
    changes: list[str] = []
    for name, entry in (named or entries).items():
        if place_of(path, entry).exists():
            changes += _update(path, name, entry, lower)
    path.write_text(json.dumps(entries, indent=2) + "\n", encoding="utf-8")
    return "\n".join(changes) or "no floor changes"


def _update(path: Path, name: str, entry: Entry, lower: bool) -> list[str]:
    digest = corpus_hash(place_of(path, entry))
    if entry["sha256"] not in (None, digest) and not lower:
        raise InputError(f"{name}: the marks have changed; add --lower to set its floors anew")
    measured, slack, changes = _measure(path, entry), _slack(path, entry), list[str]()
    entry["floors"] = entry["floors"] or dict.fromkeys(_kept(entry, measured), 0.0)
    entry["sha256"] = digest
    for figure, least in entry["floors"].items():
        value = max(0.0, round(measured[figure] - slack, DIGITS))
        if value > least or (lower and value < least):
            entry["floors"][figure] = value
            changes.append(f"{name}: {figure} {least:.3f} -> {value:.3f}")
    return changes


def _slack(path: Path, entry: Entry) -> float:
    if entry["task"] == Task.CLAIMS:
        return SLACK
    return WIDE_SLACK if len(Part(entry["every"]).of(texts_of(place_of(path, entry)))) < FEW else SLACK


def _kept(entry: Entry, measured: Mapping[str, float]) -> Sequence[str]:
    return KEPT if entry["task"] == Task.CLAIMS else list(measured)


def _measure(path: Path, entry: Entry) -> Mapping[str, float]:
    reader = ReaderName(entry["reader"]) if entry["reader"] else None
    task = Task(entry["task"])
    return measure(Wanted(task, [place_of(path, entry)], reader=reader, part=Part(entry["every"]))).figures


def _entry(path: Path, wanted: Wanted) -> Entry:
    (place,), root = wanted.gold, path.resolve().parent.parent
    return {
        "task": wanted.task.value,
        "reader": wanted.reader.value if wanted.reader else None,
        "gold": Path(os.path.relpath(place.resolve(), root)).as_posix(),
        "every": wanted.part.every,
        "sha256": None,
        "floors": {},
    }


def _name(entry: Entry) -> str:
    """``"events, rules, tests/rows/events.jsonl"``: equal for two entries that measure the same."""
    return ", ".join(filter(None, (entry["task"], entry["reader"], entry["gold"])))

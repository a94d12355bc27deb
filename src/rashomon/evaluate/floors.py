"""Floors: figures on marked reports that must not fall (``evaluate/floors.json``).

The file maps a folder of marked reports, or a single one, relative to the root of the repository, to
``{"sha256": …, "floors": {figure: least value}}``. Figures are those of ``claims.Scores.figures``. ``sha256`` ties the
floors to the marked reports that they were measured on: when those change, the floors must be measured again.
"""

from __future__ import annotations

import hashlib
import json
import os.path
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rashomon.errors import InputError
from rashomon.evaluate.marked import marked_files

KEPT = ("strict_f1", "full_f1", "source", "quantities", "places")
"""The figures that get a floor when marked reports are added."""
DIGITS = 3
SLACK = 0.02
"""An update sets a floor this far under what is measured: a change that mends ten claims may well cost one."""
MARGIN = 0.0005
"""A measured figure may lie this far under its floor: a floor is written with three digits."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A figure under its floor, or marked reports that have changed (``figure`` is ``"sha256"``)."""

    name: str
    figure: str
    floor: float
    measured: float

    def __str__(self) -> str:
        if self.figure == "sha256":
            return f"{self.name}: other marked reports than the floors were measured on; update the floors"
        return f"{self.name}: {self.figure} is {self.measured:.3f}, its floor is {self.floor:.3f}"


def load_floors(path: Path) -> dict[str, dict[str, Any]]:
    """The file's entries by what they measure; empty where there is no file yet."""
    if not path.exists():
        return {}
    entries: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return entries


def place_of(path: Path, name: str) -> Path:
    """Where the marked reports that the file at ``path`` names lie: names count from the root, above ``evaluate/``."""
    return (path.resolve().parent.parent / name).resolve()


def corpus_hash(place: Path) -> str:
    """SHA-256 over the names and bytes of the marked reports in a folder, or of a single one."""
    digest, above = hashlib.sha256(), place if place.is_dir() else place.parent
    for file in marked_files([place]):
        digest.update(file.relative_to(above).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def broken_floors(path: Path, name: str) -> list[Broken]:
    """What of one entry lies under its floor; ``InputError`` where its marked reports are not there."""
    entry, place = load_floors(path)[name], place_of(path, name)
    if corpus_hash(place) != entry["sha256"]:
        return [Broken(name, "sha256", 0.0, 0.0)]
    measured = _measure(place)
    floors = entry["floors"].items()
    return [Broken(name, f, least, measured[f]) for f, least in floors if measured[f] < least - MARGIN]


def check_floors(path: Path) -> bool:
    """Print the state of every entry whose reports are there; whether any floor is broken."""
    failed = False
    for name in load_floors(path):
        if not place_of(path, name).exists():
            print(f"{name}: not here, not checked")
            continue
        found = broken_floors(path, name)
        failed = failed or bool(found)
        print("\n".join(map(str, found)) or f"{name}: all floors hold")
    return failed


def update_floors(path: Path, added: Sequence[Path] = (), *, lower: bool = False) -> str:
    """Measure every entry whose reports are there and raise its floors to ``SLACK`` under what is measured.

    ``added`` are folders or marked reports to take in. With ``lower`` floors may fall too; where marked reports have
    changed they are measured afresh, which needs ``lower``. Returns what changed, for the reader.
    """
    entries, root = load_floors(path), path.resolve().parent.parent
    for place in added:
        name = _relative(place.resolve(), root)
        entries.setdefault(name, {"sha256": None, "floors": dict.fromkeys(KEPT, 0.0)})
    changes: list[str] = []
    for name, entry in entries.items():
        place = place_of(path, name)
        if place.exists():
            changes += _update(name, place, entry, lower)
    path.write_text(json.dumps(entries, indent=2) + "\n", encoding="utf-8")
    return "\n".join(changes) or "no floor changes"


def _update(name: str, place: Path, entry: dict[str, Any], lower: bool) -> list[str]:
    digest = corpus_hash(place)
    if entry["sha256"] not in (None, digest) and not lower:
        raise InputError(f"{name}: the marked reports have changed; add --lower to set its floors anew")
    entry["sha256"], measured, changes = digest, _measure(place), []
    for figure, least in entry["floors"].items():
        value = round(measured[figure] - SLACK, DIGITS)
        if value > least or (lower and value < least):
            entry["floors"][figure] = value
            changes.append(f"{name}: {figure} {least:.3f} -> {value:.3f}")
    return changes


def _measure(place: Path) -> dict[str, float]:
    from rashomon.evaluate.command import evaluate_claims

    return evaluate_claims([place]).figures()


def _relative(place: Path, root: Path) -> str:
    """``place`` seen from ``root``: ``tests/gold``, or ``../shared/gold/dev``."""
    return Path(os.path.relpath(place, root)).as_posix()

"""Small reports in our own words, each another, for tests of the ledger."""

from __future__ import annotations

import json
from pathlib import Path

TOWNS = ("Karsk", "Dorvan", "Selm", "Ashkar", "Tirva", "Molen", "Brask", "Ovid", "Harn", "Pelta")
TELLERS = (
    "the army said",
    "rebels said",
    "the governor said",
    "residents said",
    "the ministry of health said",
)
DEEDS = (
    "Shelling killed {n} soldiers near {town}, {teller}.",
    "Government troops captured the village of {town} after {n} hours of fighting, {teller}.",
    "An air strike on the market of {town} wounded {n} people, {teller}.",
    "Gunmen abducted {n} aid workers on the road to {town}, {teller}.",
)


def report(number: int) -> str:
    """A short report that no other number gives."""
    lines = [f"News from {TOWNS[number % 10]}, number {number}", ""]
    for step in range(3):
        turn = number * 7 + step * 3
        deed = DEEDS[(turn + number // 10) % len(DEEDS)]
        fields = {"n": 2 + turn % 97, "town": TOWNS[(turn // 3) % 10], "teller": TELLERS[turn % 5]}
        lines.append(
            deed.format(**fields) + f" It was the {number * 3 + step + 1}th such incident of the year."
        )
    return "\n".join(lines) + "\n"


def write_folder(folder: Path, count: int) -> Path:
    """``count`` reports, half of them as files and half as lines of one table."""
    folder.mkdir()
    for number in range(count // 2):
        (folder / f"{number:04}.txt").write_text(report(number), encoding="utf-8")
    rows = (
        {
            "text": report(number),
            "date": f"2016-12-{1 + number % 28:02}",
            "url": f"https://example.org/{number}",
        }
        for number in range(count // 2, count)
    )
    (folder / "table.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return folder

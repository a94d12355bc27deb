"""The ledger that the workbench is tested on: the examples, and short texts of our own on invented events.

They hold several sides, a copy, figures that differ, denials, ranges of days, something undated, and markup that must
stay text.
"""

from __future__ import annotations

from pathlib import Path

from rashomon.cli import run

ROOT = Path(__file__).parents[2]
TEXTS = Path(__file__).with_name("texts.jsonl")
EXAMPLES = tuple(ROOT / "examples" / name for name in ("government.txt", "opposition.txt", "monitor.html"))


def make_ledger(folder: Path) -> Path:
    """A ledger in that folder, with its incidents worked out."""
    place = folder / "ledger.db"
    for arguments in (
        ["add", *map(str, EXAMPLES), "--published", "2016-12-16"],
        ["add", str(TEXTS)],
        ["incidents", "--limit", "1"],
    ):
        assert run([*arguments, "--ledger", str(place)]) == 0
    return place

"""Records of sources for a terminal: what is counted of each, and no rate of being right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export.incident_words import REPORTING, SIDES, speaker, written
from rashomon.export.ledger_terminal import numbered
from rashomon.model.incident import Side, SourceRecord

WORDS = 5
"""Partisan words of a source that are listed."""


def sources_view(records: Sequence[SourceRecord], limit: int) -> Iterator[RenderableType]:
    """A line a source; no number here is a rate of being right."""
    if not records:
        yield Text("No source fits.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    columns = (
        "source",
        "claims",
        "nobody else tells",
        "others tell too",
        "others deny",
        "revised",
        "its figures",
    )
    for column in columns:
        right = column not in {"source", columns[-1]}
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    for record in records[:limit]:
        counts = (record.claims, record.alone, record.corroborated, record.denied, record.revised)
        table.add_row(_source(record), *(f"{n:,}" for n in counts), _positions(record))
    yield table
    if len(records) > limit:
        yield Text(f"{limit:,} of {numbered(len(records), 'source')}; --limit N shows more", style="bold")
    yield Text(f"{REPORTING} No number here is a rate of being right.", style="dim")


def source_view(record: SourceRecord) -> Iterator[RenderableType]:
    """Everything that is counted of one source."""
    yield Text()
    yield Text(speaker(record.speaker), style="bold underline")
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    for name, value in _facts(record):
        facts.add_row(name, value)
    yield facts
    yield Text(f"{REPORTING} No number here is a rate of being right.", style="dim")


def _facts(record: SourceRecord) -> Iterator[tuple[str, str]]:
    yield "claims", f"{record.claims:,}"
    kinds = sorted(record.kinds.items(), key=lambda item: (-item[1], item[0]))
    yield "of", ", ".join(f"{n:,} {kind.value.replace('_', ' ')}" for kind, n in kinds)
    yield "that nobody else tells", f"{record.alone:,}"
    yield "that others tell too", f"{record.corroborated:,}"
    yield "that others deny", f"{record.denied:,}"
    yield "that it revised itself", f"{record.revised:,}"
    if record.figures:
        yield "its figures", _positions(record)
    words = sorted(record.wording.items(), key=lambda item: (-item[1], item[0]))
    if words:
        yield "partisan words", ", ".join(f"“{word}” {n:,}" for word, n in words)


def _source(record: SourceRecord) -> Text:
    nameless = record.speaker.side is Side.OUTLET and not record.speaker.name  # all such reports together
    told = Text("Outlets without a name" if nameless else speaker(record.speaker), style="bold")
    words = sorted(record.wording, key=lambda word: (-record.wording[word], word))[:WORDS]
    if record.speaker.side not in {Side.OTHER, Side.OUTLET}:
        told.append(f"\n{SIDES[record.speaker.side].lower()}", style="not bold dim")
    return told.append(
        f"\nsays {', '.join(f'“{word}”' for word in words)}" if words else "", style="not bold dim"
    )


def _positions(record: SourceRecord) -> str:
    """Where its figures lie among those of other origins."""
    told = ("lowest", "between", "highest", "same")
    return ", ".join(f"{written(record.figures[p])} {p}" for p in told if record.figures.get(p))

"""Who is said to hold a place, as a timeline for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.incident_words import REPORTING, speaker
from rashomon.export.phrases import one_line
from rashomon.lexicon.actor_table import actor
from rashomon.lexicon.gazetteer import country_place
from rashomon.model.incident import ControlEntry
from rashomon.model.ledger import LedgerClaim


def control_view(
    place: str, entries: Sequence[ControlEntry], claims: Mapping[str, LedgerClaim]
) -> Iterator[RenderableType]:
    """Who is said to hold a place, day by day; what contradicts each other is marked on both sides."""
    if not entries:
        yield Text(f"Nobody says who holds {place}.")
        return
    yield Text()
    yield Text(f"Who is said to hold {place}", style="bold underline")
    numbers = {entry.claim: n for n, entry in enumerate(_first(entries), 1)}
    table = Table.grid(padding=(0, 2))
    for style in ("dim", "cyan", "", "", "bold yellow"):
        table.add_column(style=style, overflow="fold")
    for entry in entries:
        against = ", ".join(str(numbers[c]) for c in entry.contested_by if c in numbers)
        contested = f"contested by {against}" if against else ""
        table.add_row(
            str(numbers[entry.claim]), _since(entry, claims), _event(entry), _says(entry, claims), contested
        )
    yield table
    yield Text(REPORTING, style="dim")


def _first(entries: Sequence[ControlEntry]) -> Sequence[ControlEntry]:
    """One entry a claim, in order."""
    return list({entry.claim: entry for entry in reversed(entries)}.values())[::-1]


def _since(entry: ControlEntry, claims: Mapping[str, LedgerClaim]) -> str:
    dated = claims[entry.claim].claim.date
    if dated is not None and dated.start is not None:
        return phrases.when(dated)
    return f"reported {phrases.day(entry.since)}" if entry.since else "no date"


def _event(entry: ControlEntry) -> Text:
    words = {"taken": "taken by", "held": "held by", "left": "left by"}[entry.event]
    told = Text("NOT ", style="bold reverse") if entry.denied else Text()
    return told.append(f"{words} ").append(holder(entry.holder), style="bold")


def holder(name: str) -> str:
    """The name of a known actor or country by its id, else the words as they stand."""
    if name.startswith("country:"):
        return country_place(name.removeprefix("country:")).name
    known = actor(name)
    return known.name if known is not None else one_line(name)


def _says(entry: ControlEntry, claims: Mapping[str, LedgerClaim]) -> Text:
    report = claims[entry.claim].report
    told = Text(speaker(entry.speaker))
    where = one_line(report.publisher or "")
    where = "" if where == told.plain else where or f"“{one_line(report.title or 'without a title')}”"
    return told.append(f"  {where}" if where else "", style="dim")

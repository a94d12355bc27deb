"""Incidents, who holds a place, and records of sources as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.incident_words import (
    REPORTING,
    SIDES,
    STATUS_STYLES,
    bounds,
    days,
    kind_words,
    outcome,
    speaker,
    written,
)
from rashomon.export.ledger_terminal import SHORT_ID, numbered
from rashomon.export.phrases import one_line
from rashomon.lexicon.actor_table import actor
from rashomon.lexicon.gazetteer import country_place
from rashomon.model.incident import ControlEntry, Side, SourceRecord
from rashomon.model.incident_view import IncidentLine, IncidentPage, LineFigure
from rashomon.model.ledger import LedgerClaim

WORDS = 5
"""Partisan words of a source that are listed."""


def incidents_view(page: IncidentPage) -> Iterator[RenderableType]:
    """A table of incidents, and how many there are."""
    if not page.lines:
        yield Text("No incident fits.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for column in ("incident", "when", "what and where", "figures", "as reported"):
        table.add_column(column, overflow="fold", no_wrap=column in {"incident", "as reported"})
    for line in page.lines:
        table.add_row(
            line.id[:SHORT_ID],
            Text(days(line.start, line.end, short=True)),
            _what(line),
            _figures(line),
            _reported(line),
        )
    yield table
    yield Text(f"{len(page.lines):,} of {numbered(page.total, 'incident')}", style="bold")
    if page.next:
        yield Text(f"next page: --after {page.next}", style="dim")
    yield Text(REPORTING, style="dim")


def _what(line: IncidentLine) -> Text:
    what = Text().append(kind_words(line.kinds), style="bold")
    if line.places:
        what.append(f"  {', '.join(map(one_line, line.places[:2]))}", style="green")
    parties = " → ".join(", ".join(map(one_line, p[:2])) for p in (line.actors, line.targets) if p)
    if parties:
        what.append(f"\n{'' if line.actors else '→ '}{parties}", style="dim")
    return what


def _figures(line: IncidentLine) -> Text:
    return Text("\n".join(_figure(f) for f in line.figures))


def _figure(figure: LineFigure) -> str:
    unit = f" {figure.unit}" if figure.unit else ""
    return f"{bounds(figure.low, figure.best, figure.high)}{unit} {outcome(figure.outcome, figure.victims)}"


def _reported(line: IncidentLine) -> Text:
    told = Text().append(line.status.value, style=STATUS_STYLES[line.status])
    told.append(f", {numbered(line.reports, 'report')}", style="dim")
    return told.append(f"\n{numbered(line.origins, 'independent origin')}", style="dim")


# --- control ----------------------------------------------------------------------------------------------------------


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


# --- sources ----------------------------------------------------------------------------------------------------------


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
    told = Text(speaker(record.speaker), style="bold")
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

"""Incidents as a table for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export.incident_words import (
    REPORTING,
    STATUS_STYLES,
    bounds,
    days,
    kind_words,
    outcome,
)
from rashomon.export.ledger_terminal import SHORT_ID, numbered
from rashomon.export.phrases import one_line
from rashomon.model.incident_view import IncidentLine, IncidentPage, LineFigure


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

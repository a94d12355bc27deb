"""What a ledger answers, as a person reads it in a terminal; plain text where the output is no terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TextIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.phrases import one_line
from rashomon.export.statement import statement
from rashomon.model.claim import Claim
from rashomon.model.ledger import (
    ClaimPage,
    Count,
    LedgerClaim,
    LedgerOrigin,
    LedgerReport,
    LogEntry,
    OriginMember,
    Problem,
    Reading,
    ReportLine,
    Verification,
)
from rashomon.model.origin import OriginKind

PLAIN_WIDTH = 120
"""Columns where the output is no terminal."""
SHORT_ID = 8
"""Digits of an id that are shown in lists: any beginning that is unambiguous is understood."""
AROUND = 160
"""Characters of the report shown before and after a quote."""


def show(parts: Iterator[RenderableType], file: TextIO) -> None:
    """Print parts of a view, without spaces at the ends of lines."""
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = PLAIN_WIDTH
    with console.capture() as shown:
        for part in parts:
            console.print(part)
    file.writelines(f"{line.rstrip()}\n" for line in shown.get().splitlines())


# --- lists --------------------------------------------------------------------------------------------------------------


def claims_view(page: ClaimPage) -> Iterator[RenderableType]:
    """A table of claims, and how many there are."""
    if not page.claims:
        yield Text("No claim fits.")
        return
    table = _table("claim", "what is claimed", "who says so", "report")
    for found in page.claims:
        table.add_row(short(found.id), _stated(found.claim), _sayer(found), _report_cell(found.report))
    yield table
    shown = len(page.claims)
    yield Text(f"{shown:,} of {numbered(page.total, 'claim')}", style="bold")
    if page.next:
        yield Text(f"next page: --after {page.next}", style="dim")


def reports_view(lines: Sequence[ReportLine], total: int, next_page: str | None) -> Iterator[RenderableType]:
    """A table of reports."""
    if not lines:
        yield Text("No report fits.")
        return
    table = _table("report", "title", "published", "by", "claims")
    for line in lines:
        day = phrases.day(line.published) if line.published else ""
        title = one_line(line.title or "") or "(without a title)"
        table.add_row(line.id[:SHORT_ID], title, day, one_line(line.publisher or ""), str(line.claims))
    yield table
    yield Text(f"{len(lines):,} of {numbered(total, 'report')}", style="bold")
    if next_page:
        yield Text(f"next page: --after {next_page}", style="dim")


def counts_view(counts: Sequence[Count], by: str) -> Iterator[RenderableType]:
    """Counts by one field. Claims of one origin are one witness: the last column counts those."""
    if not counts:
        yield Text("No claim fits.")
        return
    table = _table(by, "claims", "reports", "independent origins", numbers=True)
    for count in counts:
        value = one_line(count.value).replace("_", " ") or "(none)"
        table.add_row(value, f"{count.claims:,}", f"{count.reports:,}", f"{count.origins:,}")
    yield table


def problems_view(problems: Sequence[Problem]) -> Iterator[RenderableType]:
    """What could not be read, and why."""
    if not problems:
        yield Text("Everything that was given could be read.")
        return
    table = _table("when", "what", "why", "kept")
    for problem in problems:
        where = ", ".join(x for x in (problem.address, problem.part) if x)
        kept = "in part" if problem.kept else "no"
        table.add_row(f"{problem.at:%Y-%m-%d %H:%M}", one_line(where), one_line(problem.reason), kept)
    yield table
    yield Text(numbered(len(problems), "problem"), style="bold")


def log_view(entries: Sequence[LogEntry]) -> Iterator[RenderableType]:
    """The log, newest first."""
    table = _table("entry", "when (UTC)", "who", "did", "to", "hash")
    for entry in entries:
        when = f"{entry.at:%Y-%m-%d %H:%M:%S}"
        who = one_line(entry.author)
        table.add_row(f"{entry.number:,}", when, who, entry.action, one_line(entry.subject), entry.hash[:12])
    yield table


def verification_view(found: Verification) -> Iterator[RenderableType]:
    """What is damaged, or that nothing is."""
    for damage in found.damages:
        yield Text("damaged: ", style="bold red").append(
            f"{one_line(damage.subject)}: {one_line(damage.what)}"
        )
    counted = [
        numbered(found.captures, "capture"),
        numbered(found.reports, "report"),
        numbered(found.claims, "claim"),
        numbered(found.entries, "log entry", "log entries"),
    ]
    if found.damages:
        yield Text(f"{numbered(len(found.damages), 'thing')} not as written, of {', '.join(counted)}")
    else:
        yield Text(f"Everything is as it was written: {', '.join(counted)}.")
        yield Text(f"Head of the log: {found.head}", style="dim")


# --- one thing ----------------------------------------------------------------------------------------------------------


def claim_view(found: LedgerClaim, text: str) -> Iterator[RenderableType]:
    """One claim with the passage around it; ``text`` is that of its report."""
    claim = found.claim
    yield Text()
    yield Text("  ").join(statement(claim, {}))
    yield Text(phrases.source(claim), style="bold")
    yield Text()
    yield Padding(_in_context(claim, text), (0, 2))
    yield Text()
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    for name, value in _claim_facts(found):
        facts.add_row(name, value)
    yield facts


def _claim_facts(found: LedgerClaim) -> Iterator[tuple[str, str]]:
    claim, report = found.claim, found.report
    yield "claim", found.id
    yield "report", f"{_reported(report)} ({report.id})"
    yield "trigger", f"“{claim.trigger.text}” at {claim.trigger.span.start}-{claim.trigger.span.end}"
    yield "quote", f"at {claim.quote.span.start}-{claim.quote.span.end}"
    if claim.disputes:
        yield "disputes", ", ".join(f"{short(found.report.id)}:{other}" for other in claim.disputes)
    for place in claim.places:
        if place.lat is not None:
            yield "place", f"{one_line(place.evidence.text)}: {place.lat:.4f}, {place.lon:.4f}"
    for word in claim.loaded:
        yield "loaded", f"“{one_line(word.evidence.text)}”, neutrally: {word.neutral or 'leave out'}"
    yield "status", f"{found.status.value} within its report"
    yield "witness", f"{_origin_words(found.origin_kind, found.origin_name)} ({found.origin})"


def _in_context(claim: Claim, text: str) -> Text:
    span = claim.quote.span
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    before, after = one_line(text[start : span.start]), one_line(text[span.end : end])
    opening = "… " if start else ""
    closing = " …" if end < len(text) else ""
    shown = Text(f"{opening}{before} " if before else "", style="dim")
    shown.append(one_line(claim.quote.text), style="bold not dim")
    return shown.append(f" {after}{closing}" if after else "")


def report_view(report: LedgerReport) -> Iterator[RenderableType]:
    """One report: where it was met, what it claims, and whose witness it is."""
    document = report.document
    yield Text()
    yield Text(phrases.title(document), style="bold underline")
    facts = Table.grid(padding=(0, 2))
    facts.add_column(style="dim")
    for name, value in _report_facts(report):
        facts.add_row(name, value)
    yield facts
    for notice in report.reading.notices:
        yield Text("! ", style="bold yellow").append(one_line(notice.message), style="yellow")
    if report.claims:
        yield Text()
        yield from claims_table(report.claims)


def _report_facts(report: LedgerReport) -> Iterator[tuple[str, str]]:
    document = report.document
    yield "report", report.id
    if document.published:
        yield "published", phrases.day(document.published)
    for name, value in (("by", document.publisher), ("author", document.author), ("address", document.url)):
        if value:
            yield name, one_line(value)
    if document.origin:
        yield "first published by", one_line(document.origin)
    for met in report.sightings:
        where = ", ".join(x for x in (met.address, met.part) if x)
        yield "met in", f"{one_line(where)}, {met.taken_at:%Y-%m-%d %H:%M} UTC, SHA-256 {met.sha256[:12]}…"
    yield "read by", _reading_words(report.reading)
    for former in report.former:
        yield "before by", _reading_words(former)
    for origin in report.origins:
        if origin.reports > 1:
            of = f"{origin.reports} reports, {origin.id}"
            yield "shares a witness", f"{_origin_words(origin.kind, origin.name)} ({of})"


def _reading_words(reading: Reading) -> str:
    return f"{reading.reader}, {reading.read_at:%Y-%m-%d}: {numbered(len(reading.claims), 'claim')}"


def claims_table(claims: Sequence[LedgerClaim]) -> Iterator[RenderableType]:
    """The claims of one report."""
    table = _table("claim", "what is claimed", "who says so", "witness")
    for found in claims:
        witness = Text(_origin_words(found.origin_kind, found.origin_name))
        table.add_row(short(found.id), _stated(found.claim), _sayer(found), witness)
    yield table


def origin_view(origin: LedgerOrigin) -> Iterator[RenderableType]:
    """An origin: every report that goes back to it, and why."""
    line = origin.line
    yield Text()
    yield Text(_origin_words(line.kind, line.name), style="bold underline")
    counted = f"{numbered(line.reports, 'report')}, {numbered(line.claims, 'claim')}"
    yield Text(f"{line.id} · one witness: {counted}", style="dim")
    table = _table("report", "why it goes back to this origin", "claims")
    for member in origin.members:
        table.add_row(_report_cell(member.report), _why(member), _claims_of(member))
    yield table


def _why(member: OriginMember) -> RenderableType:
    why = Text(one_line(member.reason))
    if member.link is None:
        return why
    shares = f"{member.link.share:.0%} of this report, {member.link.other_share:.0%} of the other"
    weight = "" if member.link.joined else "; counted for these passages only"
    return Group(why, Text(f"{member.link.relation.value}: {shares}{weight}", style="dim"))


def _claims_of(member: OriginMember) -> str:
    return ", ".join(claim.partition(":")[2] for claim in member.claims)


def readings_view(report: LedgerReport) -> Iterator[RenderableType]:
    """What each reading has that the one before it had not, and the other way round."""
    readings = sorted((*report.former, report.reading), key=lambda reading: reading.number)
    yield Text()
    yield Text(phrases.title(report.document), style="bold underline")
    before: Reading | None = None
    for reading in readings:
        yield Text()
        yield Text(f"reading {reading.number}: {_reading_words(reading)}", style="bold")
        if before:
            yield from _changes(before, reading)
        before = reading


def _changes(before: Reading, after: Reading) -> Iterator[RenderableType]:
    lost = [c for c in before.claims if not any(_same(c, other) for other in after.claims)]
    gained = [c for c in after.claims if not any(_same(c, other) for other in before.claims)]
    for sign, claims in (("-", lost), ("+", gained)):
        for claim in claims:
            yield Text(f"  {sign} ").append_text(_stated(claim))
    if not lost and not gained:
        yield Text("  the same claims", style="dim")


def _same(one: Claim, other: Claim) -> bool:
    """Whether two readings have the same claim: all but its number and the claims that it is linked to by number."""
    from dataclasses import replace

    def bare(claim: Claim) -> Claim:
        return replace(claim, id="", disputes=(), revises=())

    return bare(one) == bare(other)


# --- cells --------------------------------------------------------------------------------------------------------------


def short(identifier: str) -> str:
    """A report's or claim's id as lists show it."""
    report, colon, claim = identifier.partition(":")
    return f"{report[:SHORT_ID]}{colon}{claim}"


def numbered(count: int, noun: str, nouns: str | None = None) -> str:
    """A count with its noun."""
    return f"{count:,} {noun if count == 1 else nouns or noun + 's'}"


def _table(*columns: str, numbers: bool = False) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for position, column in enumerate(columns):
        right = (numbers and position > 0) or column == "claims"
        table.add_column(column, justify="right" if right and numbers else "left", overflow="fold")
    return table


def _stated(claim: Claim) -> Text:
    stated = Text("  ").join(statement(claim, {}))
    return stated.append(f"\n“{one_line(claim.quote.text)}”", style="dim italic")


def _sayer(found: LedgerClaim) -> Text:
    sayer = phrases.source(found.claim)
    return Text(found.report.publisher or "The outlet" if sayer == phrases.OWN_VOICE else sayer)


def _report_cell(report: ReportLine) -> Text:
    named = Text(one_line(report.publisher or report.title or "") or "(without a title)")
    day = f"\n{phrases.day(report.published)}" if report.published else ""
    return named.append(f"{day}\n{report.id[:SHORT_ID]}", style="dim")


def _reported(report: ReportLine) -> str:
    day = phrases.day(report.published) if report.published else None
    return ", ".join(one_line(x) for x in (report.title, report.publisher, day) if x) or "without a title"


def _origin_words(kind: OriginKind, name: str) -> str:
    return f"the word of {one_line(name)}" if kind is OriginKind.VOICE else f"the text of “{one_line(name)}”"

"""The accounts of an incident for a terminal, a side at a time: what each says, denies and blames; copies under their origin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.incident_words import (
    SIDES,
    UNNAMED,
    bounds,
    capitalized,
    claim_mark,
    listed,
    outcome,
    speaker,
)
from rashomon.export.ledger_terminal import numbered
from rashomon.export.phrases import one_line
from rashomon.export.statement import statement
from rashomon.model.incident import Account, Denial, Side
from rashomon.model.incident_view import IncidentView
from rashomon.model.ledger import LedgerClaim, ReportLine

COPIES = 3
"""Reports with the same words that are named; of more only how many there are."""


@dataclass(slots=True)
class Told:
    """What one speaker says in one report: claims, and the reports of the same origin that say them too."""

    report: ReportLine
    speaker: str
    claims: list[LedgerClaim] = field(default_factory=list)
    copies: dict[str, ReportLine] = field(default_factory=dict)


def account_parts(view: IncidentView) -> Iterator[RenderableType]:
    """A part for each side that says anything."""
    claims = {c.id: c for c in view.incident.claims}
    for account in view.accounts:
        yield Text()
        yield _title(account)
        for told in folded(account):
            yield from _said(told)
        yield from _lines(account, claims)


def _title(account: Account) -> Text:
    origins = numbered(len({c.origin for c in account.claims}), "independent origin")
    name = capitalized(one_line(account.name)) or SIDES[account.side]
    return Text(name, style="bold underline").append(f"  {origins}", style="not bold not underline dim")


def folded(account: Account) -> list[Told]:
    """What is said, by speaker and report; what other reports of the same origin say alike is put under the first of them."""
    found: dict[tuple[str, str], Told] = {}
    first: dict[tuple[object, ...], Told] = {}
    for claim in sorted(account.claims, key=lambda c: c.claim.headline):
        same = _same(claim)
        if same in first:
            told = first[same]
            if claim.report.id != told.report.id:
                told.copies[claim.report.id] = claim.report
            continue
        name = _name(account, claim)
        told = first[same] = found.setdefault((claim.report.id, name), Told(claim.report, name))
        told.claims.append(claim)
    return list(found.values())


def _same(claim: LedgerClaim) -> tuple[object, ...]:
    """What two claims of one origin have in common that say the same: a headline then adds nothing to its report."""
    told = claim.claim
    figures = tuple((q.unit, q.low, q.best, q.high) for q in told.quantities)
    return claim.origin, told.kind, told.modality, told.polarity, figures


def _name(account: Account, claim: LedgerClaim) -> str:
    if account.side is Side.OUTLET or not claim.claim.sources:
        return one_line(claim.report.origin_named or claim.report.publisher or "") or "The outlet"
    said = phrases.source(claim.claim)
    return capitalized(UNNAMED) if said == phrases.NOBODY else said


def _said(told: Told) -> Iterator[RenderableType]:
    where = one_line(told.report.publisher or "") or f"“{one_line(told.report.title or 'without a title')}”"
    day = phrases.day(told.report.published) if told.report.published else ""
    note = ", ".join(part for part in (where if where != told.speaker else "", day) if part)
    yield Padding(Text(told.speaker, style="bold").append(f"  {note}", style="not bold dim"), (0, 0, 0, 2))
    quote = ""
    for claim in told.claims:
        line = Text("  ").join(statement(claim.claim, {}))
        yield Padding(line.append(f"  {claim_mark(claim.id)}", style="dim not bold"), (0, 0, 0, 4))
        before, quote = quote, one_line(claim.claim.quote.text)
        if quote not in before:
            yield Padding(Text(f"“{quote}”", style="dim italic"), (0, 0, 0, 6))
    if told.copies:
        yield Padding(Text(_copies(list(told.copies.values())), style="dim"), (0, 0, 0, 4))


def _copies(reports: Sequence[ReportLine]) -> str:
    names = list(
        dict.fromkeys(one_line(r.publisher or r.title or "a report without a title") for r in reports)
    )
    more = len(names) - COPIES
    shown = listed([*names[:COPIES], *([f"{more} more"] if more > 0 else [])])
    return (
        f"the same in {shown}: {'no witness of its own' if len(names) == 1 else 'no witnesses of their own'}"
    )


# --- what a side says in sum ------------------------------------------------------------------------------------------


def _lines(account: Account, claims: dict[str, LedgerClaim]) -> Iterator[RenderableType]:
    figures = [
        f"{bounds(f.low, f.best, f.high)} {outcome(f.outcome, f.victims)}"
        for f in account.figures
        if f.scope == "event" and (f.best or f.low or 0) > 1
    ]
    blamed = [one_line(b.party) for b in account.blames]
    told = dict.fromkeys(("denies", _denied(denial, claims)) for denial in account.denies)
    rows = [
        *([("counts", "; ".join(figures))] if len(figures) > 1 else []),
        *told,
        *([("blames", listed(blamed))] if blamed else []),
    ]
    for what, words in rows:
        yield Padding(Text(f"{what} ", style="bold").append(words, style="not bold"), (0, 0, 0, 2))


def _denied(denial: Denial, claims: dict[str, LedgerClaim]) -> str:
    """Whose word is denied, and on what."""
    whom = listed(dict.fromkeys(speaker(s) for s in denial.whose))
    kinds = sorted({claims[c].claim.kind.value.replace("_", " ") for c in denial.of if c in claims})
    own = "to have done " if denial.responsibility else ""
    one = len({speaker(s) for s in denial.whose}) == 1 and not whom.endswith("s")
    return f"{own}what {whom} {'says' if one else 'say'} ({', '.join(kinds)})"

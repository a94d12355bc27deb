"""One incident as a page for a terminal: what is said, by whom, with what figures, and how well it is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.incident_accounts import account_parts
from rashomon.export.incident_decisions import decision_text
from rashomon.export.incident_words import (
    REPORTING,
    STATUS_STYLES,
    bounds,
    capitalized,
    claim_mark,
    days,
    kind_words,
    outcome,
    written,
)
from rashomon.export.ledger_terminal import numbered
from rashomon.export.phrases import one_line
from rashomon.export.statement import statement
from rashomon.model.incident import (
    Figure,
    Growth,
    Incident,
    Membership,
    Policy,
    Responsibility,
    StatusKind,
    Step,
)
from rashomon.model.incident_view import IncidentView

RULES = {
    Policy.ORIGINS: "what most independent origins say",
    Policy.UCDP: "UCDP's rule, of the dead alone",
    Policy.ACLED: "ACLED's rule, of the dead alone",
}
PLACES = 4


def incident_page(view: IncidentView, why: bool = False) -> Iterator[RenderableType]:
    """The parts of the page from top to bottom; with ``why`` also why each claim is in the incident."""
    yield from _head(view)
    yield from _status(view)
    yield from _figures(view)
    yield from account_parts(view)
    yield from _responsibility(view.status.responsibility)
    yield from _growth(view.growth)
    yield from _judgement(view)
    if why:
        yield from _memberships(view.incident)
    yield Text()
    yield Text(REPORTING, style="dim")


def heading(words: str, note: str = "") -> Iterator[RenderableType]:
    """A line of its own, with a line of nothing before it."""
    yield Text()
    yield Text(words, style="bold").append(f"  {note}" if note else "", style="not bold dim")


def _head(view: IncidentView) -> Iterator[RenderableType]:
    incident = view.incident
    what = kind_words(incident.kinds) or "No claim is left"
    names = {one_line(p.name).casefold(): one_line(p.name) for p in reversed(incident.places)}
    where = ", ".join([*reversed(names.values())][:PLACES])
    parts = [capitalized(what), where, days(incident.start, incident.end)]
    yield Text()
    yield Text(" · ".join(part for part in parts if part), style="bold underline")
    reports = len({c.report.id for c in incident.claims})
    known = (
        f"incident {incident.id} · {numbered(len(incident.claims), 'claim')} in {numbered(reports, 'report')}"
    )
    yield Text(known, style="dim")
    if view.asked is not None:
        yield Text(f"{view.asked} turned out to be this one", style="dim")
    if view.without:
        left_out = f"without {', '.join(map(one_line, view.without))}: {numbered(len(view.left_out), 'claim')} left out"
        yield Text(left_out, style="bold")


def _status(view: IncidentView) -> Iterator[RenderableType]:
    status = view.status
    claims = {c.id: c for c in view.incident.claims}
    denying = {claims[c].origin for c in status.denied_by if c in claims}
    told = [
        f"{numbered(len(status.asserted_by), 'independent origin')} say{'' if len(status.asserted_by) != 1 else 's'} so"
    ]
    if denying:
        told.append(f"{len(denying):,} den{'y' if len(denying) > 1 else 'ies'} it")
    if status.kind is StatusKind.WEAK:
        told.append(status.reasons[0].partition(": ")[2])
    yield Text()
    words = Text().append(status.kind.value, style=STATUS_STYLES[status.kind])
    yield words.append(f"  {', '.join(told)}")
    for reason in dict.fromkeys(one_line(r) for r in status.reasons[1:-1]):
        yield Padding(Text(f"· {capitalized(reason)}"), (0, 0, 0, 2))
    for check in status.sums:
        if check.holds:
            yield Padding(Text(f"· The sum holds: {one_line(check.sentence)}", style="dim"), (0, 0, 0, 2))


def _figures(view: IncidentView) -> Iterator[RenderableType]:
    if not view.figures:
        return
    yield from heading("Figures", f"best by {RULES[view.policy]} (least to most of any)")
    table = Table.grid(padding=(0, 2))
    for style in ("bold", "", "dim"):
        table.add_column(style=style, justify="right" if style == "bold" else "left", overflow="fold")
    for figure in view.figures:
        table.add_row(*_figure_cells(figure))
    yield Padding(table, (0, 0, 0, 2))


def _figure_cells(figure: Figure) -> tuple[str, str, str]:
    """A figure, what it counts and over what time, and how it was chosen."""
    unit = f" {figure.unit}" if figure.unit else ""
    joint = " (several outcomes together)" if figure.joint else ""
    time = "" if figure.scope == "event" else f", {figure.scope}"
    rule = one_line(figure.rule).partition("; low and high")[0].removeprefix("best: ")
    return (
        f"{bounds(figure.low, figure.best, figure.high)}{unit}",
        f"{outcome(figure.outcome, figure.victims)}{joint}{time}",
        rule,
    )


def _responsibility(found: Responsibility) -> Iterator[RenderableType]:
    if not found.blames:
        return
    yield from heading("Who is said to have done it", "contested" if found.contested else "")
    for blame in found.blames:
        told = numbered(len(blame.claims), "claim")
        side = f"  {blame.side_name}" if blame.side_name not in {"", blame.party} else ""
        party = Text("  ").append(capitalized(one_line(blame.party)), style="bold")
        yield party.append(f"{side}  {told}", style="not bold dim")
    for sentence in dict.fromkeys(one_line(dispute.sentence) for dispute in found.disputes):
        yield Padding(Text(f"· {capitalized(sentence)}"), (0, 0, 0, 2))


def _growth(found: Sequence[Growth]) -> Iterator[RenderableType]:
    told = [g for g in found if len({(s.low, s.best, s.high) for s in g.steps}) > 1]
    if not told:
        return
    yield from heading("How figures went on")
    for growth in told:
        steps = "  →  ".join(_step(step) for step in growth.steps)
        name = Text("  ").append(capitalized(one_line(growth.source)), style="bold")
        yield name.append(f"  {outcome(growth.outcome, growth.victims)}: {steps}", style="not bold")


def _step(step: Step) -> str:
    value = next((v for v in (step.best, step.low, step.high) if v is not None), 0.0)
    return f"{written(value)} ({phrases.day(step.published)})" if step.published else written(value)


def _judgement(view: IncidentView) -> Iterator[RenderableType]:
    if not (view.decisions or view.rejected):
        return
    yield from heading("What people decided")
    for decision in view.decisions:
        yield Padding(decision_text(decision), (0, 0, 0, 2))
    for correction in view.corrections:
        told = f"{claim_mark(correction.claim)}: {correction.field} read as {correction.read}, corrected to {correction.now}"
        yield Padding(Text(told), (0, 0, 0, 4))
    for claim in view.rejected:
        told_ = Text(f"rejected, counts nowhere: {claim_mark(claim.id)}  ", style="dim")
        yield Padding(told_.append_text(Text("  ").join(statement(claim.claim, {}))), (0, 0, 0, 4))


def _memberships(incident: Incident) -> Iterator[RenderableType]:
    yield from heading("Why these claims are put together")
    told: dict[tuple[str, ...], Membership] = {m.nucleus: m for m in incident.memberships}
    for nucleus, membership in told.items():
        chance = f"  likeness {membership.likeness:.2f}" if membership.likeness is not None else ""
        names = ", ".join(claim_mark(claim) for claim in nucleus)
        other = f" and {claim_mark(membership.other)}" if membership.other else ""
        yield Text("  ").append(f"{names}{other}", style="bold").append(chance, style="not bold dim")
        if not membership.comparisons:
            yield Padding(Text(one_line(membership.why), style="dim"), (0, 0, 0, 4))
        for comparison in membership.comparisons:
            yield Padding(Text(f"{comparison.score:+.1f}  {one_line(comparison.sentence)}"), (0, 0, 0, 4))

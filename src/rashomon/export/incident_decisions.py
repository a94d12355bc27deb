"""Decisions of people for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from rashomon.export.incident_words import claim_mark, listed
from rashomon.export.ledger_terminal import SHORT_ID, numbered
from rashomon.export.phrases import one_line
from rashomon.model.decision import Action, JudgedDecision, Standing

STYLES = {
    Standing.IN_FORCE: "bold green",
    Standing.REVOKED: "dim",
    Standing.OVERRULED: "bold yellow",
    Standing.WAITING: "bold yellow",
}
FEW = 3
"""Claims that are named; of more only how many there are."""


def decisions_view(decisions: Sequence[JudgedDecision]) -> Iterator[RenderableType]:
    """A table of decisions, the newest first."""
    if not decisions:
        yield Text("Nobody decided anything.")
        return
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="dim")
    for column in ("decision", "what", "by", "stands"):
        table.add_column(column, overflow="fold", justify="right" if column == "decision" else "left")
    for judged in sorted(decisions, key=lambda d: -d.decision.number):
        decision = judged.decision
        by = Text(one_line(decision.author)).append(f"\n{decision.at:%Y-%m-%d %H:%M} UTC", style="dim")
        table.add_row(str(decision.number), _what(judged), by, _stands(judged))
    yield table
    yield Text(numbered(len(decisions), "decision"), style="bold")


def decision_text(judged: JudgedDecision) -> Text:
    """A decision in one line."""
    decision = judged.decision
    told = Text(f"{decision.number}  ", style="dim").append_text(what_words(judged))
    told.append(f"  {one_line(decision.author)}, {decision.at:%Y-%m-%d}", style="dim")
    if decision.note:
        told.append(f": {one_line(decision.note)}")
    if judged.standing is not Standing.IN_FORCE or judged.why:
        told.append(f"  {judged.standing.value}", style=STYLES[judged.standing])
        told.append(f": {judged.why}" if judged.why else "", style="not bold")
    return told


def _what(judged: JudgedDecision) -> Text:
    told = what_words(judged)
    return (
        told.append(f"\n{one_line(judged.decision.note)}", style="not bold dim")
        if judged.decision.note
        else told
    )


def _stands(judged: JudgedDecision) -> Text:
    told = Text(judged.standing.value, style=STYLES[judged.standing])
    return told.append(f"\n{judged.why}", style="not bold dim") if judged.why else told


def what_words(judged: JudgedDecision) -> Text:
    """What was decided, of which claims."""
    what = judged.decision.what
    claims, others = _listed([r.id for r in what.claims]), _listed([r.id for r in what.others])
    told = Text(what.action.value, style="bold")
    match what.action:
        case Action.MERGE:
            ids = ", ".join(i[:SHORT_ID] for i in what.incidents)
            return told.append(f"  {ids}: {claims} are one happening", style="not bold")
        case Action.SPLIT:
            return told.append(f"  {claims} tell of another happening than {others}", style="not bold")
        case Action.ACCEPT if what.incidents:
            return told.append(f"  {claims} belong together", style="not bold")
        case Action.ACCEPT:
            return told.append(f"  {claims} is read rightly", style="not bold")
        case Action.REJECT:
            return told.append(f"  {claims} counts nowhere", style="not bold")
        case Action.CORRECT:
            value = one_line(value_words(judged))
            return told.append(f"  {what.field} of {claims}: {value}, read as {what.read}", style="not bold")
    return told.append(f"  decision {what.undoes}", style="not bold")


def value_words(judged: JudgedDecision) -> str:
    """The value of a correction in a few words."""
    value = dict(judged.decision.what.value or {})
    if not value:
        return "none"
    if "relation" in value:
        bounds = [value[b] for b in ("low", "best", "high") if value[b] is not None]
        numbers = " to ".join(dict.fromkeys(f"{b:,g}" for b in bounds))
        word = {"exactly": "", "between": ""}.get(value["relation"], value["relation"].replace("_", " "))
        return f"{word} {numbers}".strip()
    if "name" in value:
        return f"{value['name']} ({value['place']})" if value["place"] else str(value["name"])
    return "..".join(dict.fromkeys(str(v).replace("_", " ") for v in value.values()))


def _listed(claims: Sequence[str]) -> str:
    if len(claims) > FEW:
        return numbered(len(claims), "claim")
    return listed(map(claim_mark, claims))

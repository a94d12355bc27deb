"""Incidents in words for people: sides, figures, days and titles, shared by the list and the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from rashomon.export import phrases
from rashomon.export.json import number
from rashomon.export.ledger_terminal import SHORT_ID
from rashomon.export.phrases import one_line
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.incident import Side, Speaker, StatusKind

REPORTING = "This measures how it is reported. It says nothing on what is true."

SIDES = {
    Side.STATE: "The state and its allies",
    Side.OPPOSING: "Those who fight the state",
    Side.THIRD: "Other states",
    Side.MONITOR: "Monitors and agencies",
    Side.OUTLET: "Outlets, in their own voice",
    Side.OTHER: "Others, and who is not known",
}
STATUS_STYLES = {
    StatusKind.CONTESTED: "bold yellow",
    StatusKind.CORROBORATED: "bold green",
    StatusKind.UNCONTESTED: "bold",
    StatusKind.WEAK: "dim",
}
"""Colours tell how much there is to compare, not what is true."""
MONTH = re.compile(r"[A-Z][a-z]+")
MONTH_LETTERS = 3
UNNAMED = "an unnamed source"
MARK = 6
"""Digits of a claim's own id that are shown: any beginning that is unambiguous in its report is understood."""


def kind_words(kinds: Sequence[Kind], most: int = 3) -> str:
    """The kinds of an incident, what was done before its outcomes: "air strike, killed"."""
    ordered = sorted(kinds[: most + 1], key=lambda kind: kind in GROUPS["outcome"])
    return ", ".join(kind.value.replace("_", " ") for kind in ordered[:most])


def days(start: date | None, end: date | None, *, short: bool = False) -> str:
    """A day, a month or an interval; empty where there is none. ``short`` has the first letters of months."""
    told = _days(start, end)
    return MONTH.sub(lambda month: month[0][:MONTH_LETTERS], told) if short else told


def _days(start: date | None, end: date | None) -> str:
    if start is None or end is None or start == end:
        return phrases.day(start) if start is not None else ""
    whole_months = start.day == 1 and date.fromordinal(end.toordinal() + 1).day == 1
    if whole_months:
        first, last = f"{start:%B %Y}", f"{end:%B %Y}"
        if (start.month, end.month) == (1, 12):
            first, last = str(start.year), str(end.year)
        return first if first == last else f"{first} to {last}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day} to {phrases.day(end)}"
    return f"{phrases.day(start)} to {phrases.day(end)}"


def bounds(low: float | None, best: float | None, high: float | None) -> str:
    """A figure with how low and high it is put where that differs: "82 (40 to 100)"."""
    chosen = next((v for v in (best, low, high) if v is not None), None)
    if chosen is None:
        return "?"
    least = low if low is not None else chosen
    most = high if high is not None else chosen
    spread = f" ({written(least)} to {written(most)})" if least < most else ""
    return f"{written(chosen)}{spread}"


def written(value: float) -> str:
    """A number as a reader writes it."""
    return f"{number(value):,}"


def speaker(found: Speaker) -> str:
    """Who speaks; an unnamed source or outlet is called so."""
    name = one_line(found.name)
    if name:
        return capitalized(name)
    return "the outlet" if found.side is Side.OUTLET else UNNAMED


def capitalized(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def listed(names: Iterable[str]) -> str:
    """Names with commas, and "and" before the last one."""
    *some, last = [*names] or [""]
    return f"{', '.join(some)} and {last}" if some else last


def outcome(kind: Kind, victims: str) -> str:
    """What a figure counts: "killed, civilians"; not "people" where these are all that can be meant."""
    what = kind.value.replace("_", " ")
    words = one_line(victims)
    return what if words == "people" or words in what.split() else f"{what}, {words}"


def claim_mark(claim: str) -> str:
    """A claim's id as pages show it, short enough to be typed."""
    report, _, own = claim.partition(":")
    return f"{report[:SHORT_ID]}:{own[:MARK]}"

"""A claim's fields in words for people, shared by the terminal view, the page and the table."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from rashomon.export.json import number
from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Modality,
    Party,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.document import BlockKind, Document

OWN_VOICE = "The outlet, in its own voice"
JOINT = " (killed and wounded together)"
NOBODY = "It is reported, nobody named"

_ROLES = {
    PlaceRole.AT: "at",
    PlaceRole.NEAR: "near",
    PlaceRole.IN_AREA: "in the area of",
    PlaceRole.FROM: "from",
    PlaceRole.TO: "to",
    PlaceRole.VIA: "via",
}
_MODALITIES = {
    Modality.ONGOING: "going on",
    Modality.PLANNED: "planned",
    Modality.CALLED_FOR: "called for",
    Modality.POSSIBLE: "possible",
}
_STANCES = {Stance.CONFIRMS: "confirms", Stance.DENIES: "denies", Stance.DOUBTS: "doubts"}


def one_line(text: str) -> str:
    """The text on one line: runs of white space are one space, and what a terminal would obey is left out."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())


def title(document: Document) -> str:
    """The title of a report, or its headline, or that it has none."""
    headlines = (b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADLINE)
    return one_line(document.title or next(headlines, "")) or "Report without a title"


def kind_words(claim: Claim) -> str:
    """The kind of a claim ("air strike")."""
    return claim.kind.value.replace("_", " ")


def figure(quantity: Quantity) -> str:
    """A figure with its bounds and unit, without what it counts ("at least 900", "20 to 30 percent")."""
    low, best, high = (number(v) for v in (quantity.low, quantity.best, quantity.high))
    best = best if best is not None else low if low is not None else high
    words = {
        Relation.EXACTLY: _written(best),
        Relation.ABOUT: f"about {_written(best)}",
        Relation.AT_LEAST: f"at least {_written(low if low is not None else best)}",
        Relation.AT_MOST: f"up to {_written(high if high is not None else best)}",
        Relation.BETWEEN: f"{_written(low)} to {_written(high)}",
    }[quantity.relation]
    return f"{words} {quantity.unit}" if quantity.unit else words


def counted(quantity: Quantity) -> str:
    """What a figure counts, and that it stands for several outcomes together where it does."""
    return one_line(quantity.of) + (JOINT if quantity.joint else "")


def figured(claim: Claim) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[str]]:
    """Actors and targets, each as (figure or "", name) where a figure of the claim counts it, and the other figures."""
    left = list(claim.quantities)

    def with_figure(party: str) -> tuple[str, str]:
        own = next((q for q in left if not q.unit and q.of and one_line(q.of) in party), None)
        if own is None:
            return "", party
        left.remove(own)
        return figure(own), f"{party}{JOINT}" if own.joint else party

    targets = [with_figure(name) for name in _names(claim.targets)]
    actors = [with_figure(name) for name in _names(claim.actors)]
    return actors, targets, [f"{figure(q)} {counted(q)}".strip() for q in left]


def _names(found: Sequence[Party]) -> list[str]:
    return list(dict.fromkeys(one_line(p.evidence.text) for p in found))


def place(found: ClaimPlace) -> str:
    """A place with its role."""
    return f"{_ROLES[found.role]} {one_line(found.evidence.text)}"


MONTH, YEAR = 4, 5
"""``date_prec`` of the UCDP GED codebook."""


def when(found: ClaimDate) -> str:
    """The days of a date, or the report's own words where no year is known."""
    if found.start is None:
        return f"{one_line(found.evidence.text)} (no year given)"
    if found.end is None:
        whole = {MONTH: f"{found.start:%B %Y}", YEAR: str(found.start.year)}
        return f"since {whole.get(found.precision or 0, day(found.start))}"
    if found.end == found.start:
        return day(found.start)
    if found.start.day == 1 and (found.end + timedelta(days=1)).day == 1:
        first, last = f"{found.start:%B %Y}", f"{found.end:%B %Y}"
        if (found.start.month, found.end.month) == (1, 12):
            first, last = str(found.start.year), str(found.end.year)
        return first if first == last else f"{first} to {last}"
    return f"{day(found.start)} to {day(found.end)}"


def day(value: date) -> str:
    """A day as it is read: 5 June 2016."""
    return f"{value.day} {value:%B %Y}"


def reservations(claim: Claim) -> list[str]:
    """What keeps a claim from being a plain "it happened": denied, not so, planned, possible."""
    stances = [_STANCES[s.stance] for s in claim.sources[:1] if s.stance in _STANCES]
    found = [] if claim.modality is Modality.HAPPENED else [_MODALITIES[claim.modality]]
    negative = claim.polarity is Polarity.NEGATIVE and "denies" not in stances
    return [*stances, *found, *(["not so"] if negative else [])]


NEXT_TO_EACH_OTHER = len(" and the ")


def source(claim: Claim) -> str:
    """Who says it, the innermost first ("military source, via SANA"), and who says it together ("police and witnesses")."""
    if not claim.sources:
        return OWN_VOICE
    told = _name(claim.sources[0])
    for one, other in pairwise(claim.sources):
        name = _name(other)
        told += f" and {one_line(other.evidence.text)}" if _together(one, other) else f", via {name}"
    return told


def _together(one: Source, other: Source) -> bool:
    """Whether two stand next to each other as the speakers of one word: "police and the witnesses said", not "police told AP"."""
    apart = other.evidence.span.start - one.evidence.span.end
    cue = one.cue_span
    if not 0 < apart <= NEXT_TO_EACH_OTHER or cue is None or cue != other.cue_span:
        return False
    return not one.evidence.span.end <= cue.start < other.evidence.span.start


def _name(found: Source) -> str:
    name = one_line(found.evidence.text)
    if not name:
        return NOBODY
    return name[0].upper() + name[1:]


def _written(value: float | None) -> str:
    return "?" if value is None else f"{value:,}"

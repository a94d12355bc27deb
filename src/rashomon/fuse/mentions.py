"""The claims of one report → mentions: what the report tells of one happening in one breath.

"Two rockets hit the market, killing nine and wounding 30" is one mention of three claims. Only mentions are compared across
reports.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rashomon.fuse.words import Reading, Sentence, names_in, words_in
from rashomon.lexicon.dates import is_total
from rashomon.lexicon.folding import fold
from rashomon.lexicon.fusion import families, go_together
from rashomon.model.claim import GROUPS, Kind, Modality
from rashomon.model.ledger import LedgerClaim
from rashomon.model.span import Span

REACH = 3
"""Sentences over which the same place goes on with the same happening."""
GROUND = "ground"
"""The family of what moves fronts and people."""
COUNTRY = 6
"""UCDP's ``where_prec`` of a country: from here on a place is none that could tell two happenings apart."""
UNREAL = frozenset({Modality.PLANNED, Modality.CALLED_FOR})
"""What has not happened is another happening than what has."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where, in degrees, and how precisely (UCDP's ``where_prec``)."""

    lat: float
    lon: float
    precision: int


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """What is compared: everything that one report's claims on one happening say, as sets.

    ``id`` is its first claim's. ``places`` are gazetteer ids, or folded names of what was not located, no countries;
    ``victims`` the names in what was acted upon, ``objects`` its other words; ``background`` the names of the rest of the report.
    ``sources`` are the named ones, by actor or folded name.
    ``interval`` is what the dates of the claims have in common.
    """

    id: str
    report: str
    published: date | None
    group: str
    claims: tuple[str, ...]
    kinds: frozenset[Kind]
    names: frozenset[str]
    words: frozenset[str]
    victims: frozenset[str]
    objects: frozenset[str]
    actors: frozenset[str]
    places: tuple[tuple[str, str], ...]
    points: tuple[Point, ...]
    countries: frozenset[str]
    interval: tuple[date, date] | None
    figures: frozenset[tuple[Kind, float]]
    background: frozenset[str]
    sources: frozenset[str]


def mentions_of(claims: Sequence[LedgerClaim], text: str | None = None) -> tuple[Mention, ...]:
    """The mentions of one report, in its order; ``text`` is the report's, for the words around its claims."""
    if not claims:
        return ()
    reading = Reading(claims, text)
    placed = [(c, reading.sentence(c)) for c in sorted(claims, key=_reading_order)]
    acts = _acts(placed)
    drafts: list[_Draft] = []
    for claim, sentence in placed:
        group = _group(claim, acts.get(sentence.number, frozenset()))
        open_to = [d for d in reversed(drafts) if d.group == group]
        draft = _goes_on(claim, sentence, open_to)
        if draft is None:
            draft = _Draft(group)
            drafts.append(draft)
        draft.add(claim, sentence)
    return tuple(draft.mention(reading) for draft in drafts)


def _goes_on(claim: LedgerClaim, sentence: Sentence, drafts: Sequence[_Draft]) -> _Draft | None:
    """The mention that a claim goes on with, the latest one of several; ``None`` where it begins another."""
    if claim.claim.headline:
        headed = [d for d in drafts if d.headed_by(claim)]
        return headed[-1] if headed else None
    found = next((d for d in drafts if d.answered_by(claim)), None)
    found = found or next((d for d in drafts if d.takes(claim, sentence)), None)
    return found or next((d for d in drafts if _is_bare(claim) and d.tells_of(claim.claim.kind)), None)


def _is_bare(claim: LedgerClaim) -> bool:
    """Whether a claim only refers to a happening ("the evacuation"), without where, when, whom and how many."""
    told = claim.claim
    return not (told.places or told.date or told.targets or told.actors or told.quantities)


def _reading_order(claim: LedgerClaim) -> tuple[bool, Span, str]:
    """The order of the text, headlines last: they are put to what the body tells."""
    return claim.claim.headline, claim.claim.trigger.span, claim.id


def _acts(placed: Sequence[tuple[LedgerClaim, Sentence]]) -> dict[int, frozenset[str]]:
    """The families of what is done in each sentence, outcomes aside."""
    acts: dict[int, frozenset[str]] = {}
    for claim, sentence in placed:
        if claim.claim.kind not in GROUPS["outcome"]:
            family = frozenset({families()[claim.claim.kind]})
            acts[sentence.number] = acts.get(sentence.number, frozenset()) | family
    return acts


def _group(claim: LedgerClaim, acts: frozenset[str]) -> str:
    """The group of kinds within which a claim may be fused: its family, apart for what has not happened.

    The dead of a sentence that tells only of the taking of a town are that happening's.
    """
    family = families()[claim.claim.kind]
    if claim.claim.kind in GROUPS["outcome"] and acts == {GROUND}:
        family = GROUND
    return f"{family}, intended" if claim.claim.modality in UNREAL else family


def interval_of(claim: LedgerClaim) -> tuple[date, date] | None:
    """The days that a claim is dated with."""
    day = claim.claim.date
    if day is None or not day.start or not day.end or is_total(day.evidence.text):
        return None
    return day.start, day.end


def apart(one: tuple[date, date] | None, other: tuple[date, date] | None) -> bool:
    """Whether two intervals are known and share no day."""
    return one is not None and other is not None and (one[1] < other[0] or other[1] < one[0])


class _Draft:
    """A mention that claims are still added to."""

    def __init__(self, group: str) -> None:
        self.group = group
        self.claims: list[LedgerClaim] = []
        self.sentences: dict[int, str] = {}
        self.places: dict[str, str] = {}
        self.victims: set[str] = set()
        self.interval: tuple[date, date] | None = None

    def tells_of(self, kind: Kind) -> bool:
        return any(c.claim.kind is kind for c in self.claims)

    def headed_by(self, claim: LedgerClaim) -> bool:
        """Whether a headline may be this happening's: the same sort of act, at one of its places where it names one."""
        places = dict(_places(claim))
        return self._same_sort(claim) and (not places or bool(places.keys() & self.places.keys()))

    def answered_by(self, claim: LedgerClaim) -> bool:
        """Whether a claim denies or revises one of these."""
        answers = {*claim.claim.disputes, *claim.claim.revises}
        return any(c.claim.id in answers for c in self.claims)

    def takes(self, claim: LedgerClaim, sentence: Sentence) -> bool:
        """Whether a later claim goes on with this happening: nothing it says is at odds, and something ties it."""
        interval, places = interval_of(claim), dict(_places(claim))
        away = sentence.number - max(self.sentences)
        if apart(interval, self.interval):
            return False
        if away == 0:
            return True
        if places and self.places and not places.keys() & self.places.keys():
            return False
        if _names(claim) & self.victims:
            return True
        if not self._same_sort(claim):
            return False
        if places.keys() & self.places.keys() and away <= REACH:
            return True
        return away == 1 and not places and interval is None

    def _same_sort(self, claim: LedgerClaim) -> bool:
        """Whether a claim may go on with what was told without naming it: an act that goes with it, or an outcome of it.

        What moves fronts and people has to be the same: a town is taken, and its people leave it, as two happenings.
        """
        kinds = {c.claim.kind for c in self.claims}
        if claim.claim.kind in GROUPS["outcome"]:
            return True
        if self.group.startswith(GROUND) and not claim.claim.headline:
            return claim.claim.kind in kinds
        return any(go_together(claim.claim.kind, kind) for kind in kinds)

    def add(self, claim: LedgerClaim, sentence: Sentence) -> None:
        self.claims.append(claim)
        self.sentences[sentence.number] = sentence.text
        self.places |= dict(_places(claim))
        self.victims |= _names(claim)
        interval = interval_of(claim)
        if interval is not None:
            before = self.interval or interval
            self.interval = max(before[0], interval[0]), min(before[1], interval[1])

    def mention(self, reading: Reading) -> Mention:
        claims, texts = self.claims, self.sentences.values()
        parties = [p.evidence.text for c in claims for p in (*c.claim.actors, *c.claim.targets)]
        places = [p for c in claims for p in c.claim.places]
        names = _union(reading.names_of(text) for text in texts)
        names |= _union(names_in(p) for p in (*parties, *(p.evidence.text for p in places)))
        return Mention(
            id=claims[0].id,
            report=claims[0].report.id,
            published=claims[0].report.published,
            group=self.group,
            claims=tuple(c.id for c in claims),
            kinds=frozenset(c.claim.kind for c in claims),
            names=names,
            words=_union(reading.words_of(text) for text in texts),
            victims=frozenset(self.victims),
            objects=_union(words_in(p.evidence.text) for c in claims for p in c.claim.targets),
            actors=frozenset(
                p.entity or fold(p.evidence.text)
                for c in claims
                for p in c.claim.actors
                if p.entity or p.evidence.text[:1].isupper()
            ),
            places=tuple(sorted(self.places.items())),
            points=tuple(
                Point(p.lat, p.lon, p.precision)
                for p in places
                if p.lat is not None
                and p.lon is not None
                and p.precision is not None
                and p.precision < COUNTRY
            ),
            countries=frozenset(p.place for p in places if p.place and p.place.startswith("country:")),
            interval=self.interval,
            figures=frozenset(
                (c.claim.kind, value)
                for c in claims
                for q in c.claim.quantities
                if q.unit is None and (value := q.best or q.low or q.high) and value > 1
            ),
            background=reading.background - names,
            sources=frozenset(
                s.entity or fold(s.evidence.text) for c in claims for s in c.claim.sources if s.named
            ),
        )


def _places(claim: LedgerClaim) -> tuple[tuple[str, str], ...]:
    return tuple(
        (p.place or fold(p.evidence.text), p.evidence.text)
        for p in claim.claim.places
        if p.precision is None or p.precision < COUNTRY
    )


def _names(claim: LedgerClaim) -> frozenset[str]:
    """The names in what was acted upon; a town that was shelled is a place and no victim."""
    targets = _union(names_in(p.evidence.text) for p in claim.claim.targets)
    return targets - _union(names_in(p.evidence.text) for p in claim.claim.places)


def _union(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)

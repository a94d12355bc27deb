"""Containers of places: "Dorn, in the province of Hadar" is Dorn (claim model, ruling 10: the more precise place stands)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from rashomon.extract.clauses import VERBAL
from rashomon.extract.place_mention import PlaceMention
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.syntax import Sentence, Token

WAYS = frozenset({PlaceRole.FROM, PlaceRole.TO, PlaceRole.VIA})
OPENING = 8
"""Where the place of a sentence that opens with it begins at the latest: "In a separate incident in the city of"."""
OPENERS = frozenset({"in", "on", "at", "within", "across", "along"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
INSIDE = frozenset({"in", "of", "within", "inside"})
ARTICLES = frozenset({"a", "an", "the", "its", "another", "one"})
LYING = frozenset({"between", "from", "to", "a", "an", "the"})
TITLE = 3
"""Words behind a name that tell of what sort it is: "Dorn local government area"."""
FOCUS = 6
"""Words between a place and one within it: ", a border town, in particular in the"."""
LONGEST = 10
"""Words between a place and its container at most: "Dorn, located some 45 km north and east of the city of"."""


def without_containers(s: Sentence, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The places of a sentence, in their order, without those that only tell where the one before lies."""
    if len(mentions) < 2:
        return tuple(mentions)
    kept: list[PlaceMention] = []
    before: PlaceMention | None = None
    for m in sorted(mentions, key=lambda m: m.first):
        if before is not None and before in kept and _focuses(s, before, m):
            kept.remove(before)
        listed = before is not None and before not in kept and _goes_on(s, before, m)
        if not listed and (before is None or not _contains(s, before, m)):
            kept.append(m)
        before = m
    return tuple(m for m in mentions if m in kept)


def _focuses(s: Sentence, place: PlaceMention, other: PlaceMention) -> bool:
    """ "In districts of Dorn, among them Karsk", "in Dorn, in particular in the port": the second tells where in the first."""
    between = s.tokens[place.last + 1 : other.first]
    if len(between) > FOCUS or any(t.tag in FINITE for t in between):
        return False
    words = [t.lower for t in between]
    return bool(place_lexicon().focus.intersection(words)) or " among them" in " ".join(["", *words])


def _goes_on(s: Sentence, before: PlaceMention, m: PlaceMention) -> bool:
    """ "Dorn, a town between Karsk and Gao": the second of two that tell where it lies."""
    return s.tokens[m.head].dep == "conj" and s.tokens[m.head].head == before.head


def more_precise(s: Sentence, places: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The places of one claim without the one that its sentence opens with, where the others tell where within that:
    "In Hadar, rebels shelled the Dorn camp", "In the north, troops moved from Dorn to Karsk"."""
    if len(places) < 2:
        return tuple(places)
    opening, *others = sorted(places, key=lambda m: m.first)
    roles = {m.role for m in others}
    within = roles - WAYS or {PlaceRole.FROM, PlaceRole.TO} <= roles or opening.role is PlaceRole.IN_AREA
    if not within or not opens_sentence(s, opening):
        return tuple(places)
    if any(country_code(m.evidence.text) or s.tokens[m.head].head == opening.head for m in others):
        return tuple(places)
    return tuple(m for m in places if m is not opening)


def opening_place(s: Sentence, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The place that a sentence opens with, for what it tells of nowhere else: "In Dorn, witnesses spoke of killings"."""
    return tuple(m for m in mentions if not m.metonym and opens_sentence(s, m))[:1]


def opens_sentence(s: Sentence, m: PlaceMention) -> bool:
    """Whether a place stands before the clause, after "in" or "at" and before a comma."""
    behind = s.tokens[m.last + 1 : m.last + 2 + TITLE]
    comma = next((n for n, t in enumerate(behind) if t.text == ","), None)
    before = s.tokens[: m.first]
    return (
        m.role in {PlaceRole.AT, PlaceRole.IN_AREA}
        and m.first <= OPENING
        and any(t.lower in OPENERS for t in before)
        and not any(t.tag in FINITE for t in before)
        and comma is not None
        and all(t.pos in {"NOUN", "PROPN", "ADJ"} for t in behind[:comma])
    )


def _contains(s: Sentence, place: PlaceMention, other: PlaceMention) -> bool:
    if not 0 < other.first - place.last <= LONGEST:
        return False
    between = s.tokens[place.last + 1 : other.first]
    if any(t.lower in place_lexicon().focus for t in between):
        return False
    if all(t.text == "," for t in between):
        return bool(between) and (
            _is_region(s, place, other) if _is_conjunct(s, other) else _is_wide(s, other)
        )
    if between and between[-1].lower == "between" and s.tokens[place.head].lower in place_lexicon().lines:
        return all(t.pos == "NUM" for t in between[:-1])  # "on Road 4 between Dorn and Karsk"
    if _is_conjunct(s, other):
        return False
    if _in_apposition(between):
        return True
    words = place_lexicon()
    if [t.lower for t in between] == ["near"] and s.tokens[place.head].lower in words.heads - words.lines:
        return True
    sole = s.tokens[other.head].lower in place_lexicon().sole  # "the Dorn site near the airport"
    border = sole or s.tokens[other.head].lemma in place_lexicon().borders
    if (
        (other.role is PlaceRole.NEAR or border)
        and place.role is not PlaceRole.NEAR
        and _lies(between, border)
    ):
        return True
    country = country_code(other.evidence.text) or country_code(s.tokens[other.head].text)
    if not all(_places_it(t) or (country and t.pos == "PROPN") or _owns_it(t) for t in between):
        return False
    return any(t.lower in INSIDE for t in between) and not _adds_another(between)


def _in_apposition(between: Sequence[Token]) -> bool:
    """ "Dorn, a market town in the north of Hadar", "Dorn, a hamlet between Karsk and Gao": what tells where a town lies."""
    opens = [t.lower for t in between[:2]]
    if len(between) < 4 or opens[0] != "," or opens[1] not in ARTICLES:
        return False
    noun = next((n for n, t in enumerate(between) if t.lemma in place_lexicon().naming and n > 1), None)
    if noun is None or any(t.text == "," or t.pos in VERBAL for t in between[1:noun]):
        return False
    rest = between[noun + 1 :]
    return any(t.pos == "ADP" for t in rest) and all(
        _places_it(t) or _leads(t) or t.lower in LYING for t in rest
    )


def _is_conjunct(s: Sentence, m: PlaceMention) -> bool:
    return s.tokens[m.head].dep == "conj"


def _is_wide(s: Sentence, m: PlaceMention) -> bool:
    """Whether a place is a country or a part of one by its name, or stands as an apposition."""
    head = s.tokens[m.head]
    wide = head.lower in place_lexicon().naming or country_code(m.evidence.text) is not None
    return wide or head.dep in {"appos", "npadvmod"}


def _is_region(s: Sentence, place: PlaceMention, other: PlaceMention) -> bool:
    """ "Dorn, Hadar Province" that the parser takes for a list: nothing is listed after it, and the first is no region."""
    naming = place_lexicon().naming
    wide = s.tokens[other.head].lower in naming and s.tokens[place.head].lower not in naming
    return wide and not s.children(other.head, "conj", "cc")


def _lies(between: Sequence[Token], border: bool) -> bool:
    """ "Dorn, near the lake", "the farm located near Dorn", "Dorn on the border": the place named tells more closely where."""
    opens = border or between[0].lower in {","} | place_lexicon().situated
    words = place_lexicon()
    beside = any(t.lower in words.beside | words.directions for t in between)  # "Dorn, 4 km from the border"
    return opens and all(
        _places_it(t) or _leads(t) or (beside and t.lower in {"to", "from"}) for t in between
    )


def _leads(t: Token) -> bool:
    return place_lexicon().roles.get(t.lower) in {PlaceRole.NEAR, PlaceRole.AT, PlaceRole.IN_AREA}


def _owns_it(t: Token) -> bool:
    """ "Dorn in northern Ruvia's Hadar province"."""
    return t.dep in {"poss", "case"} and (t.dep == "case" or country_code(t.text) is not None)


def _adds_another(between: Sequence[Token]) -> bool:
    """ "Dorn, and in Karsk": another place, unlike "Dorn, north and east of Karsk"."""
    words = place_lexicon()
    ways = words.adjectives | words.directions
    return any(a.lower == "and" and b.lower not in ways for a, b in pairwise(between))


def _places_it(t: Token) -> bool:
    """Whether a word may stand between a place and what it lies in."""
    words = place_lexicon()
    ways = words.adjectives | words.directions | words.naming | words.within | words.situated | INSIDE
    return t.lower in ways | {",", "-", "the", "and"} or t.pos in {"ADJ", "NUM", "ADV"}

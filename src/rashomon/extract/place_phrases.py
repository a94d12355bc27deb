"""The place that a phrase names: "the town of Dorn", "northern Dorn", "the Dorn camp", "parts of Dorn"."""

from __future__ import annotations

from collections.abc import Iterator

from rashomon.extract.clauses import VERBAL, conjuncts
from rashomon.extract.noun_phrases import phrase_bounds
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.place_names import PEOPLE, border_end, ends_name, glued, is_place_name, named_facility
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import GROUPS, Kind, PlaceRole
from rashomon.model.syntax import Sentence, Token

MOVEMENTS = frozenset({*GROUPS["movement"], Kind.ATTACK, Kind.TERRITORY_GAIN})
ENDS = frozenset({PlaceRole.FROM, PlaceRole.TO})
LOCATING = frozenset({"in", "near", "at", "outside", "around", "between", "towards", "toward", "inside"})
"""Prepositions after which a name that no gazetteer has is a place."""


def place_named(s: Sentence, head: int, role: PlaceRole, governor: int) -> list[PlaceMention]:
    """The places that the phrase at ``head`` names after a preposition that gives them a role."""
    return list(_place_at(s, head, role, governor))


def beside_place(s: Sentence, head: int, role: PlaceRole, governor: int) -> list[PlaceMention]:
    """The place at ``head`` beside another in a list, where no gazetteer has its name: "near Dorn and Sarnava"."""
    if not ends_name(s, head) or not is_place_name(s, head, governor, unknown=True):
        return []
    return [_mention(s, head, *_area_bounds(s, head), role, governor)]


def _place_at(s: Sentence, head: int, role: PlaceRole, governor: int) -> Iterator[PlaceMention]:
    """The place that the phrase at ``head`` names, if it does."""
    words = place_lexicon()
    token = s.tokens[head]
    if token.pos == "NOUN" or (token.pos == "PROPN" and token.lower in words.naming | words.loose):
        inner = _named_of(s, head)
        if inner and token.lower in words.loose_near:
            role = PlaceRole.NEAR
        if inner and token.lower == "direction" and role is PlaceRole.AT:
            role = PlaceRole.TO
        named = any(c.pos == "PROPN" and c.i < head for c in s.children(head, "compound", "nmod"))
        if (
            inner
            and (token.lemma in words.naming | words.loose or token.lower in words.naming | words.loose)
            and not named
        ):
            loose = token.lower in words.loose
            if loose and _direction(s, head) is not None:
                yield _mention(
                    s,
                    head,
                    _direction(s, head) or head,
                    _end_of(s, inner[-1]),
                    PlaceRole.IN_AREA if role is PlaceRole.AT else role,
                    governor,
                )
                return
            for name in inner:
                first, last = _area_bounds(s, name)
                area = loose and token.lower not in words.loose_near
                yield _mention(s, name, first, last, PlaceRole.IN_AREA if area else role, governor)
            return
    if several := _several(s, head):
        yield from (_mention(s, n, *name_bounds(s, n), role, governor) for n in several)
        return
    if (
        is_place_name(s, head, governor)
        or named_facility(s, head)
        or _unknown_name(s, head, role)
        or _sole(s, head)
    ):
        first, last = _area_bounds(s, head)
        area = role is PlaceRole.AT and (
            _direction(s, head) is not None
            or token.lemma in words.borders
            or (token.pos == "NOUN" and token.lower in words.loose)
        )
        yield _mention(s, head, first, last, PlaceRole.IN_AREA if area else role, governor)


def _mention(s: Sentence, head: int, first: int, last: int, role: PlaceRole, governor: int) -> PlaceMention:
    return PlaceMention(
        s.evidence(first, last), role, first, last, head, s.tokens[head].pos == "PROPN", governor
    )


def place_of_object(s: Sentence, head: int, token: Token) -> Iterator[PlaceMention]:
    """The place that is captured, entered or left: the object of a verb."""
    whole = s.tokens[head].lemma in place_lexicon().naming or s.tokens[head].lower in place_lexicon().shares
    inner = _named_of(s, head) if whole else []
    loose = _named_of(s, head) if s.tokens[head].lower in place_lexicon().loose else []
    if loose:
        first = _direction(s, head) or head
        yield _mention(s, head, first, _end_of(s, loose[-1]), PlaceRole.IN_AREA, token.head)
        return
    taken = s.tokens[token.head].lemma in place_lexicon().taking
    for name in inner or _several(s, head) or [head]:
        alone = taken and ends_name(s, name) and name_bounds(s, name) == (name, name)  # no "Anna Petrova"
        if is_place_name(s, name, token.head, unknown=bool(inner) or alone) or named_facility(s, name):
            first, last = _area_bounds(s, name)
            yield _mention(s, name, first, last, PlaceRole.AT, token.head)


def _named_of(s: Sentence, head: int) -> list[int]:
    """The names in the "of" phrase of a noun of places ("the town of X", "the cities of X and Y")."""
    return [
        h
        for c in s.children(head, "prep")
        if c.lower == "of"
        for n in s.children(c.i, "pobj")
        for h in conjuncts(s, n.i)
        if (s.tokens[h].pos == "PROPN" and ends_name(s, h)) or named_facility(s, h)
    ]


def _several(s: Sentence, head: int) -> list[int]:
    """The names of "Dorn and Karsk counties": places of their own."""
    if s.tokens[head].tag not in {"NNS", "NNPS"} or s.tokens[head].lower not in place_lexicon().heads:
        return []
    for c in s.children(head, "nmod", "compound"):
        names = [n for n in conjuncts(s, c.i) if s.tokens[n].pos == "PROPN" and n < head]
        if len(names) > 1:
            return names
    return []


def _sole(s: Sentence, head: int) -> bool:
    """ "East of the airport", "towards the border": one of a kind where it is spoken of."""
    token = s.tokens[head]
    return (
        token.lower in place_lexicon().sole
        and token.dep == "pobj"
        and any(c.lower == "the" for c in s.children(head, "det"))
    )


def _unknown_name(s: Sentence, head: int, role: PlaceRole) -> bool:
    """A name that no gazetteer has, after a preposition of place: shown, and left unresolved."""
    token = s.tokens[head]
    preposition = s.tokens[token.head] if token.dep == "pobj" else None
    if token.pos != "PROPN" or preposition is None:
        return False
    if not ends_name(s, head):
        return False
    if preposition.lower not in LOCATING and not (role in ENDS and _moves(s, preposition)):
        return False
    if preposition.lower == "at" and noun_classes(s.tokens[preposition.head].lemma) & PEOPLE:
        return False  # "an analyst at Norvane"
    return not _speaks(s, preposition) and is_place_name(s, head, preposition.head, unknown=True)


def _moves(s: Sentence, preposition: Token) -> bool:
    """Whether somebody flees, is sent or advances from or to what follows, and does not fire from there."""
    verb = s.tokens[preposition.head]
    if verb.pos != "VERB" or s.children(verb.i, "dobj"):
        return False
    return any(entry.kind in MOVEMENTS for _, entry in trigger_lexicon().verbs.get(verb.lemma, ()))


def _speaks(s: Sentence, preposition: Token) -> bool:
    """ "In Der Spiegel", "said in Parliament": what somebody says somewhere."""
    verb = s.tokens[preposition.head]
    return verb.pos in VERBAL and verb.lemma in attribution_lexicon().verbs


def _direction(s: Sentence, head: int) -> int | None:
    """The token of "northern" before a name."""
    for c in s.children(head, "amod", "compound", "nmod", "npadvmod"):
        if c.i < head and c.lower in place_lexicon().adjectives:
            return c.i
    return None


def name_bounds(s: Sentence, head: int) -> tuple[int, int]:
    first, last = phrase_bounds(s, head)
    for c in s.children(head, "poss"):
        first = max(first, max(s.subtree(c.i)) + 1)
    return glued(s, min(first, head)), max(last, head)


def _area_bounds(s: Sentence, head: int) -> tuple[int, int]:
    """The name with the direction before it, without other adjectives ("densely populated")."""
    first, last = name_bounds(s, head)
    words = place_lexicon()
    while (
        first < head
        and s.tokens[first].pos not in {"PROPN", "NOUN", "X"}
        and s.tokens[first].lower not in words.adjectives | words.within
    ):
        if s.tokens[first].text in {'"', "“"} or s.tokens[first].text[:1].isupper():
            break
        first += 1
    if s.tokens[head].pos == "PROPN" and last > head and s.tokens[head + 1].lower not in {"of"}:
        last = head
    end = border_end(s, head)
    return first, last if end is None else end


def _end_of(s: Sentence, head: int) -> int:
    return name_bounds(s, head)[1]

"""Places in sentences: names and phrases that locate, and how (claim model, rulings 10 and 22)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.clauses import VERBAL, conjuncts
from rashomon.extract.noun_phrases import phrase_bounds
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.place_names import (
    border_end,
    ends_name,
    find_surnames,
    glued,
    is_place_name,
    named_facility,
    names_event,
)
from rashomon.extract.towns_told import with_towns_told
from rashomon.extract.undergoing import undergoes
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.dates import date_words
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import GROUPS, Kind, PlaceRole
from rashomon.model.syntax import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
PEOPLE = frozenset({"armed_party", "authority", "civilian", "person", "reporter"})
MUTUAL = frozenset({Kind.ARMED_CLASH, Kind.NEGOTIATION, Kind.CEASEFIRE, Kind.PROTEST})
MOVEMENTS = frozenset({*GROUPS["movement"], Kind.ATTACK, Kind.TERRITORY_GAIN})
ENDS = frozenset({PlaceRole.FROM, PlaceRole.TO})
LOCATING = frozenset({"in", "near", "at", "outside", "around", "between", "towards", "toward", "inside"})
"""Prepositions after which a name that no gazetteer has is a place."""
BOUND = frozenset({"authority", "vehicle", "aircraft", "document"})
"""What has an end to its way, or a country that it is sent to, wherever it is met."""


def find_places(sentences: tuple[Sentence, ...]) -> tuple[tuple[PlaceMention, ...], ...]:
    """The places of every sentence of a report, in order."""
    surnames = find_surnames(sentences)
    return with_towns_told(sentences, [_in_sentence(s, surnames) for s in sentences])


def place_at(s: Sentence, head: int) -> PlaceMention | None:
    """The place that the phrase at ``head`` names: of what is captured or held, for which no preposition speaks."""
    return next(_object(s, head, s.tokens[head]), None)


def _in_sentence(s: Sentence, surnames: frozenset[str]) -> tuple[PlaceMention, ...]:
    found: list[PlaceMention] = list(_opening(s))
    for token in s.tokens:
        for mention in _mentions(s, token):
            if not any(m.head == mention.head for m in found):
                found.append(mention)
    found = [m for m in found if m.first != m.last or s.tokens[m.head].text not in surnames]
    return tuple(m for m in found if not _contained(s, m, found))


def _opening(s: Sentence) -> Iterator[PlaceMention]:
    """ "Near Mosul, three strikes ...": how items of a list of places open, however the parser takes it."""
    role = place_lexicon().roles.get(s.tokens[0].lower)
    if role is None or len(s.tokens) < 4:
        return
    at = 1
    while (
        at < len(s.tokens) and s.tokens[at].pos in {"PROPN", "ADJ", "X"} and s.tokens[at].text[:1].isupper()
    ):
        at += 1
    if (
        at > 1
        and at < len(s.tokens)
        and s.tokens[at].text == ","
        and s.tokens[at - 1].lower not in number_lexicon().months
        and s.tokens[at - 1].lower not in date_words()["weekdays"]
    ):
        yield PlaceMention(s.evidence(1, at - 1), role, 1, at - 1, at - 1, True, s.root().i)


def _contained(s: Sentence, mention: PlaceMention, found: list[PlaceMention]) -> bool:
    """The more precise place of a phrase stands for its container: "in the Belen neighborhood of Medellin"."""
    for other in found:
        if other is mention or mention.head not in s.subtree(other.head) or other.metonym:
            continue
        if s.tokens[mention.head].dep == "conj" and mention.head in conjuncts(s, other.head):
            continue
        above = s.tokens[s.tokens[mention.head].head]
        nested = above.dep == "prep" and above.head == other.head and above.lower in {"of", "in"}
        beside = s.tokens[mention.head].dep in {"appos", "npadvmod", "nmod"} and above.i == other.head
        if (
            (mention.first <= other.last <= max(mention.last, other.last) and mention.first >= other.first)
            or nested
            or beside
        ):
            return True
    return False


def _mentions(s: Sentence, token: Token) -> Iterator[PlaceMention]:
    if token.dep == "pobj":
        yield from _after_preposition(s, token)
    elif _is_taken(s, token) or (token.dep == "nsubj" and token.pos == "PROPN" and undergoes(s, token)):
        for head in conjuncts(s, token.i):
            yield from _object(s, head, token)
    elif (
        token.dep in {"compound", "poss", "nmod"}
        and token.pos == "PROPN"
        and is_place_name(s, token.i, token.i)
    ):
        above = s.tokens[token.head]
        if above.pos == "NOUN" and token.dep != "poss":
            first, last = _name_bounds(s, token.i)
            governor = None if country_code(token.text) else above.i  # "Chad strikes" may be those of Chad
            yield PlaceMention(
                s.evidence(first, last), PlaceRole.AT, first, last, token.i, True, governor, metonym=True
            )


def _is_taken(s: Sentence, token: Token) -> bool:
    """Whether something that is claimed is done to what a token names, or to a share of it."""
    return (
        token.dep in OBJECTS
        and (token.pos in {"PROPN", "NOUN"} or token.lower in place_lexicon().shares)
        and s.tokens[token.head].lemma in trigger_lexicon().verbs
    )


def _after_preposition(s: Sentence, token: Token) -> Iterator[PlaceMention]:
    preposition = s.tokens[token.head]
    role = place_lexicon().roles.get(preposition.lower)
    if preposition.lower in {"on", "upon"} and s.tokens[preposition.head].lemma in attribution_lexicon().asks:
        return  # "called on Chad to withdraw"
    if preposition.lower == "of":
        direction = s.tokens[preposition.head]
        if direction.dep == "pobj" and s.tokens[direction.head].lower == "within" and _measured(s, direction):
            role = PlaceRole.NEAR
        if direction.lower in place_lexicon().directions and not _measured(s, direction):
            role = PlaceRole.NEAR
        if direction.lower == "out":
            role = PlaceRole.FROM
    elif preposition.lower == "to" and s.tokens[preposition.head].lower in place_lexicon().beside:
        role = PlaceRole.NEAR
    if preposition.lower == "for" and s.tokens[preposition.head].lemma in place_lexicon().departing:
        role = PlaceRole.TO
    if preposition.lower == "across" and token.lemma in place_lexicon().borders:
        role = PlaceRole.VIA
    if preposition.lower == "from" and _measured_from(s, preposition):
        role = PlaceRole.NEAR
    if role is None and preposition.lower == "between" and _between_towns(s, token):
        role = PlaceRole.NEAR
    if role is None:
        role = _of_event(s, preposition)
    if role is None and preposition.lower in place_lexicon().listing:
        role = PlaceRole.AT if is_place_name(s, token.i, preposition.head) else None
    if role is None:
        return
    if _in_name_of_actor(s, preposition, token):
        return
    governor = s.tokens[_joined_to(s, preposition).head].i
    origin = _of_origin(s, preposition, role)
    found: list[PlaceMention] = []
    for head in conjuncts(s, token.i):
        here = list(_place_at(s, head, role, governor))
        if not here and found and is_place_name(s, head, governor, unknown=True) and ends_name(s, head):
            here = [
                _mention(s, head, *_area_bounds(s, head), role, governor)
            ]  # "on Dorn and on unknown Karsk"
        found += here
    yield from (replace(m, origin=True) if origin else m for m in found)


def _joined_to(s: Sentence, preposition: Token) -> Token:
    """The first preposition of "in the town and in the village"."""
    above = s.tokens[preposition.head]
    return above if preposition.dep == "conj" and above.pos == "ADP" else preposition


def _in_name_of_actor(s: Sentence, preposition: Token, token: Token) -> bool:
    """ "The Islamic State in the Greater Sahara": a place in the name of an armed group."""
    above = s.tokens[preposition.head]
    if above.pos != "PROPN" or preposition.i < above.i:
        return False
    return bool(known_actor(s.evidence(phrase_bounds(s, above.i)[0], token.i).text))


def _between_towns(s: Sentence, token: Token) -> bool:
    """ "Between Dorn and Karsk": somewhere there, unless it is who fights or talks, or from when until when."""
    above = s.tokens[s.tokens[token.head].head]
    entries = (*trigger_lexicon().nouns.get(above.lemma, ()), *trigger_lexicon().verbs.get(above.lemma, ()))
    if any(entry.reciprocal or entry.kind in MUTUAL for _, entry in entries):
        return False
    ends = conjuncts(s, token.i)
    return len(ends) > 1 and all(
        (is_place_name(s, n, token.head, unknown=True) or _facility(s, n))
        and not country_code(s.tokens[n].text)
        for n in ends
    )


def _of_origin(s: Sentence, preposition: Token, role: PlaceRole) -> bool:
    """ "Fighters from Chad", "the envoy to Mali", "a bus to Gao": whose or whither they are, not where something happened."""
    noun = s.tokens[preposition.head]
    if (
        noun.pos not in {"NOUN", "PROPN"}
        or role not in {PlaceRole.FROM, PlaceRole.TO}
        or preposition.i < noun.i
    ):
        return False
    return bool(noun_classes(noun.lemma.lower()) & (BOUND if role is PlaceRole.TO else PEOPLE))


def _of_event(s: Sentence, preposition: Token) -> PlaceRole | None:
    """ "The fall of Mosul", "the liberation of key towns": what is taken is where it happens."""
    if preposition.lower != "of":
        return None
    if names_event(s, preposition.head) or _is_home(s, preposition):
        return PlaceRole.AT
    if s.tokens[preposition.head].pos == "NOUN":
        noun = s.tokens[preposition.head]
        held = s.tokens[noun.head].lower == "under"  # "under the control of Chad": a party
        own = noun.lemma not in place_lexicon().naming or noun.dep in SUBJECTS  # "the fall of Dorn came"
        if not held and noun.lemma in trigger_lexicon().nouns and own:
            return PlaceRole.AT
    return None


def _is_home(s: Sentence, preposition: Token) -> bool:
    """ "The residents of Dorn": a town; of a country it says whose people they are."""
    if "civilian" not in noun_classes(s.tokens[preposition.head].lemma):
        return False
    towns = [n for n in s.children(preposition.i, "pobj") if not country_code(n.text)]
    return any(is_place_name(s, n.i, preposition.head) for n in towns)


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
        yield from (_mention(s, n, *_name_bounds(s, n), role, governor) for n in several)
        return
    if (
        is_place_name(s, head, governor)
        or _facility(s, head)
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


def _object(s: Sentence, head: int, token: Token) -> Iterator[PlaceMention]:
    """The place that is captured, entered or left: the object of a verb."""
    whole = s.tokens[head].lemma in place_lexicon().naming or s.tokens[head].lower in place_lexicon().shares
    inner = _named_of(s, head) if whole else []
    loose = _named_of(s, head) if s.tokens[head].lower in place_lexicon().loose else []
    if loose:
        first = _direction(s, head) or head
        yield _mention(s, head, first, _end_of(s, loose[-1]), PlaceRole.IN_AREA, token.head)
        return
    for name in inner or _several(s, head) or [head]:
        if is_place_name(s, name, token.head, unknown=bool(inner)) or _facility(s, name):
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
        if (s.tokens[h].pos == "PROPN" and ends_name(s, h)) or _facility(s, h)
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


def _facility(s: Sentence, head: int) -> bool:
    return named_facility(s, head)


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


def _name_bounds(s: Sentence, head: int) -> tuple[int, int]:
    first, last = phrase_bounds(s, head)
    for c in s.children(head, "poss"):
        first = max(first, max(s.subtree(c.i)) + 1)
    return glued(s, min(first, head)), max(last, head)


def _area_bounds(s: Sentence, head: int) -> tuple[int, int]:
    """The name with the direction before it, without other adjectives ("densely populated")."""
    first, last = _name_bounds(s, head)
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
    return _name_bounds(s, head)[1]


def _measured(s: Sentence, direction: Token) -> bool:
    """ "45 km south of Mosul": neither a place nor a quantity (ruling 22)."""
    return any(
        s.tokens[x].pos == "NUM" for x in s.subtree(direction.i) if x < direction.i
    ) or direction.lower.startswith(("km", "kilom", "mile", "met"))


def _measured_from(s: Sentence, preposition: Token) -> bool:
    """ "A few meters from the embassy"."""
    return (
        s.tokens[preposition.head].lower in place_lexicon().directions
        or s.tokens[preposition.i - 1].lower in place_lexicon().directions
    )

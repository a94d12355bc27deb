"""What a preposition says of a place: that something happened at, near, from, to or through it, or nothing of the sort."""

from __future__ import annotations

from rashomon.extract.clauses import conjuncts
from rashomon.extract.noun_phrases import phrase_bounds
from rashomon.extract.place_names import PEOPLE, is_place_name, named_facility, names_event
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Kind, PlaceRole
from rashomon.model.syntax import Sentence, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "poss", "agent"})
MUTUAL = frozenset({Kind.ARMED_CLASH, Kind.NEGOTIATION, Kind.CEASEFIRE, Kind.PROTEST})
BOUND = frozenset({"authority", "vehicle", "aircraft", "document"})
"""What has an end to its way, or a country that it is sent to, wherever it is met."""


def role_of(s: Sentence, token: Token, preposition: Token) -> PlaceRole | None:
    """How the preposition before ``token`` says that a place bears on what happened; ``None`` where it says nothing of it."""
    role = place_lexicon().roles.get(preposition.lower)
    if preposition.lower in {"on", "upon"} and s.tokens[preposition.head].lemma in attribution_lexicon().asks:
        return None  # "called on Chad to withdraw"
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
        return PlaceRole.AT if is_place_name(s, token.i, preposition.head) else None
    return role


def joined_to(s: Sentence, preposition: Token) -> Token:
    """The first preposition of "in the town and in the village"."""
    above = s.tokens[preposition.head]
    return above if preposition.dep == "conj" and above.pos == "ADP" else preposition


def in_name_of_actor(s: Sentence, preposition: Token, token: Token) -> bool:
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
        (is_place_name(s, n, token.head, unknown=True) or named_facility(s, n))
        and not country_code(s.tokens[n].text)
        for n in ends
    )


def of_origin(s: Sentence, preposition: Token, role: PlaceRole) -> bool:
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

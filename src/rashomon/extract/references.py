"""Nouns of happenings that refer to one told of elsewhere, or to none in particular ("what a raid costs")."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL, clause_verb
from rashomon.extract.epithets import is_definite
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

HAPPENINGS = frozenset({*GROUPS["violence"], Kind.PROTEST})
THERE = frozenset({"at", "in", "near", "outside", "on"})
SUPPORTING = frozenset({Kind.NEGOTIATION, Kind.MILITARY_SUPPORT, Kind.AID})


def bare_reference(trigger: Trigger) -> bool:
    """A noun with nothing of its own to say."""
    s, token, frame = trigger.sentence, trigger.sentence.tokens[trigger.i], trigger.frame
    if trigger.kind not in HAPPENINGS | SUPPORTING or frame.light_verb is not None:
        return False
    adjunct = token.dep == "pobj" and s.tokens[token.head].lower not in {"by", "about", "against", "for"}
    if adjunct and _governed(s.tokens[s.tokens[token.head].head]):
        return False
    definite = is_definite(s, trigger.i)
    if trigger.kind in SUPPORTING:
        with_whom = any(c.lower in frame.entry.actor_preps for c in s.children(trigger.i, "prep"))
        told = frame.targets or with_whom or _told_of(s, token)
        return adjunct and definite and not told
    if frame.targets or _own_actors(trigger) or s.children(trigger.i, "nummod") or _told_of(s, token):
        return False
    if adjunct:
        return definite
    return definite and token.dep in {"nsubj", "nsubjpass"} and not (_occurs(s, token) or _placed(s, token))


def in_general(trigger: Trigger) -> bool:
    """ "The number of bombs dropped in each strike", "what a raid costs": no raid in particular."""
    s, token, frame = trigger.sentence, trigger.sentence.tokens[trigger.i], trigger.frame
    if (
        trigger.kind not in HAPPENINGS
        or frame.light_verb is not None
        or frame.targets
        or _own_actors(trigger)
    ):
        return False
    articles = {c.lower for c in s.children(trigger.i, "det")}
    if articles & {"each", "every"}:
        return True
    verb = s.tokens[clause_verb(s, trigger.i) or trigger.i]
    present = verb.tag in {"VBZ", "VBP"} and not s.children(verb.i, "aux", "auxpass", "expl")
    adjunct = token.dep == "pobj" and s.tokens[token.head].lower in {"in", "during", "of"}
    return bool(articles & {"a", "an", "any"}) and adjunct and present


def _governed(governor: Token) -> bool:
    """Whether a noun of planning, demanding or ending governs the happening ("an end to the fighting")."""
    return governor.pos == "NOUN" and any(
        governor.lemma in words for words in modality_lexicon().noun.values()
    )


def _told_of(s: Sentence, token: Token) -> bool:
    """Whether a clause of its own tells of the happening ("the attack in which five were killed").

    The parser may put it to the place: "the fighting in Norvik, which has left ten dead".
    """
    return bool(s.children(token.i, "relcl", "acl")) or any(
        clause.lemma in modality_lexicon().light["result"]
        for preposition in s.children(token.i, "prep")
        for place in s.children(preposition.i, "pobj")
        for clause in s.children(place.i, "relcl")
    )


def _placed(s: Sentence, token: Token) -> bool:
    """Whether it says where it was and the verb what came of it: "the massacre at Moura left 500 dead"."""
    if s.tokens[token.head].lemma not in modality_lexicon().light["result"]:
        return False
    return any(
        n.pos == "PROPN"
        for c in s.children(token.i, "prep")
        if c.lower in THERE
        for n in s.children(c.i, "pobj")
    )


def _own_actors(trigger: Trigger) -> bool:
    below = set(trigger.sentence.subtree(trigger.i))
    return any(a in below for a in trigger.frame.actors)


def _occurs(s: Sentence, token: Token) -> bool:
    """Whether the verb says of the happening that it took place."""
    verb = s.tokens[token.head]
    if verb.lemma == "be" and verb.tag == "VBZ" and s.children(verb.i, "attr"):
        return False  # "this attack is a sign of": what it means, not that it was
    called_off = any(c.lower == "off" for c in s.children(verb.i, "prt"))
    return verb.pos in VERBAL and (called_off or verb.lemma in modality_lexicon().light["occur"])

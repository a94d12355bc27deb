"""Participles that tell who or what is meant and claim nothing: "freed captured soldiers", "the wounded", "occupied land"."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.clauses import VERBAL
from rashomon.extract.triggers import Trigger
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

REFERRING = frozenset({"the", "this", "that", "these", "those", "such"})
BEFALLING = frozenset({*GROUPS["violence"], Kind.KILLED, Kind.WOUNDED, Kind.AID, Kind.RELEASE})
BEFALLEN = frozenset({Kind.WOUNDED, Kind.DISPLACEMENT})
MOVED = frozenset({Kind.DISPLACEMENT, Kind.RELEASE, Kind.AID})
TERRITORY = frozenset(GROUPS["territory"]) - {Kind.SIEGE}
CUSTODY = frozenset({Kind.ARREST, Kind.ABDUCTION})
WAYS = frozenset({"from", "to", "into", "across"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_epithet(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a participle only tells who or what is meant."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    return (
        _known_participle(s, token)
        or _as_people(trigger)
        or _once_held(trigger, others)
        or _lost_before(trigger, others)
        or _describes(trigger)
        or _carries(trigger, others)
        or _of_victims(trigger, others)
        or _of_a_place(trigger)
        or is_of_those_moved(trigger, others)
    )


def _known_participle(s: Sentence, token: Token) -> bool:
    """ "The burned vehicles", "the invading forces": a participle before a noun that is already known."""
    if token.dep != "amod" or token.head < token.i or token.tag not in {"VBN", "VBD", "VBG", "JJ"}:
        return False
    if s.children(token.head, "nummod"):
        return False
    return is_definite(s, token.head)


def _as_people(trigger: Trigger) -> bool:
    """ "Flew out the wounded", "a camp for the displaced", "their wounded": a participle that stands for people."""
    s = trigger.sentence
    return trigger.kind in BEFALLEN and s.tokens[trigger.i].tag == "VBN" and is_definite(s, trigger.i)


def _once_held(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Handed over twelve captured soldiers": who is released was held before."""
    token = trigger.sentence.tokens[trigger.i]
    held = token.dep == "amod" or (token.dep == "acl" and token.lemma == "hold")
    if not held or trigger.kind not in CUSTODY:
        return False
    return any(o.kind is Kind.RELEASE and token.head in o.frame.targets for o in others)


def _lost_before(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Recaptured lost positions": what is taken was lost before."""
    token = trigger.sentence.tokens[trigger.i]
    if token.dep != "amod" or trigger.kind is not Kind.TERRITORY_GAIN:
        return False
    taking = trigger.sentence.tokens[token.head].head
    return any(o.i == taking and o.kind is trigger.kind for o in others)


def _describes(trigger: Trigger) -> bool:
    """ "Gangs operating in the north", "a unit, which is based there": who is meant, not what they did.

    "Soldiers sent by Ruvia", "a column sent to relieve the garrison", "reinforcements dispatched from Dorn" were sent.
    """
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    at_home = token.lemma == "base" and token.dep == "relcl"
    sent = token.head in trigger.frame.targets and (
        s.children(trigger.i, "agent", "xcomp", "advcl")
        or any(c.lower in WAYS for c in s.children(trigger.i, "prep"))
    )
    describing = (token.dep == "acl" and not sent and not s.children(token.head, "nummod")) or at_home
    fighting = (
        trigger.kind is Kind.ARMED_CLASH and token.tag == "VBG" and s.tokens[token.head].dep in SUBJECTS
    )
    return describing and (trigger.kind is Kind.DEPLOYMENT or fighting)


def _carries(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Trucks carrying food entered the town": what a convoy is, where the sentence says that it came."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.AID or token.dep != "acl":
        return False
    carriers = {token.head, *(a.i for a in s.ancestors(token.head) if a.pos not in VERBAL)}
    return any(o is not trigger and o.kind is Kind.AID and carriers & set(o.frame.subjects) for o in others)


def _of_victims(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Killed six displaced women", "fed 900 displaced families": who they are, unless it is only told how many there are."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.DISPLACEMENT or token.dep != "amod" or token.tag not in {"VBN", "VBD", "JJ"}:
        return False
    if not s.children(token.head, "nummod"):
        return True
    return any(o is not trigger and o.kind in BEFALLING and token.head in o.frame.targets for o in others)


def is_of_those_moved(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "40 wounded people were evacuated": who is moved, not how many were hurt."""
    token = trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.WOUNDED or token.dep != "amod":
        return False
    return any(
        o.kind in MOVED and token.head in {*o.frame.targets, *o.frame.actors}
        for o in others
        if o is not trigger
    )


def _of_a_place(trigger: Trigger) -> bool:
    """ "In occupied Norland", "the liberated areas": what a place is called."""
    token = trigger.sentence.tokens[trigger.i]
    return token.dep == "amod" and token.head > token.i and trigger.kind in TERRITORY


def is_definite(s: Sentence, noun: int) -> bool:
    """Whether a noun phrase refers to something known."""
    return any(
        (c.dep == "det" and c.lower in REFERRING) or (c.dep == "poss" and c.pos == "PRON")
        for c in s.children(noun)
    )

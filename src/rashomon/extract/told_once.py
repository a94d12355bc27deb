"""Two words that tell of one happening: which of them is left to the other."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.triggers import Trigger
from rashomon.model.claim import Kind


def same_deed(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "A bomb was found and defused", "defused a bomb found in a bus": the last step tells it all."""
    if trigger.kind is not Kind.ATTACK_REPELLED:
        return False
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    later = {c.i for c in s.children(trigger.i, "conj")}
    for other in others:
        if other is not trigger and other.kind is trigger.kind:
            each = s.children(trigger.i, "dobj") and s.children(other.i, "dobj")
            if (other.i in later and not each) or (token.dep == "acl" and token.head in other.frame.objects):
                return True  # but "shot down seven rockets and intercepted three drones" tells of both
    return False


def laid_before(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "A bomb placed under a bridge went off": that it went off tells it all."""
    token = trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.BOMBING or token.dep != "acl" or trigger.frame.actors:
        return False
    return any(o.kind is Kind.BOMBING and token.head in o.frame.subjects for o in others if o is not trigger)


def breached(trigger: Trigger, other: Trigger) -> bool:
    """ "Infractions of the cessation of hostilities": the truce is what was breached."""
    tokens = trigger.sentence.tokens
    return (
        trigger.kind is Kind.CEASEFIRE
        and other.kind is Kind.CEASEFIRE_VIOLATION
        and tokens[trigger.i].dep == "pobj"
        and tokens[tokens[trigger.i].head].head == other.i
    )


def pauses(trigger: Trigger, other: Trigger) -> bool:
    """ "A pause in the fighting": the truce tells what stops."""
    tokens = trigger.sentence.tokens
    return (
        trigger.kind is Kind.ARMED_CLASH
        and other.kind is Kind.CEASEFIRE
        and tokens[trigger.i].dep == "pobj"
        and tokens[tokens[trigger.i].head].head == other.i
    )

"""Two words that tell of one happening: which of them is left to the other."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.triggers import Trigger
from rashomon.lexicon.modality import modality_lexicon
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
    """ "Infractions of the truce", "the Agreement on the Cessation of Hostilities was breached": what was breached."""
    tokens = trigger.sentence.tokens
    if trigger.kind is not Kind.CEASEFIRE or other.kind is not Kind.CEASEFIRE_VIOLATION:
        return False
    governor = tokens[tokens[trigger.i].head].head
    return tokens[trigger.i].dep == "pobj" and governor in {
        other.i,
        *other.frame.targets,
        *other.frame.objects,
    }


def struck_by_itself(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Drone attacks hit two warehouses": the attacks tell what the verb does."""
    lemma = trigger.sentence.tokens[trigger.i].lemma
    if lemma not in modality_lexicon().light["strike"] or trigger.kind is Kind.BOMBING:
        return False  # of a bombing the verb tells it all
    subjects = trigger.frame.subjects
    return any(o.kind is trigger.kind and o.frame.entry.noun and o.i in subjects for o in others)


def pauses(trigger: Trigger, other: Trigger) -> bool:
    """ "A pause in the fighting": the truce tells what stops."""
    tokens = trigger.sentence.tokens
    return (
        trigger.kind is Kind.ARMED_CLASH
        and other.kind is Kind.CEASEFIRE
        and tokens[trigger.i].dep == "pobj"
        and tokens[tokens[trigger.i].head].head == other.i
    )


def says_again(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "300 wounded men were taken to hospital", "people uprooted by war are sheltering in camps": told by the participle."""
    s = trigger.sentence
    if trigger.kind not in {Kind.WOUNDED, Kind.DISPLACEMENT} or s.tokens[trigger.i].dep in {"amod", "acl"}:
        return False
    people = {*trigger.frame.targets, *trigger.frame.actors}
    return any(
        o is not trigger
        and o.kind is trigger.kind
        and s.tokens[o.i].dep in {"amod", "acl"}
        and s.tokens[o.i].head in people
        for o in others
    )

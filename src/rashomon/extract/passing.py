"""Mentions in passing: words that name a happening and claim nothing of it (claim model, ruling 4).

"After the explosion", "the commander of the operation", "its capacity to attack", "rebel-held areas" and definitions
("a strike means one or more events") refer to what is claimed elsewhere or to nothing in particular.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.clauses import VERBAL, by_phrase, charged, conjuncts
from rashomon.extract.epithets import is_definite, is_epithet, is_of_those_moved
from rashomon.extract.generalities import never_told
from rashomon.extract.references import HAPPENINGS, SUPPORTING, bare_reference, in_general
from rashomon.extract.told_once import (
    breached,
    laid_before,
    pauses,
    same_deed,
    says_again,
    struck_by_itself,
)
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import remains_words
from rashomon.model.claim import Kind
from rashomon.model.syntax import Sentence, Token

COMING = frozenset({Kind.BOMBING, Kind.AID, Kind.DEPLOYMENT})
"""Of these a noun and the verb that it is the subject of tell one happening: "reinforcements arrived"."""
NAMING = frozenset({Kind.MILITARY_SUPPORT, Kind.AID, Kind.DISPLACEMENT})
HUMAN = frozenset({"person", "armed_party", "civilian", "authority"})


def claiming(triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers that claim something, of all found in a sentence."""
    return [t for t in triggers if not in_passing(t, triggers)]


def in_passing(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger only mentions what it names."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if _in_compound(s, token) or _of_ability(s, token) or never_told(s, token):
        return True
    if not trigger.frame.entry.noun:
        return (
            is_epithet(trigger, others)
            or _gives_support(trigger, others)
            or same_deed(trigger, others)
            or laid_before(trigger, others)
            or struck_by_itself(trigger, others)
            or says_again(trigger, others)
            or _prevented(trigger, others)
            or _foiled(trigger, others)
            or _shot_and(trigger, others)
        )
    if _argument_of(trigger, others) or _called_so(trigger, others) or is_of_those_moved(trigger, others):
        return True
    if bare_reference(trigger) or _of_a_person(trigger) or _known_body(trigger):
        return True
    return _kind_of_aircraft(trigger) or in_general(trigger) or _in_name(trigger) or _for_fear_of(trigger)


def _in_compound(s: Sentence, token: Token) -> bool:
    """ "Rebel-held areas", "counter-attack brigades": a part of a hyphenated modifier."""
    before = s.tokens[token.i - 1] if token.i else None
    joined = before is not None and before.text == "-" and before.start > 0 and before.end == token.start
    after = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else None
    joined = joined or (after is not None and after.text == "-" and after.start == token.end)
    return joined and token.dep in {"amod", "compound", "nmod", "npadvmod"}


def _of_ability(s: Sentence, token: Token) -> bool:
    """ "Its capacity to attack": what somebody could do is no claim that he does."""
    for above in [token, *list(s.ancestors(token.i))[:2]]:
        governor = s.tokens[above.head]
        if above.dep == "acl" and governor.lemma in modality_lexicon().noun["ability"]:
            return True
    return False


def _called_so(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Branded the strike an act of aggression", "described it as a war crime": the name that it is given."""
    s = trigger.sentence
    accusing = [o for o in others if o.kind is Kind.ACCUSATION and not o.frame.entry.noun]
    if not accusing or trigger.kind not in HAPPENINGS:
        return False
    for above in [s.tokens[trigger.i], *s.ancestors(trigger.i)]:
        if above.pos in VERBAL and above.i != trigger.i:
            return False
        governor = s.tokens[above.head]
        if any(o.i == governor.i for o in accusing):
            second = above.dep == "dobj" and any(c.i < above.i for c in s.children(governor.i, "dobj"))
            return second or above.dep in {"oprd", "attr", "xcomp"} or above.lower == "as"
    return False


def _gives_support(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Gives military aid": the noun says what is given."""
    objects = trigger.frame.objects
    return trigger.kind is Kind.AID and any(
        o.i in objects and o.kind is Kind.MILITARY_SUPPORT for o in others
    )


def _prevented(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Aid workers were barred from reaching the camp": what does not come about is told by the verb that bars it."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    above = s.tokens[token.head]
    if token.dep not in {"pcomp", "xcomp"} or trigger.kind is not Kind.AID:
        return False
    barring = above.head if above.pos not in VERBAL else above.i
    return any(o.i == barring and o.kind is trigger.kind and o.frame.entry.negative for o in others)


def _shot_and(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Shot and wounded", "shot and killed": the second verb says what came of the shots."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.KILLED or token.lemma != "shoot" or trigger.frame.others:
        return False
    later = {c.i for c in s.children(trigger.i, "conj")}
    return any(o.i in later and o.kind in {Kind.KILLED, Kind.WOUNDED} for o in others)


def _foiled(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Foiled an attempt to storm the base": what was attempted is part of the attack that failed."""
    token = trigger.sentence.tokens[trigger.i]
    if token.dep != "acl" or trigger.kind not in HAPPENINGS | {Kind.TERRITORY_GAIN}:
        return False
    return any(o.kind is Kind.ATTACK_REPELLED and token.head in o.frame.objects for o in others)


def _known_body(trigger: Trigger) -> bool:
    """ "His body was found", "the bodies lay there": the death has been told."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    counted = s.children(trigger.i, "nummod") or trigger.frame.targets
    return token.lemma in remains_words() and is_definite(s, trigger.i) and not counted


def _kind_of_aircraft(trigger: Trigger) -> bool:
    """ "Attack, bomber and fighter aircraft": a use, not a happening."""
    s = trigger.sentence
    listed = [h for h in conjuncts(s, trigger.i) if h != trigger.i]
    return any("aircraft" in noun_classes(s.tokens[h].lemma) for h in listed)


def _for_fear_of(trigger: Trigger) -> bool:
    """ "Did not give their names for fear of reprisals": why, not what."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    fear = s.tokens[s.tokens[token.head].head]
    return (
        token.dep == "pobj"
        and fear.lemma == "fear"
        and fear.dep == "pobj"
        and s.tokens[fear.head].lower == "for"
    )


def _in_name(trigger: Trigger) -> bool:
    """ "World Relief", "the Office of Refugee Resettlement", "the Line of Control": a name."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    named = token.pos == "PROPN" and token.text[:1].isupper()
    if named and trigger.kind is Kind.SURRENDER:
        return True  # "Amnesty", who reports
    if token.i > 1 and s.tokens[token.i - 1].lower == "of":
        above = s.tokens[token.i - 2]
        return named and token.text.istitle() and above.pos == "PROPN" and above.text.istitle()
    before = s.tokens[token.i - 1] if token.i else token
    in_name = before.i != token.i and before.pos == "PROPN" and before.text[:1].isupper()
    return named and in_name and trigger.kind in NAMING


def _argument_of(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Three car bombs exploded", "repelled the attack", "an attack on an aid convoy": part of another claim."""
    for other in others:
        if other is trigger:
            continue
        frame = other.frame
        arguments = {*frame.targets, *frame.actors, *frame.objects}
        if (
            not frame.entry.noun
        ):  # "a car bomb exploded", "reinforcements arrived", "was hit by a roadside bomb"
            arguments.update(frame.subjects if other.kind in COMING else ())
            if other.kind is trigger.kind:
                arguments.update(by_phrase(trigger.sentence, other.i))
        if pauses(trigger, other) or breached(trigger, other):
            return True
        if trigger.i not in arguments and not _of_a_gift(trigger, other):
            continue
        if other.kind is Kind.ATTACK_REPELLED or trigger.kind is Kind.AID:
            return True
        if other.kind is Kind.DESTRUCTION and trigger.kind is Kind.MILITARY_SUPPORT:
            return True  # "seized an arms shipment"
        if other.kind is Kind.CEASEFIRE_VIOLATION and trigger.kind is Kind.CEASEFIRE:
            return True
        if other.kind is trigger.kind and not frame.entry.noun:
            return True
    return False


def _of_a_gift(trigger: Trigger, other: Trigger) -> bool:
    """ "Committed 30 million in humanitarian support", "for relief": what is given says what for, in the verb's own clause."""
    s = trigger.sentence
    if trigger.kind is not Kind.AID or other.kind is not Kind.AID or other.frame.entry.noun:
        return False
    for above in s.ancestors(trigger.i):
        if above.pos in VERBAL:
            return above.i == other.i and trigger.i > other.i
    return False


def _of_a_person(trigger: Trigger) -> bool:
    """ "The commander of the operation", "perpetrators of war crimes", "victims of the attack", not "44 survivors of rape"."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    above = s.tokens[token.head]
    if token.dep != "pobj" or above.lower != "of" or trigger.kind not in HAPPENINGS | SUPPORTING:
        return False
    governor = s.tokens[above.head]
    person = governor.pos in {"NOUN", "PROPN"} and bool(HUMAN & trigger.frame.classes(governor.i))
    told = governor.dep == "dobj" and s.tokens[governor.head].lemma in attribution_lexicon().informing
    told = told or (
        trigger.kind is Kind.VIOLENCE_AGAINST_CIVILIANS and bool(s.children(governor.i, "nummod"))
    )
    return person and not told and charged(s, above) is None  # "told aid workers of executions"

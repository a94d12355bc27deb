"""Mentions in passing: words that name a happening and claim nothing of it (claim model, ruling 4).

"After the explosion", "the commander of the operation", "its capacity to attack", "rebel-held areas" and definitions
("a strike means one or more events") refer to what is claimed elsewhere or to nothing in particular.
"""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.clauses import VERBAL, charged, clause_verb, conjuncts
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import remains_words
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

REFERRING = frozenset({"the", "this", "that", "these", "those", "such"})
HAPPENINGS = frozenset({*GROUPS["violence"], Kind.PROTEST})
SUPPORTING = frozenset({Kind.NEGOTIATION, Kind.MILITARY_SUPPORT, Kind.AID})
NAMING = frozenset({Kind.MILITARY_SUPPORT, Kind.AID, Kind.DISPLACEMENT})
BEFALLING = frozenset({*GROUPS["violence"], Kind.KILLED, Kind.WOUNDED})
BEFALLEN = frozenset({Kind.WOUNDED, Kind.DISPLACEMENT})
TERRITORY = frozenset(GROUPS["territory"]) - {Kind.SIEGE}
CUSTODY = frozenset({Kind.ARREST, Kind.ABDUCTION})
HUMAN = frozenset({"person", "armed_party", "civilian", "authority"})
WAYS = frozenset({"from", "to", "into", "across"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def claiming(triggers: Sequence[Trigger]) -> list[Trigger]:
    """The triggers that claim something, of all found in a sentence."""
    return [t for t in triggers if not in_passing(t, triggers)]


def is_definition(s: Sentence) -> bool:
    """Whether a sentence says what a word means ("a strike, as defined here, means one or more events")."""
    verbs = modality_lexicon().definition["verbs"]
    for token in s.tokens:
        if token.lemma in verbs and token.pos == "VERB":
            if token.dep == "advcl" and any(c.lower == "as" for c in s.children(token.i, "mark", "advmod")):
                return True
            if s.children(token.i, "auxpass") and any(c.lower == "as" for c in s.children(token.i, "prep")):
                return True
    return False


def is_timeless(s: Sentence) -> bool:
    """Whether a sentence tells of no past event in a main clause: how a definition goes on."""
    past = any(t.tag == "VBD" and t.dep in {"ROOT", "conj", "auxpass", "aux"} for t in s.tokens)
    return not past and any(t.tag in {"VBZ", "VBP"} for t in s.tokens)


def in_passing(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a trigger only mentions what it names."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if _in_compound(s, token) or _of_ability(s, token) or _never_told(s, token):
        return True
    if not trigger.frame.entry.noun:
        return (
            _known_participle(s, token)
            or _as_people(trigger)
            or _once_held(trigger, others)
            or _lost_before(trigger, others)
            or _gives_support(trigger, others)
            or _describes(trigger)
            or _carries(trigger, others)
            or _same_deed(trigger, others)
            or _foiled(trigger, others)
            or _shot_and(trigger, others)
            or _of_victims(trigger, others)
            or _of_a_place(trigger)
        )
    if _argument_of(trigger, others) or _called_so(trigger, others):
        return True
    if _bare_reference(trigger) or _of_a_person(trigger) or _known_body(trigger):
        return True
    return _kind_of_aircraft(trigger) or _in_general(trigger) or _in_name(trigger) or _for_fear_of(trigger)


def _in_compound(s: Sentence, token: Token) -> bool:
    """ "Rebel-held areas", "counter-attack brigades": a part of a hyphenated modifier."""
    before = s.tokens[token.i - 1] if token.i else None
    joined = before is not None and before.text == "-" and before.start > 0 and before.end == token.start
    after = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else None
    joined = joined or (after is not None and after.text == "-" and after.start == token.end)
    return joined and token.dep in {"amod", "compound", "nmod"}


def _of_ability(s: Sentence, token: Token) -> bool:
    """ "Its capacity to attack": what somebody could do is no claim that he does."""
    for above in [token, *list(s.ancestors(token.i))[:2]]:
        governor = s.tokens[above.head]
        if above.dep == "acl" and governor.lemma in modality_lexicon().noun["ability"]:
            return True
    return False


def _never_told(s: Sentence, token: Token) -> bool:
    """ "The coalition does not report the number of bombs dropped in a strike": what is not told as a rule."""
    untold = modality_lexicon().definition["untold"]
    for below in [token, *s.ancestors(token.i)]:
        verb = s.tokens[below.head]
        if below.dep == "dobj" and verb.lemma in untold and s.children(verb.i, "neg"):
            return any(c.lower in {"do", "does"} for c in s.children(verb.i, "aux"))
    return False


def _known_participle(s: Sentence, token: Token) -> bool:
    """ "The burned vehicles": a participle before a noun that is already known."""
    if token.dep != "amod" or token.head < token.i or token.tag not in {"VBN", "VBD", "JJ"}:
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


def _same_deed(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "A bomb was found and defused", "defused a bomb found in a bus": the last step tells it all."""
    if trigger.kind is not Kind.ATTACK_REPELLED:
        return False
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    later = {c.i for c in s.children(trigger.i, "conj")}
    for other in others:
        if other is not trigger and other.kind is trigger.kind:
            if other.i in later or (token.dep == "acl" and token.head in other.frame.objects):
                return True
    return False


def _shot_and(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Shot and wounded", "shot and killed": the second verb says what came of the shots."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.KILLED or token.lemma != "shoot" or trigger.frame.others:
        return False
    later = {c.i for c in s.children(trigger.i, "conj")}
    return any(o.i in later and o.kind in {Kind.KILLED, Kind.WOUNDED} for o in others)


def _of_victims(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Killed six displaced women", "a camp for displaced families": who they are, unless it is told how many there are."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    if trigger.kind is not Kind.DISPLACEMENT or token.dep != "amod" or token.tag not in {"VBN", "VBD", "JJ"}:
        return False
    if not s.children(token.head, "nummod"):
        return True
    return any(o is not trigger and o.kind in BEFALLING and token.head in o.frame.targets for o in others)


def _of_a_place(trigger: Trigger) -> bool:
    """ "In occupied Norland", "the liberated areas": what a place is called."""
    token = trigger.sentence.tokens[trigger.i]
    return token.dep == "amod" and token.head > token.i and trigger.kind in TERRITORY


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


def _in_general(trigger: Trigger) -> bool:
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


def is_definite(s: Sentence, noun: int) -> bool:
    """Whether a noun phrase refers to something known."""
    return any(
        (c.dep == "det" and c.lower in REFERRING) or (c.dep == "poss" and c.pos == "PRON")
        for c in s.children(noun)
    )


def _argument_of(trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """ "Three car bombs exploded", "repelled the attack", "an attack on an aid convoy": part of another claim."""
    for other in others:
        if other is trigger:
            continue
        frame = other.frame
        arguments = {*frame.targets, *frame.actors, *frame.objects}
        if other.kind in {Kind.BOMBING, Kind.AID}:  # "a car bomb exploded", "relief supplies arrived"
            arguments.update(frame.subjects)
        if _pauses(trigger, other):
            return True
        if trigger.i not in arguments and not _of_a_gift(trigger, other):
            continue
        if other.kind is Kind.ATTACK_REPELLED or trigger.kind is Kind.AID:
            return True
        if other.kind is Kind.CEASEFIRE_VIOLATION and trigger.kind is Kind.CEASEFIRE:
            return True
        if other.kind is trigger.kind and not frame.entry.noun:
            return True
    return False


def _pauses(trigger: Trigger, other: Trigger) -> bool:
    """ "A pause in the fighting": the truce tells what stops."""
    tokens = trigger.sentence.tokens
    return (
        trigger.kind is Kind.ARMED_CLASH
        and other.kind is Kind.CEASEFIRE
        and tokens[trigger.i].dep == "pobj"
        and tokens[tokens[trigger.i].head].head == other.i
    )


def _of_a_gift(trigger: Trigger, other: Trigger) -> bool:
    """ "Committed 30 million in humanitarian support", "for relief": what is given says what for, in the verb's own clause."""
    s = trigger.sentence
    if trigger.kind is not Kind.AID or other.kind is not Kind.AID or other.frame.entry.noun:
        return False
    for above in s.ancestors(trigger.i):
        if above.pos in VERBAL:
            return above.i == other.i and trigger.i > other.i
    return False


def _bare_reference(trigger: Trigger) -> bool:
    """A noun with nothing of its own to say."""
    s, token, frame = trigger.sentence, trigger.sentence.tokens[trigger.i], trigger.frame
    if trigger.kind not in HAPPENINGS | SUPPORTING or frame.light_verb is not None:
        return False
    adjunct = token.dep == "pobj" and s.tokens[token.head].lower not in {"by", "about", "against", "for"}
    if adjunct and _governed(s.tokens[s.tokens[token.head].head]):
        return False
    definite = is_definite(s, trigger.i)
    if trigger.kind in SUPPORTING:
        return adjunct and definite and not frame.targets and not _told_of(s, token)
    if frame.targets or _own_actors(trigger) or s.children(trigger.i, "nummod") or _told_of(s, token):
        return False
    if adjunct:
        return definite
    return definite and token.dep in {"nsubj", "nsubjpass"} and not _occurs(s, token)


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


def _of_a_person(trigger: Trigger) -> bool:
    """ "The commander of the operation", "perpetrators of war crimes", "victims of the attack"."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    above = s.tokens[token.head]
    if token.dep != "pobj" or above.lower != "of" or trigger.kind not in HAPPENINGS | SUPPORTING:
        return False
    governor = s.tokens[above.head]
    person = governor.pos in {"NOUN", "PROPN"} and bool(HUMAN & trigger.frame.classes(governor.i))
    told = governor.dep == "dobj" and s.tokens[governor.head].lemma in attribution_lexicon().informing
    return person and not told and charged(s, above) is None  # "told aid workers of executions"

"""Who carries out what a verb tells, through passives, relatives and control."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.extract.clause_parts import (
    HARM,
    PASSIVE_SUBJECTS,
    VERBAL,
    among,
    antecedent,
    by_phrase,
    conjuncts,
    further_deed,
    is_astray,
    is_passive,
    prepositional,
    standing,
    subjects_given,
)
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

ON = frozenset({"on", "upon"})
OUTCOMES = frozenset(GROUPS["outcome"])
VIOLENCE = frozenset(GROUPS["violence"])
THERE = frozenset({"at", "in", "near", "inside", "outside", "on", "into", "behind", "around"})
LIFELESS = frozenset({"structure", "place_noun", "vehicle", "territory", "equipment", "time"})

Controls = Callable[[str], bool]


def subjects(s: Sentence, v: int, controls: Controls, depth: int = 0) -> list[int]:
    """Who carries out the verb (the ``by`` phrase of a passive)."""
    if depth > 8:
        return []
    if is_passive(s, v):
        own = by_phrase(s, v) or _shared_agent(s, v)
        if own or s.tokens[v].dep != "conj":
            return own
        head = s.tokens[v].head
        return (
            subjects(s, head, controls, depth + 1)
            if not is_passive(s, head) and not s.children(v, *PASSIVE_SUBJECTS) and (s.tokens[v].tag == "VBD")
            else own
        )
    return surface_subjects(s, v, controls, depth)


def _shared_agent(s: Sentence, v: int) -> list[int]:
    """ "Was attacked and pursued by an aircraft": the agent of a coordinated passive, not of "hurt and treated"."""
    harmed = _does(s, v) & HARM
    for c in s.children(v, "conj"):
        alike = not harmed or _does(s, c.i) & (OUTCOMES | VIOLENCE)
        if alike and c.pos == "VERB" and is_passive(s, c.i) and not s.children(c.i, "nsubj", "nsubjpass"):
            return by_phrase(s, c.i)
    return []


def _does(s: Sentence, v: int) -> frozenset[Kind]:
    """The kinds of claim that a verb can make."""
    return frozenset(entry.kind for _, entry in trigger_lexicon().verbs.get(s.tokens[v].lemma, ()))


def surface_subjects(s: Sentence, v: int, controls: Controls, depth: int = 0) -> list[int]:
    """The subject of an active verb, its own or the one that controls it."""
    own = s.children(v, "nsubj")
    if own:
        first = antecedent(s, standing(s, own))
        if s.tokens[first].lower == "those" and s.tokens[s.tokens[first].head].lower == "among":
            return among(s, s.tokens[first])
        return subjects_given(s, own)
    token = s.tokens[v]
    head = token.head
    if head == v or depth > 8:
        return []
    return _controlled(s, token, head, controls, depth)


def rejoined(s: Sentence, v: int) -> int | None:
    """The verb of saying that a second one belongs with, where the parser put it into what is said.

    "Officials deny that the road was shelled and accuse the rebels", "deny they are talking and say": who denies also says,
    for the forms of the two inner verbs do not go together. ``None`` where the verb stands right.
    """
    token = s.tokens[v]
    speech = attribution_lexicon().verbs
    told = s.tokens[token.head]
    if token.dep != "conj" or token.lemma not in speech or s.children(v, "nsubj", "nsubjpass"):
        return None
    governor = s.tokens[told.head]
    if told.dep != "ccomp" or told.lemma in speech or governor.lemma not in speech or governor.i > told.i:
        return None
    finite = token.tag in {"VBP", "VBZ", "VBD"} and token.tag == governor.tag and told.tag == "VBG"
    apart = finite or (is_passive(s, told.i) and not is_passive(s, v))
    return governor.i if apart and not s.children(v, "aux") else None


def _controlled(s: Sentence, token: Token, head: int, controls: Controls, depth: int) -> list[int]:
    above = s.tokens[head]
    if token.dep == "conj" and above.pos in VERBAL:
        governor = rejoined(s, token.i)
        return _patient_or_subject(s, head if governor is None else governor, controls, depth)
    if token.dep == "acl":
        whose = _doing_there(s, token, controls, depth) if token.tag == "VBG" else []
        if whose:
            return whose
        if token.tag == "VBG" or is_astray(s, token):
            return conjuncts(s, head)
        return _owner(s, head, controls, depth)
    if token.dep == "relcl":
        return [] if s.children(token.i, "nsubj", "nsubjpass") else conjuncts(s, head)
    if token.dep in {"xcomp", "ccomp", "advcl", "oprd", "dep"} and (
        above.pos in VERBAL or above.pos in {"ADJ", "NOUN"}
    ):
        if tells_besides(s, token):
            return surface_subjects(s, above.head, controls, depth + 1)
        if (token.dep != "advcl" or further_deed(s, token)) and controls(above.lemma):
            for c in s.children(head, "dobj", "nsubjpass"):
                return conjuncts(s, antecedent(s, c.i))
            asked = prepositional(s, head, ON) if token.tag == "VB" else []
            if asked:  # "called on the army to withdraw"
                return asked
        return _patient_or_subject(s, head, controls, depth)
    if token.dep == "pcomp":
        return _of_preposition(s, above, controls, depth)
    return []


def tells_besides(s: Sentence, token: Token) -> bool:
    """ "The ministry said two men had died, accusing the rebels": the dead accuse nobody, so that the ministry does."""
    above = s.tokens[token.head]
    speech = attribution_lexicon().verbs
    if token.tag != "VBG" or token.dep != "advcl" or token.lemma not in speech or above.dep != "ccomp":
        return False
    suffers = is_passive(s, above.i) or bool(_does(s, above.i) & OUTCOMES)
    return suffers and token.i > above.i and s.tokens[above.head].lemma in speech


def _doing_there(s: Sentence, token: Token, controls: Controls, depth: int) -> list[int]:
    """ "A bomb went off at a market killing six": a result that the parser hangs on the place comes of what happened there."""
    place = s.tokens[token.head]
    preposition = s.tokens[place.head]
    governor = s.tokens[preposition.head]
    kinds = {entry.kind for _, entry in trigger_lexicon().verbs.get(token.lemma, ())}
    if place.dep != "pobj" or governor.pos not in VERBAL or not kinds & OUTCOMES:
        return []
    classes = noun_classes(place.lemma)
    there = preposition.lower in THERE and (place.pos == "PROPN" or (classes and classes <= LIFELESS))
    return _patient_or_subject(s, governor.i, controls, depth) if there else []


def _patient_or_subject(s: Sentence, head: int, controls: Controls, depth: int) -> list[int]:
    """The surface subject of a governing verb, be it active or passive."""
    passive = s.children(head, *PASSIVE_SUBJECTS)
    if passive:
        return conjuncts(s, antecedent(s, standing(s, passive)))
    aims = _aims(s, head)
    if aims:
        return _owner(s, aims[0].i, controls, depth)
    if s.tokens[head].pos in VERBAL or s.children(head, "nsubj"):
        return surface_subjects(s, head, controls, depth + 1)
    if s.tokens[head].dep == "acomp" and _of_subject(s.tokens[head]):  # "were able to defuse"
        return [
            h
            for h in surface_subjects(s, s.tokens[head].head, controls, depth + 1)
            if s.tokens[h].lower != "it"
        ]
    return []


def _aims(s: Sentence, be: int) -> list[Token]:
    """ "Their aim was to seize the port": what is meant to be done, which does not do it."""
    planned = modality_lexicon().noun["planned"] | modality_lexicon().noun["attempt"]
    subjects_of = s.children(be, "nsubj") if s.tokens[be].lemma == "be" else []
    return [c for c in subjects_of if c.pos == "NOUN" and c.lemma in planned]


def _of_subject(adjective: Token) -> bool:
    """Whether an infinitive after an adjective tells what the subject does: "ready to", "able to", not "hard to"."""
    governor = modality_lexicon().governor
    return adjective.lemma in governor["planned"] | governor["possible"] | governor["negative"]


def _of_preposition(s: Sentence, preposition: Token, controls: Controls, depth: int) -> list[int]:
    governor = s.tokens[preposition.head]
    if preposition.head == preposition.i:
        return []
    if governor.pos in VERBAL:
        if controls(governor.lemma) or (
            preposition.lower == "for" and governor.lemma in modality_lexicon().control["answering"]
        ):
            for c in s.children(governor.i, "dobj", "nsubjpass"):
                return conjuncts(s, antecedent(s, c.i))
            if governor.dep == "acl" and governor.tag == "VBN":
                return conjuncts(s, governor.head)  # "the general, accused of arming them"
        return _patient_or_subject(s, governor.i, controls, depth)
    if governor.pos in {"NOUN", "PROPN"}:
        if governor.dep in {"dobj", "nsubjpass"} and controls(s.tokens[governor.head].lemma):
            return conjuncts(s, governor.i)  # "accused the militia of shelling", the phrase put to the noun
        charging = s.tokens[s.tokens[governor.head].head]
        if s.tokens[governor.head].dep == "agent" and charging.dep == "acl" and controls(charging.lemma):
            return conjuncts(s, charging.head)  # "the general, accused by experts of arming them"
        return _owner(s, governor.i, controls, depth)
    return _patient_or_subject(s, governor.head, controls, depth) if governor.dep == "acomp" else []


def _owner(s: Sentence, noun: int, controls: Controls, depth: int) -> list[int]:
    """Whose a noun is ("the army's attempt to"), or who does it ("made an attempt to")."""
    for c in s.children(noun, "poss"):
        return conjuncts(s, c.i)
    for c in s.children(noun, "prep"):
        if c.lower in {"by", "of"}:
            for n in s.children(c.i, "pobj"):
                return conjuncts(s, n.i)
    token = s.tokens[noun]
    above = s.tokens[token.head]
    if token.dep in {"dobj", "attr"} and above.pos in VERBAL:
        return subjects(s, above.i, controls, depth + 1)
    if token.dep == "pobj" and s.tokens[above.head].pos in VERBAL and above.head != above.i:
        return _patient_or_subject(s, above.head, controls, depth + 1)
    return []

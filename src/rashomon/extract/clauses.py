"""Deep subjects and objects of English verbs: who does it and to whom, through passives, relatives and control.

All functions number tokens within one sentence. Labels are ClearNLP's (see ``model.syntax``). What a clause does not
state is left out: a passive without "by" has no actor (claim model, ruling 17).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

SUBJECTS = ("nsubj", "csubj", "expl")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
RELATIVE_TAGS = {"WDT", "WP", "WP$"}
ANYBODY = frozenset({"people", "person", "civilian", "victim", "other", "casualty", "dead", "child"})
VERBAL = {"VERB", "AUX"}
PERFECT = frozenset({"have", "having", "'ve"})
"""Lemmas of the auxiliary that makes a participle active: "denied having attacked"."""
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
ON = frozenset({"on", "upon"})
OUTCOMES = frozenset(GROUPS["outcome"])
VIOLENCE = frozenset(GROUPS["violence"])
THERE = frozenset({"at", "in", "near", "inside", "outside", "on", "into", "behind", "around"})
LIFELESS = frozenset({"structure", "place_noun", "vehicle", "territory", "equipment", "time"})

Controls = Callable[[str], bool]


def is_passive(s: Sentence, v: int) -> bool:
    """Whether the verb is passive, as a finite form or as a bare past participle."""
    token = s.tokens[v]
    if s.children(v, "auxpass", "nsubjpass", "csubjpass"):
        return True
    if token.tag == "VBD" and token.dep == "advcl" and not s.children(v, "nsubj", "aux", "mark", "dobj"):
        return True  # a finite verb would have a subject: "left ten people wounded"
    if token.tag != "VBN":
        return bool(s.children(v, "agent")) and token.tag in {"VBD", "VBN"}
    if any(c.dep == "aux" and c.lemma in PERFECT for c in s.children(v)):
        return False
    if token.dep == "advcl" and s.child(v, "nsubj") and not s.children(v, "aux", "dobj", "mark"):
        return True  # "among them 200 wounded"
    if token.dep == "conj" and s.tokens[token.head].pos in VERBAL and not s.children(v, "aux", "dobj"):
        if is_passive(s, token.head):  # "four were killed and eight wounded"
            return True
        return not s.children(v, "nsubj") and s.tokens[token.head].tag not in {"VBN", "VBD"}
    if token.dep == "conj" and s.tokens[token.head].pos in VERBAL and s.children(v, "dobj"):
        return is_passive(s, token.head)  # "that killed and injured four" is not
    if _astray(s, token):
        return False
    return token.dep in {
        "acl",
        "amod",
        "advcl",
        "relcl",
        "ROOT",
        "ccomp",
        "xcomp",
        "pcomp",
        "conj",
        "dep",
        "oprd",
    } and not s.child(v, "nsubj")


def _astray(s: Sentence, token: Token) -> bool:
    """ "The raid killed ten men", where the parser takes a past tense for a participle: it would have no object."""
    kinds = [entry.kind for _, entry in trigger_lexicon().verbs.get(token.lemma, ())]
    harms = token.tag in {"VBN", "VBD"} and any(kind in HARM for kind in kinds)
    return harms and token.dep in {"acl", "ROOT"} and bool(s.children(token.i, "dobj"))


def called_off(s: Sentence, v: int) -> bool:
    """ "Called off the raid", "called up reservists": a particle that leaves no demand in "call"; "called on" is one."""
    return any(c.lower not in {"on", "upon", "for"} for c in s.children(v, "prt"))


def conjuncts(s: Sentence, head: int) -> list[int]:
    """A noun and those coordinated with it."""
    found = [head]
    for c in s.children(head, "conj"):
        if c.pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} or c.tag in {"NN", "NNS", "NNP", "NNPS"}:
            found.extend(conjuncts(s, c.i))
    return found


def coordinated(s: Sentence, v: int) -> frozenset[int]:
    """The verbs coordinated with a verb that come after it ("killed, injured and captured")."""
    found: set[int] = set()
    todo = [v]
    while todo:
        later = [c.i for c in s.children(todo.pop(), "conj") if c.pos in VERBAL and c.i > v]
        found.update(later)
        todo += later
    return frozenset(found)


def _listed(s: Sentence, head: int) -> list[int]:
    """A noun and its conjuncts, or the items of the list that a colon opens ("the following: 700 rounds, a radio")."""
    for c in s.children(head, "appos"):
        if c.i > head and any(t.text == ":" for t in s.tokens[head + 1 : c.i]):
            return conjuncts(s, c.i)
        if c.i > head and _goes_on_counting(s, head, c.i):
            return [head, *conjuncts(s, c.i)]
    return conjuncts(s, head)


def _goes_on_counting(s: Sentence, head: int, beside: int) -> bool:
    """ "Ten tanks, four guns and a lorry": a list, not who the first are ("12 people, four men and eight women")."""
    counted = s.children(head, "nummod") and s.children(beside, "nummod") and s.children(beside, "conj")
    return bool(counted) and s.tokens[head].lemma not in ANYBODY


def substance(s: Sentence, head: int) -> int:
    """What a partitive is a part of: "half a hectare of coffee", "dozens of fighters", "none of our units"."""
    token = s.tokens[head]
    wholes = [
        n for c in s.children(head, "prep") if c.lower in {"of", "among"} for n in s.children(c.i, "pobj")
    ]
    if wholes and (
        token.pos == "NUM" or "partitive" in noun_classes(token.lemma) | noun_classes(token.lower)
    ):
        return substance(s, wholes[0].i)
    return head


def antecedent(s: Sentence, i: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself."""
    token = s.tokens[i]
    if token.tag not in RELATIVE_TAGS and token.lower not in {"that", "who", "whom", "which"}:
        return i
    for above in s.ancestors(i):
        if above.dep == "relcl":
            return above.head
        if above.dep not in {
            "conj",
            "xcomp",
            "pobj",
            "prep",
            "dobj",
            "ccomp",
            "advcl",
            "agent",
            "pcomp",
            "poss",
            "nsubj",
            "nsubjpass",
        }:
            break
    return i


def by_phrase(s: Sentence, v: int) -> list[int]:
    """The nouns of a "by" phrase of the verb."""
    found: list[int] = []
    for c in s.children(v):
        if c.dep == "agent" or (c.dep == "prep" and c.lower == "by" and is_passive(s, v)):
            for n in s.children(c.i, "pobj"):
                found.extend(conjuncts(s, n.i))
    return found


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
        first = antecedent(s, _standing(s, own))
        if s.tokens[first].lower == "those" and s.tokens[s.tokens[first].head].lower == "among":
            return _among(s, s.tokens[first])
        return conjuncts(s, first)
    token = s.tokens[v]
    head = token.head
    if head == v or depth > 8:
        return []
    return _controlled(s, token, head, controls, depth)


def _standing(s: Sentence, own: Sequence[Token]) -> int:
    """Of several subjects that the parser gives a verb the last, but for "most of them" between commas."""
    for token in reversed(own):
        if not _tells_more(s, token):
            return token.i
    beside = [c for c in s.children(own[0].head, "dep", "npadvmod") if c.pos == "NOUN" and c.i < own[0].i]
    return beside[0].i if beside else own[0].i  # "ten monks, most of them old, were"


def _tells_more(s: Sentence, token: Token) -> bool:
    """ "Ten monks, most of them old, were", "two men, both farmers, were": what is told of the subject between commas."""
    first = min(s.subtree(token.i))
    whole = [n for c in s.children(token.i, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    shares = any(n.pos == "PRON" for n in whole) and s.tokens[token.i - 1].text == ","
    all_of_them = s.tokens[first].lower in {"both", "all"} and token.pos == "NOUN"
    return shares or (all_of_them and first > 0 and s.tokens[first - 1].text == ",")


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
        if token.tag == "VBG" or _astray(s, token):
            return conjuncts(s, head)
        return _owner(s, head, controls, depth)
    if token.dep == "relcl":
        return [] if s.children(token.i, "nsubj", "nsubjpass") else conjuncts(s, head)
    if token.dep in {"xcomp", "ccomp", "advcl", "oprd", "dep"} and (
        above.pos in VERBAL or above.pos in {"ADJ", "NOUN"}
    ):
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
        return conjuncts(s, antecedent(s, _standing(s, passive)))
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
        return _patient_or_subject(s, governor.i, controls, depth)
    if governor.pos in {"NOUN", "PROPN"}:
        if governor.dep in {"dobj", "nsubjpass"} and controls(s.tokens[governor.head].lemma):
            return conjuncts(s, governor.i)  # "accused the militia of shelling", the phrase put to the noun
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


def objects(s: Sentence, v: int, depth: int = 0) -> list[int]:
    """To whom or what it is done: the direct object, or the subject of a passive."""
    token = s.tokens[v]
    if is_passive(s, v):
        return _passive_patients(s, v, depth)
    own = s.children(v, "dobj")
    if own:
        return [n for c in own[:1] for n in _listed(s, antecedent(s, c.i))]
    for c in s.children(v, "prep"):  # "killing between eight and ten men"
        counted = [n for n in s.children(c.i, "pobj") if s.children(n.i, "nummod")]
        if c.lower == "between" and c.i == v + 1 and counted:
            return [n.i for n in counted]
    for c in s.children(v, "ccomp"):  # "holds the militia responsible", "let the hostages go"
        if (c.pos == "ADJ" or token.lemma == "let") and not s.children(c.i, "aux", "mark", "cop"):
            return [n for x in s.children(c.i, "nsubj") for n in conjuncts(s, x.i)]
    own_subject = [c for c in s.children(v, "nsubj") if c.tag not in RELATIVE_TAGS]
    if token.dep == "relcl" and own_subject and not s.children(v, "prep", "ccomp", "xcomp", "prt"):
        return [token.head]
    for c in s.children(v, "conj"):  # "bombed and strafed the area"
        if c.pos == "VERB" and not s.children(c.i, "nsubj", "nsubjpass") and c.i - v <= 3 and depth < 3:
            return objects(s, c.i, depth + 1)
    return []


def _passive_patients(s: Sentence, v: int, depth: int) -> list[int]:
    token = s.tokens[v]
    before = s.tokens[v - 1] if v else token
    if before.pos == "NUM" and before.head < before.i and s.tokens[before.head].pos == "PRON":
        return [before.head]  # "among them 200 wounded"
    own = s.children(v, *PASSIVE_SUBJECTS) or (s.children(v, "nsubj") if not s.children(v, "dobj") else [])
    if own:
        return _listed(s, antecedent(s, _standing(s, own)))
    if token.dep in {"acl", "amod", "relcl"}:
        head = s.tokens[token.head]
        if head.lower == "those" and s.tokens[head.head].lower == "among":
            return _among(s, head)
        return [token.head] if head.pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} else []
    if token.dep == "conj" and depth < 8 and s.tokens[token.head].pos in VERBAL:
        above = token.head
        passive = s.children(above, *PASSIVE_SUBJECTS)
        if passive:
            return conjuncts(s, antecedent(s, _standing(s, passive)))
        if is_passive(s, above):
            return _passive_patients(s, above, depth + 1)
        own = s.children(above, "nsubj")
        return conjuncts(s, antecedent(s, _standing(s, own))) if own else []
    if token.dep in {"xcomp", "advcl", "ccomp", "oprd"} and token.head != v:
        above = token.head
        # "left ten people wounded", "took the number of men killed to 51"
        left = [c for c in s.children(above, "dobj") if c.i == v - 1 or max(s.subtree(c.i)) == v - 1]
        for c in left or s.children(above, "dobj", "nsubjpass", "nsubj"):
            return conjuncts(s, antecedent(s, c.i))
        if s.tokens[above].dep == "conj":
            return _passive_patients(s, above, depth + 1) if depth < 8 else []
    if token.dep == "pcomp":  # "died after being shot"
        governor = s.tokens[s.tokens[token.head].head]
        if governor.pos not in VERBAL or depth >= 8:
            return []
        own = s.children(governor.i, *PASSIVE_SUBJECTS, "nsubj")
        return conjuncts(s, antecedent(s, _standing(s, own))) if own else []
    return [n for c in s.children(v, "dobj") for n in conjuncts(s, c.i)]


def _among(s: Sentence, those: Token) -> list[int]:
    """ "Two doctors were among those killed", "among those killed were two doctors"."""
    verb = s.tokens[s.tokens[those.head].head]
    told = s.children(verb.i, "nsubj", "attr") if verb.lemma == "be" else []
    return [h for c in told for h in conjuncts(s, c.i)]


def prepositional(s: Sentence, i: int, prepositions: frozenset[str]) -> list[int]:
    """The nouns that depend on token ``i`` through one of the prepositions."""
    found: list[int] = []
    for c in s.children(i):
        if c.dep in {"prep", "agent", "dative", "prt", "advmod", "mark"} and c.lower in prepositions:
            for n in s.children(c.i, "pobj"):
                found.extend(conjuncts(s, n.i))
    return found


def charged(s: Sentence, preposition: Token) -> int | None:
    """Who is accused, where the parser hangs the deed on him: "accused the army of torture", not "the army of the north"."""
    accused = s.tokens[preposition.head]
    if preposition.lower != "of" or accused.dep != "dobj" or accused.i > preposition.i:
        return None
    if s.tokens[accused.head].lemma not in attribution_lexicon().accusing:
        return None
    deeds = [n for n in s.children(preposition.i, "pobj") if n.pos == "NOUN"]
    told = any(n.lemma in trigger_lexicon().nouns or n.lemma in trigger_lexicon().verbs for n in deeds)
    return accused.i if told else None


def further_deed(s: Sentence, token: Token) -> bool:
    """ "Accused the army of entering the village, looting the homes": another deed of who is accused, told after the first."""
    accusing = s.tokens[token.head]
    if token.dep != "advcl" or token.tag != "VBG" or accusing.lemma not in attribution_lexicon().accusing:
        return False
    deeds = [
        c for c in s.children(accusing.i, "prep") if c.lower in {"of", "for"} and s.children(c.i, "pcomp")
    ]
    unmarked = not s.children(token.i, "mark", "nsubj")
    return unmarked and any(c.i < token.i for c in deeds) and s.tokens[token.i - 1].text in {",", "and"}


def clause_verb(s: Sentence, i: int) -> int | None:
    """The verb that token ``i`` depends on most closely, or the token itself."""
    if s.tokens[i].pos in VERBAL:
        return i
    return next((a.i for a in s.ancestors(i) if a.pos in VERBAL), None)

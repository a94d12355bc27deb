"""The parts of a clause: its voice, what is coordinated, what relatives stand for, and its phrases."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Kind
from rashomon.model.syntax import Sentence, Token

PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
RELATIVE_TAGS = {"WDT", "WP", "WP$"}
VERBAL = {"VERB", "AUX"}
SEVERAL = frozenset({"were", "are", "have"})
"""Auxiliaries of a subject in the plural."""
PERFECT = frozenset({"have", "having", "'ve"})
"""Lemmas of the auxiliary that makes a participle active: "denied having attacked"."""
ON = frozenset({"on"})
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})


def is_passive(s: Sentence, v: int) -> bool:
    """Whether the verb is passive, as a finite form or as a bare past participle."""
    token = s.tokens[v]
    if s.children(v, "auxpass", "nsubjpass", "csubjpass"):
        return True
    if token.tag == "VBD" and token.dep == "advcl" and not s.children(v, "nsubj", "aux", "mark", "dobj"):
        return True  # a finite verb would have a subject: "left ten people wounded"
    if token.tag != "VBN":
        undergone = s.children(v, "agent") or _set_free(s, token) or _undergone_too(s, token)
        return token.tag == "VBD" and bool(undergone)
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
    if is_astray(s, token):
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


def _set_free(s: Sentence, token: Token) -> bool:
    """ "Were taken hostage and set free": what looks like an object is what became of them."""
    if token.dep != "conj" or s.children(token.i, "nsubj", "aux"):
        return False
    become = s.children(token.i, "dobj")
    return bool(become) and all(c.pos == "ADJ" for c in become) and is_passive(s, token.head)


def is_astray(s: Sentence, token: Token) -> bool:
    """ "The raid killed ten men", where the parser takes a past tense for a participle: it would have no object."""
    kinds = [entry.kind for _, entry in trigger_lexicon().verbs.get(token.lemma, ())]
    harms = token.tag in {"VBN", "VBD"} and any(kind in HARM for kind in kinds)
    return harms and token.dep in {"acl", "ROOT"} and bool(s.children(token.i, "dobj"))


def called_off(s: Sentence, v: int) -> bool:
    """ "Called off the raid", "called up reservists": a particle that leaves no demand in "call"; "called on" is one."""
    return any(c.lower not in {"on", "upon", "for"} for c in s.children(v, "prt"))


def _undergone_too(s: Sentence, token: Token) -> bool:
    """ "Were abducted near the town and released the following day": the day is no object."""
    objects = s.children(token.i, "dobj") if token.dep == "conj" and not s.children(token.i, "nsubj") else []
    return (
        bool(objects) and all("time" in noun_classes(o.lemma) for o in objects) and is_passive(s, token.head)
    )


def conjuncts(s: Sentence, head: int) -> list[int]:
    """A noun and those coordinated with it."""
    found = [head]
    for c in s.children(head, "conj"):
        if c.pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} or c.tag in {"NN", "NNS", "NNP", "NNPS"}:
            found.extend(conjuncts(s, c.i))
    if len(found) == 1 and (listed := _listed_after(s, head)) is not None:
        found.extend(conjuncts(s, listed))
    return found


def _listed_after(s: Sentence, head: int) -> int | None:
    """ "The commander, his wife and two of their children were killed": the second of a list, which the parser takes for an
    apposition to the first; the verb tells that there are several."""
    token = s.tokens[head]
    if token.tag not in {"NN", "NNP"} or token.dep not in {"nsubj", "nsubjpass"}:
        return None
    listed = next((c for c in s.children(head, "appos") if c.i > head and s.children(c.i, "conj")), None)
    if listed is None or s.tokens[min(s.subtree(listed.i)) - 1].text != ",":
        return None
    verb = s.tokens[token.head]
    several = verb.tag == "VBP" or any(c.lower in SEVERAL for c in s.children(verb.i, "aux", "auxpass"))
    return listed.i if several else None


def coordinated(s: Sentence, v: int) -> frozenset[int]:
    """The verbs coordinated with a verb that come after it ("killed, injured and captured")."""
    found: set[int] = set()
    todo = [v]
    while todo:
        later = [c.i for c in s.children(todo.pop(), "conj") if c.pos in VERBAL and c.i > v]
        found.update(later)
        todo += later
    return frozenset(found)


def substance(s: Sentence, head: int) -> int:
    """What a partitive is a part of: "half a hectare of coffee", "dozens of fighters", "none of our units"."""
    token = s.tokens[head]
    shares = s.children(head, "prep")
    if token.pos == "NUM" and not shares and head + 1 < len(s.tokens):
        shares = [
            s.tokens[head + 1]
        ]  # "a smuggler and two of his sons", where the parser hangs "of" on the first
    wholes = [n for c in shares if c.lower in {"of", "among"} for n in s.children(c.i, "pobj")]
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


def standing(s: Sentence, own: Sequence[Token]) -> int:
    """Of several subjects that the parser gives a verb the last, but for "most of them" between commas."""
    for token in reversed(own):
        if not _tells_more(s, token):
            return token.i
    beside = [c for c in s.children(own[0].head, "dep", "npadvmod") if c.pos == "NOUN" and c.i < own[0].i]
    return beside[0].i if beside else own[0].i  # "ten monks, most of them old, were"


def subjects_given(s: Sentence, own: Sequence[Token]) -> list[int]:
    """The subject that stands with its conjuncts; two that the parser gives a verb apart, where "and" joins them ("32 of its men
    and 110 rebels were killed")."""
    last = standing(s, own)
    first = [t for t in own if t.i < last and _joined(s, t, last)]
    return [h for i in (*(t.i for t in first[-1:]), last) for h in conjuncts(s, antecedent(s, i))]


def _joined(s: Sentence, token: Token, last: int) -> bool:
    before = min(s.subtree(last)) - 1
    return s.tokens[before].lower == "and" and not any(t.pos in VERBAL for t in s.tokens[token.i : before])


def _tells_more(s: Sentence, token: Token) -> bool:
    """ "Ten monks, most of them old, were", "two men, both farmers, were": what is told of the subject between commas."""
    first = min(s.subtree(token.i))
    whole = [n for c in s.children(token.i, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    shares = any(n.pos == "PRON" for n in whole) and s.tokens[token.i - 1].text == ","
    all_of_them = s.tokens[first].lower in {"both", "all"} and token.pos == "NOUN"
    return shares or (all_of_them and first > 0 and s.tokens[first - 1].text == ",")


def among(s: Sentence, those: Token) -> list[int]:
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
    if preposition.lower != "of" or accused.i > preposition.i:
        return None
    while accused.dep == "conj" and s.tokens[accused.head].pos not in VERBAL:
        accused = s.tokens[accused.head]  # "accused the army and the militia of torture"
    if accused.dep != "dobj":
        return None
    if s.tokens[accused.head].lemma not in attribution_lexicon().accusing:
        return None
    deeds = [n for n in s.children(preposition.i, "pobj") if n.pos == "NOUN"]
    told = any(n.lemma in trigger_lexicon().nouns or n.lemma in trigger_lexicon().verbs for n in deeds)
    return accused.i if told else None


def blamed_on(s: Sentence, verb: int) -> list[int]:
    """Who is blamed in "blamed the attack on the army", also where the parser hangs "on the army" on the attack."""
    own = prepositional(s, verb, ON)
    if own or s.tokens[verb].lemma not in attribution_lexicon().blaming:
        return own
    below = [s.tokens[x] for o in s.children(verb, "dobj") for x in s.subtree(o.i)]
    last = [c for c in below if c.lower in ON and c.dep == "prep"][-1:]
    return [h for c in last for n in s.children(c.i, "pobj") for h in conjuncts(s, n.i)]


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

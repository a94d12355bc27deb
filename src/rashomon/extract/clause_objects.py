"""To whom or what is done what a verb tells: its objects, the subject of a passive, and the items of a list."""

from __future__ import annotations

from rashomon.extract.clause_parts import (
    HARM,
    PASSIVE_SUBJECTS,
    RELATIVE_TAGS,
    VERBAL,
    among,
    antecedent,
    conjuncts,
    is_passive,
    subjects_given,
)
from rashomon.lexicon.arithmetic import arithmetic_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence, Token


def objects(s: Sentence, v: int, depth: int = 0) -> list[int]:
    """To whom or what it is done: the direct object, or the subject of a passive."""
    token = s.tokens[v]
    if is_passive(s, v):
        return _passive_patients(s, v, depth)
    own = s.children(v, "dobj")
    if own:
        return [n for c in own[:1] for n in _listed(s, antecedent(s, c.i))]
    if token.dep == "acomp" and _harms(token):  # "eleven soldiers were slain"
        return [n for c in s.children(token.head, "nsubj") for n in conjuncts(s, antecedent(s, c.i))]
    for c in s.children(v, "prep"):  # "killing between eight and ten men"
        counted = [n for n in s.children(c.i, "pobj") if s.children(n.i, "nummod")]
        if c.lower == "between" and c.i == v + 1 and counted:
            return [n.i for n in counted]
    for c in s.children(v, "advmod"):  # "have killed upwards of 900"
        if c.lower in {"upwards", "upward"} and c.i > v:
            return [n.i for of in s.children(c.i, "prep") for n in s.children(of.i, "pobj")]
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


def _harms(verb: Token) -> bool:
    """Whether a participle tells of deaths or injuries."""
    entries = trigger_lexicon().verbs.get(verb.lemma, ())
    return verb.tag in {"VBN", "JJ"} and any(entry.kind in HARM for _, entry in entries)


def _passive_patients(s: Sentence, v: int, depth: int) -> list[int]:
    token = s.tokens[v]
    before = s.tokens[v - 1] if v else token
    if before.pos == "NUM" and before.head < before.i and s.tokens[before.head].pos == "PRON":
        return [before.head]  # "among them 200 wounded"
    if before.pos == "NUM" and before.dep == "dobj" and before.head == token.head and token.dep == "advcl":
        return [before.i]  # "had received 63 wounded", which no ending tells from a verb
    own = s.children(v, *PASSIVE_SUBJECTS) or (s.children(v, "nsubj") if not s.children(v, "dobj") else [])
    if own:
        given = subjects_given(s, own)
        return given if len(given) > 1 else _listed(s, given[0])
    if token.dep in {"acl", "amod", "relcl"}:
        head = s.tokens[token.head]
        if head.lower == "those" and s.tokens[head.head].lower == "among":
            return among(s, head)
        return [token.head] if head.pos in {"NOUN", "PROPN", "PRON", "NUM", "ADJ"} else []
    if token.dep == "conj" and depth < 8 and s.tokens[token.head].pos in VERBAL:
        above = token.head
        passive = s.children(above, *PASSIVE_SUBJECTS)
        if passive:
            return subjects_given(s, passive)
        if is_passive(s, above):
            return _passive_patients(s, above, depth + 1)
        own = s.children(above, "nsubj")
        return subjects_given(s, own) if own else []
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
        return subjects_given(s, own) if own else []
    return [n for c in s.children(v, "dobj") for n in conjuncts(s, c.i)]


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
    return bool(counted) and s.tokens[head].lemma not in arithmetic_words()["nouns.anybody"]

"""What can be a party or a thing that something is done to: no happening, no time, no measure, no stray word."""

from __future__ import annotations

from rashomon.extract.clauses import conjuncts
from rashomon.extract.noun_phrases import is_stray_preposition
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import nobody_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "SYM", "X"})
ARGUMENTS = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "agent", "attr", "conj", "appos", "poss", "dative"}
)
OWNERS = frozenset({"PROPN", "NOUN", "PRON"})
NOT_A_THING = frozenset({"abstract", "time"})
MACHINES = frozenset({"aircraft", "vehicle", "projectile", "explosive"})

RECIPROCAL = frozenset({("each", "other"), ("one", "another")})


def can_be_party(s: Sentence, head: int, classes: frozenset[str]) -> bool:
    """Whether the word at ``head``, of the noun classes ``classes``, can head the name of a party or thing."""
    token = s.tokens[head]
    if token.lower in nobody_words() or _is_nobody(s, head) or shares_head(s, head):
        return False
    if token.pos not in NOMINAL and token.tag not in {"PRP", "PRP$"} and not _is_nominal(s, head, classes):
        return False
    if any(is_stray_preposition(c) for c in s.children(head)):
        return False  # "Near Gao, rebels attacked"
    if classes and classes <= NOT_A_THING:
        return False
    return not _is_happening(s, head, classes)


def shares_head(s: Sentence, head: int) -> bool:
    """ "Attack, fighter and remotely piloted aircraft": a bare noun that only says of what kind the last one is."""
    token = s.tokens[head]
    bare = token.tag == "NN" or (token.tag == "NNP" and token.i == 0)
    if not bare or not s.children(head, "conj") or s.children(head, "det", "nummod", "poss", "amod"):
        return False
    last = s.tokens[conjuncts(s, head)[-1]]
    several = last.tag == "NNS" or last.lemma == "aircraft"
    return several and last.i > head and bool(MACHINES & noun_classes(last.lemma))


def owner_of(s: Sentence, head: int) -> int | None:
    """Whose a happening or a quality is: "the rebels' attack", "the M23 attack", "the attack by M23"."""
    found = [
        c.i
        for c in s.children(head, "poss", "compound", "nmod")
        if c.i < head and c.pos in OWNERS and not is_stray_preposition(c)
    ]
    for c in s.children(head, "prep", "agent"):
        if c.lower == "by":
            found += [n.i for n in s.children(c.i, "pobj")]
    return found[0] if found else None


def of_own(s: Sentence, head: int) -> int:
    """Whose "two of its own" are, who have no name but that."""
    owners = s.children(head, "poss") if s.tokens[head].lower == "own" else []
    return owners[0].i if owners else head


def told_by_name(s: Sentence, head: int) -> list[int]:
    """Who of a phrase is told by name or kind: "towns such as Gao and Kidal", "states, including Chad"; both sides of "accused
    each other"."""
    found = list(_both_sides(s, head)) if _is_reciprocal(s, head) else []
    for c in s.children(head, "prep"):
        such = c.lower == "as" and any(x.lower == "such" for x in s.children(c.i))
        for n in s.children(c.i, "pobj"):
            if such or (c.lower == "including" and n.pos == "PROPN"):
                found += conjuncts(s, n.i)
    return found


def _is_reciprocal(s: Sentence, head: int) -> bool:
    return head > 0 and (s.tokens[head - 1].lower, s.tokens[head].lower) in RECIPROCAL


def _both_sides(s: Sentence, head: int) -> list[int]:
    """Who accuses "each other": each is accused too. Who fights each other is told as who acts."""
    accuses = s.tokens[s.tokens[head].head]
    if accuses.lemma not in attribution_lexicon().accusing:
        return []
    return [h for c in s.children(accuses.i, "nsubj") for h in conjuncts(s, c.i)]


def _is_nobody(s: Sentence, head: int) -> bool:
    """ "No one", in two words, and "each other"."""
    if _is_reciprocal(s, head):
        return True  # "fought each other"
    return s.tokens[head].lower == "one" and any(c.lower == "no" for c in s.children(head))


def _is_nominal(s: Sentence, head: int, classes: frozenset[str]) -> bool:
    """Adjectives and participles for people: "the wounded", "the French", "those arrested"."""
    token = s.tokens[head]
    known = bool(classes or noun_classes(token.lower))
    return known or (token.dep in ARGUMENTS and any(c.dep in {"det", "nummod"} for c in s.children(head)))


def _is_happening(s: Sentence, head: int, classes: frozenset[str]) -> bool:
    """A noun that tells of an event and of nothing else: "the attack", "the killing of two men"."""
    token = s.tokens[head]
    return token.pos == "NOUN" and not classes and token.lemma in trigger_lexicon().nouns

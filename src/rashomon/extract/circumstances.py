"""Where and when: the places and dates of a sentence that belong to a trigger, and those carried over from the one before.

Ruling 10: places and dates carry forward to the next sentence on the same happening, never back. Ruling 32: the date on which
somebody spoke is not the date of what he spoke of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass
from typing import Protocol, TypeVar

from rashomon.extract.clauses import VERBAL
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.dates import date_words
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.claim import Kind, Modality
from rashomon.model.syntax import Sentence

DEEDS = frozenset({"of", "for", "with", "on"})
"""Prepositions after a verb of accusing, before a deed or before who is blamed for it."""
APART = frozenset({Kind.ACCUSATION, Kind.SANCTION, Kind.MILITARY_SUPPORT})
"""What is done elsewhere than where the fighting is that it answers."""
ENDS = frozenset({",", ";", "–", "—"})
PERFECT = frozenset({"has", "have", "'ve", "'s"})
CLAUSES = {"relcl", "ccomp", "advcl", "acl", "parataxis", "conj", "pcomp", "xcomp"}


class Placed(Protocol):
    """A mention by the numbers of its first and last token."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


M = TypeVar("M", bound=Placed)


@dataclass(frozen=True, slots=True)
class Scope:
    """The tokens of ever wider stretches of a sentence around a trigger, nearest first."""

    rings: tuple[frozenset[int], ...]


def scope_of(sentence: Sentence, i: int, triggers: Sequence[int]) -> Scope:
    """The rings around token ``i``: its own phrase, its clause, the clauses above; other triggers' clauses are left out."""
    rings: list[frozenset[int]] = []
    seen: frozenset[int] = frozenset()
    here = i
    around = {i, *(t.i for t in sentence.ancestors(i))}
    others = frozenset(triggers) - {i}
    while True:
        ring = frozenset(sentence.subtree(here)) - _foreign(sentence, here, around, others)
        for part in (ring - _coordinate(sentence, here), ring):
            if part - seen:
                rings.append(part)
                seen |= part
        head = sentence.tokens[here].head
        if head == here:
            break
        here = head
    return Scope(tuple(rings))


def _coordinate(sentence: Sentence, here: int) -> frozenset[int]:
    """The clauses that "and" adds to a verb ("was seized in Dorn and found in Karsk"), where the verb is what is looked at."""
    if sentence.tokens[here].pos not in VERBAL:
        return frozenset()
    clauses = [c for c in sentence.children(here, "conj") if c.pos in VERBAL]
    return frozenset(x for c in clauses for x in sentence.subtree(c.i))


def _foreign(sentence: Sentence, here: int, around: Set[int], others: Set[int]) -> frozenset[int]:
    """Clauses below ``here`` that have one of the ``others``, triggers of their own, and are none of those ``around``."""
    found: set[int] = set()
    clauses = [
        t
        for t in sentence.subtree(here)
        if t != here
        and t not in around
        and sentence.tokens[t].dep in CLAUSES
        and sentence.tokens[t].pos in VERBAL
    ]
    for t in clauses:
        if t in found:
            continue
        below = frozenset(sentence.subtree(t))
        inner = frozenset(x for c in clauses if c != t and c in below for x in sentence.subtree(c))
        if not others.isdisjoint(below - inner):
            found.update(below)
    return frozenset(found)


def nearest(mentions: Sequence[M], scope: Scope, accept: Callable[[M], bool]) -> list[M]:
    """The mentions in the first ring that holds any."""
    for ring in scope.rings:
        found = [m for m in mentions if m.first in ring and accept(m)]
        if found:
            return found
    return []


def of_accused(sentence: Sentence, i: int) -> frozenset[int]:
    """The tokens of what somebody is accused of, and of who is ("accused the army of shelling Dorn on Monday"): where and
    when that was says nothing of the accusing (ruling 32). Nothing where a deed is condemned and nobody accused."""
    if sentence.tokens[i].lemma not in attribution_lexicon().accusing:
        return frozenset()
    told = sentence.children(i, "dobj", "nsubjpass", "ccomp", "xcomp")
    told += [c for c in sentence.children(i, "prep", "agent") if c.lower in DEEDS]
    return frozenset(x for c in told for x in sentence.subtree(c.i))


def of_avenged(sentence: Sentence, triggers: Sequence[int]) -> frozenset[int]:
    """The words up to the next comma for a happening that another answers: "struck the camp in retaliation for the killing of
    nine soldiers in Dorn on Friday"."""
    found: set[int] = set()
    for token in sentence.tokens:
        if token.lemma in place_lexicon().answers:
            after = sentence.tokens[token.i + 1 :]
            inside = range(token.i, next((t.i for t in after if t.text in ENDS), len(sentence.tokens)))
            if any(t in inside for t in triggers) and not all(t in inside for t in triggers):
                found.update(inside)
    return frozenset(found)


def in_relatives(sentence: Sentence, i: int) -> frozenset[int]:
    """The tokens of relative clauses that do not hold token ``i``: when they happened says nothing of it."""
    found: set[int] = set()
    for token in sentence.tokens:
        if token.dep == "relcl" and i not in (below := sentence.subtree(token.i)):
            found.update(below)
    return frozenset(found)


def of_speaking(sentence: Sentence, cues: Iterable[int]) -> frozenset[int]:
    """The tokens between a verb of saying and the clause it introduces: "said on Monday in the capital that"."""
    found: set[int] = set()
    for verb in cues:
        told = [min(sentence.subtree(c.i)) for c in sentence.children(verb, "ccomp") if c.i > verb]
        for c in sentence.children(verb, "npadvmod", "prep", "advmod"):
            if told and verb < c.i < min(told):
                found.update(sentence.subtree(c.i))
    return frozenset(found)


def goes_on(sentence: Sentence, i: int, kind: Kind, modality: Modality) -> bool:
    """Whether a claim at token ``i`` goes on with what was told before, so that its place and date hold here too.

    What goes on, is planned or demanded has a time of its own, so has what is told in the present or the perfect; and
    "meanwhile" or "however" turn to something else.
    """
    if kind in APART or modality is not Modality.HAPPENED:
        return False
    if sentence.tokens[0].lower in date_words()["turns"]:
        return False
    verb = next((t for t in (sentence.tokens[i], *sentence.ancestors(i)) if t.pos in VERBAL), None)
    if verb is None:
        return True
    return not any(c.lower in PERFECT for c in sentence.children(verb.i, "aux"))

"""The shortest clause that states a claim."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.extract.clauses import VERBAL
from rashomon.extract.triggers import Trigger
from rashomon.model.syntax import Sentence

LEFT_OUT = {"ccomp", "advcl", "parataxis", "conj", "cc", "punct", "mark", "relcl", "preconj", "intj"}
TRIMMED = {"punct", "cc", "mark", "preconj"}


def clause_bounds(trigger: Trigger, arguments: Iterable[int]) -> tuple[int, int]:
    """First and last token of the clause: the trigger's own phrase with the arguments that stand with it."""
    s = trigger.sentence
    head = _carrier(trigger)
    tokens = set(_phrase(s, head, set(arguments) | {trigger.i}))
    tokens.update({trigger.i, *trigger.frame.others})
    for a in arguments:
        tokens.update(_phrase(s, a, set()))
    first, last = min(tokens), max(tokens)
    while first < last and s.tokens[first].dep in TRIMMED and first != trigger.i:
        first += 1
    while last > first and s.tokens[last].dep in TRIMMED and last != trigger.i:
        last -= 1
    return first, last


def _carrier(trigger: Trigger) -> int:
    """The verb or noun whose phrase states the claim."""
    light = trigger.frame.light_verb
    if light is not None:
        return light
    token = trigger.sentence.tokens[trigger.i]
    above = trigger.sentence.tokens[token.head]
    if trigger.frame.entry.noun and token.dep in {"nsubj", "nsubjpass", "attr"} and above.pos in VERBAL:
        return above.i
    return trigger.i


def _phrase(s: Sentence, head: int, needed: set[int]) -> list[int]:
    found = [head]
    for c in s.children(head):
        below = s.subtree(c.i)
        if c.dep not in LEFT_OUT or needed & set(below):
            found += (
                below
                if not needed & set(below) or c.dep not in {"ccomp", "advcl", "conj", "relcl"}
                else _phrase(s, c.i, needed)
            )
    return found

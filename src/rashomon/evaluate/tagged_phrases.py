"""Runs of words that the encoder tagged, as phrases: one each, without what stands before and after them.

Tags end where a role is no longer likely, so that a verb may stay with its subject ("MEN FIRED") and two things in one run
("THE BANK AND TWO SHOPS").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.evaluate.fillers import without_lead
from rashomon.evaluate.words import classes_of
from rashomon.model.syntax import Token

NOUNS = frozenset({"NOUN", "PROPN", "NUM"})
SEPARATING = frozenset({",", ";"})
AFTER = frozenset({"IN", "RB", "VBD", "VBG", "VBN", "WDT", "WP"})
"""Tags of what follows a phrase and is none of it: "cars parked", "the tower outside"."""


def phrases(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """What a run of words joins, each cut (``cut``): "the bank and two shops" are a bank and shops.

    Words that say together of which sort one thing is are not parted ("the agriculture and livestock ministry").
    """
    part: list[Token] = []
    for token in tokens:
        if part and _parts(part[-1], token):
            yield cut(part)
            part = []
        else:
            part.append(token)
    if part:
        yield cut(part)


def cut(tokens: Sequence[Token]) -> list[Token]:
    """Without what opens no phrase ("alleged", "several", "outside") and the verb after it; one word at least."""
    kept = without_lead(tokens)
    while len(kept) > 1 and kept[-1].tag in AFTER and not classes_of(kept[-1]):
        kept.pop()
    return kept


def _parts(last: Token, joining: Token) -> bool:
    """Whether "and" or a comma parts two phrases: the word before belongs to no noun behind."""
    joins = joining.pos == "CCONJ" or joining.text in SEPARATING
    return joins and last.pos in NOUNS and last.head <= joining.i

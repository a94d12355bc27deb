"""Headings within the text: "Battle", "Strikes in the north" name what the next paragraph tells and claim nothing."""

from __future__ import annotations

from rashomon.model.document import BlockKind
from rashomon.model.syntax import Sentence

LONGEST = 6  # words; longer lines without a verb are entries of a list ("heavy shelling of the towns of ...")
TELLING = frozenset({"VBD", "VBZ", "VBP", "VBN", "CD"})
STOPS = frozenset(".!?:;,”\"'")


def is_heading(sentence: Sentence) -> bool:
    """Whether a sentence is a short line of its own in the body, without a verb, a number or a stop, above other text."""
    if len(sentence.tokens) > LONGEST or sentence.block is not BlockKind.BODY:
        return False
    text, span = sentence.source, sentence.span
    alone = text[: span.start].endswith("\n") and text[span.end :].startswith("\n")
    if not alone or text[span.end - 1] in STOPS or not text[span.start].isupper():
        return False
    return not any(t.tag in TELLING for t in sentence.tokens)

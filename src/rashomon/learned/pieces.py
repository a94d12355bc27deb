"""A text as the encoder sees it: word pieces, the words that they make up, and how each is written.

The encoder's vocabulary knows no capitals and no line breaks. Both tell much in a report (a name, a headline, whether a
straight quotation mark opens or closes), so each piece carries them as a number of its own.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.model.span import Span

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LOWER, TITLE, CAPITALS, MIXED, DIGITS, SIGN = range(6)
CASES = 6
GLUED, SPACED, NEW_LINE, NEW_PARAGRAPH = range(4)
GAPS = 4
FEATURES = CASES * GAPS + 1
"""How many values a piece's feature takes; the last stands for the pieces that begin and end a window."""
EDGE = FEATURES - 1


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of one text, without the ones that begin and end a window.

    ``first`` holds the number of the first piece of each word; ``words`` the place of each word in the text.
    """

    ids: list[int]
    features: list[int]
    first: list[int]
    words: list[Span]


def cut(tokenizer: Tokenizer, text: str) -> Pieces:
    """Cut a text into pieces; a word is what the tokenizer parts at white space and around each punctuation mark."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    ids: list[int] = list(encoded.ids)
    features: list[int] = []
    first: list[int] = []
    words: list[Span] = []
    previous, end, feature = None, 0, 0
    offsets, word_ids = encoded.offsets, encoded.word_ids  # each access copies the list
    for number, (word, (start, stop)) in enumerate(zip(word_ids, offsets, strict=True)):
        if word != previous:
            whole = _word_end(word_ids, offsets, number)
            feature = GAPS * case_of(text[start:whole]) + gap_of(text[end:start], first=not words)
            first.append(number)
            words.append(Span(start, whole))
            previous = word
        features.append(feature)
        end = stop
    return Pieces(ids, features, first, words)


def beginning(pieces: Pieces, size: int) -> Pieces:
    """As many words from the start as have at most ``size`` pieces, and one at least."""
    if len(pieces.ids) <= size:
        return pieces
    count = max(1, bisect_right(pieces.first, size) - 1)
    stop = min(pieces.first[count], size) if count < len(pieces.first) else size
    return Pieces(pieces.ids[:stop], pieces.features[:stop], pieces.first[:count], pieces.words[:count])


def _word_end(word_ids: list[int | None], offsets: list[tuple[int, int]], number: int) -> int:
    last = number
    while last + 1 < len(word_ids) and word_ids[last + 1] == word_ids[number]:
        last += 1
    return offsets[last][1]


@lru_cache(maxsize=20_000)
def case_of(word: str) -> int:
    """How a word is written: one of the six constants above."""
    if not any(c.isalpha() for c in word):
        return DIGITS if any(c.isdigit() for c in word) else SIGN
    if word == word.lower():
        return LOWER
    if word[0].isupper() and word[1:] == word[1:].lower():
        return TITLE
    return CAPITALS if word == word.upper() else MIXED


def gap_of(between: str, first: bool = False) -> int:
    """What parts a word from the one before it; the first word of a text begins a paragraph."""
    lines = between.count("\n")
    if first or lines > 1:
        return NEW_PARAGRAPH
    if lines:
        return NEW_LINE
    return SPACED if between else GLUED

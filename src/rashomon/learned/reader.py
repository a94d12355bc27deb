"""Entities and attributions of a text, both from one run of the encoder."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.learned.attributions import attributions
from rashomon.learned.entities import entities
from rashomon.learned.found import Attribution, Entity
from rashomon.learned.outputs import encode
from rashomon.learned.pieces import cut
from rashomon.learned.session import load_encoder, load_tokenizer, nearness

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from rashomon.learned.outputs import Encoder, Floats
    from rashomon.model.span import Span


@dataclass(frozen=True, slots=True)
class LearnedReading:
    """What is found in one text; spans count its code points."""

    entities: tuple[Entity, ...]
    attributions: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """An encoder with what belongs to it."""

    encoder: Encoder
    tokenizer: Tokenizer
    nearness: Floats

    def read(self, text: str, within: Sequence[Span] | None = None) -> LearnedReading:
        """Find entities and attributions of a text of any length; the text is taken as it is.

        With ``within`` only the words that share a character with one of these spans are read, each with some words
        around it that it is seen with, and only what lies in them is found: a quarter of the words takes about a
        quarter of the time. Who speaks is mostly said in the same paragraph, so spans are best whole paragraphs.
        """
        pieces = cut(self.tokenizer, text)
        parts = None if within is None else parts_within(pieces.words, within)
        if not pieces.words or parts == []:
            return LearnedReading((), ())
        outputs = encode(self.encoder, pieces, parts)
        return LearnedReading(
            tuple(entities(pieces, outputs)), tuple(attributions(pieces, outputs, self.nearness))
        )


def parts_within(words: Sequence[Span], spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The ranges of words (ends exclusive) that share a character with one of the spans, in order and apart."""
    parts: list[tuple[int, int]] = []
    for span in sorted(spans):
        first = bisect_right(words, span.start, key=lambda w: w.end)
        last = bisect_left(words, span.end, key=lambda w: w.start)
        if first >= last:
            continue
        if parts and first <= parts[-1][1]:
            parts[-1] = (parts[-1][0], max(parts[-1][1], last))
        else:
            parts.append((first, last))
    return parts


@lru_cache(maxsize=1)
def load_reader() -> LearnedReader:
    """The shipped reader, loaded once a process (a quarter of a second).

    Raises ``errors.InstallationError`` where its libraries or its files are missing or altered.
    """
    return LearnedReader(load_encoder(), load_tokenizer(), nearness())

"""Entities and attributions of a text, both from one run of the encoder."""

from __future__ import annotations

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

    def read(self, text: str) -> LearnedReading:
        """Find all entities and attributions of a text of any length; the text is taken as it is."""
        pieces = cut(self.tokenizer, text)
        if not pieces.words:
            return LearnedReading((), ())
        outputs = encode(self.encoder, pieces)
        return LearnedReading(
            tuple(entities(pieces, outputs)), tuple(attributions(pieces, outputs, self.nearness))
        )


@lru_cache(maxsize=1)
def load_reader() -> LearnedReader:
    """The shipped reader, loaded once a process (a quarter of a second).

    Raises ``errors.InstallationError`` where its libraries or its files are missing or altered.
    """
    return LearnedReader(load_encoder(), load_tokenizer(), nearness())

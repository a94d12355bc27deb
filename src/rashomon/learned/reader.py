"""What the learned reader is asked: entities and attributions of a text in one run of the encoder, incidents, classes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from rashomon.learned.attributions import attributions
from rashomon.learned.calibration import Calibration, ForClasses, calibration_of
from rashomon.learned.classes import Told, pooled
from rashomon.learned.entities import entities
from rashomon.learned.found import Attribution, Entity
from rashomon.learned.happenings import happenings
from rashomon.learned.incidents import Read, incidents_of, read_incidents
from rashomon.learned.labels import columns
from rashomon.learned.outputs import Outputs, encode
from rashomon.learned.pieces import Pieces, beginning, cut
from rashomon.learned.session import (
    FOLDER,
    card,
    load_branch,
    load_encoder,
    load_tokenizer,
    load_wording,
    nearness,
)
from rashomon.learned.windows import WINDOW
from rashomon.learned.wording import Weights
from rashomon.model.hints import Telling

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from rashomon.learned.outputs import Encoder, Floats
    from rashomon.model.span import Span

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class LearnedReading:
    """What is found in one text; spans count its code points. Each part is worked out when it is first asked for."""

    _text: str
    _pieces: Pieces
    _outputs: Outputs | None
    _nearness: Floats
    _favour: float

    def __eq__(self, other: object) -> bool:
        """Whether the same was found."""
        return isinstance(other, LearnedReading) and self._found == other._found

    __hash__ = None  # type: ignore[assignment]

    @property
    def _found(self) -> tuple[object, ...]:
        return self.entities, self.attributions, self.happenings

    @cached_property
    def entities(self) -> tuple[Entity, ...]:
        """Names and noun phrases that stand for something, in the order of the text."""
        return tuple(entities(self._text, self._pieces, self._outputs)) if self._outputs else ()

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        """Who says what by which word, in the order of these words."""
        if self._outputs is None:
            return ()
        return tuple(attributions(self._pieces, self._outputs, self._nearness, self._favour))

    @cached_property
    def happenings(self) -> tuple[Telling, ...]:
        """Words that may tell of a happening, in the order of the text."""
        return tuple(happenings(self._pieces, self._outputs)) if self._outputs else ()


@dataclass(frozen=True, slots=True)
class LearnedReader:
    """An encoder with what belongs to it."""

    encoder: Encoder
    tokenizer: Tokenizer
    nearness: Floats
    branch: Encoder
    """Reads incidents and classes."""
    wording: Callable[[], Mapping[str, Weights]] = dict
    """What words tell of classes, by set; nothing of a set that it does not hold."""
    calibration: Calibration = field(default_factory=Calibration)

    def read(self, text: str, within: Sequence[Span] | None = None) -> LearnedReading:
        """Find entities, attributions and what tells of happenings in a text of any length, taken as it is.

        With ``within`` only the words that share a character with one of these spans are read, each with some words
        around it that it is seen with, and only what lies in them is found: a quarter of the words takes about a
        quarter of the time. Who speaks is mostly said in the same paragraph, so spans are best whole paragraphs.
        """
        pieces = cut(self.tokenizer, text)
        parts = None if within is None else parts_within(pieces.words, within)
        outputs = encode(self.encoder, pieces, parts) if pieces.words and parts != [] else None
        return LearnedReading(text, pieces, outputs, self.nearness, self.calibration.source)

    def roles(self, text: str) -> list[dict[str, Any]]:
        """The incidents of a report, one for each type that is found: see ``incidents.incidents_of``.

        Raises ``errors.InstallationError`` where the file for them is missing or altered.
        """
        chosen = self.calibration.incidents
        read = self.incidents(text, chosen.favour)
        return incidents_of(read, chosen) if read else []

    def incidents(self, text: str, favour: float) -> Read | None:
        """What the encoder says of a report's incidents, before it is decided; none for a text without a word."""
        pieces = cut(self.tokenizer, text)
        if not pieces.words:
            return None
        outputs = encode(self.branch, pieces)
        return read_incidents(text, pieces, outputs, favour)

    def classes(self, texts: Iterable[str], task: str) -> list[list[str]]:
        """The labels of each text in a set of classes (``labels.CLASSES``).

        The encoder reads a text's beginning (254 word pieces); what single words tell is taken from the whole.
        Raises ``KeyError`` for a set that is not known, ``errors.InstallationError`` as ``roles`` does.
        """
        chosen = self.calibration.classes.get(task, ForClasses())
        return [
            chosen.chosen(told.chances(task, chosen.wording)) if told else []
            for told in self.told(texts, task)
        ]

    def told(self, texts: Iterable[str], task: str) -> Iterator[Told | None]:
        """What each text tells of a set's labels; none for a text without a word. Raises as ``classes``."""
        import numpy as np

        own = columns(task)
        weights = self.wording().get(task)
        for text in texts:
            pieces = cut(self.tokenizer, text)
            if not pieces.words:
                yield None
                continue
            outputs = encode(self.branch, beginning(pieces, WINDOW))
            encoder = pooled(outputs.logits["classes"])[own]
            yield Told(encoder, weights.logits(pieces.ids) if weights else np.zeros_like(encoder))


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
    return reader_in(FOLDER)


def reader_in(folder: Path) -> LearnedReader:
    """The reader whose files are in a folder; what reads incidents and classes is loaded when it is first asked for."""
    return LearnedReader(
        load_encoder(folder),
        load_tokenizer(folder),
        nearness(folder),
        _running(_when_asked(lambda: load_branch(folder))),
        _when_asked(lambda: load_wording(folder)),
        calibration_of(card(folder).get("calibration", {})),
    )


def _when_asked(load: Callable[[], T]) -> Callable[[], T]:
    return lru_cache(maxsize=1)(load)


def _running(encoder: Callable[[], Encoder]) -> Encoder:
    return lambda ids, features: encoder()(ids, features)

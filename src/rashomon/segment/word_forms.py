"""Part of speech and lemma of parsed words, worked out once for each word with its tag and dependency.

The rules that give both look at a word, its tag and its dependency, and at the word before only after an expletive ("there is").
Words recur, so that remembering them saves a fifth of the parser's time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from rashomon.lexicon.nouns import noun_classes

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

LEMMATIZER = "lemmatizer"
RULES = ("attribute_ruler", LEMMATIZER)
"""The parts of the parser's pipeline whose work is remembered."""
SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""A verb of one syllable that doubles its last letter before an ending: "stag" gives "stagged"."""
MOST = 200_000
"""Words that are remembered at a time: some 50 MiB."""


class WordForm(NamedTuple):
    """A UPOS tag, a Penn Treebank tag, and the lemma in lower case."""

    pos: str
    tag: str
    lemma: str


class _Key(NamedTuple):
    word: int
    tag: int
    dep: int
    after_expletive: bool
    alone: bool


class WordForms:
    """The forms of words by the rules of a pipeline; ``parts`` as ``dictionary`` gives it."""

    def __init__(self, nlp: Language, parts: Callable[[str], frozenset[str]]) -> None:
        self._parts = parts
        self._rules = [nlp.get_pipe(name) for name in RULES]
        self._vocab = nlp.vocab
        tables: Any = nlp.get_pipe(LEMMATIZER)
        self._verbs: frozenset[str] = frozenset(tables.lookups.get_table("lemma_index")["verb"])
        self._irregular: Mapping[str, Sequence[str]] = tables.lookups.get_table("lemma_exc")["verb"]
        self._known: dict[_Key, WordForm] = {}

    def of(self, doc: Doc) -> list[WordForm]:
        """The form of each word of a parsed text."""
        expletive = self._vocab.strings["expl"]
        keys, before = [], 0
        for token in doc:
            keys.append(_Key(token.orth, token.tag, token.dep, before == expletive, _opens(token)))
            before = token.dep
        unknown = [key for key in dict.fromkeys(keys) if key not in self._known]
        if unknown:
            if len(self._known) + len(unknown) > MOST:
                self._known.clear()
                unknown = list(dict.fromkeys(keys))
            self._learn(unknown)
        return [self._known[key] for key in keys]

    def _learn(self, keys: list[_Key]) -> None:
        """Apply the rules to words one by one: each behind a full stop, or behind an expletive where it is behind one."""
        from spacy.tokens import Doc as SpacyDoc

        strings = self._vocab.strings
        rows = [
            row
            for key in keys
            for row in (
                ("there", "EX", "expl") if key.after_expletive else (".", ".", "punct"),
                (strings[key.word], strings[key.tag], strings[key.dep]),
            )
        ]
        words, tags, deps = (list(column) for column in zip(*rows, strict=True))
        doc = SpacyDoc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for rule in self._rules:
            doc = rule(doc)
        for key, token in zip(keys, list(doc)[1::2], strict=True):
            self._known[key] = self._form(token, key.alone)

    def _form(self, token: Token, alone: bool) -> WordForm:
        """A singular noun with a capital that no dictionary has is a name: "Gersten said". A plural that our tables have is none
        where it opens a sentence: "Rockets were fired"."""
        lower = token.lower_
        singular = lower.removesuffix("s")
        if alone and token.tag_ == "NNPS" and token.text.istitle() and noun_classes(singular):
            return WordForm("NOUN", "NNS", singular)
        if token.tag_ == "NN" and token.text.istitle() and token.text.isalpha() and not self._parts(lower):
            return WordForm("PROPN", "NNP", lower)
        return WordForm(token.pos_, token.tag_, self._lemma(token))

    def _lemma(self, token: Token) -> str:
        """The lemma; "staged" is of "stage", not of "stag", and "retook", tagged as an infinitive, of "retake"."""
        lower, lemma = token.lower_, token.lemma_.lower()
        if token.tag_ == "VB" and lower in self._irregular and lower not in self._verbs:
            return self._irregular[lower][0]
        undoubled = SHORT.fullmatch(lemma) and lower in {lemma + "ed", lemma + "ing"}
        return (
            lemma + "e" if token.tag_.startswith("VB") and undoubled and lemma + "e" in self._verbs else lemma
        )


def _opens(token: Token) -> bool:
    """Whether a word opens a sentence, with no other name behind it."""
    behind = token.nbor() if token.i + 1 < len(token.doc) else token
    return bool(token.is_sent_start) and (behind.i == token.i or not behind.text[:1].isupper())

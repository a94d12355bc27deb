"""Part of speech and lemma of parsed words, worked out once for each word with its tag and dependency.

The rules that give both look at a word, its tag and its dependency, and at the word before only after an expletive ("there is").
Words recur, so that remembering them saves a fifth of the parser's time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from sys import intern
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
OPENS = 1
"""How spaCy writes that a token begins a sentence (``SENT_START``)."""
MOST = 200_000
"""Words that are remembered at a time: some 50 MiB."""


class WordForm(NamedTuple):
    """A UPOS tag, a Penn Treebank tag, the lemma in lower case, and the label of the dependency."""

    pos: str
    tag: str
    lemma: str
    dep: str


_Key = tuple[int, int, int, bool, bool]
"""Numbers of a word, its tag and its dependency, whether it stands behind an expletive, and whether alone (``_alone``)."""


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
        if not len(doc):
            return []
        expletive = self._vocab.strings["expl"]
        words, tags, deps, starts = doc.to_array(["ORTH", "TAG", "DEP", "SENT_START"]).T.tolist()
        behind = [False, *(dep == expletive for dep in deps)]
        alone = [start == OPENS and self._alone(words, i) for i, start in enumerate(starts)]
        keys: list[_Key] = list(zip(words, tags, deps, behind, alone, strict=False))
        unknown = [key for key in dict.fromkeys(keys) if key not in self._known]
        if unknown:
            if len(self._known) + len(unknown) > MOST:
                self._known.clear()
                unknown = list(dict.fromkeys(keys))
            self._learn(unknown)
        return [self._known[key] for key in keys]

    def _alone(self, words: Sequence[int], i: int) -> bool:
        """Whether no other name stands behind a word that opens a sentence."""
        return i + 1 == len(words) or not self._vocab.strings[words[i + 1]][:1].isupper()

    def _learn(self, keys: list[_Key]) -> None:
        """Apply the rules to words one by one: each behind a full stop, or behind an expletive where it is behind one."""
        from spacy.tokens import Doc as SpacyDoc

        strings = self._vocab.strings
        rows = [
            row
            for word, tag, dep, after_expletive, _ in keys
            for row in (
                ("there", "EX", "expl") if after_expletive else (".", ".", "punct"),
                (strings[word], strings[tag], strings[dep]),
            )
        ]
        words, tags, deps = (list(column) for column in zip(*rows, strict=True))
        doc = SpacyDoc(self._vocab, words=words, tags=tags, deps=deps, heads=list(range(len(words))))
        for rule in self._rules:
            doc = rule(doc)
        for key, token in zip(keys, list(doc)[1::2], strict=True):
            self._known[key] = self._form(token, alone=key[-1])

    def _form(self, token: Token, alone: bool) -> WordForm:
        """A singular noun with a capital that no dictionary has is a name: "Gersten said". A plural that our tables have is none
        where it opens a sentence: "Rockets were fired"."""
        lower, dep = token.lower_, intern(token.dep_)  # as the rules write labels: those are compared most
        singular = lower.removesuffix("s")
        if alone and token.tag_ == "NNPS" and token.text.istitle() and noun_classes(singular):
            return WordForm("NOUN", "NNS", singular, dep)
        man = lower.removesuffix("men") + "man"  # the parser's tables have "policemen", not "servicemen"
        if token.tag_ in {"NN", "NNS"} and lower.endswith("men") and noun_classes(man):
            return WordForm("NOUN", "NNS", man, dep)
        if token.tag_ == "NN" and token.text.istitle() and token.text.isalpha() and not self._parts(lower):
            return WordForm("PROPN", "NNP", lower, dep)
        return WordForm(intern(token.pos_), intern(token.tag_), self._lemma(token), dep)

    def _lemma(self, token: Token) -> str:
        """The lemma; "staged" is of "stage", not of "stag", and "retook", tagged as an infinitive, of "retake"."""
        lower, lemma = token.lower_, token.lemma_.lower()
        if token.tag_ == "VB" and lower in self._irregular and lower not in self._verbs:
            return self._irregular[lower][0]
        undoubled = SHORT.fullmatch(lemma) and lower in {lemma + "ed", lemma + "ing"}
        return (
            lemma + "e" if token.tag_.startswith("VB") and undoubled and lemma + "e" in self._verbs else lemma
        )

"""Which words of a text are words of the language, by the word lists that the parser's lemmatizer brings (WordNet's)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon

if TYPE_CHECKING:
    from spacy.language import Language

PARTS = ("noun", "verb", "adj", "adv")
FUNCTION = frozenset({"function"})


def dictionary(nlp: Language) -> Callable[[str], frozenset[str]]:
    """A function that gives the parts of speech of a word in lower case: ``function`` for a function word, none for a name."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    tables = lemmatizer.lookups
    index: Mapping[str, frozenset[str]] = {p: frozenset(tables.get_table("lemma_index")[p]) for p in PARTS}
    irregular = tables.get_table("lemma_exc")
    endings = tables.get_table("lemma_rules")
    function_words = nlp.Defaults.stop_words

    @lru_cache(maxsize=20_000)
    def parts(word: str) -> frozenset[str]:
        if word in function_words:
            return FUNCTION
        found = {p for p in PARTS if word in index[p] or word in irregular[p] or _inflected(word, p)}
        return frozenset(found | _of_war(word))

    def _inflected(word: str, part: str) -> bool:
        return any(
            word.endswith(old) and word[: len(word) - len(old)] + new in index[part]
            for old, new in endings[part]
        )

    return parts


def _of_war(word: str) -> set[str]:
    """Nouns of our own tables that the dictionary lacks ("airstrike")."""
    singular = word.removesuffix("s")
    nouns = trigger_lexicon().nouns
    return {"noun"} if any(noun_classes(w) or w in nouns for w in (word, singular)) else set()

"""The words that stand in for others while a text is parsed: ``stand_ins.toml``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.countries import country_code, is_people
from rashomon.lexicon.loader import load_table


def as_parsed(words: Sequence[str]) -> list[str]:
    """The words of a text as the parser is shown them: one name for all parties, and nouns that it does not take for verbs."""
    nouns = load_table("stand_ins")["nouns"]
    found = [stand_in(word) for word in words]
    for i, word in enumerate(words):
        noun: str | None = nouns.get(word.lower())
        if noun is not None and _is_noun(words, i):
            found[i] = noun.capitalize() if word[:1].isupper() else noun
    return found


def _is_noun(words: Sequence[str], i: int) -> bool:
    told = load_table("stand_ins")["nominal"]
    before, after = (words[n].lower() if 0 <= n < len(words) else "" for n in (i - 1, i + 1))
    return before not in told["verbal_before"] and (after in told["nominal_after"] or after.endswith("ed"))


@lru_cache(maxsize=65536)
def stand_in(word: str) -> str:
    """The name to parse in place of ``word``; ``word`` itself where it is no country, nation or armed group.

    A name with an apostrophe inside ("Dara'a", "Sana'a") is parsed without it: the parser takes it for no name otherwise.
    """
    if not word[:1].isupper():
        return word
    if "'" in word[1:-1]:
        word = word.replace("'", "")
    if not word.isalpha():
        return word
    key = _class(word)
    if not key:
        return word
    name: str = load_table("stand_ins")[key]
    return name.upper() if word.isupper() and len(word) > 2 else name


def _class(word: str) -> str | None:
    if country_code(word):
        return "country"
    if is_people(word):
        lower = word.lower()
        if lower.endswith(tuple(load_table("stand_ins")["invariable_endings"])):
            return "invariable"
        return "plural" if lower.endswith("s") else "adjective"
    actor = known_actor(word)
    return "group" if actor is not None and "armed_party" in actor.classes else None

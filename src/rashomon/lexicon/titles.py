"""Ranks and titles before personal names, and pronouns: ``titles.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.loader import load_table


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return load_table("titles")


@lru_cache(maxsize=1)
def title_words() -> frozenset[str]:
    """All words that stand before a personal name, in lower case without full stops."""
    return frozenset(word for words in _table()["titles"].values() for word in words)


@lru_cache(maxsize=1)
def title_abbreviations() -> Mapping[str, str]:
    """Abbreviations of ranks and titles in lower case without full stops, with what they stand for."""
    return _table()["abbreviations"]  # type: ignore[return-value]


@lru_cache(maxsize=1)
def titles_by_class() -> Mapping[str, frozenset[str]]:
    """The noun class that each title gives its bearer: officers are of an ``armed_party``."""
    return {name: frozenset(words) for name, words in _table()["titles"].items()}


@lru_cache(maxsize=1)
def pronouns() -> Mapping[str, str]:
    """Pronouns and possessives in lower case by what they refer to: ``person``, ``group``, ``thing`` or ``speaker``."""
    return {word: name for name, words in _table()["pronouns"].items() for word in words}


@lru_cache(maxsize=1)
def plain_roles() -> frozenset[str]:
    """Nouns that with "the" name a party told of before ("the group", "the army")."""
    return frozenset(_table()["reference"]["roles"])


@lru_cache(maxsize=1)
def roles() -> frozenset[str]:
    """Nouns that with "the" name a party that was told of with the same noun: roles and irregular fighters."""
    return plain_roles() | side_words()["irregulars"]


@lru_cache(maxsize=1)
def quantity_words() -> frozenset[str]:
    """Words before a noun that say how many or pick out some, and are no part of a name ("several", "unidentified")."""
    return frozenset(_table()["phrases"]["quantities"])


@lru_cache(maxsize=1)
def measure_words() -> frozenset[str]:
    """Nouns that with "of" only gather the people they are followed by ("a group of men")."""
    return frozenset(_table()["phrases"]["measures"])


@lru_cache(maxsize=1)
def body_words() -> frozenset[str]:
    """Nouns for bodies of people of whom a figure may tell how many they are ("a column of 40 soldiers")."""
    return frozenset(_table()["phrases"]["bodies"])


@lru_cache(maxsize=1)
def harm_words() -> frozenset[str]:
    """Nouns of harm before which stands who suffers it ("Ukrainian losses")."""
    return frozenset(_table()["phrases"]["harm"])


@lru_cache(maxsize=1)
def stand_words() -> frozenset[str]:
    """Verbs by which a state or body takes a stand in its own statement ("the Union condemns")."""
    return frozenset(_table()["phrases"]["stands"])


@lru_cache(maxsize=1)
def naming_words() -> frozenset[str]:
    """Participles that give somebody's name ("a man named")."""
    return frozenset(_table()["phrases"]["naming"])


@lru_cache(maxsize=1)
def nobody_words() -> frozenset[str]:
    """Words that name no party by themselves: relative pronouns, "this", "you"."""
    return frozenset(_table()["phrases"]["nobody"])


@lru_cache(maxsize=1)
def collective_words() -> frozenset[str]:
    """Nouns for people that are nobody's "he" or "she" ("staff", "crew")."""
    return frozenset(_table()["phrases"]["collectives"])


@lru_cache(maxsize=1)
def remains_words() -> frozenset[str]:
    """Nouns for the dead, for which no pronoun of acting people stands."""
    return frozenset(_table()["phrases"]["remains"])


@lru_cache(maxsize=1)
def side_words() -> Mapping[str, frozenset[str]]:
    """Nouns that with "the" name the one party of a kind in a report: groups, irregulars, attackers, soldiers."""
    return {name: frozenset(words) for name, words in _table()["sides"].items()}


@lru_cache(maxsize=1)
def gendered() -> Mapping[str, str]:
    """Titles and nouns that fit only "he" or only "she", with that pronoun."""
    return {word: pronoun for pronoun, words in _table()["gender"].items() for word in words}

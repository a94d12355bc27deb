"""Words that say that figures are parts of another one: ``arithmetic.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.countries import is_people
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.nouns import noun_classes

PEOPLE = frozenset({"person", "civilian", "armed_party", "nationality", "crowd"})
THINGS = frozenset(
    {"vehicle", "equipment", "structure", "aircraft", "weapon", "firearm", "projectile", "explosive"}
)


@lru_cache(maxsize=1)
def arithmetic_words() -> Mapping[str, frozenset[str]]:
    """The lists of the file, each under the name of its section and its own ("parts.some", "nouns.ages")."""
    return {
        f"{section}.{name}": frozenset(words)
        for section, lists in load_table("arithmetic").items()
        for name, words in lists.items()
    }


def counted_kind(noun: str) -> str | None:
    """``people`` or ``things`` for what a noun in the singular or plural counts; ``None`` for bodies and what is unknown."""
    words = arithmetic_words()
    forms = _forms(noun.lower())
    if any(form in words["nouns.bodies"] for form in forms):
        return None
    if any(form in words["nouns.people"] or noun_classes(form) & PEOPLE or is_people(form) for form in forms):
        return "people"
    if any(form in words["nouns.things"] or noun_classes(form) & THINGS for form in forms):
        return "things"
    return None


def is_among(noun: str, group: str) -> bool:
    """Whether a noun in the singular or plural is in a list of the file, such as ``nouns.people``."""
    return any(form in arithmetic_words()[group] for form in _forms(noun.lower()))


def _forms(noun: str) -> tuple[str, ...]:
    """The noun and what it may be the plural of."""
    forms = [noun]
    if noun.endswith("ies"):
        forms.append(f"{noun[:-3]}y")
    if noun.endswith("es"):
        forms.append(noun[:-2])
    if noun.endswith("s"):
        forms.append(noun[:-1])
    if noun.endswith("men"):
        forms.append(f"{noun[:-3]}man")
    return tuple(forms)

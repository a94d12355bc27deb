"""Known parties and reporters, by name: ``resources/actors/*.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.actor_table import (
    ACLED_TYPES,
    CLASSES,
    Actor,
    actor,
    all_actors,
    rows,
    strong_names,
    weak_names,
)
from rashomon.lexicon.folding import fold
from rashomon.lexicon.loader import load_folder
from rashomon.lexicon.sides import AccountSide, account_side, side_of

__all__ = [
    "ACLED_TYPES",
    "CLASSES",
    "AccountSide",
    "Actor",
    "account_side",
    "acronyms",
    "actor",
    "actors_named",
    "all_actors",
    "bears_first",
    "is_generic",
    "known_actor",
    "name_key",
    "side_of",
]

SPELLINGS = (("defence", "defense"), ("isation", "ization"), ("ised ", "ized "), ("labour", "labor"))
"""British and American spellings that names of bodies have both of."""


def name_key(name: str) -> str:
    """What two spellings of one name have in common (``folding.fold``, British spelling aside)."""
    key = fold(name)
    for british, american in SPELLINGS:
        key = key.replace(british, american)
    return key


@lru_cache(maxsize=1)
def _index() -> Mapping[str, tuple[str, ...]]:
    """The ids of those who bear a name before all others, by its key."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows().values():
        for key in {name_key(name) for name in strong_names(row)}:
            found[key] = (*found.get(key, ()), row[0])
    return found


@lru_cache(maxsize=1)
def _weak_index() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """The ids of those who bear a name that needs context, with its spelling, by its key."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows().values():
        for name in weak_names(row):
            key = name_key(name)
            found[key] = (*found.get(key, ()), (row[0], name))
    return found


@lru_cache(maxsize=20_000)
def known_actor(name: str) -> Actor | None:
    """The actor that alone bears a name, whatever the context; ``None`` for an unknown name and for one that several share.

    Letters in capitals are a name also where they need context to say whose ("RSO"), if one actor alone bears them.
    """
    if not name or (name.islower() and " " not in name):
        return None
    ids = _index().get(name_key(name), ())
    if _is_word(name):
        ids = ids if name.isupper() else ()
    elif not ids and name.isupper():
        ids = tuple(i for i, written in _weak_index().get(name_key(name), ()) if written.isupper())
    return actor(ids[0]) if len(ids) == 1 else None


def _is_word(name: str) -> bool:
    """Whether the letters of a body are also a word or the name of a person ("MEND")."""
    return name.upper() in load_folder("actors")["sources"]["words"]


def actors_named(name: str) -> tuple[Actor, ...]:
    """All who bear a name, those who bear it before others first: who is meant, day and context decide (``resolve.actors``).

    Letters in capitals ("MEND") are no name when they are written as a word ("mend", "Mend").
    """
    if not name or (name.islower() and " " not in name):
        return ()
    key = name_key(name)
    first = _index().get(key, ())
    weak = (i for i, as_written in _weak_index().get(key, ()) if name.isupper() or not as_written.isupper())
    found = (actor(i) for i in dict.fromkeys((*first, *weak)))
    return tuple(a for a in found if a is not None)


def bears_first(known: Actor, name: str) -> bool:
    """Whether an actor bears a name before all others, whatever the context."""
    return known.id in _index().get(name_key(name), ())


@lru_cache(maxsize=1)
def acronyms() -> frozenset[str]:
    """The names of known actors that are one word in capitals ("NATO"), but those that need context."""
    names = (name for row in rows().values() for name in (row[1], *row[2]))
    return frozenset(name for name in names if name.isupper() and name.isalpha())


def is_generic(name: str) -> bool:
    """Whether a name is made of words that groups in many countries call themselves by ("National Liberation Army")."""
    words = fold(name).split()
    generic = load_folder("actors")["sources"]["generic"]
    return len(words) > 1 and all(word in generic for word in words)

"""Known parties and reporters: ``actors.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.folding import fold
from rashomon.lexicon.loader import load_table

CLASSES = {
    "military": frozenset({"armed_party"}),
    "police": frozenset({"armed_party"}),
    "armed_group": frozenset({"armed_party"}),
    "militia": frozenset({"armed_party"}),
    "alliance": frozenset({"armed_party"}),
    "government": frozenset({"authority"}),
    "organization": frozenset({"authority"}),
    "party": frozenset({"authority"}),
    "monitor": frozenset({"authority", "reporter"}),
    "agency": frozenset({"reporter"}),
    "outlet": frozenset({"reporter"}),
}
"""The noun classes of each kind of actor."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A known party: its id, name, kind and country (ISO 3166-1, empty for none)."""

    id: str
    name: str
    kind: str
    country: str

    @property
    def classes(self) -> frozenset[str]:
        """Its noun classes (see ``nouns.toml``)."""
        return CLASSES[self.kind]


@lru_cache(maxsize=1)
def _index() -> Mapping[str, Actor | None]:
    found: dict[str, Actor | None] = {}
    for key, name, others, kind, country in load_table("actors")["actors"]:
        actor = Actor(key, name, kind, country)
        for alias in (name, *others):
            folded = fold(alias)
            known = found.get(folded, actor)
            found[folded] = actor if known == actor else None
    return found


def known_actor(name: str) -> Actor | None:
    """The actor that a name stands for; ``None`` for an unknown name and for one that several share."""
    if not name or (name.islower() and " " not in name):
        return None
    return _index().get(fold(name))


@lru_cache(maxsize=1)
def acronyms() -> frozenset[str]:
    """The names of known actors that are one word in capitals ("NATO")."""
    names = (alias for _, name, others, *_ in load_table("actors")["actors"] for alias in (name, *others))
    return frozenset(name for name in names if name.isupper() and name.isalpha())


def is_generic(name: str) -> bool:
    """Whether a name is made of words that groups in many countries call themselves by ("National Liberation Army")."""
    words = fold(name).split()
    generic = load_table("actors")["generic"]
    return len(words) > 1 and all(word in generic for word in words)

"""Compares what two mentions say happened to whom: names, words and figures."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt

from rashomon.fuse.mentions import Mention
from rashomon.fuse.place_names import name_words
from rashomon.fuse.rarity import Rarity

NAMED_ONLY = 0.8
"""What a victim's name is worth that the other mention has, but not as who was acted upon."""
ENOUGH = 3.0
"""Rare names, in number, after which more make nothing more certain."""
SHOWN = 3
"""Names in a sentence."""


def victims(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """A name in what was acted upon, met in the other mention: the rarest counts."""
    both = one.victims & other.victims
    met = (one.victims & other.names) | (other.victims & one.names)
    if not met:
        return 0.0, ""
    value = max(rarity.name(n) for n in both) if both else 0.0
    value = max(value, NAMED_ONLY * max(rarity.name(n) for n in met))
    return value, f"both name {_listed(both or met, rarity)}, to whom it happened"


def names(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Names that both mentions have, the rarer the more; not those of the places, which are compared as places."""
    shared = one.names & other.names
    if not shared:
        return 0.0, ""
    shared -= name_words(one, other)
    if not shared:
        return 0.0, ""
    value = min(ENOUGH, sum(rarity.name(n) for n in shared)) / ENOUGH
    return value, f"shared names: {_listed(shared, rarity)}"


def context(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Names of one mention that stand elsewhere in the report of the other."""
    met = (one.names & other.background) | (other.names & one.background)
    if not met:
        return 0.0, ""
    value = min(ENOUGH, sum(rarity.name(n) for n in met)) / ENOUGH
    return value, f"named elsewhere in the other report: {_listed(met, rarity)}"


def objects(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """What sort of people or things it happened to ("judge", "church"): the rarest word counts."""
    shared = one.objects & other.objects
    if not shared:
        return 0.0, ""
    rarest = max(shared, key=lambda w: (rarity.word(w), w))
    return rarity.word(rarest), f"the same is acted upon (“{rarest}…”)"


def words(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """Other words that both have, against how many they have."""
    shared = one.words & other.words
    if not shared:
        return 0.0, ""
    value = sum(map(rarity.word, shared)) / sqrt(1 + len(one.words) * len(other.words))
    return value, f"{len(shared)} words in common"


def figures(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """The same figure of the same outcome. Different figures say nothing against one happening: tolls differ and grow."""
    shared = one.figures & other.figures
    if shared:
        kind, value = max(shared, key=lambda f: (f[1], f[0]))
        return 1.0, f"the same figure, {value:,g} ({kind.replace('_', ' ')})"
    differing = _differing(one, other)
    return 0.0, differing


def sources(one: Mention, other: Mention, rarity: Rarity) -> tuple[float, str]:
    """The same named source speaks in both."""
    shared = one.sources & other.sources
    return (1.0, f"both cite {min(shared)}") if shared else (0.0, "")


def _differing(one: Mention, other: Mention) -> str:
    kinds = sorted({k for k, _ in one.figures} & {k for k, _ in other.figures})
    if not kinds:
        return ""
    a, b = (max(v for k, v in m.figures if k is kinds[0]) for m in (one, other))
    kind = kinds[0].replace("_", " ")
    return f"{a:,g} {kind} against {b:,g} {kind}: that alone parts no accounts"


def _listed(names: Iterable[str], rarity: Rarity) -> str:
    """The rarest names first."""
    return ", ".join(sorted(names, key=lambda n: (-rarity.name(n), n))[:SHOWN])

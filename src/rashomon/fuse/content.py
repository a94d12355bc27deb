"""Compares what two mentions say happened to whom: names, words, figures and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import sqrt

from rashomon.fuse.pair import NOTHING, Finding, Pair
from rashomon.fuse.rarity import Rarity
from rashomon.fuse.words import names_in

NAMED_ONLY = 0.8
"""What a victim's name is worth that the other mention has, but not as who was acted upon."""
ENOUGH = 3.0
"""Rare names, in number, after which more make nothing more certain."""
SHOWN = 3
"""Names in a sentence."""


def victims(pair: Pair) -> Finding:
    """A name in what was acted upon, met in the other mention: the rarest counts."""
    one, other, rarity = pair.one, pair.other, pair.rarity
    met = (one.victims & other.names) | (other.victims & one.names)
    if not met:
        return NOTHING
    both = one.victims & other.victims
    value = max((rarity.name(n) for n in both), default=0.0)
    value = max(value, NAMED_ONLY * max(rarity.name(n) for n in met))
    return value, lambda: f"both name {_listed(both or met, rarity)}, to whom it happened"


def names(pair: Pair) -> Finding:
    """Names that both mentions have, the rarer the more; not those of shared places, which are compared as places."""
    shared = pair.one.names & pair.other.names
    if shared and pair.places:
        shared = shared.difference(*(_words(name) for both in pair.places.values() for name in both))
    if not shared:
        return NOTHING
    value = min(ENOUGH, _sum(shared, pair.rarity)) / ENOUGH
    return value, lambda: f"shared names: {_listed(shared, pair.rarity)}"


def context(pair: Pair) -> Finding:
    """Names of one mention that stand elsewhere in the report of the other."""
    met = (pair.one.names & pair.other.background) | (pair.other.names & pair.one.background)
    if not met:
        return NOTHING
    value = min(ENOUGH, _sum(met, pair.rarity)) / ENOUGH
    return value, lambda: f"named elsewhere in the other report: {_listed(met, pair.rarity)}"


def objects(pair: Pair) -> Finding:
    """What sort of people or things it happened to ("judge", "church"): the rarest word counts."""
    shared = pair.one.objects & pair.other.objects
    if not shared:
        return NOTHING
    value, rarest = max((pair.rarity.word(w), w) for w in shared)
    return value, lambda: f"the same is acted upon (“{rarest}…”)"


def words(pair: Pair) -> Finding:
    """Other words that both have, against how many they have."""
    shared = pair.one.words & pair.other.words
    if not shared:
        return NOTHING
    value = sum(sorted(map(pair.rarity.word, shared))) / sqrt(1 + len(pair.one.words) * len(pair.other.words))
    return value, lambda: f"{len(shared)} words in common"


def figures(pair: Pair) -> Finding:
    """The same figure of the same outcome. Different figures say nothing against one happening: tolls differ and grow."""
    shared = pair.one.figures & pair.other.figures
    if not shared:
        return 0.0, lambda: _differing(pair)
    kind, number = max(shared, key=lambda f: (f[1], f[0]))
    return 1.0, lambda: f"the same figure, {number:,g} ({kind.replace('_', ' ')})"


def sources(pair: Pair) -> Finding:
    """The same named source speaks in both."""
    shared = pair.one.sources & pair.other.sources
    return (1.0, lambda: f"both cite {min(shared)}") if shared else NOTHING


def _differing(pair: Pair) -> str:
    """ "65 killed against 23 killed", or nothing where no outcome is counted by both."""
    kinds = sorted({k for k, _ in pair.one.figures} & {k for k, _ in pair.other.figures})
    if not kinds:
        return ""
    a, b = (max(v for k, v in m.figures if k is kinds[0]) for m in (pair.one, pair.other))
    kind = kinds[0].replace("_", " ")
    return f"{a:,g} {kind} against {b:,g} {kind}: that alone parts no accounts"


def _sum(names: Iterable[str], rarity: Rarity) -> float:
    """The weights of names together; in order, so that the sum is the same to the last digit."""
    return sum(sorted(map(rarity.name, names)))


def _listed(names: Iterable[str], rarity: Rarity) -> str:
    """The rarest names first; they are kept folded, so that the capital is put back."""
    return ", ".join(n.title() for n in sorted(names, key=lambda n: (-rarity.name(n), n))[:SHOWN])


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    return names_in(name)

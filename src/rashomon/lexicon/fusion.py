"""Which kinds of claims tell of one happening, and words that tell nothing of which: ``fusion.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.lexicon.titles import title_words
from rashomon.model.claim import Kind


@lru_cache(maxsize=1)
def families() -> Mapping[Kind, str]:
    """The family of each kind; claims of different families never share an incident."""
    return {Kind(kind): name for name, kinds in load_table("fusion")["families"].items() for kind in kinds}


@lru_cache(maxsize=1)
def _together() -> frozenset[tuple[Kind, Kind]]:
    pairs = [
        (Kind(one), Kind(other))
        for one, others in load_table("fusion")["together"].items()
        for other in others
    ]
    return frozenset({*pairs, *((b, a) for a, b in pairs)})


def go_together(one: Kind, other: Kind) -> bool:
    """Whether claims of the two kinds may tell of one happening."""
    return one is other or (one, other) in _together()


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words, in lower case, that stand in reports on anything."""
    return frozenset(load_table("fusion")["words"]["stop"].split())


@lru_cache(maxsize=1)
def plain_capitals() -> frozenset[str]:
    """Words, in lower case, that are written with a capital and name nobody: offices, ranks, parts of the names of bodies."""
    return frozenset(load_table("fusion")["words"]["plain"].split()) | title_words()


@lru_cache(maxsize=1)
def side_words() -> Mapping[str, frozenset[str]]:
    """Words, in lower case, by the side that they put the bearer of a name on: ``state``, ``opposing``, ``monitor``."""
    return {side: frozenset(words.split()) for side, words in load_table("fusion")["sides"].items()}


@lru_cache(maxsize=1)
def victim_words() -> Mapping[str, str]:
    """What sort of people a noun counts: ``regulars``, ``irregulars``, ``civilians`` or ``people``."""
    return {word: sort for sort, words in load_table("fusion")["victims"].items() for word in words.split()}


@lru_cache(maxsize=1)
def hurt_words() -> frozenset[str]:
    """Words, in lower case, that tell of people who are counted that they were hurt before ("40 wounded people left")."""
    return frozenset(load_table("fusion")["words"]["hurt"].split())


@lru_cache(maxsize=1)
def vague_words() -> Mapping[str, tuple[str, ...]]:
    """Words for what is left of a whole (``rest``) and for vague numbers (``dozens``, ``hundreds``, ``few``)."""
    return {name.removeprefix("vague_"): tuple(words) for name, words in load_table("fusion")["sums"].items()}

"""Under which keys a mention is looked up: only mentions that share a key are compared.

A mention has at most ``NAMES + OBJECTS + PLACES`` times a few keys, whatever it says, and which ones depends on it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import blake2b
from itertools import islice
from math import floor

from rashomon.fuse.mentions import Mention

NAMES = 12
"""Names under which one mention is looked up, those of victims first."""
OBJECTS = 4
"""Words for what was acted upon under which it is looked up, with a day."""
PLACES = 3
DAYS = 2
"""Days of an interval: a longer one is looked up by its month."""
CELL = 0.5
"""Degrees. Each point lies in four cells of a grid and its shifted copies, so that two within half a cell share one."""

Key = tuple[str, ...]


def keys_of(mention: Mention) -> tuple[Key, ...]:
    """The keys of a mention, each once."""
    return tuple(dict.fromkeys(_keys(mention)))


def _keys(mention: Mention) -> Iterator[Key]:
    group = mention.group
    for name in _chosen(mention.victims, mention.names - mention.victims, limit=NAMES):
        yield "name", group, name
    times = tuple(_times(mention))
    for place, _ in mention.places[:PLACES]:
        for time in times:
            yield "place", group, place, time[: len("2016-12")]
    for point in mention.points[:PLACES]:
        for time in times:
            for cell in _cells(point.lat, point.lon):
                yield "cell", group, cell, time
    for word in _chosen(mention.objects, limit=OBJECTS):
        for time in times:
            yield "object", group, word, time


def _chosen(*sets: frozenset[str], limit: int) -> Iterator[str]:
    """The first terms of the sets in turn; within a set by a hash, which prefers no letter of the alphabet."""
    return islice((term for terms in sets for term in sorted(terms, key=_hash)), limit)


def _hash(term: str) -> bytes:
    return blake2b(term.encode(), digest_size=8).digest()


def _times(mention: Mention) -> Iterable[str]:
    """The days or the months that a mention is dated with, else the day before its publication and that day."""
    if mention.interval is not None:
        first, last = mention.interval
        if (last - first).days < DAYS:
            return _days(first, last)
        return sorted({first.isoformat()[:7], last.isoformat()[:7]})
    if mention.published is not None:
        return _days(mention.published - timedelta(days=1), mention.published)
    return ("undated",)


def _days(first: date, last: date) -> tuple[str, ...]:
    return tuple((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def _cells(lat: float, lon: float) -> Iterator[str]:
    for a in (0.0, 0.5):
        for b in (0.0, 0.5):
            yield f"{floor(lat / CELL + a)}:{floor(lon / CELL + b)}:{a}:{b}"

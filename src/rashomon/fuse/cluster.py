"""Mentions that are like each other → incidents, by average link.

Two groups are put together while the *mean* likeness over all pairs between them is at least ``JOIN``, pairs that are not like
or were never compared counting as 0. One strong pair so cannot chain two groups whose other members have nothing in common.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

from rashomon.fuse.graph import SCALE, Graph

JOIN = 0.17
"""The mean likeness of one happening, in the middle of where figures are level, 0.1 to 0.27 (``docs/incidents.md``)."""
LEAST = round(JOIN * SCALE)


def components(graph: Graph, mentions: Iterable[str]) -> list[list[str]]:
    """The mentions that can be reached from each of the given ones over likenesses that could join: sorted, each once."""
    seen: set[str] = set()
    found = []
    mentions = sorted(mentions)
    graph.memory.expect("edges", mentions)
    for first in mentions:
        if first in seen:
            continue
        component: list[str] = []
        reached = {first}
        while reached:
            seen |= reached
            component += reached
            graph.memory.expect("edges", reached)
            reached = {o for one in reached for o, v in graph.edges(one).items() if v >= LEAST} - seen
        found.append(sorted(component))
    return found


def clusters(graph: Graph, component: list[str]) -> list[tuple[str, ...]]:
    """The groups of a component that tell of one happening each, sorted; the same for the same component."""
    inside = set(component)
    links = {one: {o: v for o, v in graph.edges(one).items() if o in inside} for one in component}
    return _average_link(links)


def _average_link(links: Mapping[str, dict[str, int]]) -> list[tuple[str, ...]]:
    """Agglomerate; a group goes by its smallest member, which also settles ties."""
    sums = {one: dict(others) for one, others in links.items()}
    groups = {one: [one] for one in links}

    def entry(one: str, other: str) -> tuple[float, str, str, int, int]:
        one, other = min(one, other), max(one, other)
        sizes = len(groups[one]), len(groups[other])
        return -sums[one][other] / (sizes[0] * sizes[1]), one, other, *sizes

    heap = [e for one in sums for other in sums[one] if one < other and -(e := entry(one, other))[0] >= LEAST]
    heapq.heapify(heap)
    while heap:
        _, one, other, *sizes = heapq.heappop(heap)
        if [len(groups.get(one, ())), len(groups.get(other, ()))] != sizes:
            continue  # one of them was put together with a third since
        groups[one] += groups.pop(other)
        moved = sums.pop(other)
        del moved[one], sums[one][other]
        for third, value in moved.items():
            del sums[third][other]
            sums[one][third] = sums[third][one] = sums[one].get(third, 0) + value
        for third in sums[one]:
            if -(e := entry(one, third))[0] >= LEAST:
                heapq.heappush(heap, e)
    return sorted(tuple(sorted(members)) for members in groups.values())

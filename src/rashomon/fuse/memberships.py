"""Why each claim is in its incident, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.fuse.graph import SCALE, Graph
from rashomon.fuse.likeness import comparisons
from rashomon.model.incident import Comparison, Membership

NAMED = 3
"""Reasons in the sentence, the strongest."""


def memberships(graph: Graph, mentions: Sequence[str]) -> tuple[Membership, ...]:
    """A membership for each claim of an incident's mentions, in the order of the mentions."""
    return tuple(m for one in mentions for m in _of_mention(graph, one, mentions))


def _of_mention(graph: Graph, one: str, mentions: Sequence[str]) -> Iterator[Membership]:
    mention = graph.mentions[one]
    nucleus = mention.claims
    edges = graph.edges(one)
    other = max((o for o in mentions if o in edges), key=lambda o: (edges[o], o), default=None)
    compared = comparisons(mention, graph.mentions[other], graph.rarity) if other is not None else ()
    chance = edges[other] / SCALE if other is not None else None
    why = _why(compared, len(nucleus), graph.mentions[other].claims[0] if other is not None else None)
    for claim in nucleus:
        yield Membership(claim, nucleus, other, chance, compared, why)


def _why(compared: Sequence[Comparison], claims: int, other: str | None) -> str:
    breath = (
        "one claim of its report"
        if claims == 1
        else f"one of {claims} claims that its report makes in one breath"
    )
    if other is None:
        return f"{breath}; nothing like it in another report".capitalize()
    speaking = sorted((c for c in compared if c.score > 0), key=lambda c: -c.score)[:NAMED]
    return f"{breath}; as in {other}: {'; '.join(c.sentence for c in speaking)}".capitalize()

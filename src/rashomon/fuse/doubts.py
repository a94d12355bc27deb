"""How sure it is that some accounts are one incident and no more: what a person should look at first."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.fuse.graph import SCALE, Graph
from rashomon.model.incident_view import Doubt

LEAST = SCALE // 20
"""Less than 0.05 is too little to ask a person whether two are one."""


def doubt(graph: Graph, mentions: Iterable[str]) -> Doubt:
    """The doubt about the incident of some mentions, from the likenesses that the graph keeps."""
    inside = set(mentions)
    graph.memory.expect("edges", inside)
    best, near = [], (0, "")
    for one in inside:
        edges = graph.edges(one)
        best.append(max((edges[o] for o in inside & edges.keys()), default=0))
        near = max(near, max(((v, o) for o, v in edges.items() if o not in inside), default=near))
    weakest = min(best) / SCALE if len(inside) > 1 else None
    value, other = near
    if value < LEAST:
        return Doubt(weakest)
    return Doubt(weakest, value / SCALE, graph.mentions[other].claims[0])

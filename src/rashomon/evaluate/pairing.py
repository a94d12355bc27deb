"""One-to-one pairings of two lists: as many pairs as possible, and among those the pairs that agree best."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

L = TypeVar("L")
R = TypeVar("R")
Edge = tuple[int, int]
PAIR = 1000.0
"""What a pair weighs, beyond any sum of agreements, so that the number of pairs comes first."""


def match(left: Sequence[L], right: Sequence[R], score: Callable[[L, R], float]) -> list[Edge]:
    """Numbers (of ``left``, of ``right``) that are paired; ``score`` is 0 where two may not be, else at most 1."""
    edges = {(i, j): s for i, a in enumerate(left) for j, b in enumerate(right) if (s := score(a, b)) > 0}
    found: list[Edge] = []
    for rows, columns in _components(edges):
        weights = [[PAIR + edges[i, j] if (i, j) in edges else 0.0 for j in columns] for i in rows]
        found += [(rows[i], columns[j]) for i, j in assign(weights)]
    return sorted(found)


def _components(edges: dict[Edge, float]) -> Iterator[tuple[list[int], list[int]]]:
    """The connected parts of a bipartite graph: the numbers of their left and of their right nodes."""
    links: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for i, j in edges:
        links.setdefault(("left", i), []).append(("right", j))
        links.setdefault(("right", j), []).append(("left", i))
    seen: set[tuple[str, int]] = set()
    for start in links:
        part: set[tuple[str, int]] = set()
        todo = [] if start in seen else [start]
        while todo:
            node = todo.pop()
            if node not in part:
                part.add(node)
                todo += links[node]
        seen |= part
        if part:
            yield _side(part, "left"), _side(part, "right")


def _side(nodes: set[tuple[str, int]], name: str) -> list[int]:
    return sorted(n for side, n in nodes if side == name)


def assign(weights: Sequence[Sequence[float]]) -> list[Edge]:
    """Pairs (row, column) of the greatest total weight; pairs of weight 0 are left out.

    The Hungarian method with potentials (Kuhn 1955; Munkres 1957), of the order of rows² · columns.
    """
    if not weights or not weights[0]:
        return []
    flip = len(weights) > len(weights[0])
    cost = [[-w for w in row] for row in (zip(*weights, strict=True) if flip else weights)]
    owner = _owners(cost)
    found = [(row - 1, column - 1) for column, row in enumerate(owner) if column and row]
    pairs = [(b, a) for a, b in found] if flip else found
    return sorted((i, j) for i, j in pairs if weights[i][j] > 0)


def _owners(cost: list[list[float]]) -> list[int]:
    """For each column, counted from 1, the row that it is given to, 0 for none."""
    rows, columns = len(cost), len(cost[0])
    u, v = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owner = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owner[0] = row
        column, way = _path(cost, u, v, owner)
        while column:
            owner[column], column = owner[way[column]], way[column]
    return owner


def _path(cost: list[list[float]], u: list[float], v: list[float], owner: list[int]) -> tuple[int, list[int]]:
    """The free column that the row ``owner[0]`` reaches most cheaply, and the way back; updates the potentials."""
    count = len(v)
    least, used, way, column = [float("inf")] * count, [False] * count, [0] * count, 0
    while owner[column]:
        used[column], here, step, nearest = True, owner[column], float("inf"), 0
        for j in range(1, count):
            if used[j]:
                continue
            reduced = cost[here - 1][j - 1] - u[here] - v[j]
            if reduced < least[j]:
                least[j], way[j] = reduced, column
            if least[j] < step:
                step, nearest = least[j], j
        for j in range(count):
            if used[j]:
                u[owner[j]] += step
                v[j] -= step
            else:
                least[j] -= step
        column = nearest
    return column, way

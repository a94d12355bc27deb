"""Attributions from the encoder's tags and links.

The tags say which words are sources, cues and contents. Each cue is then given its source, the one with the greatest
share of the cue's distribution unless no source is likelier, and each content is given to the cue that claims it most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rashomon.learned.found import Attribution
from rashomon.learned.links import link_scores
from rashomon.learned.outputs import Outputs, Seen
from rashomon.learned.phrases import PHRASES, bounded
from rashomon.learned.pieces import Pieces
from rashomon.learned.tags import ROLES, Tagged, best, decode
from rashomon.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SOURCE, CUE, CONTENT = range(len(ROLES))
WITHIN = 1.0
"""How much phrases count: see ``phrases.bounded``."""
LONGER = 0.5
"""What is added to the logit of going on with a cue: of cues that are found, more words are missed than are too many."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """How a cue scores the words of its window, from word ``start`` of the text on.

    ``source`` are probabilities, which with ``nobody`` add up to one; ``content`` are probabilities of each word.
    """

    cue: Tagged
    start: int
    source: Floats
    nobody: float
    content: Floats

    def covers(self, span: Tagged) -> bool:
        """Whether some of the span is in the window."""
        return span.start < self.start + len(self.source) and span.end > self.start

    def part(self, values: Floats, span: Tagged) -> Floats:
        """The values of the words of a span that are in the window."""
        return values[max(0, span.start - self.start) : span.end - self.start]


def attributions(
    pieces: Pieces, outputs: Outputs, nearness: Floats, favour: float = 0.0
) -> list[Attribution]:
    """The attributions of a text in the order of their cues; ``favour`` is added to the logits of being a source."""
    logits = _favoured(outputs.logits["roles"], favour)
    spans = decode(best(bounded(logits, outputs.logits[PHRASES], WITHIN)))
    by_role = {role: [s for s in spans if s.kind == role] for role in range(len(ROLES))}
    claims = [_claimed(cue, outputs.seen, nearness) for cue in by_role[CUE]]
    contents = _contents(claims, by_role[CONTENT])
    return [
        Attribution(
            _places(pieces, _source(claim, by_role[SOURCE])),
            _places(pieces, [claim.cue]),
            _places(pieces, contents[number]),
        )
        for number, claim in enumerate(claims)
    ]


def _favoured(logits: Floats, favour: float) -> Floats:
    found = logits.copy()
    found[:, 2 * SOURCE + 1 : 2 * SOURCE + 3] += favour
    found[:, 2 * CUE + 2] += LONGER
    return found


def _claimed(cue: Tagged, seen: Sequence[Seen], nearness: Floats) -> Claimed:
    """The scores of a cue in the window in whose core it begins."""
    import numpy as np

    one = next(s for s in seen if s.window.core_start <= cue.start < s.window.core_end)
    start = one.window.start
    words = (cue.start - start, min(cue.end, one.window.end) - start)
    source, content, nobody = link_scores(one.links, one.first, words, nearness)
    chances = np.exp(np.append(source, nobody) - max(float(source.max()), nobody))
    chances /= chances.sum()
    told = 1 / (1 + np.exp(-content))
    return Claimed(cue, start, chances[:-1], float(chances[-1]), told.astype(np.float32))


def _source(claim: Claimed, sources: Sequence[Tagged]) -> list[Tagged]:
    shares = [(float(claim.part(claim.source, s).sum()), s) for s in sources if claim.covers(s)]
    share, source = max(shares, default=(0.0, claim.cue))
    return [source] if share > claim.nobody else []


def _contents(claims: Sequence[Claimed], contents: Sequence[Tagged]) -> dict[int, list[Tagged]]:
    """The contents of each claim by its number."""
    found: dict[int, list[Tagged]] = defaultdict(list)
    for content in contents:
        chances = [
            (float(c.part(c.content, content).mean()), number)
            for number, c in enumerate(claims)
            if c.covers(content)
        ]
        if chances:
            found[max(chances)[1]].append(content)
    return found


def _places(pieces: Pieces, spans: Sequence[Tagged]) -> tuple[Span, ...]:
    return tuple(pieces.words[s.start].cover(pieces.words[s.end - 1]) for s in spans)

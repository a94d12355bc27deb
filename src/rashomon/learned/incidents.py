"""The incidents of a report with their roles, from the encoder's tags and its classes of the whole text.

A type is told where the words of the text make it likely enough. Each filler is given to the type that the words around its
surest mention speak for most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rashomon.learned.calibration import ForIncidents
from rashomon.learned.classes import chances, shares
from rashomon.learned.fillers import Filler, fillers
from rashomon.learned.labels import CLASSES, FILLERS, INCIDENTS, LABELS, columns
from rashomon.learned.mentions import Mention, mentions
from rashomon.learned.outputs import Outputs
from rashomon.learned.pieces import Pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Template = dict[str, Any]

AROUND = 40
"""Words on each side of a mention that say what kind of incident it belongs to: about two sentences."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the encoder says of one report, before it is decided."""

    types: Mapping[str, float]
    """The probability of each type of incident."""
    fillers: Sequence[Filler]
    near: Sequence[Mapping[str, float]]
    """For each filler how much the words around its surest mention speak for each type."""


def read_incidents(text: str, pieces: Pieces, outputs: Outputs, favour: float) -> Read:
    """``favour`` is that of the calibration; the text has at least one word."""
    by_word = outputs.logits["classes"]
    found = fillers(text, mentions(text, pieces, outputs.logits["fillers"], favour))
    return Read(chances(by_word, INCIDENTS), found, [_near(filler, pieces, by_word) for filler in found])


def incidents_of(read: Read, calibration: ForIncidents) -> list[Template]:
    """One template for each type of incident: ``incident_type``, and by role the entities, each a list of mentions.

    An entity is named by one mention (``Filler.named``), ``{"text", "start", "end"}`` with code points of the text.
    """
    templates = {kind: _template(kind) for kind in types_of(read.types, calibration)}
    for filler, near in zip(read.fillers, read.near, strict=True):
        if templates and filler.chance >= calibration.roles.get(filler.role, 0.0):
            kind = max(templates, key=lambda kind: near[kind])
            templates[kind][filler.role].append([_fields(filler.named)])
    return list(templates.values())


def marked(read: Read, role: str, least: float) -> list[str]:
    """The words of all mentions in a role that are as probable as that, whether or not an entity comes of them."""
    return [m.words for f in read.fillers if f.role == role for m in f.mentions if m.chance >= least]


def types_of(likely: Mapping[str, float], calibration: ForIncidents) -> list[str]:
    """The types of a text's incidents, the likeliest first; none where none is likely enough."""
    order = sorted(likely, key=lambda kind: -likely[kind])
    if likely[order[0]] < calibration.gate:
        return []
    return [order[0], *(kind for kind in order[1:] if likely[kind] >= calibration.kind)]


def _near(filler: Filler, pieces: Pieces, by_word: Floats) -> dict[str, float]:
    span = filler.mentions[0].span
    words = [n for n, word in enumerate(pieces.words) if word.overlaps(span)]
    near = slice(max(0, words[0] - AROUND), words[-1] + AROUND)
    told = (shares(by_word) * by_word[:, :LABELS])[near, columns(INCIDENTS)].sum(axis=0)
    return dict(zip(CLASSES[INCIDENTS], told.tolist(), strict=True))


def _template(kind: str) -> Template:
    return {"incident_type": kind, **{role: [] for role in FILLERS}}


def _fields(mention: Mention) -> dict[str, Any]:
    return {"text": mention.words, "start": mention.span.start, "end": mention.span.end}

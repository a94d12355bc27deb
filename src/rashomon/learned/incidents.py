"""The incidents of a report with their roles, from the encoder's tags and its classes of the whole text.

A type is told where the words of the text make it likely enough. Each filler is given to the type that the words around its
surest mention speak for most.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rashomon.learned.calibration import ForIncidents
from rashomon.learned.classes import chances, shares
from rashomon.learned.fillers import Filler, Mention, fillers, mentions, surest
from rashomon.learned.labels import CLASSES, FILLERS, INCIDENTS, LABELS, columns
from rashomon.learned.outputs import Outputs
from rashomon.learned.pieces import Pieces

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Template = dict[str, Any]

AROUND = 40
"""Words on each side of a mention that say what kind of incident it belongs to: about two sentences."""


def incidents(text: str, pieces: Pieces, outputs: Outputs, calibration: ForIncidents) -> list[Template]:
    """One template for each type of incident: ``incident_type``, and by role the entities, each a list of mentions.

    An entity is named by its surest mention, ``{"text", "start", "end"}`` with code points of the text.
    """
    types = types_of(chances(outputs.logits["classes"], INCIDENTS), calibration)
    if not types:
        return []
    found = fillers(mentions(text, pieces, outputs.logits["fillers"], calibration.favour))
    templates = {kind: _template(kind) for kind in types}
    for filler in surest(found, calibration.roles):
        kind = _kind(filler, pieces, outputs.logits["classes"], types)
        templates[kind][filler.role].append([_fields(filler.mentions[0])])
    return list(templates.values())


def types_of(likely: Mapping[str, float], calibration: ForIncidents) -> list[str]:
    """The types of a text's incidents, the likeliest first; none where none is likely enough."""
    order = sorted(likely, key=lambda kind: -likely[kind])
    if likely[order[0]] < calibration.gate:
        return []
    return [order[0], *(kind for kind in order[1:] if likely[kind] >= calibration.kind)]


def _kind(filler: Filler, pieces: Pieces, by_word: Floats, types: Sequence[str]) -> str:
    if len(types) == 1:
        return types[0]
    span = filler.mentions[0].span
    words = [n for n, word in enumerate(pieces.words) if word.overlaps(span)]
    near = slice(max(0, words[0] - AROUND), words[-1] + AROUND)
    told = (shares(by_word) * by_word[:, :LABELS])[near, columns(INCIDENTS)].sum(axis=0)
    return max(types, key=lambda kind: float(told[CLASSES[INCIDENTS].index(kind)]))


def _template(kind: str) -> Template:
    return {"incident_type": kind, **{role: [] for role in FILLERS}}


def _fields(mention: Mention) -> dict[str, Any]:
    return {"text": mention.words, "start": mention.span.start, "end": mention.span.end}

"""Windows over the pieces of a text: the encoder sees a limited number at once.

Windows overlap by a margin; each word is read in the window where it stands in the ``core``, so that it has its
surroundings on both sides. A core begins with a paragraph where one begins in time, since who speaks in a paragraph is
mostly said in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.learned.pieces import GAPS, NEW_PARAGRAPH, Pieces

WINDOW = 254
"""Pieces a window, without the two that begin and end it: 256 in all, half of what the encoder has positions for. Longer
windows took more time a word (attention grows with the square) and read no better."""
MARGIN = 24
"""Pieces shown on each side of a core that begins or ends inside a paragraph, about a line; 40 read no better."""
BETWEEN = 8
"""Pieces shown of the paragraph before and of the one after, where a core begins or ends with a paragraph; 16 read no
better. Texts of some length are read 1.1 times so, with margins everywhere 1.5 times."""
EARLIEST = 0.6
"""The share of a window after which its core may end early, where a paragraph begins."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words ``start`` to ``end`` are shown, of which ``core_start`` to ``core_end`` are read here (ends exclusive)."""

    start: int
    end: int
    core_start: int
    core_end: int


def windows(pieces: Pieces, size: int = WINDOW, margin: int = MARGIN, between: int = BETWEEN) -> list[Window]:
    """Windows whose cores hold each word of a text once, in order."""
    return windows_within(pieces, 0, len(pieces.words), size, margin, between)


def windows_within(
    pieces: Pieces, first: int, last: int, size: int = WINDOW, margin: int = MARGIN, between: int = BETWEEN
) -> list[Window]:
    """Windows whose cores hold each of the words ``first`` to ``last`` (exclusive) once; they may show words around."""
    found: list[Window] = []
    at = first
    while at < last:
        start = _back(pieces, at, between if _begins_paragraph(pieces, at) else margin)
        end = core_end = _reach(pieces, start, size)
        if end < len(pieces.words):
            core_end = _core_end(pieces, at, end, margin, between)
        if core_end >= last:
            core_end = last
            end = min(
                end, _reach(pieces, last - 1, _position(pieces, last) - pieces.first[last - 1] + margin)
            )
        if core_end < len(pieces.words) and _begins_paragraph(pieces, core_end):
            end = min(end, _reach(pieces, core_end, between))
        found.append(Window(start, end, at, core_end))
        at = core_end
    return found


def _begins_paragraph(pieces: Pieces, word: int) -> bool:
    return pieces.features[pieces.first[word]] % GAPS == NEW_PARAGRAPH


def _position(pieces: Pieces, word: int) -> int:
    return pieces.first[word] if word < len(pieces.first) else len(pieces.ids)


def _back(pieces: Pieces, word: int, margin: int) -> int:
    """The first word that begins at most ``margin`` pieces before ``word``."""
    start = word
    while start > 0 and pieces.first[word] - pieces.first[start - 1] <= margin:
        start -= 1
    return start


def _reach(pieces: Pieces, start: int, size: int) -> int:
    """The word up to which a window that starts at ``start`` has room; a word longer than a window is cut short."""
    end = start + 1
    while end < len(pieces.words) and _position(pieces, end + 1) - pieces.first[start] <= size:
        end += 1
    return end


def _core_end(pieces: Pieces, at: int, end: int, margin: int, between: int) -> int:
    """Where the core ends: before the last paragraph that begins late enough in it, else a margin before the end."""
    last = max(at + 1, _back(pieces, end - 1, margin))
    latest = max(last, _back(pieces, end - 1, between))
    earliest = at + max(1, int((latest - at) * EARLIEST))
    return next((w for w in range(latest, earliest - 1, -1) if _begins_paragraph(pieces, w)), last)

"""Lines on pages, as PDF has them → paragraphs: running heads dropped, words put together again that a line end parted.

Distances are in points from the lower left corner of a page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

Page = Sequence["Line"]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text: its edges, and its height from descenders to ascenders."""

    text: str
    left: float
    right: float
    bottom: float
    height: float


EDGE = 2
"""Lines at the top and at the bottom of a page among which running heads, running feet and page numbers stand."""
RUNNING = 2
"""Pages on which the same line stands in the same place that is no part of the text: chapters may have no more."""

OTHER_SIZE = 1.15
"""How much higher one line is than the next where a heading ends: less is a matter of rounding."""
WIDE = 1.3
"""How many times the usual distance parts paragraphs."""
INDENT = 0.7
"""Times its height that the first line of a paragraph is moved in; a superscript or a quotation mark moves a line by less."""
SHORT = 0.8
"""Share of the width of the text that a line stays below that ends a paragraph, when a sentence ends with it."""

SENTENCE_END = re.compile(r"[.!?:][\"'”’»)\]]*\Z")
BULLET = re.compile(r"[•▪‣◦·*–—-]\s|\(?\d{1,3}[.)]\s")
PARTED = re.compile(r"(?<=\w)[-\u00ad\u2010\ufffe]\Z")
"""A hyphen at the end of a line; PDFium writes U+FFFE for one that it takes for a mere line end."""
WORD = re.compile(r"\w+(?:-\w+)*")


def paragraphs(pages: Sequence[Page]) -> list[str]:
    """The paragraphs of a document, each in one line."""
    pages = [page for page in _without_running(pages) if page]
    known = {
        word.lower() for page in pages for line in page for word in WORD.findall(PARTED.sub("", line.text))
    }
    usual = _usual_distance(pages)
    found: list[list[str]] = []
    before: Line | None = None
    for page in pages:
        width = max(line.right for line in page)
        for number, line in enumerate(page):
            if before is None or _parts(before, line, width, usual, new_page=not number):
                found.append([])
            found[-1].append(line.text)
            before = line
    return [_joined(lines, known) for lines in found]


def _without_running(pages: Sequence[Page]) -> Iterator[list[Line]]:
    times = Counter(mark for page in pages for mark in {_mark(page[at]) for at in _edges(page)})
    for page in pages:
        dropped = {at for at in _edges(page) if times[_mark(page[at])] >= RUNNING}
        yield [line for at, line in enumerate(page) if at not in dropped]


def _edges(page: Page) -> set[int]:
    """The places in ``page`` of its highest and its lowest lines."""
    order = sorted(range(len(page)), key=lambda at: page[at].bottom)
    return {*order[:EDGE], *order[-EDGE:]}


def _mark(line: Line) -> tuple[str, int, int]:
    """What running heads have in common: place, size and words, but not the numbers in them."""
    return re.sub(r"\d+", "#", line.text), round(line.bottom), round(line.height)


def _usual_distance(pages: Sequence[Page]) -> float:
    steps = [a.bottom - b.bottom for page in pages for a, b in pairwise(page) if _same_size(a, b)]
    down = [step for step in steps if step > 0]
    return median(down) if down else 0.0


def _same_size(a: Line, b: Line) -> bool:
    return max(a.height, b.height) < OTHER_SIZE * min(a.height, b.height)


def _parts(a: Line, b: Line, width: float, usual: float, *, new_page: bool) -> bool:
    """Whether a paragraph begins with ``b``, the line after ``a``."""
    ended = SENTENCE_END.search(a.text) is not None
    if not _same_size(a, b) or BULLET.match(b.text):
        return True
    if (
        new_page or b.bottom >= a.bottom
    ):  # a new page or column goes on in the middle of a sentence, or with a paragraph
        return ended or (b.text[:1].isupper() and not PARTED.search(a.text))
    if usual and a.bottom - b.bottom > WIDE * usual:
        return True
    indented = b.left - a.left > INDENT * b.height and not BULLET.match(a.text)  # a point of a list hangs
    return indented or (ended and a.right < SHORT * width)


def _joined(lines: Sequence[str], known: set[str]) -> str:
    text = ""
    for line in lines:
        hyphen = PARTED.search(text)
        if hyphen:
            text = text[: hyphen.start()] + _hyphen(text[: hyphen.start()], line, known) + line
        else:
            text = f"{text} {line}" if text else line
    return PARTED.sub("-", text)


def _hyphen(before: str, after: str, known: set[str]) -> str:
    """What stood between the halves of a word: a hyphen where the document has the word with one, or only with a name."""
    first, second = re.search(r"[\w-]*\Z", before), WORD.match(after)
    if not first or not second or not second.group()[0].islower():
        return "-"
    whole = (first.group() + second.group()).lower()
    with_hyphen = f"{first.group()}-{second.group()}".lower()
    return "-" if with_hyphen in known and whole not in known else ""

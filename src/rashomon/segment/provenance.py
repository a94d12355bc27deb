"""What a text says of itself: who wrote it, who published it first, and who published this copy.

Read from boilerplate, from a byline, from the agency in a dateline ("KARSK (Reuters) -") and from a closing credit. The
body is not searched: a video that "was first published by" somebody is something that the report tells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rashomon.lexicon.dates import date_words
from rashomon.lexicon.provenance import NAME, provenance_lexicon
from rashomon.lexicon.titles import title_words
from rashomon.model.document import Block, BlockKind
from rashomon.model.span import Span
from rashomon.segment.overlaps import touched
from rashomon.segment.paragraphs import TERMINAL, Paragraph

DATELINE = re.compile(rf"\A(?:[^\W\d_][\w .,'’/-]{{0,60}}?)?\s*[(\[]{NAME}[)\]]\s*[-–—:]+\s")
"""The agency in brackets before the dash that ends a dateline."""
OPENING = re.compile(rf"\A(?:[^\W\d_][\w .'’/-]{{0,60}}?,\s+)?{NAME}\s*(?:--|[–—]|-\s)")
"""An agency that opens the text without brackets."""
CLOSING = re.compile(rf"[.!?][\"'”’]?\s*(?:[-–—]+\s*|[(\[]){NAME}[)\]]?\s*\Z")
"""The agency after the last sentence: "… said. (AFP)"."""
CREDIT = re.compile(rf"[-–—(\[]*\s*{NAME}\s*[)\]]?\.?")
"""A paragraph that holds nothing but an agency."""
LINK = re.compile(r"\[([^][]+)\]\([^()\s]*\)")
DATELINES = 3
"""Paragraphs that may hold the dateline: a slug and a summary may come before it."""
BYLINE_WORDS = 10
NEAR_TOP = 4
"""A byline stands among the first paragraphs."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Names as the text gives them, ``None`` where it gives none."""

    origin: str | None = None
    author: str | None = None
    publisher: str | None = None


def is_byline(words: str, number: int) -> bool:
    """Whether paragraph ``number`` says only who wrote the report ("By Ana Horvat, Karsk")."""
    return number < NEAR_TOP and _byline(words) is not None


def is_credit(words: str) -> bool:
    """Whether a paragraph says only which agency the report is from ("– AFP")."""
    found = CREDIT.fullmatch(words.strip())
    return found is not None and _are_agencies(found.group(1))


def is_source_line(words: str) -> bool:
    """Whether a paragraph says only where the report is from ("Source: Karsk Herald")."""
    return _first(provenance_lexicon().origin_lines, [words], _is_publisher, whole=True) is not None


def provenance(text: str, blocks: Sequence[Block], found: Sequence[Paragraph]) -> Provenance:
    """What the boilerplate of a text, its byline, dateline and credits say of it."""
    lexicon = provenance_lexicon()
    boilerplate = [b.span for b in blocks if b.kind is BlockKind.BOILERPLATE]
    body = _paragraphs(found, [b.span for b in blocks if b.kind is BlockKind.BODY])
    said = [_without_marks(span.of(text)) for span in boilerplate]
    lines = [
        line
        for span in _paragraphs(found, boilerplate)
        if not body or span.start < body[0].end or span.start >= body[-1].start
        for line in _without_marks(span.of(text)).splitlines()
    ]
    credits = (CREDIT.fullmatch(line.strip()) for line in lines if is_credit(line))
    origin = (
        _first(lexicon.origin, said, _is_publisher)
        or _first(lexicon.origin_lines, lines, _is_publisher, whole=True)
        or next((_one_line(credit.group(1)) for credit in credits if credit), None)
        or _agency([span.of(text) for span in body])
    )
    bylines = (_byline(p.span.of(text)) for p in found[:NEAR_TOP])
    return Provenance(
        origin,
        next((name for name in bylines if name), None) or _first(lexicon.author, said, _is_name),
        _first(lexicon.publisher, said, _is_publisher),
    )


def _paragraphs(found: Sequence[Paragraph], spans: Sequence[Span]) -> list[Span]:
    """The paragraphs that overlap one of ``spans``."""
    over = touched((p.span for p in found), spans)
    return [p.span for p, other in zip(found, over, strict=True) if other]


def _first(
    patterns: Iterable[re.Pattern[str]],
    said: Sequence[str],
    accepts: Callable[[str], bool],
    whole: bool = False,
) -> str | None:
    for pattern in patterns:
        for words in said:
            for match in [pattern.fullmatch(words.strip(" .\t"))] if whole else pattern.finditer(words):
                if match and accepts(match.group(1)):
                    return _one_line(match.group(1))
    return None


def _without_marks(words: str) -> str:
    """The words without Markdown's marks of emphasis and with the names of its links alone."""
    return LINK.sub(r"\1", words).replace("*", "")


def _byline(words: str) -> str | None:
    words = _without_marks(words)
    if len(words.split()) > BYLINE_WORDS or TERMINAL.search(words) or not words[:1].isupper():
        return None
    found = (pattern.match(words) for pattern in provenance_lexicon().author_lines)
    return next((_one_line(m.group(1)) for m in found if m and _is_name(m.group(1))), None)


def _agency(body: Sequence[str]) -> str | None:
    """The agency that a dateline or the end of the last paragraph gives."""
    tops = [(pattern, words) for words in body[:DATELINES] for pattern in (DATELINE, OPENING)]
    for pattern, words in (*tops, *((CLOSING, words) for words in body[-1:])):
        found = pattern.search(words)
        if found and (_are_agencies(found.group(1)) or (pattern is DATELINE and _is_outlet(found.group(1)))):
            return _one_line(found.group(1))
    return None


def _are_agencies(name: str) -> bool:
    return all(part in provenance_lexicon().agencies for part in _one_line(name).split("/"))


def _is_outlet(name: str) -> bool:
    return any(word in provenance_lexicon().outlets for word in name.lower().split())


def _is_name(name: str) -> bool:
    """Whether words with capitals name somebody, and no day and no channel that carries everything."""
    first = name.split()[0].lower()
    days = date_words()
    named = first in days["months"] or first in days["weekdays"]
    return not named and name.lower() not in provenance_lexicon().channels


def _is_publisher(name: str) -> bool:
    """Whether a name may be an outlet's: one after a title is a person's."""
    return _is_name(name) and name.split()[0].lower().rstrip(".") not in title_words()


def _one_line(name: str) -> str:
    return " ".join(name.split()).removesuffix("'s").removesuffix("’s")

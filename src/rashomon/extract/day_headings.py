"""Days that head what follows them: "Friday, 9 May. In the evening, soldiers ...", or a line of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.extract.dates import DateMention, find_dates
from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateKind
from rashomon.model.syntax import Sentence

LONGEST = 10
"""Tokens of the longest heading: "Monday and Tuesday, 12 - 13 May 2003."."""
SEVERAL = 2
"""So many lines that are a date alone make a chronicle; a single one is the date of the report."""


def day_headings(sentences: Sequence[Sentence]) -> Mapping[int, DateMention]:
    """By the number of a sentence the day that heads it; a heading is headed by itself."""
    alone = {s.index: _day_alone(s) for s in sentences if len(s.tokens) <= LONGEST}
    heads = {n: found for n, found in alone.items() if found is not None}
    if not heads:
        return {}
    lines = [n for n in heads if not _opens_paragraph(sentences, n)]
    headed: dict[int, DateMention] = {}
    day: DateMention | None = None
    paragraph: int | None = None
    for s in sentences:
        if s.index in heads:
            inline = s.index not in lines
            day = heads[s.index] if inline or len(lines) >= SEVERAL else None
            paragraph = s.paragraph if inline else None
        elif paragraph is not None and s.paragraph != paragraph:
            day = paragraph = None
        if day is not None:
            headed[s.index] = day
    return headed


def _opens_paragraph(sentences: Sequence[Sentence], n: int) -> bool:
    """Whether more of the same paragraph follows on a heading."""
    return n + 1 < len(sentences) and sentences[n + 1].paragraph == sentences[n].paragraph


def _day_alone(s: Sentence) -> DateMention | None:
    """The day that a sentence consists of; of "Monday and Tuesday, 12 - 13 May" that which has its place in the calendar."""
    if not _may_be_day(s.tokens[0].lower):
        return None
    dates = [d for d in find_dates(s) if d.expression.kind in {DateKind.CALENDAR, DateKind.WEEKDAY}]
    told = {i for d in dates for i in range(d.first, d.last + 1)}
    if not dates or any(t.pos != "PUNCT" and t.lower != "and" for t in s.tokens if t.i not in told):
        return None
    return next((d for d in dates if d.expression.day), dates[0])


def _may_be_day(word: str) -> bool:
    words = date_words()
    return word[:1].isdigit() or word.rstrip(".") in words["months"] or word in words["weekdays"]

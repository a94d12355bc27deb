"""The years that a report names with its dates: "In May 1999", "on 3 June, 2004", "since 2011"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rashomon.lexicon.dates import date_words

YEAR = r"((?:19|20)\d\d)"
LATE, EARLY = 10, 3
"""A month as late as October and then one as early as March, without a year: the next year has begun."""
PARAGRAPH = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True, order=True)
class Stated:
    """A year at an offset, the month that stands with it, and whether dates go on from there: not from "since May 1999". One
    that is ``ahead`` of what is told ("not until 2017") is none that dates before or behind it belong to, and one with which a
    time ``opens`` that lasts ("since 2015") is none of theirs either."""

    offset: int
    year: int
    month: int = 0
    given: bool = False
    ahead: bool = False
    opens: bool = False


class StatedYears:
    """The years of a text in its order."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> list[Stated]:
        """Where each is named or has begun, and which."""
        found: list[Stated] = []
        months = date_words()["months"]
        month = 0
        for m in _pattern().finditer(self._text):
            named = months.get((m["month"] or "").lower(), 0)
            year = int(m["year"] or m["alone"] or 0)
            if year:
                before = (m.group() if m["alone"] else self._text[: m.start()].rstrip()).lower()
                since = before.startswith("since") if m["alone"] else before.endswith("since")
                ahead = before.startswith("until") if m["alone"] else before.endswith(("until", "till"))
                found.append(
                    Stated(m.start(), year, named, bool(named) and not (since or ahead), ahead, since)
                )
            elif found and month >= LATE and 0 < named <= EARLY and m.group()[0].isupper():
                found.append(Stated(m.start(), found[-1].year + 1))
            month = named
        return found

    def before(self, offset: int, month: int = 0) -> int | None:
        """The year that was named last before an offset: that of "26 May" after "In May 1999". A ``month`` that comes before the
        one named with it belongs to the year after, where the report has told of that: of a battle "fought in February 2015",
        "21 January" is not of 2014 for all that the town fell "in July 2014"."""
        at = bisect_left(self._found, Stated(offset, 0))
        named = [f for f in self._found[:at] if not f.opens]
        told = next((f for f in reversed(named) if not f.ahead), named[-1] if named else None)
        if told is None:
            return None
        after = told.given and 0 < month < told.month
        return (
            told.year + 1 if after and any(f.year == told.year + 1 for f in self._found[:at]) else told.year
        )

    def going_on(self, offset: int, month: int) -> int | None:
        """The year of a month at an offset in a paragraph that told of a year, where it goes on from there: that of "On 20 July"
        after "In June 2015", whenever the report was published."""
        at = bisect_left(self._found, Stated(offset, 0))
        last = self._found[at - 1] if at else None
        if last is None or not last.given or PARAGRAPH.search(self._text, last.offset, offset):
            return None
        return last.year if month >= last.month else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months = "|".join(date_words()["months"])
    opening = "in|of|since|by|until|from|before|after|early|late|mid|summer|spring|autumn|winter|fall"
    return re.compile(
        rf"\b(?:(?P<month>{months})\b\.?(?:(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+(?:of\s+)?{YEAR.replace('(', '(?P<year>', 1)})?"
        rf"|(?:{opening})[\s-]+{YEAR.replace('(', '(?P<alone>', 1)})(?!\w)",
        re.IGNORECASE,
    )

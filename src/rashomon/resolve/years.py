"""The years that a report names with its dates: "In May 1999", "on 3 June, 2004", "since 2011"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache

from rashomon.lexicon.dates import date_words

YEAR = r"((?:19|20)\d\d)"


class StatedYears:
    """The years of a text in its order."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _found(self) -> list[tuple[int, int]]:
        """Where each is named, and which."""
        return [(m.start(), int(m.group(1) or m.group(2))) for m in _pattern().finditer(self._text)]

    def before(self, offset: int) -> int | None:
        """The year that was named last before an offset: that of "26 May" after "In May 1999"."""
        at = bisect_left(self._found, (offset, 0))
        return self._found[at - 1][1] if at else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months = "|".join(date_words()["months"])
    return re.compile(
        rf"\b(?:(?:{months})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+(?:of\s+)?{YEAR}|(?:in|of|since|by|until)\s+{YEAR})\b",
        re.IGNORECASE,
    )

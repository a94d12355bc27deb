"""Datelines: where, when and by which agency a report was filed ("GENEVA, 7 May (Agency) -").

A dateline is no part of the first sentence. The parser takes it for its subject, so it is not shown to the parser.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rashomon.lexicon.countries import country_code
from rashomon.lexicon.dates import date_words
from rashomon.lexicon.gazetteer import known

CAPITAL = r"(?:[^\W\d_a-z]|[.'’])"
CAPITALS = rf"(?:[^\W\d_a-z]{CAPITAL}+(?:[ /-]{CAPITAL}+){{0,3}})"
CITY = r"(?:[^\W\d_a-z][\w.'’-]+(?:[ /-][^\W\d_a-z][\w.'’-]*){0,3})"
REGION = rf"(?:,\s+{CITY})?"
AGENCY = r"\s*[(\[][^\W\d_a-z][^()\[\]\n]{1,40}[)\]]"
DASH = r"\s*(?:--|[–—]|[-_](?=\s))\s*"
LONGEST = 120


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    """A city with a date or an agency, or one in capitals alone; a dash ends it, after a date also a full stop or colon. City and
    date may stand in brackets."""
    month = "(?i:" + "|".join(sorted(date_words()["months"], key=len, reverse=True)) + r")\.?"
    day = rf",?\s+(?:{month}\s+\d{{1,2}}|\d{{1,2}}\s+{month})(?:,?\s+(?:\d{{4}}|\d{{2}}))?"
    filed = rf"(?:{day}(?:{AGENCY})?|{AGENCY})"
    return re.compile(
        rf"(?:(?P<city>{CITY}){REGION}{filed}{DASH}"
        rf"|\((?P<bracketed>{CITY}){REGION}{day}\){DASH}"
        rf"|(?P<capitals>{CAPITALS}){REGION}(?:{DASH}|{day}\s*[.:]\s+))"
        r"(?=[\"“'‘(\[]*[^\W_a-z])"
    )


def after_dateline(text: str, start: int, end: int) -> int:
    """Where the first sentence of ``text[start:end]`` begins: after a dateline, at ``start`` where there is none."""
    found = _pattern().match(text, start, min(end, start + LONGEST))
    if found is None:
        return start
    city = found["city"] or found["bracketed"] or found["capitals"]
    if city.lower() in date_words()["weekdays"] or (found["capitals"] and not _is_town(city)):
        return start
    return found.end()


def _is_town(city: str) -> bool:
    """Whether a name in capitals, or each of two with a stroke between them ("BAMAKO/GENEVA"), is a town's and no country's."""
    return all(known(name) and not country_code(name) for name in city.split("/"))

"""What a report speaks of: its countries, the places of it that can only be one, and the people who bear names of towns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rashomon.lexicon.countries import country_code, demonym_code, is_people
from rashomon.lexicon.gazetteer import GazetteerPlace, place_words
from rashomon.model.span import Span

NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+)?[A-Z][\w.’'-]*)*")
WORD = re.compile(r"[A-Z][\w.’'-]*")
ENDING = re.compile(r"(?:['’]s?|[.-])+$")
BEFORE = re.compile(r"(?P<stop>[.!?:;\"”“]\s+|^|\n\s*)?(?P<word>[A-Z][a-z]+\.?)\s+$")
AFTER = re.compile(r" (?P<word>[A-Z][a-z]+)")
BEGINNING = 2_000
"""How many characters show whether a text is all in capitals."""
SHORTEST_CODE = 3
"""Names in capitals as short as this are letters for something else, in a text that is all in capitals a word."""
IN_PASSING = 5
"""A country that is spoken of this many times less than the first one is spoken of in passing."""
LEADING = 2
"""A country that is spoken of at most so many times less than the first one is what the report is about."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How much a report speaks of each country, and the points of the places that can only be one.

    ``capitals`` marks a text that is all in capitals.
    """

    text: str
    countries: Mapping[str, float]
    points: tuple[GazetteerPlace, ...] = ()
    capitals: bool = False

    def weight(self, country: str) -> float:
        """How often the report speaks of a country; a quarter for each adjective."""
        return self.countries.get(country, 0.0)

    def speaks_of(self, country: str) -> bool:
        """Whether the report is about a country more than in passing, or the place belongs to none alone."""
        return not country or self.weight(country) * IN_PASSING > self._most()

    def is_about(self, country: str) -> bool:
        """Whether the country is the one, or one of the few, that the report speaks of most."""
        return not country or self.weight(country) * LEADING >= self._most() > 0

    def _most(self) -> float:
        return max(self.countries.values(), default=0.0)

    def without(self, name: str, country: str) -> Setting:
        """The same report as if it did not name a country by this name: "Armenia" in Colombia is no word of the country."""
        named = float(len(re.findall(rf"\b{re.escape(name)}\b", self.text)))
        return replace(self, countries={**self.countries, country: max(0.0, self.weight(country) - named)})

    def surname_share(self, name: str) -> float:
        """How often, of once, a single word stands within a person's names ("Marta Leon", "Judge Ortega", "Leon Ortega")."""
        if " " in name:
            return 0.0
        places = list(re.finditer(rf"\b{re.escape(name)}\b", self.text))
        named = sum(self._follows_a_name(m.start()) or self._precedes_a_name(m.end()) for m in places)
        return named / len(places) if places else 0.0

    def _follows_a_name(self, at: int) -> bool:
        before = BEFORE.search(self.text[max(0, at - 40) : at])
        return before is not None and before["stop"] is None and _may_be_a_persons(before["word"].rstrip("."))

    def _precedes_a_name(self, at: int) -> bool:
        after = AFTER.match(self.text[at : at + 40])
        return after is not None and _may_be_a_persons(after["word"])


def _may_be_a_persons(word: str) -> bool:
    plain = word.lower()
    kinds = ("parts", "areas", "districts", "towns", "quarters", "beside")
    return not (country_code(word) or is_people(word) or any(plain in place_words(kind) for kind in kinds))


def spoken_of(text: str) -> Counter[str]:
    """How often each country is named, four times as much as each adjective of it ("Syrian"), in quarters."""
    countries: Counter[str] = Counter()
    shortest = SHORTEST_CODE if is_capitals(text) else 0
    for name, times in Counter(NAME.findall(text)).items():
        words = [word for w in name.split() if len(word := ENDING.sub("", w)) > shortest]
        whole = country_code(" ".join(words))
        for code in [whole] if whole else _countries(words):
            if code:
                countries[code] += 4 * times
        for code in map(demonym_code, words):
            if code:
                countries[code] += times
    return countries


def country_mentions(text: str) -> tuple[Span, ...]:
    """Where a text names countries and their people, word by word."""
    return tuple(
        Span(m.start(), m.start() + len(name))
        for m in WORD.finditer(text)
        if (name := ENDING.sub("", m.group())) and (country_code(name) or demonym_code(name))
    )


def _countries(words: list[str]) -> Iterator[str | None]:
    """The countries in a run of capitalised words: in a text in capitals that is a whole sentence."""
    yield from map(country_code, words)
    yield from map(country_code, map(" ".join, pairwise(words)))


@lru_cache(maxsize=4)
def is_capitals(text: str) -> bool:
    """Whether a report is written in capitals throughout, as teleprinters did."""
    letters = text[:BEGINNING]
    return sum(map(str.isupper, letters)) > 4 * sum(map(str.islower, letters))

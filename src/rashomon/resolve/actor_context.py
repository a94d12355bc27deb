"""What a report tells of the bodies that it may mean: its years, countries and other bodies, and what letters stand for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rashomon.lexicon.actors import Actor, actors_named, known_actor, name_key
from rashomon.lexicon.conflicts import conflicts
from rashomon.lexicon.periods import Period
from rashomon.resolve.setting import ENDING, NAME, is_capitals, spoken_of

YEAR = re.compile(r"\b(?:19[4-9]\d|20\d\d)\b")
LONGEST_NAME = 8
"""So many words of a name are looked at."""
BEFORE_BRACKET = 120
"""So many characters before letters in brackets can be the name that they stand for."""
PER_COUNTRY = 4
"""What one naming of a country counts, as in ``setting.spoken_of``; another party to the same war counts as much."""
IN_FULL = 100
"""What the full name of a body in the report counts: more than any number of countries named in a usual report."""


@dataclass(frozen=True)
class ReportContext:
    """The text of a report, read for who may be meant in it."""

    text: str

    @cached_property
    def capitals(self) -> bool:
        """Whether it is written in capitals throughout."""
        return is_capitals(self.text)

    @cached_property
    def countries(self) -> Mapping[str, int]:
        """How often it speaks of each country, in quarters."""
        return spoken_of(self.text)

    @cached_property
    def years(self) -> tuple[Period, ...]:
        """The years that it names."""
        years = sorted({int(year) for year in YEAR.findall(self.text)})
        return tuple(Period(date(year, 1, 1), date(year, 12, 31)) for year in years)

    def most_spoken_of(self) -> int:
        """How often it speaks of the country that it speaks of most."""
        return max(self.countries.values(), default=0)

    def country_weight(self, known: Actor) -> tuple[int, str]:
        """How often it speaks of an actor's country, or of one that a war of it is fought in, and which."""
        fought = (c for stand in known.stands for c in conflicts()[stand.conflict].countries)
        places = dict.fromkeys(c for c in (known.country, *fought) if c)
        return max(((self.countries.get(c, 0), c) for c in places), default=(0, ""), key=lambda x: x[0])

    def companions(self, known: Actor) -> tuple[str, ...]:
        """The names of others in the report that are party to a war of an actor."""
        wars = {stand.conflict for stand in known.stands if self._speaks_of_war(stand.conflict)}
        return tuple(
            other.name
            for other in self._others
            if other.id != known.id and wars & {stand.conflict for stand in other.stands}
        )

    def _speaks_of_war(self, conflict: str) -> bool:
        """Whether it speaks of a country of a war, or of none at all: Islamic State alone tells of no war."""
        return not self.countries or any(self.countries.get(c) for c in conflicts()[conflict].countries)

    def names_in_full(self, known: Actor, name: str) -> str | None:
        """Another name of an actor, of several words, that the report has too; none that holds this one."""
        fuller = (n for n in (known.name, *known.aliases) if " " in n and name_key(name) not in name_key(n))
        return next((n for n in fuller if n.casefold() in self._folded), None)

    def introduced(self, name: str, candidates: Sequence[Actor]) -> tuple[Actor | None, str] | None:
        """Whom letters stand for where the report says it: "Reporters Without Borders (RSF)", "RSF (Reporters ...)".

        The actor, ``None`` for a body that the tables do not know, with the words; ``None`` alone where it does not say.
        """
        for words in self._beside(name):
            key = f" {name_key(words)}"
            for known in candidates:
                others = (f" {name_key(n)}" for n in known.names if name_key(n) != name_key(name))
                if any(key.endswith(other) for other in others):
                    return known, words
            if len(name) > 1 and (spelt := _spelt_by(words, name)):
                return None, spelt
        return None

    def _beside(self, name: str) -> list[str]:
        letters = re.escape(name)
        before = (self._before(found.start()) for found in re.finditer(rf"[(\[]{letters}[)\]]", self.text))
        inside: list[str] = []
        if re.search(rf"{letters}\s*[(\[]", self.text):  # a plain name to look for first: far quicker
            inside = re.findall(rf"\b{letters}\s*[(\[]([^()\[\]\n]{{2,{BEFORE_BRACKET}}})[)\]]", self.text)
        return [*(words for words in before if words), *(words.strip() for words in inside)]

    def _before(self, bracket: int) -> str:
        """The words before a bracket, back to another one or to the beginning of the line."""
        stretch = self.text[:bracket].rstrip()[-BEFORE_BRACKET:]
        return re.split(r"[()\n]", stretch)[-1].strip()

    @cached_property
    def _folded(self) -> str:
        return " ".join(self.text.split()).casefold()

    @cached_property
    def _others(self) -> tuple[Actor, ...]:
        """The actors that it names beyond doubt, in the order of their first naming."""
        found: dict[str, Actor] = {}
        for run in Counter(NAME.findall(self.text)):
            words = [ENDING.sub("", word) for word in run.split()][: 2 * LONGEST_NAME]
            for known in _named_in(words):
                found.setdefault(known.id, known)
        return tuple(found.values())


def _named_in(words: Sequence[str]) -> list[Actor]:
    """The actors that a run of capitalised words names, the longest names first; those of shared names are left out."""
    found, first = [], 0
    while first < len(words):
        for last in range(min(len(words), first + LONGEST_NAME), first, -1):
            name = " ".join(words[first:last])
            known = known_actor(name)
            if known is not None and len(actors_named(name)) == 1:
                found.append(known)
                first = last - 1
                break
        first += 1
    return found


def _spelt_by(words: str, letters: str) -> str | None:
    """The end of some words whose capitals spell the letters: "Sudan Doctors Federation" for "SDF"."""
    capitals = [(m.start(), m.group()[0]) for m in re.finditer(r"\b[A-Z]\w*", words)]
    last = capitals[-len(letters) :]
    if not letters.isupper() or "".join(initial for _, initial in last) != letters:
        return None
    return words[last[0][0] :]

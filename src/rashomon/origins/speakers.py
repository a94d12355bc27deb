"""Whose word each claim rests on: the innermost named source, told so that it is the same in every report.

A body of which every country has one needs its country: the one named with it, the one of its full name elsewhere in the
report, or the only one that the report is set in. Where none can be told there is no voice: two ministries must not be one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from rashomon.lexicon.countries import country_code, demonym_code
from rashomon.lexicon.folding import fold
from rashomon.lexicon.gazetteer import lookup
from rashomon.lexicon.origins import country_name
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.origin import Voice
from rashomon.origins.naming import SourceName, actor_key, source_name

CAPITALISED = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:of\s+|the\s+|and\s+)*[^\W\d_a-z][\w.’'-]*)*")
ENDING = re.compile(r"(?:['’]s?|[.-])+$")
CLEARLY = 3
"""The country that a report is set in is named so many times as often as any other, or else it cannot be told."""


def voices(document: Document, claims: Sequence[Claim]) -> tuple[Voice | None, ...]:
    """The voice of each claim; ``None`` for the outlet's own word, for sources without a name and for names of anybody."""
    report = _Report(document, claims)
    return tuple(_voice(report, claim) for claim in claims)


def _voice(report: _Report, claim: Claim) -> Voice | None:
    source = next((s for s in claim.sources if s.named and s.evidence.text.strip()), None)
    if source is None or report.is_publisher(source.evidence.text):
        return None
    name = " ".join(source.evidence.text.split())
    said = f"Its source is named: “{name}” (“{source.cue}”)"
    if source.entity:
        return Voice(actor_key(source.entity), name, f"{said}.")
    return _of_name(report, source_name(name), said)


def _of_name(report: _Report, name: SourceName | None, said: str) -> Voice | None:
    if name is None:
        return None
    if name.tells_by_itself:
        return Voice(name.key(name.country), name.text, f"{said}.")
    if name.is_national and name.country:
        return Voice(name.key(name.country), name.text, f"{said}.")
    fuller = report.fuller(name)
    if fuller:
        key, full = fuller
        return Voice(key, full, f"{said}, in full “{full}”.")
    country = None if name.countries else report.country
    if country is None or not (name.is_national or name.proper):
        return None
    place = country_name(country)
    return Voice(
        name.key(country),
        f"{name.text} ({place})",
        f"{said}; the report is set in {place}.",
    )


class _Report:
    """What the rest of a report tells of a source's name."""

    def __init__(self, document: Document, claims: Sequence[Claim]) -> None:
        self.document = document
        self.claims = claims

    def is_publisher(self, name: str) -> bool:
        """Whether a source is the outlet itself."""
        return self.document.publisher is not None and fold(name) == fold(self.document.publisher)

    def fuller(self, name: SourceName) -> tuple[str, str] | None:
        """Key and text of the one name in the report that this one is short for."""
        found = {key: text for key, text, other in self._names if name.may_be_short_for(other)}
        return next(iter(found.items())) if len(found) == 1 else None

    @cached_property
    def _names(self) -> list[tuple[str, str, SourceName]]:
        """The names of sources and parties that can be told by themselves, with their keys."""
        found = []
        for text, entity in self._named():
            name = source_name(text)
            if name and entity:
                found.append((actor_key(entity), text, name))
            elif name and (name.tells_by_itself or (name.is_national and name.country)):
                found.append((name.key(name.country), text, name))
        return found

    def _named(self) -> Iterator[tuple[str, str | None]]:
        for claim in self.claims:
            yield from ((s.evidence.text, s.entity) for s in claim.sources if s.named)
            yield from ((p.evidence.text, p.entity) for p in (*claim.actors, *claim.targets))

    @cached_property
    def country(self) -> str | None:
        """The country that the report is set in: named as a place, and named far more often than any other."""
        places: Counter[str] = Counter()
        people: Counter[str] = Counter()
        for found in CAPITALISED.finditer(self.document.text):
            words = [ENDING.sub("", word) for word in found.group().split()]
            whole = country_code(" ".join(words))
            places.update([whole] if whole else filter(None, map(country_code, words)))
            people.update(filter(None, map(demonym_code, words)))
        places.update(self._places())
        ranked = (places + people).most_common(2)
        if not ranked or not places[ranked[0][0]]:
            return None
        if len(ranked) == 2 and ranked[0][1] < CLEARLY * ranked[1][1]:
            return None
        return ranked[0][0]

    def _places(self) -> Iterator[str]:
        """The countries of the places that were found on the map, each place once."""
        named = {p.place: p.evidence.text for c in self.claims for p in c.places if p.place}
        for place, text in named.items():
            country = next((found.country for found in lookup(text) if found.id == place), "")
            if country and not place.startswith("country:"):
                yield country

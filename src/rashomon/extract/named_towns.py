"""The name that "the town" stands for where something is done to it: "rebels stormed Dorn; the town fell" (ruling 11)."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.towns_told import WITHIN, is_town, points_back
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence


class NamedTowns:
    """The towns that the sentences of a report name."""

    def __init__(
        self, sentences: Sequence[Sentence] = (), places: Sequence[Sequence[PlaceMention]] = ()
    ) -> None:
        self._towns = {
            s.index: towns
            for s, found in zip(sentences, places, strict=True)
            if (towns := [p for p in found if is_town(s, p)])
        }

    def meant(self, s: Sentence, head: int) -> Evidence | None:
        """The town named last before a noun that points back at it, in this sentence or the four before."""
        token = s.tokens[head]
        if not self._towns or token.lower not in place_lexicon().towns or not points_back(s, token):
            return None
        for index in range(s.index, s.index - WITHIN - 1, -1):
            towns = [p for p in self._towns.get(index, ()) if index < s.index or p.last < head]
            if towns:
                return towns[-1].evidence
        return None

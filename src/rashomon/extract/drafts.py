"""A claim in the making: what has been read so far, before ids and links are given."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.dates import DateMention
from rashomon.extract.place_mention import PlaceMention
from rashomon.model.claim import Kind, Modality, Party, Polarity, Quantity, Source
from rashomon.model.syntax import Sentence


@dataclass
class Draft:
    """One claim: the trigger stands at the tokens ``words`` of ``sentence``, its clause at ``clause`` (first, last)."""

    sentence: Sentence
    words: tuple[int, ...]
    clause: tuple[int, int]
    kind: Kind
    modality: Modality
    polarity: Polarity
    actors: tuple[Party, ...] = ()
    targets: tuple[Party, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    sources: tuple[Source, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    date: DateMention | None = None
    answers: tuple[Draft, ...] = ()
    refers: bool = False
    """Whether it names a happening that is told of elsewhere in the report, and whose kind is not known yet."""
    avenged: bool = False
    """Whether the sentence tells of it as what another happening answers: that was elsewhere and at another time."""

    @property
    def i(self) -> int:
        """The head token of the trigger."""
        return self.words[0]

    @property
    def claimed(self) -> bool:
        """Whether somebody only says that he did it himself: nobody else's claim gains an actor by it (ruling 5)."""
        told = {s.evidence.text for s in self.sources if s.evidence}
        return any(a.evidence.text in told for a in self.actors)

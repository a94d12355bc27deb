"""What is settled of a report before its claims are put together: places, who is meant, who speaks, and which words tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from rashomon.extract.attribution import find_attributions
from rashomon.extract.containers import without_containers
from rashomon.extract.cues import find_cues
from rashomon.extract.happenings import Classifier
from rashomon.extract.named_towns import NamedTowns
from rashomon.extract.parties import Parties
from rashomon.extract.passing import claiming
from rashomon.extract.places import find_places
from rashomon.extract.second_look import SecondLook, look_again
from rashomon.extract.triggers import Trigger, find_triggers
from rashomon.extract.weighed_triggers import Seen, weighed
from rashomon.lexicon.gazetteer import known
from rashomon.model.hints import SecondReader, Telling
from rashomon.model.syntax import Sentence


@dataclass(frozen=True)
class Classes:
    """Noun classes of a mention, with the places found in the text."""

    parties: Parties
    place_heads: Sequence[frozenset[int]]
    told: frozenset[str]
    """Names of one word that the report tells as places somewhere ("in Dorn")."""
    _known: dict[tuple[int, int], frozenset[str]] = field(default_factory=dict)

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The classes of the phrase at ``head``; ``place`` where it names one."""
        key = sentence.index, head
        if key not in self._known:
            self._known[key] = self._found(sentence, head)
        return self._known[key]

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        """The words of the report in lower case, gathered when first asked for: few happenings depend on them."""
        return frozenset(t.lower for s in self.parties.sentences for t in s.tokens)

    def speaks_of(self, words: frozenset[str]) -> bool:
        """Whether any of the words stands anywhere in the report."""
        return not words.isdisjoint(self._vocabulary)

    def _found(self, sentence: Sentence, head: int) -> frozenset[str]:
        found = self.parties.classes(sentence, head)
        name = sentence.tokens[head].text
        named = found == {"name"} and (name in self.told or known(name))
        return found | {"place"} if named or head in self.place_heads[sentence.index] else found


class Groundwork:
    """What the sentences of a report have, given the places and the words of saying in them."""

    def __init__(self, sentences: tuple[Sentence, ...], look: SecondLook) -> None:
        self.places = tuple(
            without_containers(s, found) for s, found in zip(sentences, look.places, strict=True)
        )
        self.parties = Parties(sentences, NamedTowns(sentences, self.places))
        self.attributions = find_attributions(sentences, self.parties, look.cues)
        self.parties.speaker = self.attributions.speaker_at
        heads = [frozenset(m.head for m in mentions) for mentions in self.places]
        told = (m.evidence.text for found in self.places for m in found if m.first == m.last and m.known)
        self.classifier: Classifier = Classes(self.parties, heads, frozenset(told))
        self.tellings: Mapping[int, Sequence[Telling]] = look.tellings
        self._seen: dict[int, Seen] = {}

    def triggers(self, sentence: Sentence) -> list[Trigger]:
        """The triggers of a sentence that claim something, in order."""
        return weighed(sentence, self._see(sentence), self.tellings.get(sentence.index), self.classifier)

    def see_all(self, sentences: Sequence[Sentence]) -> None:
        """Find the triggers of all sentences now."""
        for sentence in sentences:
            self._see(sentence)

    def _see(self, sentence: Sentence) -> Seen:
        if sentence.index not in self._seen:
            found = find_triggers(sentence, self.classifier)
            self._seen[sentence.index] = Seen(found, claiming(found))
        return self._seen[sentence.index]


def settled(sentences: tuple[Sentence, ...], second: SecondReader | None) -> Groundwork:
    """What there is by rules, and by what ``second`` noticed, if there is one."""
    first = SecondLook(find_places(sentences), {s.index: find_cues(s) for s in sentences})
    ground = Groundwork(sentences, first)
    if second is None:
        return ground
    ground.see_all(sentences)  # while the second reader is at it
    look = look_again(sentences, first, second())
    if (look.places, look.cues) != (first.places, first.cues):
        return Groundwork(sentences, look)
    ground.tellings = look.tellings
    return ground

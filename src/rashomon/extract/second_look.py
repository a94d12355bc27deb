"""A second look at sentences in which something may be claimed: what is told, who speaks, and whether a name is a place.

What the second reader says is weighed, never taken as such (``docs/reading.md``): it adds a speaker where the rules found none
to a word of saying, takes back places that it has for persons or bodies, and says which words tell of happenings
(``weighed_triggers``).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.extract.cue import Cue
from rashomon.extract.overheard import overheard, unheard
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.sure_places import doubtful, standing
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.document import BlockKind
from rashomon.model.hints import Hints, Telling
from rashomon.model.syntax import Sentence

Places = tuple[tuple[PlaceMention, ...], ...]
Cues = Mapping[int, Sequence[Cue]]


@dataclass(frozen=True)
class SecondLook:
    """The places and cues of a report, by sentence, once a second reader was asked; and which words tell of happenings, for the
    sentences that it has a view of."""

    places: Places
    cues: Cues = field(default_factory=dict)
    tellings: Mapping[int, Sequence[Telling]] = field(default_factory=dict)


def look_again(sentences: Sequence[Sentence], first: SecondLook, hints: Hints) -> SecondLook:
    """Weigh what a second reader noticed; ``first`` is what the rules make of all sentences."""
    body = [s for s in sentences if s.block is not BlockKind.HEADLINE]
    about = [s for s in body if _may_claim(s)]
    places, cues = list(first.places), dict(first.cues)
    for s in about:
        if any(doubtful(s, mention) for mention in places[s.index]):
            places[s.index] = standing(s, places[s.index], hints.noticed)
        if unheard(s, cues[s.index]) and (added := list(overheard(s, cues[s.index], hints.speeches))):
            cues[s.index] = [*cues[s.index], *added]
    return SecondLook(tuple(places), cues, _by_sentence(body, hints.tellings))


def _by_sentence(
    sentences: Sequence[Sentence], tellings: Sequence[Telling] | None
) -> Mapping[int, Sequence[Telling]]:
    if tellings is None:
        return {}
    starts = [t.span.start for t in tellings]
    return {
        s.index: tellings[bisect_left(starts, s.tokens[0].start) : bisect_left(starts, s.tokens[-1].end)]
        for s in sentences
    }


def _may_claim(s: Sentence) -> bool:
    lexicon = trigger_lexicon()
    return any(t.lemma in lexicon.verbs or t.lemma in lexicon.nouns for t in s.tokens)

"""A second look at sentences in which the rules are not sure who speaks, or whether a name is a place.

What the second reader says is weighed, never taken as such (``docs/reading.md``): it adds a speaker where the rules found none
to a word of saying, and takes back places that it has for persons or bodies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.extract.cue import Cue
from rashomon.extract.neutral import NeutralText
from rashomon.extract.overheard import overheard, unheard
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.sure_places import doubtful, standing
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.document import BlockKind
from rashomon.model.hints import Hints, Noticed, SecondReader, Speech
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence

Places = tuple[tuple[PlaceMention, ...], ...]
Cues = Mapping[int, Sequence[Cue]]


@dataclass(frozen=True)
class SecondLook:
    """The places and cues of a report, by sentence, once a second reader was asked."""

    places: Places
    cues: Cues = field(default_factory=dict)


def look_again(
    sentences: Sequence[Sentence], places: Places, cues: Cues, second: SecondReader | None
) -> SecondLook:
    """Ask ``second`` about doubtful sentences; without it all stays as it is."""
    asked = [s for s in sentences if _is_doubtful(s, places[s.index], cues[s.index])] if second else []
    if second is None or not asked:
        return SecondLook(places, cues)
    neutral = NeutralText(sentences)
    hints = _as_written(second(neutral.text, [neutral.shown(s) for s in asked]), neutral)
    about = {s.index for s in asked}
    return SecondLook(
        tuple(
            standing(sentences[n], found, hints.noticed) if n in about else found
            for n, found in enumerate(places)
        ),
        {
            n: (*found, *overheard(sentences[n], found, hints.speeches)) if n in about else found
            for n, found in cues.items()
        },
    )


def _is_doubtful(s: Sentence, places: Sequence[PlaceMention], cues: Sequence[Cue]) -> bool:
    """Whether something may be claimed in a sentence, and the rules could do with help there."""
    return (
        s.block is not BlockKind.HEADLINE
        and _may_claim(s)
        and (bool(unheard(s, cues)) or any(doubtful(s, m) for m in places))
    )


def _may_claim(s: Sentence) -> bool:
    lexicon = trigger_lexicon()
    return any(t.lemma in lexicon.verbs or t.lemma in lexicon.nouns for t in s.tokens)


def _as_written(hints: Hints, neutral: NeutralText) -> Hints:
    """Hints whose spans count in the report."""

    def back(spans: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(neutral.written(span) for span in spans)

    return Hints(
        tuple(Noticed(neutral.written(n.span), n.thing) for n in hints.noticed),
        tuple(Speech(back(x.source), back(x.cue), back(x.content)) for x in hints.speeches),
    )

"""Whose a quotation is: of the attribution that it stands with, else of who spoke last."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.attributed import Attribution
from rashomon.extract.quotations import Quotation
from rashomon.model.syntax import Sentence

BACK = 2
"""A quotation without a speaker of its own belongs to who spoke in one of so many sentences before it."""


def give_quotations(
    sentences: Sequence[Sentence], attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> None:
    """Give every quotation to the cue that it stands with, else to who spoke last."""
    for quotation in quotations:
        speaker = _speaker_of(attributions, quotations, quotation)
        if speaker is not None:
            _extend(sentences, speaker, quotation)


def _speaker_of(
    attributions: Sequence[Attribution], quotations: Sequence[Quotation], quotation: Quotation
) -> Attribution | None:
    first, last = quotation.first[0], quotation.last[0]
    spoken = [
        a for a in attributions if a.cue.speakers and not quotation.holds(a.cue.sentence.index, a.cue.verb)
    ]
    beside = [a for a in spoken if first <= a.cue.sentence.index <= last]
    touching = [a for a in beside if any(quotation.holds(i, t) for i, ts in a.content.items() for t in ts)]
    if touching or beside:
        return (touching or beside)[0]
    before = [a for a in spoken if first - BACK <= a.cue.sentence.index < first]
    direct = [a for a in before if a.cue.direct or a.cue.opens or _in_quotation(quotations, a)]
    return direct[-1] if direct else None


def _in_quotation(quotations: Sequence[Quotation], a: Attribution) -> bool:
    return any(q.holds(i, t) for q in quotations for i, ts in a.content.items() for t in list(ts)[:1])


def _extend(sentences: Sequence[Sentence], a: Attribution, quotation: Quotation) -> None:
    for s in sentences[quotation.first[0] : quotation.last[0] + 1]:
        inside = frozenset(t.i for t in s.tokens if quotation.holds(s.index, t.i))
        outside = frozenset(a.cue.words) if s is a.cue.sentence else frozenset()
        a.content[s.index] = a.content.get(s.index, frozenset()) | (inside - outside)
    a.size = sum(map(len, a.content.values()))

"""A figure given anew for what was told before: "police put the figure at 150", "an earlier count of 900"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.counts import counting, quantities
from rashomon.extract.drafts import Draft
from rashomon.extract.figures import Figure
from rashomon.extract.given_numbers import given_number
from rashomon.extract.triggers import Trigger
from rashomon.model.claim import Kind, Polarity
from rashomon.model.syntax import Sentence

TOLLS = frozenset({Kind.KILLED, Kind.WOUNDED, Kind.DISPLACEMENT, Kind.ARREST, Kind.ABDUCTION})
"""Kinds of which such a figure may be the toll."""
SENTENCES_BACK = 3
"""How far back the toll may stand that a figure replaces."""


def retold(
    trigger: Trigger, draft: Draft, figures: Sequence[Figure], before: Sequence[Draft]
) -> Draft | None:
    """The claim of a figure given anew: of the kind and the victims of the toll told before, ``None`` where none was."""
    s = trigger.sentence
    number = given_number(s, s.tokens[trigger.i])
    told = counting(figures, number) if number is not None else []
    toll = _toll(s, before)
    if toll is None or not told or any(f.share for f in told):
        return None
    return replace(
        draft,
        kind=toll.kind,
        polarity=Polarity.POSITIVE,
        actors=toll.actors,
        targets=toll.targets,
        quantities=quantities(told),
    )


def _toll(s: Sentence, before: Sequence[Draft]) -> Draft | None:
    """The toll told last; of several in one sentence that of the dead comes first."""
    tolls = [d for d in before if d.kind in TOLLS and d.quantities and d.polarity is Polarity.POSITIVE]
    tolls = [d for d in tolls if s.index - d.sentence.index <= SENTENCES_BACK]
    last = [d for d in tolls if d.sentence is tolls[-1].sentence]
    return next((d for d in last if d.kind is Kind.KILLED), last[-1] if last else None)

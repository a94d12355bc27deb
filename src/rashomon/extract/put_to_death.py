"""Deaths that a word for an atrocity tells of as well: "executed six men" says that six are dead (claim model, ruling 20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from rashomon.extract.drafts import Draft
from rashomon.extract.triggers import Trigger
from rashomon.model.claim import Kind


def with_deaths(trigger: Trigger, draft: Draft) -> Iterator[Draft]:
    """The claim, and one of those killed where the word means death and a figure says how many."""
    yield draft
    if not trigger.frame.entry.deadly or draft.kind is not Kind.VIOLENCE_AGAINST_CIVILIANS:
        return
    word = trigger.sentence.tokens[trigger.i].text
    counted = tuple(q for q in draft.quantities if word not in q.of)  # "a massacre" counts massacres
    if counted and draft.targets:
        yield replace(draft, kind=Kind.KILLED, quantities=counted)

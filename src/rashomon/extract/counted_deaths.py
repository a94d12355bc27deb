"""Deaths that a word of violence tells with a figure: "massacred 45 villagers", "executed nine men" (claim model, ruling 20)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from rashomon.extract.drafts import Draft
from rashomon.model.claim import Kind


def with_deaths(drafts: Iterable[Draft], deadly: bool) -> Iterator[Draft]:
    """The claims of a trigger; of a ``deadly`` one those told with a figure are followed by how many were killed."""
    for draft in drafts:
        yield draft
        if deadly and draft.kind is Kind.VIOLENCE_AGAINST_CIVILIANS and draft.targets and draft.quantities:
            yield replace(draft, kind=Kind.KILLED)

"""Named first publishers. They strengthen what shared text shows; without shared text they join nothing: an agency files
many stories a day."""

from __future__ import annotations

from rashomon.lexicon.folding import fold
from rashomon.model.document import Document


def common_credit(here: Document, there: Document) -> str | None:
    """What two reports say of a common first publisher, as a sentence without its full stop."""
    ours, theirs = here.origin, there.origin
    if ours and theirs and _same(ours, theirs):
        return f"Both name {ours} as the first publisher"
    if ours and there.publisher and _same(ours, there.publisher):
        return f"It names {ours} as the first publisher, which published the other one"
    if theirs and here.publisher and _same(theirs, here.publisher):
        return f"The other one names {theirs} as the first publisher, which published this one"
    return None


def _same(name: str, other: str) -> bool:
    return fold(name) == fold(other)

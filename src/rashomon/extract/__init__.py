"""``SegmentedDocument`` → ``Claim``s: who is said to have done what to whom, by whom it is said."""

from __future__ import annotations

from rashomon.extract.toponyms import find_toponyms
from rashomon.model.claim import Claim
from rashomon.model.hints import SecondReader
from rashomon.model.syntax import SegmentedDocument

__all__ = ["extract", "find_toponyms"]


def extract(segmented: SegmentedDocument, second: SecondReader | None = None) -> tuple[Claim, ...]:
    """The claims of a report in the order of the text; ``second`` is asked where the rules are not sure."""
    from rashomon.extract.claims import ClaimReader

    return ClaimReader(segmented, second).read()

"""Fields in words: ``export.phrases``."""

from __future__ import annotations

from datetime import date

import pytest

import rashomon
from rashomon.export.phrases import source, when
from rashomon.model.claim import ClaimDate
from rashomon.model.span import Evidence, Span


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (None, None, None, "in May (no year given)"),
        (date(2016, 5, 3), date(2016, 5, 3), 1, "3 May 2016"),
        (date(2016, 5, 1), date(2016, 5, 31), 4, "May 2016"),
        (date(2016, 5, 3), date(2016, 5, 9), 3, "3 May 2016 to 9 May 2016"),
        (date(2016, 5, 3), None, 1, "since 3 May 2016"),
        (date(2016, 5, 1), None, 4, "since May 2016"),
        (date(2016, 1, 1), None, 5, "since 2016"),
    ],
)
def test_when(start: date | None, end: date | None, precision: int | None, words: str) -> None:
    found = ClaimDate(Evidence("in May", Span(0, 6)), start=start, end=end, precision=precision)
    assert when(found) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ten people were killed, police and witnesses said.", "Police and witnesses"),
        (
            "Ten people were killed, said the army and the ministry of defence.",
            "Army and ministry of defence",
        ),
        ("Residents told HRW that soldiers killed ten men.", "Residents, via HRW"),
    ],
)
def test_who_speaks_together_is_no_chain(text: str, words: str) -> None:
    (claim,) = rashomon.read(text).claims
    assert source(claim) == words

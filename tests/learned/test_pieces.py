"""Words of a text with how they are written."""

from __future__ import annotations

import pytest

from rashomon.learned.pieces import (
    CAPITALS,
    DIGITS,
    GAPS,
    GLUED,
    LOWER,
    MIXED,
    NEW_LINE,
    NEW_PARAGRAPH,
    SIGN,
    SPACED,
    TITLE,
    case_of,
    cut,
    gap_of,
)
from rashomon.learned.session import load_tokenizer


@pytest.mark.parametrize(
    ("word", "case"),
    [
        *[("mortar", LOWER), ("Ondar", TITLE), ("A", TITLE), ("UN", CAPITALS), ("al-Rawi", MIXED)],
        *[("McKay", MIXED), ("T72", TITLE), ("120", DIGITS), (",", SIGN), ("Ébène", TITLE)],
    ],
)
def test_case(word: str, case: int) -> None:
    assert case_of(word) == case


def test_gaps() -> None:
    assert [gap_of(g) for g in ("", " ", "\n", " \n\n")] == [GLUED, SPACED, NEW_LINE, NEW_PARAGRAPH]
    assert gap_of("", first=True) == NEW_PARAGRAPH


def test_words_are_places_in_the_text() -> None:
    text = "  Ondar’s “rebels”\n\nfled the Bandaranaike bridge 🚒 at 05:30."
    pieces = cut(load_tokenizer(), text)
    words = [w.of(text) for w in pieces.words]
    assert words[:6] == ["Ondar", "’", "s", "“", "rebels", "”"]
    assert words[-5:] == ["at", "05", ":", "30", "."]
    assert len(pieces.ids) == len(pieces.features) > len(pieces.words)
    gaps = {w.of(text): pieces.features[p] % GAPS for w, p in zip(pieces.words, pieces.first, strict=True)}
    assert (gaps["Ondar"], gaps["rebels"], gaps["fled"], gaps["the"]) == (
        NEW_PARAGRAPH,
        GLUED,
        NEW_PARAGRAPH,
        SPACED,
    )
    longest = pieces.words.index(next(w for w in pieces.words if w.of(text) == "Bandaranaike"))
    of_it = range(pieces.first[longest], pieces.first[longest + 1])
    assert len(of_it) > 1 and len({pieces.features[p] for p in of_it}) == 1


def test_an_empty_text_has_no_words() -> None:
    assert cut(load_tokenizer(), " \n").words == []

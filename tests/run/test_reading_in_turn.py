"""Reports read one after the other: the next is begun before one is finished, and none costs another."""

from __future__ import annotations

import pytest

from rashomon.errors import InputError
from rashomon.ingest import from_text
from rashomon.model.document import Document
from rashomon.run.pipeline import read_document, read_in_turn

TEXTS = {
    "first": "Shelling killed four civilians in Aleppo on Monday, the monitor said.",
    "second": "Rebels captured the village of Ondar, a commander told reporters.",
    "third": "The army denied that its jets had struck the market in Idlib.",
}


def document(name: str) -> Document:
    """The text of that name; raises ``InputError`` for one that is not there."""
    if name not in TEXTS:
        raise InputError(f"{name}: no such report")
    return from_text(TEXTS[name], name=name)


def test_in_turn_each_report_is_read_as_it_is_alone() -> None:
    together = [(name, finish()) for name, finish in read_in_turn(TEXTS, document)]
    assert together == [(name, read_document(document(name))) for name in TEXTS]
    assert all(read.claims for _, read in together)


def test_a_report_that_cannot_be_read_costs_no_other_one_and_is_told_in_its_turn() -> None:
    read: dict[str, int] = {}
    with pytest.raises(InputError, match="gone"):
        for name, finish in read_in_turn(["first", "gone", "second"], document):
            read[name] = len(finish().claims)
    assert set(read) == {"first"}
    met = []
    for name, finish in read_in_turn(["gone", "first", "lost"], document):
        try:
            finish()
        except InputError:
            met.append(name)
        else:
            met.append(f"{name} was read")
    assert met == ["gone", "first was read", "lost"]


def test_the_next_report_is_begun_before_one_is_finished() -> None:
    asked: list[str] = []

    def noted(name: str) -> Document:
        asked.append(name)
        return document(name)

    turns = read_in_turn(TEXTS, noted)
    name, finish = next(turns)
    assert (name, asked) == ("first", ["first", "second"])
    assert finish().claims
    turns.close()
    assert asked == ["first", "second"]

"""What people may write as a correction, and what becomes of the claim."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import InputError
from rashomon.model.claim import Kind, Modality, Polarity, Relation
from rashomon.review import correction
from rashomon.review.corrections import corrected, words
from tests.fuse.ledger import claim, figure, on, report

PLAIN = claim(report("r"), "killed", "killed nine near Karsk").claim
FULL = claim(
    report("r"), "killed", "killed nine near Karsk", figures=[figure(9), figure(3)], at=["Karsk"], when=on(0)
).claim

FIGURES = {
    "12": (Relation.EXACTLY, 12, 12, 12),
    "about 1,200": (Relation.ABOUT, None, 1200, None),
    "at least 12": (Relation.AT_LEAST, 12, 12, None),
    "up to 12.5": (Relation.AT_MOST, None, 12.5, 12.5),
    "20 to 30": (Relation.BETWEEN, 20, None, 30),
    "20-30": (Relation.BETWEEN, 20, None, 30),
}


@pytest.mark.parametrize("stated", FIGURES)
def test_figures(stated: str) -> None:
    field, value, read = correction(FULL, f"figure={stated}")
    found = corrected(FULL, field, value)
    quantity = found.quantities[0]
    assert (quantity.relation, quantity.low, quantity.best, quantity.high) == FIGURES[stated]
    assert quantity.evidence == FULL.quantities[0].evidence and read == "9"
    assert found.quantities[1] == FULL.quantities[1]


def test_the_second_figure_and_none() -> None:
    field, value, read = correction(FULL, "figure.2=none")
    assert (field, read) == ("figure.2", "3")
    assert corrected(FULL, field, value).quantities == FULL.quantities[:1]
    field, value, read = correction(PLAIN, "figure=9")
    assert read == "none" and corrected(PLAIN, field, value).quantities[0].best == 9


def test_other_fields() -> None:
    given = {
        "kind": "air strike",
        "modality": "called_for",
        "polarity": "Negative",
        "date": "2031-05-02..2031-05-09",
    }
    found = FULL
    for name, stated in given.items():
        field, value, _ = correction(found, f"{name}={stated}")
        found = corrected(found, field, value)
    assert (found.kind, found.modality, found.polarity) == (
        Kind.AIR_STRIKE,
        Modality.CALLED_FOR,
        Polarity.NEGATIVE,
    )
    assert found.date is not None
    assert (found.date.start, found.date.end, found.date.precision) == (date(2031, 5, 2), date(2031, 5, 9), 4)
    assert words(found, "date") == "2031-05-02..2031-05-09"
    assert corrected(found, "date", {}).date is None


def test_places() -> None:
    field, value, read = correction(FULL, "place=Aleppo geonames:170063")
    place = corrected(FULL, field, value).places[0]
    assert (place.place, place.evidence.text, place.evidence.span) == (
        "geonames:170063",
        "Aleppo",
        FULL.places[0].evidence.span,
    )
    assert place.lat is not None and 36 < place.lat < 37 and read == "Karsk (town:Karsk)"
    field, value, _ = correction(PLAIN, "place=Nowhere at all")
    assert corrected(PLAIN, field, value).places[0].lat is None


WRONG = ("kind", "colour=red", "kind=murder", "figure=many", "figure=9-3", "figure.3=1", "kind.2=killed", "date=May",
         "date=2031-02-30", "date=2031-05-02..2031-05-01", "place=San Jose", "place=Aleppo geonames:1", "place=")  # fmt: skip


@pytest.mark.parametrize("stated", WRONG)
def test_wrong_corrections(stated: str) -> None:
    with pytest.raises(InputError, match=stated.split("=", maxsplit=1)[0].partition(".")[0]):
        correction(FULL, stated)

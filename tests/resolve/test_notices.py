"""What the reader is told about a report as a whole: only what matters, once, in one sentence."""

from datetime import date

import pytest

from rashomon.model.claim import Claim, ClaimDate, ClaimPlace, Kind, PlaceRole
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Evidence, Span
from rashomon.resolve import resolve

TEXT = "Shells hit Qqxtown and Kabul, Afghanistan, on 3 May. Reprinted from the Karsk Herald with thanks."


def at(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence.at(TEXT, start, start + len(words))


def claim(places: tuple[str, ...] = (), year: int | None = None) -> Claim:
    when = ClaimDate(at("3 May"), DateExpression(DateKind.CALENDAR, year=year, month=5, day=3))
    named = tuple(ClaimPlace(at(name), PlaceRole.AT) for name in places)
    return Claim("1", Kind.SHELLING, at("hit"), at("Shells hit"), places=named, date=when)


def notices(*claims: Claim, **known: object) -> dict[NoticeKind, Notice]:
    found = resolve(Document("d", TEXT, **known), claims)[1]  # type: ignore[arg-type]
    assert len({n.kind for n in found}) == len(found)
    return {n.kind: n for n in found}


def test_a_missing_date_is_told_where_a_date_needs_it() -> None:
    told = notices(claim())[NoticeKind.NO_DATE]
    assert told.message.startswith("No publication date: years unknown")
    assert [span.of(TEXT) for span in told.spans] == ["3 May"]
    assert NoticeKind.NO_DATE not in notices(claim(), published=date(2012, 6, 1))
    assert NoticeKind.NO_DATE not in notices(claim(year=2012))


def test_a_copy_names_its_first_publisher_and_where_it_says_so() -> None:
    told = notices(
        claim(),
        publisher="Tolm Post",
        origin="Karsk Herald",
        blocks=(Block(BlockKind.BOILERPLATE, Span(TEXT.index("Reprinted"), len(TEXT))),),
    )[NoticeKind.REPUBLISHED]
    assert told.message == "Republished by Tolm Post, first published by Karsk Herald."
    assert [span.of(TEXT) for span in told.spans] == ["Karsk Herald"]


@pytest.mark.parametrize("publisher", ["Karsk Herald", "The Karsk Herald"])
def test_who_publishes_his_own_report_does_not_republish(publisher: str) -> None:
    assert NoticeKind.REPUBLISHED not in notices(claim(), publisher=publisher, origin="Karsk Herald")


def test_places_without_coordinates_are_named_once() -> None:
    told = notices(claim(("Qqxtown", "Kabul")), claim(("Qqxtown",)))[NoticeKind.UNRESOLVED]
    assert told.message == "Not located: “Qqxtown”."
    assert [span.of(TEXT) for span in told.spans] == ["Qqxtown"]
    assert NoticeKind.UNRESOLVED not in notices(claim(("Kabul",)))


def test_a_report_without_claims_says_so() -> None:
    assert list(notices()) == [NoticeKind.NO_CLAIMS]

"""What goes in comes out: any report, any claim."""

from __future__ import annotations

import string
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    LoadedWord,
    Modality,
    Party,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
    Source,
    Stance,
)
from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.ledger import NewReport, report_id
from rashomon.model.report import Notice, NoticeKind, ReadReport
from rashomon.model.span import Evidence, Span
from rashomon.store import open_ledger
from tests.store.conftest import READER
from tests.store.made import add

T = TypeVar("T")
KEPT = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
WORDS = st.text(KEPT, max_size=30)
TEXTS = st.text(KEPT, min_size=1, max_size=200)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
IDS = st.text(string.ascii_lowercase + string.digits + ":", min_size=1, max_size=12)


def maybe(strategy: SearchStrategy[str]) -> SearchStrategy[str | None]:
    return st.none() | strategy


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text)))
    return Span(start, draw(st.integers(start, len(text))))


def evidence(text: str) -> SearchStrategy[Evidence]:
    return spans(text).map(lambda span: Evidence.at(text, span.start, span.end))


def some(strategy: SearchStrategy[T]) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


def claims(text: str, id: str) -> SearchStrategy[Claim]:
    quoted = evidence(text)
    small = st.none() | st.integers(1, 7)
    party = st.builds(Party, quoted, maybe(IDS))
    place = st.builds(
        ClaimPlace,
        quoted,
        st.sampled_from(PlaceRole),
        maybe(IDS),
        st.none() | NUMBERS,
        st.none() | NUMBERS,
        small,
    )
    figure = st.builds(
        Quantity,
        quoted,
        WORDS,
        maybe(WORDS),
        st.sampled_from(Relation),
        *[st.none() | NUMBERS] * 3,
        st.booleans(),
    )
    cue = st.none() | spans(text)
    source = st.builds(Source, quoted, WORDS, cue, st.sampled_from(Stance), st.booleans(), maybe(IDS))
    day = st.builds(ClaimDate, quoted, st.none(), st.none() | DAYS, st.none() | DAYS, small)
    return st.builds(
        Claim,
        id=st.just(id),
        kind=st.sampled_from(Kind),
        trigger=quoted,
        quote=quoted,
        modality=st.sampled_from(Modality),
        polarity=st.sampled_from(Polarity),
        actors=some(party),
        targets=some(party),
        places=some(place),
        date=st.none() | day,
        quantities=some(figure),
        sources=some(source),
        disputes=some(IDS),
        revises=some(IDS),
        loaded=some(st.builds(LoadedWord, quoted, WORDS)),
        headline=st.booleans(),
    )


@st.composite
def reports(draw: st.DrawFn) -> NewReport:
    text = draw(TEXTS)
    blocks = some(st.builds(Block, st.sampled_from(BlockKind), spans(text)))
    document = draw(
        st.builds(
            Document,
            id=st.text("0123456789abcdef", min_size=16, max_size=16),
            text=st.just(text),
            title=maybe(WORDS),
            url=maybe(WORDS),
            publisher=maybe(WORDS),
            author=maybe(WORDS),
            language=maybe(WORDS),
            published=st.none() | DAYS,
            origin=maybe(WORDS),
            blocks=blocks,
        )
    )
    notices = some(st.builds(Notice, st.sampled_from(NoticeKind), WORDS, some(spans(text))))
    read = tuple(draw(claims(text, str(n + 1))) for n in range(draw(st.integers(0, 3))))
    prints = draw(st.lists(st.integers(-(2**63), 2**63 - 1), max_size=5, unique=True))
    key = draw(st.text(KEPT, max_size=600))
    return NewReport(key, ReadReport(document, read, draw(notices)), tuple(prints), tuple(None for _ in read))


def check(location: str, new: NewReport) -> None:
    with open_ledger(location, reader=READER) as ledger:
        with ledger.write() as writer:
            if writer.holds(report_id(new.read.document)):
                return
        (name,) = add(ledger, new)
        kept = ledger.report(name)
        assert kept.document == new.read.document
        assert (kept.reading.claims, kept.reading.notices) == (new.read.claims, new.read.notices)
        assert [c.claim for c in kept.claims] == list(new.read.claims)
        assert not ledger.verify().damages


SETTINGS = settings(
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    derandomize=True,
)


@settings(SETTINGS, max_examples=15)
@given(new=reports())
def test_any_report_comes_back(tmp_path_factory: pytest.TempPathFactory, new: NewReport) -> None:
    check(str(tmp_path_factory.mktemp("round") / "ledger.db"), new)


@settings(SETTINGS, max_examples=8)
@given(new=reports())
def test_any_report_comes_back_from_a_server(postgresql: str, new: NewReport) -> None:
    check(postgresql, new)

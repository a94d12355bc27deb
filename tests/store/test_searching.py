"""What is asked for is found, page by page, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from rashomon.errors import InputError, NoSuchRecord
from rashomon.model.claim import Kind, Modality, Polarity, Stance
from rashomon.model.ledger import report_id
from rashomon.model.query import Box, ClaimStatus, Field, Paging, Query
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.store.conftest import READER
from tests.store.made import add, simple
from tests.store.shelf import RAID_DAY, shelf

RAID, CONVOY, WAR = (report_id(new.read.document) for new in shelf())
NAMES = {RAID: "raid", CONVOY: "convoy", WAR: "war"}

QUESTIONS = {
    "everything": (Query(), "convoy1 raid5 raid4 raid3 raid2 war2 war1 convoy3 convoy2"),
    "headlines too": (Query(headlines=True, text="raid"), "raid1"),
    "a word": (Query(text="ambulances"), "convoy2 convoy1"),
    "another ending": (Query(text="ambulance destroying"), "convoy2"),
    "without the accent": (Query(text="dera"), ""),  # an apostrophe parts words
    "with the apostrophe": (Query(text="Der'a"), "raid4 raid3"),
    "another case": (Query(text="KARSK KILLED"), "raid2"),
    "a name that the quote has not": (Query(text="ministry"), "convoy3 raid2"),
    "side by side": (Query(text='"shelling of"'), "raid4"),
    "not side by side": (Query(text='"soldiers killed"'), ""),
    "words of two names": (Query(text='"troops fighters"'), ""),
    "marks alone": (Query(text='"!!" -'), ""),
    "operators are words": (Query(text="convoy OR karsk"), ""),
    "a kind": (Query(kinds=(Kind.SHELLING,)), "raid4 war1"),
    "two kinds": (Query(kinds=(Kind.SHELLING, Kind.KILLED)), "raid4 raid2 war2 war1"),
    "a party": (Query(party="government troops"), "raid2"),
    "a part of a party, either role": (Query(party="SOLDIER"), "war2"),
    "party of nothing": (Query(party="…"), ""),
    "a place, without its accent": (Query(place="dera"), "raid4 raid3"),
    "an id of a place": (Query(place="geonames:-1812"), "raid5"),
    "a box": (Query(box=Box(33, 36, 34, 37)), "raid2 convoy3"),
    "a box across the antimeridian": (Query(box=Box(-20, 170, -10, -170)), "convoy1 raid5"),
    "a box on its edge": (Query(box=Box(33.5, 36.25, 33.5, 36.25)), "raid2 convoy3"),
    "since": (Query(since=date(2023, 5, 15)), "convoy1 raid5 war2 war1"),
    "until, with the day of publication": (Query(until=date(2023, 5, 4)), "raid4 raid3 raid2"),
    "one day": (Query(since=RAID_DAY, until=RAID_DAY), "raid2"),
    "a source": (Query(source="défence MINISTRY"), "raid2 convoy3"),
    "a stance": (Query(stances=(Stance.DENIES, Stance.CONFIRMS)), "raid4 convoy2"),
    "source and stance of the same": (Query(source="governor", stances=(Stance.STATES,)), ""),
    "modality": (Query(modalities=(Modality.PLANNED, Modality.ONGOING)), "raid5 war1"),
    "polarity": (Query(polarity=Polarity.NEGATIVE), "raid4"),
    "status": (Query(statuses=(ClaimStatus.CONTESTED,)), "raid4 raid3"),
    "publisher": (Query(publisher="evening"), "raid5 raid4 raid3 raid2"),
    "at least": (Query(at_least=25), "raid3 convoy2"),
    "at most": (Query(at_most=5), "war2"),
    "between": (Query(at_least=25, at_most=25), "convoy2"),
    "open figure": (Query(at_least=100), ""),
    "report": (Query(report=WAR[:5]), "war2 war1"),
    "origin": (Query(origin=f"text:{WAR}"), "war2 war1"),
    "many at once": (
        Query(
            text="karsk", kinds=(Kind.KILLED,), party="fighters", place="karsk", since=RAID_DAY, at_least=10
        ),
        "raid2",
    ),
}
"""In the order: with words the shortest quote first, else the newest day first and the unknown last."""


@pytest.fixture
def shelved(ledger: Ledger) -> Ledger:
    add(ledger, *shelf())
    return ledger


def found(ledger: Ledger, query: Query) -> list[str]:
    page = ledger.search(query, Paging())
    assert page.total == len(page.claims) and page.next is None
    return [f"{NAMES[c.report.id]}{c.claim.id}" for c in page.claims]


def test_questions(shelved: Ledger) -> None:
    expected = {name: sorted(claims.split()) for name, (_, claims) in QUESTIONS.items()}
    assert {name: sorted(found(shelved, query)) for name, (query, _) in QUESTIONS.items()} == expected


def test_orders(shelved: Ledger) -> None:
    days = [
        c.report.published if c.claim.date is None else c.claim.date.start for c in _all(shelved, Query())
    ]
    known = [day for day in days if day]
    assert known == sorted(known, reverse=True) and days[len(known) :] == [None] * (len(days) - len(known))
    lengths = [len(c.claim.quote.text) for c in _all(shelved, Query(text="karsk"))]
    assert lengths == sorted(lengths) and len(lengths) == 2


def _all(ledger: Ledger, query: Query):  # type: ignore[no-untyped-def]
    return ledger.search(query, Paging()).claims


def test_both_databases_answer_alike(tmp_path, postgresql: str) -> None:  # type: ignore[no-untyped-def]
    with (
        open_ledger(str(tmp_path / "ledger.db"), reader=READER) as here,
        open_ledger(postgresql, reader=READER) as there,
    ):
        for ledger in (here, there):
            add(ledger, *shelf(), *(simple(n, claims=3) for n in range(5)))
        for turn, (query, _) in enumerate(QUESTIONS.values()):
            assert here.search(query, Paging()) == there.search(query, Paging())
            for by in list(Field)[turn % 5 :: 5]:
                assert here.count(query, by, 9) == there.count(query, by, 9), by
        for words in ("", "karsk", '"raid 3"', "news", "ambulances", "№", "convoy attacked"):
            assert here.reports(words, Paging()) == there.reports(words, Paging())
        assert here.search(Query(), Paging(3)).next == there.search(Query(), Paging(3)).next


def pages(ledger: Ledger, query: Query, limit: int, meanwhile: Iterator[object]) -> Iterator[str]:
    after = None
    while True:
        page = ledger.search(query, Paging(limit, after))
        yield from (c.id for c in page.claims)
        next(meanwhile, None)
        if page.next is None:
            return
        after = page.next


@pytest.mark.parametrize(
    "query", [Query(), Query(text="karsk"), Query(party="men")], ids=["day", "match", "sorted"]
)
def test_pages_have_no_gaps_while_reports_are_added(ledger: Ledger, query: Query) -> None:
    add(ledger, *(simple(n, claims=3) for n in range(0, 40, 2)))
    there = {c.id for c in ledger.search(query, Paging(1000)).claims}
    more = (add(ledger, simple(n, claims=3)) for n in range(1, 40, 2))
    met = list(pages(ledger, query, 7, more))
    assert len(there) == 60 and there <= set(met) and len(met) == len(set(met))


def test_the_last_page_is_exact(ledger: Ledger) -> None:
    add(ledger, simple(1, claims=4))
    for query in (Query(), Query(text="karsk")):
        first = ledger.search(query, Paging(2))
        assert first.next and first.total == 4
        second = ledger.search(query, Paging(2, first.next))
        assert (len(second.claims), second.next, second.total) == (2, None, 4)


WRONG = {
    "nonsense": (Query(), "nonsense"),
    "of another order": (Query(text="karsk"), "WyJkYXkiLCAxLCAxXQ"),
    "no numbers": (Query(), "WyJkYXkiLCAieCIsIDFd"),
    "not even letters": (Query(), "é/…"),
    "too large": (Query(), "WyJkYXkiLCAxZTk5LCAxXQ"),
}


@pytest.mark.parametrize("name", WRONG)
def test_pages_that_there_are_not(shelved: Ledger, name: str) -> None:
    query, after = WRONG[name]
    with pytest.raises(InputError, match="page"):
        shelved.search(query, Paging(5, after))


def test_ids_that_there_are_not(shelved: Ledger) -> None:
    for wrong in ("ffffffff", "", "%", "\0"):
        for ask in (shelved.report, shelved.origin, lambda id: shelved.search(Query(report=id), Paging())):
            with pytest.raises(NoSuchRecord):
                ask(wrong)
    for wrong in (RAID, f"{RAID}:99", f"{RAID}:", ":1"):
        with pytest.raises(NoSuchRecord):
            shelved.claim(wrong)
    with pytest.raises(NoSuchRecord, match="several"):
        shelved.origin("text:" if len(shelved.count(Query(), Field.ORIGIN, 9)) > 1 else "v")
    with pytest.raises(InputError, match="entry"):
        shelved.log(Paging(5, "x"))


def test_reports(shelved: Ledger) -> None:
    def names(words: str) -> list[str]:
        lines, total, following = shelved.reports(words, Paging())
        assert total == len(lines) and following is None
        return [NAMES[line.id] for line in lines]

    assert names("") == ["war", "raid", "convoy"]  # the newest first, what has no day last
    assert names("attacked") == ["convoy"] and names("shellings killing") == ["war", "raid"]
    assert names("karsk") == ["raid", "convoy"]  # in the title first
    assert names('"ministry said"') == ["raid", "convoy"] and names('"said ministry"') == []
    assert names("?!") == []
    line = shelved.reports("convoy", Paging())[0][0]
    assert (line.title, line.publisher, line.claims) == ("Convoy attacked", "Daily News", 3)


def test_pages_of_reports(ledger: Ledger) -> None:
    add(ledger, *(simple(n) for n in range(9)))
    for words in ("", "news"):
        met, after = [], None
        while True:
            lines, total, after = ledger.reports(words, Paging(2, after))
            met += [line.id for line in lines]
            assert total == 9
            if after is None:
                break
        assert len(met) == len(set(met)) == 9
    with pytest.raises(InputError, match="page"):
        ledger.reports("", Paging(2, "x"))


COUNTS = {
    Field.KIND: "attack 2, killed 2, shelling 2, destruction 1, negotiation 1, wounded 1",
    Field.ACTOR: " 5, army 2, Government troops 1, Gunmen 1",
    Field.TARGET: " 4, ambulances 1, convoy of ambulances 1, fighters 1, people 1, soldiers 1",
    Field.PLACE: " 2, Dér’a 2, Karsk 2, Honolulu 1, Savusavu 1, Suva 1",
    Field.SOURCE: " 4, defence ministry 2, Activists 1, Red Crescent 1, governor 1",
    Field.STANCE: " 4, states 3, confirms 1, denies 1",
    Field.MODALITY: "happened 6, ongoing 1, planned 1, possible 1",
    Field.POLARITY: "positive 8, negative 1",
    Field.STATUS: "uncontested 7, contested 2",
    Field.PUBLISHER: "The Évening Post 4, Daily News 3,  2",
    Field.YEAR: " 2, 2023 5, 2024 2",
    Field.MONTH: " 2, 2023-05 4, 2023-06 1, 2024-01 2",
    Field.DAY: " 3, 2023-05-03 1, 2023-05-04 2, 2023-06-01 1, 2024-01-01 2",
}


@pytest.mark.parametrize("by", COUNTS)
def test_counts(shelved: Ledger, by: Field) -> None:
    counts = shelved.count(Query(), by, 50)
    assert ", ".join(f"{c.value} {c.claims}" for c in counts) == COUNTS[by]
    assert all(1 <= c.origins <= c.claims and 1 <= c.reports <= 3 for c in counts)


def test_counts_of_parties_and_their_limit(shelved: Ledger) -> None:
    counts = {c.value: c.claims for c in shelved.count(Query(), Field.PARTY, 50)}
    assert counts["army"] == 2 and counts[""] == 2
    assert len(shelved.count(Query(), Field.PARTY, 2)) == 2
    assert sum(c.claims for c in shelved.count(Query(kinds=(Kind.KILLED,)), Field.REPORT, 9)) == 2
    (one,) = shelved.count(Query(origin=f"text:{WAR}"), Field.ORIGIN, 9)
    assert (one.value, one.claims, one.reports, one.origins) == (f"text:{WAR}", 2, 1, 1)

"""What is added comes back, once, whatever is done twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from rashomon.errors import LedgerError, NoSuchRecord
from rashomon.model.ledger import OriginLink
from rashomon.model.origin import Passage, Relation
from rashomon.model.query import Field, Paging, Query
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.store.conftest import READER
from tests.store.made import TAKEN_AT, add, begin, own_origins, report, simple
from tests.store.shelf import shelf


def test_a_report_comes_back(ledger: Ledger) -> None:
    notice = Notice(NoticeKind.NO_DATE, "It has no date.", (Span(0, 3), Span(5, 9)))
    for new in shelf():
        new = replace(new, read=replace(new.read, notices=(notice,)))
        (name,) = add(ledger, new)
        kept = ledger.report(name[:6])
        assert (kept.id, kept.document) == (name, new.read.document)
        assert kept.reading.claims == new.read.claims and kept.reading.notices == (notice,)
        assert (kept.reading.number, kept.reading.reader, kept.former) == (1, READER, ())
        assert [s.part for s in kept.sightings] == [new.part]
        assert kept.sightings[0].taken_at == TAKEN_AT
        for one, read in zip(kept.claims, new.read.claims, strict=True):
            assert ledger.claim(one.id) == one and one.claim == read
    assert ledger.totals() == {"captures": 1, "reports": 3, "claims": 10, "origins": 6, "problems": 0}
    assert not ledger.verify().damages


def test_statuses_within_a_report(ledger: Ledger) -> None:
    add(ledger, *shelf())
    raid = next(r for r in ledger.reports("governor", Paging())[0])
    statuses = [c.status.value for c in ledger.report(raid.id).claims]
    assert statuses == ["uncontested", "uncontested", "contested", "contested", "uncontested"]


def test_beginning_and_finishing_again_adds_nothing(ledger: Ledger) -> None:
    first = begin(ledger)
    assert (first.known, first.failed, first.finished) == (frozenset(), frozenset(), False)
    new = simple(1)
    (name,) = add(ledger, new, capture=first.capture)
    assert begin(ledger).known == {"line 1"} and not begin(ledger).finished
    ledger.finish(first.capture)
    before = ledger.verify().head
    ledger.finish(first.capture)
    again = begin(ledger)
    assert (again.capture, again.known, again.finished) == (first.capture, frozenset({"line 1"}), True)
    with ledger.write() as writer:
        assert writer.holds(name)
        writer.sight(again.capture, "line 1", name)
    assert ledger.verify().head == before


def test_the_same_bytes_at_another_address(ledger: Ledger) -> None:
    first = begin(ledger)
    (name,) = add(ledger, simple(1), capture=first.capture)
    ledger.finish(first.capture)
    second = begin(ledger, address="b.jsonl")
    assert second.capture != first.capture and second.known == {"line 1"} and second.finished
    assert [s.address for s in ledger.report(name).sightings] == ["a.jsonl", "b.jsonl"]
    other = begin(ledger, b"other bytes", "c.jsonl")
    with ledger.write() as writer:
        writer.sight(other.capture, "line 9", name)
    assert [(s.address, s.part) for s in ledger.report(name).sightings][2:] == [("c.jsonl", "line 9")]
    assert not ledger.verify().damages


def test_original_bytes_come_back(ledger: Ledger) -> None:
    large = bytes(range(256)) * 9_000 + b"end"  # of several stretches
    begin(ledger, large)
    begin(ledger, b"", "empty.txt")
    for data in (large, b""):
        from hashlib import sha256

        with ledger.original(sha256(data).hexdigest()) as file:
            assert file.read() == data
    with pytest.raises(NoSuchRecord):
        ledger.original("0" * 64)
    assert not ledger.verify().damages


def test_bytes_that_change_while_they_are_read(ledger: Ledger) -> None:
    from io import BytesIO

    from rashomon.model.capture import Capture

    with pytest.raises(LedgerError, match=r"a\.txt: changed"):
        ledger.begin(Capture("a.txt", "0" * 64, 3, TAKEN_AT, "text"), lambda: BytesIO(b"abc"))
    assert ledger.totals()["captures"] == 0
    assert not ledger.verify().damages


def test_headers_of_the_last_answer(ledger: Ledger) -> None:
    address = "https://example.org/feed"
    assert ledger.headers_of(address) is None
    first = begin(ledger, b"1", address, {"etag": '"1"', "date": "Monday"})
    assert ledger.headers_of(address) is None  # it has not been gone through
    ledger.finish(first.capture)
    begin(ledger, b"1", address, {"etag": '"1"', "date": "Tuesday"})
    assert ledger.headers_of(address) == {"etag": '"1"', "date": "Monday"}
    begin(ledger, b"1", address, {"etag": '"2"'})
    assert ledger.headers_of(address) == {"etag": '"2"'}
    ledger.finish(begin(ledger, b"2", address, {"etag": '"3"'}).capture)
    assert ledger.headers_of(address) == {"etag": '"3"'}
    assert ledger.totals()["captures"] == 3


def test_problems_end_when_their_part_is_added(ledger: Ledger) -> None:
    first = begin(ledger)
    for _ in range(2):
        with ledger.write() as writer:
            writer.problem(first.capture, "a.jsonl", "line 1", "is no JSON")
            writer.problem(first.capture, "a.jsonl", "line 2", "'x' is no date", kept=True)
            writer.problem(None, "none.txt", "", "there is no such file")
    assert [(p.address, p.part, p.kept) for p in ledger.problems()] == [
        ("a.jsonl", "line 1", False),
        ("a.jsonl", "line 2", True),
        ("none.txt", "", False),
    ]
    assert begin(ledger).failed == {"line 1"}
    add(ledger, simple(1), simple(2), capture=first.capture)
    begin(ledger, b"found", "none.txt")
    assert [p.part for p in ledger.problems()] == ["line 2"]
    assert begin(ledger).failed == frozenset()
    assert not ledger.verify().damages


def test_a_file_that_became_readable(ledger: Ledger) -> None:
    bad = begin(ledger, b"\0\0", "a.txt")
    with ledger.write() as writer:
        writer.problem(bad.capture, "a.txt", "", "is not text")
    ledger.finish(bad.capture)
    assert begin(ledger, b"\0\0", "a.txt").finished and begin(ledger, b"\0\0", "a.txt").failed == {""}
    ledger.finish(begin(ledger, b"good", "a.txt").capture)
    assert not ledger.problems() and not ledger.verify().damages


def test_reading_again_keeps_the_former_reading(location: str) -> None:
    new, other = simple(1, claims=2), simple(2)
    with open_ledger(location, reader="0.9+old") as former:
        name, _ = add(former, new, other)
        assert not list(former.unread("0.9+old"))
    fewer = replace(new.read, claims=new.read.claims[1:])
    with open_ledger(location, reader=READER) as ledger:
        unread = list(ledger.unread(READER))
        assert [u.id for u in unread] == sorted(u.id for u in unread) and len(unread) == 2
        kept = next(u for u in unread if u.id == name)
        assert (kept.document, kept.reader, kept.claims) == (new.read.document, "0.9+old", new.read.claims)
        with ledger.write() as writer:
            again = replace(new, read=fewer)
            writer.reread(name, again, (), own_origins(again))
        found = ledger.report(name)
        assert [(r.number, r.reader, r.current) for r in (*found.former, found.reading)] == [
            (1, "0.9+old", False),
            (2, READER, True),
        ]
        assert found.former[0].claims == new.read.claims and found.reading.claims == fewer.claims
        assert ledger.search(Query(text='"raid 1"'), Paging()).total == 0
        assert ledger.search(Query(text="karsk"), Paging()).total == 2
        assert ledger.totals()["claims"] == 2
        with pytest.raises(NoSuchRecord):
            ledger.claim(f"{name}:1")
        assert [u.id for u in ledger.unread(READER)] != [name]
        assert not ledger.verify().damages


def test_origins_with_their_reports_and_reasons(ledger: Ledger) -> None:
    first, copy = simple(1), simple(2)
    (name,) = add(ledger, first)
    passage = Passage(Span(0, 4), Span(1, 5))
    link = OriginLink(name, Relation.COPY, 1.0, 0.75, (passage,), True, "All of it is in “News 1”.")
    begun = begin(ledger)
    with ledger.write() as writer:
        assert writer.owners(first.fingerprints) == {name: 5}
        assert writer.owners([*first.fingerprints[:2], 999]) == {name: 2}
        refs = [replace(own_origins(first)[0], reason=link.reason)]
        other = writer.add(begun.capture, copy, [link], refs)
        assert writer.document(other) == copy.read.document
    origin = ledger.origin(f"text:{name[:8]}")
    assert (origin.line.name, origin.line.reports, origin.line.claims) == ("News 1", 2, 2)
    assert [(m.report.id, m.link) for m in origin.members] == [(name, None), (other, link)]
    assert [m.reason for m in origin.members] == ["It had the text first.", link.reason]
    assert [m.claims for m in origin.members] == [(f"{name}:1",), (f"{other}:1",)]
    assert ledger.report(other).origins == (origin.line,)
    (count,) = ledger.count(Query(), Field.KIND, 9)
    assert (count.claims, count.reports, count.origins) == (2, 2, 1)
    assert not ledger.verify().damages


def test_a_copy_without_claims_has_an_origin_all_the_same(ledger: Ledger) -> None:
    first, copy = report(simple(1).read.document), report(simple(2).read.document)
    (name,) = add(ledger, first)
    link = OriginLink(name, Relation.COPY, 1.0, 1.0, (), True, "It is the same.")
    (other,) = add(ledger, copy, links=[link])
    assert [m.report.id for m in ledger.origin(f"text:{name}").members] == [name, other]


def test_two_reports_of_the_same_bytes(ledger: Ledger) -> None:
    first, second = (simple(n, url=f"https://example.org/{n}") for n in (1, 1))
    second = replace(
        second, read=replace(second.read, document=replace(second.read.document, url="https://b.org"))
    )
    ids = add(ledger, first, second)  # both were read before either was kept
    assert len(set(ids)) == 2 and begin(ledger).known == {"line 1"}
    assert not ledger.verify().damages


def test_a_transaction_that_fails_leaves_nothing(ledger: Ledger) -> None:
    begun = begin(ledger)
    before = ledger.verify().head
    with pytest.raises(RuntimeError), ledger.write() as writer:
        writer.add(begun.capture, simple(1), (), own_origins(simple(1)))
        raise RuntimeError
    assert ledger.totals()["reports"] == 0 and ledger.verify().head == before
    add(ledger, simple(1), simple(2))
    found = ledger.verify()
    assert not found.damages and found.reports == 2


def test_words_that_no_database_keeps(ledger: Ledger) -> None:
    new = simple(1, author="A\0B")
    (name,) = add(ledger, new)
    begun = begin(ledger, b"x", "bad\udcff.txt", {"x": "a\0"})
    with ledger.write() as writer:
        writer.problem(begun.capture, "bad\udcff.txt", "entry " + "é" * 5_000, "half \ud800")
    assert ledger.report(name).document.author == "A\ufffdB"
    assert begin(ledger, b"x", "bad\udcff.txt", {"x": "a\0"}).capture == begun.capture
    assert not ledger.verify().damages


def test_the_log_tells_everything(ledger: Ledger) -> None:
    begun = begin(ledger)
    add(ledger, simple(1), capture=begun.capture)
    ledger.finish(begun.capture)
    with ledger.write() as writer:
        writer.log("merge", "x", {"why": "the same"}, author="Kim")
    entries = ledger.log(Paging(50))
    assert [e.action for e in entries] == ["merge", "finish", "add", "capture", "archive", "create"]
    assert (entries[0].author, entries[0].details) == ("Kim", {"why": "the same"})
    assert [e.previous for e in entries[:-1]] == [e.hash for e in entries[1:]]
    assert ledger.log(Paging(2)) == entries[:2]
    assert ledger.log(Paging(2, str(entries[1].number))) == entries[2:4]


def test_dates_without_a_year(ledger: Ledger) -> None:
    new = simple(1)
    (one,) = new.read.claims
    assert one.date is not None
    bare = replace(one, date=replace(one.date, start=None, end=None, precision=None))
    (name,) = add(ledger, replace(new, read=replace(new.read, claims=(bare,))))
    assert ledger.report(name).reading.claims == (bare,)
    assert ledger.search(Query(since=date(2020, 1, 1), until=date(2020, 1, 1)), Paging()).total == 1

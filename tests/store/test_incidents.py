"""What a store keeps of incidents, alike on both databases: in one transaction, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from rashomon.errors import InputError, NoSuchRecord
from rashomon.model.claim import Kind
from rashomon.model.decision import Action, ClaimRef, NewDecision
from rashomon.model.incident import StatusKind
from rashomon.model.incident_view import FusionState, IncidentLine, IncidentQuery, LineFigure, NewIncident
from rashomon.model.query import Paging, Query
from rashomon.model.span import Span
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.store.conftest import READER
from tests.store.made import add, own_origins, simple
from tests.store.older import WITHOUT_OVERVIEW

Execute = Callable[..., list[tuple[object, ...]]]
REF = ClaimRef("r:1", Kind.KILLED, Span(3, 9), (Span(1, 2), Span(4, 5)), "abc")


def line(id: str, day: int | None, status: StatusKind = StatusKind.UNCONTESTED) -> IncidentLine:
    when = None if day is None else date(2020, 1, day)
    figure = LineFigure(Kind.KILLED, "civilians", None, 2, 3.5, None)
    return IncidentLine(
        id, when, when, (Kind.KILLED, Kind.ATTACK), ("Dér’a",), ("army",), (), (figure,), status, 1, 2, 3
    )


@pytest.fixture
def claims(ledger: Ledger) -> list[str]:
    """The claims of three reports."""
    ids = add(ledger, *(simple(n, 2) for n in range(3)))
    return [f"{report}:{claim}" for report in ids for claim in ("1", "2")]


def keep(ledger: Ledger, *new: NewIncident, gone: tuple[str, ...] = ()) -> None:
    with ledger.incident_rows(write=True) as rows:
        known = set(rows.founders())
        rows.found([(n.claims[0], n.line.id) for n in new if n.claims[0] not in known])
        rows.replace(gone, new)


def test_what_is_remembered_comes_back(ledger: Ledger) -> None:
    values = {"a": b"1", "b": b"x" * 5_000, "é": '"ü"'.encode()}
    with ledger.incident_rows(write=True) as rows:
        rows.remember("mention", values)
        rows.remember("tie", {"a": b"2"})
        rows.remember("mention", {"a": b"3", "b": None})
    with ledger.incident_rows() as rows:
        assert rows.recall("mention", ["a", "b", "é", "none"]) == {"a": b"3", "é": values["é"]}
        assert rows.recall("tie", ["a"]) == {"a": b"2"}
    with ledger.incident_rows(write=True) as rows:
        rows.forget()
        assert rows.recall("mention", ["a"]) == {}


def test_how_far_it_is(ledger: Ledger) -> None:
    with ledger.incident_rows(write=True) as rows:
        assert rows.state() is None and rows.newest() == (0, 0)
        rows.reached(FusionState("1", 2, 3, 4))
        rows.reached(FusionState("1", 5, 6, 7))
        assert rows.state() == FusionState("1", 5, 6, 7)
    ids = add(ledger, simple(1), simple(2))
    with ledger.incident_rows() as rows:
        assert rows.newest() == (2, 0)
        assert [u.claims[0].report.id for u in rows.unfused(0, 9)] == ids
        assert [u.claims[0].report.id for u in rows.unfused(1, 9)] == ids[1:]
        assert [u.reading for u in rows.unfused(0, 1)] == [1]
        assert not rows.reread_since(2)
    with ledger.write() as writer:
        writer.reread(ids[0], simple(1), (), own_origins(simple(1)))
    with ledger.incident_rows() as rows:
        assert rows.reread_since(2) and not rows.reread_since(3)
        assert [u.reading for u in rows.unfused(0, 9)] == [2, 3]


def test_incidents_are_kept_replaced_and_found(ledger: Ledger, claims: list[str]) -> None:
    first = NewIncident(line("aa11", 2), tuple(claims[:2]))
    other = NewIncident(line("ab22", 3, StatusKind.CONTESTED), tuple(claims[2:4]))
    third = NewIncident(line("cc33", None), tuple(claims[4:]))
    keep(ledger, first, other, third)
    page = ledger.incidents(IncidentQuery(Query()), Paging(9))
    assert page.lines == (other.line, first.line, third.line) and page.total == 3
    assert [c.id for c in ledger.incident("ab").claims] == claims[2:4]
    with ledger.incident_rows() as rows:
        assert rows.mates([claims[0], claims[5]]) == {"aa11": claims[:2], "cc33": claims[4:]}
        assert [[c.id for c in some] for some in rows.claims_of_incidents(["aa11"])] == [claims[:2]]
    both = NewIncident(line("aa11", 2), tuple(claims[:4]))
    keep(ledger, both, gone=("aa11", "ab22"))
    found = ledger.incident("ab22")  # a former id leads on
    assert (found.id, found.former, [c.id for c in found.claims]) == ("aa11", ("ab22",), claims[:4])
    with pytest.raises(NoSuchRecord, match="several"):
        ledger.incident("a")
    for none in ("ff", "", "\0"):
        with pytest.raises(NoSuchRecord):
            ledger.incident(none)


def test_incidents_that_fit(ledger: Ledger, claims: list[str]) -> None:
    keep(
        ledger,
        *(
            NewIncident(line(f"{n}{n}", n + 1, status), tuple(claims[2 * n : 2 * n + 2]))
            for n, status in enumerate((StatusKind.WEAK, StatusKind.CONTESTED, StatusKind.WEAK))
        ),
    )

    def ids(query: Query, *statuses: StatusKind) -> list[str]:
        return [x.id for x in ledger.incidents(IncidentQuery(query, statuses), Paging(9)).lines]

    assert ids(Query(), StatusKind.WEAK) == ["22", "00"]
    assert ids(Query(report=claims[2].partition(":")[0])) == ["11"]
    assert ids(Query(text="raid"), StatusKind.CONTESTED) == []
    assert ids(Query(place="karsk", kinds=(Kind.KILLED,))) == ["22", "11", "00"]
    assert ids(Query(place="Suva")) == []
    first = ledger.incidents(IncidentQuery(Query()), Paging(2))
    rest = ledger.incidents(IncidentQuery(Query()), Paging(2, first.next))
    assert [x.id for x in (*first.lines, *rest.lines)] == ["22", "11", "00"] and rest.next is None
    with pytest.raises(InputError, match="no page"):
        ledger.incidents(IncidentQuery(Query()), Paging(2, "nonsense"))


def test_nothing_is_kept_of_a_transaction_that_fails(ledger: Ledger, claims: list[str]) -> None:
    keep(ledger, NewIncident(line("aa", 1), tuple(claims)))
    with pytest.raises(RuntimeError), ledger.incident_rows(write=True) as rows:
        rows.forget()
        rows.remember("tie", {"a": b"1"})
        raise RuntimeError
    assert ledger.incidents(IncidentQuery(Query()), Paging(9)).total == 1
    with ledger.incident_rows() as rows:
        assert rows.recall("tie", ["a"]) == {}


DECISIONS = (
    NewDecision(Action.MERGE, (REF, REF), incidents=("a", "b")),
    NewDecision(Action.SPLIT, (REF,), (REF,), ("a",)),
    NewDecision(Action.CORRECT, (REF,), field="figure", value={"low": 2.0, "best": None}, read="9"),
    NewDecision(Action.CORRECT, (REF,), field="date", value={}, read="2020"),
    NewDecision(Action.UNDO, undoes=1),
)


def test_decisions_come_back_and_are_verified(ledger: Ledger, execute: Execute) -> None:
    for n, what in enumerate(DECISIONS, 1):
        assert ledger.decide(what, "Änne", "why\0not") == n
    found = ledger.decisions()
    assert [d.what for d in found] == list(DECISIONS)
    assert {(d.author, d.note) for d in found} == {("Änne", "why\ufffdnot")}
    assert [e.author for e in ledger.log(Paging(5))] == ["Änne"] * 5
    assert not ledger.verify().damages
    for column, value in (
        ("author", "Bob"),
        ("note", ""),
        ("details", "{}"),
        ("action", "undo"),
        ("at", "2020-01-01"),
    ):
        (kept,) = execute(f"SELECT {column} FROM decision WHERE number = 2")[0]
        execute(f"UPDATE decision SET {column} = ? WHERE number = 2", value)
        assert [d.subject for d in ledger.verify().damages] == ["decision in row 2"], column
        execute(f"UPDATE decision SET {column} = ? WHERE number = 2", kept)
    execute("DELETE FROM decision WHERE number = 5")
    execute("INSERT INTO decision SELECT 6, action, author, at, note, details FROM decision WHERE number = 1")
    assert {d.what for d in ledger.verify().damages} == {"is missing", "is not in the log"}


def test_a_ledger_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    location = str(tmp_path / "ledger.db")
    with open_ledger(location, reader=READER) as ledger:
        add(ledger, simple(1))
    with sqlite3.connect(location) as file:  # as it was before there were incidents
        file.execute("DROP VIEW incidents")
        for table in (
            "incident_facet",
            "facet",
            "incident_claim",
            "incident",
            "incident_founder",
            "fusion_memory",
            "fusion_state",
            "decision",
            "user_session",
            "ledger_user",
        ):
            file.execute(f"DROP TABLE {table}")
        file.execute("UPDATE rashomon_version SET version_num = '0001'")
    with open_ledger(location, reader=READER) as ledger:
        assert ledger.incidents(IncidentQuery(Query()), Paging(9)).total == 0
        assert ledger.log(Paging(1))[0].action == "migrate"
        assert not ledger.verify().damages


def test_incidents_of_an_earlier_version_are_there_without_their_places(
    location: str, execute: Execute
) -> None:
    with open_ledger(location, reader=READER) as ledger:
        ids = add(ledger, simple(1))
        keep(ledger, NewIncident(line("aa11", 2), (f"{ids[0]}:1",)))
    for sql in WITHOUT_OVERVIEW:
        execute(sql)
    with open_ledger(location, reader=READER) as ledger:
        (kept,) = ledger.incidents(IncidentQuery(Query()), Paging(9)).lines
        assert (kept.id, kept.where, kept.sides) == ("aa11", None, ())
        with ledger.overview() as overview:
            found = overview.map(IncidentQuery(Query()), 3)
            assert (found.total, found.unlocated, found.clusters) == (1, 1, ())
        assert not ledger.verify().damages

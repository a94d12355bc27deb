"""Every byte that is changed, lost or added behind the ledger's back is found, and it is said where."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest

from rashomon.model.claim import LoadedWord
from rashomon.model.ledger import OriginLink, report_id
from rashomon.model.origin import Passage, Relation
from rashomon.model.query import Paging
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span
from rashomon.model.user import Role
from rashomon.store.contract import Ledger
from rashomon.store.tables import METADATA
from tests.store.made import add, begin, found, own_origins
from tests.store.shelf import shelf

Execute = Callable[..., list[tuple[object, ...]]]
RAID, CONVOY, WAR = (report_id(new.read.document) for new in shelf())


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    """A ledger with rows in every table."""
    raid, convoy, war = shelf()
    first = begin(ledger, b"x" * (1 << 20) + b"and a second stretch", headers={"etag": "1"})
    notice = Notice(NoticeKind.NO_DATE, "It has no date.", (Span(0, 3),))
    read = raid.read
    claims = list(read.claims)
    words = LoadedWord(found(read.document.text, "fighters"), "people")
    claims[1] = replace(claims[1], loaded=(words,))
    raid = replace(raid, read=replace(read, claims=tuple(claims), notices=(notice,)), fingerprints=(-5, 6, 7))
    add(ledger, raid, convoy, capture=first.capture)
    link = OriginLink(
        RAID, Relation.SHARES, 0.25, 0.5, (Passage(Span(0, 4), Span(1, 5)),), False, "A passage."
    )
    add(ledger, replace(war, fingerprints=(7, 8)), links=[link], capture=first.capture)
    with ledger.write() as writer:
        writer.problem(first.capture, "a.jsonl", "line 7", "is no JSON")
        writer.problem(None, "none.txt", "", "there is no such file")
        writer.reread(CONVOY, convoy, (), own_origins(convoy))
    ledger.finish(first.capture)
    begin(ledger, b"there now", "none.txt")
    with ledger.user_rows(write=True) as users:
        users.add("Mara", Role.ADMIN, "hashed", "Mara")
        users.add("Teo", Role.READER, "hashed otherwise", "Mara")
        users.change("teo", "Mara", role=Role.REVIEWER)
    assert not ledger.verify().damages
    return ledger


LATER = {"decision", "fusion_memory", "fusion_state", "incident", "incident_claim", "incident_founder"}
LATER |= {"facet", "incident_facet", "user_session"}
"""Tables of what is worked out from claims, which have tests of their own, and who is logged in, which nothing depends on."""
TABLES = [table for table in METADATA.sorted_tables if table.name not in LATER]
CHANGES = [(t.name, c.name, least) for t in TABLES for c in t.columns for least in {True, not c.nullable}]
"""Each column, and those that may be empty both where they are and where they are not."""


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)  # what is compared is the same on both
def test_every_column_of_every_table(full: Ledger, execute: Execute) -> None:
    """Changes one value in each column in turn, and puts it back."""
    missed = []
    for table, column, least in CHANGES:
        keys = [c.name for c in METADATA.tables[table].primary_key]
        order = f"{column} IS {'' if least else 'NOT '}NULL, {', '.join(keys)}"
        row = execute(f"SELECT {', '.join([*keys, column])} FROM {table} ORDER BY {order} LIMIT 1")[0]
        at, value = row[:-1], row[-1]
        new = _other(table, column, value)
        where = " AND ".join(f"{key} = ?" for key in keys)
        update = f"UPDATE {table} SET {column} = ? WHERE {where}"
        execute(update, new, *at)
        if not full.verify().damages:
            missed.append(f"{table}.{column} {value} {new}")
        execute(update, value, *(new if key == column else v for key, v in zip(keys, at, strict=True)))
    assert not missed
    assert not full.verify().damages


def _other(table: str, column: str, value: object) -> object:
    if isinstance(value, bool):
        return not value
    kind = str(METADATA.tables[table].c[column].type)
    if kind == "BOOLEAN":
        return 1 - int(value)  # type: ignore[call-overload]
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    if isinstance(value, int | float):
        return value + (
            1_000 if column in {"number", "report"} or METADATA.tables[table].c[column].primary_key else 1
        )
    if isinstance(value, datetime.date):
        return value + datetime.timedelta(days=1)
    if value is None:
        return {"DATE": "2020-01-01", "DATETIME": "2020-01-01 00:00:00"}.get(
            kind, 1 if kind in {"BIGINT", "INTEGER", "FLOAT"} else "x"
        )
    if kind in {"DATE", "DATETIME"}:
        return str(value).replace("20", "19", 1)
    return f"{value}x"


def test_a_row_less_in_every_table(full: Ledger, execute: Execute) -> None:
    missed = []
    for table in TABLES:
        columns = ", ".join(c.name for c in table.columns)
        keys = [c.name for c in table.primary_key]
        for order in ("", " DESC"):
            ordered = ", ".join(f"{key}{order}" for key in keys)
            row = execute(f"SELECT {columns} FROM {table.name} ORDER BY {ordered} LIMIT 1")[0]
            named = dict(zip([c.name for c in table.columns], row, strict=True))
            where = " AND ".join(f"{key} = ?" for key in keys)
            execute(f"DELETE FROM {table.name} WHERE {where}", *(named[key] for key in keys))
            if not full.verify().damages and not (table.name == "log" and order):
                missed.append(f"{table.name}{order}")
            marks = ", ".join("?" for _ in row)
            execute(f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", *row)
    assert not missed
    assert not full.verify().damages


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)
def test_a_row_more_in_every_table(full: Ledger, execute: Execute) -> None:
    missed = []
    for table in TABLES:
        columns = [c.name for c in table.columns]
        keys = [c.name for c in table.primary_key]
        newest = ", ".join(f"{key} DESC" for key in keys)
        row = dict(
            zip(
                columns,
                execute(f"SELECT {', '.join(columns)} FROM {table.name} ORDER BY {newest} LIMIT 1")[0],
                strict=True,
            )
        )
        row[keys[-1]] = row[keys[-1]] + 1  # type: ignore[operator]
        for column in ("id", "sha256", "text", "version", "folded"):
            if column in row:
                row[column] = f"{row[column]}9" if column != "version" else 9
        if table.name == "part":
            row["key"] = "line 99"
        execute(
            f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({', '.join('?' for _ in row)})",
            *row.values(),
        )
        if not full.verify().damages:
            missed.append(table.name)
        where = " AND ".join(f"{key} = ?" for key in keys)
        execute(f"DELETE FROM {table.name} WHERE {where}", *(row[key] for key in keys))
    assert not missed
    assert not full.verify().damages


NAMED = {
    "a text": (
        "UPDATE report SET text = replace(text, 'Karsk', 'Darsk') WHERE id = ?",
        RAID,
        f"report {RAID}",
    ),
    "a publisher": ("UPDATE report SET publisher = NULL WHERE id = ?", RAID, f"report {RAID}"),
    "a claim": (
        "UPDATE claim SET kind = ? WHERE id = '3' AND kind = 'wounded'",
        "killed",
        f"claim {RAID}:3",
    ),
    "no kind of claim": (
        "UPDATE claim SET kind = ? WHERE id = '3' AND kind = 'wounded'",
        "murder",
        f"claim {RAID}:3",
    ),
    "a span out of the text": (
        "UPDATE claim SET quote_stop = quote_stop + ? WHERE id = '3' AND kind = 'wounded'",
        10_000,
        f"claim {RAID}:3",
    ),
    "a figure": ("UPDATE claim_figure SET low = ? WHERE low = 12", 13.0, f"claim {RAID}:2"),
    "a name": ("UPDATE wording SET text = ? WHERE text = 'Gunmen'", "Policemen", f"claim {CONVOY}:1"),
    "a reason": (
        "UPDATE reason SET text = ? WHERE text = 'It rests on the word of Red Crescent.'",
        "So.",
        f"claim {CONVOY}:2",
    ),
    "the reason of a link": ("UPDATE reason SET text = ? WHERE text = 'A passage.'", "So.", f"report {WAR}"),
    "an origin": (
        "UPDATE claim SET origin = 1 WHERE id = ? AND kind = 'destruction'",
        "2",
        f"claim {CONVOY}:2",
    ),
    "a reader": ("UPDATE reading SET reader = ? WHERE report = 1", "2.0", f"report {RAID}"),
    "bytes": (
        "UPDATE archive_chunk SET position = 3 WHERE archive = 1 AND position = ?",
        1,
        "archived bytes",
    ),
    "an address": ("UPDATE capture SET address = ? WHERE number = 1", "b.jsonl", "capture b.jsonl"),
    "headers": ("UPDATE capture SET headers = ? WHERE number = 1", "{}", "capture a.jsonl"),
    "a fingerprint": ("DELETE FROM fingerprint WHERE hash = ?", 8, f"report {WAR}"),
    "an entry of the log": ("UPDATE log SET author = ? WHERE number = 4", "Kim", "log entry 4"),
    "two entries that change places": (
        "UPDATE log SET number = CASE number WHEN 4 THEN -5 ELSE -4 END WHERE number IN (4, ?)",
        5,
        "log entry 4",
    ),
    "which reading is current": ("UPDATE reading SET current = (version = ?)", 1, f"report {CONVOY}"),
    "a problem": ("UPDATE problem SET reason = ? WHERE number = 1", "fine", "problem a.jsonl"),
    "a problem that is over": ("UPDATE problem SET ended = ? WHERE number = 1", 1, "problem a.jsonl"),
}


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", NAMED)
def test_damage_has_a_name(full: Ledger, execute: Execute, name: str) -> None:
    sql, value, subject = NAMED[name]
    execute(sql, value)
    damages = full.verify().damages
    assert any(d.subject.startswith(subject) for d in damages), damages
    assert all("\n" not in d.subject + d.what for d in damages)


def test_a_log_that_was_cut(full: Ledger, execute: Execute) -> None:
    head = full.verify().head
    assert not full.verify(head).damages
    assert not full.verify(full.log(Paging(9))[-1].hash).damages
    execute("DELETE FROM log WHERE number = (SELECT max(number) FROM log)")
    found = full.verify(head)
    assert any(d.subject == "the log" for d in found.damages)
    execute("DELETE FROM log WHERE number > 3")
    damages = {d.subject for d in full.verify().damages}
    assert {f"report {RAID}", f"report {CONVOY}", f"report {WAR}"} <= damages


def test_an_empty_ledger_is_whole(ledger: Ledger) -> None:
    calls: list[tuple[int, int]] = []
    found = ledger.verify(progress=lambda done, of: calls.append((done, of)))
    assert (found.entries, found.reports, found.claims, list(found.damages)) == (1, 0, 0, [])
    assert calls[-1] == (1, 1)

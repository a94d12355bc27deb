"""Several programs on one ledger: one writes at a time, readers are never kept waiting, and a killed one does no harm."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rashomon.model.query import Paging, Query
from rashomon.store import open_ledger
from tests.store.conftest import READER
from tests.store.made import add, begin, own_origins, simple

ROOT = Path(__file__).parents[2]


def test_readers_are_not_kept_waiting(location: str) -> None:
    with (
        open_ledger(location, reader=READER) as writing,
        open_ledger(location, reader=READER, write=False) as reading,
    ):
        add(writing, simple(1))
        begun = begin(writing)
        with writing.write() as writer:
            writer.add(begun.capture, simple(2), (), own_origins(simple(2)))
            start = time.monotonic()
            assert reading.search(Query(), Paging()).total == 1
            assert reading.reports("", Paging())[1] == 1 and not reading.verify().damages
            assert time.monotonic() - start < 5
            with open_ledger(location, reader=READER, write=False) as another:
                assert another.totals()["reports"] == 1
        assert reading.search(Query(), Paging()).total == 2


def test_a_reader_does_not_hold_the_writer_up(location: str) -> None:
    with (
        open_ledger(location, reader=READER) as writing,
        open_ledger(location, reader=READER, write=False) as reading,
    ):
        add(writing, simple(1), simple(2))
        unread = reading.unread("another")
        next(unread)
        with reading.database.reading() as connection:  # type: ignore[attr-defined]
            before = connection.exec_driver_sql("SELECT count(*) FROM report").scalar()
            add(writing, simple(3))
            assert connection.exec_driver_sql("SELECT count(*) FROM report").scalar() == before == 2
        assert len(list(unread)) == 1 and reading.totals()["reports"] == 3


def test_two_writers_take_turns(location: str) -> None:
    def write(first: int) -> None:
        with open_ledger(location, reader=READER) as ledger:
            for number in range(first, first + 15):
                add(ledger, simple(number))

    with ThreadPoolExecutor(2) as programs:
        list(programs.map(write, (0, 100)))
    with open_ledger(location, reader=READER, write=False) as ledger:
        found = ledger.verify()
        assert not found.damages and found.reports == 30
        assert [e.number for e in ledger.log(Paging(99))] == list(range(found.entries, 0, -1))


def test_a_second_writer_waits(location: str) -> None:
    order: list[str] = []
    with open_ledger(location, reader=READER) as one, open_ledger(location, reader=READER) as other:
        begun = begin(one)

        def second() -> None:
            with other.write() as writer:
                order.append("second")
                writer.add(begun.capture, simple(2), (), own_origins(simple(2)))

        waiting = threading.Thread(target=second)
        with one.write() as writer:
            waiting.start()
            time.sleep(0.3)
            order.append("first")
            writer.add(begun.capture, simple(1), (), own_origins(simple(1)))
        waiting.join(30)
        assert order == ["first", "second"] and one.totals()["reports"] == 2


KILLED = """
import sys, time
from rashomon.store import open_ledger
from tests.store.made import begin, own_origins, simple
with open_ledger(sys.argv[1], reader="x") as ledger:
    begun = begin(ledger)
    for number in range(10_000):
        with ledger.write() as writer:
            new = simple(number, claims=20)
            writer.add(begun.capture, new, (), own_origins(new))
            if number == 5:
                print("half way", flush=True)
                time.sleep(60)
"""


def test_killed_within_a_transaction(location: str) -> None:
    environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
    process = subprocess.Popen(
        [sys.executable, "-c", KILLED, location], stdout=subprocess.PIPE, env=environment
    )
    assert process.stdout is not None and process.stdout.readline() == b"half way\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    with open_ledger(location, reader=READER) as ledger:
        found = ledger.verify()
        assert not found.damages and (found.reports, found.claims) == (5, 100)
        assert len(begin(ledger).known) == 5
        add(ledger, simple(5, claims=20))
        assert not ledger.verify().damages

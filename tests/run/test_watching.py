"""Watching feeds: when rounds begin, what they add, and that nothing short of a damaged ledger ends them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from rashomon.errors import DamagedLedger, InputError, LedgerError
from rashomon.ingest.resource import Resource
from rashomon.ingest.web.visits import Visitor
from rashomon.model.capture import Capture
from rashomon.run.adding import AddOptions
from rashomon.run.reader import reader_id
from rashomon.run.watching import Round, Watch, interval, rounds
from rashomon.store.contract import Ledger
from tests.ingest.site import QUICK, Site, opml, running
from tests.run.reports import report


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site()) as site:
        yield site


def page(site: Site, number: int) -> str:
    """A page with one of the small reports; gives its address."""
    paragraphs = report(number).split("\n\n")[1].splitlines()
    return site.page(f"/{number}", "".join(f"<p>{line}</p>" for line in paragraphs))


def watch(folder: Path, *inputs: str) -> Watch:
    def opened() -> AbstractContextManager[Ledger]:
        from rashomon.store import open_ledger

        return open_ledger(str(folder / "ledger.db"), reader=reader_id())

    return Watch(inputs, opened, Visitor(allow_private=True, limits=QUICK), AddOptions(workers=1))


def told(done: Round) -> tuple[int, int, list[str], str | None]:
    return done.outcome.added, done.unchanged, done.outcome.problems, done.trouble


def test_rounds_add_what_is_new(site: Site, tmp_path: Path) -> None:
    site.feed("/tagged", {page(site, n): "Shelling" for n in (1, 2)}, tag='"1"')
    site.feed("/untagged", {page(site, 3): "Talks"})
    site.replies["/4"] = site.replies["/3"]
    (tmp_path / "feeds.opml").write_bytes(opml(site.address + "/tagged", site.address + "/untagged"))
    watched = watch(tmp_path, str(tmp_path / "feeds.opml"))
    assert told(watched.round()) == (3, 0, [], None)
    assert told(watched.round()) == (0, 2, [], None)
    site.feed("/tagged", {page(site, n): "Shelling" for n in (5, 1)}, tag='"2"')
    assert told(watched.round()) == (1, 1, [], None)
    # a feed more in the list
    (tmp_path / "feeds.opml").write_bytes(opml(site.feed("/new", {page(site, 6): "Shelling"})))
    assert told(watched.round()) == (1, 0, [], None)
    assert [site.times(f"/{n}") for n in (1, 2, 3, 5, 6)] == [1] * 5
    # another program, or this one after a restart, finds all of it in the ledger
    assert told(watch(tmp_path, site.address + "/tagged").round()) == (0, 1, [], None)
    assert site.times("/5") == 1


def test_a_lost_network_is_no_end(site: Site, tmp_path: Path) -> None:
    feed = site.feed("/feed", {page(site, 1): "Shelling"})
    watched = watch(tmp_path, feed)
    pages = dict(site.replies)
    site.replies.clear()
    added, _, problems, trouble = told(watched.round())
    assert (added, len(problems), trouble) == (0, 1, None) and "404" in problems[0]
    site.replies |= pages
    assert told(watched.round()) == (1, 0, [], None)


def test_nothing_is_lost_when_the_ledger_is_held(site: Site, tmp_path: Path) -> None:
    watched = watch(tmp_path, page(site, 1))
    good = watched.opened

    @contextmanager
    def held_half_way() -> Iterator[Ledger]:
        with good() as ledger:
            yield ledger
        raise LedgerError("ledger.db: is held by another program")

    @contextmanager
    def held() -> Iterator[Ledger]:
        raise LedgerError("ledger.db: is held by another program")
        yield

    watched.opened = held
    assert watched.round().trouble == "ledger.db: is held by another program"
    watched.opened = held_half_way
    assert watched.round().trouble and not watched.kept
    watched.opened = good
    assert watched.round().trouble is None and watched.kept


def test_rounds_begin_at_multiples_of_the_interval(monkeypatch: pytest.MonkeyPatch) -> None:
    """A round takes 20 seconds, the third one 100: the beginning that it runs over is left out."""
    now = [1000.0]
    began: list[float] = []

    @contextmanager
    def held() -> Iterator[Ledger]:
        began.append(now[0])
        now[0] += 100 if len(began) == 3 else 20
        raise LedgerError("held")
        yield

    def sleep(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr("rashomon.run.watching.time.monotonic", lambda: now[0])
    watched = Watch([], held, Visitor(limits=QUICK))
    endless = rounds(watched, 60, sleep)
    for _ in range(5):
        next(endless)
    assert began == [1000, 1060, 1120, 1240, 1300]


def test_a_damaged_ledger_is_the_end() -> None:
    @contextmanager
    def damaged() -> Iterator[Ledger]:
        raise DamagedLedger("ledger.db: is no ledger")
        yield

    with pytest.raises(DamagedLedger):
        next(rounds(Watch([], damaged, Visitor(limits=QUICK)), 60))


@pytest.mark.parametrize(("text", "seconds"), [("60s", 60), ("15m", 900), ("2h", 7_200), (" 1D ", 86_400)])
def test_intervals(text: str, seconds: int) -> None:
    assert interval(text) == seconds


@pytest.mark.parametrize("text", ["", "15", "m", "30s", "0m", "-1m", "1.5h", "15 min", "99999999d"])
def test_no_intervals(text: str) -> None:
    with pytest.raises(InputError, match="--every"):
        interval(text)


def test_shorter_intervals_where_they_are_wanted() -> None:
    assert interval("1s", 0) == 1
    with pytest.raises(InputError):
        interval("0s", 0)


def test_a_page_that_was_taken_in_and_not_read_is_fetched_again(site: Site, tmp_path: Path) -> None:
    """As after a power cut between the two: that it was answered once is no reason to pass it over."""
    address = page(site, 1)
    feed = site.feed("/feed", {address: "Shelling"}, tag='"1"')
    watched = watch(tmp_path, feed)
    taken = Resource.of_bytes(address, site.replies["/1"].body, {"ETag": '"1"'})  # type: ignore[union-attr]
    with watched.opened() as ledger:
        ledger.begin(
            Capture(address, taken.sha256(), taken.size, taken.taken_at, "html", taken.headers), taken.open
        )
    assert told(watched.round()) == (1, 0, [], None)

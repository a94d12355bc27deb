"""``rashomon watch`` and ``rashomon add`` with addresses, as a user runs them."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rashomon.cli import run
from tests.ingest.site import Site, opml, running
from tests.run.reports import report

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site()) as site:
        yield site


def page(site: Site, number: int) -> str:
    """A page with one of the small reports; gives its address."""
    paragraphs = report(number).split("\n\n")[1].splitlines()
    return site.page(f"/{number}", "".join(f"<p>{line}</p>" for line in paragraphs), ETag=f'"{number}"')


def test_add_an_address(site: Site, tmp_path: Path, capsys: Captured) -> None:
    address, ledger = page(site, 1), str(tmp_path / "ledger.db")
    assert run(["add", address, "--ledger", ledger]) == 2
    assert "--allow-private" in capsys.readouterr().err
    assert run(["add", address, "--allow-private", "--ledger", ledger]) == 0
    assert capsys.readouterr().out.startswith("1 report with ")
    assert run(["add", address, "--allow-private", "--ledger", ledger]) == 0
    assert site.asked[-1].headers["if-none-match"] == '"1"'
    capsys.readouterr()
    assert run(["search", "--ledger", ledger, "--format", "json", "--limit", "1"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["report"]["url"] == address
    assert run(["problems", "--ledger", ledger, "--format", "json"]) == 0


def test_add_a_list_of_feeds(site: Site, tmp_path: Path, capsys: Captured) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    feeds = [site.feed(f"/feed{n}", {page(site, n): "Shelling"}) for n in (1, 2)]
    (folder / "feeds.opml").write_bytes(opml(*feeds))
    ledger = ["--allow-private", "--ledger", str(tmp_path / "ledger.db")]
    assert run(["add", str(folder / "feeds.opml"), *ledger]) == 0
    assert capsys.readouterr().out.startswith("2 reports with ")
    assert run(["add", str(folder / "feeds.opml"), *ledger]) == 0
    assert [site.times(path) for path in ("/1", "/2", "/feed1")] == [1, 1, 2]
    before = len(site.asked)
    assert run(["add", str(folder), *ledger]) == 2
    assert "name it to rashomon add itself" in capsys.readouterr().err and len(site.asked) == before


def test_watch_once(site: Site, tmp_path: Path, capsys: Captured) -> None:
    feed = site.feed("/feed", {page(site, 1): "Shelling"}, tag='"1"')
    watch = ["watch", "--once", "--allow-private", "--ledger", str(tmp_path / "ledger.db")]
    assert run([*watch, feed]) == 0
    out = capsys.readouterr().out
    assert out.count("\n") == 1 and " 1 report with " in out
    assert run([*watch, feed, site.address + "/none"]) == 2
    out, err = capsys.readouterr()
    assert "nothing new; 1 feed unchanged; 1 problem" in out
    assert err.count("\n") == 1 and "/none" in err


def test_watch_asks_for_patience(tmp_path: Path, capsys: Captured) -> None:
    ledger = ["--ledger", str(tmp_path / "ledger.db")]
    assert run(["watch", "https://news.example/feed", "--every", "30s", *ledger]) == 2
    assert "60s or more" in capsys.readouterr().err
    assert run(["watch", "https://news.example/feed", "--every", "often", *ledger]) == 2
    assert "15m" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are not known there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_watch_ends_well(site: Site, tmp_path: Path, number: signal.Signals) -> None:
    feed = site.feed("/feed", {page(site, 1): "Shelling"}, tag='"1"')
    command = [sys.executable, "-m", "rashomon", "watch", feed, "--every", "1s", "--allow-private"]
    ledger = ["--ledger", str(tmp_path / "ledger.db")]
    with subprocess.Popen(
        [*command, *ledger], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout and process.stderr
        lines = [process.stdout.readline() for _ in range(2)]
        process.send_signal(number)
        out, err = process.communicate(timeout=30)
    assert " 1 report with " in lines[0] and "1 feed unchanged" in lines[1]
    assert (process.returncode, err) == (0, "") and out.splitlines()[-1].startswith("stopped after ")

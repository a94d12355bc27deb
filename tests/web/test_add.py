"""Adding: a pasted text, files and addresses, each seen read without the page being loaded anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.people import add_user
from tests.web.serving import serving

TEXT = "Rebels shelled the village of Karsk on Monday, killing 17 civilians, the mayor said. <b>The army</b> denied it."
FILE = (
    "Soldiers captured the bridge at Velm on Sunday, the ministry said. Seven rebels were killed, it said.\n"
)
SLOW = 60_000
"""Milliseconds that the first report of a server may take: the parser is loaded for it."""


@pytest.fixture
def desk(browser: Browser, copied: Path) -> Iterator[str]:
    """A server on a ledger of its own, which tests add to."""
    with serving(copied) as address:
        yield address


@pytest.fixture
def public(browser: Browser, copied: Path) -> Iterator[str]:
    """A server that everybody may read."""
    add_user(copied, "mara", "admin")
    with serving(copied, "--public") as address:
        yield address


def paste(page: Page, text: str, title: str) -> None:
    """Give a text in the form."""
    page.get_by_label("Text", exact=True).fill(text)
    page.get_by_label("Title").fill(title)
    page.get_by_label("Published", exact=True).fill("2016-12-14")
    page.get_by_label("Publisher").fill("Test Courier")
    page.get_by_role("button", name="Read it").click()


def test_a_pasted_text_is_read_and_leads_to_its_report_and_incident(
    desk: str, open_page: Opened, keep_screenshot: Callable[[Page, str], None]
) -> None:
    page = open_page("/add", at=desk)
    paste(page, TEXT, "Shelling of <i>Karsk</i>")
    job = page.locator(".job")
    expect(job).to_contain_text("1 report added", timeout=SLOW)
    read = job.get_by_role("region", name="Shelling of <i>Karsk</i>")
    expect(read).to_contain_text("17 civilians")
    expect(read).to_contain_text("Mayor")
    expect(page.get_by_label("Text", exact=True)).to_have_value("")
    expect(page.locator("#announcer")).to_contain_text("1 report added")
    expect(read.locator("i, b:not(.statement b)")).to_have_count(0)
    assert findings(page) == []
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    keep_screenshot(page, "add")

    page.reload()
    expect(page.locator(".job")).to_contain_text("1 report added")
    page.get_by_role("link", name="incident of:").first.click()
    expect(page).to_have_url(f"{desk}/incident/" + page.url.rpartition("/")[2])
    page.go_back()
    page.get_by_role("link", name="Shelling of <i>Karsk</i>").click()
    expect(page.get_by_text("killing 17 civilians").first).to_be_visible()


def test_the_same_text_again_is_known(desk: str, open_page: Opened) -> None:
    page = open_page("/add", at=desk)
    for expected in ("1 report added", "1 report known before"):
        paste(page, TEXT, "Twice")
        expect(page.locator(".job").first).to_contain_text(expected, timeout=SLOW)
    expect(page.locator(".job")).to_have_count(2)
    page.get_by_role("link", name="Open the report that is there already").click()
    expect(page.get_by_role("heading", name="Twice")).to_be_visible()


def test_files_are_dropped_or_chosen_and_what_cannot_be_read_says_why(
    desk: str, open_page: Opened, tmp_path: Path
) -> None:
    good, bad = tmp_path / "über the bridge.txt", tmp_path / "broken.pdf"
    good.write_text(FILE, encoding="utf-8")
    bad.write_bytes(b"%PDF-1.7\nnothing of the kind")
    page = open_page("/add", at=desk)
    page.get_by_label("Drop files here, or choose them").set_input_files([good, bad])
    expect(page.locator(".job")).to_have_count(2)
    expect(page.locator(".job").filter(has_text=good.name)).to_contain_text("1 report added", timeout=SLOW)
    broken = page.locator(".job").filter(has_text=bad.name)
    expect(broken).to_contain_text("1 problem", timeout=SLOW)
    expect(broken.locator(".job-problems")).to_contain_text("PDF")
    page.get_by_role("link", name="Everything that could not be read").click()
    expect(page.locator(".history")).to_contain_text(bad.name)
    page.goto(f"{desk}/log")
    expect(page.locator(".history li").first).to_be_visible()


def test_what_is_refused_stays_in_the_form(desk: str, open_page: Opened) -> None:
    page = open_page("/add", at=desk, expected=("413",))
    long = "The army shelled Karsk. " * 200_000
    paste(page, long, "Too long")
    expect(page.get_by_role("alert")).to_contain_text("larger than")
    assert len(page.get_by_label("Text", exact=True).input_value()) == len(long)


def test_a_reader_is_told_who_may_add(public: str, open_page: Opened) -> None:
    page = open_page("/add", at=public)
    expect(page.get_by_text("Adding takes a reviewer")).to_be_visible()
    expect(page.get_by_role("button", name="Read it")).to_have_count(0)


def test_a_phone_in_the_dark(open_page: Opened) -> None:
    page = open_page("/add", dark=True, phone=True)
    expect(page.get_by_role("button", name="Read it")).to_be_visible()
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

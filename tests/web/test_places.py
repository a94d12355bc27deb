"""Places: who is said to hold one over time, and what is said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rashomon.cli import run
from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.serving import serving

ABOUT_PALMYRA = (
    "The Syrian army withdrew from Palmyra on Sunday, the governor of Homs said. "
    "The defence ministry denied that the army had left Palmyra.\n"
)


@pytest.fixture
def contested(browser: Browser, copied: Path, tmp_path: Path) -> Iterator[str]:
    """A server whose ledger has a withdrawal from Palmyra that is told and denied."""
    report = tmp_path / "palmyra.txt"
    report.write_text(ABOUT_PALMYRA, encoding="utf-8")
    assert run(["add", str(report), "--published", "2016-12-12", "--ledger", str(copied)]) == 0
    with serving(copied) as address:
        yield address


def shown(page: Page, name: str) -> Page:
    """The page of a place when all of it is there."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.locator(".loading")).to_have_count(0)
    return page


def test_holders_are_drawn_and_each_claim_is_told_by_whom(
    open_page: Opened, keep_screenshot: Callable[[Page, str], None]
) -> None:
    page = shown(open_page("/place/Palmyra"), "Palmyra")
    expect(page.get_by_role("img", name="Who is said to hold Palmyra, over time")).to_be_visible()
    table = page.get_by_role("region", name="Claims on who holds it")
    taken = table.get_by_role("row").filter(has_text="taken by Islamic State").first
    expect(taken).to_contain_text("11 Dec 2016")
    expect(taken.get_by_role("link", name="Islamic State").first).to_have_attribute(
        "href", "/actor/islamic-state"
    )
    expect(page.get_by_text("It says nothing on what is true.").first).to_be_visible()
    assert page.get_by_role("region", name="Table of incidents").get_by_role("link").count() >= 2
    assert findings(page) == []
    keep_screenshot(page, "place")


def test_what_contests_each_other_is_marked_on_both_sides(contested: str, open_page: Opened) -> None:
    page = shown(open_page("/place/Palmyra", at=contested), "Palmyra")
    rows = page.get_by_role("region", name="Claims on who holds it").locator("tbody tr")
    against = rows.locator(".contested-cell")
    expect(against).to_have_count(2)
    own = rows.filter(has=page.locator(".contested-cell")).locator("td:first-child").all_inner_texts()
    assert {*own} == {*against.all_inner_texts()}
    denied = rows.filter(has_text="not left by Syrian Arab Army")
    expect(denied).to_contain_text("Defence ministry")


def test_places_are_found_by_a_part_of_a_name(open_page: Opened) -> None:
    page = shown(open_page("/places"), "Places")
    whole = page.locator("tbody tr").count()
    page.get_by_label("Name, or a part of one").fill("tai")
    expect(page.get_by_role("link", name="Taiz")).to_be_visible()
    expect(page.get_by_role("link", name="Palmyra")).to_have_count(0)
    assert page.locator("tbody tr").count() < whole
    assert page.url.endswith("/places?name=tai")
    page.get_by_role("link", name="Taiz").click()
    shown(page, "Taiz")


def test_a_place_that_there_is_not_says_so(open_page: Opened) -> None:
    page = open_page("/place/Nowhere-on-Sea", expected=("404",))
    expect(page.get_by_role("alert")).to_contain_text("no claim names such a place")


def test_a_phone_in_the_dark(open_page: Opened) -> None:
    page = shown(open_page("/place/Palmyra", dark=True, phone=True), "Palmyra")
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    listed = shown(open_page("/places", dark=True, phone=True), "Places")
    assert findings(listed) == []
    assert listed.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

"""Sources: a record that counts, and says what it does not mean."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote
from urllib.request import urlopen

from playwright.sync_api import Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened


def shown(page: Page, name: str) -> Page:
    """The page of a source when all of it is there."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.locator(".loading")).to_have_count(0)
    return page


def test_a_record_is_what_the_api_counts(
    open_page: Opened, server: str, keep_screenshot: Callable[[Page, str], None]
) -> None:
    name = "Northern Conflict Monitor"
    with urlopen(f"{server}/api/sources/{quote(name)}") as answer:
        (record,) = json.load(answer)["sources"]
    page = shown(open_page(f"/source/{quote(name)}"), name)
    chart = page.get_by_role("img", name=f"Of {record['claims']} claims: ")
    label = chart.get_attribute("aria-label") or ""
    for words, field in (
        ("Nobody else tells", "alone"),
        ("Others tell too", "corroborated"),
        ("Others deny", "denied"),
    ):
        assert f"{words}: {record[field]}" in label
    expect(page.get_by_text("No number here is a rate of being right.")).to_be_visible()
    expect(page.locator(".their-claims li").first).to_contain_text(name)
    assert findings(page) == []
    keep_screenshot(page, "source")


def test_all_sources_are_listed_and_lead_to_their_records(open_page: Opened, server: str) -> None:
    with urlopen(f"{server}/api/sources?limit=1") as answer:
        total = json.load(answer)["total"]
    page = shown(open_page("/sources"), "Sources")
    expect(page.get_by_text(f"of {total} sources")).to_be_visible()
    page.get_by_role("link", name="Northern Conflict Monitor").click()
    shown(page, "Northern Conflict Monitor")


def test_markup_in_a_name_stays_text(open_page: Opened) -> None:
    name = "<b>Bold</b> Press / Desk"
    page = open_page(f"/source/{quote(name, safe='')}", expected=("404",))
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text(f"{name}: no source of that name")
    expect(page.locator("main b")).to_have_count(0)


def test_a_source_that_there_is_not_says_so(open_page: Opened) -> None:
    page = open_page("/source/Nobody%20at%20all", expected=("404",))
    expect(page.get_by_role("alert")).to_contain_text("no source of that name")


def test_a_phone_in_the_dark(open_page: Opened) -> None:
    for path, name in (
        ("/source/Northern%20Conflict%20Monitor", "Northern Conflict Monitor"),
        ("/sources", "Sources"),
    ):
        page = shown(open_page(path, dark=True, phone=True), name)
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

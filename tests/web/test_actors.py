"""Actors: who one is, by which names, and on whose side it was when."""

from __future__ import annotations

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened


def shown(page: Page, name: str) -> Page:
    """The page of an actor when all of it is there."""
    expect(page.get_by_role("heading", level=1, name=name)).to_be_visible()
    expect(page.locator(".loading")).to_have_count(0)
    return page


def test_names_sides_opponents_and_claims(
    open_page: Opened, keep_screenshot: Callable[[Page, str], None]
) -> None:
    page = shown(open_page("/actor/islamic-state"), "Islamic State")
    facts = page.locator(".facts")
    for told in ("Daesh", "Islamic State of Iraq", "Rebel group", "Islamic State - Khorasan Province"):
        expect(facts).to_contain_text(told)
    expect(facts.locator("div").filter(has_text="Formerly")).to_contain_text("8 Apr 2013")
    war = (
        page.get_by_role("region", name="Table of sides")
        .get_by_role("row")
        .filter(has_text="Syrian civil war")
    )
    expect(war).to_contain_text("8 Apr 2013 to 8 Dec 2024")
    opponents = war.get_by_text("Government and allies")
    opponents.click()
    expect(war.get_by_role("link", name="Hezbollah", exact=True)).to_be_visible()
    expect(page.locator(".their-claims").first).to_contain_text("Islamic State")
    assert findings(page) == []
    keep_screenshot(page, "actor")


def test_any_name_finds_an_actor_and_leads_to_it(open_page: Opened) -> None:
    page = shown(open_page("/actors"), "Actors")
    page.get_by_label("Name, alias or abbreviation").fill("daesh")
    expect(page).to_have_url(re.compile("name=daesh"))
    found = page.get_by_role("link", name="Islamic State", exact=True)
    expect(found).to_be_visible()
    found.click()
    shown(page, "Islamic State")
    page.go_back()
    expect(page.get_by_label("Name, alias or abbreviation")).to_have_value("daesh")


def test_an_actor_that_there_is_not_says_so(open_page: Opened) -> None:
    page = open_page("/actor/nobody", expected=("404",))
    expect(page.get_by_role("alert")).to_contain_text("is no actor that is known")


def test_a_phone_in_the_dark(open_page: Opened) -> None:
    for path, name in (("/actor/islamic-state", "Islamic State"), ("/actors", "Actors")):
        page = shown(open_page(path, dark=True, phone=True), name)
        assert findings(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

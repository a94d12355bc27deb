"""What stands around every screen, and addresses that lead nowhere."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.web.conftest import Opened


def test_an_address_that_names_no_screen(open_page: Opened) -> None:
    page = open_page("/no/such/page")
    expect(page.get_by_role("heading", name="No such page")).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="Go to the overview").click()
    expect(page.locator("a.incident-title").first).to_be_visible()


def test_a_screen_can_be_asked_for_by_a_name_with_a_dot(open_page: Opened, server: str) -> None:
    page = open_page("/source/news.example", expected=("404",))
    expect(page.get_by_role("link", name="Rashomon")).to_be_visible()


def test_the_navigation_leads_to_every_screen_that_it_names(open_page: Opened) -> None:
    page = open_page("/login")
    for name in page.get_by_role("navigation", name="Screens").get_by_role("link").all_inner_texts():
        page.get_by_role("navigation", name="Screens").get_by_role("link", name=name).click()
        expect(page.get_by_role("link", name=name, exact=True).first).to_have_attribute(
            "aria-current", "page"
        )
        expect(page.get_by_role("heading", level=1)).to_have_count(1)
        expect(page).to_have_title(re.compile("Rashomon"))


def test_search_finds_from_anywhere(open_page: Opened) -> None:
    page = open_page("/login")
    page.get_by_role("searchbox", name="Search incidents").fill("market")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?text=market"))
    expect(page.get_by_role("heading", name="1 incident")).to_be_visible()

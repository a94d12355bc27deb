"""The overview in a browser: a map, a timeline and a list that filter each other through the address."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened

FASHER = "view=13.628,25.349,7"
"""The middle of the map is where the strike on the market is said to have been."""


def asked(page: Page) -> dict[str, list[str]]:
    """The filters of the address."""
    found = parse_qs(urlsplit(page.url).query)
    found.pop("view", None)
    return found


def told(server: str, path: str) -> Any:
    """What the API answers."""
    with urlopen(server + path) as answer:
        return json.load(answer)


def drawn(page: Page) -> Locator:
    """The map, when incidents are drawn on it."""
    place = page.get_by_test_id("map")
    expect(place).to_have_attribute("data-drawn", "true")
    return place


def box_of(place: Locator) -> FloatRect:
    found = place.bounding_box()
    assert found is not None
    return found


def titles(page: Page) -> list[str]:
    """The incidents in the list."""
    page.wait_for_function(
        "() => document.querySelector('.list-panel')?.getAttribute('aria-busy') === 'false'"
    )
    return page.locator("a.incident-title").all_inner_texts()


def test_everything_is_shown_once(open_page: Opened, server: str) -> None:
    page = open_page("/")
    drawn(page)
    whole = told(server, "/api/incidents?limit=1")["total"]
    expect(page.get_by_role("heading", name=f"{whole} incidents")).to_be_visible()
    assert len(titles(page)) == whole
    undated = told(server, "/api/overview/timeline")["undated"]
    assert undated > 0
    expect(page.get_by_test_id("undated")).to_have_text(f"{undated} incidents undated")
    expect(page.locator(".plot rect").first).to_be_attached()
    unlocated = told(server, "/api/overview/map?zoom=1")["unlocated"]
    expect(page.get_by_text(f"{unlocated} of {whole} incidents have no place")).to_be_visible()


def test_a_filter_goes_into_the_address_and_back_takes_it_out(open_page: Opened, server: str) -> None:
    page = open_page("/")
    everything = titles(page)
    page.get_by_role("checkbox", name=re.compile("^contested")).check()
    expect(page).to_have_url(re.compile("status=contested"))
    contested = titles(page)
    assert 0 < len(contested) < len(everything)
    page.get_by_role("checkbox", name=re.compile("^killed")).check()
    expect(page).to_have_url(re.compile("kind=killed"))
    both = titles(page)
    assert 0 < len(both) <= len(contested)
    assert asked(page) == {"status": ["contested"], "kind": ["killed"]}
    assert titles(open_page(page.url.removeprefix(server))) == both, "a link shows the same to somebody else"
    page.go_back()
    expect(page).not_to_have_url(re.compile("kind=killed"))
    assert titles(page) == contested
    page.go_forward()
    expect(page.get_by_role("checkbox", name=re.compile("^killed"))).to_be_checked()
    page.get_by_role("button", name="Clear all").click()
    assert asked(page) == {}
    assert titles(page) == everything


def test_counts_leave_their_own_filter_out(open_page: Opened, server: str) -> None:
    page = open_page("/?status=contested")
    counted = {c["value"]: c["count"] for c in told(server, "/api/overview/counts?by=status")["counts"]}
    weak = page.locator(".facet-value", has_text="weak")
    expect(weak.locator(".facet-count")).to_have_text(str(counted["weak"]))


def test_what_happened_is_counted_before_it_is_chosen(open_page: Opened) -> None:
    page = open_page("/")
    places = page.get_by_role("region", name="Place")
    place = places.get_by_role("button", name=re.compile("^Aleppo"))
    number = int(place.locator(".facet-count").inner_text())
    place.click()
    expect(page.get_by_role("button", name=re.compile("Remove the filter place"))).to_be_visible()
    assert len(titles(page)) == number


def test_days_are_chosen_on_the_timeline(open_page: Opened) -> None:
    page = open_page("/")
    everything = titles(page)
    drawn(page)
    chart = box_of(page.locator(".brush .overlay"))
    middle = chart["y"] + chart["height"] / 2
    page.mouse.move(chart["x"] + chart["width"] * 0.6, middle)
    page.mouse.down()
    page.mouse.move(chart["x"] + chart["width"] * 0.8, middle, steps=4)
    page.mouse.move(chart["x"] + chart["width"] - 1, middle, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"since=\d{4}-\d\d-\d\d"))
    since = asked(page)["since"][0]
    assert "2020-06-01" < since < "2022-01-01", "three fifths on the way from 2016 to 2024"
    some = titles(page)
    assert 0 < len(some) < len(everything)
    assert not any("Aleppo" in title for title in some)
    expect(page.get_by_label("From", exact=True)).to_have_value(since)
    page.get_by_role("button", name=re.compile("Remove the filter from")).click()
    page.get_by_role("button", name=re.compile("Remove the filter to")).click()
    assert titles(page) == everything


def test_days_are_typed(open_page: Opened) -> None:
    page = open_page("/?since=2023-10-22&until=2023-10-23")
    assert any("Nyala" in title for title in titles(page)), "a range of days is met by days within it"
    expect(page.locator(".incident", has_text="Shelling").locator("time")).to_have_text("20 to 24 Oct 2023")
    page.get_by_label("to", exact=True).fill("2023-12-31")
    page.get_by_label("to", exact=True).press("Enter")
    expect(page).to_have_url(re.compile("until=2023-12-31"))
    assert any("Timbuktu" in title for title in titles(page))


def test_a_box_is_drawn(open_page: Opened) -> None:
    page = open_page(f"/?{FASHER}")
    place = box_of(drawn(page))
    page.get_by_role("button", name="Draw a box").click()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(x - 60, y - 60)
    page.mouse.down()
    page.mouse.move(x + 60, y + 60, steps=5)
    page.mouse.up()
    expect(page).to_have_url(re.compile("box="))
    south, west, north, east = (float(degrees) for degrees in asked(page)["box"][0].split(","))
    assert south < 13.628 < north and west < 25.349 < east
    assert north - south < 2
    assert [t for t in titles(page) if "El Fasher" not in t] == []
    expect(page.get_by_role("button", name="Draw a box")).to_have_attribute("aria-pressed", "false")
    page.go_back()
    assert "box" not in asked(page)


def test_drawing_is_given_up(open_page: Opened) -> None:
    page = open_page("/")
    drawn(page)
    page.get_by_role("button", name="Draw a box").click()
    expect(page.get_by_test_id("draw-box")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("draw-box")).to_have_count(0)
    assert asked(page) == {}


def test_what_is_seen_can_be_the_filter(open_page: Opened) -> None:
    page = open_page(f"/?{FASHER}")
    drawn(page)
    page.get_by_role("button", name="Only what is seen").click()
    expect(page).to_have_url(re.compile("box="))
    assert 0 < len(titles(page)) < 8


def test_an_incident_is_chosen_on_the_map(open_page: Opened) -> None:
    page = open_page(f"/?{FASHER}")
    place = box_of(drawn(page))
    page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    card = page.get_by_role("complementary", name="Chosen incident")
    expect(card).to_contain_text("El Fasher")
    expect(card).to_contain_text("contested")
    expect(card).to_contain_text("km")
    card.get_by_role("link").click()
    expect(page).to_have_url(re.compile("/incident/[0-9a-f]{16}"))


def test_a_cluster_is_opened(open_page: Opened) -> None:
    page = open_page("/?view=35,37.5,2")
    place = box_of(drawn(page))
    middle = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.click(*middle)
    page.wait_for_url(lambda url: float(parse_qs(urlsplit(url).query)["view"][0].split(",")[2]) > 3)


def test_the_map_is_a_table_for_those_who_cannot_see_it(open_page: Opened) -> None:
    page = open_page(f"/?{FASHER}")
    drawn(page)
    page.locator(".map-note").get_by_role("button", name="As a table").click()
    table = page.get_by_role("region", name="The map as a table")
    row = table.get_by_role("row", name=re.compile("El Fasher"))
    expect(row).to_contain_text("13.63, 25.35")
    expect(row).to_contain_text("contested")


def test_a_browser_without_webgl_gets_the_table(open_page: Opened) -> None:
    page = open_page(
        "/",
        first="HTMLCanvasElement.prototype.getContext = () => null",
        expected=("WebGL", "webgl"),
    )
    expect(page.get_by_role("region", name="The map as a table")).to_contain_text("incidents")
    expect(page.get_by_text("This browser cannot draw the map.")).to_be_visible()


def test_keys(open_page: Opened) -> None:
    page = open_page("/")
    first, second = titles(page)[:2]
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_contain_text("Next and previous incident")
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.innerText") == first
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.innerText") == second
    page.keyboard.press("k")
    page.keyboard.press("/")
    page.keyboard.type("market")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("text=market"))
    expect(page.locator("#announcer")).to_have_text("1 incident found")
    assert len(titles(page)) == 1


def test_the_map_moves_by_keys(open_page: Opened) -> None:
    page = open_page(f"/?{FASHER}")
    drawn(page)
    page.locator("canvas.maplibregl-canvas").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url(lambda url: float(parse_qs(urlsplit(url).query)["view"][0].split(",")[1]) > 25.5)


def test_markup_in_titles_and_names_is_text(open_page: Opened) -> None:
    page = open_page("/?place=Marib")
    titles(page)
    page.wait_for_timeout(200)
    assert page.evaluate("window.injected") is None
    assert page.locator("#root img, #root b").count() == 0


def test_a_wrong_filter_says_which(open_page: Opened) -> None:
    page = open_page("/?since=yesterday", expected=("422",))
    expect(page.locator(".list-panel").get_by_role("alert")).to_contain_text("since")


def test_the_theme_is_kept(open_page: Opened) -> None:
    page = open_page("/")
    paper = "getComputedStyle(document.body.parentElement).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name=re.compile("Change to light")).click()
    page.get_by_role("button", name=re.compile("Change to dark")).click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desk", "phone"])
def test_accessible(open_page: Opened, dark: bool, phone: bool) -> None:
    page = open_page("/?kind=killed", dark=dark, phone=phone)
    drawn(page)
    titles(page)
    if phone:
        page.get_by_text("Filters (1 set)").click()
    page.get_by_text("Legend").click()
    page.locator(".time-foot").get_by_role("button", name="As a table").click()
    assert findings(page) == []
    page.locator(".map-note").get_by_role("button", name="As a table").click()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert findings(page) == []


def test_a_phone_scrolls_one_way(open_page: Opened) -> None:
    page = open_page("/?kind=killed&place=El+Fasher", phone=True)
    drawn(page)
    titles(page)
    page.get_by_text("Filters (2 set)").click()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_pictures(open_page: Opened, keep_screenshot: Any) -> None:
    for name, path, dark, phone in (
        ("overview", "/", False, False),
        ("overview-dark", "/?side=state&kind=killed&view=14,30,4.5", True, False),
        ("overview-phone", "/?status=contested", False, True),
    ):
        page = open_page(path, dark=dark, phone=phone)
        drawn(page)
        titles(page)
        page.wait_for_timeout(500)
        keep_screenshot(page, name)

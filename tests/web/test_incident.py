"""One incident in a browser: accounts side by side, figures on one axis, what leaving something out changes, and why."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from rashomon.cli import run
from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.serving import serving
from tests.web.working import working

WORK = 5.0
"""Seconds of processor time that a page may take to show an incident of hundreds of claims; it takes less than one."""


def told(server: str, path: str) -> Any:
    """What the API answers."""
    with urlopen(server + path) as answer:
        return json.load(answer)


def market(server: str) -> dict[str, Any]:
    """The strike on the market in El Fasher: several sides, a copy, figures that differ, denials."""
    lines = told(server, f"/api/incidents?place={quote('El Fasher')}&kind=killed")["incidents"]
    found: dict[str, Any] = told(
        server, f"/api/incidents/{max(lines, key=lambda line: line['claims'])['id']}"
    )
    return found


def test_each_side_has_its_column(open_page: Opened, server: str) -> None:
    found = market(server)
    page = open_page(f"/incident/{found['id']}")
    columns = page.locator(".account")
    expect(columns).to_have_count(len(found["accounts"]))
    boxes = [column.bounding_box() for column in columns.all()]
    assert len({box["y"] for box in boxes if box}) == 1, "side by side"
    claims = {c["id"]: c for c in found["claims"]}
    for column, account in zip(columns.all(), found["accounts"], strict=True):
        expect(column.get_by_role("heading")).to_be_visible()
        quotes = {" ".join(claims[c]["claim"]["quote"]["text"].split()) for c in account["claims"]}
        shown = column.locator(".said-quote").all_inner_texts()
        assert shown and {text.strip('“”"') for text in shown} <= quotes
        if account["blames"]:
            expect(column.locator(".sum")).to_contain_text(account["blames"][0]["party"])
        if account["denies"]:
            expect(column.locator(".sum")).to_contain_text("denies")
    expect(page.get_by_text("It says nothing on what is true").first).to_be_visible()


def test_a_copy_lies_under_its_origin_and_a_line_leads_to_its_words(open_page: Opened, server: str) -> None:
    page = open_page(f"/incident/{market(server)['id']}")
    copies = page.locator("details", has=page.get_by_text(re.compile("^and 1 copy$"))).first
    copies.locator("summary").click()
    expect(copies).to_contain_text("Port Daily")
    expect(copies).to_contain_text("no witness of its own")
    line = page.locator(".said").first
    words = " ".join(line.locator(".said-quote").inner_text().strip('“”"').split())
    line.get_by_role("link", name=re.compile("^in the text")).click()
    expect(page).to_have_url(re.compile("/report/[0-9a-f]+#"))
    page.locator("#report-text .on").first.wait_for()
    assert words in " ".join(page.locator("#report-text").inner_text().split())


def test_the_rule_for_figures_is_in_the_address(open_page: Opened, server: str) -> None:
    found = market(server)
    page = open_page(f"/incident/{found['id']}")
    figures = page.locator(".figure-view")
    figures.first.wait_for()
    before = figures.count()
    page.get_by_role("radio", name=re.compile("^UCDP")).check()
    expect(page).to_have_url(re.compile(r"policy=ucdp"))
    expect(page.get_by_text(re.compile("^UCDP: best is the lower figure")).first).to_be_visible()
    ucdp = told(server, f"/api/incidents/{found['id']}?policy=ucdp")["figures"]
    assert figures.count() >= len(ucdp) > 0
    assert len(ucdp) < before, "UCDP counts the dead alone"
    page.go_back()
    expect(page.get_by_role("radio", name=re.compile("^Most origins"))).to_be_checked()


def test_every_origin_stands_on_one_axis(open_page: Opened, server: str) -> None:
    found = market(server)
    figure = max(found["figures"], key=lambda f: len(f["given"]))
    assert len(figure["given"]) > 1
    page = open_page(f"/incident/{found['id']}")
    view = page.locator(".figure-view").nth(found["figures"].index(figure))
    view.locator("svg.plot").wait_for()
    marks = [box for mark in view.locator("svg.plot .figure-mark > *").all() if (box := mark.bounding_box())]
    assert len(marks) == len(figure["given"])
    across = [box["x"] + box["width"] / 2 for box in sorted(marks, key=lambda box: box["y"])]
    assert across == sorted(across), "the lowest figure stands first, and the axis goes up"
    view.locator("summary").click()
    rows = [row.inner_text() for row in view.locator("tbody tr").all()]
    assert len(rows) == len(figure["given"])
    for given in figure["given"]:
        assert any(given["text"] in row for row in rows)


def test_leaving_a_source_out_tells_what_it_changes(open_page: Opened, server: str) -> None:
    found = market(server)
    page = open_page(f"/incident/{found['id']}")
    line = page.locator(".account").first.locator(".said").first
    line.get_by_text(re.compile("^why, leave out")).click()
    line.get_by_role("button", name=re.compile("^all that")).click()
    expect(page).to_have_url(re.compile("without="))
    left = page.get_by_label("Left out")
    expect(left).to_contain_text(re.compile(r"\d+ claims? left out"))
    after = told(server, f"/api/incidents/{found['id']}?{page.url.partition('?')[2]}")
    expect(left).to_contain_text(f"the other {len(after['claims'])}")
    if after["status"]["kind"] != found["status"]["kind"]:
        expect(left).to_contain_text(f"It would be {after['status']['kind']}")
    page.reload()
    expect(left).to_be_visible()
    left.get_by_role("button", name=re.compile("count again")).click()
    expect(left).to_have_count(0)
    expect(page).to_have_url(re.compile(f"/incident/{found['id']}$"))


def test_something_that_is_not_in_it_cannot_be_left_out(open_page: Opened, server: str) -> None:
    page = open_page(f"/incident/{market(server)['id']}?without=nobody-at-all", expected=("422",))
    expect(page.get_by_role("alert")).to_contain_text("nobody-at-all")
    page.get_by_role("button", name="Leave nothing out").click()
    expect(page.locator(".account").first).to_be_visible()


def test_it_says_why_a_claim_is_here(open_page: Opened, server: str) -> None:
    found = market(server)
    page = open_page(f"/incident/{found['id']}")
    line = page.locator(".account").first.locator(".said").first
    line.get_by_text(re.compile("^why, leave out")).click()
    claim = line.locator("code").inner_text()
    membership = next(m for m in found["memberships"] if m["claim"] == claim)
    expect(line.locator(".why")).to_contain_text(membership["why"])
    for comparison in membership["comparisons"]:
        expect(line.locator(".why")).to_contain_text(comparison["sentence"])


def test_places_and_times_are_told(open_page: Opened, server: str) -> None:
    found = market(server)
    page = open_page(f"/incident/{found['id']}")
    setting = page.locator(".setting")
    for place in found["places"]:
        expect(setting.get_by_role("link", name=place["name"], exact=True).first).to_be_visible()
    expect(setting).to_contain_text("4 October 2023")
    if any(place["lat"] is not None for place in found["places"]):
        expect(setting.locator("svg path").first).to_be_attached()


def test_words_of_reports_are_never_markup(open_page: Opened, server: str) -> None:
    lines = told(server, "/api/incidents?place=Marib")["incidents"]
    page = open_page(f"/incident/{lines[0]['id']}")
    page.locator(".account").first.wait_for()
    assert page.locator("main img, main script").count() == 0
    assert page.evaluate("window.injected") is None


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
def test_nothing_serious_is_wrong(
    open_page: Opened, server: str, keep_screenshot: Callable[[Page, str], None], dark: bool, phone: bool
) -> None:
    page = open_page(f"/incident/{market(server)['id']}", dark=dark, phone=phone)
    page.locator("svg.plot").first.wait_for()
    if not (dark and phone):
        keep_screenshot(page, "incident" + ("-phone" if phone else "") + ("-dark" if dark else ""))
    for fold in page.locator(".said-more summary").all()[:3]:
        fold.click()
    page.locator(".why").first.wait_for()
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == page.evaluate("innerWidth")
    if phone:
        boxes = [column.bounding_box() for column in page.locator(".account").all()]
        assert len({box["x"] for box in boxes if box}) == 1, "one under the other"


def test_an_unknown_incident_says_so(open_page: Opened) -> None:
    page = open_page("/incident/ffffffffffffffff", expected=("404",))
    expect(page.get_by_role("alert")).to_contain_text("ffffffffffffffff")


def test_hundreds_of_claims_stay_usable(open_page: Opened, tmp_path: Path) -> None:
    said = ("A doctor", "The army", "Residents", "The Red Cross", "A rebel commander", "The governor")
    rows = [
        {
            "title": f"Note {n} on the market",
            "publisher": f"Gazette {n}",
            "published": f"2023-10-{5 + n % 20:02}",
            "text": f"{said[n % 6]} said that {20 + n} civilians were killed in an air strike on the market in El Fasher on "
            f"4 October 2023. A witness told Gazette {n} that {40 + n} people were wounded in El Fasher on 4 October 2023.",
        }
        for n in range(100)
    ]
    (tmp_path / "many.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    ledger = tmp_path / "ledger.db"
    assert run(["add", str(tmp_path / "many.jsonl"), "--ledger", str(ledger)]) == 0
    assert run(["incidents", "--limit", "1", "--ledger", str(ledger)]) == 0
    with serving(ledger) as address:
        lines = told(address, "/api/incidents")["incidents"]
        largest = max(lines, key=lambda line: line["claims"])
        assert largest["claims"] >= 200
        page = open_page("/add", at=address)
        with working(page) as seconds:
            page.goto(f"{address}/incident/{largest['id']}")
            page.locator("svg.plot").first.wait_for()
        assert seconds[0] < WORK
        assert page.evaluate("document.querySelectorAll('*').length") < 4_000
        column = page.locator(".account").last
        shown = column.locator(".told").count()
        column.get_by_role("button", name=re.compile("^Show .* more of")).click()
        assert column.locator(".told").count() > shown

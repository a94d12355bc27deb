"""A report in a browser: its text with the claims marked in it, and its claims beside it, each leading to the other."""

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
"""Seconds of processor time that a page may take to show a long report; it takes less than one."""
ACTIVE = "#report-text .on-trigger"


def told(server: str, path: str) -> Any:
    """What the API answers."""
    with urlopen(server + path) as answer:
        return json.load(answer)


def report(server: str, words: str) -> dict[str, Any]:
    """The report that has these words in its title."""
    lines = told(server, f"/api/reports?limit=100&text={quote(words)}")["reports"]
    one = next(line for line in lines if words in (line["title"] or ""))
    found: dict[str, Any] = told(server, f"/api/reports/{one['id']}")
    return found


def in_order(found: dict[str, Any]) -> list[dict[str, Any]]:
    """The claims in the order of the text."""
    return sorted((c["claim"] for c in found["claims"]), key=lambda c: (c["trigger"]["start"], c["id"]))


def shown_words(page: Page) -> str:
    """The words of the trigger that stands out."""
    return "".join(page.locator(ACTIVE).all_inner_texts())


def test_each_claim_stands_out_on_its_own_words(open_page: Opened, server: str) -> None:
    found = report(server, "Army completes liberation")
    page = open_page(f"/report/{found['id']}")
    page.locator("#report-text").wait_for()
    for claim in in_order(found):
        page.keyboard.press("j")
        expect(page).to_have_url(re.compile(f"#{claim['id']}$"))
        expect(page.locator(ACTIVE).first).to_be_in_viewport()
        assert shown_words(page) == claim["trigger"]["text"]
        expect(page.locator(".card.pinned")).to_have_attribute("data-claim", claim["id"])
    page.keyboard.press("k")
    assert shown_words(page) == in_order(found)[-2]["trigger"]["text"]
    page.keyboard.press("Escape")
    expect(page.locator(ACTIVE)).to_have_count(0)
    expect(page).to_have_url(re.compile(f"/report/{found['id']}$"))


def test_every_part_of_a_claim_is_named(open_page: Opened, server: str) -> None:
    found = report(server, "Army completes liberation")
    claim = next(c for c in in_order(found) if c["quantities"] and c["sources"] and c["date"] and c["places"])
    page = open_page(f"/report/{found['id']}#{claim['id']}")
    page.locator(ACTIVE).first.wait_for()
    labels = page.locator("#report-text [data-label]").evaluate_all(
        "marks => marks.map(m => m.dataset.label)"
    )
    assert {"what", "how many", "when", "where", "source", "cue"} <= {
        word for one in labels for word in one.split(", ")
    }


def test_pointing_and_choosing_tie_text_and_margin(open_page: Opened, server: str) -> None:
    found = report(server, "Army completes liberation")
    claim = in_order(found)[4]
    page = open_page(f"/report/{found['id']}")
    word = page.locator(f'#report-text [data-trigger~="{claim["id"]}"]')
    word.hover()
    expect(page.locator(".card.on")).to_have_attribute("data-claim", claim["id"])
    page.mouse.move(2, 2)
    expect(page.locator(".card.on")).to_have_count(0)
    page.locator(f'.card[data-claim="{claim["id"]}"]').hover()
    expect(page.locator(ACTIVE)).to_have_text(claim["trigger"]["text"])
    word.click()
    expect(page.locator(".card.pinned")).to_have_attribute("data-claim", claim["id"])
    other = in_order(found)[0]
    page.locator(f'.card[data-claim="{other["id"]}"] .card-main').focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"#{other['id']}$"))
    page.locator(f'.card[data-claim="{other["id"]}"] a').click()
    expect(page).to_have_url(re.compile("/incident/"))


def test_loaded_words_tell_their_neutral_reading_to_the_keyboard(open_page: Opened, server: str) -> None:
    found = report(server, "Regime militias")
    word = next(w for c in in_order(found) for w in c["loaded"] if w["neutral"])
    page = open_page(f"/report/{found['id']}")
    loaded = page.locator("#report-text .loaded", has_text=word["text"]).first
    loaded.focus()
    expect(page.get_by_role("tooltip")).to_contain_text(word["neutral"])
    assert word["neutral"] in (loaded.get_attribute("aria-description") or "")


def test_marks_can_be_switched_off_and_the_address_keeps_it(open_page: Opened, server: str) -> None:
    found = report(server, "Army completes liberation")
    page = open_page(f"/report/{found['id']}?hide=place")
    assert page.get_by_label("where", exact=True).is_checked() is False
    line = "getComputedStyle(document.querySelector('#report-text .{}')).textDecorationLine"
    assert page.evaluate(line.format("m-place")) == "none"
    assert page.evaluate(line.format("m-date")) == "underline"
    page.get_by_label("when", exact=True).uncheck()
    expect(page).to_have_url(re.compile("hide=place&hide=date"))
    assert page.evaluate(line.format("m-date")) == "none"


def test_boilerplate_is_apart_and_claims_nothing(open_page: Opened, server: str) -> None:
    page = open_page(f"/report/{report(server, 'Army completes liberation')['id']}")
    apart = page.locator(".boilerplate")
    expect(apart).to_contain_text("please donate")
    assert apart.locator("[data-claims]").count() == 0
    apart.locator("summary").click()
    expect(apart.get_by_text("please donate")).to_be_hidden()


def test_a_copy_tells_where_it_comes_from(open_page: Opened, server: str) -> None:
    copies = told(server, "/api/reports?limit=100&text=market")["reports"]
    copy = next(line for line in copies if line["publisher"] == "Port Daily")
    page = open_page(f"/report/{copy['id']}")
    expect(page.get_by_label("Chain of publishers")).to_contain_text("Port Daily")
    page.get_by_text(re.compile("^Shares the text of")).click()
    expect(page.locator(".members")).to_contain_text("This report")
    page.locator(".members").get_by_role("link", name="Nile Wire").click()
    expect(page.get_by_text(re.compile("^1 other report"))).to_be_visible()


def test_what_a_report_says_is_never_markup(open_page: Opened, server: str) -> None:
    found = report(server, "Shelling of Marib")
    page = open_page(f"/report/{found['id']}")
    expect(page.locator("#report-text")).to_contain_text("<script>window.injected = 3</script>")
    expect(page.get_by_label("Chain of publishers")).to_contain_text("<b>Bold</b> Press")
    assert page.locator("main img, main script").count() == 0
    assert page.evaluate("window.injected") is None


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("phone", [False, True])
def test_nothing_serious_is_wrong(
    open_page: Opened, server: str, keep_screenshot: Callable[[Page, str], None], dark: bool, phone: bool
) -> None:
    found = report(server, "Army completes liberation")
    page = open_page(f"/report/{found['id']}#{in_order(found)[4]['id']}", dark=dark, phone=phone)
    page.locator(ACTIVE).first.wait_for()
    if not (dark and phone):
        keep_screenshot(page, "report" + ("-phone" if phone else "") + ("-dark" if dark else ""))
    page.locator("summary").first.click()
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == page.evaluate("innerWidth")


def test_a_phone_shows_the_chosen_claim_at_its_lower_edge(open_page: Opened, server: str) -> None:
    found = report(server, "Army completes liberation")
    page = open_page(f"/report/{found['id']}", phone=True)
    sheet = page.get_by_label("The chosen claim")
    page.locator(f'#report-text [data-trigger~="{in_order(found)[2]["id"]}"]').click()
    expect(sheet).to_contain_text(f"3 of {len(found['claims'])}")
    expect(sheet).to_be_in_viewport()
    sheet.get_by_role("button", name="Next claim").click()
    assert shown_words(page) == in_order(found)[3]["trigger"]["text"]
    sheet.get_by_role("button", name="Close").click()
    expect(page.locator(ACTIVE)).to_have_count(0)


def test_an_unknown_report_says_so(open_page: Opened) -> None:
    page = open_page("/report/ffffffffffffffff", expected=("404",))
    expect(page.get_by_role("alert")).to_contain_text("ffffffffffffffff")


def test_a_long_report_stays_quick(open_page: Opened, tmp_path: Path) -> None:
    places = ("Gao", "Kidal", "Timbuktu", "Marib", "Taiz")
    sentences = [
        f"🕊 مصادر said that {n % 80 + 3} civilians were killed in {places[n % 5]} on {n % 27 + 1} May 2019, the army said. "
        "Roads were wet, the price of bread rose again and people waited for hours in the cold for a litre of fuel or two. "
        + ("\n\n" if n % 4 == 3 else "")
        for n in range(500)
    ]
    text = "A year in figures\n\n" + "".join(sentences)
    assert len(text.encode()) > 100_000
    row = {"title": "A year in figures", "publisher": "Review", "published": "2019-12-31", "text": text}
    (tmp_path / "long.jsonl").write_text(json.dumps(row), encoding="utf-8")
    ledger = tmp_path / "ledger.db"
    assert run(["add", str(tmp_path / "long.jsonl"), "--ledger", str(ledger)]) == 0
    assert run(["incidents", "--limit", "1", "--ledger", str(ledger)]) == 0
    with serving(ledger) as address:
        found = report(address, "A year in figures")
        claims = in_order(found)
        assert len(claims) >= 500
        page = open_page("/add", at=address)
        with working(page) as seconds:
            page.goto(f"{address}/report/{found['id']}#{claims[400]['id']}")
            expect(page.locator(ACTIVE).first).to_be_in_viewport()
        assert seconds[0] < WORK
        assert shown_words(page) == claims[400]["trigger"]["text"]
        expect(page.locator(".card.pinned")).to_be_in_viewport()
        page.keyboard.press("j")
        expect(page.locator(".card.pinned")).to_have_attribute("data-claim", claims[401]["id"])
        assert shown_words(page) == claims[401]["trigger"]["text"]
        page.close()  # before its server goes, from which it may still want an icon

"""Reviewing: with the keyboard alone from login to undo, two people at once, and what is kept of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.people import log_in
from tests.web.serving import serving

SHOWN = {"contested", "merges"}
"""Queues that the documentation has pictures of."""
REFUSED = ("409", "status of 409")


@pytest.fixture
def desk(browser: Browser, copied: Path) -> Iterator[str]:
    """A server on a ledger of its own, which tests decide on."""
    with serving(copied) as address:
        yield address


def decisions(address: str) -> list[dict[str, Any]]:
    """What the server has kept."""
    with urlopen(f"{address}/api/decisions") as answer:
        told: list[dict[str, Any]] = json.load(answer)["decisions"]
        return told


def is_current(page: Page, position: int) -> None:
    """Wait until that item is the one that is shown."""
    expect(page.locator(".review-item[aria-current]")).to_have_count(1)
    expect(page.locator(".review-desk").get_by_text(f"· {position} of")).to_be_visible()
    expect(page.locator(".review-desk .loading")).to_have_count(0)


def test_a_review_with_the_keyboard_alone_from_login_to_undo(public: str, open_page: Opened) -> None:
    """Everything that a reviewer does is reached without a mouse, and signed with the reviewer's name."""
    page = open_page("/login?to=/review", at=public, expected=("401",))
    log_in(page, "noor")
    is_current(page, 1)
    page.keyboard.press("j")
    is_current(page, 2)
    page.keyboard.press("k")
    is_current(page, 1)

    page.keyboard.press("n")
    page.keyboard.type("both tell of it")
    page.keyboard.press("Enter")
    page.keyboard.press("a")
    is_current(page, 2)
    expect(page.locator(".review-item").first).to_contain_text("Accepted")
    (accepted,) = decisions(public)
    assert (accepted["action"], accepted["author"], accepted["note"]) == (
        "accept",
        "noor",
        "both tell of it",
    )

    page.keyboard.press("c")
    expect(page.get_by_role("form", name="Correct a field")).to_be_visible()
    page.keyboard.press("k")  # a letter chooses in the list of fields: it must not leave the item
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".review-steps li")).to_have_count(2)
    expect(page.locator(".review-item").nth(1)).not_to_contain_text("being kept")
    assert decisions(public)[-1]["action"] == "correct"

    page.keyboard.press("r")
    expect(page.locator(".review-steps li")).to_have_count(3)
    is_current(page, 2)
    expect(page.get_by_text("1 rejected claim")).to_be_visible()

    page.keyboard.press("u")
    expect(page.locator(".review-steps li")).to_have_count(2)
    expect(page.get_by_text("1 rejected claim")).to_have_count(0)
    told = decisions(public)
    assert [one["action"] for one in told] == ["accept", "correct", "reject", "undo"]
    assert [one["standing"] for one in told] == ["in force", "in force", "revoked", "in force"]
    assert {one["author"] for one in told} == {"noor"}


def test_keys_are_listed_and_each_has_a_button(desk: str, open_page: Opened) -> None:
    """The list of keys names them all, and no letter acts behind it."""
    page = open_page("/review", at=desk)
    is_current(page, 1)
    shown = page.locator("[aria-keyshortcuts]").evaluate_all(
        "all => all.map(one => one.getAttribute('aria-keyshortcuts'))"
    )
    assert {*shown} >= {"j", "k", "h", "l", "a", "r", "c", "m", "s", "n", "o"}
    assert page.get_by_role("checkbox").count() > 1  # what x does
    page.keyboard.press("?")
    keys = page.get_by_role("dialog")
    for does in (
        "Next item",
        "Correct a field of the claim",
        "Undo my last decision",
        "Note on the next decision",
    ):
        expect(keys.get_by_text(does)).to_be_visible()
    page.keyboard.press("a")
    page.keyboard.press("Escape")
    assert decisions(desk) == []


def test_two_people_at_once_lose_nothing(desk: str, open_page: Opened) -> None:
    """Who is slower is refused, sees what is there now and who decided, keeps the note, and can decide all the same."""
    first = open_page("/review", at=desk)
    second = open_page("/review", at=desk, expected=REFUSED)
    is_current(first, 1)
    is_current(second, 1)
    first.keyboard.press("r")
    expect(first.locator(".review-steps li")).to_have_count(1)

    second.keyboard.press("n")
    second.keyboard.type("seen by the second")
    second.keyboard.press("Enter")
    second.keyboard.press("r")
    refused = second.locator(".review-stale")
    expect(refused).to_contain_text("was not kept")
    expect(refused).to_contain_text("Rejected a claim")
    expect(refused).to_contain_text("seen by the second")
    expect(second.get_by_text("1 rejected claim")).to_be_visible()
    assert [one["action"] for one in decisions(desk)] == ["reject"]

    second.get_by_role("button", name="Leave it as it is now").click()
    second.keyboard.press("a")
    expect(second.locator(".review-item").first).to_contain_text("Accepted")
    assert [one["action"] for one in decisions(desk)] == ["reject", "accept"]


def test_a_refusal_after_going_on_is_told_and_can_be_decided_again(desk: str, open_page: Opened) -> None:
    """Accepting goes on at once; where it is refused the page says so, and the item waits to be looked at again."""
    first = open_page("/review", at=desk)
    second = open_page("/review", at=desk, expected=REFUSED)
    is_current(first, 1)
    is_current(second, 1)
    first.keyboard.press("r")
    expect(first.locator(".review-steps li")).to_have_count(1)
    second.keyboard.press("a")
    again = second.get_by_role("button", name="Look again: ")
    expect(again).to_be_visible()
    is_current(second, 2)
    again.click()
    is_current(second, 1)
    expect(second.locator(".review-stale")).to_contain_text("was not kept")
    second.get_by_role("button", name="Decide so all the same").click()
    expect(second.locator(".review-item").first).to_contain_text("Accepted")
    assert [one["action"] for one in decisions(desk)] == ["reject", "accept"]


def test_split_and_merge(desk: str, open_page: Opened) -> None:
    """Chosen claims leave an incident, and a suggested merge puts two together; both are taken back."""
    page = open_page("/review", at=desk)
    is_current(page, 1)
    page.keyboard.press("s")
    expect(page.locator("#announcer")).to_contain_text("Choose the claims")
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="Split off 1")).to_be_visible()
    page.keyboard.press("s")
    expect(page.locator(".review-steps li")).to_have_count(1)
    page.keyboard.press("u")
    expect(page.locator(".review-steps li")).to_have_count(0)

    page.get_by_role("link", name="Suggested merges").click()
    is_current(page, 1)
    expect(page.locator(".review-incident")).to_have_count(2)
    page.keyboard.press("m")
    expect(page.locator(".review-item").first).to_contain_text("Merged")
    page.keyboard.press("u")
    expect(page.locator(".review-item").first).not_to_contain_text("Merged")
    expect(page.locator(".review-incident")).to_have_count(2)
    assert [one["action"] for one in decisions(desk)] == ["split", "undo", "merge", "undo"]


def test_two_incidents_are_kept_apart(desk: str, open_page: Opened) -> None:
    """Saying that two are two takes the suggestion away; one undo brings it back."""
    page = open_page("/review?queue=merges", at=desk)
    is_current(page, 1)
    page.keyboard.press("a")
    expect(page.locator(".review-item").first).to_contain_text("Accepted")
    assert [one["action"] for one in decisions(desk)] == ["accept", "accept"]
    page.keyboard.press("u")
    expect(page.locator(".review-item").first).not_to_contain_text("Accepted")
    assert [one["standing"] for one in decisions(desk)] == ["revoked", "revoked", "in force", "in force"]


def test_a_name_that_is_not_known_is_corrected(desk: str, open_page: Opened) -> None:
    """The form starts at the place, names the choices of the gazetteer, and says what the server refuses."""
    page = open_page("/review?queue=unresolved", at=desk, expected=("422",))
    is_current(page, 1)
    expect(page.locator(".review-context mark")).not_to_be_empty()
    page.keyboard.press("c")
    form = page.get_by_role("form", name="Correct a field")
    expect(form.get_by_label("Field")).to_have_value("place")
    form.get_by_label("is to be").fill("Springfield")
    form.get_by_role("button", name="Correct").click()
    expect(page.get_by_role("alert")).to_contain_text("several places have that name")
    expect(form.get_by_label("is to be")).to_have_value("Springfield")
    choice = form.get_by_role("group", name="Which Springfield?").get_by_role("button").first
    choice.click()
    form.get_by_role("button", name="Correct", exact=True).click()
    expect(page.locator(".review-item").first).to_contain_text("Corrected")
    (kept,) = decisions(desk)
    assert kept["field"] == "place"
    assert kept["value"]["place"].startswith("geonames:")


def test_a_reader_sees_what_waits_and_is_told_why_nothing_can_be_decided(
    public: str, open_page: Opened
) -> None:
    """Controls that a role does not allow are absent, and no key decides."""
    page = open_page("/review", at=public)
    is_current(page, 1)
    expect(page.get_by_text("Deciding takes a reviewer")).to_be_visible()
    expect(page.get_by_role("button", name="Accept as it is")).to_have_count(0)
    page.keyboard.press("a")
    page.keyboard.press("j")
    is_current(page, 2)
    assert decisions(public) == []


@pytest.mark.parametrize("queue", ["contested", "low_score", "unresolved", "merges"])
def test_every_queue_is_accessible(
    open_page: Opened, queue: str, keep_screenshot: Callable[[Page, str], None]
) -> None:
    """No serious finding, light or dark, and nothing is wider than a phone."""
    page = open_page(f"/review?queue={queue}")
    is_current(page, 1)
    assert findings(page) == []
    page.evaluate("window.scrollTo(0, 0)")
    if queue in SHOWN:
        keep_screenshot(page, f"review-{queue}")
    dark = open_page(f"/review?queue={queue}", dark=True, phone=True)
    is_current(dark, 1)
    assert findings(dark) == []
    assert dark.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

"""Logging in and out, who one is, and looking after users."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.people import PASSWORD, add_user, log_in
from tests.web.serving import serving


@pytest.fixture
def closed(browser: Browser, copied: Path) -> Iterator[str]:
    """A server whose ledger has users, and nothing to read for others."""
    add_user(copied, "mara", "admin")
    add_user(copied, "noor", "reviewer")
    with serving(copied) as address:
        yield address


@pytest.fixture
def public(browser: Browser, copied: Path) -> Iterator[str]:
    """A server that everybody may read."""
    add_user(copied, "mara", "admin")
    with serving(copied, "--public") as address:
        yield address


def test_one_logs_in_where_one_was_and_out_again(closed: str, open_page: Opened) -> None:
    page = open_page("/places", at=closed, expected=("401",))
    page.get_by_role("alert").get_by_role("link", name="Log in").click()
    expect(page.get_by_text("This ledger is for its users.")).to_be_visible()
    assert findings(page) == []
    log_in(page, "noor")
    expect(page.get_by_role("link", name="Palmyra")).to_be_visible()
    assert page.url == f"{closed}/places"

    page.get_by_role("link", name="noor").click()
    facts = page.locator(".facts")
    expect(facts).to_contain_text("reviewer")
    expect(facts).to_contain_text("read everything, decide in review, add reports")
    expect(page.get_by_role("link", name="Users of this ledger")).to_have_count(0)
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_text("This ledger is for its users.")).to_be_visible()
    page.goto(f"{closed}/places")
    expect(page.get_by_role("alert")).to_contain_text("log in first")


def test_a_wrong_password_says_no_more_than_that(closed: str, open_page: Opened) -> None:
    page = open_page("/login", at=closed, expected=("401",))
    page.get_by_label("Name", exact=True).fill("noor")
    page.get_by_label("Password").fill("not the right one")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("no user has this name and password")
    expect(page.get_by_label("Name", exact=True)).to_have_value("noor")


def test_an_admin_lets_somebody_in_changes_the_role_and_shows_the_door(
    closed: str, open_page: Opened
) -> None:
    page = open_page("/login?to=/users", at=closed, expected=("401", "422", "409"))
    log_in(page, "mara")
    expect(page.get_by_role("heading", level=1, name="Users")).to_be_visible()
    page.get_by_label("Name", exact=True).fill("tariq")
    page.locator("select[name=role]").select_option("reader")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Let in").click()
    role = page.get_by_label("Role of tariq")
    expect(role).to_have_value("reader")
    role.select_option("reviewer")
    expect(page.locator("#announcer")).to_contain_text("tariq is reviewer now")
    assert findings(page) == []

    other = open_page("/login?to=/add", at=closed, expected=("401",))
    log_in(other, "tariq")
    expect(other.get_by_role("button", name="Read it")).to_be_visible()

    page.get_by_role("button", name="Remove tariq …").click()
    page.get_by_role("button", name="Remove tariq").click()
    expect(page.get_by_label("Role of tariq")).to_have_count(0)
    other.goto(f"{closed}/places")
    expect(other.get_by_role("alert")).to_contain_text("log in first")


def test_the_local_user_is_told_that_nobody_logs_in(open_page: Opened) -> None:
    page = open_page("/login")
    expect(page.get_by_text("nobody logs in or out")).to_be_visible()
    expect(page.get_by_role("button", name="Log out")).to_have_count(0)
    assert findings(page) == []


def test_everybody_reads_a_public_ledger(public: str, open_page: Opened) -> None:
    page = open_page("/login", at=public, dark=True, phone=True)
    expect(page.get_by_text("Everybody may read here.")).to_be_visible()
    assert findings(page) == []
    page.goto(f"{public}/decisions")
    expect(page.get_by_text("Nobody has decided anything yet.")).to_be_visible()
    page.goto(f"{public}/places")
    expect(page.get_by_role("link", name="Palmyra")).to_be_visible()

"""From an incident to its review, and from there to the report: what people decide on a claim is told where it is read."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.people import log_in

NOTE = "read of another place"


def reject_with_note(page: Page) -> None:
    """Reject the claim that is looked at, with the keyboard."""
    expect(page.locator(".review-desk .loading")).to_have_count(0)
    page.keyboard.press("n")
    page.keyboard.type(NOTE)
    page.keyboard.press("Enter")
    page.keyboard.press("r")
    expect(page.locator(".review-steps li")).to_have_count(1)
    expect(page.get_by_text("1 rejected claim")).to_be_visible()


def test_an_incident_leads_to_its_review_and_its_report_tells_the_decision(
    public: str, open_page: Opened
) -> None:
    page = open_page("/", at=public, expected=("401",))
    page.locator("a.incident-title").first.click()
    expect(page.locator(".account").first).to_be_visible()
    expect(page.get_by_role("link", name="Review this incident")).to_have_count(0)  # a reader
    incident = page.url
    page.goto(f"{public}/login?to=/")
    log_in(page, "noor")
    expect(page.locator("a.incident-title").first).to_be_visible()
    page.goto(incident)
    page.get_by_role("link", name="Review this incident").click()
    expect(page).to_have_url(re.compile(r"/review\?incident="))
    claim = page.locator(".review-claim[aria-current]")
    report, _, own = (claim.get_attribute("data-claim") or "").partition(":")
    reject_with_note(page)
    assert findings(page) == []

    page.goto(f"{public}/report/{report}#{own}")
    card = page.locator(f'.card[data-claim="{own}"]')
    expect(card).to_contain_text("Rejected: read wrongly, counts nowhere")
    expect(card).to_contain_text("noor, ")
    expect(card).to_contain_text(NOTE)
    expect(page.locator(".judgement").locator("visible=true")).to_have_count(1)
    assert findings(page) == []
    narrow = open_page(f"/report/{report}#{own}", at=public, dark=True, phone=True)
    expect(narrow.locator(".sheet")).to_contain_text(NOTE)
    assert findings(narrow) == []
    assert narrow.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    page.goto(incident.replace("/incident/", "/review?incident="))
    page.keyboard.press("j")  # there is nothing to go on to
    expect(page.get_by_role("heading", level=2).first).to_be_visible()
    page.get_by_role("link", name="The incident", exact=True).click()
    expect(page.get_by_text(NOTE)).to_be_visible()

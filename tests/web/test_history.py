"""What people decided and what could not be read: long lists come page by page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from rashomon.model.decision import Action
from rashomon.model.query import Paging
from rashomon.run.deciding import decide
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.web.conftest import Opened
from tests.web.serving import serving

MANY = 53
"""More than a page of them."""


def test_long_lists_show_more_when_asked(copied: Path, open_page: Opened) -> None:
    with open_ledger(str(copied), reader=reader_id()) as ledger:
        claim = ledger.report(ledger.reports("", Paging(1))[0][0].id).claims[0].id
        for number in range(MANY):
            decide(ledger, Action.ACCEPT, [claim], "Mara", f"note {number}")
        with ledger.write() as writer:
            for number in range(MANY):
                writer.problem(None, f"letter-{number}.txt", "", "there is no such file")
    with serving(copied) as address:
        page = open_page("/decisions", at=address)
        expect(page.locator("tbody tr")).to_have_count(50)
        expect(page.locator("tbody tr").first).to_contain_text(f"note {MANY - 1}")
        expect(page.locator(".pager")).to_contain_text(f"50 of {MANY} decisions")
        page.get_by_role("button", name="Show more").click()
        expect(page.locator("tbody tr")).to_have_count(MANY)
        expect(page.locator("tbody tr").last).to_contain_text("note 0")
        page.goto(f"{address}/problems")
        expect(page.locator(".pager")).to_contain_text(f"50 of {MANY} problems")
        page.get_by_role("button", name="Show more").click()
        expect(page.locator(".history li")).to_have_count(MANY)
        expect(page.get_by_role("button", name="Show more")).to_have_count(0)

"""While incidents are worked out anew the workbench says how far that is, loses no note, and then shows what there is."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from rashomon.model.claim import Kind, Stance
from rashomon.model.ledger import NewReport
from rashomon.run.fusing import AT_ONCE, bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.world import DAY
from tests.store.made import add, claim, document, report
from tests.web.axe import findings
from tests.web.conftest import Opened
from tests.web.serving import serving

EARLIER, REPORTS = 60, AT_ONCE + 40
"""How many reports there were at first, and how many there are, each on a happening of its own."""
REFUSED = ("503", "status of 503")
NOTE = "as the shepherd told it"


def raid(number: int) -> NewReport:
    """A raid on a hamlet that no gazetteer knows."""
    hamlet = f"Vell{chr(97 + number % 26)}{chr(97 + number // 26)}"
    said = f"Raiders burned {number + 20} huts at {hamlet}"
    text = f"{said}, a shepherd said."
    found = claim(
        text,
        "1",
        said,
        "burned",
        kind=Kind.DESTRUCTION,
        places=[(hamlet,)],
        day=DAY - timedelta(days=20 * number),
        figure=(number + 20,) * 3,
        sources=[("a shepherd", Stance.STATES)],
    )
    return report(
        document(text, title=f"Raid {number}", publisher="The Post", published=DAY), [found], hamlet
    )


@pytest.fixture
def behind(browser: Browser, tmp_path: Path) -> Iterator[Path]:
    """A ledger to which reports came since its incidents were worked out."""
    found = tmp_path / "ledger.db"
    with open_ledger(str(found), reader=reader_id()) as ledger:
        add(ledger, *map(raid, range(EARLIER)))
        bring_up_to_date(ledger)
        add(ledger, *map(raid, range(EARLIER, REPORTS)))
    yield found


def test_it_is_told_how_far_it_is_and_a_refused_decision_keeps_its_note(
    behind: Path, open_page: Opened
) -> None:
    with closing(sqlite3.connect(behind, isolation_level=None, timeout=60)) as other, serving(behind) as at:
        other.execute("BEGIN IMMEDIATE")  # somebody else writes: the round stays where it is
        page = open_page("/", at=at)
        line = page.locator(".shell-fusing")
        expect(line).to_have_text(re.compile("^Incidents are being worked out"))
        expect(page.get_by_role("heading", name=f"{EARLIER} incidents")).to_be_visible()
        desk = open_page("/review?queue=unresolved", at=at, expected=REFUSED)
        refused(desk)
        pages = [page, desk]
        for dark in (False, True):
            narrow = open_page("/", at=at, dark=dark, phone=True)
            pages.append(narrow)
            expect(narrow.locator(".shell-fusing")).to_be_visible()
            assert findings(narrow) == []
            assert narrow.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        other.execute("ROLLBACK")
        expect(line).to_have_count(0)
        expect(page.get_by_role("heading", name=f"{REPORTS} incidents")).to_be_visible()
        kept(desk)
        for one in pages:
            one.context.close()  # before the server goes, which they would ask in vain


def refused(page: Page) -> None:
    """Decide with a note on an item, which goes on to the next one, and come back to it."""
    note = page.get_by_role("textbox", name="Note")
    expect(page.locator(".review-item").nth(1)).to_be_visible()
    page.keyboard.press("n")
    page.keyboard.type(NOTE)
    page.keyboard.press("Enter")
    page.keyboard.press("a")
    told = page.get_by_role("alert")
    expect(told).to_contain_text("incidents are being worked out anew")
    expect(note).to_have_value("")
    told.get_by_role("button", name="Look again").click()
    expect(page.locator(".review-desk").get_by_role("alert")).to_contain_text("decide when that is done")
    expect(note).to_have_value(NOTE)


def kept(page: Page) -> None:
    """The same decision, when it can be taken."""
    expect(page.locator(".shell-fusing")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Note")).to_have_value(NOTE)
    page.keyboard.press("a")
    expect(page.locator(".review-item").first).to_contain_text("Accepted")
    expect(page.locator(".review-steps li")).to_have_count(1)
    page.keyboard.press("k")
    expect(page.get_by_role("textbox", name="Note")).to_have_value("")
    page.get_by_text("Decided on this").click()
    expect(page.locator(".review-decided")).to_contain_text(NOTE)

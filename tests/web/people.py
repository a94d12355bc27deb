"""Users of a ledger that the workbench is tested with."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Page, expect

PASSWORD = "a long word for tests"


def add_user(ledger: Path, name: str, role: str) -> None:
    """A user of that ledger, with ``PASSWORD``."""
    command = [sys.executable, "-m", "rashomon", "user", "add", name, "--role", role, "--ledger", str(ledger)]
    subprocess.run(command, input=PASSWORD, text=True, check=True, capture_output=True)


def log_in(page: Page, name: str) -> None:
    """Log in with the keyboard alone, on a page that shows the form."""
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")

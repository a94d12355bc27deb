"""A real server on a real ledger, seen in a real Chromium."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.web.ledger import make_ledger
from tests.web.people import add_user
from tests.web.serving import serving
from tests.web.watched import Watch

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "src/rashomon/web/index.html"
SCREENSHOTS = ROOT / "docs/screenshots"
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
ARGUMENTS = [
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-dev-shm-usage",
]
DESK = {"width": 1200, "height": 760}
PHONE = {"width": 360, "height": 740}
PICTURE = {"width": 1080, "height": 660}
MOST = 200_000
"""Bytes of a picture in the documentation."""
PATIENCE = 30_000
"""Milliseconds that a busy machine may take to show something."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    if not BUILT.exists():
        pytest.skip("the front end is not built: make web")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger that no test may change: those that write make their own copy (``copied``)."""
    return make_ledger(tmp_path_factory.mktemp("workbench"))


@pytest.fixture(scope="session")
def server(browser: Browser, ledger: Path) -> Iterator[str]:
    """The address of a server on ``ledger``; made only where there is a browser to look at it."""
    with serving(ledger) as address:
        yield address


@pytest.fixture
def copied(ledger: Path, tmp_path: Path) -> Path:
    """A ledger of one's own, to be written to."""
    import sqlite3

    place = tmp_path / "ledger.db"
    with sqlite3.connect(ledger) as whole, sqlite3.connect(place) as copy:
        whole.backup(copy)
    return place


@pytest.fixture
def public(browser: Browser, copied: Path) -> Iterator[str]:
    """A server that everybody may read, and noor may decide on."""
    add_user(copied, "mara", "admin")
    add_user(copied, "noor", "reviewer")
    with serving(copied, "--public") as address:
        yield address


Opened = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[Opened]:
    """Opens pages: ``open_page("/", dark=True, phone=True, at=address)``; what went wrong on one fails the test.

    ``expected`` are words of messages that the test provokes: ``expected=("404",)``. ``first`` is a script that runs before
    the page's own.
    """
    watches: list[Watch] = []
    contexts = []

    def opened(
        path: str = "/",
        *,
        dark: bool = False,
        phone: bool = False,
        at: str = server,
        expected: tuple[str, ...] = (),
        first: str | None = None,
    ) -> Page:
        context = browser.new_context(
            viewport=PHONE if phone else DESK,  # type: ignore[arg-type]
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            locale="en-GB",
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        watch = Watch(at, expected=[*expected])
        watch.watch(page)
        watches.append(watch)
        if first is not None:
            page.add_init_script(first)
        page.goto(at + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [told for watch in watches for told in watch.unexpected()] == []


@pytest.fixture
def keep_screenshot() -> Callable[[Page, str], None]:
    """Keeps a picture for the documentation where ``RASHOMON_SCREENSHOTS`` is set; else it does nothing."""

    def keep(page: Page, name: str) -> None:
        if not os.environ.get("RASHOMON_SCREENSHOTS"):
            return
        if page.viewport_size == DESK:
            page.set_viewport_size(PICTURE)  # type: ignore[arg-type]
            page.wait_for_timeout(1_000)
        SCREENSHOTS.mkdir(exist_ok=True)
        made = page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled")
        assert len(made) < MOST, f"{name}.png has {len(made):,} bytes"

    return keep

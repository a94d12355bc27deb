"""The overview of a large ledger in a browser: how soon it is there, how soon it is filtered, and whether the map pans smoothly.

    python benchmarks/workbench.py                       # makes a ledger of 100,000 incidents first, some minutes
    python benchmarks/workbench.py --ledger big.db       # one that is there

The Chromium of the system looks at a server of its own (``rashomon serve``), without a graphics card where there is none:
frames are those that the page itself counts (``requestAnimationFrame``) while the map is dragged. The same is measured on a map
without any incident, so that what the machine takes to draw the ground can be told from what the incidents add.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from many_incidents import make  # noqa: E402  (its neighbour in this folder)

from tests.web.conftest import ARGUMENTS, CHROMIUM, DESK  # noqa: E402
from tests.web.serving import serving  # noqa: E402

INCIDENTS = 100_000
NOTHING = "text=nothing+has+such+words"
VIEW = "view=34.8,38.5,6.5"
DRAGS, STEPS = 6, 40
"""How often the map is dragged to and fro, and in how many moves of the pointer each time."""
SMOOTH = 50.0
"""Milliseconds of a frame that people begin to notice while they drag."""
PATIENCE = 120_000
"""Milliseconds."""

WATCH = """() => {
  window.frames = []; window.watching = true;
  let last = performance.now();
  const tick = (now) => { window.frames.push(now - last); last = now; if (window.watching) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
ASKED = """() => performance.getEntriesByType('resource').filter(e => e.name.includes('/api/'))
  .map(e => [new URL(e.name).pathname, e.duration])"""
SETTLED = """() => document.querySelector('[data-testid=map]')?.dataset.drawn === 'true'
  && document.querySelector('.list-panel')?.getAttribute('aria-busy') === 'false'"""


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ledger", help="one that is there; else one is made")
    options.add_argument("--incidents", type=int, default=INCIDENTS)
    asked = options.parse_args()
    with _ledger(asked.ledger, asked.incidents) as place, serving(place) as at, _page() as page:
        _opening(page, at)
        _filtering(page)
        _panning(page, f"{at}/?{VIEW}", "with the incidents")
        _panning(page, f"{at}/?{VIEW}&{NOTHING}", "without any")


@contextmanager
def _ledger(place: str | None, incidents: int) -> Iterator[str]:
    if place is not None:
        yield place
        return
    with tempfile.TemporaryDirectory() as folder:
        made = str(Path(folder) / "ledger.db")
        began = time.perf_counter()
        make(made, incidents)
        print(f"{incidents:,} incidents made in {time.perf_counter() - began:.0f} s")
        yield made


@contextmanager
def _page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
        page.set_default_timeout(PATIENCE)
        yield page
        browser.close()


def _opening(page: Page, at: str) -> None:
    for name in ("first", "again"):
        began = time.perf_counter()
        page.goto(at)
        page.wait_for_function(SETTLED)
        print(
            f"opened, {name}: list and map after {time.perf_counter() - began:.2f} s; the API's answers took"
        )
        _answers(page)


def _filtering(page: Page) -> None:
    page.evaluate("performance.clearResourceTimings()")
    began = time.perf_counter()
    page.locator(".facet-value", has_text="contested").first.click()
    page.wait_for_function("() => location.search.includes('status=contested')")
    page.wait_for_function(SETTLED)
    print(f"filtered: list after {time.perf_counter() - began:.2f} s; the API's answers took")
    page.wait_for_load_state("networkidle")
    _answers(page)


def _answers(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    slowest: dict[str, float] = {}
    for path, took in page.evaluate(ASKED):
        slowest[path] = max(took, slowest.get(path, 0.0))
    for path, took in sorted(slowest.items(), key=lambda item: -item[1]):
        print(f"    {took:6.0f} ms  {path}")


def _panning(page: Page, address: str, what: str) -> None:
    page.goto(address)
    page.wait_for_function(SETTLED)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2_000)
    place = page.get_by_test_id("map").bounding_box()
    assert place is not None
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.evaluate(WATCH)
    for drag in range(DRAGS):
        aside = 250 if drag % 2 else -250
        page.mouse.move(x - aside / 2, y)
        page.mouse.down()
        page.mouse.move(x + aside / 2, y + aside / 5, steps=STEPS)
        page.mouse.up()
    frames: list[float] = page.evaluate("() => { window.watching = false; return window.frames; }")
    late = sum(frame > SMOOTH for frame in frames)
    print(
        f"dragged {what}: {len(frames)} frames, {1000 * len(frames) / sum(frames):.0f} a second, "
        f"median {statistics.median(frames):.0f} ms, p95 {statistics.quantiles(frames, n=20)[-1]:.0f} ms, "
        f"{late} later than {SMOOTH:.0f} ms"
    )


if __name__ == "__main__":
    main()

"""The overview of a large ledger in a browser: how soon it is there, how soon it is filtered, and whether the map pans smoothly.

    python benchmarks/workbench.py                       # makes a ledger of 100,000 incidents first, some minutes
    python benchmarks/workbench.py --ledger big.db       # one that is there

The Chromium of the system looks at a server of its own (``rashomon serve``). While the map is dragged, two things are measured,
with the incidents and on a map without any: what the page itself works for a frame, which is what could make a map stutter on a
machine with a graphics card, and the frames that came. Where there is no card, as on most servers, the processor draws the pixels
and so bounds the frames of any map, an empty one too: they are told, and nothing follows from them. Status 1 when the page does
not leave room for 60 frames a second, or when one of its tasks is so long that people feel it.
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

from playwright.sync_api import CDPSession, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from many_incidents import make, take_as_fused  # noqa: E402  (its neighbour in this folder)

from tests.web.conftest import ARGUMENTS, CHROMIUM, DESK  # noqa: E402
from tests.web.serving import serving  # noqa: E402

INCIDENTS = 100_000
NOTHING = "text=nothing+has+such+words"
VIEW = "view=34.8,38.5,6.5"
DRAGS, STEPS = 4, 40
"""How often the map is dragged to and fro, and in how many moves of the pointer each time."""
LONG = 50.0
"""Milliseconds from which browsers call a task a long one."""
FELT = 100.0
"""Milliseconds of a task that people feel as a delay (the bound of the RAIL model)."""
ROOM = 1000 / 60
"""Milliseconds that a page may work for a frame where 60 of them are to come in a second."""
ROUNDS = 3
"""How often each map is dragged, in turns: what else runs here disturbs both alike, and the best round least."""
OWN = ("ScriptDuration", "RecalcStyleDuration", "LayoutDuration")
PATIENCE = 120_000
"""Milliseconds."""

WATCH = """() => {
  window.frames = []; window.watching = true; window.long = [];
  window.observer = new PerformanceObserver(list => window.long.push(...list.getEntries().map(e => e.duration)));
  window.observer.observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (now) => { window.frames.push(now - last); last = now; if (window.watching) requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
ASKED = """() => performance.getEntriesByType('resource').filter(e => e.name.includes('/api/'))
  .map(e => [new URL(e.name).pathname, e.duration])"""
SETTLED = """() => document.querySelector('[data-testid=map]')?.dataset.drawn === 'true'
  && document.querySelector('.list-panel')?.getAttribute('aria-busy') === 'false'"""


def main() -> int:
    """Measure and print; status 1 when panning is not smooth."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--ledger", help="one that is there; else one is made")
    options.add_argument("--incidents", type=int, default=INCIDENTS)
    asked = options.parse_args()
    with _ledger(asked.ledger, asked.incidents) as place, serving(place) as at, _page() as page:
        _opening(page, at)
        _filtering(page)
        rounds = []
        for _ in range(ROUNDS):
            rounds.append(_panning(page, f"{at}/?{VIEW}", "with the incidents"))
            _panning(page, f"{at}/?{VIEW}&{NOTHING}", "without any")
    smooth = any(work < ROOM and longest < FELT for work, longest in rounds)
    print("pans smoothly" if smooth else "does not pan smoothly")
    return 0 if smooth else 1


@contextmanager
def _ledger(place: str | None, incidents: int) -> Iterator[str]:
    if place is not None:
        take_as_fused(place)
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


def _panning(page: Page, address: str, what: str) -> tuple[float, float]:
    """Milliseconds that scripts, styles and layout took for a frame, whoever draws it, and those of the longest task."""
    page.goto(address)
    page.wait_for_function(SETTLED)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(2_000)
    place = page.get_by_test_id("map").bounding_box()
    assert place is not None
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    before = _worked(session)
    page.evaluate(WATCH)
    for drag in range(DRAGS):
        aside = 250 if drag % 2 else -250
        page.mouse.move(x - aside / 2, y)
        page.mouse.down()
        page.mouse.move(x + aside / 2, y + aside / 5, steps=STEPS)
        page.mouse.up()
    frames, long = page.evaluate("() => { window.watching = false; return [window.frames, window.long]; }")
    work, longest = 1000 * (_worked(session) - before) / len(frames), max(long, default=0.0)
    print(
        f"dragged {what}: the page worked {work:.1f} ms a frame, "
        f"{len(long)} tasks over {LONG:.0f} ms (longest {longest:.0f}); "
        f"{len(frames)} frames, {1000 * len(frames) / sum(frames):.0f} a second, "
        f"median {statistics.median(frames):.0f} ms, p95 {statistics.quantiles(frames, n=20)[-1]:.0f} ms"
    )
    return work, longest


def _worked(session: CDPSession) -> float:
    """Seconds of scripts, styles and layout since the page was opened."""
    found = session.send("Performance.getMetrics")["metrics"]
    return sum(float(metric["value"]) for metric in found if metric["name"] in OWN)


if __name__ == "__main__":
    sys.exit(main())

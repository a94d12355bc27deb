"""How long a page works for something, whatever else the machine does meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page


@contextmanager
def working(page: Page) -> Iterator[list[float]]:
    """The seconds of processor time that the page's main thread takes within; the list is filled at the end."""
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    found: list[float] = []
    begun = _seconds(session.send("Performance.getMetrics"))
    yield found
    found.append(_seconds(session.send("Performance.getMetrics")) - begun)
    session.detach()


def _seconds(metrics: dict[str, list[dict[str, float | str]]]) -> float:
    return next(float(m["value"]) for m in metrics["metrics"] if m["name"] == "TaskDuration")

"""What robots.txt allows (RFC 9309): asked for once for each host, and again after a while."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from rashomon.errors import Unfetched
from rashomon.ingest.web.answers import GOOD, Answer
from rashomon.ingest.web.limits import ROBOTS_AGE, ROBOTS_RETRY, Later

TOKEN = "rashomon"
"""The product token that a robots.txt can name this program by."""
TOO_MANY = 429
UNAVAILABLE = range(400, 500)
"""There is no robots.txt to be had, so everything is allowed (RFC 9309, 2.3.1.3)."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host; none allow everything. ``out_of_reach`` says why there are none yet: nothing is allowed."""

    parser: Any = None
    out_of_reach: str | None = None
    until: float = 0.0

    def check(self, url: str) -> None:
        """Raise ``errors.Unfetched`` where an address may not be fetched."""
        if self.out_of_reach is not None:
            raise Later(
                f"robots.txt of the host {self.out_of_reach}, and without its leave nothing is fetched"
            )
        if self.parser is not None and not self.parser.can_fetch(url, TOKEN):
            raise Unfetched("may not be fetched by programs (robots.txt of the host); save it by hand")

    @property
    def pause(self) -> float:
        """Seconds between two requests that the host asks for."""
        return float(self.parser.crawl_delay(TOKEN) or 0.0) if self.parser is not None else 0.0


class Robots:
    """The rules of all hosts met; ``ask`` fetches an address without regard to any."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self.ask = ask
        self.known: dict[str, Rules] = {}

    def rules(self, url: str) -> Rules:
        """The rules for an address."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}".lower()
        rules = self.known.get(site)
        if rules is None or rules.until < time.monotonic():
            rules = self.known[site] = self._read(f"{site}/robots.txt")
        return rules

    def _read(self, url: str) -> Rules:
        now = time.monotonic()
        try:
            answer = self.ask(url)
        except Later as error:
            return Rules(out_of_reach=f"cannot be had ({_short(error)})", until=now + ROBOTS_RETRY)
        except Unfetched:  # leads to where nothing may be fetched from: as if it were not there
            return Rules(until=now + ROBOTS_AGE)
        if answer.status in GOOD:
            return Rules(_parsed(answer.read()), until=now + ROBOTS_AGE)
        if answer.status in UNAVAILABLE and answer.status != TOO_MANY:
            return Rules(until=now + ROBOTS_AGE)
        return Rules(out_of_reach=f"is answered with status {answer.status}", until=now + ROBOTS_RETRY)


def _parsed(data: bytes) -> Any:
    from protego import Protego

    return Protego.parse(data.decode("utf-8-sig", "replace"))


def _short(error: Later) -> str:
    return str(error).partition(";")[0]

"""A visit to an address: redirects, robots.txt, turns, conditional requests, and one more try where a host asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from functools import partial
from urllib.parse import urldefrag, urljoin, urlsplit

from rashomon.errors import Unfetched
from rashomon.ingest.resource import Refused, Resource
from rashomon.ingest.web.answers import GOOD, Answer, Asker, checked
from rashomon.ingest.web.limits import ROBOTS_SIZE, Later, Limits
from rashomon.ingest.web.robots import Robots
from rashomon.ingest.web.turns import Turns

REDIRECTS = {301, 302, 303, 307, 308}
NOT_MODIFIED = 304
BUSY = {429, 503}
"""Too many requests, and unavailable: the two statuses that Retry-After belongs to (RFC 6585, RFC 9110)."""
WRONG = {
    401: "needs a login; save it by hand",
    402: "is behind a paywall; save it by hand",
    403: "is refused to programs (status 403); save it by hand",
    404: "is not there (status 404); check the address",
    410: "is not there any more (status 410)",
    451: "is blocked for legal reasons (status 451)",
}
ANSWERED_BY = "rashomon-answered-by"
"""Kept with the headers of an answer that redirects led to: the address that gave it. Its validators hold for that one alone."""
VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave; ``taken_at`` is UTC."""

    address: str
    answer: Answer
    taken_at: datetime

    def resource(self, more: Mapping[str, str] | None = None) -> Resource:
        """The answer as a thing to take in; ``more`` are headers to keep with those of the answer."""
        headers = {**self.answer.headers, **(more or {})}
        if self.answer.url != self.address:
            headers[ANSWERED_BY] = self.answer.url
        return Resource.of_bytes(self.address, self.answer.read(), headers, self.taken_at)


@dataclass(frozen=True, slots=True)
class Failed:
    """An address that gave nothing; ``passing`` where it may another time."""

    refused: Refused
    passing: bool


@dataclass(frozen=True, slots=True)
class Unchanged:
    """An address that gives what it gave the last time."""

    address: str


Visit = Fetched | Failed | Unchanged


class Visitor:
    """Visits addresses; keeps the rules and the turns of hosts from one visit to the next. Threads share it."""

    def __init__(self, *, allow_private: bool = False, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.turns = Turns(self.limits)
        self.asker = Asker(self.limits, allow_private)
        self.given_up: set[str] = set()
        """Pages that feeds point to and that are not to be had, so that they are not asked for in every round."""
        self.robots = Robots(partial(self._followed, most=ROBOTS_SIZE, robots=False))

    def visit(self, address: str, last: Mapping[str, str] | None = None) -> Visit:
        """Fetch an address; ``last`` are the headers that it was answered with before. Raises nothing."""
        try:
            answer = self._followed(plain(address), last, self.limits.body)
            if answer.status == NOT_MODIFIED and _validators(last or {}):
                return Unchanged(address)
            _check(answer)
        except Unfetched as error:
            return Failed(Refused(address, str(error)), isinstance(error, Later))
        return Fetched(address, answer, datetime.now(UTC))

    def _followed(
        self, url: str, last: Mapping[str, str] | None = None, most: int = 0, robots: bool = True
    ) -> Answer:
        """The answer that redirects lead to; without ``robots`` a larger one is cut, and nobody's leave is asked."""
        valid_for = (last or {}).get(ANSWERED_BY, url)
        for _ in range(self.limits.redirects + 1):
            host = checked(url).host
            pause = self._permitted(url) if robots else 0.0
            headers = _validators(last) if last and url == valid_for else {}
            answer = self._asked(url, host, headers, pause, most, cut=not robots)
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return answer
            url = _joined(url, location)
        raise Unfetched(f"is redirected more than {self.limits.redirects} times; check the address")

    def _permitted(self, url: str) -> float:
        """The pause that the host asks for; raises ``errors.Unfetched`` where it does not want the address fetched."""
        rules = self.robots.rules(url)
        rules.check(url)
        return rules.pause

    def _asked(
        self, url: str, host: str, headers: Mapping[str, str], pause: float, most: int, cut: bool
    ) -> Answer:
        """The answer of one address, asked twice where the host is busy the first time."""
        for _ in range(2):
            with self.turns.turn(host, pause):
                answer = self.asker.ask(url, headers, most, cut)
            if answer.status not in BUSY:
                break
            self.turns.rest(host, _rest(answer.headers.get("retry-after"), self.limits.rest))
        return answer


def plain(address: str) -> str:
    """An address as it is asked for: without the place in the page."""
    try:
        return urldefrag(address.strip())[0]
    except ValueError:  # told when it is asked for
        return address.strip()


def host_of(address: str) -> str:
    """The host of an address, empty for none."""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _joined(url: str, location: str) -> str:
    try:
        return urldefrag(urljoin(url, location))[0]
    except ValueError:
        raise Unfetched(f"is redirected to {location!r}, which is no address; check the address") from None


def _validators(last: Mapping[str, str]) -> dict[str, str]:
    stated = ((asked, last.get(name, "")) for name, asked in VALIDATORS.items())
    return {asked: value for asked, value in stated if value and value.isascii()}


def _check(answer: Answer) -> None:
    status = answer.status
    if status in GOOD:
        return
    if status in BUSY or status >= 500:
        raise Later(f"is answered with status {status}, the host is busy or out of order; try again later")
    raise Unfetched(WRONG.get(status, f"is answered with status {status}; check the address"))


def _rest(retry_after: str | None, usual: float) -> float:
    """The seconds of a Retry-After, which may also name a time (RFC 9110, 10.2.3)."""
    stated = (retry_after or "").strip()
    if stated.isdecimal():
        return float(stated)
    try:
        until = parsedate_to_datetime(stated)
        return max(0.0, (until - datetime.now(UTC)).total_seconds())
    except (ValueError, TypeError):
        return usual

"""Addresses → what they give now: pages and files as they are, feeds with the pages that their entries only point to.

Hosts are asked side by side, but what comes out has one order: that of the addresses, the pages of a feed before the feed
itself. So a run that was stopped between them finds the feed as new as it was, and in it the pages that are still missing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from enum import Enum
from functools import partial
from itertools import islice

from rashomon.errors import InputError
from rashomon.ingest.feed import entries
from rashomon.ingest.formats import Format
from rashomon.ingest.opml import feeds
from rashomon.ingest.resource import Refused, Resource
from rashomon.ingest.web.lanes import Lanes
from rashomon.ingest.web.visits import Failed, Fetched, Unchanged, Visit, Visitor, host_of, plain

AHEAD = 100
"""Addresses that are fetched before their turn to be read: enough for a slow host not to stop the others."""
PAGES_MISSING = "rashomon-pages-missing"
"""Kept with the headers of a feed: how many of its pages could not be had for now. It is asked for without a condition then."""

HeadersOf = Callable[[str], Mapping[str, str] | None]


def fetched(
    addresses: Sequence[str],
    *,
    allow_private: bool = False,
    headers_of: HeadersOf = lambda address: None,
    visitor: Visitor | None = None,
    unchanged: Callable[[str], None] = lambda address: None,
) -> Iterator[Resource | Refused]:
    """Fetch ``addresses``, the feeds in those that are lists of feeds (OPML), and the pages that entries of feeds point to.

    ``headers_of`` tells how an address was answered the last time, ``None`` for never: it is then asked for what is newer,
    and a page that a feed points to is not asked for again. Nothing comes of an address that gives nothing new; ``unchanged``
    is told of it. Lists of feeds are followed and are not given themselves. ``visitor`` keeps the turns and rules of hosts for
    a next time, and has its own word on private addresses. An address is fetched once however often it is named. Raises
    nothing for a single address.
    """
    errands = _Errands(visitor or Visitor(allow_private=allow_private), headers_of, unchanged)
    try:
        yield from errands.results(addresses)
    finally:
        errands.lanes.close()


class Kind(Enum):
    """How an address came to be fetched, which decides what in it is followed."""

    GIVEN = "given"  # lists of feeds, feeds
    LISTED = "listed"  # feeds
    LINKED = "linked"  # nothing


@dataclass(slots=True)
class _Errand:
    address: str
    kind: Kind
    visit: Future[Visit]
    feed: _Errand | None = None
    format: str = ""
    followed: bool = False
    missing: int = 0
    """Pages of this feed that could not be had for now."""


class _Errands:
    def __init__(self, visitor: Visitor, headers_of: HeadersOf, unchanged: Callable[[str], None]) -> None:
        self.visitor = visitor
        self.headers_of = headers_of
        self.unchanged = unchanged
        self.lanes = Lanes[Visit]()
        self.asked: set[str] = set()
        self.queue: deque[_Errand] = deque()

    def results(self, addresses: Iterable[str]) -> Iterator[Resource | Refused]:
        """What comes of all errands, in their order."""
        given = iter(addresses)
        while True:
            more = list(islice(given, max(0, AHEAD - len(self.queue))))
            self.queue += self._sent(more, Kind.GIVEN)
            if not self.queue and not more:
                return
            if not self.queue:
                continue  # all of them were asked for before
            self._follow()
            first = self.queue[0]
            if first.followed:
                self.queue.popleft()
                yield from self._result(first, first.visit.result())
            elif not first.visit.done():
                waiting = [errand.visit for errand in self.queue if not errand.visit.done()]
                wait(waiting, return_when=FIRST_COMPLETED)

    def _sent(self, addresses: Iterable[str], kind: Kind, feed: _Errand | None = None) -> list[_Errand]:
        """Errands for the addresses that were not asked for yet."""
        errands = []
        for address in dict.fromkeys(map(plain, addresses)):
            last = self.headers_of(address)
            known = kind is Kind.LINKED and (last is not None or address in self.visitor.given_up)
            if address in self.asked or known:
                continue
            self.asked.add(address)
            last = None if last is None or PAGES_MISSING in last else last
            visit = self.lanes.submit(host_of(address), partial(self.visitor.visit, address, last))
            errands.append(_Errand(address, kind, visit, feed))
        return errands

    def _follow(self) -> None:
        """Put what feeds and lists of feeds point to before them: of the first in any case, of others while there is room."""
        queue: deque[_Errand] = deque()
        for number, errand in enumerate(self.queue):
            room = not number or len(queue) + len(self.queue) - number < AHEAD
            if room and errand.visit.done() and not errand.followed:
                errand.followed = True
                queue += self._found(errand, errand.visit.result())
            queue.append(errand)
        self.queue = queue

    def _found(self, errand: _Errand, visit: Visit) -> list[_Errand]:
        if not isinstance(visit, Fetched) or errand.kind is Kind.LINKED:
            return []
        resource = visit.resource()
        errand.format = resource.format()
        try:
            if errand.format == Format.FEED:
                links = (e.link for e in entries(resource.data).entries if not e.whole)
                return self._sent((link for link in links if link), Kind.LINKED, errand)
            if errand.format == Format.OPML and errand.kind is Kind.GIVEN:
                return self._sent(feeds(resource.data), Kind.LISTED)
        except InputError:
            errand.format = ""  # told where it is read
        return []

    def _result(self, errand: _Errand, visit: Visit) -> Iterator[Resource | Refused]:
        if isinstance(visit, Unchanged):
            self.unchanged(errand.address)
        elif isinstance(visit, Failed):
            self._failed(errand, visit)
            yield visit.refused
        elif errand.format != Format.OPML:
            yield visit.resource({PAGES_MISSING: str(errand.missing)} if errand.missing else None)
        elif errand.kind is Kind.LISTED:
            yield Refused(errand.address, "is a list of feeds within a list of feeds; add it by itself")

    def _failed(self, errand: _Errand, visit: Failed) -> None:
        if errand.feed is None:
            return
        if visit.passing:
            errand.feed.missing += 1
        else:
            self.visitor.given_up.add(errand.address)

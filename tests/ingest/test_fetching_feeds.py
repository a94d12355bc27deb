"""Fetching from hosts with rules, and following feeds and lists of feeds."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from rashomon.ingest.fetching import PAGES_MISSING, fetched
from rashomon.ingest.resource import Refused, Resource
from rashomon.ingest.web import private_addresses
from rashomon.ingest.web.limits import Limits
from rashomon.ingest.web.visits import Visitor
from tests.ingest.site import ELSEWHERE, QUICK, Reply, Site, opml, running

TEXT = Reply(b"Shelling hit the harbour of Ovid on Monday, residents said.\n")
LONG = "Shelling hit the harbour of Ovid on Monday, residents said. " * 20
"""Longer than summaries are, so that it is the report itself."""
Found = list[Resource | Refused]


@pytest.fixture
def site() -> Iterator[Site]:
    with running(Site()) as site:
        yield site


class Memory:
    """What a ledger remembers of addresses, as far as fetching asks it."""

    def __init__(self) -> None:
        self.headers: dict[str, Mapping[str, str]] = {}
        self.unchanged: list[str] = []

    def round(self, *addresses: str, visitor: Visitor | None = None, limits: Limits = QUICK) -> Found:
        visitor = visitor or Visitor(allow_private=True, limits=limits)
        found = list(
            fetched(addresses, headers_of=self.headers.get, visitor=visitor, unchanged=self.unchanged.append)
        )
        self.headers |= {r.address: r.headers for r in found if isinstance(r, Resource)}
        return found


def paths(found: Found) -> list[str]:
    """The paths of what was got, with ``!`` before those that were refused."""
    return [("!" if isinstance(r, Refused) else "") + "/" + r.address.split("/", 3)[3] for r in found]


def test_robots_allow_and_deny(site: Site) -> None:
    site.replies["/robots.txt"] = Reply(
        b"User-agent: *\nDisallow: /\n\nUser-agent: Rashomon\nDisallow: /closed\nAllow: /closed/but\n"
    )
    site.replies |= dict.fromkeys(("/open", "/closed/a", "/closed/but/open"), TEXT)
    found = Memory().round(*(site.address + p for p in ("/open", "/closed/a", "/closed/but/open")))
    assert paths(found) == ["/open", "!/closed/a", "/closed/but/open"]
    assert isinstance(found[1], Refused) and "robots.txt" in found[1].reason
    assert site.times("/robots.txt") == 1 and site.times("/closed/a") == 0


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (429, False), (500, False), (503, False)]
)
def test_robots_that_are_not_to_be_had(site: Site, status: int, allowed: bool) -> None:
    site.replies |= {"/robots.txt": Reply(status=status), "/a": TEXT}
    (found,) = Memory().round(site.address + "/a")
    assert isinstance(found, Resource if allowed else Refused)
    assert site.times("/a") == allowed


def test_robots_that_do_not_come(site: Site) -> None:
    site.replies |= {
        "/robots.txt": Reply(headers={"Content-Length": "9"}, send=lambda h: time.sleep(0.6)),
        "/a": TEXT,
    }
    (found,) = Memory().round(site.address + "/a", limits=replace(QUICK, read=0.2))
    assert isinstance(found, Refused) and "robots.txt" in found.reason and site.times("/a") == 0


def test_robots_that_are_elsewhere_and_long(site: Site) -> None:
    rules = b"User-agent: *\nDisallow: /a\n" + b"# nothing\n" * 100_000
    site.replies |= {"/robots.txt": Reply(status=301, headers={"Location": "/rules"}), "/rules": Reply(rules)}
    site.replies |= {"/a": TEXT, "/b": TEXT}
    assert paths(Memory().round(site.address + "/a", site.address + "/b")) == ["!/a", "/b"]


def test_robots_are_read_again_after_a_while(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    site.replies |= {"/robots.txt": TEXT, "/a": TEXT}
    visitor = Visitor(allow_private=True, limits=QUICK)
    for _ in range(2):
        assert paths(Memory().round(site.address + "/a", visitor=visitor)) == ["/a"]
    assert site.times("/robots.txt") == 1
    now = time.monotonic()
    monkeypatch.setattr("rashomon.ingest.web.robots.time.monotonic", lambda: now + 3_601)
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nDisallow: /\n")
    assert paths(Memory().round(site.address + "/a", visitor=visitor)) == ["!/a"]


def gaps(site: Site) -> list[float]:
    """Seconds from each request to the next one."""
    return [after.at - before.at for before, after in zip(site.asked, site.asked[1:], strict=False)]


def test_a_host_is_asked_one_thing_at_a_time_with_pauses(site: Site) -> None:
    pages = [f"/{number}" for number in range(4)]
    site.replies |= dict.fromkeys(pages, TEXT)
    found = Memory().round(*(site.address + p for p in pages), limits=replace(QUICK, pause=0.15))
    assert paths(found) == pages
    assert len(site.asked) == 5 and all(gap >= 0.14 for gap in gaps(site))


def test_a_host_may_ask_for_longer_pauses_within_bounds(site: Site) -> None:
    site.replies |= {"/robots.txt": Reply(b"User-agent: *\nCrawl-delay: 0.2\n"), "/a": TEXT, "/b": TEXT}
    Memory().round(site.address + "/a", site.address + "/b")
    assert gaps(site)[1] >= 0.19
    site.replies["/robots.txt"] = Reply(b"User-agent: *\nCrawl-delay: 9999\n")
    begun = time.monotonic()
    Memory().round(site.address + "/a", site.address + "/b", limits=replace(QUICK, longest_pause=0.3))
    assert 0.3 <= time.monotonic() - begun < 2


def test_slow_hosts_do_not_hold_up_others() -> None:
    with running(Site()) as slow, running(Site()) as quick:
        slow.address = slow.address.replace("127.0.0.1", "localhost")
        slow.replies["/a"] = lambda headers: time.sleep(0.5) or TEXT  # type: ignore[func-returns-value]
        quick.replies |= {"/a": TEXT, "/b": TEXT}
        found = Memory().round(slow.address + "/a", quick.address + "/a", quick.address + "/b")
        assert paths(found) == ["/a", "/a", "/b"]
        assert quick.asked[-1].at < slow.asked[-1].at + 0.5


def busy_once(site: Site, status: int, headers: Mapping[str, str]) -> None:
    site.replies["/a"] = lambda _: TEXT if site.times("/a") > 1 else Reply(status=status, headers=headers)


@pytest.mark.parametrize(("status", "after"), [(429, "1"), (503, "1"), (503, None), (429, "soon")])
def test_a_busy_host_is_asked_once_more(site: Site, status: int, after: str | None) -> None:
    busy_once(site, status, {"Retry-After": after} if after else {})
    assert paths(Memory().round(site.address + "/a")) == ["/a"]
    first, second = (asked for asked in site.asked if asked.path == "/a")
    assert second.at - first.at >= (0.95 if after == "1" else 0.04)


def test_a_host_that_stays_busy_is_left_alone(site: Site) -> None:
    site.replies |= {"/a": Reply(status=503), "/b": TEXT}
    (found,) = Memory().round(site.address + "/a")
    assert isinstance(found, Refused) and "503" in found.reason and site.times("/a") == 2
    site.replies["/a"] = Reply(status=429, headers={"Retry-After": "3600"})
    found_a, found_b = Memory().round(site.address + "/a", site.address + "/b")
    assert isinstance(found_a, Refused) and "left alone" in found_a.reason
    assert isinstance(found_b, Refused) and site.times("/b") == 0


def test_a_feed_and_the_pages_that_it_points_to(site: Site) -> None:
    one, two, three = (site.page(f"/{n}", "<p>Shelling hit the town.</p>") for n in (1, 2, 3))
    feed = site.feed("/feed", {one: "Shelling", two: LONG, three: "Talks", one + "#top": "Again"}, tag='"1"')
    memory = Memory()
    # the pages come before the feed: see the module
    assert paths(memory.round(feed)) == ["/1", "/3", "/feed"]
    assert paths(memory.round(feed)) == [] and memory.unchanged == [feed]
    four = site.page("/4", "<p>Truce.</p>")
    site.feed("/feed", {four: "Truce", one: "Shelling", three: "Talks"}, tag='"2"')
    assert paths(memory.round(feed)) == ["/4", "/feed"]
    assert [site.times(p) for p in ("/1", "/2", "/3", "/4", "/feed")] == [1, 0, 1, 1, 3]


def test_pages_that_are_missing_for_now_are_asked_for_again(site: Site) -> None:
    address = site.page("/1", "<p>Shelling hit the town.</p>")
    page, site.replies["/1"] = site.replies["/1"], Reply(status=500)
    feed = site.feed("/feed", {address: "Shelling"}, tag='"1"')
    memory, visitor = Memory(), Visitor(allow_private=True, limits=QUICK)
    found = memory.round(feed, visitor=visitor)
    assert paths(found) == ["!/1", "/feed"]
    assert isinstance(found[1], Resource) and found[1].headers[PAGES_MISSING] == "1"
    site.replies["/1"] = page
    found = memory.round(feed, visitor=visitor)
    assert paths(found) == ["/1", "/feed"]
    assert isinstance(found[1], Resource) and PAGES_MISSING not in found[1].headers
    assert paths(memory.round(feed, visitor=visitor)) == []


def test_pages_that_are_gone_are_asked_for_once_in_a_run(site: Site) -> None:
    memory, visitor = Memory(), Visitor(allow_private=True, limits=QUICK)
    feed = site.feed("/feed", {site.address + "/gone": "Shelling"})
    assert paths(memory.round(feed, visitor=visitor)) == ["!/gone", "/feed"]
    assert paths(memory.round(feed, visitor=visitor)) == ["/feed"]
    assert site.times("/gone") == 1


def test_a_stopped_run_loses_no_page(site: Site) -> None:
    links = [site.page(f"/{n}", "<p>Shelling hit the town.</p>") for n in range(3)]
    feed = site.feed("/feed", dict.fromkeys(links, "Shelling"), tag='"1"')
    memory = Memory()
    visitor = Visitor(allow_private=True, limits=QUICK)
    run = fetched([feed], headers_of=memory.headers.get, visitor=visitor)
    first = next(run)
    assert isinstance(first, Resource)
    memory.headers[first.address] = first.headers
    run.close()  # type: ignore[attr-defined]
    assert paths(memory.round(feed)) == ["/1", "/2", "/feed"]


def test_lists_of_feeds(site: Site) -> None:
    one, two = site.page("/1", "<p>Shelling.</p>"), site.page("/2", "<p>Truce.</p>")
    feeds = [site.feed("/a", {one: "Shelling"}), site.feed("/b", {two: "Truce", one: "Shelling"})]
    inner = site.opml("/inner", *feeds)
    listed = site.opml("/list", *feeds, inner, site.address + "/none")
    found = Memory().round(listed)
    assert paths(found) == ["/1", "/a", "/2", "/b", "!/inner", "!/none"]
    assert isinstance(found[4], Refused) and "by itself" in found[4].reason
    assert site.times("/1") == 1


def test_a_page_that_names_its_feed_stays_a_page(site: Site) -> None:
    feed = site.feed("/feed", {site.address + "/1": "Shelling"})
    link = f'<link rel="alternate" type="application/rss+xml" href="{feed}">'
    site.replies["/"] = Reply(
        f"<!doctype html><html><head>{link}</head><body><p>Shelling.</p></body></html>".encode()
    )
    assert paths(Memory().round(site.address + "/")) == ["/"]
    assert site.times("/feed") == 0


def test_links_into_a_private_network_are_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed on the public internet that points to a machine beside the reader's."""
    monkeypatch.setattr(private_addresses, "is_public", lambda address: address == ELSEWHERE)
    with running(Site(), ELSEWHERE) as public:
        feed = public.feed("/feed", {f"{site.address}/admin": "Shelling"})
        found = Memory().round(feed, visitor=Visitor(limits=QUICK))
    assert paths(found) == ["!/admin", "/feed"] and not site.asked


def test_a_broken_feed_and_a_broken_list(site: Site) -> None:
    site.replies["/feed"] = Reply(b"<rss><channel><item>", headers={"Content-Type": "application/rss+xml"})
    site.replies["/list"] = Reply(opml("http://127.0.0.1/x")[:-9], headers={"Content-Type": "text/x-opml"})
    assert paths(Memory().round(site.address + "/feed", site.address + "/list")) == ["/feed", "/list"]


def test_more_addresses_than_are_fetched_ahead(site: Site) -> None:
    pages = [f"/{number}" for number in range(230)]
    site.replies |= dict.fromkeys(pages, TEXT)
    assert paths(Memory().round(*(site.address + p for p in pages))) == pages


def test_an_address_that_is_named_often_is_fetched_once(site: Site) -> None:
    site.replies |= {"/a": TEXT, "/b": TEXT}
    named = [site.address + "/a", site.address + "/a#top"] * 150 + [site.address + "/b"]
    assert paths(Memory().round(*named)) == ["/a", "/b"] and site.times("/a") == 1

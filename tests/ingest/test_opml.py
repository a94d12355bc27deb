"""Lists of feeds: ``ingest.opml``."""

from __future__ import annotations

import pytest

from rashomon.errors import Damaged
from rashomon.ingest.opml import feeds
from rashomon.ingest.resource import Resource
from tests.ingest.splits import bad

LIST = """<?xml version="1.0" encoding="utf-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="North"><outline type="rss" text="Hill" xmlUrl="https://hill.example/feed" htmlUrl="https://hill.example/"/>
<outline type="rss" text="Sea" xmlurl=" http://sea.example/rss?a=1&amp;b=2 "/></outline>
<outline type="rss" text="Hill again" xmlUrl="https://hill.example/feed"/>
<outline text="local" xmlUrl="file:///etc/passwd"/><outline text="note"/></body></opml>
"""


def test_addresses_each_once() -> None:
    assert feeds(LIST.encode()) == ["https://hill.example/feed", "http://sea.example/rss?a=1&b=2"]


def test_known_by_its_beginning() -> None:
    assert Resource.of_bytes("list.xml", LIST.encode()).format() == "opml"
    ((key, reason),) = bad(LIST.encode(), "list.opml")
    assert key == "" and "list of feeds" in reason


@pytest.mark.parametrize("data", [LIST[:300], "<rss/>", "", "no markup", LIST.replace("Mine", "&e;")])
def test_damaged(data: str) -> None:
    with pytest.raises(Damaged):
        feeds(data.encode())


def test_entities_are_not_resolved() -> None:
    evil = LIST.replace("<opml", '<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml', 1)
    assert feeds(evil.replace("Mine", "&x;").encode()) == feeds(LIST.encode())

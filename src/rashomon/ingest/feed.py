"""RSS and Atom: the entries of a feed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Any

from rashomon.errors import Damaged
from rashomon.ingest.days import day, kept_without
from rashomon.ingest.fragment import paragraphs
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

FEED_LIMIT = 50_000_000
"""The largest feed in bytes; archives of whole blogs reach 20 MB."""

WHOLE = 1_000
"""Characters from which the text of an entry is taken for the report itself: summaries end before."""

GIVES_UP = (ValueError, LookupError, TypeError, AttributeError, AssertionError, OverflowError, RecursionError)
"""What the library stumbles over when XML is so broken that it reads it as loose markup."""

CLOSING = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>", re.I)
END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf|channel)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.I | re.S)
TAIL = 4096
"""Bytes in which the end of a feed stands."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: ``html`` is its content or else its summary, ``whole`` whether that is the report itself.

    ``id`` is what the feed calls it, else its link, else its title; two entries of a feed never share one.
    ``published`` is the day in the zone in which it is written; one that names no day is told in ``warnings``.
    """

    id: str
    link: str | None
    title: str | None
    author: str | None
    published: date | None
    html: str
    whole: bool
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's title, its entries in their order, and where it was cut off, if it was."""

    title: str | None
    entries: tuple[FeedEntry, ...]
    damage: str | None = None


def entries(data: bytes) -> Feed:
    """The entries of RSS 0.9 to 2.0 or Atom; raises ``errors.Damaged`` for what is no feed."""
    import feedparser

    try:
        parsed = feedparser.parse(data, sanitize_html=True)
    except GIVES_UP as error:
        raise Damaged(
            f"is a feed with markup too broken to be read ({error}); fetch or copy it again"
        ) from None
    if not parsed.version and not parsed.entries:
        raise Damaged(
            "is no feed that can be read (RSS or Atom); open its address in a browser to see what is there"
        )
    found = [_entry(entry) for entry in parsed.entries]
    damage = None
    narrow = data.replace(b"\0", b"")  # the marks of UTF-16 as those of ASCII
    if not END.search(narrow[-TAIL:]):
        found = found[: len(CLOSING.findall(narrow))]
        after = f"after entry {found[-1].id}" if found else "before its first entry ends"
        damage = f"is cut off {after}; fetch or copy it again"
    return Feed(_line(parsed.feed.get("title")), tuple(_distinct(found)), damage)


def split_feed(data: bytes, *, fetched: bool) -> Iterator[Part | Unreadable]:
    """The entries as reports; of a ``fetched`` feed without those that only point to their page."""
    feed = entries(data)
    for entry in feed.entries:
        if not (fetched and entry.link and not entry.whole):
            yield _part(entry, feed.title)
    if feed.damage:
        yield Unreadable("", feed.damage)


def _part(entry: FeedEntry, publisher: str | None) -> Part:
    heading = f"<h1>{escape(entry.title)}</h1>" if entry.title else ""
    said = Metadata(entry.link, entry.title, publisher, entry.author, entry.published)
    return Part(
        f"entry {entry.id}", PartFormat.FRAGMENT, (heading + entry.html).encode(), said, entry.warnings
    )


def _entry(entry: Any) -> FeedEntry:
    content = max((_html(c) for c in entry.get("content", ())), key=len, default="")
    html = content or _html(entry.get("summary_detail", {}))
    link = _address(entry.get("link"))
    title = _line(paragraphs(_html(entry.get("title_detail", {}))))
    stated = entry.get("published") or entry.get("updated") or entry.get("created")
    published = day(stated) if stated else None
    return FeedEntry(
        id=_line(entry.get("id")) or link or title or "without a name",
        link=link,
        title=title,
        author=_line(entry.get("author")),
        published=published,
        html=html,
        whole=bool(content) or len(paragraphs(html)) >= WHOLE,
        warnings=(kept_without(stated),) if stated and not published else (),
    )


def _html(detail: Any) -> str:
    value = _sound(detail.get("value") or "")
    if "html" in (detail.get("type") or ""):
        return value
    return "".join(f"<p>{escape(p)}</p>" for p in re.split(r"\n\s*\n", value))


def _distinct(found: list[FeedEntry]) -> Iterator[FeedEntry]:
    """Entries with names of their own: the second of a name is called ``name (2)``."""
    from dataclasses import replace

    times = Counter[str]()
    for entry in found:
        times[entry.id] += 1
        yield entry if times[entry.id] == 1 else replace(entry, id=f"{entry.id} ({times[entry.id]})")


def _address(link: str | None) -> str | None:
    return link if link and link.startswith(("http://", "https://")) else None


def _line(text: str | None) -> str | None:
    return " ".join(_sound(text).split()) or None if text else None


def _sound(text: str) -> str:
    """Without halves of characters, which numeric references such as ``&#xD800;`` make."""
    return text.encode("utf-8", "ignore").decode()

"""What a page says of itself in so many words: its date and its publisher.

Read from the markup that publishers write for machines (Open Graph, schema.org in JSON-LD or microdata, Dublin Core),
never from the address, the text or a copyright line: an absent date is no date.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DATE_NAMES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "publication_date",
    "publish-date",
    "publish_date",
    "pubdate",
    "date",
)
PUBLISHER_NAMES = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher")
ISO_DAY = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")


def explicit_date(tree: HtmlElement) -> date | None:
    """The day of publication as the page declares it, in ISO form; the day is the page's own, whatever its zone."""
    stated = [*_meta(tree, DATE_NAMES), *_linked(tree, "datePublished"), *_timed(tree)]
    return next((day for day in map(_day, stated) if day), None)


def explicit_publisher(tree: HtmlElement) -> str | None:
    """The name of the site or publisher as the page declares it."""
    stated = [*_meta(tree, PUBLISHER_NAMES), *_linked(tree, "publisher")]
    names = (" ".join(s.split()) for s in stated if "://" not in s)
    return next((name for name in names if name), None)


def _meta(tree: HtmlElement, names: tuple[str, ...]) -> Iterator[str]:
    """The contents of meta elements, those whose name comes first in ``names`` first."""
    found: dict[str, str] = {}
    for element in tree.iterfind(".//meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").lower()
            if content and name in names:
                found.setdefault(name, content)
    return (found[name] for name in names if name in found)


def _timed(tree: HtmlElement) -> Iterator[str]:
    """``<time>`` elements that are marked as the publication's; other times may be anything's."""
    for element in tree.iterfind(".//time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            yield element.get("datetime") or ""


def _linked(tree: HtmlElement, key: str) -> Iterator[str]:
    """The values of ``key`` in the page's JSON-LD, the names of values that are objects."""
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from _values(json.loads(script.text or ""), key)
        except (ValueError, RecursionError):
            continue  # broken markup says nothing


def _values(node: Any, key: str) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from _values(item, key)
    elif isinstance(node, dict):
        value = node.get(key)
        value = value.get("name") if isinstance(value, dict) else value
        if isinstance(value, str):
            yield value
        yield from _values(node.get("@graph"), key)


def _day(stated: str) -> date | None:
    found = ISO_DAY.match(stated)
    try:
        return date.fromisoformat(found.group(1)) if found else None
    except ValueError:
        return None

"""What a page says of itself in so many words: its date, its publisher, and who published it first.

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
ORIGIN_NAMES = ("original-source", "syndication-source", "dc.source", "dcterms.source")
"""Google's tags for syndicated news and Dublin Core's "a resource from which this one is derived"."""
ORIGIN_KEYS = ("sourceOrganization", "isBasedOn")
"""schema.org's "the organization on whose behalf the creator was working" and "the work this one is derived from"."""
SITE = re.compile(r"(?:https?:)?//(?:www\.)?([\w.-]+)")
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


def explicit_origin(tree: HtmlElement) -> str | None:
    """Who published first as the page declares it: a name, or the site of an address; a page's own site is not meant."""
    own = {_site(link.get("href") or "") for link in tree.iterfind(".//link[@rel='canonical']")}
    own |= {_site(address) for address in _meta(tree, ("og:url",))}
    own.add(explicit_publisher(tree))
    stated = [*_meta(tree, ORIGIN_NAMES), *(name for key in ORIGIN_KEYS for name in _linked(tree, key))]
    names = (_site(s) or " ".join(s.split()) for s in stated)
    return next((name for name in names if name and name not in own), None)


def _site(address: str) -> str | None:
    found = SITE.match(address.strip())
    return found.group(1).lower() if found else None


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
        value = (value.get("name") or value.get("url")) if isinstance(value, dict) else value
        if isinstance(value, str):
            yield value
        yield from _values(node.get("@graph"), key)


def _day(stated: str) -> date | None:
    found = ISO_DAY.match(stated)
    try:
        return date.fromisoformat(found.group(1)) if found else None
    except ValueError:
        return None

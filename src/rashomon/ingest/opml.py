"""OPML: a list of feeds. It holds addresses and no reports."""

from __future__ import annotations

from rashomon.errors import Damaged

OPML_LIMIT = 10_000_000
"""The largest list in bytes: some 50,000 feeds."""


def feeds(data: bytes) -> list[str]:
    """The web addresses of the feeds in a list, each once, in their order; raises ``errors.Damaged``."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Damaged(f"is a list of feeds that cannot be read ({error}); export it again") from None
    if root.tag.lower() != "opml":
        raise Damaged(f"is no list of feeds: it begins with <{root.tag}> where OPML begins with <opml>")
    stated = (_attribute(outline, "xmlurl") for outline in root.iter("outline"))
    return list(dict.fromkeys(a for a in stated if a.startswith(("http://", "https://"))))


def _attribute(outline: object, name: str) -> str:
    attributes: dict[str, str] = {k.lower(): v for k, v in outline.attrib.items()}  # type: ignore[attr-defined]
    return attributes.get(name, "").strip()

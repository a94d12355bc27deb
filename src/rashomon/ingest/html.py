"""A saved web page → ``Document``: the article's title, a blank line, and its paragraphs with blank lines between."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from rashomon.errors import NoArticle
from rashomon.ingest.page_metadata import explicit_date, explicit_publisher
from rashomon.ingest.text import document
from rashomon.model.document import Document

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SUFFIXES = (".html", ".htm", ".xhtml")
OPENING = re.compile(
    rb"\A[\s\x00\xef\xbb\xbf\xff\xfe]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html)\b",
    re.I | re.S,
)
HEAD = 4096

SENTENCE = re.compile(r"(\S+\s+){7,}\S+[.!?][\"'”’)\]]*\s*$")
"""What an article has and a page of links has not: a paragraph of eight words or more that ends like a sentence."""

DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Keeps the extractor from searching the text for dates, and from asking the clock: its date is not used."""


def is_page(data: bytes, name: str) -> bool:
    """Whether bytes are a web page, by the name of the file or by how they open."""
    return name.lower().endswith(SUFFIXES) or bool(OPENING.match(data[:HEAD].replace(b"\0", b"")))


def read_page(html: str, name: str, published: date | None = None) -> Document:
    """The article of a page with what the page says of it; raises ``NoArticle``."""
    tree = _tree(html)
    article = None if tree is None else _article(html)
    if tree is None or article is None:
        raise NoArticle(
            f"{name}: no article was found in this page; save the page of a single report, or its text"
        )
    title = _line(article.title)
    paragraphs = [p.strip() for p in (article.text or "").splitlines() if p.strip()]
    if not any(SENTENCE.search(p) for p in paragraphs):
        raise NoArticle(
            f"{name}: no article was found in this page; save the page of a single report, or its text"
        )
    if title and _line(paragraphs[0]) == title:
        paragraphs = paragraphs[1:]
    return document(
        "\n\n".join([title, *paragraphs] if title else paragraphs),
        name=name,
        published=published or explicit_date(tree),
        title=title,
        url=article.url or None,
        publisher=explicit_publisher(tree),
        author=_line(article.author),
    )


def _tree(html: str) -> HtmlElement | None:
    from trafilatura import load_html

    return load_html(html) if html.strip() else None


def _article(html: str) -> Any:
    from trafilatura import bare_extraction

    return bare_extraction(
        html,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params=DATES,
    )


def _line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None

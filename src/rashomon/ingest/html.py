"""A saved web page → ``Document``: the article's title, a blank line, and its paragraphs with blank lines between."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from rashomon.errors import NoArticle
from rashomon.ingest.page_metadata import explicit_date, explicit_origin, explicit_publisher
from rashomon.ingest.text import document
from rashomon.lexicon.boilerplate import boilerplate_lexicon
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

NEAR_TOP = 4
"""Paragraphs among which an article's own heading stands: a section and a date may come before it."""

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
    paragraphs = [p.strip() for p in (article.text or "").splitlines() if p.strip()]
    if not any(_tells(p) for p in paragraphs):
        raise NoArticle(
            f"{name}: no article was found in this page; save the page of a single report, or its text"
        )
    title = _heading(tree, paragraphs) or _line(article.title)
    if title:
        paragraphs = [title, *_without(title, paragraphs)]
    return document(
        "\n\n".join(paragraphs),
        name=name,
        published=published or explicit_date(tree),
        title=title,
        url=article.url or None,
        publisher=explicit_publisher(tree),
        author=_line(article.author),
        origin=explicit_origin(tree),
    )


def _tells(paragraph: str) -> bool:
    """Whether a paragraph is a sentence of an article, and none that bids to log in or to take cookies."""
    lexicon = boilerplate_lexicon()
    passed_over = lexicon.openers.match(paragraph) or lexicon.sentences.search(paragraph)
    return SENTENCE.search(paragraph) is not None and not passed_over


def _heading(tree: HtmlElement, paragraphs: list[str]) -> str | None:
    """The page's main heading where the article opens with it: the title that machines are told may be another."""
    top = {_line(p) for p in paragraphs[:NEAR_TOP]}
    headings = (_line(str(h.text_content())) for h in tree.iterfind(".//h1"))
    return next((heading for heading in headings if heading in top and heading), None)


def _without(title: str, paragraphs: list[str]) -> list[str]:
    """The paragraphs without the one near the top that repeats the title."""
    return [p for number, p in enumerate(paragraphs) if number >= NEAR_TOP or _line(p) != title]


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

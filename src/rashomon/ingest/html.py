"""A saved web page → ``Content``: the article's title, a blank line, and its paragraphs with blank lines between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from rashomon.errors import NoArticle
from rashomon.ingest.content import Content
from rashomon.ingest.page_metadata import explicit_date, explicit_origin, explicit_publisher
from rashomon.lexicon.boilerplate import boilerplate_lexicon

if TYPE_CHECKING:
    from lxml.html import HtmlElement

OPENING = re.compile(
    rb"\A[\s\x00\xef\xbb\xbf\xff\xfe]*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html)\b",
    re.I | re.S,
)

SENTENCE = re.compile(r"(\S+\s+){7,}\S+[.!?][\"'”’)\]]*\s*$")
"""What an article has and a page of links has not: a paragraph of eight words or more that ends like a sentence."""

NEAR_TOP = 4
"""Paragraphs among which an article's own heading stands: a section and a date may come before it."""

DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01"}
"""Keeps the extractor from searching the text for dates, and from asking the clock: its date is not used."""


def read_page(html: str) -> Content:
    """The article of a page with what the page says of it; raises ``NoArticle``."""
    tree = _tree(html)
    article = None if tree is None else _article(html)
    paragraphs = [p.strip() for p in (article.text or "").splitlines() if p.strip()] if article else []
    if tree is None or article is None or not any(_tells(p) for p in paragraphs):
        raise NoArticle("no article was found in this page; save the page of a single report, or its text")
    title = _heading(tree, paragraphs) or _line(article.title)
    if title:
        paragraphs = [title, *_without(title, paragraphs)]
    return Content(
        "\n\n".join(paragraphs),
        published=explicit_date(tree),
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

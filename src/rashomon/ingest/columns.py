"""Which column of a table, or key of a JSON object, holds what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of columns; a field that is ``None`` is looked for under its customary names."""

    text: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None

    def value(self, field: str, row: Mapping[str, object]) -> object | None:
        """What a row has for a field: the stated column alone, or the first customary one that is not empty."""
        stated: str | None = getattr(self, field)
        if stated is not None:
            return row.get(stated)
        lower = {name.strip().lower(): value for name, value in row.items() if value not in NOTHING}
        return next((lower[name] for name in CUSTOMARY[field] if name in lower), None)

    def missing(self, present: Iterable[str]) -> str | None:
        """What to tell where a table has none of the columns that are needed."""
        present = list(dict.fromkeys(present))
        listed = ", ".join(name for name in present[:MOST_LISTED] if name) or "none"
        stated = [getattr(self, field.name) for field in fields(self)]
        absent = [name for name in stated if name is not None and name not in present]
        if absent:
            return f"has no column {absent[0]!r}; its columns are: {listed}"
        lower = {name.strip().lower() for name in present}
        if self.text is None and not lower & set(CUSTOMARY["text"]):
            return (
                f"has no column that is known to hold texts; name one with --column text=NAME, of: {listed}"
            )
        return None


MOST_LISTED = 30
"""Names of columns that a message holds."""

NOTHING: tuple[object, ...] = (None, "")

CUSTOMARY: Mapping[str, tuple[str, ...]] = {
    "text": (
        *(
            "text",
            "full_text",
            "fulltext",
            "maintext",
            "article_text",
            "body_text",
            "content_text",
            "plain_text",
        ),
        *(
            "body",
            "content",
            "article",
            "article_body",
            "articlebody",
            "message",
            "content_html",
            "html",
            "raw_html",
        ),
    ),
    "title": ("title", "headline", "heading", "subject"),
    "url": (
        "url",
        "link",
        "permalink",
        "source_url",
        "canonical_url",
        "article_url",
        "webpage",
        "uri",
        "address",
    ),
    "publisher": (
        *(
            "publisher",
            "source_name",
            "site_name",
            "sitename",
            "source",
            "outlet",
            "newspaper",
            "site",
            "channel",
        ),
        *("domain", "source_domain", "hostname", "feed"),
    ),
    "author": ("author", "authors", "byline", "creator", "by", "from"),
    "published": (
        *("published", "date_published", "datepublished", "published_at", "publishedat", "date_publish"),
        *(
            "publication_date",
            "publish_date",
            "pub_date",
            "pubdate",
            "date",
            "created_at",
            "datetime",
            "timestamp",
        ),
    ),
}
"""Names of columns in small letters, the most telling first: those of JSON Feed and schema.org, of the exports of common
collections of news (CC-News, Media Cloud, news-please, trafilatura, GDELT), and of spreadsheets."""

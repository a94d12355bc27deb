"""Saved web pages: ``ingest.html``, ``ingest.page_metadata`` and ``ingest.encoding``."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import NoArticle, Undecodable
from rashomon.ingest import from_bytes

TITLE = "Three soldiers killed as rebels shell Karsk"
PARAGRAPHS = (
    "Rebels shelled the town of Karsk on Monday, killing three soldiers and wounding seven civilians, the ministry said.",
    "The army answered with air strikes on two villages north of the town, residents reported. Some 40 families fled.",
    "A rebel commander denied that his men had fired on the market. He said that the garrison had shelled itself.",
)
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Herald"}, {"@type": "NewsArticle",
"datePublished": "2013-05-03T23:10:00+03:00", "dateModified": "2013-06-01", "author": {"name": "Mina Torvald"},
"publisher": {"@type": "Organization", "name": "Northern Herald"}}]}"""


def page(
    head: str = "", heading: str = TITLE, paragraphs: tuple[str, ...] = PARAGRAPHS, more: str = ""
) -> str:
    body = "".join(f"<p>{p}</p>\n" for p in paragraphs)
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{TITLE} - Northern Herald</title>{head}</head><body>"
        "<div id=cookie-consent><p>We use cookies to make this site work better. You can change this later.</p></div>"
        "<nav><ul><li><a href=/>Home</a><li><a href=/world>World</a></ul></nav>"
        f"<main><article><h1>{heading}</h1><div class=share><a href=#>Facebook</a> <a href=#>Telegram</a></div>"
        f"{body}</article>{more}</main><footer><p>© 2013 Northern Herald. All rights reserved.</p></footer></body></html>"
    )


ASIDE = (
    "<section class=related><h2>Related articles</h2><ul><li><a href=/1>Army retakes bridge</a></ul></section>"
    "<section id=comments class=comments><h2>Comments</h2><p>They killed 500 people and nobody writes about it!</p></section>"
)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))


def test_article_without_what_is_around_it() -> None:
    found = from_bytes(page(f'<script type="application/ld+json">{LINKED}</script>', more=ASIDE).encode())
    assert found.text == TEXT
    assert (found.title, found.published, found.publisher) == (TITLE, date(2013, 5, 3), "Northern Herald")
    assert (found.author, found.origin) == ("Mina Torvald", None)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8-sig", "windows-1251"),
        ("utf-16", "utf-8"),
        ("windows-1251", "windows-1251"),
        ("utf-8", "utf-16"),
        ("utf-8", "no-such-set"),
        ("windows-1252", "iso-8859-1"),
    ],
)
def test_encodings(encoding: str, declared: str) -> None:
    quoted = f"“{PARAGRAPHS[0]}” – so it said."
    html = page(paragraphs=(quoted, *PARAGRAPHS[1:])).replace("charset=utf-8", f"charset={declared}")
    html = html.replace("©", "&copy;")
    assert quoted in from_bytes(html.encode(encoding), name="page.html").text


def test_encoding_of_an_xml_declaration() -> None:
    html = (
        page()
        .replace("<!doctype html>", '<?xml version="1.0" encoding="windows-1251"?>')
        .replace("<meta charset=utf-8>", "")
    )
    html = html.replace("©", "&copy;").replace("the ministry", "the ministry (Министерство)")
    assert "(Министерство)" in from_bytes(html.encode("windows-1251"), name="page.xhtml").text
    with pytest.raises(Undecodable):
        from_bytes(html.replace("windows-1251", "utf-8").encode("windows-1251"), name="page.xhtml")


def test_the_heading_is_told_once() -> None:
    head = '<meta property="og:title" content="Karsk: 3 dead">'
    found = from_bytes(page(head, heading="Rebels shell\nKarsk, three soldiers killed").encode())
    assert found.title == "Rebels shell Karsk, three soldiers killed"
    assert found.text == "\n\n".join((found.title, *PARAGRAPHS))


@pytest.mark.parametrize(
    ("head", "origin"),
    [
        (
            '<meta name="syndication-source" content="https://www.hillwatch.example/karsk">',
            "hillwatch.example",
        ),
        ('<meta name="original-source" content="Hill Watch">', "Hill Watch"),
        (
            f'<script type="application/ld+json">{LINKED.replace("publisher", "sourceOrganization")}</script>',
            "Northern Herald",
        ),
        (
            '<link rel="canonical" href="https://herald.example/karsk">'
            '<meta name="original-source" content="https://herald.example/karsk?amp">',
            None,
        ),
        ('<meta property="og:site_name" content="Herald"><meta name="DC.source" content="Herald">', None),
    ],
)
def test_first_publisher_as_declared(head: str, origin: str | None) -> None:
    assert from_bytes(page(head).encode()).origin == origin


@pytest.mark.parametrize(
    "body",
    [
        "<ul>"
        + "".join(
            f"<li><a href=/{n}>Army retakes village {n} after two days of fighting</a>" for n in range(12)
        )
        + "</ul>",
        "<main><p>Please log in or subscribe to read this article in full on our site.</p><form><input></form></main>",
        "<p>We use cookies to give you the best experience of our pages, and share them with nobody.</p>",
        "",
    ],
)
def test_page_without_an_article(body: str) -> None:
    with pytest.raises(NoArticle, match=r"page\.html: no article"):
        from_bytes(
            f"<!doctype html><html><head><title>News</title></head><body>{body}</body></html>".encode(),
            name="page.html",
        )

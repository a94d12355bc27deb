"""Feeds: ``ingest.feed``, alone and by ``split``."""

from __future__ import annotations

import gzip
import time
from datetime import date

import pytest

from rashomon.errors import Damaged
from rashomon.ingest.feed import entries
from rashomon.model.capture import Part
from tests.ingest.splits import OTHER, SENTENCE, bad, documents, everything, parts

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Hill Watch</title><link>https://hill.example/</link>
<item><guid isPermaLink="false">hw-1</guid><link>https://hill.example/1</link><title>Karsk &amp; shelled</title>
<dc:creator>Mina Torvald</dc:creator><pubDate>Fri, 16 Dec 2016 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{SENTENCE}</p><script>alert(1)</script><p>{OTHER}<br>Later.</p>]]></content:encoded></item>
<item><link>https://hill.example/2</link><title>Two villages hit</title><description>{OTHER} [...]</description>
<pubDate>Fri, 16 Dec 20161 10:00:00 GMT</pubDate></item>
</channel></rss>
"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Hill Watch</title>
<entry><id>urn:1</id><link href="https://hill.example/1"/><title type="html">Karsk &lt;b&gt;shelled&lt;/b&gt;</title>
<author><name>Mina Torvald</name></author><published>2016-12-16T01:00:00+03:00</published>
<content type="text">{SENTENCE} Fewer than &lt;5&gt; fled.</content></entry>
<entry><id>urn:1</id><title>Again</title><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{OTHER}</p></div>
</summary><updated>2016-12-17</updated></entry></feed>
"""


def test_entries_of_rss() -> None:
    feed = entries(RSS.encode())
    first, second = feed.entries
    assert (feed.title, feed.damage) == ("Hill Watch", None)
    assert (first.id, first.link, first.title) == ("hw-1", "https://hill.example/1", "Karsk & shelled")
    assert (first.author, first.published, first.whole) == ("Mina Torvald", date(2016, 12, 16), True)
    assert "alert" not in first.html
    assert (second.id, second.published, second.whole) == ("https://hill.example/2", None, False)
    assert "20161" in second.warnings[0]


def test_reports_of_a_file() -> None:
    first, second = documents(RSS.encode(), "feed.xml")
    assert first.text == f"Karsk & shelled\n\n{SENTENCE}\n\n{OTHER}\nLater."
    assert (first.url, first.publisher, first.title) == (
        "https://hill.example/1",
        "Hill Watch",
        "Karsk & shelled",
    )
    assert second.text.endswith("[...]") and second.published is None
    assert [p.key for p in parts(RSS.encode())] == ["entry hw-1", "entry https://hill.example/2"]


def test_atom() -> None:
    first, second = documents(ATOM.encode())
    assert first.text == f"Karsk shelled\n\n{SENTENCE} Fewer than <5> fled."
    assert (first.published, second.published) == (date(2016, 12, 16), date(2016, 12, 17))
    assert second.text == f"Again\n\n{OTHER}"
    assert [p.key for p in parts(ATOM.encode())] == ["entry urn:1", "entry urn:1 (2)"]


def test_a_fetched_feed_leaves_out_what_its_pages_tell() -> None:
    fetched = parts(RSS.encode(), "https://hill.example/feed")
    assert [p.key for p in fetched] == ["entry hw-1"]
    long = RSS.replace("[...]", OTHER * 11)
    assert len(parts(long.encode(), "https://hill.example/feed")) == 2
    no_link = RSS.replace("<link>https://hill.example/2</link>", "")
    assert len(parts(no_link.encode(), "https://hill.example/feed")) == 2


@pytest.mark.parametrize(
    "place", ["<content:encoded>", "</item>\n<item>", "air strikes on two", "</channel>"]
)
def test_cut_in_the_middle(place: str) -> None:
    data = RSS.encode()[: RSS.encode().rindex(place.encode()) + 9]
    found = everything(data, "feed.xml")
    whole = RSS.encode()[: len(data)].count(b"</item>")
    assert [p.key for p in found if isinstance(p, Part)] == [p.key for p in parts(RSS.encode())][:whole]
    (key, reason) = bad(data)[0]
    assert key == "" and "cut off" in reason and ("hw-1" in reason or whole == 0 or whole == 2)


def test_truncated_gzip() -> None:
    (found,) = bad(gzip.compress(RSS.encode())[:-200], "feed.xml.gz")
    assert "cut off" in found[1]
    assert len(parts(gzip.compress(RSS.encode()), "feed.xml.gz")) == 2


def test_a_page_in_place_of_a_feed() -> None:
    page = b"<!doctype html><html><body><p>Not found</p></body></html>"
    for name in ("feed.rss", "feed.xml", "feed.atom"):
        assert "web page where a feed should be" in bad(page, name)[0][1]
    with pytest.raises(Damaged, match="no feed"):
        entries(page)


def test_entities_that_multiply_do_no_harm() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    bomb = RSS.replace("<rss", f'<!DOCTYPE rss [<!ENTITY e0 "boom">{levels}]><rss', 1).replace(
        "Short.", "&e11;"
    )
    file = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss', 1)
    start = time.monotonic()
    for data in (bomb, file.replace("Two villages", "&x;")):
        texts = [str(p) for p in everything(data.encode(), "feed.xml")]
        assert sum(map(len, texts)) < 10_000 and not any("root:" in t for t in texts)
    assert time.monotonic() - start < 20


def test_halves_of_characters_and_foreign_encodings() -> None:
    ((key, reason),) = bad(RSS.replace("Short.", "x &#xD83D; y").encode())
    assert key == "" and "broken" in reason
    assert len(parts(ATOM.replace("Fewer", "&amp;#xD83D; Fewer").encode())) == 2
    for encoding in ("utf-16", "windows-1251"):
        data = RSS.replace('encoding="utf-8"', f'encoding="{encoding}"').replace("Torvald", "Торвальд")
        assert documents(data.encode(encoding), "feed.xml")[0].author == "Mina Торвальд"

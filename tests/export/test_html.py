"""The page holds the whole text, escaped and marked, asks for nothing and links claims both ways."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from rashomon.export.html import to_html
from rashomon.export.marks import blocks_of, marks_of, pieces
from rashomon.model.document import Document
from rashomon.model.span import Span
from tests.export.example import TEXT, claims, document


def article(page: str) -> str:
    return page.split("<article>")[1].split("</article>")[0]


def test_text_is_all_there_and_escaped() -> None:
    page = to_html(document(), claims())
    shown = re.sub(r"<sup>.*?</sup>", "", article(page))
    assert unescape(re.sub(r"<[^>]+>", "", shown)) == TEXT
    assert "Raid on &lt;Karsk&gt;" in page and "<Karsk>" not in page


@given(
    st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\u202e\u0301\u200d<>&\"'"))
)
def test_any_text_is_shown_as_it_stands(text: str) -> None:
    shown = article(to_html(Document("d", text), ()))
    assert unescape(re.sub(r"<[^>]+>", "", shown)) == text


def test_hostile_text_stays_text() -> None:
    text = "<script>alert(1)</script>\x1b[2J \x00 end"
    page = to_html(Document('d"><b', text, title="</title><script>", url="javascript:alert(1)"), ())
    assert "<script" not in page and "\x1b" not in page and "\x00" not in page
    assert 'href="javascript' not in page


def test_asks_for_nothing() -> None:
    page = to_html(document(), claims())
    assert not re.search(r"(src=|@import|url\(|<link|<script|https?://)", page)
    assert "default-src 'none'" in page


def test_links_both_ways() -> None:
    page = to_html(document(), claims())
    for n in (1, 2):
        assert page.count(f'id="t{n}"') == page.count(f'id="c{n}"') == 1
        assert f'href="#t{n}"' in page and f'href="#c{n}"' in page
    assert '<p class="answers">disputes <a href="#c1">1</a></p>' in page
    assert 'class="block boilerplate"' in page and "neutral: armed people" in page


def test_pieces_never_overlap_and_cover_all() -> None:
    found = [p for b in blocks_of(document()) for p in pieces(b.span, marks_of(claims()))]
    assert "".join(p.span.of(TEXT) for p in found) == TEXT
    bandits = next(p for p in found if p.span.of(TEXT) == "bandits")
    assert {m.name for m in bandits.marks} == {"party", "loaded"}
    assert [b.span for b in blocks_of(Document("d", "No blocks."))] == [Span(0, 10)]

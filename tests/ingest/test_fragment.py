"""Pieces of HTML: ``ingest.fragment``."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Undecodable
from rashomon.ingest.fragment import paragraphs

CASES = {
    "bare": ("One.", "One."),
    "paragraphs": ("<p>One\n  two.</p><p>Three</p>four", "One two.\n\nThree\n\nfour"),
    "inline": ("<p>T<b>h</b>ree <a href=x>sol</a>diers<sup>1</sup></p>", "Three soldiers1"),
    "breaks": ("One<br>two<br/><br>three", "One\ntwo\n\nthree"),
    "list": ("<ul><li>One<li>Two</ul>", "One\n\nTwo"),
    "table": ("<table><tr><td>Karsk</td><td>3</td></tr><tr><td>Harn</td></tr></table>", "Karsk 3\n\nHarn"),
    "unseen": (
        "a<script>x</script><style>y</style><!-- z --><p style='display: none'>h</p><svg><text>s</text></svg>b",
        "a\n\nb",
    ),
    "entities": ("caf&eacute; &lt;b&gt; &amp;amp; &unknown;", "café <b> &amp; &unknown;"),
    "whole page": ("<html><head><title>t</title></head><body><p>One</p></body></html>", "One"),
    "broken": ("<p>One <b>two</p> three</b> <", "One two\n\nthree <"),
    "nothing": ("<p> </p><img src=x>", ""),
    "comment": ("<!-- x -->", ""),
    "empty": ("", ""),
    "instruction": ("<?xml version='1.0' encoding='utf-16'?><p>One</p>", "One"),
}


@pytest.mark.parametrize("name", CASES)
def test_text_of_a_fragment(name: str) -> None:
    html, text = CASES[name]
    assert paragraphs(html) == text


def test_nesting_without_end() -> None:
    assert len(paragraphs("<div>" * 50_000 + "One")) <= len("One")  # the parser may give up on it
    assert paragraphs("<b>" * 200 + "One") == "One"
    with pytest.raises(Undecodable):
        paragraphs("half \ud83d")


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"], exclude_characters="\xa0"), max_size=80))
def test_any_text_comes_out(text: str) -> None:
    assert paragraphs(f"<p>{escape(text)}</p>") == " ".join(text.split())

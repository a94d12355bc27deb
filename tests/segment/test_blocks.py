"""Headline, body and boilerplate: ``segment.blocks``."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.model.document import Block
from rashomon.segment.blocks import blocks
from rashomon.segment.paragraphs import paragraphs

BODY = (
    "Rebels shelled the town of Karsk on Monday, killing three soldiers, the ministry of defence said.\n\n"
    "The army answered with air strikes on two villages, residents reported. About 40 families fled."
)


def divided(text: str, title: str | None = None) -> tuple[Block, ...]:
    return blocks(text, paragraphs(text), title)


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    """Each block's kind and words."""
    return [(b.kind.value, b.span.of(text)) for b in divided(text, title)]


@pytest.mark.parametrize(
    "headline",
    [
        "Rebels shell Karsk as talks collapse",
        "‘No way out’: families flee shelled Karsk",
        "Who shelled Karsk?",
        "Rebels Shell Karsk As Talks Collapse.",
    ],
)
def test_first_line_is_a_headline(headline: str) -> None:
    assert kinds(f"{headline}\n\n{BODY}") == [("headline", headline), ("body", BODY)]


@pytest.mark.parametrize(
    "opening",
    [
        "Rebels shelled the town of Karsk on Monday.",
        "Over 40 families have left the town of Karsk and the valley,",
        "In the north:",
        "KARSK, 3 May 2013",
        "Fighting went on in the hills around the town and along the road to the north while families left for the valley "
        "of Harwan",
        "1. Rebels in the north",
    ],
)
def test_other_first_lines_are_not(opening: str) -> None:
    assert kinds(f"{opening}\n\n{BODY}") == [("body", f"{opening}\n\n{BODY}")]


def test_no_headline_without_a_body_or_where_the_sentence_goes_on() -> None:
    assert kinds("Rebels shell Karsk")[0][0] == "body"
    assert kinds(f"Rebels have shelled the town\nof Karsk on Monday, it was said.\n\n{BODY}")[0][0] == "body"


def test_known_title_is_found_in_spite_of_line_breaks() -> None:
    text = f"Rebels shell\nKarsk. {BODY}"
    assert kinds(text, "Rebels shell Karsk") == [("headline", "Rebels shell\nKarsk."), ("body", BODY)]
    assert kinds(BODY, "Something else") == [("body", BODY)]


@pytest.mark.parametrize(
    "words",
    [
        "If you value our reporting, please support us. Donate via PayPal: [email protected]",
        "Articles by: Hill Watch",
        "Disclaimer: The author alone answers for what is written here. The site takes no position on the war in Karsk.",
        "The views expressed in this article are the author's own and do not necessarily reflect those of Hill Watch.",
        "© 2013 Hill Watch. All rights reserved.",
        "(c) Hill Watch. All rights reserved.",
        "For media inquiries: press@…",
        "Tips: desk [at] hillwatch.example",
        "Share this article",
        "Facebook Twitter WhatsApp Email",
        "Home > World > Hills",
        "Photo: L. Hamdan / Hill Watch",
        "Read also: Ten killed in bus bombing",
        "(Reporting by Ana Horvat; Editing by L. Moss)",
        "Follow us on Telegram",
        "This article was first published by Hill Watch and may be republished with a link to the original.",
    ],
)
def test_boilerplate_before_within_and_after(words: str) -> None:
    first, second = BODY.split("\n\n")
    parts = [words, first, words, second, words]
    wanted = ["boilerplate", "body", "boilerplate", "body", "boilerplate"]
    assert kinds("\n\n".join(parts)) == list(zip(wanted, parts, strict=True))


@pytest.mark.parametrize(
    "words",
    [
        "The charity asked people to donate blood and to support the families of Karsk.",
        "“Please support us, subscribe to our cause and follow us on the front,” the commander said.",
        "The video was first published by a channel of the rebels, who shared it on Telegram.",
        "Contact with the garrison was lost on Monday, the army said.",
        "The ministry rejected the report and said that its source was not known.",
        "Shares fell after the attack and the army printed leaflets.",
        "Reporting by a newspaper of the capital shows that 30 people were killed.",
        "(c) The third shell fell on a school.",
        "Image of the army suffers as more recruits desert and villages are shelled",
    ],
)
def test_reports_are_not_boilerplate(words: str) -> None:
    assert [k for k, _ in kinds(f"{BODY}\n\n{words}\n\n{BODY}")] == ["body"]


def test_last_sentences_of_a_paragraph() -> None:
    tail = "This report was first published by Hill Watch. Please donate to keep this site online."
    assert kinds(f"{BODY} {tail}") == [("body", BODY), ("boilerplate", tail)]


def test_links_and_comments_after_the_report() -> None:
    links = "Related articles\n\nArmy retakes bridge near Karsk\n\nTen killed in bus bombing"
    comments = "2 comments\n\nThey killed 500 people and nobody writes about it!"
    assert kinds(f"{BODY}\n\n{links}\n\n{comments}") == [
        ("body", BODY),
        ("boilerplate", f"{links}\n\n{comments}"),
    ]


def test_markdown_marks_go_with_their_blocks() -> None:
    front, heading = "---\ntitle: Karsk\ndate: 2013-05-03\n---", "# Karsk was shelled."
    assert kinds(f"{front}\n{heading}\n\n{BODY}\n\n- Share this") == [
        ("boilerplate", front),
        ("headline", heading),
        ("body", BODY),
        ("boilerplate", "- Share this"),
    ]


def test_underlined_heading() -> None:
    assert kinds(f"Karsk was shelled.\n=====\n\n{BODY}")[0] == ("headline", "Karsk was shelled.\n=====")


PIECES = st.sampled_from(
    [
        *BODY.split(". "),
        "Share",
        "© 2013",
        "# Karsk",
        "- ",
        "(c) ",
        "\n",
        "\n\n",
        "\r\n",
        "\u2028",
        "* * *",
        "Read also",
        " ",
    ]
)


@given(
    st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=12).map("".join),
    st.sampled_from([None, "Karsk"]),
)
def test_blocks_hold_everything_once_and_in_order(text: str, title: str | None) -> None:
    found = divided(text, title)
    at = 0
    for block in found:
        assert not text[at : block.span.start].strip()
        assert block.span.of(text).strip() == block.span.of(text) != ""
        at = block.span.end
    assert not text[at:].strip()
    assert all(a.kind is not b.kind for a, b in pairwise(found))

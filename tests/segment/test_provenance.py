"""Who wrote a report, who published it first, and who published this copy: ``segment.provenance``."""

from __future__ import annotations

import pytest

from rashomon.model.document import Document
from tests.conftest import segmented

BODY = "Rebels shelled the town of Karsk on Monday, killing three soldiers, the ministry of defence said."


def said(text: str) -> tuple[str | None, str | None, str | None]:
    """Origin, author and publisher."""
    document = segmented(text).document
    return document.origin, document.author, document.publisher


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        (f"{BODY}\n\nArticles by: Hill Watch", "Hill Watch"),
        (f"{BODY}\n\nThe original source of this article is Hill Watch.", "Hill Watch"),
        (f"{BODY}\n\nThis article was originally published by the Karsk Herald on 3 May.", "Karsk Herald"),
        (
            f"{BODY}\n\nThis story first appeared in The Karsk Herald. Please donate to keep this site online.",
            "Karsk Herald",
        ),
        (f"{BODY}\n\nOriginally published on hillwatch.example", "hillwatch.example"),
        (f"{BODY}\n\nReprinted with permission from Voice of the Hills.", "Voice of the Hills"),
        (f"{BODY}\n\nSource: Hill Watch", "Hill Watch"),
        (f"{BODY}\n\nvia Hill Watch", "Hill Watch"),
        (f"KARSK, May 3 (Reuters) - {BODY}", "Reuters"),
        (f"KARSK (Hill News Agency) — {BODY}", "Hill News Agency"),
        (f"BC-KARSK\n\nKARSK, May 3 (AP) -- {BODY}", "AP"),
        (f"{BODY}\n\n*First published by [Hill Watch](https://hillwatch.example).*", "Hill Watch"),
        (f"{BODY}\n\n– AFP", "AFP"),
        (f"{BODY} (AFP)", "AFP"),
    ],
)
def test_first_publisher(text: str, origin: str) -> None:
    assert said(text)[0] == origin


@pytest.mark.parametrize(
    "text",
    [
        f"KARSK (Harwan province) - {BODY}",
        f"{BODY} The video was first published by Hill Watch.",
        f"{BODY}\n\nFirst published on Monday 3 May",
        f"{BODY}\n\nShare via Telegram\n\nvia Telegram",
        f"{BODY}\n\nArticles by: Dr Ana Horvat",
        f"{BODY}\n\nSource: Hill Watch\n\n{BODY}",
        f"{BODY} A monitor (SOHR) said so.",
    ],
)
def test_first_publisher_is_not_guessed(text: str) -> None:
    assert said(text)[0] is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Horvat", "Ana Horvat"),
        ("By Ana K. Horvat and Lev Moss, Karsk", "Ana K. Horvat and Lev Moss"),
        ("Author: Ana Horvat", "Ana Horvat"),
        ("By Monday", None),
        ("By dawn", None),
    ],
)
def test_author(line: str, author: str | None) -> None:
    assert said(f"Rebels shell Karsk\n\n{line}\n\n{BODY}")[1] == author


def test_copy_names_both() -> None:
    licence = (
        "The Valley Institute grants permission to repost Valley Mirror articles with a link to the original."
    )
    assert said(f"{BODY}\n\nArticles by: Hill Watch\n\n{licence}") == (
        "Hill Watch",
        "Hill Watch",
        "Valley Mirror",
    )


def test_what_is_known_already_stays() -> None:
    from rashomon.segment import segment

    document = Document(
        "x", f"{BODY}\n\nSource: Hill Watch", publisher="Mirror", origin="Voice of the Hills", title="Karsk"
    )
    found = segment(document).document
    assert (found.publisher, found.origin, found.title) == ("Mirror", "Voice of the Hills", "Karsk")

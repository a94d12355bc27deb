"""PDF: ``ingest.pdf``, ``ingest.layout`` and ``ingest.file_properties``."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.errors import Damaged, NotText
from rashomon.ingest import from_bytes
from rashomon.ingest.file_properties import believed_author, believed_title, stated_day
from tests.ingest.pdfs import Placed, column, pdf
from tests.ingest.splits import parts

BODY = [
    "Rebels shelled the town of Karsk on Monday in a bom-",
    "bardment that killed three soldiers, the government-",
    "held radio said. Government-held districts were quiet.",
    "",
    "The army answered with air strikes on two villages,",
    "residents reported. Some 40 families fled.",
    "\tA rebel commander denied that his men had fired on",
    "the market, and the Anglo-",
    "Norse mission had no comment.",
]
TEXT = (
    "Rebels shelled the town of Karsk on Monday in a bombardment that killed three soldiers, the government-held radio said. "
    "Government-held districts were quiet.\n\n"
    "The army answered with air strikes on two villages, residents reported. Some 40 families fled.\n\n"
    "A rebel commander denied that his men had fired on the market, and the Anglo-Norse mission had no comment."
)


def running(number: int) -> list[Placed]:
    return [(50, 810, 8, "Hill Watch Monthly"), (290, 30, 8, f"Page {number} of 3")]


def test_paragraphs() -> None:
    assert from_bytes(pdf(column(BODY))).text == TEXT


def test_running_heads_and_what_goes_on_over_a_page() -> None:
    heading: Placed = (50, 780, 18, "Karsk shelled")
    pages = [
        [*running(1), heading, *column(BODY[:5])],
        [*running(2), *column(["residents reported. The mayor said", "that"])],
        [*running(3), *column(["nobody was told. It was over."])],
    ]
    found = from_bytes(pdf(*pages)).text
    assert found == (
        f"Karsk shelled\n\n{TEXT.partition(' Some')[0]} The mayor said that nobody was told. It was over."
    )


def test_columns_and_lists() -> None:
    left = column(["First column has a", "sentence that goes on"], left=50)
    right = column(["in the second one.", "", "• One point that", "  hangs over a line", "• Two"], left=300)
    assert from_bytes(pdf([*left, *right])).text.split("\n\n") == [
        "First column has a sentence that goes on in the second one.",
        "• One point that hangs over a line",
        "• Two",
    ]


def test_properties_that_are_to_be_believed() -> None:
    info = "/Title (Karsk  Shelled) /Author (Mina Torvald) /CreationDate (D:20161216233000-05'00')"
    lines = ["Karsk shelled", "", "Published on 16 December 2016", "", *BODY]
    found = from_bytes(pdf(column(lines), info=info))
    assert (found.title, found.author, found.published) == (
        "Karsk Shelled",
        "Mina Torvald",
        date(2016, 12, 16),
    )
    info = "/Title (Microsoft Word - final_2.doc) /Author (user1) /CreationDate (D:20170301)"
    found = from_bytes(pdf(column(lines), info=info))
    assert (found.title, found.author, found.published) == (None, None, None)


@pytest.mark.parametrize(
    ("author", "believed"),
    [
        ("UN OCHA", True),
        ("Reuters", True),
        ("Office of the Envoy", True),
        ("Microsoft Office User", False),
        ("m.torvald", False),
        ("admin", False),
        ("python-docx", False),
    ],
)
def test_authors(author: str, believed: bool) -> None:
    assert (believed_author(author) == author) is believed


def test_a_day_must_stand_in_the_text() -> None:
    for text in ("On Dec. 5, 2016", "6 December 2016", "15 December 2016", "5 December 2015"):
        assert stated_day("20161205", text) is None
    for text in ("december 5, 2016", "5 Dec 2016", "2016-12-05", "Dec 5 2016"):
        assert stated_day("20161205", text) == date(2016, 12, 5)
    assert stated_day("D:garbage", "x") is None and believed_title("", "x") is None


def test_without_text() -> None:
    blank: list[list[Placed]] = [[]]
    for pages in (blank, [running(1), running(2), running(3)]):
        with pytest.raises(NotText, match="scan"):
            from_bytes(pdf(*pages), name="scan.pdf")


@pytest.mark.parametrize("cut", [20, 300, 700])
def test_damaged(cut: int) -> None:
    with pytest.raises(Damaged, match=r"report\.pdf: is a PDF that is cut off"):
        from_bytes(pdf(column(BODY))[:cut], name="report.pdf")


def test_locked() -> None:
    key = "00" * 32
    encrypted = pdf(column(BODY)).replace(
        b"/Root 1 0 R",
        f"/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>".encode(),
    )
    with pytest.raises(Damaged, match="password"):
        from_bytes(encrypted)


def test_known_by_its_beginning() -> None:
    (part,) = parts(b"\r\n" + pdf(column(BODY)), "report")
    assert part.format == "pdf" and part.key == ""

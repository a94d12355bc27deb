"""PDF → the text of its pages in paragraphs, with what its properties say where that is to be believed."""

from __future__ import annotations

import re
from typing import Any

from rashomon.errors import Damaged, NotText, TooLarge
from rashomon.ingest.content import Content
from rashomon.ingest.file_properties import believed_author, believed_title, stated_day
from rashomon.ingest.layout import Line, paragraphs
from rashomon.ingest.limits import LIMIT

MOST_PAGES = 3_000
"""Pages of one report: the longest inquiries have a thousand."""

LINE_END = re.compile(r"(?<=\ufffe)|\r\n|\n|\r")
UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f]")

SCAN = "is a PDF without text, perhaps a scan; let a program for text recognition (such as ocrmypdf) read it first"


def read_pdf(data: bytes) -> Content:
    """The text; raises ``errors.Damaged``, ``errors.NotText`` for scans, and ``errors.TooLarge``."""
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(data)
        try:
            return _read(pdf)
        finally:
            pdf.close()
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Damaged("is a PDF that is locked with a password; save it without one") from None
        raise Damaged("is a PDF that is cut off or damaged; fetch or copy it again") from None


def _read(pdf: Any) -> Content:
    if len(pdf) > MOST_PAGES:
        raise TooLarge(f"is a PDF of {len(pdf):,} pages, more than {MOST_PAGES:,}; split it")
    pages: list[list[Line]] = []
    size = 0
    for number in range(len(pdf)):
        pages.append(_lines(pdf[number]))
        size += sum(len(line.text) for line in pages[-1])
        if size > LIMIT:
            raise TooLarge(f"holds more than {LIMIT:,} characters, the limit for one report; split it")
    text = "\n\n".join(paragraphs(pages))
    if not text.strip():
        raise NotText(SCAN)
    properties = pdf.get_metadata_dict()
    created = re.sub(r"^D:", "", properties.get("CreationDate") or "")[:8]
    return Content(
        text,
        title=believed_title(properties.get("Title"), text),
        author=believed_author(properties.get("Author")),
        published=stated_day(created, text),
    )


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order in which they were written."""
    text_page = page.get_textpage()
    text: str = text_page.get_text_range()
    found: list[Line] = []
    start = 0
    for piece in LINE_END.split(text):
        at = text.index(piece, start)
        start = at + len(piece)
        shown = " ".join(UNSEEN.sub("", piece).split())
        if not shown:
            continue
        last = at + len(piece.rstrip(" \ufffe")) - 1
        first = at + len(piece) - len(piece.lstrip())
        left, bottom, _, top = _box(text_page, first)
        right = _box(text_page, last)[2]
        found.append(Line(shown, left, right, bottom, top - bottom))
    text_page.close()
    page.close()
    return found


def _box(text_page: Any, place: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of the character at a place in the text; zeros where it cannot be told."""
    from pypdfium2.raw import FPDFText_GetCharIndexFromTextIndex

    index = FPDFText_GetCharIndexFromTextIndex(text_page, place)
    if not 0 <= index < text_page.count_chars():
        return 0.0, 0.0, 0.0, 0.0
    box: tuple[float, float, float, float] = text_page.get_charbox(index, loose=True)
    return box

"""DOCX → its paragraphs, headings, lists and tables, in their order, as the document stands with all changes accepted."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from rashomon.errors import Damaged, NotText
from rashomon.ingest.content import Content
from rashomon.ingest.file_properties import believed_author, believed_title, stated_day
from rashomon.ingest.zip_files import opened

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH, TABLE, ROW, CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
WRITTEN = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
LEFT_OUT = {f"{W}{name}" for name in ("del", "moveFrom", "txbxContent", "instrText", "pPr", "rPr")}
"""What is deleted or moved away, boxes beside the text (stored twice, for old and new programs), codes and formats."""


def read_docx(data: bytes) -> Content:
    """The text; raises ``errors.Damaged`` and ``errors.NotText`` for a document of pictures."""
    from docx import Document
    from lxml.etree import LxmlError

    with opened(BytesIO(data)):
        pass  # refuses bombs, and what is no archive
    try:
        document = Document(BytesIO(data))
        properties = document.core_properties
        said = (properties.title, properties.author, properties.created)
    except (KeyError, ValueError, LookupError, AttributeError, TypeError, LxmlError, OSError) as error:
        raise Damaged(f"is a Word document that is damaged ({_cause(error)}); save it again") from None
    text = "\n\n".join(_blocks(document.element.body))
    if not text.strip():
        raise NotText("is a Word document without text; a report needs some")
    title, author, created = said
    return Content(
        text,
        title=believed_title(title, text),
        author=believed_author(author),
        published=stated_day(created, text),
    )


def _blocks(parent: Any) -> Iterator[str]:
    """Paragraphs and tables, also those within content controls and inserted stretches."""
    for child in parent:
        if child.tag == PARAGRAPH:
            text = _text(child).strip()
            if text:
                yield text
        elif child.tag == TABLE:
            rows = [_row(row) for row in child.iter(ROW)]
            yield "\n".join(row for row in rows if row.strip())
        elif child.tag not in LEFT_OUT:
            yield from _blocks(child)


def _row(row: Any) -> str:
    """The cells of a row with tabs between."""
    return "\t".join(" ".join(" ".join(_blocks(cell)).split()) for cell in row.iter(CELL))


def _text(node: Any) -> str:
    if node.tag in LEFT_OUT:
        return ""
    if node.tag == f"{W}t":
        return node.text or ""
    return WRITTEN.get(node.tag, "") + "".join(map(_text, node))


def _cause(error: Exception) -> str:
    return " ".join(str(error).split()) or type(error).__name__

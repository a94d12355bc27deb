"""Word documents: ``ingest.docx``."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import Damaged, InputError, NotText
from rashomon.ingest import from_bytes
from tests.ingest.splits import OTHER, SENTENCE, bad, parts


def word(fill: Callable[[Any], object]) -> bytes:
    document = docx.Document()
    fill(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def report(document: Any) -> None:
    document.core_properties.title = "Karsk shelled"
    document.core_properties.author = "Mina Torvald"
    document.core_properties.created = datetime(2016, 12, 16, 9)
    document.add_heading("Karsk shelled", 1)
    document.add_paragraph("16 December 2016")
    document.add_paragraph(SENTENCE).add_run(" It was\tover.")
    table = document.add_table(2, 2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"cell {number}"
    document.add_paragraph("")
    document.add_paragraph(OTHER, style="List Bullet")


def test_text_in_its_order() -> None:
    found = from_bytes(word(report))
    assert found.text == (
        f"Karsk shelled\n\n16 December 2016\n\n{SENTENCE} It was\tover.\n\n"
        f"cell 0\tcell 1\ncell 2\tcell 3\n\n{OTHER}"
    )
    assert (found.title, found.author, found.published) == (
        "Karsk shelled",
        "Mina Torvald",
        date(2016, 12, 16),
    )


def test_defaults_of_programs_are_no_metadata() -> None:
    found = from_bytes(word(lambda document: document.add_paragraph(SENTENCE)))
    assert (found.title, found.author, found.published) == (None, None, None)


def test_changes_count_as_accepted() -> None:
    def fill(document: Any) -> None:
        paragraph = document.add_paragraph("Three ")
        for tag, text, kind in (("del", "soldiers ", "delText"), ("ins", "civilians ", "t")):
            paragraph._p.append(
                parse_xml(
                    f'<w:{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r>'
                    f'<w:{kind} xml:space="preserve">{text}</w:{kind}></w:r></w:{tag}>'
                )
            )
        paragraph.add_run("fled.")

    assert from_bytes(word(fill)).text == "Three civilians fled."


def test_without_text_and_damaged() -> None:
    with pytest.raises(NotText, match="without text"):
        from_bytes(word(lambda document: None))
    data = word(report)
    for broken in (data[: len(data) // 2], data[:40]):
        with pytest.raises(Damaged):
            from_bytes(broken, name="r.docx")
    hollow = BytesIO()
    with zipfile.ZipFile(hollow, "w") as archive:
        archive.writestr("word/document.xml", "<w")
    with pytest.raises(Damaged, match="damaged"):
        from_bytes(hollow.getvalue(), name="r.docx")


def test_bombs_and_entities() -> None:
    def altered(change: Callable[[bytes], bytes]) -> bytes:
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(word(report))) as old, zipfile.ZipFile(out, "w", 8) as new:
            for info in old.infolist():
                content = old.read(info)
                new.writestr(info, change(content) if info.filename == "word/document.xml" else content)
        return out.getvalue()

    with pytest.raises(InputError, match="would unpack"):
        from_bytes(altered(lambda content: content + b" " * 300_000_000))
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12)).encode()
    head = b'<!DOCTYPE x [<!ENTITY e0 "boom">' + levels + b"]>"
    bomb = altered(
        lambda content: content.replace(b"<w:document", head + b"<w:document", 1).replace(b"Rebels", b"&e11;")
    )
    try:
        assert len(from_bytes(bomb).text) < 1000
    except InputError as error:
        assert "\n" not in str(error)


def test_other_office_files() -> None:
    for member, word_in_reason in (("xl/workbook.xml", "CSV"), ("ppt/presentation.xml", "presentation")):
        file = BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(member, "<x/>")
        assert word_in_reason in bad(file.getvalue(), "given.xlsx")[0][1]
    assert parts(word(report), "x.docx")[0].format == "docx"


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=60))
def test_any_word_comes_out_equal(text: str) -> None:
    import unicodedata

    found = from_bytes(word(lambda document: document.add_paragraph(f"Karsk {text}"))).text
    assert found == unicodedata.normalize("NFC", f"Karsk {text}")

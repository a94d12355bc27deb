"""Plain texts keep their characters: ``ingest.text`` and ``ingest.encoding``."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from rashomon.ingest import from_bytes, from_path

TEXT = (
    "# Karsk\r\n\r\n"
    "Rebels shelled the *town* of Cafe\u0301 on Monday,\tkilling   three soldiers \u2013 \u201cby mistake\u201d.\r\n"
    "\u200bThe army answered\u00a0with air strikes, [residents](http://a.example) said.  \n\n\n\x0c<p>It was over.</p>\r"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", ["report.txt", "report.md", "report"])
def test_text_is_the_files_content_in_nfc(tmp_path: Path, name: str, encoding: str) -> None:
    path = tmp_path / name
    path.write_bytes(TEXT.encode(encoding))
    assert from_path(path).text == unicodedata.normalize("NFC", TEXT)


def test_text_that_speaks_of_pages_is_no_page() -> None:
    text = "The site's first line was <!doctype html>, the monitor said, and the rebels had defaced it on Monday.\n"
    assert from_bytes(text.encode()).text == text

"""``rashomon.read`` takes a text or a file and gives what the command line gives."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import InputError, NoSuchReport

TEXT = "Rebels killed three soldiers near the town of Karsk on Monday, the army said.\nFighting goes on."


def test_text_and_file_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    from_text, from_path = rashomon.read(TEXT), rashomon.read(path)
    assert isinstance(from_text, rashomon.Report)
    assert (
        from_text.document.text == from_path.document.text == rashomon.read(str(path)).document.text == TEXT
    )
    assert [c.kind for c in from_text.claims] == [c.kind for c in from_path.claims]
    with pytest.raises(NoSuchReport):
        rashomon.read("missing.txt")


def test_published() -> None:
    as_date, as_text = (rashomon.read(TEXT, published=p) for p in (date(2012, 6, 6), "2012-06-06"))
    assert as_date.to_json() == as_text.to_json()
    assert as_date.to_dict()["document"]["published"] == "2012-06-06"
    for wrong in ("6.6.2012", "2012-13-01", "20120606", ""):
        with pytest.raises(InputError, match="YYYY-MM-DD"):
            rashomon.read(TEXT, published=wrong)


def test_outputs_agree() -> None:
    report = rashomon.read(TEXT, "2012-06-06")
    assert json.loads(report.to_json()) == report.to_dict()
    killed = next(c for c in report.claims if c.kind == "killed")
    assert TEXT[killed.trigger.span.start : killed.trigger.span.end] == "killed"
    assert report.to_html().startswith("<!doctype html>")

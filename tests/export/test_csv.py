"""The table is one row a claim, safe to open in a spreadsheet, and its columns are documented."""

import csv
import io
from pathlib import Path

from rashomon.export.csv import COLUMNS, write_csv
from tests.export.example import claims, document


def rows() -> list[dict[str, str]]:
    file = io.StringIO(newline="")
    write_csv([(document(), claims())], file)
    assert file.getvalue().count("\r\n") == 3
    return list(csv.DictReader(io.StringIO(file.getvalue(), newline="")))


def test_a_row_a_claim() -> None:
    killed, denial = rows()
    assert killed["figures"] == "about -/65/- bandits (joint)"
    assert (killed["places"], killed["date_start"], killed["sources"]) == ("near Karsk", "2012-06-04", "army")
    assert (denial["stance"], denial["disputes"], denial["actors"]) == ("denies", "k1", "")


def test_no_formula_reaches_a_spreadsheet() -> None:
    assert rows()[0]["publisher"] == "'=Herald"


def test_columns_are_documented() -> None:
    page = (Path(__file__).parents[2] / "docs" / "output.md").read_text(encoding="utf-8")
    assert [c for c in COLUMNS if f"`{c}`" not in page] == []

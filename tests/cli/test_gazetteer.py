"""Places of the user's own: GeoNames dumps and tables of P-codes, added, looked up, listed and removed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.cli import run
from rashomon.lexicon.gazetteer import lookup
from rashomon.lexicon.user_places import VARIABLE, user_places


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "data"))
    lookup.cache_clear()
    return tmp_path


def geonames(*rows: tuple[str, str, str, str, str, str, str, str]) -> str:
    """Lines of a dump: id, name, other names, latitude, longitude, class, code, country."""
    lines = [
        [
            i,
            name,
            name,
            others,
            lat,
            lon,
            kind,
            code,
            country,
            "",
            "07",
            "",
            "",
            "",
            "1200",
            "",
            "9",
            "UTC",
            "2020-01-01",
        ]
        for i, name, others, lat, lon, kind, code, country in rows
    ]
    return "".join("\t".join(line) + "\n" for line in lines)


DUMP = geonames(
    ("91", "Qasr Testun", "Kasr Testoon,قصر", "33.5", "36.5", "P", "PPL", "SY"),
    ("92", "Testun Airfield", "", "33.6", "36.6", "S", "AIRF", "SY"),
    ("93", "Wadi Testun", "", "33.7", "36.7", "H", "WAD", "SY"),
)
PCODES = (
    "\ufeffADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_PCODE,lat,lon\n"
    "SD,Testarfur,SD90,Qozbara,SD9001,13.0,25.0\nSD,Testarfur,SD90,Umm Qozbara,SD9002,14.0,26.0\n"
)


def add(folder: Path, name: str, text: str) -> int:
    (folder / name).write_text(text, encoding="utf-8")
    return run(["gazetteer", "add", str(folder / name)])


def test_a_geonames_dump_is_looked_up(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(folder, "SY.txt", DUMP) == 0
    assert capsys.readouterr().out == "SY.txt: 2 places from GeoNames, 1 left out (no point, or of no use)\n"
    (town,) = lookup("Qasr Testun")
    assert (town.id, town.kind, town.lat, town.population, town.admin1) == (
        "geonames:91",
        "town",
        33.5,
        1200,
        "07",
    )
    assert lookup("Kasr Testoon") == (town,)
    assert [p.kind for p in lookup("Testun Airfield")] == ["airbase"]


def test_pcodes_are_units_at_the_middle_of_their_parts(folder: Path) -> None:
    assert add(folder, "sdn.csv", PCODES) == 0
    (state,) = lookup("Testarfur")
    assert (state.id, state.kind, state.country, state.lat, state.lon) == (
        "pcode:SD90",
        "state",
        "SD",
        13.5,
        25.5,
    )
    assert [(p.id, p.precision) for p in lookup("Umm Qozbara")] == [("pcode:SD9002", 3)]


def test_pcodes_without_points_are_put_where_their_names_are_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "admin1Name_en\tadmin1Pcode\nNyala\tSD91\nQqxthorpe\tSD92\n"
    assert add(folder, "names.tsv", text) == 0
    assert "1 places from P-codes, 1 left out" in capsys.readouterr().out
    assert [p.lat for p in user_places("nyala")] == [pytest.approx(12.05, abs=0.1)]


def test_adding_twice_changes_nothing_and_removing_forgets(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, "SY.txt", DUMP)
    once = user_places("qasr testun")
    add(folder, "SY.txt", DUMP)
    assert user_places("qasr testun") == once and len(once) == 1
    capsys.readouterr()
    assert run(["gazetteer", "list"]) == 0
    assert capsys.readouterr().out.startswith("SY.txt  2 places  GeoNames  sha256 ")
    assert run(["gazetteer", "remove", "SY.txt"]) == 0
    assert user_places("qasr testun") == ()
    assert run(["gazetteer", "list"]) == 0
    assert "no places of your own" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.xlsx", b"PK\x03\x04rest", "save the sheet as CSV"),
        ("a.csv", b"name,place\nx,y\n", "neither a GeoNames dump"),
        ("a.csv", b"adm1_en,adm1_pcode\n", "no places with coordinates"),
        ("a.txt", DUMP.encode() + b"94\tshort\n", "line 4: 2 columns"),
        ("a.csv", b"adm1_en,adm1_pcode\n\xff\xfe,SD1\n", "is not in UTF-8"),
    ],
)
def test_what_is_no_table_is_refused_with_what_to_do(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, message: str
) -> None:
    (folder / name).write_bytes(data)
    assert run(["gazetteer", "add", str(folder / name)]) == 2
    error = capsys.readouterr().err
    assert message in error and error.count("\n") == 1
    assert not (folder / "data").exists()


@pytest.mark.parametrize(
    "arguments", [["add", "gone.txt"], ["remove", "gone.txt"], ["add"], ["list", "x"], ["burn"]]
)
def test_wrong_use_is_one_line(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(["gazetteer", *arguments]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_no_gazetteer_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "data").mkdir()
    (folder / "data" / "gazetteer.sqlite").write_bytes(b"not a database, and long enough to be looked at" * 9)
    assert run(["gazetteer", "list"]) == 3
    assert "remove it and add your files again" in capsys.readouterr().err


def test_a_report_read_later_finds_the_place(folder: Path) -> None:
    add(folder, "SY.txt", DUMP)
    (folder / "r.txt").write_text(
        "Syrian troops shelled Qasr Testun on Monday, residents said.", encoding="utf-8"
    )
    command = [sys.executable, "-m", "rashomon", "read", str(folder / "r.txt"), "--format", "json"]
    read = subprocess.run(command, capture_output=True, text=True, check=True)
    places = [p for claim in json.loads(read.stdout)["claims"] for p in claim["places"]]
    assert [p["place"] for p in places] == ["geonames:91"]

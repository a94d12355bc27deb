"""Tables of places that users bring along: GeoNames dumps and OCHA's tables of P-codes, read row by row.

GeoNames: the 19 columns of its dumps (``allCountries.txt``, ``SY.txt``), separated by tabs, without a header. P-codes: a CSV or
TSV file with a header that has a code and an English name for each level (``adm2_pcode``, ``ADM2_EN``, ``admin2Name_en``, …).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from statistics import fmean

from rashomon.errors import InputError
from rashomon.lexicon.gazetteer_place import GazetteerPlace

GEONAMES_COLUMNS = 19
FEATURES: Mapping[str, str] = {
    **{"PPLX": "quarter", "AIRB": "airbase", "AIRF": "airbase", "AIRP": "airbase", "DAM": "dam"},
    **{"CMPRF": "camp", "PSTB": "crossing", "ADM1": "state", "ADM2": "county", "ADM3": "county"},
}
"""GeoNames' feature codes that are taken besides towns (class P), and the kind of place that each is."""
LEVELS = {1: "state", 2: "county", 3: "county"}
"""The kind of an administrative unit of each level; below the third they are villages and quarters."""
NAME_COLUMN = re.compile(r"(?:admin|adm)_?(?P<level>[1-9])_?(?:name)?_?(?:en|ref_name|name)?$")
CODE_COLUMN = re.compile(r"(?:admin|adm)_?(?P<level>[1-9])_?p?code$")
LAT_COLUMNS = ("lat", "latitude", "point_y", "y_coord", "y", "center_lat")
LON_COLUMNS = ("lon", "long", "longitude", "lng", "point_x", "x_coord", "x", "center_lon")
SPREADSHEET = b"PK\x03\x04"

Locate = Callable[[str, str], tuple[float, float] | None]
"""The point of a place by name and country, where it is known already."""


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place of a table with its other names."""

    place: GazetteerPlace
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """The places of a file, what kind of file it is, and how many of its rows were left out for want of a point or of use."""

    kind: str
    places: tuple[ListedPlace, ...]
    left_out: int


def read_table(path: Path, locate: Locate) -> PlaceTable:
    """The places of a file; raises ``InputError`` for one that is no table of places, and says what to do."""
    try:
        if path.open("rb").read(len(SPREADSHEET)) == SPREADSHEET:
            raise InputError(
                f"{path}: a spreadsheet or archive; save the sheet as CSV, or unpack it, and add that"
            )
        with path.open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            if first.count("\t") == GEONAMES_COLUMNS - 1 and first.split("\t")[0].isdigit():
                return _geonames(chain([first], file), path)
            return _pcodes(csv.reader(chain([first], file), delimiter=_delimiter(first)), path, locate)
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: is not in UTF-8 ({error}); save it as UTF-8 text") from error
    except (OSError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read ({error})") from error


def _delimiter(header: str) -> str:
    return max("\t,;", key=header.count)


def _geonames(lines: Iterable[str], path: Path) -> PlaceTable:
    found, left_out = [], 0
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != GEONAMES_COLUMNS:
            raise InputError(
                f"{path}, line {number}: {len(cells)} columns where a GeoNames dump has {GEONAMES_COLUMNS}"
            )
        kind = "town" if cells[6] == "P" and cells[7] != "PPLX" else FEATURES.get(cells[7])
        point = _point(cells[4], cells[5])
        if kind is None or point is None:
            left_out += 1
            continue
        place = GazetteerPlace(
            f"geonames:{cells[0]}", cells[1], kind, cells[8], *point, _count(cells[14]), cells[10]
        )
        found.append(ListedPlace(place, tuple(n for n in (cells[2], *cells[3].split(",")) if n)))
    return PlaceTable("GeoNames", tuple(found), left_out)


def _point(lat: str, lon: str) -> tuple[float, float] | None:
    """A point in decimal degrees, with a point or a comma; ``None`` for none, or one that is not on the globe."""
    try:
        point = float(lat.replace(",", ".")), float(lon.replace(",", "."))
    except ValueError:
        return None
    return point if abs(point[0]) <= 90 and abs(point[1]) <= 180 else None


def _count(text: str) -> int:
    return int(text) if text.isdigit() else 0


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table of P-codes has its codes and names by level, and its points."""

    codes: Mapping[int, int]
    names: Mapping[int, int]
    point: tuple[int, int] | None

    @classmethod
    def of(cls, header: Sequence[str]) -> _Columns:
        plain = [cell.strip().lower().replace(" ", "_") for cell in header]
        codes, names = _levels(plain, CODE_COLUMN), _levels(plain, NAME_COLUMN)
        lat, lon = (
            next((plain.index(c) for c in some if c in plain), None) for some in (LAT_COLUMNS, LON_COLUMNS)
        )
        both = {level: codes[level] for level in codes if level in names}
        return cls(both, names, (lat, lon) if lat is not None and lon is not None else None)


def _levels(header: Sequence[str], pattern: re.Pattern[str]) -> dict[int, int]:
    """The first column of each level; one in English goes before others."""
    found: dict[int, int] = {}
    for english in (True, False):
        for i, cell in enumerate(header):
            match = pattern.fullmatch(cell)
            if match and (not english or cell.endswith(("en", "code"))):
                found.setdefault(int(match["level"]), i)
    return found


def _pcodes(rows: Iterator[list[str]], path: Path, locate: Locate) -> PlaceTable:
    columns = _Columns.of(next(rows, []))
    if not columns.codes:
        raise InputError(
            f"{path}: neither a GeoNames dump (19 columns, tabs, no header) nor a table of P-codes "
            "(a header with adm1_pcode and adm1_en, or the like)"
        )
    names: dict[str, tuple[int, str]] = {}
    points: dict[str, list[tuple[float, float]]] = {}
    for row in rows:
        point = (
            _point(row[columns.point[0]], row[columns.point[1]])
            if columns.point and _reaches(row, columns)
            else None
        )
        for level, column in sorted(columns.codes.items()):
            if len(row) <= max(column, columns.names[level]) or not row[column].strip():
                continue
            code = row[column].strip()
            names.setdefault(code, (level, row[columns.names[level]].strip()))
            if point:
                points.setdefault(code, []).append(point)
    places = [
        p for code, (level, name) in names.items() if name and (p := _unit(code, level, name, points, locate))
    ]
    return PlaceTable("P-codes", tuple(places), len(names) - len(places))


def _reaches(row: Sequence[str], columns: _Columns) -> bool:
    return columns.point is not None and len(row) > max(columns.point)


def _unit(
    code: str, level: int, name: str, points: Mapping[str, list[tuple[float, float]]], locate: Locate
) -> ListedPlace | None:
    """An administrative unit: at the mean of its parts, or where a place of its name in its country is known to be."""
    country = code[:2].upper()
    inside = points.get(code)
    point = (fmean(p[0] for p in inside), fmean(p[1] for p in inside)) if inside else locate(name, country)
    if point is None:
        return None
    return ListedPlace(GazetteerPlace(f"pcode:{code}", name, LEVELS.get(level, "town"), country, *point))

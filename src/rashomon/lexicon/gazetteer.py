"""Where places are: towns from GeoNames (built into ``gazetteer.sqlite``), the reviewed ``places.toml`` and the user's own.

Names are compared folded (``folding.fold``): without accents, apostrophes, hyphens and the Arabic article. Coordinates are
decimal degrees, WGS 84.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from rapidfuzz.fuzz import ratio

from rashomon.errors import InstallationError
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.folding import fold, skeleton
from rashomon.lexicon.gazetteer_place import PRECISION, GazetteerPlace
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.user_places import user_places

__all__ = [
    "PRECISION",
    "GazetteerPlace",
    "country_place",
    "database",
    "known",
    "lookup",
    "place_words",
    "point_in",
    "provinces",
    "spelled_alike",
    "world",
]

ALIKE = 80.0
"""The likeness, of 100, at which two spellings with the same consonants are taken for one name."""

CODE = 3
"""The letters of an airport's code."""

COLUMNS = "p.id, p.name, p.country, p.lat, p.lon, p.population, p.admin1"


def known(name: str) -> bool:
    """Whether a name stands for at least one place."""
    return bool(lookup(name))


@lru_cache(maxsize=20_000)
def lookup(name: str) -> tuple[GazetteerPlace, ...]:
    """Every place of that name, countries and reviewed places before the user's and towns, each by number of people.

    Raises ``errors.InstallationError`` when the database of towns is missing.
    """
    folded = fold(name)
    if not folded or folded.isdigit():
        return ()
    reviewed, users = _reviewed().get(folded, ()), user_places(folded)
    found = {place.id: place for place in (*_country(name), *reviewed, *users, *_towns(folded))}
    return tuple(found.values())


def point_in(name: str, country: str) -> tuple[float, float] | None:
    """The point of the first place of that name in a country, reviewed places and large towns first."""
    return next(((p.lat, p.lon) for p in lookup(name) if p.country == country), None)


@lru_cache(maxsize=5_000)
def spelled_alike(name: str, countries: frozenset[str]) -> tuple[GazetteerPlace, ...]:
    """Towns of those countries that share the consonants of a name and nearly its letters ("Tel Rifat", "Tall Rif'at")."""
    bones, folded = skeleton(name), fold(name)
    if not bones:
        return ()
    marks = ",".join("?" * len(countries))
    rows = database().execute(
        f"SELECT s.folded, {COLUMNS} FROM spellings s JOIN places p ON p.id = s.place "
        f"WHERE s.skeleton = ? AND p.country IN ({marks}) ORDER BY p.population DESC, p.id",
        (bones, *sorted(countries)),
    )
    towns = dict.fromkeys(_town(*row) for other, *row in rows if ratio(folded, other) >= ALIKE)
    return tuple(towns)


def place_words(kind: str) -> frozenset[str]:
    """Words that stand with names of places, in lower case; ``kind`` is a key of ``words`` in ``places.toml``."""
    return _words()[kind]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in load_table("places")["words"].items()}


@cache
def world(group: str) -> frozenset[str]:
    """Countries (ISO 3166-1) that ``places.toml`` puts together under ``world``: ``transliterated``, ``namesakes``, ``large``."""
    return frozenset(load_table("places")["world"][group])


@lru_cache(maxsize=20)
def provinces(country: str) -> tuple[str, ...]:
    """The names of the reviewed provinces of a country."""
    rows = load_table("places")["places"]["province"]
    return tuple(name for _, name, _, code, _, _ in rows if code == country)


def _country(name: str) -> tuple[GazetteerPlace, ...]:
    code = country_code(name)
    return (country_place(code),) if code and code in _centres() else ()


def country_place(code: str) -> GazetteerPlace:
    """A country of ``places.toml`` by its ISO 3166-1 code; its point is the middle of the land. Raises ``KeyError``."""
    return _centres()[code]


@lru_cache(maxsize=1)
def _centres() -> Mapping[str, GazetteerPlace]:
    rows = load_table("places")["world"]["countries"]
    return {
        code: GazetteerPlace(f"country:{code}", name, "country", code, lat, lon)
        for code, name, lat, lon in rows
    }


@lru_cache(maxsize=1)
def _reviewed() -> Mapping[str, tuple[GazetteerPlace, ...]]:
    found: dict[str, tuple[GazetteerPlace, ...]] = {}
    for kind, rows in load_table("places")["places"].items():
        for key, name, others, country, lat, lon in rows:
            place = GazetteerPlace(f"rashomon:{key}", name, kind, country, lat, lon)
            for alias in {fold(n) for n in (name, *others)}:
                found[alias] = (*found.get(alias, ()), place)
    return found


def _towns(folded: str) -> tuple[GazetteerPlace, ...]:
    sql = f"SELECT {COLUMNS} FROM names n JOIN places p ON p.id = n.place WHERE n.folded = ? ORDER BY p.population DESC, p.id"
    found = (_town(*row) for row in database().execute(sql, (folded,)))
    # Among other names of towns are the codes of their airports, and these are the letters of much else: AID, CAR, FRG.
    return tuple(town for town in found if len(folded) > CODE or fold(town.name) == folded)


def _town(
    number: int, name: str, country: str, lat: float, lon: float, people: int, admin1: str
) -> GazetteerPlace:
    return GazetteerPlace(f"geonames:{number}", name, "town", country, lat, lon, people, admin1)


@lru_cache(maxsize=1)
def database() -> sqlite3.Connection:
    """The towns and regions that the package carries; raises ``errors.InstallationError`` when they are missing."""
    path = Path(str(files("rashomon") / "resources" / "gazetteer.sqlite"))
    if not path.is_file():
        raise InstallationError(f"the gazetteer {path.name} is missing; install rashomon again")
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)

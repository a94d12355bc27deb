"""The user's own gazetteer: places added from files, kept in the user's data folder and looked up with all others.

The folder is ``RASHOMON_DATA`` where that is set, else the place where the system keeps the data of programs.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rashomon.errors import InputError, InstallationError
from rashomon.lexicon.folding import fold, without_kind
from rashomon.lexicon.gazetteer_place import GazetteerPlace
from rashomon.lexicon.place_tables import Locate, PlaceTable, read_table

VARIABLE = "RASHOMON_DATA"
FILE = "gazetteer.sqlite"
SCHEMA = """
CREATE TABLE IF NOT EXISTS sources (name TEXT PRIMARY KEY, kind TEXT NOT NULL, sha256 TEXT NOT NULL, places INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS places (
    source TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL,
    lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL, admin1 TEXT NOT NULL, PRIMARY KEY (source, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS names (
    folded TEXT NOT NULL, source TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (folded, source, id)
) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that places were added from, by its name, with its kind, its SHA-256 and how many places it gave."""

    name: str
    kind: str
    sha256: str
    places: int


def data_folder() -> Path:
    """The folder for the user's data; it need not be there."""
    if given := os.environ.get(VARIABLE):
        return Path(given)
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / "rashomon"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "rashomon"
    return Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share") / "rashomon"


def add_places(path: Path, locate: Locate) -> tuple[Source, PlaceTable]:
    """Add the places of a file; the file of that name that was added before is replaced. Raises ``InputError``."""
    table = read_table(path, locate)
    if not table.places:
        raise InputError(f"{path}: no places with coordinates in it")
    source = Source(path.name, table.kind, hashlib.sha256(path.read_bytes()).hexdigest(), len(table.places))
    with _writing() as db:
        _forget(db, path.name)
        db.execute(
            "INSERT INTO sources VALUES (?, ?, ?, ?)",
            (source.name, source.kind, source.sha256, source.places),
        )
        for listed in table.places:
            p = listed.place
            row = (path.name, p.id, p.name, p.kind, p.country, p.lat, p.lon, p.population, p.admin1)
            db.execute("INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            names = {fold(n) for n in (p.name, without_kind(p.name), *listed.others)} - {""}
            db.executemany(
                "INSERT OR IGNORE INTO names VALUES (?, ?, ?)",
                ((name, path.name, p.id) for name in sorted(names)),
            )
    _reading.cache_clear()
    return source, table


def sources() -> tuple[Source, ...]:
    """The files that places were added from, by name."""
    db = _reading(os.environ.get(VARIABLE))
    return tuple(Source(*row) for row in db.execute("SELECT * FROM sources ORDER BY name")) if db else ()


def remove_places(name: str) -> None:
    """Forget the places of a file; raises ``InputError`` where none of that name was added."""
    if name not in {source.name for source in sources()}:
        raise InputError(f"{name}: no such file was added; rashomon gazetteer list names those that were")
    with _writing() as db:
        _forget(db, name)
    _reading.cache_clear()


def user_places(folded: str) -> tuple[GazetteerPlace, ...]:
    """The user's places of a folded name, those with most people first."""
    db = _reading(os.environ.get(VARIABLE))
    if db is None:
        return ()
    sql = (
        "SELECT DISTINCT p.id, p.name, p.kind, p.country, p.lat, p.lon, p.population, p.admin1 FROM names n JOIN places p "
        "ON p.source = n.source AND p.id = n.id WHERE n.folded = ? ORDER BY p.population DESC, p.id"
    )
    return tuple(GazetteerPlace(*row) for row in db.execute(sql, (folded,)))


def _forget(db: sqlite3.Connection, name: str) -> None:
    for table, column in (("names", "source"), ("places", "source"), ("sources", "name")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (name,))


@contextmanager
def _writing() -> Iterator[sqlite3.Connection]:
    """The user's database, to be written in one transaction; made where there is none."""
    path = data_folder() / FILE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path)) as db:
            db.executescript(SCHEMA)
            with db:
                yield db
    except (OSError, sqlite3.Error) as error:
        raise InputError(
            f"{path}: cannot be written ({error}); set {VARIABLE} to a folder that can"
        ) from error


@lru_cache(maxsize=1)
def _reading(given: str | None) -> sqlite3.Connection | None:
    """The user's database in the folder that ``VARIABLE`` gives, ``None`` where there is none yet; looked for once."""
    path = data_folder() / FILE
    if not path.is_file():
        return None
    try:
        db = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        db.execute("SELECT count(*) FROM sources").fetchone()
    except sqlite3.Error as error:
        raise InstallationError(
            f"{path} is no gazetteer ({error}); remove it and add your files again"
        ) from error
    return db

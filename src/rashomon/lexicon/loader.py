"""Reads the reviewed tables of language and world knowledge under ``resources/``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from rashomon.errors import InstallationError
from rashomon.lexicon.compiled import Tables, read_tables

LANGUAGE = "en"


@cache
def load_table(name: str, language: str | None = LANGUAGE) -> dict[str, Any]:
    """The table ``resources/<language>/<name>.toml``, or ``resources/<name>.toml`` for ``language`` ``None``.

    Raises ``errors.InstallationError`` when the table is missing or damaged.
    """
    folder = files("rashomon") / "resources"
    path = (folder / language if language else folder) / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        message = f"the table {name}.toml is missing or damaged ({error}); install rashomon again"
        raise InstallationError(message) from error


@cache
def load_folder(name: str) -> Tables:
    """The tables ``resources/<name>/*.toml`` by their names.

    Raises ``errors.InstallationError`` when one is missing or damaged.
    """
    resources = files("rashomon") / "resources"
    try:
        return read_tables(resources / name, resources / f"{name}.json")
    except (OSError, ValueError) as error:
        message = f"a table of {name} is missing or damaged ({error}); install rashomon again"
        raise InstallationError(message) from error

"""Words of time: ``dates.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rashomon.lexicon.loader import load_table


def date_words() -> Mapping[str, Any]:
    """The tables of the file by name."""
    return load_table("dates")

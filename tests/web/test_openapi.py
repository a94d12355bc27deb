"""The front end's types are made from what the API is now."""

from __future__ import annotations

from pathlib import Path

from rashomon.api.openapi import text

KEPT = Path(__file__).parents[2] / "web/openapi.json"


def test_the_description_that_the_types_are_made_from_is_current() -> None:
    told = "run: rashomon serve --openapi > web/openapi.json, then npm run types in web/"
    assert KEPT.read_text(encoding="utf-8").rstrip() == text().rstrip(), told

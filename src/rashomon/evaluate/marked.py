"""Marked reports: JSON files ``{document: {id, text, published, …}, claims: […]}``, and reading them anew."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.errors import InputError

if TYPE_CHECKING:
    from rashomon.run.reader import Reader

Fields = dict[str, Any]


def marked_files(paths: Iterable[Path]) -> list[Path]:
    """The JSON files named, and those anywhere in the folders named, sorted; raises ``InputError`` for none."""
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: no such file or folder")
        found += sorted(path.rglob("*.json")) if path.is_dir() else [path]
    return found


def load_marked(paths: Iterable[Path]) -> dict[str, Fields]:
    """Marked reports by the id of their document, or by the name of the file where there is none."""
    reports: dict[str, Fields] = {}
    for path in marked_files(paths):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            raise InputError(f"{path}: not JSON ({error})") from None
        if isinstance(data, dict) and "claims" in data:
            reports[(data.get("document") or {}).get("id") or path.stem] = data
    if not reports:
        raise InputError("no marked reports (JSON with document and claims) found")
    return reports


def read_anew(document: Fields, reader: Reader | None = None) -> Fields:
    """What Rashomon reads out of a marked report's text, given only the text and the day of publication.

    ``reader`` is as for ``run.pipeline.read_document``. The outcome has the fields of the claim model and the marked
    document's id.
    """
    from rashomon.export.json import to_dict
    from rashomon.ingest import from_text
    from rashomon.run.pipeline import read_document

    published = document.get("published")
    day = date.fromisoformat(published) if published else None
    outcome = read_document(from_text(document["text"], name=document["id"], published=day), reader)
    return to_dict(replace(outcome.document, id=document["id"]), outcome.claims)

"""Shortcuts of the tests: bytes as if they had been taken in, and what comes out of them."""

from __future__ import annotations

from rashomon.ingest import Columns, read_part, split
from rashomon.ingest.resource import Resource
from rashomon.model.capture import Part, Unreadable
from rashomon.model.document import Document

SENTENCE = "Rebels shelled the town of Karsk on Monday, killing three soldiers, the ministry of defence said."
OTHER = "The army answered with air strikes on two villages north of the town, residents reported later."


def parts(data: bytes, name: str = "given", columns: Columns | None = None, **headers: str) -> list[Part]:
    """The parts of bytes of which all can be split."""
    found = everything(data, name, columns, **headers)
    bad = [part for part in found if isinstance(part, Unreadable)]
    assert not bad, bad
    return [part for part in found if isinstance(part, Part)]


def everything(
    data: bytes, name: str = "given", columns: Columns | None = None, **headers: str
) -> list[Part | Unreadable]:
    """All that splitting gives; keys never come twice, reasons are one line."""
    given = {key.replace("_", "-"): value for key, value in headers.items()}
    found = list(split(Resource.of_bytes(name, data, given), columns))
    keys = [part.key for part in found if isinstance(part, Part)]
    assert len(keys) == len(set(keys))
    assert all("\n" not in part.reason for part in found if isinstance(part, Unreadable))
    return found


def bad(data: bytes, name: str = "given", columns: Columns | None = None) -> list[tuple[str, str]]:
    """Key and reason of all that cannot be split."""
    return [(p.key, p.reason) for p in everything(data, name, columns) if isinstance(p, Unreadable)]


def documents(data: bytes, name: str = "given", columns: Columns | None = None) -> list[Document]:
    """The reports in bytes of which all can be read."""
    return [read_part(part, name) for part in parts(data, name, columns)]

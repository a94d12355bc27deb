"""What is remembered of fusing, by kind and key: values are opaque here."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from rashomon.store.tables import fusion_memory

AT_ONCE = 500
PACKED = b"\x78"
"""The first byte of what zlib wrote; JSON begins with another."""
WORTH_PACKING = 200
"""Bytes below which compressing saves nothing."""


def recall(connection: Connection, kind: str, keys: Iterable[str]) -> Mapping[str, bytes]:
    """The values of keys, as far as there are any."""
    found: dict[str, bytes] = {}
    wanted = sorted(keys)
    for at in range(0, len(wanted), AT_ONCE):
        of = (fusion_memory.c.kind == kind, fusion_memory.c.key.in_(wanted[at : at + AT_ONCE]))
        rows = connection.execute(select(fusion_memory.c.key, fusion_memory.c.value).where(*of))
        found.update((row.key, _unpacked(row.value)) for row in rows)
    return found


def remember(connection: Connection, kind: str, values: Mapping[str, bytes | None]) -> None:
    """Put values in the place of those that are there; ``None`` takes one away."""
    gone = sorted(key for key, value in values.items() if value is None)
    for at in range(0, len(gone), AT_ONCE):
        of = (fusion_memory.c.kind == kind, fusion_memory.c.key.in_(gone[at : at + AT_ONCE]))
        connection.execute(delete(fusion_memory).where(*of))
    rows = [
        {"kind": kind, "key": key, "value": _packed(value)}
        for key, value in sorted(values.items())
        if value is not None
    ]
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        lite = sqlite.insert(fusion_memory)
        connection.execute(
            lite.on_conflict_do_update(index_elements=["kind", "key"], set_={"value": lite.excluded.value}),
            rows,
        )
    else:
        server = postgresql.insert(fusion_memory)
        connection.execute(
            server.on_conflict_do_update(
                index_elements=["kind", "key"], set_={"value": server.excluded.value}
            ),
            rows,
        )


def forget(connection: Connection) -> None:
    """Take everything away."""
    connection.execute(delete(fusion_memory))


def _packed(value: bytes) -> bytes:
    return zlib.compress(value, 1) if len(value) > WORTH_PACKING else value


def _unpacked(value: bytes) -> bytes:
    value = bytes(value)
    return zlib.decompress(value) if value[:1] == PACKED else value

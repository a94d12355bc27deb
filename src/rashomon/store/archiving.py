"""Original bytes: kept in stretches under their SHA-256, with the addresses that they came from, and given back."""

from __future__ import annotations

import hashlib
import io
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO

from sqlalchemy import Connection, select, update

from rashomon.errors import LedgerError, NoSuchRecord
from rashomon.model.capture import Capture
from rashomon.store import digests
from rashomon.store.contract import Begun
from rashomon.store.database import Database
from rashomon.store.folding import keepable
from rashomon.store.tables import archive, archive_chunk, capture, part, problem
from rashomon.store.writer import DatabaseWriter

STRETCH = 1 << 20
"""Bytes of a stretch: little enough for memory, and enough for zlib."""
WORTH = 0.9
"""A stretch that packing does not make smaller by a tenth is kept as it is: pictures, archives."""
VALIDATORS = ("etag", "last-modified")
"""Headers by which a server is asked whether something changed (RFC 9110, 8.8)."""


def begin(writer: DatabaseWriter, taken: Capture, opened: Callable[[], BinaryIO]) -> Begun:
    """Archive the bytes where they are not yet, and note the address; the same as before adds nothing."""
    connection, address = writer.connection, keepable(taken.address)
    before = connection.execute(
        select(capture, archive.c.sha256)
        .join(archive, archive.c.number == capture.c.archive)
        .where(capture.c.address == address)
        .order_by(capture.c.number.desc())
        .limit(1)
    ).first()
    if before is not None and _same(before, taken):
        number, archived, finished = before.number, before.archive, before.finished
    else:
        archived = _archived(writer, taken, opened)
        finished = _finished_elsewhere(connection, archived, taken.format)
        number = _add_capture(writer, taken, address, archived, finished)
    writer.end_problems(address, problem.c.capture.is_(None), problem.c.address == address)
    known = connection.execute(select(part.c.key).where(part.c.archive == archived)).scalars()
    return Begun(number, frozenset(known), frozenset(_failed(connection, archived)), finished)


def _same(before: Any, taken: Capture) -> bool:
    headers = json.loads(before.headers)
    changed = any(headers.get(name) != taken.headers.get(name) for name in VALIDATORS)
    return before.sha256 == taken.sha256 and before.format == taken.format and not changed


def _failed(connection: Connection, archived: int) -> Iterator[str]:
    question = (
        select(problem.c.part)
        .join(capture, capture.c.number == problem.c.capture)
        .where(capture.c.archive == archived, problem.c.ended.is_(None), ~problem.c.kept)
    )
    yield from connection.execute(question).scalars()


def _finished_elsewhere(connection: Connection, archived: int, format: str) -> bool:
    """Whether the same bytes, taken for the same, were gone through under another address."""
    done = (capture.c.archive == archived, capture.c.format == format, capture.c.finished)
    return connection.execute(select(capture.c.number).where(*done).limit(1)).first() is not None


def _add_capture(writer: DatabaseWriter, taken: Capture, address: str, archived: int, finished: bool) -> int:
    number = writer.known.number(capture)
    row = {
        "number": number,
        "address": address,
        "archive": archived,
        "taken_at": taken.taken_at,
        "format": taken.format,
        "headers": json.dumps({k: keepable(v) for k, v in taken.headers.items()}, ensure_ascii=False),
    }
    writer.connection.execute(capture.insert(), [{**row, "finished": finished}])
    details = {"capture": number, "digest": digests.digest(row), "finished": finished}
    writer.log("capture", address, {**details, "sha256": taken.sha256, "size": taken.size})
    return number


def _archived(writer: DatabaseWriter, taken: Capture, opened: Callable[[], BinaryIO]) -> int:
    """The number under which the bytes are kept; raises ``LedgerError`` when they are others than were announced."""
    found = writer.connection.execute(
        select(archive.c.number).where(archive.c.sha256 == taken.sha256)
    ).scalar()
    if found is not None:
        return int(found)
    number = writer.known.number(archive)
    row = {"number": number, "sha256": taken.sha256, "size": taken.size}
    writer.connection.execute(archive.insert(), [row])
    read, size = hashlib.sha256(), 0
    with opened() as file:
        for position, data in enumerate(iter(lambda: file.read(STRETCH), b"")):
            read.update(data)
            size += len(data)
            writer.connection.execute(archive_chunk.insert(), [_chunk(number, position, data)])
    if (read.hexdigest(), size) != (taken.sha256, taken.size):
        raise LedgerError(f"{taken.address}: changed while it was read; add it again")
    writer.log("archive", taken.sha256, {"archive": number, "size": size})
    return number


def _chunk(archived: int, position: int, data: bytes) -> dict[str, Any]:
    packed = zlib.compress(data)
    worth = len(packed) < WORTH * len(data)
    return {"archive": archived, "position": position, "packed": worth, "data": packed if worth else data}


def finish(writer: DatabaseWriter, number: int) -> None:
    """Note that all parts of a capture were gone through; what was wrong with all of another content there is over."""
    row = writer.connection.execute(select(capture).where(capture.c.number == number)).one()
    if row.finished:
        return
    writer.connection.execute(update(capture).where(capture.c.number == number).values(finished=True))
    writer.log("finish", row.address, {"capture": number})
    before = (problem.c.address == row.address, problem.c.part == "", problem.c.capture != number)
    writer.end_problems(row.address, *before)


def headers_of(connection: Connection, address: str) -> Mapping[str, str] | None:
    """The headers of the last answer of an address of which all was gone through: one that was not has to be fetched again."""
    newest = select(capture.c.headers).where(capture.c.address == keepable(address), capture.c.finished)
    found = connection.execute(newest.order_by(capture.c.number.desc()).limit(1)).scalar()
    return None if found is None else dict(json.loads(found))


def original(database: Database, sha256: str) -> BinaryIO:
    """The archived bytes of a capture, read as they are asked for."""
    with database.reading() as connection:
        number = connection.execute(select(archive.c.number).where(archive.c.sha256 == sha256)).scalar()
    if number is None:
        raise NoSuchRecord(f"{sha256}: no such bytes are in the ledger")
    return io.BufferedReader(_Original(database, number), STRETCH)


class _Original(io.RawIOBase):
    """The stretches of an archived file one after the other."""

    def __init__(self, database: Database, number: int) -> None:
        self._database = database
        self._number = number
        self._position = 0
        self._left = b""

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill ``buffer``; 0 at the end."""
        if not self._left:
            with self._database.reading() as connection:
                self._left = stretch(connection, self._number, self._position) or b""
            self._position += 1
        given = self._left[: len(buffer)]
        buffer[: len(given)] = given
        self._left = self._left[len(given) :]
        return len(given)


def stretch(connection: Connection, archived: int, position: int) -> bytes | None:
    """One stretch of archived bytes, ``None`` behind the last; raises ``zlib.error`` when it was damaged."""
    where = (archive_chunk.c.archive == archived, archive_chunk.c.position == position)
    row = connection.execute(select(archive_chunk.c.packed, archive_chunk.c.data).where(*where)).first()
    if row is None:
        return None
    return zlib.decompress(row.data) if row.packed else bytes(row.data)

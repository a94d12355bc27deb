"""A stream of bytes with a name: a whole resource, what a gzip file unpacks to, or one member of an archive."""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import BinaryIO

from rashomon.errors import Damaged, InputError, TooLarge
from rashomon.ingest.limits import refuse_large, unpacked_limit
from rashomon.ingest.resource import CHUNK, Resource

HEAD = 65_536
"""Bytes of the beginning that a format is told by."""

GZIP = b"\x1f\x8b"
CUT_OFF = "is cut off or damaged"
BROKEN = (EOFError, OSError, zlib.error, zipfile.BadZipFile)
"""What reading packed bytes raises where they end too early or are not what they should be."""


@dataclass(frozen=True, slots=True)
class Source:
    """``name`` tells the format by its suffix; ``opened`` gives the bytes from their beginning, each time anew."""

    name: str
    opened: Callable[[], BinaryIO]
    content_type: str | None = None

    @classmethod
    def of(cls, resource: Resource) -> Source:
        """The bytes of a resource."""
        return cls(resource.file_name, resource.open, resource.content_type)

    def head(self) -> bytes:
        """The first ``HEAD`` bytes, or all there are before the data breaks."""
        with self.opened() as file:
            return _as_many_as_there_are(file, HEAD)

    def read(self, limit: int) -> bytes:
        """All bytes; raises ``errors.TooLarge`` for more than ``limit`` and ``errors.Damaged`` for broken data."""
        with self.opened() as file:
            data = whole(file, limit + 1)
        refuse_large(len(data), limit)
        return data

    def unpacked(self) -> Source:
        """What a gzip file unpacks to, under its name without ``.gz``."""
        lower = self.name.lower()
        name = self.name[:-3] if lower.endswith(".gz") else self.name
        return replace(self, name=name, opened=lambda: _inflated(self.opened()), content_type=None)

    @contextmanager
    def seekable(self) -> Iterator[BinaryIO]:
        """The bytes as a file that can be read in any order; what is packed is unpacked into a temporary file."""
        with self.opened() as file:
            if isinstance(file, io.BytesIO) or isinstance(getattr(file, "raw", None), io.FileIO):
                yield file
                return
            with tempfile.TemporaryFile() as copy:
                _copy(file, copy)
                yield copy


def _copy(file: BinaryIO, copy: BinaryIO) -> None:
    while chunk := whole(file, CHUNK):
        try:
            copy.write(chunk)
        except OSError as error:
            raise InputError(f"cannot be unpacked into a temporary file ({error.strerror})") from None
    copy.seek(0)


def piece(file: BinaryIO, size: int) -> bytes:
    """At most ``size`` bytes of what comes next, so that nothing is lost of what stands before a break."""
    data: bytes = file.read1(size)  # type: ignore[attr-defined]
    return data


def whole(file: BinaryIO, limit: int) -> bytes:
    """At most ``limit`` bytes; raises ``errors.Damaged``."""
    try:
        return file.read(limit)
    except BROKEN as error:
        raise broken(error) from None


def broken(error: BaseException) -> Damaged:
    """What to tell of packed data that cannot be unpacked to its end."""
    cause = " ".join(str(error).split()).rstrip(".")
    return Damaged(f"{CUT_OFF} ({cause}); fetch or copy it again")


def _as_many_as_there_are(file: BinaryIO, size: int) -> bytes:
    head = b""
    try:
        while len(head) < size and (more := piece(file, size - len(head))):
            head += more
    except (*BROKEN, TooLarge):
        pass  # told where the data is read
    return head


def _inflated(packed: BinaryIO) -> BinaryIO:
    return io.BufferedReader(_Inflated(packed), HEAD)  # type: ignore[type-var]


class _Inflated(io.RawIOBase):
    """Unpacks gzip and stops at what only a bomb unpacks to."""

    def __init__(self, packed: BinaryIO) -> None:
        self.packed = packed
        self.unpacked = gzip.GzipFile(fileobj=packed)
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self.unpacked.read1(len(buffer))
        self.count += len(data)
        if self.count > unpacked_limit(self.packed.tell()):
            raise TooLarge(
                f"unpacks to more than {self.count:,} bytes, far more than reports do; nothing more is read of it"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self.unpacked.close()
        self.packed.close()
        super().close()

"""A thing to take in before anything is known of what is in it: a file, or the answer of an address."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from rashomon.errors import InputError, NoSuchReport

CHUNK = 1 << 20
"""Bytes that are held at a time while a file is hashed."""


@dataclass(frozen=True, slots=True)
class Refused:
    """An input that nothing can be read from, and why in one line (without the address)."""

    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Resource:
    """Bytes with where they come from.

    ``address`` is a path as the user gave it, or a URL; ``name`` stands in messages, and its suffix may tell the format;
    ``taken_at`` is UTC; ``headers`` are those of the HTTP response, names in lower case. The bytes are those of ``path``,
    or ``data`` where there is no path.
    """

    address: str
    name: str
    taken_at: datetime
    headers: Mapping[str, str] = field(default_factory=dict)
    path: Path | None = None
    data: bytes = b""

    @classmethod
    def of_file(cls, path: str | Path, address: str | None = None) -> Resource:
        """A file, taken in now."""
        return cls(address or str(path), address or str(path), datetime.now(UTC), path=Path(path))

    @classmethod
    def of_bytes(
        cls,
        address: str,
        data: bytes,
        headers: Mapping[str, str] | None = None,
        taken_at: datetime | None = None,
    ) -> Resource:
        """Bytes in memory: the answer of a URL with its headers (names in any case), or standard input."""
        lower = {name.lower(): value for name, value in (headers or {}).items()}
        return cls(address, address, taken_at or datetime.now(UTC), lower, data=data)

    @property
    def content_type(self) -> str | None:
        """The media type that the server named, with its parameters."""
        return self.headers.get("content-type")

    @property
    def file_name(self) -> str:
        """What the suffix is looked for in: the path of a URL, without its query."""
        parts = urlsplit(self.name) if "://" in self.name else None
        return parts.path if parts else self.name

    @property
    def size(self) -> int:
        """Bytes; raises ``errors.NoSuchReport``."""
        if self.path is None:
            return len(self.data)
        try:
            return self.path.stat().st_size
        except OSError as error:
            raise unopened(error) from None

    def open(self) -> BinaryIO:
        """The bytes from their beginning; raises ``errors.NoSuchReport`` and ``errors.InputError``."""
        if self.path is None:
            return BytesIO(self.data)
        try:
            return self.path.open("rb")
        except (OSError, ValueError) as error:
            raise unopened(error) from None

    def sha256(self) -> str:
        """The SHA-256 of the bytes in hexadecimal, read a piece at a time."""
        digest = hashlib.sha256()
        with self.open() as file:
            try:
                while chunk := file.read(CHUNK):
                    digest.update(chunk)
            except OSError as error:
                raise unopened(error) from None
        return digest.hexdigest()

    def format(self) -> str:
        """The name of the format that the bytes are taken for, ``"unknown"`` for none that can be read."""
        from rashomon.ingest.detection import UNKNOWN, detect
        from rashomon.ingest.source import Source

        try:
            return detect(Source.of(self)).format.value
        except InputError:
            return UNKNOWN


def unopened(error: OSError | ValueError) -> InputError:
    """What to tell of a file that cannot be opened or read."""
    if isinstance(error, FileNotFoundError):
        return NoSuchReport("no such file; check the name, or use - for standard input")
    if isinstance(error, IsADirectoryError):
        return NoSuchReport("is a folder; name the report files in it")
    if isinstance(error, PermissionError):
        return NoSuchReport("may not be read; check its permissions")
    return InputError(f"cannot be read ({getattr(error, 'strerror', None) or error})")

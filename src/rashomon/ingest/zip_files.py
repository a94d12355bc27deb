"""Zip archives: what kind of file one is, and its members without the harm that a made-up one can do."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from rashomon.errors import Damaged, NotText, TooLarge
from rashomon.ingest.formats import Format
from rashomon.ingest.limits import unpacked_limit
from rashomon.ingest.source import Source

MOST_MEMBERS = 100_000
"""Files in one archive; the list of more takes over 50 MB of memory."""
LIST_LIMIT = 20_000_000
"""Bytes of the list of members: what ``MOST_MEMBERS`` with paths of 150 characters take."""

END = b"PK\x05\x06"
END_SIZE = 22
LONGEST_COMMENT = 65_535
LIST_SIZE = slice(12, 16)
LARGE_END = b"PK\x06\x06"
LARGE_LIST_SIZE = slice(40, 48)
"""The end records of a zip archive, and where the size of its list of members stands in them (APPNOTE 4.3.14, 4.3.16)."""

KINDS = (
    ("word/document.xml", Format.DOCX),
    ("datapackage.json", Format.WACZ),
)
UNSUPPORTED = (
    ("xl/workbook.xml", "is an Excel workbook; save it as CSV first"),
    ("ppt/presentation.xml", "is a presentation; save it as PDF first"),
    ("META-INF/container.xml", "is an e-book; convert it to text first"),
    ("META-INF/manifest.xml", "is an OpenDocument file or a program; save a document as .docx or PDF first"),
)
"""Members that give away what an archive is: Office Open XML, WACZ 1.1, EPUB, OpenDocument."""


def zip_format(source: Source) -> Format:
    """What a zip archive is; raises ``errors.Damaged``, ``errors.TooLarge`` and ``errors.NotText``."""
    with source.seekable() as file, opened(file) as archive:
        names = set(archive.namelist())
    for member, format in KINDS:
        if member in names:
            return format
    for member, what in UNSUPPORTED:
        if member in names:
            raise NotText(what)
    return Format.ZIP


@contextmanager
def opened(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    """An archive of which every member may be unpacked; raises ``errors.Damaged`` and ``errors.TooLarge``."""
    _refuse_long_list(file)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise Damaged(f"is a zip archive that is cut off or damaged ({_cause(error)})") from None
    with archive:
        _refuse_bomb(archive, file)
        yield archive


def members(archive: zipfile.ZipFile) -> Iterator[zipfile.ZipInfo]:
    """The files in an archive in the order of their names."""
    yield from sorted((m for m in archive.infolist() if not m.is_dir()), key=lambda m: m.filename)


def member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> BinaryIO:
    """A member's bytes; raises ``errors.Damaged`` for one that is encrypted or packed in a way that is not known."""
    try:
        return archive.open(info)  # type: ignore[return-value]
    except RuntimeError:
        raise Damaged("is locked with a password; unpack it first") from None
    except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
        raise Damaged(f"cannot be unpacked ({_cause(error)})") from None


def _refuse_long_list(file: BinaryIO) -> None:
    """Before the list of members is read into memory: its size stands at the end of the file."""
    size = file.seek(0, 2)
    file.seek(max(0, size - END_SIZE - LONGEST_COMMENT))
    tail = file.read()
    file.seek(0)
    for record, place in ((END, LIST_SIZE), (LARGE_END, LARGE_LIST_SIZE)):
        at = tail.rfind(record)
        if at >= 0 and int.from_bytes(tail[at:][place], "little") > LIST_LIMIT:
            raise TooLarge(f"holds more than {MOST_MEMBERS:,} files; split it")


def _refuse_bomb(archive: zipfile.ZipFile, file: BinaryIO) -> None:
    infos = archive.infolist()
    if len(infos) > MOST_MEMBERS:
        raise TooLarge(f"holds more than {MOST_MEMBERS:,} files; split it")
    size = file.seek(0, 2)
    total = sum(info.file_size for info in infos)
    if total > unpacked_limit(size):
        raise TooLarge(
            f"would unpack from {size:,} to {total:,} bytes, far more than reports do; nothing is read of it"
        )


def _cause(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")

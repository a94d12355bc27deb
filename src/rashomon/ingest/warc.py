"""WARC → the pages, texts, PDFs and Word documents that were answered in full, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from rashomon.errors import Damaged, InputError
from rashomon.ingest.encoding import in_utf8
from rashomon.ingest.formats import MEDIA_TYPES, SINGLE, Format, charset, media_type
from rashomon.ingest.limits import LARGEST, raw_limit, refuse_large
from rashomon.ingest.rows import cut_off
from rashomon.ingest.source import BROKEN, Source, piece
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

OK = 200
NEEDED = ("WARC-Type", "Content-Length")
"""Fields without which a record is none (WARC 1.1, 5.1)."""
PANIC = "PanicException"
"""What the library's compiled part raises for a fault of its own. It cannot be imported, and is no ``Exception``."""
READ = {Format.TEXT, Format.HTML, Format.PDF, Format.DOCX}


def split_warc(source: Source) -> Iterator[Part | Unreadable]:
    """Responses with status 200 and resources under ``record 12``, counted from 1 among records of all kinds.

    Records that refer to an earlier one (revisit), pictures, scripts and answers of other statuses are passed over. Raises
    ``errors.Damaged`` where the file is cut off, after all that stands before.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    whole = 0
    with source.opened() as file:
        stream = _Stream(file)
        kinds = WarcRecordType.any_type
        records = ArchiveIterator(stream, parse_http=False, record_types=kinds)  # type: ignore[arg-type]
        try:
            for number, record in enumerate(records, 1):
                if not all(map(record.headers.get, NEEDED)):
                    raise Damaged("is cut off or damaged; fetch or copy it again")
                if record.record_type in (WarcRecordType.response, WarcRecordType.resource):
                    yield from _report(f"record {number}", record)
                whole = number
            if stream.error:
                raise stream.error
        except (InputError, *BROKEN) as error:
            raise cut_off(stream.error or error, f"record {whole}" if whole else None) from None
        except BaseException as error:
            if type(error).__name__ != PANIC:
                raise
            raise Damaged(f"is damaged after record {whole}; fetch or copy it again") from None


class _Stream:
    """What the library asks of a file; an error is kept for later, for the library would forget what it read before."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.at = 0
        self.error: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = b"" if self.error else piece(self.file, size)
        except (InputError, *BROKEN) as error:
            self.error, data = error, b""
        self.at += len(data)
        return data

    def tell(self) -> int:
        return self.at


def _report(key: str, record: Any) -> Iterator[Part | Unreadable]:
    if record.content_length > LARGEST:
        record.parse_http()
        if _format(record) is not None:
            yield Unreadable(key, f"is larger than {LARGEST:,} bytes, the limit for one report")
        return
    content = record.reader.read(LARGEST + 1)
    if len(content) < record.content_length:
        raise Damaged("is cut off; fetch or copy it again")
    record.set_bytes_content(content)
    record.parse_http(auto_decode="all")
    format = _format(record)
    if format is None:
        return
    try:
        data = record.reader.read(raw_limit(format) + 1)
        refuse_large(len(data), raw_limit(format))
    except (InputError, *BROKEN) as error:
        yield Unreadable(key, str(error))
        return
    if format in {PartFormat.TEXT, PartFormat.HTML}:
        data = in_utf8(data, charset(_content_type(record)))
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    yield Part(key, format, data, Metadata(url=url or None))


def _format(record: Any) -> PartFormat | None:
    """How a record is read, ``None`` for one that is no report."""
    if record.http_headers is not None and record.http_headers.status_code != OK:
        return None
    found = MEDIA_TYPES.get(media_type(_content_type(record)))
    return SINGLE[found] if found in READ else None


def _content_type(record: Any) -> str | None:
    if record.http_headers is not None:
        stated: str | None = record.http_headers.get("Content-Type")
        return stated
    kept: str | None = record.headers.get("Content-Type")
    return kept

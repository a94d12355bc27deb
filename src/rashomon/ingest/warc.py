"""WARC → the pages, texts and PDFs that were answered in full, record by record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from rashomon.errors import Damaged, InputError
from rashomon.ingest.encoding import in_utf8
from rashomon.ingest.formats import MEDIA_TYPES, SINGLE, Format, charset, media_type
from rashomon.ingest.limits import RAW_LIMITS, raw_limit, refuse_large
from rashomon.ingest.rows import cut_off
from rashomon.ingest.source import BROKEN, Source
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

OK = 200
LARGEST = max(RAW_LIMITS.values())
READ = {Format.TEXT, Format.HTML, Format.PDF}


def split_warc(source: Source) -> Iterator[Part | Unreadable]:
    """Responses with status 200 and resources under ``record 12``, counted from 1 among records of all kinds.

    Records that refer to an earlier one (revisit), pictures, scripts and answers of other statuses are passed over. Raises
    ``errors.Damaged`` where the file is cut off, after all that stands before.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    number = 0
    with source.opened() as file:
        records = ArchiveIterator(file, parse_http=False, record_types=WarcRecordType.any_type)
        try:
            for number, record in enumerate(records, 1):
                if record.record_type == WarcRecordType.unknown:
                    raise Damaged("is cut off or damaged; fetch or copy it again")
                if record.record_type in (WarcRecordType.response, WarcRecordType.resource):
                    yield from _report(f"record {number}", record)
        except (InputError, *BROKEN) as error:
            raise cut_off(error, f"record {number - 1}" if number > 1 else None) from None


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
    if format is not PartFormat.PDF:
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

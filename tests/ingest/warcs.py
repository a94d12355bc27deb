"""WARC files as crawlers write them."""

from __future__ import annotations

import gzip
from io import BytesIO

from fastwarc.warc import WarcRecord, WarcRecordType

HTTP = "application/http; msgtype=response"


def record(
    url: str,
    body: bytes = b"",
    http: str | None = "200 OK",
    type: str = "response",
    content_type: str = "text/html; charset=utf-8",
    **headers: str,
) -> bytes:
    """One record; ``http`` is the status of the answer, ``None`` for a record without one."""
    made = WarcRecord()
    made.init_headers(record_type=getattr(WarcRecordType, type))
    made.headers["WARC-Target-URI"] = url
    made.headers["Content-Type"] = HTTP if http else content_type
    fields = {"Content-Type": content_type} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    made.set_bytes_content(f"HTTP/1.1 {http}\r\n{lines}\r\n".encode() + body if http else body)
    file = BytesIO()
    made.write(file)
    return file.getvalue()


def packed(*records: bytes) -> bytes:
    """A member of gzip for each record."""
    return b"".join(gzip.compress(record) for record in records)

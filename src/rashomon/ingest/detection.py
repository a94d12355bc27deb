"""Which format bytes are in: by what they begin with, else by the suffix, else by what the server called them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.errors import Damaged, NotText
from rashomon.ingest.encoding import refuse_binary
from rashomon.ingest.formats import MEANT_FOR_FEEDS, MEDIA_TYPES, SUFFIXES, Format, media_type, suffix
from rashomon.ingest.markings import text_format
from rashomon.ingest.source import GZIP, Source
from rashomon.ingest.zip_files import zip_format

UNKNOWN = "unknown"

PDF = re.compile(rb"(?:\A|[\r\n\xbf])%PDF-")
PDF_WITHIN = 1024
"""Bytes in which readers of PDF look for the mark of one (implementation notes to the PDF reference), here before a line."""

MAGIC = ((b"WARC/", Format.WARC), (b"PAR1", Format.PARQUET))
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
TAR = (257, b"ustar")

NEVER_TEXT = {Format.PDF, Format.DOCX, Format.WARC, Format.WACZ, Format.PARQUET, Format.ZIP}
"""A text under the suffix of one of these is none of them."""


@dataclass(frozen=True, slots=True)
class Detected:
    """A format, and the bytes in it: unpacked where they were packed with gzip."""

    format: Format
    source: Source


def detect(source: Source) -> Detected:
    """What ``source`` is; raises ``errors.NotText`` for what is not supported, ``errors.Damaged`` for what belies its name."""
    head = source.head()
    if head.startswith(GZIP):
        source = source.unpacked()
        head = source.head()
    return Detected(_format(source, head), source)


def _format(source: Source, head: bytes) -> Format:
    for magic, format in MAGIC:
        if head.startswith(magic):
            return format
    if PDF.search(head, 0, PDF_WITHIN):
        return Format.PDF
    if head.startswith(ZIP):
        return zip_format(source)
    if head[TAR[0] :].startswith(TAR[1]):
        raise NotText("is a tar archive; unpack it first")
    refuse_binary(head)
    return _of_text(source, head)


def _of_text(source: Source, head: bytes) -> Format:
    named = SUFFIXES.get(suffix(source.name))
    typed = MEDIA_TYPES.get(media_type(source.content_type))
    if not head.strip():
        return Format.TEXT
    found = text_format(head, source.name)
    if found is Format.HTML and (suffix(source.name) in MEANT_FOR_FEEDS or typed is Format.FEED):
        raise Damaged(
            "is a web page where a feed should be; fetch the feed again, or save the page under a name in .html"
        )
    format = found or named or typed or Format.TEXT
    if format in NEVER_TEXT:
        raise Damaged(f"has the name of a {format.upper()} file, but is none; fetch or copy it again")
    return format

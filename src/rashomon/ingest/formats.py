"""The formats that are read, and the suffixes and media types that they are known by."""

from __future__ import annotations

from email.message import Message
from enum import StrEnum
from pathlib import PurePosixPath

from rashomon.model.capture import PartFormat


class Format(StrEnum):
    """What bytes are taken for: a single report, or something that holds reports."""

    TEXT = "text"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MAIL = "mail"
    MBOX = "mbox"
    FEED = "feed"
    OPML = "opml"
    WARC = "warc"
    WACZ = "wacz"
    JSONL = "jsonl"
    JSON = "json"
    CSV = "csv"
    PARQUET = "parquet"
    TELEGRAM = "telegram"
    ZIP = "zip"


SINGLE = {
    Format.TEXT: PartFormat.TEXT,
    Format.HTML: PartFormat.HTML,
    Format.PDF: PartFormat.PDF,
    Format.DOCX: PartFormat.DOCX,
}
"""Formats that hold one report and nothing else, and how it is read."""

SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.TEXT,
    ".markdown": Format.TEXT,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".eml": Format.MAIL,
    ".mbox": Format.MBOX,
    ".rss": Format.FEED,
    ".atom": Format.FEED,
    ".opml": Format.OPML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
    ".json": Format.JSON,
    ".csv": Format.CSV,
    ".tsv": Format.CSV,
    ".tab": Format.CSV,
    ".pdf": Format.PDF,
    ".docx": Format.DOCX,
    ".warc": Format.WARC,
    ".wacz": Format.WACZ,
    ".parquet": Format.PARQUET,
    ".zip": Format.ZIP,
}

MEDIA_TYPES = {
    "text/plain": Format.TEXT,
    "text/markdown": Format.TEXT,
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "message/rfc822": Format.MAIL,
    "application/mbox": Format.MBOX,
    "application/rss+xml": Format.FEED,
    "application/atom+xml": Format.FEED,
    "application/rdf+xml": Format.FEED,
    "text/x-opml": Format.OPML,
    "application/x-ndjson": Format.JSONL,
    "application/jsonl": Format.JSONL,
    "application/json": Format.JSON,
    "application/pdf": Format.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
    "text/csv": Format.CSV,
    "text/tab-separated-values": Format.CSV,
}
"""As registered with IANA, and the customary ones for OPML and lines of JSON."""

MEANT_FOR_FEEDS = (".rss", ".atom", ".rdf", ".xml")
"""Suffixes under which nobody keeps a page."""


def suffix(name: str) -> str:
    """The last suffix of a file name, in lower case."""
    return PurePosixPath(name.replace("\\", "/")).suffix.lower()


def media_type(content_type: str | None) -> str:
    """The media type of a Content-Type, in lower case and without parameters."""
    return (content_type or "").partition(";")[0].strip().lower()


def charset(content_type: str | None) -> str | None:
    """The character set that a Content-Type names."""
    message = Message()
    message["content-type"] = content_type or ""
    return message.get_content_charset()

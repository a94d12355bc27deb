"""One report → ``Document``: from a part of something taken in, or straight from a file, from bytes or from text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

from rashomon.errors import NotText
from rashomon.ingest.content import Content, document, named
from rashomon.ingest.detection import Detected, detect
from rashomon.ingest.encoding import decode, page_encoding, refuse_nul
from rashomon.ingest.formats import SINGLE, Format
from rashomon.ingest.fragment import paragraphs
from rashomon.ingest.html import read_page
from rashomon.ingest.limits import LIMIT, MAIL_LIMIT, raw_limit, refuse_large
from rashomon.ingest.resource import Resource
from rashomon.ingest.source import Source
from rashomon.model.capture import Metadata, Part, PartFormat
from rashomon.model.document import Document


def read_part(part: Part, name: str) -> Document:
    """The report in a part; ``name`` stands in messages. Raises ``errors.InputError``."""
    with named(name):
        return _read(part, LIMIT)


def from_path(path: str | Path, *, published: date | None = None, limit: int = LIMIT) -> Document:
    """Read the report in a file; ``limit`` is the largest size in bytes of a text that is accepted."""
    with named(str(path)):
        return _from_source(Source.of(Resource.of_file(path)), published, limit)


def from_bytes(
    data: bytes, *, name: str = "<stdin>", published: date | None = None, limit: int = LIMIT
) -> Document:
    """Read a report from its bytes; ``name`` is used in messages and tells the format by its suffix."""
    with named(name):
        return _from_source(Source(name, lambda: BytesIO(data)), published, limit)


def from_text(
    text: str, *, name: str = "<text>", published: date | None = None, limit: int = LIMIT
) -> Document:
    """Make a report of a plain text that is already in memory; HTML is not looked for."""
    with named(name):
        return document(Content(text, published=published), limit)


def _from_source(source: Source, published: date | None, limit: int) -> Document:
    read = _read(_only_part(detect(source), limit), limit)
    return replace(read, published=published or read.published)


def _only_part(detected: Detected, limit: int) -> Part:
    if detected.format in SINGLE:
        format = SINGLE[detected.format]
        return Part("", format, detected.source.read(raw_limit(format, limit)))
    if detected.format is Format.MAIL:
        from rashomon.ingest.mail import body

        return body(detected.source.read(MAIL_LIMIT))
    raise NotText(f"may hold many reports ({detected.format.upper()}); take them in with rashomon add")


def _read(part: Part, limit: int) -> Document:
    refuse_large(len(part.data), raw_limit(part.format, limit))
    return document(_completed(_content(part), part.metadata), limit)


def _content(part: Part) -> Content:
    if part.format is PartFormat.PDF:
        from rashomon.ingest.pdf import read_pdf

        return read_pdf(part.data)
    if part.format is PartFormat.DOCX:
        from rashomon.ingest.docx import read_docx

        return read_docx(part.data)
    refuse_nul(part.data)
    if part.format is PartFormat.HTML:
        return read_page(decode(part.data, page_encoding(part.data)))
    text = decode(part.data)
    return Content(paragraphs(text) if part.format is PartFormat.FRAGMENT else text)


def _completed(own: Content, said: Metadata) -> Content:
    """What the report and its container say together."""

    def of(in_report: str | None, in_container: str | None) -> str | None:
        return (in_container or in_report) if said.decides else (in_report or in_container)

    return Content(
        own.text,
        title=of(own.title, said.title),
        url=of(own.url, said.url),
        publisher=of(own.publisher, said.publisher),
        author=of(own.author, said.author),
        published=(said.published or own.published) if said.decides else (own.published or said.published),
        origin=of(own.origin, said.origin),
    )

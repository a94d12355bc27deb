"""What is taken in: a file or a fetched address (a capture), and the reports found in it (its parts)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class PartFormat(StrEnum):
    """How the bytes of a single report are to be read."""

    TEXT = "text"
    HTML = "html"
    FRAGMENT = (
        "fragment"  # HTML of which everything is the report: the content of a feed entry, the body of a mail
    )
    PDF = "pdf"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a container says of a report in it; what it does not say is ``None`` and left to the report itself.

    ``origin`` is who published it first. ``decides`` is true where the container was made by somebody who knew the reports,
    as a table is: what it says then counts before what a report says of itself.
    """

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: date | None = None
    origin: str | None = None
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One report within a capture, not read yet.

    ``key`` tells where it is and is the same each time the same bytes are split: empty for a capture that is one report,
    else ``"line 7"``, ``"record 12"``, ``"message 3"``, ``"entry <its id>"``, ``"member a.zip, member b.txt"``. ``warnings`` are
    things that had to be left out, a sentence each ("'20161-12-01' is no date; the report is kept without one").
    """

    key: str
    format: PartFormat
    data: bytes
    metadata: Metadata = field(default_factory=Metadata)
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A part, or with an empty ``key`` the whole of a capture, that cannot be read, and why in one line."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class Capture:
    """One file or fetched address as it was taken in.

    ``address`` is a path as the user gave it, or a URL; ``sha256`` (hexadecimal) and ``size`` (bytes) are of the original
    bytes; ``taken_at`` is UTC; ``headers`` are those of the HTTP response, names in lower case, none for a file;
    ``format`` is the name of the format that it was taken for ("text", "html", "warc", "feed").
    """

    address: str
    sha256: str
    size: int
    taken_at: datetime
    format: str
    headers: Mapping[str, str] = field(default_factory=dict)

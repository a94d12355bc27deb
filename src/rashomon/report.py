"""The Python interface: a report with its claims, as ``rashomon.read`` returns it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rashomon.errors import InputError
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice, ReadReport

if TYPE_CHECKING:
    from rashomon.run.reader import Reader

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FILE_NAME = re.compile(r"\S+\.(?:txt|text|md|markdown|html?|xhtml)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Report:
    """One report that was read: its document, its claims and the notices about it.

    Every ``start`` and ``end`` counts Unicode code points of ``document.text``, the end exclusive, so that
    ``document.text[start:end]`` is what is quoted.
    """

    document: Document
    claims: tuple[Claim, ...]
    notices: tuple[Notice, ...] = ()

    @classmethod
    def of(cls, outcome: ReadReport) -> Report:
        """The report that the last stage of reading gives."""
        return cls(outcome.document, outcome.claims, outcome.notices)

    def to_dict(self) -> dict[str, Any]:
        """``{"document": …, "claims": […]}`` with the fields of the claim model (``docs/claim-model.md``)."""
        from rashomon.export.json import to_dict

        return to_dict(self.document, self.claims)

    def to_json(self, indent: int | None = 2) -> str:
        """``to_dict`` as JSON, without a line break at the end; ``indent=None`` gives a single line."""
        from rashomon.export.json import to_json

        return to_json(self.document, self.claims, indent)

    def to_html(self) -> str:
        """One self-contained page: the report's text with the claims marked in it."""
        from rashomon.export.html import to_html

        return to_html(self.document, self.claims, self.notices)


def parse_day(text: str) -> date:
    """The day that ``text`` names as ``YYYY-MM-DD``; raises ``InputError`` for anything else."""
    try:
        if not _ISO_DAY.fullmatch(text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise InputError(f"{text!r} is no day; write the day of publication as YYYY-MM-DD") from None


def parse_reader(name: str) -> Reader:
    """The reader of that name; raises ``InputError`` for an unknown one."""
    from rashomon.run.reader import Reader

    try:
        return Reader(name)
    except ValueError:
        raise InputError(f"{name!r} is no reader; write {' or '.join(Reader)}") from None


def read_report(
    text_or_path: str | Path, published: date | str | None = None, reader: str | None = None
) -> Report:
    """What ``rashomon.read`` does; see there."""
    from rashomon.ingest import from_path, from_text
    from rashomon.run.pipeline import read_document

    asked = parse_reader(reader) if reader is not None else None
    day = parse_day(published) if isinstance(published, str) else published
    path = _path(text_or_path)
    if path is not None:
        return Report.of(read_document(from_path(path, published=day), asked))
    return Report.of(read_document(from_text(str(text_or_path), published=day), asked))


def _path(text_or_path: str | Path) -> Path | None:
    """The file that is meant, or ``None`` for a text; the rule is documented with ``rashomon.read``."""
    if isinstance(text_or_path, Path):
        return text_or_path
    if "\n" in text_or_path or "\0" in text_or_path:
        return None
    path = Path(text_or_path)
    try:
        exists = bool(text_or_path) and path.exists()
    except OSError:  # a text longer than a file name may be
        return None
    return path if exists or _FILE_NAME.fullmatch(text_or_path) else None

"""Rashomon: a ledger of who claims what in a war.

>>> report = rashomon.read("report.txt", published="2016-12-16")      # doctest: +SKIP
>>> [claim.kind for claim in report.claims]                           # doctest: +SKIP

Importing this package is instant: the parser and its model are loaded by the first call of ``read``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from rashomon.report import Report

__all__ = ["Report", "__version__", "read"]
__version__ = "0.1.0"


def read(text_or_path: str | Path, published: date | str | None = None, reader: str | None = None) -> Report:
    """Read one report and give its claims.

    A ``pathlib.Path`` is a file. A ``str`` is a file when it is a single line that names an existing file or that
    looks like the name of one (no white space, a suffix such as ``.txt`` or ``.html``); any other ``str`` is the
    text of the report itself. ``published`` is the day of publication, a ``date`` or an ISO string
    (``2016-12-16``); dates without a year are read from it, and stay without a year where it is ``None`` and the
    report does not state it. ``reader`` is ``"rules"`` or ``"learned"`` (``docs/reading.md``); ``None`` is the one that
    ``RASHOMON_READER`` names, else the learned one where the extra ``rashomon[learned]`` is installed.

    Raises ``rashomon.errors.InputError`` for a report that cannot be read, ``InstallationError`` for a reader that is not
    installed, with one line that says why.
    """
    from rashomon.report import read_report

    return read_report(text_or_path, published, reader)


def __getattr__(name: str) -> Any:
    if name == "Report":
        from rashomon.report import Report

        return Report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""What the properties of a PDF or of an office document say, where it is to be believed.

Programs fill them in by themselves: with the name of the file, of the account, and the day on which the file was saved.
"""

from __future__ import annotations

import re
from datetime import date

from rashomon.ingest.days import day

OPENING = 3_000
"""Code points at the beginning of a text in which its title and its day stand."""

PROGRAMS = re.compile(
    r"python-docx|(?:microsoft )?(?:office|windows)(?: user)?|user|owner|author|unknown|admin\w*", re.I
)
"""Authors that programs put in."""
NO_NAME = re.compile(r"[\d_@\\]")
"""Signs that accounts have and names have not."""


def believed_title(stated: str | None, text: str) -> str | None:
    """A title that the text has near its beginning; names of files and of templates are none."""
    title = " ".join((stated or "").split())
    opening = " ".join(text[:OPENING].split())
    return title if title and title.casefold() in opening.casefold() else None


def believed_author(stated: str | None) -> str | None:
    """An author that can be a person or a body, and is no account or program."""
    author = " ".join((stated or "").split())
    if not author or PROGRAMS.fullmatch(author):
        return None
    is_account = " " not in author and (author == author.lower() or NO_NAME.search(author))
    return None if is_account else author


def stated_day(saved: object, text: str) -> date | None:
    """The day on which a file was made, where the beginning of its text names the same day; saved again, a file has another."""
    found = day(saved) if saved else None
    if found is None:
        return None
    opening = " ".join(text[:OPENING].replace(",", "").split()).casefold()
    ways = (
        found.isoformat(),
        f"{found.day} {found:%B} {found.year}",
        f"{found:%B} {found.day} {found.year}",
        f"{found.day} {found:%b} {found.year}",
        f"{found:%b} {found.day} {found.year}",
    )
    named = (re.search(rf"(?<!\d){re.escape(way.casefold())}(?!\d)", opening) for way in ways)
    return found if any(named) else None

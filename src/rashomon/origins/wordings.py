"""The sentences that tell a reader why reports were joined, or were not."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rashomon.model.document import Document
from rashomon.model.origin import Relation
from rashomon.origins.specifics import Specifics

LONGEST_TITLE = 80
"""Code points of a title in a reason; of a report without one, of its first words."""
MOST_CHANGES = 3
"""Changed figures that are listed."""


def titled(document: Document) -> str:
    """The title of a report, or its first words."""
    words = " ".join((document.title or document.text[: 4 * LONGEST_TITLE]).split())
    if len(words) <= LONGEST_TITLE:
        return words
    return words[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:-–—") + " …"


def named(document: Document) -> str:
    """The title with publisher and day, as far as they are known."""
    known = ", ".join(filter(None, (document.publisher, _day(document.published))))
    return f"“{titled(document)}”" + (f" ({known})" if known else "")


def origin_name(document: Document) -> str:
    """The name of the origin that a report's text is, with the first publisher where it names another than itself."""
    if document.origin and document.origin != document.publisher:
        return f"{titled(document)} (first published by {document.origin})"
    return titled(document)


def _day(day: date | None) -> str | None:
    return f"{day.day} {day:%B %Y}" if day else None


def amount(part: int, whole: int, what: str) -> str:
    """ "All of its 212 words", "198 of its 212 words (93 %)"."""
    if part == whole:
        return f"All of its {whole:,} {what}"
    return f"{part:,} of its {whole:,} {what} ({_percent(part, whole)} %)"


def _percent(part: int, whole: int) -> int:
    """Of a hundred; neither none nor all where it is some."""
    return min(99, max(1, round(100 * part / whole)))


def joined_reason(
    relation: Relation,
    share: str,
    other: Document,
    differing: int,
    changed: Sequence[tuple[str, str]],
    credit: str | None,
) -> str:
    """Why a report is the same witness as another one."""
    where = f"{share} stand in {named(other)}"
    if relation is Relation.EXCERPT:
        where += ", which is longer"
    changes = _changes(differing, changed)
    return _sentences(where + changes, credit)


def shares_reason(
    relation: Relation, share: str, paragraphs: str, other: Document, differing: int, credit: str | None
) -> str:
    """Why claims of a report count for another's text while the report is a witness of its own."""
    if relation is Relation.CONTAINS:
        first = f"It contains nearly all of {named(other)}: {share[0].lower()}{share[1:]}, {paragraphs}"
    else:
        first = f"{share}, {paragraphs}, stand in {named(other)}"
    return _sentences(first + _changes(differing, ()), "What it says elsewhere is its own", credit)


def quoted_reason(words: int, other: Document) -> str:
    """Why two reports that quote the same stay two."""
    return _sentences(
        f"It quotes {words} words that {named(other)} quotes too",
        "Both can have them from the speaker: only what stands in the quotation is one witness",
    )


def series_reason(share: str, other: Document, specifics: Specifics) -> str:
    """Why two reports of the same wording stay two."""
    return _sentences(
        f"{share} are worded as in {named(other)}, "
        f"but {specifics.others} of the {specifics.total} figures and names in them are others",
        "They are two reports of a series and tell of different happenings",
    )


def _changes(differing: int, changed: Sequence[tuple[str, str]]) -> str:
    if not differing:
        return ""
    words = f"; {differing:,} {'word' if differing == 1 else 'words'} among them differ"
    words += "s" if differing == 1 else ""
    if not changed:
        return words
    listed = ", ".join(f"{old} is now {new}" for old, new in changed[:MOST_CHANGES])
    more = len(changed) - MOST_CHANGES
    return f"{words}, {listed}" + (f", and {more} more" if more > 0 else "")


def _sentences(*said: str | None) -> str:
    return " ".join(f"{words}." for words in said if words)

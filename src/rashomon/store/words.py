"""Full-text search: the words of texts as both kinds of database index them, and what each kind does with them.

SQLite's FTS5 splits and stems words (``unicode61`` without accents, then Porter's stems of English); for PostgreSQL the same
tokenizer is run in memory, so that both give the same answers.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from threading import local
from typing import Protocol

from sqlalchemy import ColumnElement, Connection

from rashomon.model.claim import Claim, ClaimPlace, Party, Source

TOKENIZER = "porter unicode61 remove_diacritics 2"
APART = " \ue000 "
"""Stands between names, so that words of two are not side by side: of private use, and a word to the tokenizer."""
PHRASE = re.compile(r'["“”«»„]([^"“”«»„]*)["“”«»„]')
SPACE = re.compile(r"\s+")


class Words(Protocol):
    """The full-text index over claims and reports."""

    def add_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Index claims: number and words of each."""

    def drop_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Take claims out of the index, given as they were added."""

    def add_report(self, connection: Connection, report: int, title: str, text: str) -> None:
        """Index a report."""

    def in_claim(self, number: ColumnElement[int], phrases: Sequence[str]) -> ColumnElement[bool]:
        """Whether the claim of that number has all phrases."""

    def in_report(
        self, number: ColumnElement[int], phrases: Sequence[str], title: bool
    ) -> ColumnElement[bool]:
        """Whether the report of that number has all phrases, in its title alone or anywhere."""

    def indexed(self, connection: Connection) -> tuple[int, int]:
        """How many claims and how many reports the index has."""


def of_claim(claim: Claim) -> str:
    """What a claim is found by: its quote and its names of parties, places and sources."""
    named: Sequence[Party | ClaimPlace | Source] = (
        *claim.actors,
        *claim.targets,
        *claim.places,
        *claim.sources,
    )
    return APART.join((claim.quote.text, *dict.fromkeys(n.evidence.text for n in named if n.evidence.text)))


def phrases_of(asked: str) -> list[str]:
    """What a user looks for: single words, and what stands in quotation marks side by side; nothing for marks alone."""
    quoted = PHRASE.findall(asked)
    single = SPACE.split(PHRASE.sub(" ", asked))
    return [phrase for phrase in (*quoted, *single) if tokens(phrase)]


def tokens(text: str) -> list[str]:
    """The words of a text as the index has them, in order."""
    tokenizer = _tokenizer()
    tokenizer.execute("INSERT INTO given(given) VALUES('delete-all')")
    tokenizer.execute("INSERT INTO given(rowid, words) VALUES(1, ?)", (text.replace("\0", " "),))
    return [row[0] for row in tokenizer.execute("SELECT term FROM token ORDER BY offset")]


def _tokenizer() -> sqlite3.Connection:
    """An index in memory that is only used to split words: one a thread, for it holds one text at a time."""
    found: sqlite3.Connection | None = getattr(_OF_THREAD, "tokenizer", None)
    if found is None:
        found = _OF_THREAD.tokenizer = sqlite3.connect(":memory:", isolation_level=None)
        found.execute(f"CREATE VIRTUAL TABLE given USING fts5(words, content='', tokenize='{TOKENIZER}')")
        found.execute("CREATE VIRTUAL TABLE token USING fts5vocab(given, instance)")
    return found


_OF_THREAD = local()

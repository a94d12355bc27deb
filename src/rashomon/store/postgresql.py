"""PostgreSQL 15 or later, for a team: through psycopg 3, which is an extra of the installation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    Date,
    Engine,
    Integer,
    MetaData,
    Table,
    cast,
    create_engine,
    func,
    literal_column,
    make_url,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import NullPool

from rashomon.errors import LedgerError
from rashomon.store.failures import translate
from rashomon.store.tables.columns import Exact
from rashomon.store.words import Words, tokens

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")
EXAMPLE = "postgresql://USER@HOST/DATABASE"
PATIENCE = "10"
"""Seconds that a server has to answer."""
LOCK = 0x5261736F
"""The first half of the key of the lock that the writer holds; the second one tells the schema."""
LAST_POSITION = 16_383
"""The largest place of a word that PostgreSQL notes: behind it, words of a report are found, but not side by side."""
LONGEST_WORD = 500
"""Characters of a word that are compared; PostgreSQL takes up to 2 KiB."""
WHOLE_INDEX = 900_000
"""Bytes of an indexed text: PostgreSQL takes up to 1 MiB. A report of 2 MB has some 200,000 bytes of different words."""

DAY_ONE: Any = literal_column("DATE '0001-01-01'", Date)
PERIODS = {"day": "'YYYY-MM-DD'", "month": "'YYYY-MM'", "year": "'YYYY'"}

WORDS = MetaData()
claim_words = Table("claim_words", WORDS, Column("claim", BigInteger), Column("words", TSVECTOR))
report_words = Table("report_words", WORDS, Column("report", BigInteger), Column("words", TSVECTOR))


def is_address(location: str) -> bool:
    """Whether a location is that of a server."""
    return location.startswith(SCHEMES)


def connect(location: str) -> tuple[Engine, str]:
    """An engine for the database, and its name for messages: without the password."""
    if find_spec("psycopg") is None:
        raise LedgerError("PostgreSQL needs one more package: pip install 'rashomon[postgresql]'")
    url = _url(location)
    name = url.set(drivername="postgresql").render_as_string(hide_password=True)
    if "connect_timeout" not in url.query:
        url = url.update_query_dict({"connect_timeout": PATIENCE})
    engine = create_engine(url, poolclass=NullPool)
    translate(engine, name)
    return engine, name


def _url(location: str) -> URL:
    try:
        return make_url(location).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise LedgerError(f"the address of the ledger makes no sense; write {EXAMPLE}") from None


class PostgresqlWords:
    """Tables ``claim_words`` and ``report_words`` of lexemes, each with an inverted index (GIN)."""

    def add_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Index claims."""
        rows = [{"claim": number, "words": _lexemes([("", tokens(words))])} for number, words in claims]
        if rows:
            insert = text("INSERT INTO claim_words(claim, words) VALUES(:claim, CAST(:words AS tsvector))")
            connection.execute(insert, rows)

    def drop_claims(self, connection: Connection, claims: Sequence[tuple[int, str]]) -> None:
        """Take claims out."""
        numbers = [number for number, _ in claims]
        connection.execute(claim_words.delete().where(claim_words.c.claim.in_(numbers)))

    def add_report(self, connection: Connection, report: int, title: str, text_: str) -> None:
        """Index a report; the words of its title are marked as such."""
        words = _lexemes([("A", tokens(title)), ("", tokens(text_))])
        insert = text("INSERT INTO report_words(report, words) VALUES(:report, CAST(:words AS tsvector))")
        connection.execute(insert, {"report": report, "words": words})

    def in_claim(self, number: ColumnElement[int], phrases: Sequence[str]) -> ColumnElement[bool]:
        """Whether the claim of that number has all phrases."""
        return number.in_(
            select(claim_words.c.claim).where(claim_words.c.words.op("@@")(_query(phrases, "")))
        )

    def in_report(
        self, number: ColumnElement[int], phrases: Sequence[str], title: bool
    ) -> ColumnElement[bool]:
        """Whether the report of that number has all phrases."""
        asked = _query(phrases, "A" if title else "")
        return number.in_(select(report_words.c.report).where(report_words.c.words.op("@@")(asked)))

    def indexed(self, connection: Connection) -> tuple[int, int]:
        """How many claims and how many reports the index has."""
        questions = (select(func.count()).select_from(table) for table in (claim_words, report_words))
        claims, reports = (connection.execute(question).scalar_one() for question in questions)
        return claims, reports


def _lexemes(fields: Sequence[tuple[str, list[str]]]) -> str:
    """Words with their places, as PostgreSQL writes them: ``'killed':3,17A``."""
    places: dict[str, list[str]] = {}
    at = 0
    for weight, words in fields:
        for word in words:
            at += 1
            places.setdefault(word[:LONGEST_WORD], []).append(f"{min(at, LAST_POSITION)}{weight}")
        at += 1  # so that the last word of a title and the first of the text are not side by side
    parts, size = [], 0
    for word, found in places.items():
        size += len(word.encode()) + 2 * min(len(found), 256) + 4
        if size > WHOLE_INDEX:
            break
        parts.append(f"{_quoted(word)}:{','.join(found[:256])}")
    return " ".join(parts)


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"


def _query(phrases: Sequence[str], weight: str) -> ColumnElement[str]:
    mark = f":{weight}" if weight else ""
    asked = (" <-> ".join(_quoted(w[:LONGEST_WORD]) + mark for w in tokens(phrase)) for phrase in phrases)
    return text("CAST(:phrases AS tsquery)").bindparams(phrases=" & ".join(f"({p})" for p in asked))  # type: ignore[return-value]


class Postgresql:
    """Transactions of PostgreSQL."""

    words: Words = PostgresqlWords()

    def begin_reading(self, connection: Connection) -> None:
        """A transaction that sees one state of the database."""
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
        connection.exec_driver_sql("SET LOCAL jit = off")  # it takes longer than the questions asked here

    def begin_writing(self, connection: Connection) -> None:
        """A transaction that holds the lock of this schema's only writer."""
        connection.execute(
            select(text("pg_advisory_xact_lock(:lock, hashtext(current_schema()))").bindparams(lock=LOCK))
        )

    def day(self, column: ColumnElement[Any]) -> ColumnElement[int]:
        """A date in days, 1 January of year 1 being 1; 0 where there is none."""
        return func.coalesce(column - DAY_ONE + 1, 0)

    def period(self, day: ColumnElement[int], unit: str) -> ColumnElement[str]:
        """The day, month or year in which a day falls."""
        return func.to_char(DAY_ONE + (cast(day, Integer) - 1), literal_column(PERIODS[unit]), type_=Exact)

    def check(self, connection: Connection) -> Iterator[str]:
        """The server keeps its own pages and references whole."""
        yield from ()


__all__ = ["Postgresql", "connect", "is_address"]

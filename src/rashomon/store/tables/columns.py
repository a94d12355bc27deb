"""What the tables are made of: the kinds of columns that they share."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Integer,
    MetaData,
    Text,
)
from sqlalchemy.types import TypeDecorator

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
Whole = BigInteger().with_variant(Integer(), "sqlite")
"""SQLite's INTEGER has 64 bits and, as a primary key, is the row's own number at no cost."""
Exact = Text().with_variant(Text(collation="C"), "postgresql")
"""Words that are ordered by their code points, as SQLite does, whatever the language of the server."""


class Moment(TypeDecorator[datetime]):
    """A time in UTC, to the microsecond; SQLite keeps it as ISO 8601 text without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Everything that is kept is UTC; a time without a zone is taken for UTC."""
        if value is None:
            return None
        aware = value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
        return aware.replace(tzinfo=None) if dialect.name == "sqlite" else aware

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """As it was given, in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


def number(comment: str = "running number, from 1 without gaps") -> Column[int]:
    """The running number of a row."""
    return Column("number", Whole, primary_key=True, autoincrement=False, comment=comment)


def refers(name: str, to: str, comment: str, *, null: bool = False, key: bool = False) -> Column[int]:
    """A reference to a row of another table by its number."""
    return Column(
        name, Whole, ForeignKey(to), nullable=null, primary_key=key, autoincrement=False, comment=comment
    )


def position(comment: str, name: str = "position") -> Column[int]:
    """The place of a row in a list, from 0."""
    return Column(name, Whole, primary_key=True, autoincrement=False, comment=comment)


def whole(name: str, comment: str, *, null: bool = False) -> Column[int]:
    """A whole number."""
    return Column(name, Whole, nullable=null, comment=comment)


def decimal(name: str, comment: str, *, null: bool = True) -> Column[float]:
    """A number with 53 binary digits, as Python has them."""
    return Column(name, Float(53), nullable=null, comment=comment)


def text(name: str, comment: str, *, null: bool = False, **options: Any) -> Column[str]:
    """Words in Unicode."""
    return Column(name, Exact, nullable=null, comment=comment, **options)


def flag(name: str, comment: str) -> Column[bool]:
    """Yes or no; SQLite keeps 1 or 0."""
    return Column(name, Boolean(), nullable=False, comment=comment)


def moment(name: str, comment: str) -> Column[datetime]:
    """A time in UTC."""
    return Column(name, Moment, nullable=False, comment=comment)

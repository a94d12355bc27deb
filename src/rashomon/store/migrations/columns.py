"""Columns as migrations make them; a migration that was released stays as it is, so these do too."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column

WHOLE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
WORDS = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def whole(name: str, comment: str, null: bool = False) -> Column[Any]:
    """A whole number of 64 bits."""
    return Column(name, WHOLE, autoincrement=False, nullable=null, comment=comment)


def words(name: str, comment: str, null: bool = False) -> Column[Any]:
    """Words, ordered by their code points."""
    return Column(name, WORDS, nullable=null, comment=comment)


def number(name: str, comment: str, null: bool = False) -> Column[Any]:
    """A number with 53 binary digits."""
    return Column(name, sa.Float(precision=53), nullable=null, comment=comment)


def flag(name: str, comment: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, sa.Boolean(), nullable=False, comment=comment)


def moment(name: str, comment: str) -> Column[Any]:
    """A time in UTC."""
    return Column(name, sa.DateTime(timezone=True), nullable=False, comment=comment)


def day(name: str, comment: str) -> Column[Any]:
    """A date, where there is one."""
    return Column(name, sa.Date(), nullable=True, comment=comment)


def data(name: str, comment: str) -> Column[Any]:
    """Bytes."""
    return Column(name, sa.LargeBinary(), nullable=False, comment=comment)

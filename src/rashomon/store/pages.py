"""Where a page ended: an opaque mark by which the next one begins, whatever was added meanwhile."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, tuple_

from rashomon.errors import InputError


def mark(order: str, last: Sequence[int]) -> str:
    """The mark of the last row of a page: the name of the order with the values that it is by."""
    return base64.urlsafe_b64encode(json.dumps([order, *last]).encode()).decode().rstrip("=")


def behind(order: str, after: str, columns: Sequence[ColumnElement[Any]]) -> ColumnElement[bool]:
    """Rows behind a mark, where all columns descend; raises ``InputError`` for what is no mark of that order."""
    return tuple_(*columns) < tuple_(*_values(order, after, len(columns)))


def _values(order: str, after: str, count: int) -> list[int]:
    try:
        found = json.loads(base64.urlsafe_b64decode(after + "=" * (-len(after) % 4)))
        named: Any = found[0]
        values: list[int] = found[1:]
        if (
            named != order
            or len(values) != count
            or not all(type(v) is int and abs(v) < 2**63 for v in values)
        ):
            raise ValueError
    except (ValueError, TypeError):
        raise InputError(
            f"{after}: is no page of this question; take what the page before names", field="after"
        ) from None
    return values

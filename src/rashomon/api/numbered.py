"""Pages of things that bear a number and are looked up all at once: decisions, of which each may change another, and problems."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from rashomon.errors import InputError
from rashomon.model.query import Paging

T = TypeVar("T")
DIGITS = 18
"""More are no number that a ledger counts to."""


def numbered_page(
    all_: Sequence[T], number: Callable[[T], int], paging: Paging, newest: bool = False
) -> tuple[Sequence[T], str | None]:
    """One page of things that are ordered by their number, and what leads to the next; ``newest`` turns the order round.

    ``after`` is the number of the last thing that was seen: what comes in between is met once or not at all. Raises
    ``errors.InputError``.
    """
    after = _number(paging.after)
    ordered = all_[::-1] if newest else all_
    if after is not None:
        ordered = [one for one in ordered if (number(one) < after if newest else number(one) > after)]
    page = ordered[: paging.limit]
    return page, str(number(page[-1])) if len(ordered) > len(page) else None


def _number(after: str | None) -> int | None:
    if after is None:
        return None
    if not (after.isascii() and after.isdigit() and len(after) <= DIGITS):
        raise InputError(f"{after}: is no number; give what the page before named as next", field="after")
    return int(after)

"""Claims and reports that fit, in pages.

Claims come with the newest day first, or where words are asked for with the shortest quote first: the words make up most of it.
Both orders are the same in every database, and a page goes on from the last claim of the one before, not from a count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, case, func, literal, select

from rashomon.errors import NoSuchRecord
from rashomon.model.ledger import ClaimPage, LedgerClaim, ReportLine
from rashomon.model.query import Paging, Query
from rashomon.store.claim_loading import StoredClaim, load
from rashomon.store.conditions import conditions, is_by_rows
from rashomon.store.database import Flavour
from rashomon.store.finding import find_origin, find_report
from rashomon.store.pages import behind, mark
from rashomon.store.report_loading import lines
from rashomon.store.tables import claim, reading, report
from rashomon.store.words import phrases_of


def fitting(connection: Connection, query: Query, flavour: Flavour) -> list[ColumnElement[bool]]:
    """The conditions of a query; raises ``errors.NoSuchRecord`` for its ids, with the field that has it."""
    report_ = _number_of("report", query.report, connection, find_report)
    origin_ = _number_of("origin", query.origin, connection, find_origin)
    return conditions(query, flavour, report_, origin_)


def _number_of(
    field: str, id: str | None, connection: Connection, find: Callable[[Connection, str], tuple[int, str]]
) -> int | None:
    if id is None:
        return None
    try:
        return find(connection, id)[0]
    except NoSuchRecord as error:
        raise NoSuchRecord(str(error), field=field) from None


def search(connection: Connection, query: Query, paging: Paging, flavour: Flavour) -> ClaimPage:
    """A page of claims; raises ``errors.InputError`` for ids and marks of pages that there are not."""
    order, columns = _order(query)
    where = fitting(connection, query, flavour)
    total, rows = (_sorted if is_by_rows(query) else _walked)(connection, where, columns, order, paging)
    page = rows[: paging.limit]
    found = ledger_claims(connection, list(load(connection, [row[-1] for row in page])))
    following = mark(order, list(page[-1])) if len(rows) > len(page) else None
    return ClaimPage(tuple(found), total, following)


Rows = Sequence[Any]
Columns = Sequence[ColumnElement[Any]]


def _sorted(
    connection: Connection, where: Sequence[ColumnElement[bool]], columns: Columns, order: str, paging: Paging
) -> tuple[int, Rows]:
    """How many fit and one row more than a page has: what fits is gone through once, counted and sorted."""
    named = [column.label(f"key_{n}") for n, column in enumerate(columns)]
    hits = select(*named).where(*where).cte("hits").prefix_with("MATERIALIZED")
    total = select(func.count()).select_from(hits).scalar_subquery()
    keys = list(hits.c)
    more = [] if paging.after is None else [behind(order, paging.after, keys)]
    question = select(total, *keys).where(*more).order_by(*(k.desc() for k in keys)).limit(paging.limit + 1)
    rows = connection.execute(question).all()
    if not rows and more:  # behind the last page
        return connection.execute(select(func.count()).select_from(claim).where(*where)).scalar_one(), []
    return (rows[0][0] if rows else 0), [row[1:] for row in rows]


def _walked(
    connection: Connection, where: Sequence[ColumnElement[bool]], columns: Columns, order: str, paging: Paging
) -> tuple[int, Rows]:
    """The same where an index has the claims in order: counted in the index, and the page met soon."""
    more = [] if paging.after is None else [behind(order, paging.after, columns)]
    total = connection.execute(select(func.count()).select_from(claim).where(*where)).scalar_one()
    question = select(*columns).where(*where, *more).order_by(*(c.desc() for c in columns))
    return total, connection.execute(question.limit(paging.limit + 1)).all() if total else []


def _order(query: Query) -> tuple[str, list[ColumnElement[Any]]]:
    if query.text is None or not query.text.strip():
        return "day", [claim.c.first_day, claim.c.number]
    return "match", [claim.c.quote_start - claim.c.quote_stop, claim.c.first_day, claim.c.number]


def ledger_claims(connection: Connection, stored: Sequence[StoredClaim]) -> list[LedgerClaim]:
    """Claims with the reports that they stand in."""
    numbers = {c.reading for c in stored}
    of = select(reading.c.number, reading.c.report).where(reading.c.number.in_(numbers))
    reports = {row.number: row.report for row in connection.execute(of)}
    known = lines(connection, list(set(reports.values())))
    return [in_ledger(c, known[reports[c.reading]]) for c in stored]


def in_ledger(stored: StoredClaim, line: ReportLine) -> LedgerClaim:
    """A claim with its report."""
    origin = stored.origin
    return LedgerClaim(
        id=f"{line.id}:{stored.claim.id}",
        report=line,
        claim=stored.claim,
        origin=origin.id,
        origin_kind=origin.kind,
        origin_name=origin.name,
        status=stored.status,
    )


def search_reports(
    connection: Connection, asked: str, paging: Paging, flavour: Flavour
) -> tuple[Sequence[ReportLine], int, str | None]:
    """Reports with all the words: those with all in the title first, and then the newest."""
    phrases = phrases_of(asked)
    if asked.strip() and not phrases:
        return (), 0, None
    where = [flavour.words.in_report(report.c.number, phrases, title=False)] if phrases else []
    titled = (
        case((flavour.words.in_report(report.c.number, phrases, title=True), 1), else_=0)
        if phrases
        else literal(0)
    )
    published = flavour.day(report.c.published)
    columns = [titled, published, report.c.number]
    total = connection.execute(select(func.count()).select_from(report).where(*where)).scalar_one()
    more = [] if paging.after is None else [behind("report", paging.after, columns)]
    question = select(*columns).where(*where, *more).order_by(*(c.desc() for c in columns))
    rows = connection.execute(question.limit(paging.limit + 1)).all()
    page = rows[: paging.limit]
    known = lines(connection, [row[-1] for row in page])
    following = mark("report", list(page[-1])) if len(rows) > len(page) else None
    return [known[row[-1]] for row in page], total, following

"""Decisions of people as rows, in their order; each is in the log, and none is ever changed."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, func, select

from rashomon.model.claim import Kind
from rashomon.model.decision import Action, ClaimRef, Decision, NewDecision
from rashomon.model.span import Span
from rashomon.store import digests
from rashomon.store.folding import keepable
from rashomon.store.tables import decision


def insert(
    connection: Connection, what: NewDecision, author: str, note: str
) -> tuple[int, Mapping[str, Any]]:
    """Keep a decision; gives its number and what the log says of it."""
    newest = connection.execute(select(func.max(decision.c.number))).scalar() or 0
    row = {
        "number": newest + 1,
        "action": what.action.value,
        "author": keepable(author),
        "at": datetime.now(UTC),
        "note": keepable(note),
        "details": digests.canonical(_details(what)),
    }
    connection.execute(decision.insert(), [row])
    return newest + 1, {"decision": newest + 1, "digest": digests.digest(row)}


def decisions(connection: Connection) -> list[Decision]:
    """All decisions."""
    return [_decision(row) for row in connection.execute(select(decision).order_by(decision.c.number))]


def _details(what: NewDecision) -> dict[str, Any]:
    given = {
        "claims": [_ref_fields(ref) for ref in what.claims],
        "others": [_ref_fields(ref) for ref in what.others],
        "incidents": list(what.incidents),
        "field": what.field,
        "value": None if what.value is None else dict(what.value),
        "read": what.read,
        "undoes": what.undoes,
    }
    return {name: value for name, value in given.items() if value not in (None, [])}


def _ref_fields(ref: ClaimRef) -> dict[str, Any]:
    return {
        "id": ref.id,
        "kind": ref.kind.value,
        "trigger": [ref.trigger.start, ref.trigger.end],
        "parts": [[part.start, part.end] for part in ref.parts],
        "digest": ref.digest,
    }


def _decision(row: Any) -> Decision:
    told = json.loads(row.details)
    what = NewDecision(
        action=Action(row.action),
        claims=_refs(told.get("claims", ())),
        others=_refs(told.get("others", ())),
        incidents=tuple(told.get("incidents", ())),
        field=told.get("field"),
        value=told.get("value"),
        read=told.get("read"),
        undoes=told.get("undoes"),
    )
    return Decision(row.number, row.author, row.at, row.note, what)


def _refs(told: Sequence[Any]) -> tuple[ClaimRef, ...]:
    return tuple(
        ClaimRef(
            ref["id"],
            Kind(ref["kind"]),
            Span(*ref["trigger"]),
            tuple(Span(*part) for part in ref["parts"]),
            ref["digest"],
        )
        for ref in told
    )

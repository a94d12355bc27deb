"""What many rows refer to, by number: wordings, reasons, locations and origins, each kept once and remembered for a while."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table, func, select

from rashomon.model.claim import Claim, ClaimPlace
from rashomon.model.origin import OriginRef
from rashomon.store.folding import fold
from rashomon.store.tables import (
    archive,
    capture,
    claim,
    location,
    origin,
    part,
    problem,
    reading,
    reason,
    report,
    wording,
)

REMEMBERED = 100_000
"""Wordings that are remembered at most: some 10 MB."""
AT_ONCE = 500
"""Values asked for in one question."""
NUMBERED = (archive, capture, part, problem, report, reading, claim, wording, reason, location, origin)

Place = tuple[str | None, float | None, float | None]


class Known:
    """Numbers of rows that are there, and the next number of each table.

    Rows are never taken away, so what was found once stays true. The next numbers hold only as long as nobody else writes.
    """

    def __init__(self) -> None:
        self.next: dict[Table, int] = {}
        self.wordings: dict[str, int] = {}
        self.reasons: dict[str, int] = {}
        self.places: dict[Place, int] = {}
        self.origins: dict[str, int] = {}
        self.captures: dict[int, tuple[str, int]] = {}

    def count_on(self, connection: Connection) -> None:
        """Find the next number of every table."""
        newest = connection.execute(select(*(_newest(table) for table in NUMBERED))).one()
        self.next = {table: (last or 0) + 1 for table, last in zip(NUMBERED, newest, strict=True)}

    def number(self, table: Table, count: int = 1) -> int:
        """The first of ``count`` new numbers of a table."""
        first = self.next[table]
        self.next[table] = first + count
        return first

    def shrink(self) -> None:
        """Forget what was remembered when it is much."""
        for known in (self.wordings, self.reasons, self.places, self.origins, self.captures):
            if len(known) > REMEMBERED:
                known.clear()

    def capture(self, connection: Connection, number: int) -> tuple[str, int]:
        """Address and archived bytes of a capture."""
        if number not in self.captures:
            question = select(capture.c.address, capture.c.archive).where(capture.c.number == number)
            address, archived = connection.execute(question).one()
            self.captures[number] = (address, archived)
        return self.captures[number]

    def learn_wordings(self, connection: Connection, words: Iterable[str]) -> None:
        """Keep wordings that are not kept yet."""
        for text in self._learn_texts(connection, wording, self.wordings, words):
            text["folded"] = fold(text["text"])

    def learn_reasons(self, connection: Connection, reasons: Iterable[str]) -> None:
        """Keep sentences that are not kept yet."""
        for _ in self._learn_texts(connection, reason, self.reasons, reasons):
            pass

    def _learn_texts(
        self, connection: Connection, table: Table, known: dict[str, int], texts: Iterable[str]
    ) -> Iterable[dict[str, Any]]:
        """Look texts up and insert the missing ones, after the caller completed each row."""
        unknown = list(dict.fromkeys(t for t in texts if t not in known))
        for at in range(0, len(unknown), AT_ONCE):
            stretch = unknown[at : at + AT_ONCE]
            found = connection.execute(select(table.c.text, table.c.number).where(table.c.text.in_(stretch)))
            known.update((row.text, row.number) for row in found)
        rows = [{"text": t} for t in unknown if t not in known]
        first = self.number(table, len(rows))
        for number, row in enumerate(rows, first):
            yield row
            known[row["text"]] = number
        if rows:
            numbered = [{"number": first + n, **row} for n, row in enumerate(rows)]
            connection.execute(table.insert(), numbered)

    def learn_places(self, connection: Connection, places: Iterable[ClaimPlace]) -> None:
        """Keep locations that are not kept yet."""
        new: list[dict[str, Any]] = []
        for place in places:
            key = place_key(place)
            if key is None or key in self.places:
                continue
            same = [c.is_not_distinct_from(v) for c, v in zip(list(location.c)[1:], key, strict=True)]
            found = connection.execute(select(location.c.number).where(*same)).scalar()
            if found is None:
                found = self.number(location)
                new.append({"number": found, "place": key[0], "latitude": key[1], "longitude": key[2]})
            self.places[key] = found
        if new:
            connection.execute(location.insert(), new)

    def learn_origins(self, connection: Connection, refs: Iterable[OriginRef]) -> list[dict[str, Any]]:
        """Keep origins that are not kept yet; gives the rows of the new ones."""
        unknown = {ref.id: ref for ref in reversed(list(refs)) if ref.id not in self.origins}
        ids = sorted(unknown)
        for at in range(0, len(ids), AT_ONCE):
            stretch = ids[at : at + AT_ONCE]
            found = connection.execute(select(origin.c.id, origin.c.number).where(origin.c.id.in_(stretch)))
            self.origins.update((row.id, row.number) for row in found)
        missing = [unknown[i] for i in ids if i not in self.origins]
        first = self.number(origin, len(missing))
        rows = [
            {"number": n, "id": ref.id, "kind": ref.kind.value, "name": ref.name}
            for n, ref in enumerate(missing, first)
        ]
        if rows:
            connection.execute(origin.insert(), rows)
            self.origins.update((ref.id, n) for n, ref in enumerate(missing, first))
        return rows


def _newest(table: Table) -> Any:
    return select(func.max(table.c.number)).scalar_subquery()


def place_key(place: ClaimPlace) -> Place | None:
    """What makes a location one: ``None`` for a place that was not located."""
    if place.place is None and place.lat is None and place.lon is None:
        return None
    return place.place, place.lat, place.lon


def wordings_of(claims: Sequence[Claim]) -> Iterable[str]:
    """All wordings that claims refer to."""
    for one in claims:
        yield from (p.evidence.text for p in (*one.actors, *one.targets))
        yield from (p.evidence.text for p in one.places)
        for source in one.sources:
            yield source.evidence.text
            yield source.cue
        yield from (q.of for q in one.quantities)
        yield from (w.neutral for w in one.loaded)

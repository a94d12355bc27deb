"""One transaction of the writer; see ``contract.Writer``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, or_, select, update

from rashomon.errors import LedgerError
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.ledger import NewReport, OriginLink, report_id
from rashomon.model.origin import OriginKind, OriginRef
from rashomon.store import chain, digests
from rashomon.store.claim_loading import claims_of_readings
from rashomon.store.claim_rows import rows_of
from rashomon.store.folding import keepable, keepable_document
from rashomon.store.known import Known, wordings_of
from rashomon.store.part_keys import part_key
from rashomon.store.report_loading import documents
from rashomon.store.tables import (
    block,
    capture,
    claim,
    fingerprint,
    notice,
    part,
    problem,
    reading,
    report,
    report_link,
)
from rashomon.store.words import Words, of_claim

AT_ONCE = 1_000
"""Values given to one statement."""


class DatabaseWriter:
    """Works in the transaction of ``connection``, which others begin and end."""

    def __init__(self, connection: Connection, words: Words, reader: str, known: Known) -> None:
        self.connection = connection
        self.words = words
        self.reader = reader
        self.known = known
        self.tail = chain.head(connection)
        self.asked: dict[int, tuple[int, str] | None] = {}
        """Fingerprints that were looked up in this transaction, with the report that had each first."""

    # --- asking -----------------------------------------------------------------------------------------------------

    def holds(self, report_: str) -> bool:
        """Whether a report of that id is in the ledger."""
        return self._number(report_) is not None

    def owners(self, hashes: Sequence[int]) -> Mapping[str, int]:
        """The reports that first had these fingerprints, in the order of coming in, each with how many of them."""
        found: dict[tuple[int, str], int] = {}
        for stretch in _stretches([h for h in hashes if h not in self.asked]):
            self.asked.update(dict.fromkeys(stretch))
            question = (
                select(fingerprint.c.hash, report.c.number, report.c.id)
                .join(reading, reading.c.number == fingerprint.c.reading)
                .join(report, report.c.number == reading.c.report)
                .where(fingerprint.c.hash.in_(stretch))
            )
            for hash_, number, name in self.connection.execute(question):
                self.asked[hash_] = (number, name)
        for owner in map(self.asked.get, hashes):
            if owner is not None:
                found[owner] = found.get(owner, 0) + 1
        return {name: found[number, name] for number, name in sorted(found)}

    def document(self, report_: str) -> Document:
        """The document of a report."""
        number = self._existing(report_)
        return documents(self.connection, [number])[number]

    def _number(self, report_: str) -> int | None:
        return self.connection.execute(select(report.c.number).where(report.c.id == report_)).scalar()

    def _existing(self, report_: str) -> int:
        number = self._number(report_)
        if number is None:
            raise LedgerError(f"report {report_}: is not in the ledger")
        return number

    # --- adding -----------------------------------------------------------------------------------------------------

    def add(
        self, capture_: int, new: NewReport, links: Sequence[OriginLink], origins: Sequence[OriginRef]
    ) -> str:
        """Keep a report that is not held yet, with an origin for each of its claims; gives its id."""
        own = report_id(new.read.document)
        document = keepable_document(new.read.document)
        self.known.learn_wordings(self.connection, [] if document.publisher is None else [document.publisher])
        number = self.known.number(report)
        self.connection.execute(report.insert(), [self._report_row(number, own, document)])
        self.words.add_report(self.connection, number, document.title or "", document.text)
        details = {
            "report": number,
            "document": digests.of_document(document),
            **self._read(number, 1, document, new, links, origins),
            **self._part(capture_, new.part, number),
        }
        self.log("add", own, details)
        self._end_problems(capture_, part_key(new.part))
        return own

    def _report_row(self, number: int, own: str, document: Document) -> dict[str, Any]:
        return {
            "number": number,
            "id": own,
            "document": document.id,
            "title": document.title,
            "url": document.url,
            "publisher": self.known.wordings[document.publisher] if document.publisher is not None else None,
            "author": document.author,
            "language": document.language,
            "published": document.published,
            "origin_named": document.origin,
            "text": document.text,
        }

    def sight(self, capture_: int, part_: str, report_: str) -> None:
        """Note that a report which is held was met in (another) place."""
        key = part_key(part_)
        _, archived = self.known.capture(self.connection, capture_)
        number = self._existing(report_)
        here = (part.c.archive == archived, part.c.key == key, part.c.report == number)
        if self.connection.execute(select(part.c.number).where(*here)).first() is None:
            self.log("sight", report_, self._part(capture_, part_, number))
        self._end_problems(capture_, key)

    def _part(self, capture_: int, key: str, report_: int) -> dict[str, Any]:
        _, archive_ = self.known.capture(self.connection, capture_)
        row = {"archive": archive_, "key": part_key(key), "report": report_}
        number = self.known.number(part)
        self.connection.execute(part.insert(), [{"number": number, **row}])
        return {"part": number, "met": digests.digest(row)}

    def reread(
        self, report_: str, new: NewReport, links: Sequence[OriginLink], origins: Sequence[OriginRef]
    ) -> None:
        """Make a new reading the current one, with its origins; the old one stays as a former reading."""
        number = self._existing(report_)
        newest = select(reading).where(reading.c.report == number).order_by(reading.c.version.desc()).limit(1)
        before = self.connection.execute(newest).one()
        text = self.document(report_).text
        former = claims_of_readings(self.connection, [before.number], {before.number: text})[before.number]
        self.words.drop_claims(self.connection, [(c.number, of_claim(c.claim)) for c in former])
        for table, column in ((reading, reading.c.number), (claim, claim.c.reading)):
            self.connection.execute(update(table).where(column == before.number).values(current=False))
        document = keepable_document(new.read.document)
        details = self._read(number, before.version + 1, document, new, links, origins)
        self.log("reread", report_, {"report": number, "version": before.version + 1, **details})

    # --- what adding and reading again share ------------------------------------------------------------------------

    def _read(
        self,
        report_: int,
        version: int,
        document: Document,
        new: NewReport,
        links: Sequence[OriginLink],
        origins: Sequence[OriginRef],
    ) -> dict[str, Any]:
        """Keep a reading; gives what the log says of it."""
        number, read_at = self.known.number(reading), datetime.now(UTC)
        row = {
            "number": number,
            "report": report_,
            "version": version,
            "reader": self.reader,
            "read_at": read_at,
        }
        self.connection.execute(reading.insert(), [{**row, "current": True}])
        self._insert_blocks(number, document, new)
        claims = [digests.kept(c) for c in new.read.claims]
        new_origins = self._learn(claims, links, origins)
        self._insert_links(number, links)
        first = self.known.number(claim, len(claims))
        rows_of(claims, origins, first, number, document.published, self.known).insert(self.connection)
        self.words.add_claims(self.connection, [(n, of_claim(c)) for n, c in enumerate(claims, first)])
        told = [digests.of_claim(c, o) for c, o in zip(claims, origins, strict=True)]
        content = (document.blocks, new.read.notices, links)
        return {
            "reading": number,
            "content": digests.of_reading(self.reader, read_at, *content),
            "first_claim": first,
            "claims": [d[: digests.SHORT] for d in told],
            "all_claims": digests.of_all(told),
            "origins": {str(o["number"]): digests.digest(o)[: digests.SHORT] for o in new_origins},
            **self._own_fingerprints(number, new.fingerprints),
        }

    def _insert_blocks(self, number: int, document: Document, new: NewReport) -> None:
        blocks = [
            {
                "reading": number,
                "position": n,
                "kind": b.kind.value,
                "start": b.span.start,
                "stop": b.span.end,
            }
            for n, b in enumerate(document.blocks)
        ]
        notices = [
            {
                "reading": number,
                "position": n,
                "kind": x.kind.value,
                "message": x.message,
                "spans": json.dumps([[s.start, s.end] for s in x.spans]),
            }
            for n, x in enumerate(new.read.notices)
        ]
        if blocks:
            self.connection.execute(block.insert(), blocks)
        if notices:
            self.connection.execute(notice.insert(), notices)

    def _learn(
        self, claims: Sequence[Claim], links: Sequence[OriginLink], origins: Sequence[OriginRef]
    ) -> list[dict[str, Any]]:
        """Keep everything that rows of this reading refer to; gives the new origins."""
        known, connection = self.known, self.connection
        known.learn_wordings(connection, wordings_of(claims))
        known.learn_reasons(connection, [*(o.reason for o in origins), *(link.reason for link in links)])
        known.learn_places(connection, (p for c in claims for p in c.places))
        return known.learn_origins(connection, [*origins, *self._text_origins(links)])

    def _text_origins(self, links: Sequence[OriginLink]) -> Iterable[OriginRef]:
        """The texts that a report goes back to, though no claim of its own may count for them."""
        for link in links:
            title = self.connection.execute(select(report.c.title).where(report.c.id == link.other)).scalar()
            yield OriginRef(f"text:{link.other}", OriginKind.TEXT, title or "", link.reason)

    def _insert_links(self, number: int, links: Sequence[OriginLink]) -> None:
        rows = [
            {
                "reading": number,
                "position": n,
                "other": self._existing(link.other),
                "relation": link.relation.value,
                "share": link.share,
                "other_share": link.other_share,
                "joined": link.joined,
                "reason": self.known.reasons[link.reason],
                "passages": json.dumps(
                    [[p.here.start, p.here.end, p.there.start, p.there.end] for p in link.passages]
                ),
            }
            for n, link in enumerate(links)
        ]
        if rows:
            self.connection.execute(report_link.insert(), rows)

    def _own_fingerprints(self, number: int, hashes: Sequence[int]) -> dict[str, Any]:
        """Become the owner of the fingerprints that nobody had before."""
        self.owners(hashes)
        own = sorted({h for h in hashes if self.asked[h] is None})
        if own:
            self.connection.execute(fingerprint.insert(), [{"hash": h, "reading": number} for h in own])
            self.asked.clear()
        return {"fingerprints": len(own), "all_fingerprints": digests.of_hashes(own)}

    # --- problems and the log ---------------------------------------------------------------------------------------

    def problem(
        self, capture_: int | None, address: str, part_: str, reason: str, kept: bool = False
    ) -> None:
        """Record what could not be read; the same problem is recorded once, and ended when its part is added."""
        row: dict[str, Any] = {
            "capture": capture_,
            "address": keepable(address),
            "part": part_key(part_),
            "reason": keepable(reason),
            "kept": kept,
        }
        same = [problem.c[name] == row[name] for name in ("address", "part", "reason", "kept")]
        if self.connection.execute(select(problem.c.number).where(*same, problem.c.ended.is_(None))).first():
            return
        row = {"number": self.known.number(problem), **row, "at": datetime.now(UTC)}
        self.connection.execute(problem.insert(), [row])
        self.log("problem", row["address"], {"problem": row["number"], "digest": digests.digest(row)})

    def _end_problems(self, capture_: int, key: str) -> None:
        """The part of that key was read: what was wrong with it, here or under another address of these bytes, is over."""
        address, archive_ = self.known.capture(self.connection, capture_)
        same_bytes = select(capture.c.number).where(capture.c.archive == archive_)
        met = or_(problem.c.address == address, problem.c.capture.in_(same_bytes))
        self.end_problems(address, problem.c.part == key, met)

    def end_problems(self, address: str, *conditions: Any) -> None:
        """Note that problems are over, where there are such."""
        going_on = (problem.c.ended.is_(None), ~problem.c.kept, *conditions)
        numbers = self.connection.execute(select(problem.c.number).where(*going_on)).scalars().all()
        if numbers:
            self.log("solve", address, {"problems": sorted(numbers)})
            over = update(problem).where(problem.c.number.in_(numbers)).values(ended=self.tail[0])
            self.connection.execute(over)

    def log(self, action: str, subject: str, details: Mapping[str, Any], author: str = "") -> None:
        """Chain an entry to the log."""
        self.tail = chain.append(self.connection, action, subject, details, author, self.tail)


def _stretches(values: list[int]) -> Iterable[list[int]]:
    for at in range(0, len(values), AT_ONCE):
        yield values[at : at + AT_ONCE]

"""Stories of a folder, read anew and fused: what ``rashomon evaluate fusion`` measures.

The folder holds ``stories.jsonl`` or ``stories.jsonl.gz`` (rows ``{id, date, source, text, text_truecased?}``) and, to measure,
``incidents.jsonl`` (rows ``{id, members: [{story}], unscored?}``). Nothing but the stories is read for the predictions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from rashomon.errors import InputError, NoSuchReport
from rashomon.evaluate.rows import Row, rows_of
from rashomon.fuse import Fusion
from rashomon.ingest import from_text
from rashomon.model.incident import Incident
from rashomon.model.ledger import LedgerClaim, ReportLine
from rashomon.model.origin import OriginKind
from rashomon.model.query import ClaimStatus
from rashomon.model.report import ReadReport
from rashomon.report import parse_day
from rashomon.run.pipeline import read_document
from rashomon.run.pool import cores, in_order
from rashomon.run.reader import Reader


def stories_in(folder: Path) -> list[Row]:
    """The stories of a folder; raises ``InputError`` when there are none, or a line is no story."""
    path = next((p for p in (folder / "stories.jsonl.gz", folder / "stories.jsonl") if p.is_file()), None)
    if path is None:
        raise NoSuchReport(f"{folder}: has no stories.jsonl or stories.jsonl.gz")
    rows = list(rows_of(path))
    if odd := next((n for n, row in enumerate(rows, 1) if not {"id", "text"} <= row.keys()), None):
        raise InputError(f"{path}, line {odd}: a story needs an id and a text")
    return rows


def fuse_stories(stories: Sequence[Row], reader: Reader | None = None) -> tuple[Incident, ...]:
    """Read stories on all cores and fuse their claims; a story that cannot be read has none.

    ``reader`` is as for ``run.pipeline.read_document``.
    """
    fusion = Fusion()
    for done in in_order(partial(read_story, reader=reader), stories, cores()):
        if done.outcome is not None:
            fusion.add(story_claims(done.task["id"], done.outcome), done.outcome.document.text)
    return fusion.incidents()


def read_story(story: Row, reader: Reader | None = None) -> ReadReport:
    """Read one story as the publisher and the day that it gives had it; raises ``InputError``."""
    day = story.get("date")
    document = from_text(
        story.get("text_truecased") or story["text"],
        name=story["id"],
        published=parse_day(day) if day else None,
    )
    return read_document(replace(document, publisher=story.get("source")), reader)


def story_claims(name: str, read: ReadReport) -> list[LedgerClaim]:
    """A story's claims as a ledger would give them, every story an origin of its own."""
    document = read.document
    line = ReportLine(
        id=name,
        document=document.id,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        url=document.url,
        origin_named=document.origin,
        claims=len(read.claims),
    )
    return [
        LedgerClaim(
            id=f"{name}:{claim.id}",
            report=line,
            claim=claim,
            origin=f"text:{name}",
            origin_kind=OriginKind.TEXT,
            origin_name=document.title or name,
            status=ClaimStatus.UNCONTESTED,
        )
        for claim in read.claims
    ]


def prediction_rows(incidents: Iterable[Incident]) -> Iterator[dict[str, Any]]:
    """``{id, members: [{story, kind, start, end}]}``, a member a claim and the place of its quote in the story."""
    for incident in incidents:
        members = [
            {
                "story": c.report.id,
                "kind": c.claim.kind.value,
                "start": c.claim.quote.span.start,
                "end": c.claim.quote.span.end,
            }
            for c in incident.claims
        ]
        yield {"id": incident.id, "members": members}

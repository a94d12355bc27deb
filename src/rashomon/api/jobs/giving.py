"""What somebody gives → what is taken in: a pasted text as a record of JSON, a file as it is, an address fetched."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from rashomon.api.jobs.job import Job, JobKind
from rashomon.ingest import read_part, split
from rashomon.ingest.resource import Refused, Resource
from rashomon.model.capture import Part
from rashomon.model.ledger import report_id
from rashomon.run.inputs import taken_in
from rashomon.store.contract import Ledger

PASTED = "pasted.json"
"""Names the format of what a pasted text is kept as."""
FOR_COMMANDS = "; give --allow-private"
"""From where on the reason for refusing a private address is meant for users of the command line."""


def record(fields: Mapping[str, str | None]) -> bytes:
    """A pasted text with what is known of it, as a table of one row."""
    known = {name: value for name, value in fields.items() if value}
    return json.dumps([known], ensure_ascii=False).encode("utf-8", "surrogatepass")


def resources(job: Job, ledger: Ledger) -> Iterator[Resource | Refused]:
    """What a job brings; ``ledger`` knows what an address gave before. Raises nothing for a single address."""
    if job.kind is JobKind.ADDRESS:
        yield from _fetched(job, ledger)
    elif job.kind is JobKind.TEXT:
        yield _pasted(job)
    elif job.file is not None:
        yield Resource(job.name, job.name, datetime.now(UTC), path=job.file)


def pasted_report(job: Job) -> str:
    """The id that the report of a pasted text has; its file must still be there."""
    part = next(iter(split(_pasted(job), None)))
    assert isinstance(part, Part)  # a report that is known could be read
    return report_id(read_part(part, job.name))


def _pasted(job: Job) -> Resource:
    return Resource(f"pasted by {job.by}", PASTED, datetime.now(UTC), path=job.file)


def _fetched(job: Job, ledger: Ledger) -> Iterator[Resource | Refused]:
    def unchanged(address: str) -> None:
        job.unchanged += 1

    for found in taken_in([job.name], ledger.headers_of, unchanged=unchanged):
        if isinstance(found, Refused):
            found = Refused(found.address, found.reason.partition(FOR_COMMANDS)[0])
        yield found

"""Adding reports: a pasted text, a file, an address. Each is answered at once with the job that does it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from urllib.parse import unquote

from fastapi import APIRouter, Header, Request
from fastapi.concurrency import run_in_threadpool
from starlette.status import HTTP_202_ACCEPTED

from rashomon.api.jobs import Job, JobKind
from rashomon.api.jobs.giving import record
from rashomon.api.reading import Chosen
from rashomon.api.refusals import Refused
from rashomon.api.routes.jobs import Adding, told
from rashomon.api.schemas.base import Problem
from rashomon.api.schemas.jobs import Accepted, AddressToRead, PastedReport
from rashomon.api.security import Reviewer

router = APIRouter(tags=["adding"], responses={code: {"model": Problem} for code in (401, 403, 413, 503)})

LONGEST_NAME = 200
ANY_BYTES = {
    "required": True,
    "content": {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}},
}


@router.post("/reports", operation_id="addReport", status_code=HTTP_202_ACCEPTED)
def paste(given: PastedReport, who: Reviewer, worker: Adding, settings: Chosen) -> Accepted:
    """Read a text that is sent along, and keep it with its claims; a short one is there within a second or two."""
    size = len(given.text.encode("utf-8", "surrogatepass"))
    if size > settings.limits.text:
        raise Refused(
            413, f"text: is larger than {settings.limits.text:,} bytes, the limit here", field="text"
        )
    if not given.text.strip():
        raise Refused(422, "text: is empty", field="text")
    day = None if given.published is None else given.published.isoformat()
    row = {"text": given.text, "title": given.title, "url": given.address, "publisher": given.publisher}
    data = record({**row, "published": day})
    name = " ".join((given.title or given.text).split())[:LONGEST_NAME]
    job = Job(JobKind.TEXT, name, who.name or "", size=len(data))
    job.file = worker.folder / job.id
    job.file.write_bytes(data)
    return Accepted(job=told(_submitted(worker, job)))


@router.post(
    "/uploads",
    operation_id="addFile",
    status_code=HTTP_202_ACCEPTED,
    openapi_extra={"requestBody": ANY_BYTES},
)
async def upload(
    request: Request,
    who: Reviewer,
    worker: Adding,
    settings: Chosen,
    x_filename: Annotated[str, Header(max_length=2_000, description="The file's name, percent-encoded.")],
) -> Accepted:
    """Read a file of any format that is known (docs/formats.md), however many reports it holds."""
    job = Job(JobKind.FILE, _file_name(x_filename), who.name or "")
    job.file = worker.folder / job.id
    try:
        job.size = await _received(request, job.file, settings.limits.upload)
        _submitted(worker, job)
    except BaseException:
        job.file.unlink(missing_ok=True)
        raise
    return Accepted(job=told(job))


@router.post("/addresses", operation_id="addAddress", status_code=HTTP_202_ACCEPTED)
def fetch(given: AddressToRead, who: Reviewer, worker: Adding) -> Accepted:
    """Fetch a page, a file or a feed from the web and read it; addresses of private networks are not fetched."""
    job = Job(JobKind.ADDRESS, given.address, who.name or "")
    return Accepted(job=told(_submitted(worker, job)))


def _submitted(worker: Adding, job: Job) -> Job:
    try:
        return worker.submit(job)
    except Refused:
        if job.file is not None:
            job.file.unlink(missing_ok=True)
        raise


def _file_name(stated: str) -> str:
    """The last part of a file's name, without what a terminal or a page could take for more than a name."""
    name = unquote(stated).replace("\\", "/").rpartition("/")[2]
    name = "".join(c for c in name if c.isprintable()).strip()[-LONGEST_NAME:]
    if not name:
        raise Refused(422, "X-Filename: is no name of a file", field="X-Filename")
    return name


async def _received(request: Request, file: Path, limit: int) -> int:
    """Write the body to a file as it comes; gives its size."""
    size = 0
    with file.open("wb") as opened:
        async for piece in request.stream():
            size += len(piece)
            if size > limit:
                raise Refused(413, f"is larger than {limit:,} bytes, the limit here; give it to rashomon add")
            await run_in_threadpool(opened.write, piece)
    if not size:
        raise Refused(422, "the file is empty")
    return size

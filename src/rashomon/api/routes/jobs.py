"""Jobs: how far the adding of reports is, looked up or told as it happens."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Depends, Header, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from rashomon.api.jobs import Job, Worker
from rashomon.api.jobs.job import MOST_TOLD
from rashomon.api.schemas.base import Problem
from rashomon.api.schemas.jobs import Job as JobAnswer
from rashomon.api.schemas.jobs import JobProblem, JobProgress, JobReport, Jobs
from rashomon.api.security import Reviewer

router = APIRouter(tags=["adding"], responses={code: {"model": Problem} for code in (401, 403, 404)})


def worker_of(request: Request) -> Worker:
    """The worker of this server."""
    found: Worker = request.app.state.worker
    return found


Adding = Annotated[Worker, Depends(worker_of)]


@router.get("/jobs", operation_id="listJobs")
def jobs(who: Reviewer, worker: Adding) -> Jobs:
    """Jobs since the server was started, newest first."""
    return Jobs(jobs=[told(job) for job in worker.jobs()])


@router.get("/jobs/{id}", operation_id="getJob")
def job(id: str, who: Reviewer, worker: Adding) -> JobAnswer:
    """One job."""
    return told(worker.job(id))


@router.delete("/jobs/{id}", operation_id="stopJob")
def stop(id: str, who: Reviewer, worker: Adding) -> JobAnswer:
    """Let a job end behind the report that it is at; what was added stays."""
    found = worker.job(id)
    worker.cancel(found)
    return told(found)


def _asked(id: str, worker: Adding) -> Job:
    return worker.job(id)


@router.get(
    "/jobs/{id}/events",
    operation_id="followJob",
    response_class=EventSourceResponse,
    responses={200: {"description": "Events `progress`, `report`, `problem` and, at the end, `done`."}},
)
async def events(
    who: Reviewer,
    job: Annotated[Job, Depends(_asked)],
    worker: Adding,
    last_event_id: Annotated[str, Header()] = "",
) -> AsyncIterator[JobProgress | JobReport | JobProblem]:
    """What happens to a job, as it happens; with Last-Event-ID what came after that event."""
    after = int(last_event_id) if last_event_id.isascii() and last_event_id.isdigit() else 0
    loop, happened = asyncio.get_running_loop(), asyncio.Event()

    def wake() -> None:
        with suppress(RuntimeError):  # the server has gone meanwhile
            loop.call_soon_threadsafe(happened.set)

    with job.listening(wake):
        while True:
            happened.clear()
            over = job.is_over
            for event in job.since(after):
                after = event.number
                yield ServerSentEvent(id=str(after), event=event.kind, data=event.data)  # type: ignore[misc]
            if over or worker.leaving:
                return
            await happened.wait()


def told(job: Job) -> JobAnswer:
    """A job as an answer."""
    done = job.outcome
    return JobAnswer(
        id=job.id,
        kind=job.kind,
        name=job.name,
        by=job.by,
        at=job.at,
        ended=job.ended,
        state=job.state,
        added=done.added,
        claims=done.claims,
        copies=done.copies,
        known=done.known,
        unchanged=job.unchanged,
        problems=done.problems[:MOST_TOLD],
        reports=done.reports[:MOST_TOLD],
        met=job.met,
        trouble=job.trouble,
    )

"""Adding reports, and how far that is."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from rashomon.api.jobs.job import JobKind, JobState
from rashomon.api.schemas.base import Answer
from rashomon.api.schemas.session import Asked

NAME = 500
ADDRESS = 2_000
WEB = r"^[hH][tT][tT][pP][sS]?://[^\s]+$"


class PastedReport(Asked):
    """A text with what is known of it."""

    text: str = Field(
        min_length=1, description="The report.", examples=["Residents said that shelling killed two people."]
    )
    title: str | None = Field(None, max_length=NAME)
    published: date | None = Field(None, description="The day of publication.")
    publisher: str | None = Field(None, max_length=NAME, description="Who published it.")
    address: str | None = Field(None, max_length=ADDRESS, pattern=WEB, description="Where it was found.")


class AddressToRead(Asked):
    """A page, a file or a feed on the web."""

    address: str = Field(max_length=ADDRESS, pattern=WEB, examples=["https://news.example/feed.xml"])


class Job(Answer):
    """A wish to add something, and how far that is."""

    id: str
    kind: JobKind
    name: str
    by: str
    at: datetime
    ended: datetime | None
    state: JobState
    added: int = Field(description="Reports that are new.")
    claims: int
    copies: int = Field(description="Those of the new reports that are no witness of their own.")
    known: int = Field(description="Reports that the ledger held before.")
    unchanged: int = Field(description="Addresses that gave nothing new.")
    problems: list[str] = Field(description="What could not be read, and why; the first thousand.")
    reports: list[str] = Field(description="Ids of the new reports; the first thousand.")
    met: list[str] = Field(description="The id of a pasted report that the ledger held before.")
    trouble: str | None = Field(description="Why the job as a whole could not be done.")


class Accepted(Answer):
    """What was given will be read."""

    job: Job


class Jobs(Answer):
    """Jobs since the server was started, newest first."""

    jobs: list[Job]


class JobProgress(Answer):
    """Data of the events ``progress`` and, with the two last fields, ``done``."""

    added: int
    claims: int
    copies: int
    known: int
    problems: int
    unchanged: int
    state: JobState | None = None
    trouble: str | None = None


class JobReport(Answer):
    """Data of the event ``report``: a report that is new, or a pasted one that the ledger held before."""

    report: str
    known: bool


class JobProblem(Answer):
    """Data of the event ``problem``: what could not be read, and why."""

    message: str

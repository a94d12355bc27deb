"""Reports that are being added: a job for each wish, one worker that does them, and what happens told as it happens."""

from __future__ import annotations

from rashomon.api.jobs.job import Event, Job, JobKind, JobState
from rashomon.api.jobs.worker import Worker

__all__ = ["Event", "Job", "JobKind", "JobState", "Worker"]

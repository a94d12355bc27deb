"""What waits for a person to look at it."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from rashomon.api.filters import Asked, Paged
from rashomon.api.reading import Fused
from rashomon.api.schemas.review import ReviewPage
from rashomon.export.incident_json import line_fields
from rashomon.export.ledger_json import ledger_claim_fields
from rashomon.model.overview import Queue
from rashomon.run.review_queue import ReviewItem, review_page

router = APIRouter(tags=["review"])


class ReviewAsked(Asked, Paged):
    """A page of a queue."""

    queue: Queue = Field(Queue.CONTESTED, description="Which queue.")


@router.get("/review", operation_id="listReview", response_model=ReviewPage)
def review(ledger: Fused, asked: Annotated[ReviewAsked, Query()]) -> dict[str, Any]:
    """A queue of what is in doubt, without what was accepted as it is: two incidents are accepted as two one by one."""
    page = review_page(ledger, asked.queue, asked.paging())
    return {
        "total": page.total,
        "next": page.next,
        "queue": asked.queue,
        "items": [_item(asked.queue, item) for item in page.items],
    }


def _item(queue: Queue, item: ReviewItem) -> dict[str, Any]:
    return {
        "kind": queue,
        "why": item.why,
        "score": item.waiting.score,
        "incidents": [line_fields(line) for line in item.incidents],
        "claim": None if item.claim is None else ledger_claim_fields(item.claim),
        "expect": item.versions,
    }

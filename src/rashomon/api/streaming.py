"""Answers of any length, a line of JSON each, taken from the ledger page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from fastapi.responses import Response, StreamingResponse
from pydantic import BaseModel

from rashomon.api.ledgers import Ledgers
from rashomon.export.ledger_json import to_json
from rashomon.model.query import Paging
from rashomon.store.contract import Ledger

JSON_LINES = "application/x-ndjson"
TAGS = ("ETag", "Cache-Control")
AT_ONCE = 500
"""Lines that are in memory together."""

Page = Callable[[Ledger, Paging], tuple[list[dict[str, Any]], str | None]]


def stream(ledgers: Ledgers, page: Page, tagged: Response) -> StreamingResponse:
    """The answer, with the headers that ``tagged`` was given."""
    headers = {name: tagged.headers[name] for name in TAGS}
    return StreamingResponse(_lines(ledgers, page), media_type=JSON_LINES, headers=headers)


def _lines(ledgers: Ledgers, page: Page) -> Iterator[bytes]:
    """The lines of all pages; what is added meanwhile is met where its place is still to come."""
    after = None
    with ledgers.reading() as ledger:
        while True:
            found, after = page(ledger, Paging(AT_ONCE, after))
            yield "".join(to_json(line, None) + "\n" for line in found).encode()
            if after is None:
                return


def lines_response(line: type[BaseModel]) -> dict[str, Any]:
    """How the documentation describes such an answer."""
    schema = {"$ref": f"#/components/schemas/{line.__name__}"}
    return {
        "description": f"A line of JSON each: {line.__name__}.",
        "content": {JSON_LINES: {"schema": {"type": "string"}, "itemSchema": schema}},
    }

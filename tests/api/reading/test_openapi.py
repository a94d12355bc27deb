"""The OpenAPI document says exactly what is answered, and the page of it works without scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.api.openapi import document, text
from tests.api.reading.conftest import Get

STREAMS = {"/api/incidents.jsonl", "/api/claims.jsonl", "/api/jobs/{id}/events"}


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return document()


def operations(told: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def test_every_operation_is_named_described_and_typed(told: dict[str, Any]) -> None:
    assert told["openapi"].startswith("3.1")
    ids = [operation["operationId"] for _, _, operation in operations(told)]
    assert len(ids) == len(set(ids)) and all("_" not in id for id in ids)
    tags = {tag["name"] for tag in told["tags"]}
    for path, method, operation in operations(told):
        assert operation["description"] and set(operation["tags"]) <= tags, (path, method)
        ((status, answer),) = [(s, a) for s, a in operation["responses"].items() if s.startswith("2")]
        assert path in STREAMS or status == "204" or "$ref" in str(answer), (path, method)
        assert "HTTPValidationError" not in str(operation)


def test_every_reference_is_there(told: dict[str, Any]) -> None:
    names = set(told["components"]["schemas"])
    used = {part.partition("'")[0] for part in str(told).split("#/components/schemas/")[1:]}
    assert used <= names and all("__" not in name for name in names)


def test_answers_have_no_other_fields(told: dict[str, Any]) -> None:
    loose = {"Trouble", "Problem", "JsonValue"}
    for name, schema in told["components"]["schemas"].items():
        if schema.get("type") != "object" or name in loose:
            continue
        assert schema["additionalProperties"] is False, name


def test_all_fields_of_answers_are_always_there(told: dict[str, Any]) -> None:
    for name in (
        "IncidentLine",
        "IncidentView",
        "LedgerClaim",
        "Claim",
        "Quantity",
        "Report",
        "Ledger",
        "Cluster",
    ):
        schema = told["components"]["schemas"][name]
        assert set(schema["required"]) == set(schema["properties"]), name


def test_it_is_the_same_each_time(client: TestClient, told: dict[str, Any]) -> None:
    assert text() == text()
    assert client.get("/api/openapi.json").json() == told


def test_the_page_lists_every_operation_and_runs_nothing(client: TestClient, told: dict[str, Any]) -> None:
    page = client.get("/api/docs")
    assert page.headers["content-type"].startswith("text/html")
    for path, _, operation in operations(told):
        assert f'id="{operation["operationId"]}"' in page.text and path in page.text
    assert (
        "<script" not in page.text
        and "style=" not in page.text
        and "http" not in page.text.partition("<main>")[0]
    )
    assert client.get("/api/docs.css").headers["content-type"].startswith("text/css")


def test_what_a_server_holds(get: Get) -> None:
    told = get("/api/ledger")
    assert told["name"] == "ledger.db" and told["totals"]["reports"] == 43
    assert told["totals"]["incidents"] == get("/api/incidents")["total"]
    assert told["fusing"] == {"current": True, "working": False, "done": 0, "of": 0}
    assert told["may"]["decide"] and told["local"] and not told["public"] and told["tiles"] is None

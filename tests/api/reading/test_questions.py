"""What is asked wrongly is refused with the field named; what is not there is 404; odd characters are only characters."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.reading.conftest import ODD, Get

LISTS = ("incidents", "incidents.jsonl", "claims", "claims.jsonl", "overview/map", "overview/timeline")


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "murder"),
        ("status", "true"),
        ("box", "1,2,3"),
        ("box", "50,0,40,1"),
        ("box", "nan,0,40,1"),
        ("box", "a,b,c,d"),
        ("since", "2016-13-01"),
        ("since", "1481846400"),
        ("until", "yesterday"),
        ("since", "2016-W50-5"),
        ("stance", "maybe"),
        ("modality", ""),
        ("polarity", "neutral"),
        ("at_least", "many"),
        ("at_least", "nan"),
        ("at_most", "inf"),
        ("report", "nosuchreport"),
        ("origin", "text:nosuchorigin"),
        ("text", "a\x00b"),
        ("place", "a\x1bb"),
        ("party", "x" * 501),
        ("nonsense", "1"),
    ],
)
def test_wrong_filters(path: str, field: str, value: str, get: Get) -> None:
    error = get(f"/api/{path}", 422, **{field: value})["error"]
    assert error["field"] == field
    assert error["message"] and "\n" not in error["message"] and "Traceback" not in error["message"]


@pytest.mark.parametrize(
    ("path", "fields", "field"),
    [
        ("incidents", {"limit": 0}, "limit"),
        ("incidents", {"limit": 1001}, "limit"),
        ("incidents", {"limit": 10**30}, "limit"),
        ("incidents", {"after": "nonsense"}, "after"),
        ("incidents", {"after": "WyJkYXkiLCAxLCAyXQ"}, "after"),  # of another list
        ("claims", {"after": "WyJkYXkiLCAxXQ"}, "after"),
        ("reports", {"after": "é"}, "after"),
        ("places", {"after": "-1"}, "after"),
        ("actors", {"after": "99999"}, "after"),
        ("actors", {"after": "-1"}, "after"),
        ("log", {"after": "first"}, "after"),
        ("review", {"after": "1"}, "after"),
        ("review", {"queue": "all"}, "queue"),
        ("overview/counts", {}, "by"),
        ("overview/counts", {"by": "day"}, "by"),
        ("claims/counts", {"by": "side"}, "by"),
        ("overview/map", {"zoom": -1}, "zoom"),
        ("overview/map", {"zoom": 23}, "zoom"),
        ("overview/map", {"view": "0,0"}, "view"),
        ("incidents", {"side": "good"}, "side"),
        ("claims", {"side": "state"}, "side"),  # a filter of incidents
        ("sources", {"kind": "killed"}, "kind"),
        ("decisions", {"about": "x\x07"}, "about"),
    ],
)
def test_other_wrong_fields(path: str, fields: dict[str, Any], field: str, get: Get) -> None:
    assert get(f"/api/{path}", 422, **fields)["error"]["field"] == field


@pytest.mark.parametrize(
    "path",
    [
        "incidents/ffffffffffffffff",
        "incidents/'; DROP TABLE incident; --",
        "incidents/%00",
        "incidents/%F0%9F%92%A3",
        "incidents/%ff%fe",
        "incidents/" + "9" * 500,
        "claims/nosuchreport:1",
        "claims/1",
        "claims/:",
        "reports/%25",
        "reports/nosuchreport",
        "origins/text:",
        "origins/voice:zz",
        "actors/nobody",
        "actors/country:XX",
        "actors/country:",
        "places/Nowhere%20Upon%20Nothing",
        "places/%E2%80%AE",
        "sources/nobody",
        "jobs/none",
        "nothing",
        "incidents/a/b",
        "",
    ],
)
def test_what_is_not_there(path: str, client: TestClient) -> None:
    answer = client.get(f"/api/{path}")
    assert answer.status_code == 404, answer.text
    assert set(answer.json()) == {"error"} and answer.json()["error"]["message"]


def test_a_beginning_of_several_ids_is_refused(get: Get) -> None:
    ids = [line["id"] for line in get("/api/incidents", limit=100)["incidents"]]
    shared = next(d for d in "0123456789abcdef" if sum(id.startswith(d) for id in ids) > 1)
    assert "several" in get(f"/api/incidents/{shared}", 404)["error"]["message"]
    assert get(f"/api/incidents/{ids[0][:12]}")["id"] == ids[0]


def test_without_what_is_not_there(get: Get) -> None:
    (line, *_) = get("/api/incidents", limit=1)["incidents"]
    error = get(f"/api/incidents/{line['id']}", 422, without="Nobody At All")["error"]
    assert error["field"] == "without"
    assert get(f"/api/incidents/{line['id']}", 422, policy="mine")["error"]["field"] == "policy"


@pytest.mark.parametrize(
    "text", ["100%", "_", "'", '"', "a\tb", "<b>", "🚑", "\u202e", "OR 1=1 --", "*", "NEAR("]
)
@pytest.mark.parametrize("field", ["text", "party", "place", "source", "publisher"])
def test_odd_characters_are_only_characters(field: str, text: str, get: Get) -> None:
    found = get("/api/claims", **{field: text})
    assert found["total"] == len(found["claims"]) or found["next"]


def test_titles_are_given_as_they_are(get: Get, client: TestClient) -> None:
    (line,) = get("/api/reports", text="alert")["reports"]
    assert line["title"] == ODD and line["publisher"] == "The <b>Post</b>"
    answer = client.get("/api/reports", params={"text": "alert"})
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_only_methods_that_there_are(client: TestClient) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS"):
        answer = client.request(method, "/api/incidents")
        assert answer.status_code == 405 and answer.json()["error"]["message"], method

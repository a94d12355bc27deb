"""What the API answers is what the commands print as JSON, for the same filters."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rashomon.cli import run
from tests.api.reading.conftest import Get

BEYOND = {"asked", "version", "claim_versions", "incidents", "joint", "marks", "judged"}
"""Fields that only the API has."""


def printed(capsys: pytest.CaptureFixture[str], location: str, *arguments: str) -> Any:
    capsys.readouterr()
    assert run([*arguments, "--ledger", location, "--format", "json"]) == 0
    return json.loads(capsys.readouterr().out)


def plain(value: Any, beyond: frozenset[str] = frozenset(BEYOND)) -> Any:
    """Without what only the API has; times without their two ways to write UTC."""
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items() if k not in beyond}
    if isinstance(value, list):
        return [plain(v) for v in value]
    return value.replace("+00:00", "Z") if isinstance(value, str) else value


FILTERS: list[tuple[list[str], dict[str, Any]]] = [
    ([], {}),
    (["mayor"], {"text": "mayor"}),
    (['"killed the mayor"'], {"text": '"killed the mayor"'}),
    (["--kind", "killed", "--kind", "abduction"], {"kind": ["killed", "abduction"]}),
    (["--party", "corin"], {"party": "corin"}),
    (["--place", "KARSK"], {"place": "KARSK"}),
    (["--box", "30.5,34,32,35"], {"box": "30.5,34,32,35"}),
    (["--since", "2031-05-02", "--until", "2031-05-02"], {"since": "2031-05-02", "until": "2031-05-02"}),
    (["--source", "rebels", "--stance", "denies"], {"source": "rebels", "stance": "denies"}),
    (["--publisher", "Outlet 3"], {"publisher": "Outlet 3"}),
    (["--modality", "happened", "--polarity", "negative"], {"modality": "happened", "polarity": "negative"}),
    (["--at-least", "3"], {"at_least": 3}),
    (["--at-most", "1"], {"at_most": 1}),
    (["--status", "contested"], {"status": "contested"}),
    (["nobody-says-this"], {"text": "nobody-says-this"}),
]


@pytest.mark.parametrize(("options", "fields"), FILTERS, ids=lambda v: str(v)[:40])
@pytest.mark.parametrize(("command", "path"), [("incidents", "incidents"), ("search", "claims")])
def test_lists(
    command: str,
    path: str,
    options: list[str],
    fields: dict[str, Any],
    get: Get,
    location: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = get(f"/api/{path}", limit=7, **fields)
    whole = printed(capsys, location, command, *options, "--limit", "7")
    assert told["total"] == whole["total"] and told["next"] == whole["next"]
    assert [one["id"] for one in told[path]] == [one["id"] for one in whole[path]]
    if path == "claims":
        assert plain(told) == plain(whole)


@pytest.mark.parametrize(
    ("arguments", "path", "fields"),
    [
        (["search", "--by", "place"], "claims/counts", {"by": "place", "limit": 20}),
        (["search", "--by", "month"], "claims/counts", {"by": "month"}),
        (["sources"], "sources", {}),
        (["sources", "--place", "Karsk", "--limit", "2"], "sources", {"place": "Karsk", "limit": 2}),
        (["sources", "monitor"], "sources/monitor", {}),
        (["search", "hill", "--reports"], "reports", {"text": "hill"}),
    ],
    ids=str,
)
def test_other_lists(
    arguments: list[str],
    path: str,
    fields: dict[str, Any],
    get: Get,
    location: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    told, whole = get(f"/api/{path}", **fields), printed(capsys, location, *arguments)
    assert plain(told) == plain(whole) and len(str(whole)) > 100


def test_incidents_one_by_one(get: Get, location: str, capsys: pytest.CaptureFixture[str]) -> None:
    of_side = get("/api/incidents", side=["monitor", "opposing"], limit=100)
    options = ("--side", "monitor", "--side", "opposing", "--limit", "100")
    assert of_side == printed(capsys, location, "incidents", *options) and of_side["incidents"]
    for line in get("/api/incidents", limit=12)["incidents"]:
        told = get(f"/api/incidents/{line['id']}", policy="ucdp")
        whole = printed(capsys, location, "incident", line["id"], "--policy", "ucdp")
        assert plain(told) == plain(whole)
        assert told["asked"] is None and told["memberships"] and told["version"]


def test_an_incident_with_a_source_left_out(
    get: Get, location: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (line, *_) = get("/api/incidents", source="rebels", side="monitor")["incidents"]
    told = get(f"/api/incidents/{line['id']}", without="rebels", why=False)
    assert told["without"] == ["rebels"] and told["left_out"] and told["memberships"] == []
    whole = printed(capsys, location, "incident", line["id"], "--without", "rebels")
    assert plain({**told, "memberships": 0}) == plain({**whole, "memberships": 0})


def test_reports_claims_and_origins(get: Get, location: str, capsys: pytest.CaptureFixture[str]) -> None:
    (line, *_) = get("/api/reports", limit=3)["reports"]
    told = get(f"/api/reports/{line['id'][:9]}")
    assert plain(told) == plain(printed(capsys, location, "show", line["id"]))
    assert {i["claim"] for i in told["incidents"]} == {c["id"] for c in told["claims"]}
    claim = told["claims"][0]
    assert plain(get(f"/api/claims/{claim['id']}")) == plain(printed(capsys, location, "show", claim["id"]))
    origin = claim["origin"]["id"]
    assert plain(get(f"/api/origins/{origin}")) == plain(printed(capsys, location, "show", origin))


def test_log_and_problems(get: Get, location: str, capsys: pytest.CaptureFixture[str]) -> None:
    pages, after = [], None
    while True:
        page = get("/api/log", limit=11, **({"after": after} if after else {}))
        pages += page["entries"]
        after = page["next"]
        if after is None:
            break
    assert plain(pages) == plain(printed(capsys, location, "log", "--limit", "1000"))


@pytest.mark.parametrize(
    ("name", "fields"), [("problems", {}), ("decisions", {}), ("decisions", {"newest": True})]
)
def test_numbered_lists_page_by_page(
    name: str, fields: dict[str, Any], get: Get, location: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """All pages together are what the command prints at once, in its order or turned round; ``total`` says how many."""
    told = printed(capsys, location, name)
    whole = told["decisions"] if name == "decisions" else told
    whole = whole[::-1] if fields else whole
    for limit in (1, 2, len(whole)):
        found: list[Any] = []
        after: dict[str, str] = {}
        while True:
            page = get(f"/api/{name}", limit=limit, **fields, **after)
            assert page["total"] == len(whole) and 0 < len(page[name]) <= limit
            found += page[name]
            if page["next"] is None:
                break
            after = {"after": page["next"]}
        assert plain(found) == plain(whole) and len(whole) >= 3


def test_decisions_about_one_claim_have_pages_of_their_own(get: Get) -> None:
    claim = get("/api/decisions")["decisions"][1]["claims"][0]
    page = get("/api/decisions", about=claim, limit=1)
    assert page["total"] == 2 and [d["action"] for d in page["decisions"]] == ["accept"]
    last = get("/api/decisions", about=claim, limit=1, after=page["next"])
    assert last["next"] is None and [d["action"] for d in last["decisions"]] == ["undo"]


@pytest.mark.parametrize("path", ["/api/problems", "/api/decisions", "/api/log"])
def test_a_cursor_that_is_none_is_refused_by_name(path: str, get: Get) -> None:
    assert get(path, expecting=422, after="yesterday")["error"]["field"] == "after"


def test_control_of_a_place(get: Get, location: str, capsys: pytest.CaptureFixture[str]) -> None:
    told = get("/api/places/Karsk")
    assert plain(told["control"]) == plain(printed(capsys, location, "control", "Karsk")["entries"])
    assert told["place"] == "geonames:3350" and told["names"] == ["Karsk"] and told["claims"] > 3


def test_json_lines_are_all_there_is(get: Get, client: Any) -> None:
    for path, fields in (("incidents", {"kind": "killed"}), ("claims", {"place": "Tolm"})):
        whole = get(f"/api/{path}", limit=1000, **fields)
        answer = client.get(f"/api/{path}.jsonl", params=fields)
        lines = [json.loads(line) for line in answer.text.splitlines()]
        assert answer.headers["content-type"] == "application/x-ndjson"
        assert [line["id"] for line in lines] == [one["id"] for one in whole[path]] and len(lines) > 5
        assert plain(lines) == plain(whole[path])

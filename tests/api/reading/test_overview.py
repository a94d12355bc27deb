"""Map, timeline and counts tell of the same incidents as the list does."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.reading.conftest import Get

FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"kind": ["killed"]},
    {"side": ["state"]},
    {"side": ["monitor", "opposing"], "status": "contested"},
    {"text": "mayor"},
    {"place": "Tolm"},
    {"since": "2031-05-02"},
    {"box": "29,39,31,41"},
    {"text": "nobody says this"},
)


@pytest.mark.parametrize("fields", FILTERS, ids=str)
def test_all_views_count_the_same(fields: dict[str, Any], get: Get) -> None:
    page = get("/api/incidents", limit=1000, **fields)
    lines = page["incidents"]
    assert page["total"] == len(lines)
    for zoom in (0, 4, 9, 18):
        found = get("/api/overview/map", zoom=zoom, **fields)
        clusters, alone = found["clusters"], found["incidents"]
        assert found["total"] == len(lines)
        assert found["unlocated"] == sum(line["where"] is None for line in lines)
        assert sum(c["count"] for c in clusters) + len(alone) + found["unlocated"] == len(lines)
        contested = sum(c["contested"] for c in clusters) + sum(i["status"] == "contested" for i in alone)
        assert contested == sum(line["status"] == "contested" and line["where"] is not None for line in lines)
    time = get("/api/overview/timeline", **fields)
    assert time["total"] == len(lines) == time["undated"] + sum(b["count"] for b in time["bins"])
    assert [b["start"] for b in time["bins"]] == sorted({b["start"] for b in time["bins"]})
    for by, values in (("status", "status"), ("kind", "kinds"), ("side", "sides")):
        counts = {
            c["value"]: c["count"] for c in get("/api/overview/counts", by=by, limit=100, **fields)["counts"]
        }
        told = [v for line in lines for v in ([line[values]] if by == "status" else line[values])]
        assert counts == {value: told.count(value) for value in set(told)}, by


def test_a_value_that_is_counted_is_a_filter(get: Get) -> None:
    for by in ("place", "party", "source", "kind", "status", "side"):
        for counted in get("/api/overview/counts", by=by, limit=4)["counts"]:
            found = get("/api/incidents", limit=1, **{by: counted["value"]})
            assert found["total"] >= counted["count"] > 0 and counted["label"], (by, counted)


def test_clusters_come_apart_as_one_zooms_in(get: Get) -> None:
    of_war = {"since": "2031-04-20"}
    maps = [get("/api/overview/map", zoom=zoom, **of_war) for zoom in (0, 6, 12)]
    drawn = [len(found["clusters"]) + len(found["incidents"]) for found in maps]
    assert drawn == sorted(drawn) and drawn[0] == 1 < drawn[-1]
    (whole,) = maps[0]["clusters"]
    box = whole["box"]
    assert 30.0 <= box["south"] < box["north"] <= 33.5 and 34.5 <= box["west"] < box["east"] <= 40.0
    assert box["south"] <= whole["lat"] <= box["north"] and box["west"] <= whole["lon"] <= box["east"]


def test_only_what_is_seen_is_drawn(get: Get) -> None:
    tolm = get("/api/overview/map", zoom=8, view="31,34,31.5,35")
    assert tolm["total"] == get("/api/incidents")["total"]
    drawn = [*tolm["clusters"], *tolm["incidents"]]
    assert drawn and all((d["lat"], d["lon"]) == (31.25, 34.5) for d in drawn)
    across = get("/api/overview/map", zoom=12, view="31,39,34,35")  # across the antimeridian
    drawn = [*across["clusters"], *across["incidents"]]
    assert drawn and all(d["lon"] <= 35 or d["lon"] >= 39 for d in drawn)


def test_what_is_alone_is_told_of(get: Get) -> None:
    (one,) = get("/api/overview/map", zoom=9, text='"band 7"')["incidents"]
    (line,) = get("/api/incidents", text='"band 7"')["incidents"]
    (place,) = line["places"]
    assert (one["id"], one["title"], one["where_prec"]) == (line["id"], f"Destruction · {place}", 1)
    assert (one["start"], one["end"], one["radius_km"]) == (line["start"], line["end"], 1.0)
    assert (one["lat"], one["lon"], one["status"]) == (-16.5, 17.0, "weak")


def test_bins_are_as_long_as_the_time_asks_for(get: Get) -> None:
    days = get("/api/overview/timeline", since="2031-05-01", until="2031-05-03")
    assert days["unit"] == "day" and all(b["start"] == b["end"] for b in days["bins"])
    months = get("/api/overview/timeline")
    assert months["unit"] == "month"
    assert all(b["start"].endswith("-01") and b["end"] > b["start"] for b in months["bins"])

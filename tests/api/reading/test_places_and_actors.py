"""Places and actors: as claims name them, and as the tables know them."""

from __future__ import annotations

from tests.api.reading.conftest import Get


def test_places_that_claims_name(get: Get) -> None:
    page = get("/api/places", limit=1000)
    assert page["total"] == len(page["places"]) == 34
    counts = [place["claims"] for place in page["places"]]
    assert counts == sorted(counts, reverse=True)
    (karsk,) = get("/api/places", text="KARSK")["places"]
    assert karsk["claims"] == get("/api/claims", place="Karsk")["total"]
    (vell,) = get("/api/places", text="vell")["places"]
    assert (vell["place"], vell["lat"], vell["lon"]) == (None, None, None)
    met, after = [], None
    while True:
        part = get("/api/places", limit=9, **({"after": after} if after else {}))
        met += part["places"]
        after = part["next"]
        if after is None:
            break
    assert met == page["places"]


def test_a_place_by_its_id_and_by_its_name(get: Get) -> None:
    by_name, by_id = get("/api/places/karsk"), get("/api/places/geonames:3350")
    assert by_name["names"] == by_id["names"] == ["Karsk"]
    assert by_name["place"] == by_id["place"] == "geonames:3350"
    unknown = get("/api/places/Vell")
    assert (unknown["place"], unknown["known"], unknown["claims"]) == (None, None, 1)


def test_actors_that_claims_name(get: Get) -> None:
    page = get("/api/actors")
    assert all(actor["claims"] > 0 for actor in page["actors"])
    found = get("/api/actors", text="Observatory for Human")
    assert [actor["id"] for actor in found["actors"]] == ["sohr"]
    everybody = get("/api/actors", text="army", limit=5)
    following = get("/api/actors", text="army", limit=5, after=everybody["next"])
    assert not {a["id"] for a in everybody["actors"]} & {a["id"] for a in following["actors"]}


def test_one_actor(get: Get) -> None:
    told = get("/api/actors/islamic-state")
    assert told["name"] == "Islamic State" and told["kind"] == "armed_group"
    names = {name["name"]: name for name in told["names"]}
    assert {"ISIS", "Daesh"} <= names.keys()
    stand = next(s for s in told["stands"] if "syria" in s["conflict"])
    assert stand["side_name"] and stand["first"] and all(a["id"] != "islamic-state" for a in stand["allies"])
    assert told["claims"] == {"actor": 0, "target": 0, "source": 0} and told["named_as"] == []


def test_a_state(get: Get) -> None:
    told = get("/api/actors/country:SY")
    assert told["name"] == "Syria" and told["kind"] == "state" and told["stands"]
    assert "syrian-army" in {part["id"] for part in told["parts"]}


def test_an_actor_with_a_parent(get: Get) -> None:
    told = get("/api/actors/syrian-air-force")
    parent = told["parent"]
    assert parent is None or told["id"] in {p["id"] for p in get(f"/api/actors/{parent['id']}")["parts"]}

"""Rules and encoder together: what both have needs less certainty, what the rules alone have is taken in some roles."""

from __future__ import annotations

from typing import Any

from rashomon.evaluate.both_readers import Trust, joined, with_more
from rashomon.learned.calibration import ForIncidents
from rashomon.learned.fillers import Filler, Mention
from rashomon.learned.incidents import Read
from rashomon.learned.labels import CLASSES, INCIDENTS
from rashomon.model.span import Span

TYPES = {**dict.fromkeys(CLASSES[INCIDENTS], 0.0), "attack": 0.9}
CALIBRATION = ForIncidents(roles={"victim": 0.5})


def template(**roles: list[str]) -> dict[str, Any]:
    empty: dict[str, list[Any]] = {r: [] for r in ("perp_ind", "perp_org", "target", "victim", "weapon")}
    entities = {r: [[{"text": w, "start": 0, "end": len(w)}] for w in words] for r, words in roles.items()}
    return {"incident_type": "attack", **empty, **entities}


def noticed(words: str, chance: float, types: dict[str, float] = TYPES) -> Read:
    """A victim that the encoder has noticed."""
    filler = Filler("victim", (Mention("victim", Span(0, len(words)), words, chance),))
    return Read(types, [filler], [types])


def victims(templates: list[dict[str, Any]]) -> list[str]:
    return [m["text"] for t in templates for entity in t["victim"] for m in entity]


def test_what_both_have_needs_less_certainty() -> None:
    ruled = [template(victim=["the Ana Ruiz"])]
    assert victims(joined(noticed("ANA RUIZ", 0.4), CALIBRATION, ruled, Trust())) == []
    assert victims(joined(noticed("ANA RUIZ", 0.4), CALIBRATION, ruled, Trust(0.2))) == ["ANA RUIZ"]
    assert victims(joined(noticed("JUAN SOTO", 0.4), CALIBRATION, ruled, Trust(0.2))) == []


def test_what_the_rules_alone_have_is_taken_in_some_roles() -> None:
    ruled = [template(victim=["Ana Ruiz", "Soto"], target=["bridge"])]
    learned = [template(victim=["JUAN SOTO"])]
    (found,) = with_more(learned, ruled, {"victim"})
    assert victims([found]) == ["JUAN SOTO", "Ana Ruiz"] and found["target"] == []
    assert victims(learned) == ["JUAN SOTO"]  # what was given is left as it was


def test_where_the_encoder_sees_no_incident_there_is_none() -> None:
    ruled, everything = [template(victim=["Ana Ruiz"])], Trust(0.5, frozenset({"victim"}))
    none = noticed("ANA RUIZ", 0.9, dict.fromkeys(TYPES, 0.1))
    assert joined(none, CALIBRATION, ruled, everything) == []
    assert joined(None, CALIBRATION, ruled, everything) == []

"""JSON has exactly the fields of the claim model."""

import json

from rashomon.export.json import number, to_json
from tests.export.example import TEXT, claims, document

CLAIM = (
    "id kind trigger quote modality polarity actors targets places date quantities sources "
    "disputes revises loaded headline"
)


def test_fields() -> None:
    report = json.loads(to_json(document(), claims()))
    killed = report["claims"][0]
    assert list(report) == ["document", "claims"]
    assert list(killed) == CLAIM.split()
    assert set(killed["places"][0]) == {"text", "start", "end", "role", "place", "lat", "lon", "precision"}
    assert killed["date"] == {"text": "Monday", "start": "2012-06-04", "end": "2012-06-04", "precision": 1}
    assert set(killed["sources"][0]) == {"text", "start", "end", "cue", "stance", "named", "entity"}
    assert report["document"]["text"] == TEXT and report["document"]["published"] == "2012-06-05"
    assert report["claims"][1]["disputes"] == ["k1"] and report["claims"][1]["date"] is None


def test_every_span_quotes_the_text() -> None:
    report = json.loads(to_json(document(), claims(), indent=None))
    spans = [
        e
        for c in report["claims"]
        for k in ("actors", "targets", "places", "sources", "loaded")
        for e in c[k]
    ]
    assert len(spans) == 6
    assert all(TEXT[e["start"] : e["end"]] == e["text"] for e in spans)


def test_numbers_as_written() -> None:
    assert [repr(number(v)) for v in (13.0, 2.5, None, 1e6)] == ["13", "2.5", "None", "1000000"]
    whole = to_json(document(), claims(), indent=None)
    assert '"low":null,"best":65,"high":null,"joint":true' in whole
    assert "\n" not in whole

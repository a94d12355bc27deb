"""The three example reports against what a careful reader lists: ``golden/aleppo-palmyra.toml``."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rashomon.fuse import Fusion, control, figures, status
from rashomon.ingest import from_path
from rashomon.model.incident import Figure, Incident
from rashomon.model.ledger import LedgerClaim
from rashomon.run.pipeline import read_document
from tests.fuse.ledger import claims_of_report

ROOT = Path(__file__).parents[2]
GOLDEN = tomllib.loads((Path(__file__).parent / "golden" / "aleppo-palmyra.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def incidents() -> tuple[Incident, ...]:
    fusion = Fusion()
    for name in ("government", "opposition", "monitor"):
        document = from_path(ROOT / "examples" / f"{name}.txt", published=date(2016, 12, 16))
        fusion.add(claims_of_report(name, read_document(document)), document.text)
    return fusion.incidents()


def shown(incident: Incident) -> dict[str, Any]:
    """An incident as the golden file writes it."""
    found = status(incident)
    return {
        "status": found.kind.value,
        "claims": sorted(map(shown_claim, incident.claims)),
        "figures": sorted(map(shown_figure, figures(incident))),
        "disputes": sorted(d.sentence for d in found.disputes),
        "responsibility": sorted(d.sentence for d in found.responsibility.disputes),
    }


def shown_claim(claim: LedgerClaim) -> str:
    negation = " not" if claim.claim.polarity == "negative" else ""
    return f"{claim.report.id} {claim.claim.kind.value}{negation}: {claim.claim.trigger.text}"


def shown_figure(figure: Figure) -> str:
    bounds = [f"{value:g}" for value in (figure.low, figure.high) if value is not None]
    return f"{figure.outcome.value} {figure.victims}: {' to '.join(dict.fromkeys(bounds))}"


def test_the_incidents_are_those_of_a_careful_reader(incidents: tuple[Incident, ...]) -> None:
    wanted = [
        {
            key: sorted(value) if isinstance(value, list) else value
            for key, value in row.items()
            if key != "reader"
        }
        for row in GOLDEN["incident"]
    ]
    found = [shown(incident) for incident in incidents]
    assert sorted(found, key=lambda i: i["claims"]) == sorted(wanted, key=lambda i: i["claims"])


def test_two_sides_agree_on_who_holds_palmyra(incidents: tuple[Incident, ...]) -> None:
    entries = control([c for i in incidents for c in i.claims], "Palmyra")
    assert [(e.event, e.holder, e.speaker.name) for e in entries] == [
        ("taken", "islamic-state", "Orontes Telegraph"),
        ("taken", "islamic-state", "Northern Conflict Monitor"),
        ("left", "army", "rebel commander"),
    ]
    assert not any(e.contested_by for e in entries)

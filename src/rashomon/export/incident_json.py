"""Incidents, control, sources and decisions in plain fields, for JSON and for tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rashomon.export.csv import Cell
from rashomon.export.incident_decisions import value_words
from rashomon.export.incident_words import REPORTING, SIDES, bounds, capitalized, kind_words
from rashomon.export.json import Fields
from rashomon.export.ledger_json import ledger_claim_fields, plain
from rashomon.model.decision import JudgedDecision
from rashomon.model.incident import ControlEntry, Side, SourceRecord
from rashomon.model.incident_view import IncidentField, IncidentLine, IncidentView, LinePlace
from rashomon.model.ledger import LedgerClaim
from rashomon.model.overview import IncidentCount, IncidentMap

RADII = {1: 1.0, 2: 25.0, 3: 30.0, 4: 100.0, 5: 150.0, 6: 400.0, 7: 500.0}
"""Kilometres around a place of each ``where_prec``, to draw a ring and not a pin. That of 2 is the UCDP GED codebook's (24.1);
the others are the order of size of a town, a district, a province, a region and a country, and no borders."""


def line_fields(line: IncidentLine) -> Fields:
    """An incident in one line."""
    fields: Fields = plain(line)
    return fields


def map_fields(found: IncidentMap) -> Fields:
    """Incidents on a map: clusters, and those that are alone at their places."""
    return {
        "zoom": found.zoom,
        "total": found.total,
        "unlocated": found.unlocated,
        "clusters": [plain(cluster) for cluster in found.clusters],
        "incidents": [_point_fields(line, line.where) for line in found.alone if line.where is not None],
    }


def _point_fields(line: IncidentLine, where: LinePlace) -> Fields:
    return {
        "id": line.id,
        "lat": where.lat,
        "lon": where.lon,
        "where_prec": where.precision,
        "radius_km": RADII[where.precision],
        "place": where.name,
        "start": plain(line.start),
        "end": plain(line.end),
        "kinds": plain(line.kinds),
        "sides": plain(line.sides),
        "status": line.status.value,
        "title": f"{capitalized(kind_words(line.kinds))} · {where.name}",
    }


def count_fields(by: IncidentField, counted: IncidentCount) -> Fields:
    """How many incidents share a value; kinds, sides and statuses are put into words for the label."""
    label = counted.label
    if by is IncidentField.SIDE:
        label = SIDES[Side(counted.value)]
    elif by in {IncidentField.KIND, IncidentField.STATUS}:
        label = counted.value.replace("_", " ")
    return {"value": counted.value, "label": label, "count": counted.count}


def line_cells(line: IncidentLine) -> Mapping[str, Cell]:
    """The same as cells; several values of one are joined."""
    figures = (
        f"{bounds(f.low, f.best, f.high)} {f.unit + ' ' if f.unit else ''}{f.outcome.value} {f.victims}"
        for f in line.figures
    )
    return {
        "id": line.id,
        "start": line.start.isoformat() if line.start else None,
        "end": line.end.isoformat() if line.end else None,
        "kinds": _joined(k.value for k in line.kinds),
        "places": _joined(line.places),
        "actors": _joined(line.actors),
        "targets": _joined(line.targets),
        "figures": _joined(figures),
        "status": line.status.value,
        "origins": line.origins,
        "reports": line.reports,
        "claims": line.claims,
    }


def view_fields(view: IncidentView) -> Fields:
    """One incident with everything that is said of it; accounts name claims by their ids."""
    incident = view.incident
    return {
        "id": incident.id,
        "former": list(incident.former),
        "kinds": plain(incident.kinds),
        "start": plain(incident.start),
        "end": plain(incident.end),
        "places": plain(incident.places),
        "status": plain(view.status),
        "policy": view.policy.value,
        "figures": plain(view.figures),
        "accounts": [
            {**plain(account), "claims": [c.id for c in account.claims]} for account in view.accounts
        ],
        "growth": plain(view.growth),
        "claims": [ledger_claim_fields(c) for c in incident.claims],
        "memberships": plain(incident.memberships),
        "decisions": [decision_fields(d) for d in view.decisions],
        "corrections": plain(view.corrections),
        "rejected": [ledger_claim_fields(c) for c in view.rejected],
        "without": list(view.without),
        "left_out": list(view.left_out),
        "note": REPORTING,
    }


def control_fields(entry: ControlEntry, claims: Mapping[str, LedgerClaim]) -> Fields:
    """Who is said to hold a place, with the claim that says so."""
    return {
        **plain(entry),
        "quote": claims[entry.claim].claim.quote.text,
        "report": claims[entry.claim].report.id,
    }


def control_cells(entry: ControlEntry, claims: Mapping[str, LedgerClaim]) -> Mapping[str, Cell]:
    """The same as cells."""
    return {
        "claim": entry.claim,
        "event": entry.event,
        "holder": entry.holder,
        "denied": str(entry.denied).lower(),
        "since": entry.since.isoformat() if entry.since else None,
        "until": entry.until.isoformat() if entry.until else None,
        "speaker": entry.speaker.name,
        "side": entry.speaker.side.value,
        "contested_by": _joined(entry.contested_by),
        "publisher": claims[entry.claim].report.publisher,
        "quote": " ".join(claims[entry.claim].claim.quote.text.split()),
    }


def record_cells(record: SourceRecord) -> Mapping[str, Cell]:
    """What is counted of a source."""
    return {
        "source": record.speaker.name,
        "entity": record.speaker.entity,
        "side": record.speaker.side.value,
        "claims": record.claims,
        "alone": record.alone,
        "corroborated": record.corroborated,
        "denied": record.denied,
        "revised": record.revised,
        "lowest": record.figures.get("lowest", 0),
        "between": record.figures.get("between", 0),
        "highest": record.figures.get("highest", 0),
        "same": record.figures.get("same", 0),
        "kinds": _joined(f"{kind.value} {n}" for kind, n in record.kinds.items()),
        "wording": _joined(f"{word} {n}" for word, n in record.wording.items()),
    }


def decision_fields(judged: JudgedDecision) -> Fields:
    """A decision and how it stands; claims are given by their present ids."""
    decision, what = judged.decision, judged.decision.what
    return {
        "number": decision.number,
        "action": what.action.value,
        "author": decision.author,
        "at": plain(decision.at),
        "note": decision.note,
        "standing": judged.standing.value,
        "why": judged.why,
        "incidents": list(what.incidents),
        "claims": list(judged.claims),
        "others": list(judged.others),
        "decided_on": [ref.id for ref in what.claims],
        "field": what.field,
        "value": plain(what.value),
        "read": what.read,
        "undoes": what.undoes,
    }


def decision_cells(judged: JudgedDecision) -> Mapping[str, Cell]:
    """The same as cells."""
    fields = decision_fields(judged)
    return {
        **{name: fields[name] for name in ("number", "action", "author", "at", "note", "standing", "why")},
        **{name: _joined(fields[name]) for name in ("incidents", "claims", "others")},
        "field": fields["field"],
        "value": value_words(judged) if judged.decision.what.field else None,
        "read": fields["read"],
        "undoes": fields["undoes"],
    }


def _joined(values: Iterable[str]) -> str:
    return "; ".join(" ".join(str(v).split()).replace(";", ",") for v in values)

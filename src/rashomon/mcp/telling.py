"""Claims in few fields, none of which is without the one who says so and the words that it rests on."""

from __future__ import annotations

from typing import Any

from rashomon.export.ledger_json import plain
from rashomon.export.phrases import counted, figure
from rashomon.model.claim import Claim, Source
from rashomon.model.ledger import LedgerClaim, ReportLine

NOBODY = "nobody named"
OUTLET = "the outlet, in its own voice"

Told = dict[str, Any]


def claim_told(found: LedgerClaim) -> Told:
    """A claim of the ledger."""
    claim = found.claim
    told = {
        "id": found.id,
        "said_by": _speakers(found),
        "quote": claim.quote.text,
        "kind": claim.kind.value,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "actors": [p.evidence.text for p in claim.actors],
        "targets": [p.evidence.text for p in claim.targets],
        "places": [{"name": p.evidence.text, "role": p.role.value, "place": p.place} for p in claim.places],
        "date": _date(claim),
        "figures": [f"{figure(q)} {counted(q)}".strip() for q in claim.quantities],
        "loaded_words": [{"word": w.evidence.text, "neutral": w.neutral} for w in claim.loaded],
        "disputes": [f"{found.report.id}:{other}" for other in claim.disputes],
        "status_in_its_report": found.status.value,
        "witness": {"origin": found.origin, "name": found.origin_name},
        "report": report_told(found.report),
    }
    return {name: value for name, value in told.items() if value not in (None, [])}


def report_told(line: ReportLine) -> Told:
    """A report in one line."""
    return {
        "id": line.id,
        "title": line.title,
        "publisher": line.publisher,
        "published": plain(line.published),
        "url": line.url,
    }


def _speakers(found: LedgerClaim) -> list[Told]:
    """Who says so, innermost first; with nobody the outlet does."""
    own = {"name": found.report.publisher or OUTLET, "stance": "states", "own_voice": True}
    return [_speaker(source) for source in found.claim.sources] or [own]


def _speaker(source: Source) -> Told:
    told = {
        "name": source.evidence.text or NOBODY,
        "stance": source.stance.value,
        "attributed_by": source.cue,
        "actor": source.entity,
    }
    return {name: value for name, value in told.items() if value}


def _date(claim: Claim) -> Told | None:
    if claim.date is None:
        return None
    return {"words": claim.date.evidence.text, "start": plain(claim.date.start), "end": plain(claim.date.end)}

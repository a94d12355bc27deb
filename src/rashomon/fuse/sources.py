"""What each source claims, and how the others stand to it. It measures reporting: no figure here is a rate of being right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.fuse.denials import denials
from rashomon.fuse.figures import latest
from rashomon.fuse.scopes import REAL, scopes
from rashomon.fuse.sides import Scene, outlet_of, scene_of, speaker_of
from rashomon.lexicon.folding import fold
from rashomon.lexicon.loaded import loaded_key
from rashomon.model.claim import Kind, Polarity
from rashomon.model.incident import Incident, SourceRecord, Speaker
from rashomon.model.ledger import LedgerClaim


@dataclass(slots=True)
class _Tally:
    speaker: Speaker
    claims: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[Kind] = field(default_factory=Counter)
    wording: Counter[str] = field(default_factory=Counter)
    figures: Counter[str] = field(default_factory=Counter)

    def record(self) -> SourceRecord:
        return SourceRecord(
            speaker=self.speaker,
            claims=self.claims,
            kinds=dict(sorted(self.kinds.items())),
            alone=self.counts["alone"],
            denied=self.counts["denied"],
            corroborated=self.counts["corroborated"],
            revised=self.counts["revised"],
            wording=dict(sorted(self.wording.items())),
            figures=dict(sorted(self.figures.items())),
        )


def source_records(incidents: Iterable[Incident]) -> tuple[SourceRecord, ...]:
    """A record for each named source and each outlet, the one that claims most first.

    A source is known by its actor's id, else by its name; one without a name counts for the outlet that passes it on.
    """
    tallies: dict[str, _Tally] = {}
    for incident in incidents:
        _count(incident, tallies)
    ordered = sorted(tallies.items(), key=lambda item: (-item[1].claims, item[0]))
    return tuple(tally.record() for _, tally in ordered)


def _count(incident: Incident, tallies: dict[str, _Tally]) -> None:
    scene = scene_of(incident.claims)
    asserting = [
        c for c in incident.claims if c.claim.polarity is Polarity.POSITIVE and c.claim.modality in REAL
    ]
    origins = {c.origin for c in asserting}
    denied = {c for d in denials(incident.claims, scene) for c in d.of}
    revised = {f"{c.report.id}:{old}" for c in incident.claims for old in c.claim.revises}
    own: dict[str, _Tally] = {}
    for claim in incident.claims:
        speaker = _source(claim, scene)
        tally = own[claim.id] = tallies.setdefault(_key(speaker), _Tally(speaker))
        tally.claims += 1
        tally.kinds[claim.claim.kind] += 1
        tally.wording.update(loaded_key(word.evidence.text) for word in claim.claim.loaded)
        tally.counts["alone"] += origins <= {claim.origin}
        tally.counts["corroborated"] += bool(origins - {claim.origin})
        tally.counts["denied"] += claim.id in denied
        tally.counts["revised"] += claim.id in revised
    for claim_id, where in _positions(incident.claims):
        own[claim_id].figures[where] += 1


def _source(claim: LedgerClaim, scene: Scene) -> Speaker:
    speaker = speaker_of(claim, scene)
    if speaker.named and speaker.name:
        return speaker
    return outlet_of(claim)


def _key(speaker: Speaker) -> str:
    return speaker.entity or fold(speaker.name)


def _positions(claims: Sequence[LedgerClaim]) -> Iterator[tuple[str, str]]:
    """Where each figure lies among those that other origins give of the same scope."""
    for told in scopes(claims).values():
        last = latest(told)
        for one in last:
            others = [t.value for t in last if t.claim.origin != one.claim.origin]
            if others:
                yield one.claim.id, _position(one.value, others)


def _position(value: float, others: Sequence[float]) -> str:
    if all(value == other for other in others):
        return "same"
    if value <= min(others):
        return "lowest"
    return "highest" if value >= max(others) else "between"


def shares(record: SourceRecord) -> Mapping[str, float]:
    """``alone``, ``denied``, ``corroborated`` and ``revised`` as shares of the claims, 0 to 1."""
    counts = {name: getattr(record, name) for name in ("alone", "denied", "corroborated", "revised")}
    return {name: count / record.claims for name, count in counts.items()}

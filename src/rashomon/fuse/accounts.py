"""An incident as each side tells it: its claims and figures, what it denies and of whom, and whom it blames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rashomon.fuse.denials import denials
from rashomon.fuse.figures import figures_of, remaining
from rashomon.fuse.scopes import REAL
from rashomon.fuse.sides import Scene, scene_of, side_of_party, speaker_of
from rashomon.lexicon.folding import fold
from rashomon.model.claim import GROUPS, Party, Polarity
from rashomon.model.incident import Account, Blame, Incident, Policy, Side, Speaker
from rashomon.model.ledger import LedgerClaim

ACTS = frozenset({*GROUPS["violence"], *GROUPS["outcome"]})
"""What somebody can be blamed for."""


def accounts(
    incident: Incident, policy: Policy = Policy.ORIGINS, without: Iterable[str] = ()
) -> tuple[Account, ...]:
    """One account for each side that says anything, in the order of ``Side``; ``without`` as in ``figures``.

    Groups that fight each other are several sides, though each of them opposes the state: see ``Account.name``.
    """
    claims = remaining(incident, without)
    scene = scene_of(incident.claims)
    by_side: dict[tuple[Side, str], list[LedgerClaim]] = defaultdict(list)
    for claim in claims:
        speaker = speaker_of(claim, scene)
        by_side[speaker.side, speaker.side_name].append(claim)
    denied = denials(claims, scene)
    order = list(Side)
    return tuple(
        Account(
            side=side,
            speakers=_speakers(told, scene),
            claims=tuple(told),
            figures=figures_of(told, policy),
            denies=tuple(d for d in denied if d.claim in {c.id for c in told}),
            blames=blames(told, scene),
            name=name,
        )
        for (side, name), told in sorted(by_side.items(), key=lambda s: (order.index(s[0][0]), s[0][1]))
    )


def speakers(incident: Incident) -> tuple[Speaker, ...]:
    """All who say anything on an incident, each once, the first to be published first."""
    return _speakers(incident.claims, scene_of(incident.claims))


def _speakers(claims: Sequence[LedgerClaim], scene: Scene) -> tuple[Speaker, ...]:
    """Each speaker once, however often a report says "he"."""
    found: dict[tuple[str, str | None], Speaker] = {}
    for speaker in (speaker_of(c, scene) for c in claims):
        key = speaker.name, speaker.entity
        found[key] = max(found.get(key, speaker), speaker, key=lambda s: s.named)
    return tuple(found.values())


def blames(claims: Sequence[LedgerClaim], scene: Scene) -> tuple[Blame, ...]:
    """Who is said to have done it, the party that most claims name first. An attack that was repelled blames its target."""
    found: dict[str, list[tuple[Party, LedgerClaim]]] = defaultdict(list)
    for claim in claims:
        if claim.claim.polarity is Polarity.POSITIVE and claim.claim.modality in REAL:
            for party in culprits(claim):
                found[party.entity or fold(party.evidence.text)].append((party, claim))
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Blame(
            " ".join(uses[0][0].evidence.text.split()),
            side_of_party(uses[0][0], scene)[0],
            tuple(dict.fromkeys(c.id for _, c in uses)),
            side_of_party(uses[0][0], scene)[1],
        )
        for _, uses in ordered
    )


def culprits(claim: LedgerClaim) -> tuple[Party, ...]:
    """The parties that a claim says did harm."""
    if claim.claim.kind not in ACTS:
        return ()
    return claim.claim.targets if claim.claim.kind == "attack_repelled" else claim.claim.actors

"""Incidents with their roles, as the rules read them: the claims of a report turned into templates of MUC-4.

One template a report and type: the claims of one kind of violence tell of one incident more often than of several. What
came of it (killed, wounded, destroyed) belongs to the incident told of nearest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from rashomon.evaluate.fillers import Filler, FillerKind, fillers, is_vague, sentences_holding
from rashomon.evaluate.personal_names import listed_names
from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.weapons import weapons
from rashomon.evaluate.words import words_of
from rashomon.lexicon.loader import load_table
from rashomon.model.claim import GROUPS, Claim, Kind, Modality, Party, Polarity
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import SegmentedDocument, Sentence

TYPES = {
    Kind.ABDUCTION: "kidnapping",
    Kind.BOMBING: "bombing",
    Kind.ATTACK: "attack",
    Kind.VIOLENCE_AGAINST_CIVILIANS: "attack",
    Kind.AIR_STRIKE: "attack",
    Kind.SHELLING: "attack",
}
"""What an incident is by the kind of its claim. Clashes are none: both sides fight."""
HARMED = frozenset({Kind.KILLED, Kind.WOUNDED, Kind.ABDUCTION})
"""Kinds of claims whose victims reports list by name."""
OUTCOMES = frozenset(GROUPS["outcome"])
TOLD = frozenset({Modality.HAPPENED, Modality.ONGOING, Modality.POSSIBLE})
DOERS = {FillerKind.NAMED: "perp_ind", FillerKind.PEOPLE: "perp_ind", FillerKind.BODY: "perp_org"}
SUFFERERS = {FillerKind.NAMED: "victim", FillerKind.THING: "target"}
Roles = dict[str, list[Evidence]]


def templates_of_claims(segmented: SegmentedDocument, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """The templates of a report, ``{incident_type, perp_ind, …}``, in the order of their first claims.

    A role is a list of entities with one mention ``{text, start, end}`` each.
    """
    told = [
        c
        for c in claims
        if c.polarity is Polarity.POSITIVE
        and c.modality in TOLD
        and is_violent(c)
        and not is_fighting(c, segmented.sentences)
    ]
    incidents: dict[str, Roles] = defaultdict(lambda: {role: [] for role in ROLES})
    for claim in told:
        _add(incidents[incident_type(claim, told)], segmented.sentences, claim)
    return [
        {"incident_type": kind, **_shown(roles)} for kind, roles in incidents.items() if any(roles.values())
    ]


def is_violent(claim: Claim) -> bool:
    """Whether a claim tells of an incident, or of what came of one."""
    return claim.kind in TYPES or claim.kind in OUTCOMES


def is_fighting(claim: Claim, sentences: Sequence[Sentence]) -> bool:
    """Whether all that a claim was done to are under arms, and none of them is listed by name."""
    hit = [
        _is_armed(s, party.evidence.span)
        for party in claim.targets
        for s in sentences_holding(sentences, party.evidence.span)
    ]
    return bool(hit) and all(hit) and not any(_listed(sentences, claim))


def incident_type(claim: Claim, told: Sequence[Claim]) -> str:
    """The type of the incident that a claim tells of; ``told`` are all claims that tell of one."""
    words = " ".join(claim.trigger.text.lower().split())
    if any(stem in words for stem in load_table("roles_measure")["burning"]):
        return "arson"
    if claim.kind in TYPES:
        return TYPES[claim.kind]
    start = claim.trigger.span.start
    causes = [c for c in told if c.kind in TYPES]
    nearest = min(causes, key=lambda c: abs(c.trigger.span.start - start), default=None)
    return TYPES[nearest.kind] if nearest else "attack"


def _add(roles: Roles, sentences: Sequence[Sentence], claim: Claim) -> None:
    for filler in chain(_parts(sentences, claim.targets), _listed(sentences, claim)):
        if filler.kind in SUFFERERS and not filler.armed:
            roles[SUFFERERS[filler.kind]].append(filler.words)
    for filler in _parts(sentences, claim.actors):
        if filler.kind in DOERS and not is_vague(filler):
            roles[DOERS[filler.kind]].append(filler.words)
    for sentence in sentences_holding(sentences, claim.trigger.span):
        roles["weapon"].extend(weapons(sentence, claim.quote.span))


def _parts(sentences: Sequence[Sentence], parties: Iterable[Party]) -> Iterator[Filler]:
    for party in parties:
        for sentence in sentences_holding(sentences, party.evidence.span):
            yield from fillers(sentence, party.evidence.span)


def _listed(sentences: Sequence[Sentence], claim: Claim) -> Iterator[Filler]:
    """Those whom the sentence of a claim lists as the dead, wounded or abducted."""
    for sentence in sentences_holding(sentences, claim.trigger.span) if claim.kind in HARMED else ():
        after = next(t.i for t in sentence.tokens if t.end > claim.trigger.span.start)
        for name in listed_names(sentence, after):
            yield Filler(FillerKind.NAMED, words_of(sentence, name))


def _is_armed(sentence: Sentence, span: Span) -> bool:
    return any(f.armed for f in fillers(sentence, span))


def _shown(roles: Mapping[str, Sequence[Evidence]]) -> dict[str, list[list[dict[str, Any]]]]:
    """Each filler once, at its first place."""
    shown = {}
    for role, found in roles.items():
        first: dict[str, Evidence] = {}
        for words in found:
            first.setdefault(alike(words.text), words)
        shown[role] = [
            [{"text": w.text, "start": w.span.start, "end": w.span.end}] for key, w in first.items() if key
        ]
    return shown

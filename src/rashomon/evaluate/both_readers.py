"""Incidents as both readers find them: those of the encoder, set right by grammar, with what the rules alone have in some roles.

Where the encoder sees no incident there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rashomon.evaluate.bystanders import without_bystanders
from rashomon.evaluate.named_groups import groups_who_did_it
from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.rule_events import templates_of_claims
from rashomon.evaluate.rules import claims_of
from rashomon.evaluate.trimming import trimmed
from rashomon.lexicon.actors import Actor, known_actor
from rashomon.model.claim import Claim
from rashomon.model.syntax import SegmentedDocument

if TYPE_CHECKING:
    from rashomon.learned.calibration import ForIncidents
    from rashomon.learned.incidents import Read

Row = Mapping[str, Any]
Entity = Sequence[Mapping[str, Any]]
Template = dict[str, Any]
ADDED = frozenset({"perp_ind", "target", "victim"})
"""The roles in which the rules, each taken alone, raise CEAF-REE on the tenth of MUC-4's training half that was not learned from
(``benchmarks/both_readers.py``)."""

SEEN = 0.2
"""How probable the encoder must find an organisation for that of the rules to be taken. From 0.15 to 0.3 it is much the same."""


def open_both(_: str | None = None) -> Callable[[Sequence[Row]], list[dict[str, Any]]]:
    """What reads incidents with both; raises ``InstallationError`` where the learned reader is not installed."""
    from rashomon.learned import load_reader

    reader = load_reader()

    def read(row: Row) -> dict[str, Any]:
        segmented, claims = claims_of(row)
        chosen = reader.calibration.incidents
        told = reader.incidents(row["text"], chosen.favour)
        templates = joined(told, chosen, segmented, claims) if told else []
        return {"id": row["id"], "templates": templates}

    return lambda rows: [read(row) for row in rows]


def joined(
    told: Read, chosen: ForIncidents, segmented: SegmentedDocument, claims: Sequence[Claim]
) -> list[Template]:
    """What the encoder tells of a text, set right, with what the claims of the same text tell."""
    from rashomon.learned.incidents import incidents_of, marked

    sentences = segmented.sentences
    found, ruled = (
        without_bystanders(templates, sentences, claims)
        for templates in (
            trimmed(incidents_of(told, chosen), sentences),
            templates_of_claims(segmented, claims),
        )
    )
    seen = marked(told, "perp_org", SEEN)
    groups = [
        {**t, **{role: [] for role in ROLES}, "perp_org": groups_who_did_it(sentences, claims, seen)}
        for t in found[:1]
    ]
    return with_more(found, [*ruled, *groups], ADDED, seen)


def with_more(
    templates: Sequence[Template],
    ruled: Iterable[Template],
    roles: Collection[str],
    organisations: Collection[str] = (),
) -> list[Template]:
    """Templates with the entities of some roles that the rules alone have: in the one of the same type, else in the first.

    Of organisations those alone that the encoder has seen (``organisations``), and armed groups that are known by name, in
    whatever roles.
    """
    seen = [_words([name]) for name in organisations]
    whole = [{**t, **{role: [*t[role]] for role in ROLES}} for t in templates]

    def is_taken(role: str, entity: Entity) -> bool:
        if role != "perp_org":
            return role in roles
        return _is_armed_group(entity) or any(_same(_words(entity), s) for s in seen)

    for template in ruled if whole else ():
        into = next((t for t in whole if t["incident_type"] == template["incident_type"]), whole[0])
        for role in ROLES:
            known = [entity for t in whole for entity in t[role]]
            more = [e for e in template[role] if is_taken(role, e)]
            into[role] += [e for e in more if not any(_are_one(e, k) for k in known)]
    return whole


def _is_armed_group(entity: Entity) -> bool:
    known = _actor(entity)
    return known is not None and known.kind == "armed_group"


def _actor(entity: Entity) -> Actor | None:
    return known_actor(" ".join(entity[0]["text"].split()))


def _are_one(one: Entity, other: Entity) -> bool:
    """Whether two entities share their words, or are names of one known party."""
    known = _actor(one)
    return _same(_words(one), _words(other)) or (known is not None and known == _actor(other))


def _words(mentions: Iterable[Any]) -> frozenset[str]:
    return frozenset(word for mention in mentions for word in alike(mention).split())


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of one are all among those of the other."""
    return one <= other or other <= one

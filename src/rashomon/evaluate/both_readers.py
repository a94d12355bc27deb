"""Incidents as both readers find them: those of the encoder, set right by grammar, with what the rules alone have in some roles.

Where the encoder sees no incident there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.rule_events import templates_of_claims
from rashomon.evaluate.rules import claims_of
from rashomon.evaluate.trimming import trimmed
from rashomon.lexicon.actors import known_actor

Row = Mapping[str, Any]
Template = dict[str, Any]
ADDED = frozenset({"perp_ind", "target", "victim"})
"""The roles in which the rules, each taken alone, raise CEAF-REE on the tenth of MUC-4's training half that was not learned from
(``benchmarks/both_readers.py``)."""


def open_both(_: str | None = None) -> Callable[[Sequence[Row]], list[dict[str, Any]]]:
    """What reads incidents with both; raises ``InstallationError`` where the learned reader is not installed."""
    from rashomon.learned import load_reader

    reader = load_reader()

    def read(row: Row) -> dict[str, Any]:
        segmented, claims = claims_of(row)
        learned, ruled = reader.roles(row["text"]), templates_of_claims(segmented, claims)
        templates = with_more(trimmed(learned, segmented.sentences), ruled, ADDED)
        return {"id": row["id"], "templates": templates}

    return lambda rows: [read(row) for row in rows]


def with_more(
    templates: Sequence[Template], ruled: Iterable[Template], roles: Collection[str]
) -> list[Template]:
    """Templates with the entities of some roles that the rules alone have: in the one of the same type, else in the first.

    Of organisations only armed groups that are known by name, in whatever roles.
    """
    whole = [{**t, **{role: [*t[role]] for role in ROLES}} for t in templates]
    for template in ruled if whole else ():
        into = next((t for t in whole if t["incident_type"] == template["incident_type"]), whole[0])
        for role in ROLES:
            known = [_words(entity) for t in whole for entity in t[role]]
            more = [e for e in template[role] if role in roles or (role == "perp_org" and _is_armed_group(e))]
            into[role] += [e for e in more if not any(_same(_words(e), k) for k in known)]
    return whole


def _is_armed_group(entity: Sequence[Mapping[str, Any]]) -> bool:
    known = known_actor(" ".join(entity[0]["text"].split()))
    return known is not None and known.kind == "armed_group"


def _words(mentions: Iterable[Any]) -> frozenset[str]:
    return frozenset(word for mention in mentions for word in alike(mention).split())


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of one are all among those of the other."""
    return one <= other or other <= one

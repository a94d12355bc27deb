"""Incidents as both readers find them: those of the encoder, set right by grammar, with what the rules alone have in some roles.

Where the encoder sees no incident and is sure of it, there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.rule_events import templates_of_claims
from rashomon.evaluate.rules import claims_of
from rashomon.evaluate.trimming import trimmed
from rashomon.model.syntax import Sentence

if TYPE_CHECKING:
    from rashomon.learned import LearnedReader

Row = Mapping[str, Any]
Template = dict[str, Any]
ADDED = frozenset({"perp_ind", "perp_org", "target", "victim"})
"""The roles in which the rules add something, by the tenth of MUC-4's training half that was not learned from
(``benchmarks/both_readers.py``)."""
DOUBT = 0.1
"""How probable the likeliest type must be for the rules to be followed where the encoder is too unsure to tell of an incident;
chosen there too: below it the rules tell of fights and threats."""


def open_both(_: str | None = None) -> Callable[[Sequence[Row]], list[dict[str, Any]]]:
    """What reads incidents with both; raises ``InstallationError`` where the learned reader is not installed."""
    from rashomon.learned import load_reader

    reader = load_reader()
    return lambda rows: [{"id": row["id"], "templates": read_with_both(reader, row)} for row in rows]


def read_with_both(reader: LearnedReader, row: Row) -> list[Template]:
    """The incidents of a row's text."""
    from rashomon.learned.incidents import incidents_of

    calibration = reader.calibration.incidents
    noticed = reader.incidents(row["text"], calibration.favour)
    if noticed is None:
        return []
    segmented, claims = claims_of(row)
    ruled, learned = templates_of_claims(segmented, claims), incidents_of(noticed, calibration)
    return joined(learned, ruled, segmented.sentences, max(noticed.types.values()))


def joined(
    learned: Sequence[Template], ruled: Sequence[Template], sentences: Sequence[Sentence], likely: float
) -> list[Template]:
    """The incidents of both readers, given the probability of the likeliest type; ``sentences`` are those of the text."""
    if not learned:
        return [*ruled] if likely >= DOUBT else []
    return with_more(trimmed(learned, sentences), ruled, ADDED)


def with_more(
    templates: Sequence[Template], ruled: Iterable[Template], roles: Collection[str]
) -> list[Template]:
    """Templates with the entities of some roles that the rules alone have: in the one of the same type, else in the first."""
    whole = [{**t, **{role: [*t[role]] for role in ROLES}} for t in templates]
    for template in ruled if whole else ():
        into = next((t for t in whole if t["incident_type"] == template["incident_type"]), whole[0])
        for role in roles:
            known = [_words(entity) for t in whole for entity in t[role]]
            into[role] += [e for e in template[role] if not any(_same(_words(e), k) for k in known)]
    return whole


def _words(mentions: Iterable[Any]) -> frozenset[str]:
    return frozenset(word for mention in mentions for word in alike(mention).split())


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the words of one are all among those of the other."""
    return one <= other or other <= one

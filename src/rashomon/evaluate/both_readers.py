"""Incidents as both readers find them: the encoder decides, and what the rules have read counts for it.

Where the rules gave somebody the same role, less certainty of the encoder is enough; in some roles, what the rules alone have
is taken as well. Where the encoder sees no incident there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.rules import ruled_templates

if TYPE_CHECKING:
    from rashomon.learned.calibration import ForIncidents
    from rashomon.learned.fillers import Filler
    from rashomon.learned.incidents import Read

Row = Mapping[str, Any]
Template = dict[str, Any]
Named = Mapping[str, Sequence[frozenset[str]]]
"""By role the words of what the rules have read."""


@dataclass(frozen=True, slots=True)
class Trust:
    """How much the rules count.

    ``bonus`` is added to the probability of what they have in the same role; ``added`` are the roles in which what they
    alone have is taken.
    """

    bonus: float = 0.0
    added: frozenset[str] = frozenset()


TRUST = Trust()
"""What did best on the tenth of MUC-4's training half that was not learned from (``benchmarks/both_readers.py``)."""


def open_both(_: str | None = None) -> Callable[[Sequence[Row]], list[dict[str, Any]]]:
    """What reads incidents with both; raises ``InstallationError`` where the learned reader is not installed."""
    from rashomon.learned import load_reader

    reader = load_reader()
    calibration = reader.calibration.incidents

    def read(row: Row) -> dict[str, Any]:
        noticed, ruled = reader.incidents(row["text"], calibration.favour), ruled_templates(row)["templates"]
        return {"id": row["id"], "templates": joined(noticed, calibration, ruled, TRUST)}

    return lambda rows: [read(row) for row in rows]


def joined(
    noticed: Read | None, calibration: ForIncidents, ruled: Sequence[Template], trust: Trust
) -> list[Template]:
    """The incidents of a text, by what the encoder has noticed in it and by those that the rules have read."""
    from rashomon.learned.incidents import incidents_of

    if noticed is None:
        return []
    named = {role: [_words(entity) for t in ruled for entity in t[role]] for role in ROLES}
    fillers = [_favoured(filler, named, trust.bonus) for filler in noticed.fillers]
    return with_more(incidents_of(replace(noticed, fillers=fillers), calibration), ruled, trust.added)


def _favoured(filler: Filler, named: Named, bonus: float) -> Filler:
    surest, *others = filler.mentions
    if not any(_same(_words([surest.words]), words) for words in named[filler.role]):
        return filler
    return replace(filler, mentions=(replace(surest, chance=surest.chance + bonus), *others))


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

"""Role fillers of incidents against those marked by hand (MUC-4): rows ``{id, templates: [{incident_type, perp_ind, …}]}``.

A role is a list of entities, an entity a list of mentions (``{text}`` or strings) that mean the same. Mentions are compared
in lower case, without punctuation and articles; where they stand does not count. A predicted entity fits a marked one when
all of its mentions are among those of the marked one.

- CEAF-REE (Du et al., GRIT, 2021): entities of all templates of a text, by role, paired one to one.
- templates: ``template_pairing``.
- incident types: the set of those of a text.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rashomon.evaluate.pairing import match
from rashomon.evaluate.tally import HEAD, Tally, table
from rashomon.evaluate.template_pairing import TYPE, Counts, Entity, Template, best_counts, fits

Row = Mapping[str, Any]
ROLES = ("perp_ind", "perp_org", "target", "victim", "weapon")
"""Individuals and organisations who did it, things and people that it was done to, and with what."""
USUAL_TYPE = "attack"
"""What an incident is that does not say."""
ALL = "(all)"
_NO_PUNCTUATION = str.maketrans("", "", string.punctuation)
_ARTICLE = re.compile(r"\b(a|an|the)\b")


@dataclass(slots=True)
class RoleScores:
    """Tallies of CEAF-REE by role, counts of templates by role, and the tally of incident types."""

    ceaf: dict[str, Tally] = field(default_factory=lambda: {role: Tally() for role in (*ROLES, ALL)})
    templates: dict[str, Counts] = field(
        default_factory=lambda: {role: Counts() for role in (TYPE, *ROLES, ALL)}
    )
    types: Tally = field(default_factory=Tally)

    def add(self, gold: Row, predicted: Row) -> None:
        """Count one text."""
        marked, read = templates_of(gold), templates_of(predicted)
        for role in ROLES:
            wanted, found = entities_of(marked, role), entities_of(read, role)
            hits = len(match(wanted, found, fits))
            for name in (role, ALL):
                self.ceaf[name].add(hits, len(found), len(wanted))
        for role, counts in best_counts(marked, read, ROLES).items():
            for name in (role, ALL):
                self.templates[name].add(counts)
        kinds, guessed = ({t.incident_type for t in side} for side in (marked, read))
        self.types.add(len(kinds & guessed), len(guessed), len(kinds))

    def figures(self) -> dict[str, float]:
        """F1 of entities by role over whole texts, and of templates."""
        return {"ceaf_ree_f1": self.ceaf[ALL].f1, "template_f1": self.templates[ALL].f1}

    def tables(self) -> str:
        """Three tables and a last line of the figures."""
        parts = [
            table(["CEAF-REE", *HEAD], [[role, *t.cells()] for role, t in self.ceaf.items()]),
            table(
                ["templates", "P", "R", "F1", "predicted", "gold"],
                [[role, *c.cells()] for role, c in self.templates.items()],
            ),
            table(["documents", *HEAD], [["incident types", *self.types.cells()]]),
            " ".join(f"{name}: {value:.4f}" for name, value in self.figures().items()),
        ]
        return "\n\n".join(parts)


def templates_of(row: Row) -> list[Template]:
    """The templates of a row with their mentions made alike, each once."""
    found: list[Template] = []
    for marked in row["templates"]:
        one = Template(
            (marked.get("incident_type") or USUAL_TYPE).lower(),
            {role: _entities(marked.get(role) or ()) for role in ROLES},
        )
        if one not in found:
            found.append(one)
    return found


def _entities(marked: Iterable[Sequence[Any]]) -> tuple[Entity, ...]:
    return tuple(tuple(map(alike, mentions)) for mentions in marked if mentions)


def alike(mention: Mapping[str, Any] | str) -> str:
    """A mention as it is compared: lower case, no punctuation, no articles, single spaces."""
    text = mention if isinstance(mention, str) else mention["text"]
    return " ".join(_ARTICLE.sub(" ", text.lower().translate(_NO_PUNCTUATION)).split())


def entities_of(templates: Iterable[Template], role: str) -> list[Entity]:
    """The entities of a role over all templates; one whose mentions are part of another's, or hold them, is the same."""
    found: list[Entity] = []
    for template in templates:
        for entity in template.roles[role]:
            if not any(fits(entity, known) or fits(known, entity) for known in found):
                found.append(entity)
    return found

"""From which probability on something is said: chosen in training on texts that the encoder did not learn from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class ForClasses:
    """For one set of classes: the least probability of a label, and how many labels a text has."""

    threshold: float = 0.5
    least: int = 0
    """Labels that every text has: the most probable ones, whatever the threshold."""
    most: int | None = None
    wording: float = 0.0
    """How much of what words tell (``wording``) is added to what the encoder says."""

    def chosen(self, chances: Mapping[str, float]) -> list[str]:
        """The labels of a text in the order in which their chances are given."""
        order = sorted(chances, key=lambda label: -chances[label])
        kept = {
            label for rank, label in enumerate(order) if rank < self.least or chances[label] >= self.threshold
        }
        if self.most is not None:
            kept &= set(order[: self.most])
        return [label for label in chances if label in kept]


@dataclass(frozen=True, slots=True)
class ForIncidents:
    """For incidents and who and what had a part in them."""

    gate: float = 0.5
    """The probability of the likeliest type from which on a text has incidents at all."""
    kind: float = 0.5
    """That of each further type."""
    favour: float = 0.0
    """Added to the logits of all roles against no role, for roles are rarer than what is asked for."""
    roles: Mapping[str, float] = field(default_factory=dict)
    """By role the least probability of an entity; 0 for one that is not named."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """What belongs to the weights of one encoder."""

    classes: Mapping[str, ForClasses] = field(default_factory=dict)
    incidents: ForIncidents = ForIncidents()
    source: float = 0.0
    """Added to the logits of being the source of an attribution: where one is missed, the attribution is lost too."""

    def fields(self) -> dict[str, Any]:
        """As it is written to the card."""
        return asdict(self)


def calibration_of(fields: Mapping[str, Any]) -> Calibration:
    """As it is read from the card."""
    return Calibration(
        {task: ForClasses(**one) for task, one in fields.get("classes", {}).items()},
        ForIncidents(**fields.get("incidents", {})),
        fields.get("source", 0.0),
    )

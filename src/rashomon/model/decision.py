"""What a person decides about claims and incidents. A decision is never changed: another one takes it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from rashomon.model.claim import Kind
from rashomon.model.ledger import LedgerClaim
from rashomon.model.span import Span


class Action(StrEnum):
    """What is decided."""

    MERGE = "merge"
    """These claims tell of one happening."""
    SPLIT = "split"
    """These claims tell of another happening than those."""
    ACCEPT = "accept"
    """These claims belong together as they are; of one claim: it is read rightly."""
    REJECT = "reject"
    """This claim is read wrongly and counts nowhere."""
    CORRECT = "correct"
    """A field of this claim is to be another than the program read."""
    UNDO = "undo"
    """An earlier decision no longer holds."""


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim as a decision remembers it, to be met again when the report is read anew.

    The text of a report never changes, so the places of its words tell which claim is meant: of its ``trigger``, and of all
    figures and targets (``parts``), which tell claims of one list apart. ``digest`` is of everything that was read.
    """

    id: str
    kind: Kind
    trigger: Span
    parts: tuple[Span, ...]
    digest: str

    @property
    def report(self) -> str:
        """The id of its report."""
        return self.id.partition(":")[0]


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A decision to be kept.

    ``claims`` are those that it is about; for a split ``others`` are those that they are told apart from. ``incidents`` are
    the ids that the author saw. A correction has a ``field`` and a ``value`` in plain types, and what was ``read`` there.
    ``undoes`` is the number of the decision that is taken back.
    """

    action: Action
    claims: tuple[ClaimRef, ...] = ()
    others: tuple[ClaimRef, ...] = ()
    incidents: tuple[str, ...] = ()
    field: str | None = None
    value: Mapping[str, Any] | None = None
    read: str | None = None
    undoes: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the ledger: its number, who took it, when (UTC) and why."""

    number: int
    author: str
    at: datetime
    note: str
    what: NewDecision


class Standing(StrEnum):
    """Whether a decision counts now."""

    IN_FORCE = "in force"
    REVOKED = "revoked"
    OVERRULED = "overruled"
    """A later decision says otherwise."""
    WAITING = "waiting"
    """A claim that it is about is no longer read, or is read otherwise: somebody should look at it again."""


@dataclass(frozen=True, slots=True)
class JudgedDecision:
    """A decision with how it stands, the sentence for that, and the claims by their present ids."""

    decision: Decision
    standing: Standing
    why: str
    claims: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether it counts."""
        return self.standing is Standing.IN_FORCE


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """A field of a claim that a person corrected: what the program read, what holds now, and by which decision."""

    claim: str
    field: str
    read: str
    now: str
    decision: int


@dataclass(frozen=True, slots=True)
class JudgedClaims:
    """Claims after what people decided: those that count, with corrections made, and those that were rejected."""

    counting: tuple[LedgerClaim, ...]
    rejected: tuple[LedgerClaim, ...]
    corrections: tuple[ReadBefore, ...]

"""What can be measured, and by which reader: the names that both command lines take."""

from __future__ import annotations

from enum import StrEnum


class Task(StrEnum):
    """What can be measured."""

    CLAIMS = "claims"
    FUSION = "fusion"
    TOPONYMS = "toponyms"
    ENTITIES = "entities"
    ATTRIBUTION = "attribution"
    EVENTS = "events"
    CLASSES = "classes"


class ReaderName(StrEnum):
    """Who reads: the rules, what was learned for the task, or both together."""

    RULES = "rules"
    LEARNED = "learned"
    BOTH = "both"

"""What the learned reader finds in a text."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.model.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A name or noun phrase that stands for something of a kind (``tags.ENTITY_KINDS``)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """That somebody says, thinks or wants something: parts of the text, each with no, one or several spans.

    ``source`` is empty where nobody is named ("it is said that").
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

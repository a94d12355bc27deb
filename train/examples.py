"""Rows of the corpora as pieces with the tags that are to be learned."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tokenizers import Tokenizer

from rashomon.learned.happenings import HEAD as TELLING
from rashomon.learned.labels import FILLERS, INCIDENTS
from rashomon.learned.pieces import Pieces, beginning, cut
from rashomon.learned.tags import ENTITY_KINDS, HAPPENINGS, ROLES, Tagged, encode
from rashomon.learned.windows import WINDOW
from rashomon.model.span import Span
from train.tasks import PARTIES

if TYPE_CHECKING:
    from torch import Tensor

Row = dict[str, Any]
Words = frozenset[int]
UNKNOWN = -100
"""The tag of a word of which nothing is known; it is not learned from."""


@dataclass(frozen=True)
class Link:
    """The words of one attribution by role; ``source`` is empty where there is none."""

    source: Words
    cue: Words
    content: Words


@dataclass
class Example:
    """A text with tags by head (one a word) and, where attributions are marked, its links."""

    id: str
    pieces: Pieces
    tags: dict[str, list[int]] = field(default_factory=dict)
    links: list[Link] | None = None
    thought: Mapping[str, Tensor] = field(default_factory=dict, compare=False)
    """What readers think of each word, by head: log-probabilities of tags (words by tags)."""
    labels: dict[str, frozenset[str]] = field(default_factory=dict)
    """The labels of the text in the sets of classes in which it is marked."""


def plain(tokenizer: Tokenizer, row: Row) -> Example:
    """A text without marks."""
    return Example(row["id"], cut(tokenizer, row["text"]))


def with_entities(tokenizer: Tokenizer, row: Row) -> Example:
    """A report of re3d."""
    return _spanned(tokenizer, row, "entities", ENTITY_KINDS)


def with_parties(tokenizer: Tokenizer, row: Row) -> Example:
    """A sentence of cameo_ner."""
    return _spanned(tokenizer, row, "parties", PARTIES)


def _spanned(tokenizer: Tokenizer, row: Row, head: str, kinds: Sequence[str]) -> Example:
    example = plain(tokenizer, row)
    spans = [(e["start"], e["end"], kinds.index(e["type"])) for e in row["entities"] if e["type"] in kinds]
    example.tags[head] = tags(example.pieces, spans)
    return example


def with_attributions(tokenizer: Tokenizer, row: Row) -> Example:
    """An article of PolNeAR."""
    example = plain(tokenizer, row)
    words = example.pieces.words
    spans = {
        (start, end, number)
        for a in row["attributions"]
        for number, role in enumerate(ROLES)
        for start, end in a[role]
    }
    example.tags["roles"] = tags(example.pieces, spans)
    example.links = [
        Link(*(covered(words, a[role]) for role in ROLES)) for a in row["attributions"] if a["cue"]
    ]
    return example


def with_incidents(tokenizer: Tokenizer, row: Row) -> Example:
    """A report of MUC-4: who and what has a role, wherever it is named in the same words, and the types of incidents."""
    example = plain(tokenizer, row)
    spans = {
        (*place.span(), number)
        for template in row["templates"]
        for number, role in enumerate(FILLERS)
        for entity in template[role]
        for mention in entity
        for place in occurrences(mention["text"], row["text"])
    }
    example.tags["fillers"] = tags(example.pieces, spans)
    types = {kind for t in row["templates"] for kind in t["incident_type"].split(" / ")}
    example.labels[INCIDENTS] = frozenset(types)
    return example


def with_happenings(tokenizer: Tokenizer, row: Row) -> Example:
    """A report with marked claims: which words trigger one of which kind; what a careful reader might skip is left open."""
    example = plain(tokenizer, row)
    spans = [(*_span(c), HAPPENINGS.index(c["kind"])) for c in row["claims"] if not c.get("optional")]
    found = tags(example.pieces, spans)
    for word in covered(example.pieces.words, [_span(c) for c in row["claims"] if c.get("optional")]):
        found[word] = found[word] or UNKNOWN
    example.tags[TELLING] = found
    return example


def _span(claim: Row) -> tuple[int, int]:
    return claim["trigger"]["start"], claim["trigger"]["end"]


def occurrences(mention: str, text: str) -> Iterator[re.Match[str]]:
    """Where the words of a mention stand, whatever the white space between them."""
    words = r"\s+".join(map(re.escape, mention.split()))
    return re.finditer(rf"(?<!\w){words}(?!\w)", text)


def with_classes(tokenizer: Tokenizer, row: Row, task: str) -> Example:
    """The beginning of a text with its labels in a set of classes."""
    pieces = beginning(cut(tokenizer, row["text"]), WINDOW)
    return Example(row["id"], pieces, labels={task: frozenset(row["labels"])})


def tags(pieces: Pieces, spans: Iterable[tuple[int, int, int]]) -> list[int]:
    """The tags of the words that spans (start, end, kind) in characters cover."""
    tagged = []
    for start, end, kind in spans:
        words = covered(pieces.words, [(start, end)])
        if words:
            tagged.append(Tagged(min(words), max(words) + 1, kind))
    return encode(sorted(tagged), len(pieces.words))


def covered(words: Sequence[Span], spans: Iterable[Sequence[int]]) -> Words:
    """Numbers of the words that share a character with one of the spans."""
    found: set[int] = set()
    for start, end in spans:
        found.update(range(_first_after(words, start), _first_from(words, end)))
    return frozenset(found)


def _first_after(words: Sequence[Span], at: int) -> int:
    """The number of the first word that ends after ``at``."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].end <= at else (low, middle)
    return low


def _first_from(words: Sequence[Span], at: int) -> int:
    """The number of the first word that starts at ``at`` or after it."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if words[middle].start < at else (low, middle)
    return low

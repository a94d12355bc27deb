"""Who says what, against attributions marked by hand: rows ``{id, text, attributions: [{source, cue, content}]}``.

Each role is a list of ``[start, end]``. Tokens are words and single punctuation marks.

- ``tokens``: tokens with the role anywhere in the text.
- ``spans``: whole roles with just the marked tokens.
- ``found``: an attribution shares a token of its cue with a marked one, and its source has the head of the marked
  source (the last word before a preposition or comma); where none is marked it must have none, and where no cue is
  marked a shared token of the content will do.
- ``found + content``: found, and the contents share at least half their tokens (Dice).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rashomon.evaluate.names import head_end
from rashomon.evaluate.pairing import match
from rashomon.evaluate.tally import HEAD, Tally, table

Row = Mapping[str, Any]
Spans = Sequence[Sequence[int]]
Tokens = frozenset[int]
ROLES = ("source", "cue", "content")
TOKEN = re.compile(r"\w+|[^\w\s]")
ENOUGH = 0.5
"""What two contents must share (Dice) for an attribution to be found with its content."""
LINKED = 0.1
"""What a pair weighs whose contents share nothing; the rest is their Dice."""


class Text:
    """A text and its tokens."""

    def __init__(self, text: str) -> None:
        self.text = text
        spans = [m.span() for m in TOKEN.finditer(text)]
        self.starts, self.ends = [s for s, _ in spans], [e for _, e in spans]

    def covered(self, spans: Spans) -> Tokens:
        """Numbers of the tokens that share a character with any of the spans."""
        found: set[int] = set()
        for start, end in spans:
            if start < end:
                found.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return frozenset(found)

    def head(self, spans: Spans) -> int | None:
        """The number of the head token of a source, or none where there is no source."""
        if not spans:
            return None
        start, end = min(map(tuple, spans))
        within = self.covered([(start, start + head_end(self.text[start:end]))])
        words = [t for t in within if re.match(r"\w", self.text[self.starts[t]])]
        return max(words or within, default=None)


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens of an attribution, and the head of its source."""

    source: Tokens
    cue: Tokens
    content: Tokens
    head: int | None

    @classmethod
    def of(cls, text: Text, roles: Mapping[str, Spans]) -> Marked:
        """Read the spans of an attribution; a role may be left out."""
        source, cue, content = (text.covered(roles.get(role, [])) for role in ROLES)
        return cls(source, cue, content, text.head(roles.get("source", [])))


@dataclass(slots=True)
class AttributionScores:
    """Tallies by what is counted, in the order in which they are shown."""

    tallies: dict[str, Tally] = field(
        default_factory=lambda: {
            name: Tally()
            for name in (
                *(f"{what} {role}" for what in ("tokens", "spans") for role in ROLES),
                *("found", "found + content"),
            )
        }
    )

    def add(self, gold: Row, predicted: Row) -> None:
        """Count one text."""
        text = Text(gold["text"])
        marked, read = ([Marked.of(text, a) for a in row["attributions"]] for row in (gold, predicted))
        for role in ROLES:
            wanted, found = _tokens(marked, role), _tokens(read, role)
            self.tallies[f"tokens {role}"].add(len(wanted & found), len(found), len(wanted))
            whole, guessed = _whole(marked, role), _whole(read, role)
            self.tallies[f"spans {role}"].add(len(whole & guessed), len(guessed), len(whole))
        rules: dict[str, Callable[[Marked, Marked], float]] = {
            "found": linked,
            "found + content": linked_whole,
        }
        for name, rule in rules.items():
            self.tallies[name].add(len(match(marked, read, rule)), len(read), len(marked))

    def figures(self) -> dict[str, float]:
        """F1 of attributions found, and of the tokens of contents, sources and cues."""
        tokens = {
            f"{role}_token_f1": self.tallies[f"tokens {role}"].f1 for role in ("content", "source", "cue")
        }
        return {"attribution_found_f1": self.tallies["found"].f1, **tokens}

    def tables(self) -> str:
        """One table and a last line of two figures."""
        body = table(["attribution", *HEAD], [[name, *t.cells()] for name, t in self.tallies.items()])
        last = [f"{name}: {value:.4f}" for name, value in self.figures().items()]
        return body + "\n\n" + " ".join(last[:2])


def _tokens(attributions: Iterable[Marked], role: str) -> Tokens:
    return frozenset[int]().union(*(getattr(a, role) for a in attributions))


def _whole(attributions: Iterable[Marked], role: str) -> set[Tokens]:
    return {getattr(a, role) for a in attributions} - {frozenset()}


def dice(a: Tokens, b: Tokens) -> float:
    """Twice what is shared by what there is; two empty sets agree."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 1.0


def linked(gold: Marked, read: Marked) -> float:
    """How well an attribution is found, 0 where it is not."""
    if not (gold.cue & read.cue if gold.cue else gold.content & read.content):
        return 0.0
    if read.source if gold.head is None else gold.head not in read.source:
        return 0.0
    return LINKED + (1 - LINKED) * dice(gold.content, read.content)


def linked_whole(gold: Marked, read: Marked) -> float:
    """The same where the contents share enough, else 0."""
    return linked(gold, read) if dice(gold.content, read.content) >= ENOUGH else 0.0

"""An attribution with all that it covers: the words of its own clause, quotations that go on, and whole statements."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.cue import Cue


@dataclass
class Attribution:
    """A cue with all that it covers: its tokens by sentence, and the quotations that go on from it."""

    cue: Cue
    content: dict[int, frozenset[int]]
    until: int = -1
    """The last sentence of a statement that a colon opened; -1 where none."""
    size: int = 0

    def holds(self, sentence: int, token: int) -> bool:
        """Whether the attribution covers a token."""
        if token in self.content.get(sentence, frozenset()):
            return True
        return self.cue.sentence.index < sentence <= self.until

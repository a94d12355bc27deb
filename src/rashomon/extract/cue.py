"""An attribution inside one sentence, and what is asked of the verbs that make one."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token


@dataclass(frozen=True)
class Cue:
    """An attribution inside one sentence; ``speakers`` are heads, none for "it was reported".

    ``content`` are the tokens attributed; ``opens`` tells that a colon opens what is said, which goes on after the sentence;
    ``direct`` that it stands before the cue; ``before`` that the sentence before is meant;
    ``recipients`` pass on what they were told, ``cited`` are those whom the speaker cites, ``relays`` those who quote him.
    """

    sentence: Sentence
    words: tuple[int, ...]
    speakers: tuple[int, ...]
    stance: Stance
    content: frozenset[int]
    opens: bool = False
    direct: bool = False
    before: bool = False
    recipients: tuple[int, ...] = ()
    cited: tuple[int, ...] = ()
    relays: tuple[int, ...] = ()

    @property
    def verb(self) -> int:
        """The head of the cue."""
        return self.words[0]


def controls(lemma: str) -> bool:
    """Whether the object of a verb acts in the clause that it governs ("accused X of shelling")."""
    return modality_lexicon().controls_object(lemma)


def hypothetical(s: Sentence, token: Token) -> bool:
    """ "Will say that", "to announce": nobody has said it yet."""
    planned = modality_lexicon().auxiliary["planned"] | modality_lexicon().auxiliary["would"]
    return any(c.dep == "aux" and c.lower in planned for c in s.children(token.i))


def is_finite(s: Sentence, token: Token) -> bool:
    """Whether a verb states something itself: "to condemn" and "holding" do not."""
    if token.tag in {"VBD", "VBZ", "VBP"}:
        return True
    infinitive = any(c.lower == "to" for c in s.children(token.i, "aux"))
    return bool(s.children(token.i, "aux", "nsubj", "nsubjpass")) and not infinitive

"""An attribution inside one sentence, and what is asked of the verbs that make one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.lexicon.attribution import attribution_lexicon
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


def _passed_on(s: Sentence, speakers: Sequence[int]) -> list[Token]:
    """ "Said in a statement carried by the state news agency": the participle that tells who passes the statement on."""
    words = attribution_lexicon()
    verbs = {s.tokens[h].head for h in speakers if s.tokens[h].dep == "nsubj"}
    told = [n for v in verbs for p in s.children(v, "prep") for n in s.children(p.i, "pobj")]
    return [
        c
        for n in told
        if n.lemma in words.reports
        for c in s.children(n.i, "acl")
        if c.lemma in words.carrying
    ]


def quoted_by(s: Sentence, speakers: Sequence[int]) -> tuple[int, ...]:
    """ "A source quoted by the agency said": who passes on what the source said."""
    quoted = [c for h in speakers for c in s.children(h, "acl") if c.lemma in attribution_lexicon().citing]
    by = [h for c in (*quoted, *_passed_on(s, speakers)) for h in clauses.by_phrase(s, c.i)]
    return tuple(h for h in by if h + 1 not in by)  # of "the news agency Antara" the name


def cited_by(s: Sentence, i: int) -> tuple[int, ...]:
    """ "SANA said, citing a military source"."""
    found: list[int] = []
    scope = [
        *s.children(i, "advcl", "acl", "conj"),
        *(c for n in s.children(i, "nsubj") for c in s.children(n.i, "acl")),
    ]
    for c in scope:
        if c.lemma in attribution_lexicon().citing and c.tag == "VBG":
            for n in s.children(c.i, "dobj"):
                found += clauses.conjuncts(s, n.i)
    return tuple(found)

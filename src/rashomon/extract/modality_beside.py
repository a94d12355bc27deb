"""What stands with a verb or noun and bears on it: negations, auxiliaries, adverbs, conditions."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL
from rashomon.extract.modality_signs import (
    is_before_any,
    is_inverted,
    is_negative,
    is_no_longer,
    is_progressive,
    is_still_so,
)
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import GROUPS, Kind, Modality
from rashomon.model.syntax import Sentence, Token

OUTCOMES = frozenset(GROUPS["outcome"])
DENYING = frozenset({"deny", "denies", "denied"})


class Beside:
    """Collects what stands with the words of a sentence; the first modality that is told counts."""

    def __init__(self, sentence: Sentence, depth: int = 0) -> None:
        self.s = sentence
        self.depth = depth
        self.words = modality_lexicon()
        self.modality: Modality | None = None
        self.negative = False
        self.attempt = False
        self.kind: Kind | None = None
        self.noun = -1

    def set(self, modality: Modality) -> None:
        if self.modality is None:
            self.modality = modality

    def _unhurt(self, word: Token) -> bool:
        """ "Escaped unwounded" denies wounds; "was freed unharmed" does not deny the freeing."""
        return self.kind in OUTCOMES and word.lower in self.words.negation["unhurt"]

    def _verb(self, v: int, seen: int = -1) -> None:
        """What stands with a verb; the noun ``seen`` has had its say."""
        token = self.s.tokens[v]
        for c in self.s.children(v):
            if c.dep == "neg" or (
                c.dep in {"advmod", "preconj", "cc", "acomp", "oprd"}
                and (c.lower in self.words.negation["words"] or self._unhurt(c))
            ):
                self.negative = not self.negative
            if c.dep == "aux" and c.lower in DENYING:
                self.negative = (
                    not self.negative
                )  # "denies deliberately targeting them", as the parser has it
        if is_no_longer(self.s, v) or is_before_any(self.s, v):
            self.negative = not self.negative
        arguments = self.s.children(v, "nsubj", "nsubjpass", "dobj")
        if token.dep == "conj" and not self.s.children(v, "nsubj", "nsubjpass"):
            arguments += self.s.children(token.head, "nsubj", "nsubjpass")
        if any(is_negative(self.s, c) for c in arguments if c.i != seen):
            self.negative = not self.negative
        self._auxiliaries(v)
        if is_progressive(self.s, token) or is_still_so(self.s, token):
            self.set(Modality.ONGOING)
        self._adverbs(v)
        self._condition(v)

    def _auxiliaries(self, v: int) -> None:
        auxiliaries = [c.lower for c in self.s.children(v, "aux")]
        if not auxiliaries and self.s.tokens[v].dep == "conj":
            head = self.s.tokens[v].head
            if not self.s.children(v, "nsubj", "nsubjpass") and self.s.tokens[head].pos in VERBAL:
                auxiliaries = [c.lower for c in self.s.children(head, "aux")]
        perfect = "have" in auxiliaries
        for word in auxiliaries:
            for name in (Modality.PLANNED, Modality.POSSIBLE, Modality.CALLED_FOR):
                if word in self.words.auxiliary[name.value]:
                    self.set(name)
            if word in self.words.auxiliary["would"]:
                self.set(Modality.POSSIBLE if perfect else Modality.PLANNED)

    def _adverbs(self, i: int) -> None:
        for c in self.s.children(i, "advmod", "amod", "compound", "acl", "npadvmod"):
            if c.lemma in self.words.governor["possible"] or c.lower in self.words.governor["possible"]:
                self.set(Modality.POSSIBLE)

    def _condition(self, v: int) -> None:
        if any(c.dep == "mark" and c.lower in self.words.condition["words"] for c in self.s.children(v)):
            self.set(Modality.POSSIBLE)
        elif self.s.tokens[v].dep in {"advcl", "ccomp"} and is_inverted(self.s, v):
            self.modality = Modality.POSSIBLE

    def _noun(self, n: int) -> None:
        if any(c.lower == "no" and c.dep in {"det", "neg"} for c in self.s.children(n)):
            self.negative = not self.negative
        for c in self.s.children(n, "amod", "compound"):
            for name in (Modality.PLANNED, Modality.POSSIBLE, Modality.ONGOING):
                if c.lemma in self.words.governor[name.value] or c.lower in self.words.governor[name.value]:
                    self.set(name)

        for c in self.s.children(n, "relcl", "acl"):  # "talks that will be held", "clashes taking place"
            if c.lemma in self.words.light["occur"] | self.words.light["words"]:
                self._auxiliaries(c.i)
                if is_progressive(self.s, c) or (c.tag == "VBG" and c.dep == "acl"):
                    self.set(Modality.ONGOING)

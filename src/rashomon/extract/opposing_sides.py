"""The sides of a clash or of talks, where the sentence tells them outside the phrase of the noun."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.extract.happenings import AMID, BETWEEN, PARTY_CLASSES, Happening
from rashomon.extract.modality_signs import ends
from rashomon.lexicon.triggers import TriggerEntry
from rashomon.model.claim import Kind
from rashomon.model.syntax import Token

AFTER = frozenset({"after", "amid", "following"})


@dataclass(frozen=True)
class OpposingSides(Happening):
    """Who takes part in what two sides do to each other or with each other."""

    def _mutual_actors(self, n: int, entry: TriggerEntry) -> list[int]:
        """The sides that stand outside the phrase: "talks were held between", "A held talks with B", "A died in clashes with
        B"."""
        s, token = self.sentence, self.sentence.tokens[n]
        while token.dep == "pobj" and s.tokens[token.head].lower == "of":
            token = s.tokens[s.tokens[token.head].head]  # "a series of talks"
        above = s.tokens[token.head]
        if token.dep == "nsubj" and above.lemma == "be":
            return self._fought_between(above)
        if token.dep in {"nsubj", "nsubjpass"}:
            return clauses.prepositional(s, above.i, BETWEEN & frozenset(entry.actor_preps))
        if not clauses.prepositional(s, n, frozenset({"with"})):
            return []
        light = self._light_verb(n)
        if light is not None:
            return self._subjects(light)
        if token.dep == "dobj" and ends(s, above):
            return self._subjects(above.i)  # "called off talks with"
        return self._dead_in_it(n) or self._doing_then(token) or self._meeting(token, entry)

    def _fought_between(self, is_one: Token) -> list[int]:
        """ "The Battle of Dorn was an engagement (fought) between A and B": the sides that stand with what it was."""
        s = self.sentence
        for c in s.children(is_one.i, "attr"):
            told = [c.i, *(a.i for a in s.children(c.i, "acl", "relcl"))]
            found = [h for i in told for h in clauses.prepositional(s, i, BETWEEN)]
            if found:
                return found
        return clauses.prepositional(s, is_one.i, BETWEEN)

    def _meeting(self, token: Token, entry: TriggerEntry) -> list[int]:
        """ "The envoy, in Geneva for talks with", "arrived for talks with": who is there for it takes part."""
        s = self.sentence
        if token.dep != "pobj" or s.tokens[token.head].lower != "for" or entry.kind is not Kind.NEGOTIATION:
            return []
        verb = clauses.clause_verb(s, token.head)
        return self._subjects(verb) if verb is not None and not clauses.is_passive(s, verb) else []

    def _doing_then(self, token: Token) -> list[int]:
        """ "The army took the town after clashes with rebels": who acts then is the other side."""
        s = self.sentence
        preposition = s.tokens[token.head]
        verb = s.tokens[preposition.head]
        if token.dep != "pobj" or preposition.lower not in AMID | AFTER or verb.pos != "VERB":
            return []
        if clauses.is_passive(s, verb.i):
            return []
        return [h for h in self._subjects(verb.i) if {"armed_party", "name"} & self.classes(h)]

    def _dead_in_it(self, n: int) -> list[int]:
        """The side of a clash that is told of before it: "two soldiers died in clashes with"."""
        s, preposition = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        verb = s.tokens[preposition.head]
        if s.tokens[n].dep != "pobj" or preposition.lower not in AMID or verb.pos != "VERB":
            return []
        passive = clauses.is_passive(s, verb.i)
        heads = clauses.objects(s, verb.i) if passive else self._subjects(verb.i)
        return [h for h in heads if PARTY_CLASSES & self.classes(h)]

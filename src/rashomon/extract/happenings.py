"""A word that tells of a happening, in its sentence: what its arguments are looked up with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from rashomon.extract import clauses
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.triggers import TriggerEntry, trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

PARTY_CLASSES = frozenset(
    {"armed_party", "authority", "nationality", "name", "person", "civilian", "country", "crowd"}
)
OWNER_CLASSES = frozenset({"armed_party", "authority", "nationality", "name", "country", "crowd"})
PEOPLE = frozenset({"person", "civilian", "armed_party", "name", "pronoun", "nationality", "authority"})
OUTCOMES = frozenset(GROUPS["outcome"])
ASSAULTS = frozenset(GROUPS["violence"]) - {Kind.ARMED_CLASH}
SUFFERED = frozenset({Kind.KILLED, Kind.WOUNDED, Kind.ARREST, Kind.ABDUCTION})
MUTUAL = frozenset({Kind.ARMED_CLASH, Kind.NEGOTIATION, Kind.CEASEFIRE})
LAND = frozenset({"place", "place_noun", "territory"})
MEANS = frozenset({"explosive", "projectile", "chemical"})
OF = frozenset({"of"})
AMID = frozenset({"in", "during"})
BETWEEN = frozenset({"between", "among"})


class Classifier(Protocol):
    """What tells the semantic classes of a mention (``extract.parties``)."""

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The noun classes of the phrase headed by token ``head``."""

    def speaks_of(self, words: frozenset[str]) -> bool:
        """Whether any of the words stands anywhere in the report."""


@dataclass(frozen=True)
class Happening:
    """A trigger word at token ``i`` with the other words of its phrase, read by ``entry``."""

    sentence: Sentence
    i: int
    others: tuple[int, ...]
    phrase: str
    entry: TriggerEntry
    classifier: Classifier

    def _settled(self, heads: Iterable[int]) -> tuple[int, ...]:
        """The parties that partitives stand for, without words of time ("an attack on Tuesday")."""
        found = dict.fromkeys(clauses.substance(self.sentence, h) for h in heads)
        return tuple(h for h in found if "time" not in self.classes(h) or PEOPLE & self.classes(h))

    def _controls(self, lemma: str) -> bool:
        return modality_lexicon().controls_object(lemma)

    def _subjects(self, v: int) -> list[int]:
        return clauses.subjects(self.sentence, v, self._controls)

    def _verb_kinds(self, lemma: str) -> frozenset[Kind]:
        """The kinds of claim that a verb can make."""
        return frozenset(entry.kind for _, entry in trigger_lexicon().verbs.get(lemma, ()))

    def _event_entry(self, i: int) -> TriggerEntry | None:
        token = self.sentence.tokens[i]
        rows = trigger_lexicon().nouns.get(token.lemma) if token.pos == "NOUN" else None
        return next((entry for rest, entry in rows if not rest), None) if rows else None

    def _can_act(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return not (token.pos == "NOUN" and self._event_entry(head) and not PEOPLE & self.classes(head))

    def _is_quality(self, token: Token) -> bool:
        return token.pos in {"ADJ", "VERB"} and "nationality" not in self.classes(token.i)

    def _happens_in(self, v: int) -> bool:
        """Whether a relative clause tells what came about in the happening: "in which", "during which"."""
        s = self.sentence
        return any(
            n.lower == "which"
            for c in s.children(v, "prep")
            if c.lower in AMID
            for n in s.children(c.i, "pobj")
        )

    def _light_verb(self, n: int) -> int | None:
        s = self.sentence
        token = s.tokens[n]
        for _ in range(3):
            above = s.tokens[token.head]
            if above.i == token.i:
                return None
            raised = self._raised(above) if token.dep in {"nsubj", "nsubjpass"} else None
            if raised is not None:
                above = raised
            if (token.dep in {"dobj", "nsubjpass"} or raised is not None) and above.pos == "VERB":
                return above.i if above.lemma in modality_lexicon().light["words"] else None
            if token.dep == "pobj" and above.lower == "behind" and s.tokens[above.head].lemma == "be":
                return above.head
            if (
                token.dep == "pobj"
                and above.lower in {"of", "in"}
                and s.tokens[above.head].pos in {"NOUN", "VERB"}
            ):
                governor = s.tokens[above.head]
                if governor.pos == "VERB":
                    return governor.i if self._takes_part(governor) else None
                token = governor
            elif token.dep == "conj":
                token = above
            else:
                return None
        return None

    def _raised(self, verb: Token) -> Token | None:
        """ "The raid is believed to have been carried out by jets", "appears to have been": the verb that says what was done."""
        if verb.lemma not in modality_lexicon().governor["raising"]:
            return None
        passive = [
            c for c in self.sentence.children(verb.i, "xcomp") if self.sentence.children(c.i, "auxpass")
        ]
        return passive[0] if passive else None

    def _takes_part(self, verb: Token) -> bool:
        """ "Engaged in clashes", "took part in the talks"."""
        part = verb.lemma == "take" and any(c.lemma == "part" for c in self.sentence.children(verb.i, "dobj"))
        return part or verb.lemma in modality_lexicon().light["take_part"]

    def _described(self) -> list[int]:
        """Who is said to be dead or wounded by an adjective: "left 20 people dead", "one soldier dead"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        above = s.tokens[token.head]
        if token.dep == "pobj" and above.lower == "among" and s.tokens[above.head].lemma == "be":
            found = [c for c in s.children(above.head, "attr", "nsubj") if not c.lower.endswith("self")]
            return [h for c in found for h in clauses.conjuncts(s, c.i)]
        if self._counted_among():
            verb = s.tokens[s.tokens[above.head].head]
            return [h for c in s.children(verb.i, "attr") for h in clauses.conjuncts(s, c.i)]
        if token.pos != "ADJ":
            return []
        before = [
            c.i for c in s.children(self.i, "amod", "compound", "nsubj", "npadvmod") if c.tag.startswith("NN")
        ]
        if before:
            return [h for c in before for h in clauses.conjuncts(s, c)]
        if token.dep in {"oprd", "acomp", "ccomp", "xcomp"}:
            is_so = token.dep == "acomp" and s.tokens[token.head].lemma == "be"  # "ten people were dead"
            told = s.children(token.head, "dobj", "nsubjpass", *(("nsubj",) if is_so else ()))
            if not told and s.tokens[token.head].dep == "conj":  # "were missing and feared dead"
                told = s.children(s.tokens[token.head].head, "nsubj", "nsubjpass")
            return [h for c in told for h in clauses.conjuncts(s, c.i)]
        return [token.head] if token.dep == "amod" and (token.head < token.i or self._of_so_many()) else []

    def _of_so_many(self) -> bool:
        """ "300 wounded men", not "shot dead 15 men"."""
        token = self.sentence.tokens[self.i]
        numbers = self.sentence.children(token.head, "nummod") if token.dep == "amod" else []
        return any(n.i < token.i < token.head for n in numbers)

    def _counted_among(self) -> bool:
        """ "Eight of the dead were children": a part of those told of, and what they were."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        above = s.tokens[token.head]
        part = s.tokens[above.head]
        counted = token.dep == "pobj" and above.lower == "of" and part.pos == "NUM" and part.dep == "nsubj"
        return counted and s.tokens[part.head].lemma == "be" and bool(s.children(part.head, "attr"))

    def classes(self, head: int) -> frozenset[str]:
        """The noun classes of a mention."""
        return self.classifier.classes(self.sentence, clauses.substance(self.sentence, head))

    @cached_property
    def light_verb(self) -> int | None:
        """The verb that merely brings the noun about ("carried out an attack"), if there is one."""
        return self._light_verb(self.i) if self.entry.noun else None

"""Who acts and who suffers in a happening that a verb tells of, by its own clause or by a noun in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rashomon.extract import clauses
from rashomon.extract.happenings import (
    AMID,
    ASSAULTS,
    BETWEEN,
    MEANS,
    MUTUAL,
    OF,
    OUTCOMES,
    OWNER_CLASSES,
    PARTY_CLASSES,
    PEOPLE,
    SUFFERED,
)
from rashomon.extract.noun_arguments import NounArguments
from rashomon.extract.numerals import is_bare
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import TriggerEntry
from rashomon.model.claim import Kind

AT = frozenset({"at"})
LEFT_SO = frozenset({"oprd", "acomp", "xcomp", "ccomp", "dobj"})
"""What "dead" is in "left ten men dead", by the parser."""
UNDERGONE = SUFFERED | {Kind.RELEASE}
"""Kinds of which headlines and lists leave out the auxiliary: "two hostages freed"."""
TOGETHER = frozenset({"along", "together", "alongside"})
SHOT = frozenset({"shot"})
"""What kills by itself only in grammar: "killed by stray bullets"."""


@dataclass(frozen=True)
class VerbArguments(NounArguments):
    """The arguments of a verb; of a noun where a happening is its subject or object."""

    def _verb_actors(self) -> list[int]:
        s = self.sentence
        found: list[int] = []
        for slot in self.entry.actor:
            found += self._slot(slot, actor=True)
        if found and self.entry.kind in MUTUAL:  # "held a meeting with the rebels"
            found += [
                h
                for o in self.others
                for h in clauses.prepositional(s, o, BETWEEN | {"with"})
                if h not in found
            ]
        if not found and self.entry.kind in MUTUAL:  # "the battle was fought between"
            found = clauses.prepositional(s, self.i, BETWEEN)
        if not found:
            found = self._at_hands(self.i)
        if not found and self._suffered:
            found = self._assailants()
        return found

    @cached_property
    def _suffered(self) -> bool:
        """Whether the verb tells an outcome from the side of those who suffer it: "were killed", "died"."""
        told = self._elided or "subject" not in self.entry.actor or not self._subjects(self.i)
        return self.entry.kind in OUTCOMES and told

    @cached_property
    def _elided(self) -> bool:
        """Whether a passive has lost its auxiliary, so that it looks active: "five soldiers wounded"."""
        s, token, entry = self.sentence, self.sentence.tokens[self.i], self.entry
        if entry.noun or entry.kind not in UNDERGONE or entry.target[:1] != ("object",):
            return False
        governs = any(c.i > self.i for c in s.children(self.i, "ccomp", "xcomp", "prt"))
        governs = governs or any(PEOPLE & self.classes(h) for h in clauses.prepositional(s, self.i, AT))
        bare = token.tag in {"VBD", "VBN"} and not governs and not s.children(self.i, "aux", "auxpass")
        return (
            bare
            and token.dep != "relcl"
            and bool(s.children(self.i, "nsubj"))
            and not clauses.is_passive(s, self.i)
            and not clauses.objects(s, self.i)
        )

    def _at_hands(self, i: int) -> list[int]:
        """ "Died at the hands of the militia"."""
        s = self.sentence
        hands = [h for h in clauses.prepositional(s, i, frozenset({"at"})) if s.tokens[h].lemma == "hand"]
        return [n for h in hands for n in clauses.prepositional(s, h, OF)]

    def _assailants(self) -> list[int]:
        """Who strikes in the happening that a passive outcome names: "killed in a raid by", "hurt when troops shelled"."""
        s = self.sentence
        later = [c.i for c in s.children(self.i, "conj") if self._verb_kinds(c.lemma) & OUTCOMES]
        for v in (self.i, *(v for v in later if not self._subjects(v))):  # "ten died and six were hurt in"
            for n in clauses.prepositional(s, v, AMID):
                entry = self._event_entry(n)
                if entry is not None and entry.kind in ASSAULTS:
                    return [h for h in self._unclaimed(n, entry) if PARTY_CLASSES & self.classes(h)]
            for c in s.children(v, "advcl"):
                if any(x.lower == "when" for x in s.children(c.i)) and self._verb_kinds(c.lemma) & ASSAULTS:
                    return [h for h in self._subjects(c.i) if PARTY_CLASSES & self.classes(h)]
        return []

    def _verb_targets(self) -> list[int]:
        found: list[int] = []
        for slot in self.entry.target:
            if found and not slot.startswith("object"):
                break
            found += [h for h in self._slot(slot, actor=False) if h not in found]
        return found

    def _slot(self, slot: str, actor: bool) -> list[int]:
        s, v = self.sentence, self.i
        name, _, rest = slot.partition("-")
        if name == "subject":
            if actor and self._elided:
                return []
            heads = self._subjects(v) if actor else clauses.surface_subjects(s, v, self._controls)
            if actor:
                heads = [a for h in heads for a in self._through_event(clauses.substance(s, h))]
                heads += [h for h in self._companions(v) if h not in heads] if heads else []
            if rest in {"person", "people"}:  # "thousands have fled" tells of people too
                heads = [h for h in heads if PEOPLE & self.classes(h) or is_bare(s.tokens[h])]
            return heads
        if name == "object":
            return self._objects(rest)
        if name == "from":
            return []
        if name == "dative":
            return [
                n
                for c in s.children(v, "dative")
                for n in ([c.i] if c.pos != "ADP" else [p.i for p in s.children(c.i, "pobj")])
            ]
        heads = clauses.blamed_on(s, v) if name == "on" else clauses.prepositional(s, v, frozenset({name}))
        if not heads and not actor:  # "caused damage to shops"
            heads = [h for o in self.others for h in clauses.prepositional(s, o, frozenset({name}))]
        struck = [h for h in heads if "place" not in self.classes(h)]
        if not actor and any(PEOPLE & self.classes(h) for h in struck):  # "fired on him on the road"
            heads = struck
        return [h for h in heads if PEOPLE & self.classes(h)] if rest == "people" else heads

    def _companions(self, v: int) -> list[int]:
        """Who acts along with the subject: "together with the militia", "alongside tribesmen"."""
        s = self.sentence
        found: list[int] = []
        for i in (v, *(c.i for c in s.children(v, "nsubj"))):
            for c in s.children(i, "prep", "advmod"):
                if c.lower in TOGETHER and c.i < v:
                    found += self._beside(c.i)
        return [h for h in found if OWNER_CLASSES & self.classes(h)]

    def _objects(self, rest: str) -> list[int]:
        s = self.sentence
        heads = clauses.objects(s, self.i)
        if self._elided:
            heads = clauses.surface_subjects(s, self.i, self._controls)
        if rest == "of":
            return [n for h in heads for n in clauses.prepositional(s, h, OF)]
        if rest == "people":
            return [
                h
                for h in heads
                if (PEOPLE | {"partitive"}) & self.classes(h) or self.sentence.tokens[h].pos == "NUM"
            ]
        if rest == "actor":
            return [
                a for h in heads if self._event_entry(h) for a in self._noun_actors(h, self._event_entry(h))
            ]
        heads = [h for h in heads if not (h in self.others and self.entry.target != ("object",))]
        return heads + [h for h in self._taken_along() if h not in heads] if heads else heads

    def _taken_along(self) -> list[int]:
        """Who suffers it along with the object: "was kidnapped along with three of his guards"."""
        s = self.sentence
        if self.entry.kind not in SUFFERED:
            return []
        beside = [
            c for c in s.children(self.i, "prep", "advmod", "prt") if c.lower in TOGETHER and c.i > self.i
        ]
        found = [clauses.substance(s, h) for c in beside for h in self._beside(c.i)]
        return [h for h in found if PEOPLE & self.classes(h)]

    def _beside(self, i: int) -> list[int]:
        """The nouns of "together with" and "alongside" at token ``i``."""
        s = self.sentence
        found = clauses.prepositional(s, i, frozenset({"with"})) or [n.i for n in s.children(i, "pobj")]
        if found or s.tokens[i + 1].lower != "with":
            return found
        return [h for n in s.children(i + 1, "pobj") for h in clauses.conjuncts(s, n.i)]

    def _through_event(self, head: int) -> list[int]:
        """The owner of a happening that stands as subject ("these strikes damaged": ruling 17)."""
        s, above = self.sentence, self.sentence.tokens[self.sentence.tokens[head].head]
        around = self._event_entry(above.head) if above.pos == "ADP" else None
        if around is not None and not PARTY_CLASSES & self.classes(head):
            return self._noun_actors(above.head, around)  # "an attack on a post that killed"
        if (MEANS | SHOT) & self.classes(head) and not PARTY_CLASSES & self.classes(head):
            return self._users(head)
        entry = self._event_entry(head)
        if entry is None or PEOPLE & noun_classes(s.tokens[head].lemma):
            return [head]
        if entry.kind in MUTUAL and self.entry.kind in OUTCOMES:
            return []  # both sides fight, so that neither did what came of it
        return self._unclaimed(head, entry)

    def _unclaimed(self, n: int, entry: TriggerEntry) -> list[int]:
        """Who does what a noun tells of, but for those who only claim it: nobody else says that they did (ruling 5)."""
        s = self.sentence
        claimed = [
            c.i for c in s.children(n, "acl", "relcl") if c.lemma in attribution_lexicon().responsibility
        ]
        claimants = {h for v in claimed if clauses.is_passive(s, v) for h in clauses.by_phrase(s, v)}
        return [h for h in self._noun_actors(n, entry) if h not in claimants]

    def _governing_actors(self, n: int, entry: TriggerEntry) -> list[int]:
        """ "Gunmen stormed the post, leaving 13 guards dead": also who leaves them so."""
        s, token = self.sentence, self.sentence.tokens[n]
        leaves = s.tokens[token.head]
        if entry.kind not in OUTCOMES or token.dep not in LEFT_SO or leaves.lemma != "leave":
            return super()._governing_actors(n, entry)
        return [h for x in self._subjects(leaves.i) for h in self._through_event(clauses.substance(s, x))]

    def _users(self, head: int) -> list[int]:
        """Whose a bomb or a shell is, which does nothing by itself: "a mine laid by the rebels", "Israeli missiles"."""
        s = self.sentence
        for c in s.children(head, "acl", "relcl"):
            if clauses.is_passive(s, c.i) and (by := clauses.by_phrase(s, c.i)):
                return [h for h in by if PARTY_CLASSES & self.classes(h)]
        owners = [c.i for c in s.children(head, "poss") if OWNER_CLASSES & self.classes(c.i)]
        return owners or self._modifier_actors(head)

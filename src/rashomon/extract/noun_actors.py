"""Who acts in a happening that a noun tells of ("an attack by X on Y")."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.extract.happenings import (
    ASSAULTS,
    MEANS,
    MUTUAL,
    OF,
    OUTCOMES,
    OWNER_CLASSES,
    PARTY_CLASSES,
    PEOPLE,
    SUFFERED,
)
from rashomon.extract.opposing_sides import OpposingSides
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.titles import harm_words, remains_words
from rashomon.lexicon.triggers import TriggerEntry, trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Token

SUFFERED_NOUNS = SUFFERED | {Kind.DESTRUCTION, Kind.RELEASE, Kind.DISPLACEMENT}
SETTLEMENTS = frozenset(GROUPS["settlement"])
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
BY = frozenset({"by"})
LONGEST_INITIALS = 3


@dataclass(frozen=True)
class NounActors(OpposingSides):
    """Who does what a noun tells of."""

    def _noun_actors(self, n: int, entry: TriggerEntry | None) -> list[int]:
        s = self.sentence
        if (
            entry is not None
            and entry.of == "target-actor"
            and s.tokens[s.tokens[n].head].lower in {"under", "in"}
        ):
            if self._in_control(n):
                return self._subjects(s.tokens[s.tokens[n].head].head)
            held_by = clauses.prepositional(s, n, OF)  # "under the control of": who holds it
            if held_by:
                return held_by
        found = clauses.prepositional(s, n, BY | frozenset(entry.actor_preps if entry else ()))
        if not found:  # "the arrest of the editor by agents", where the parser hangs the agents on the editor
            found = [h for x in clauses.prepositional(s, n, OF) for h in clauses.prepositional(s, x, BY)]
        found = [h for h in found if PARTY_CLASSES & self.classes(h) or not MEANS & self.classes(h)]
        if entry is not None and entry.kind in MUTUAL:
            found += [h for h in self._mutual_actors(n, entry) if h not in found]
        for c in s.children(n, "poss"):
            if OWNER_CLASSES & self.classes(c.i) or PEOPLE & self.classes(c.i):
                if (
                    entry is None
                    or entry.of != "target"
                    or entry.kind not in SUFFERED_NOUNS
                    or clauses.prepositional(
                        s, n, OF
                    )  # "the militia's killing of", but "the mayor's killing"
                ):
                    found += clauses.conjuncts(s, clauses.antecedent(s, c.i))
        if not found:
            found += self._told_of_it(n, entry or self.entry)
        if not found:
            found += self._modifier_actors(n)
        if not found and entry is not None and entry.of in {"actor", "target-actor"}:
            found += [
                h
                for h in clauses.prepositional(s, n, OF)
                if PARTY_CLASSES & self.classes(h) and "place" not in self.classes(h)
            ]
        if not found:
            found += self._by_astray(n) or self._governing_actors(n, entry or self.entry)
        return [h for h in found if self._can_act(h)]

    def _modifier_actors(self, n: int) -> list[int]:
        s = self.sentence
        if s.tokens[n].lemma in harm_words():
            return []  # "3,000 Ukrainian dead", "Israeli losses": who suffers it
        found = []
        for c in s.children(n, "compound", "amod", "nmod"):
            if (
                c.i < n
                and OWNER_CLASSES & self.classes(c.i)
                and ("place" not in self.classes(c.i) or _is_initials(c))
                and not self._is_quality(c)
            ):
                found.append(c.i)
        return found[-1:]

    def _told_of_it(self, n: int, entry: TriggerEntry) -> list[int]:
        """Who does it in its own relative clause: "talks held by", "a raid in which troops killed three men"."""
        s = self.sentence
        words = modality_lexicon().light["inflict" if entry.kind in OUTCOMES else "words"]
        for c in s.children(n, "acl", "relcl"):
            if c.lemma in words and clauses.is_passive(s, c.i):
                return clauses.by_phrase(s, c.i)
            if self._happens_in(c.i) and self._verb_kinds(c.lemma) & (ASSAULTS | OUTCOMES):
                acts = self._verb_kinds(c.lemma) & ASSAULTS or clauses.objects(s, c.i)
                found = self._subjects(c.i) if acts else []  # not those who died in it
                return [h for h in found if not MEANS & self.classes(h)]
        return []

    def _by_astray(self, n: int) -> list[int]:
        """ "Reported raids by troops", where the parser hangs "by" on the verb, which is active and has no use for it."""
        s, verb = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        if s.tokens[n].dep != "dobj" or clauses.is_passive(s, verb.i):
            return []
        beside = [c for c in s.children(verb.i, "prep") if c.lower == "by" and c.i == max(s.subtree(n)) + 1]
        found = [h for c in beside for x in s.children(c.i, "pobj") for h in clauses.conjuncts(s, x.i)]
        return [h for h in found if OWNER_CLASSES & self.classes(h)]

    def _governing_actors(self, n: int, entry: TriggerEntry) -> list[int]:
        if self.sentence.tokens[n].lemma in remains_words():
            return []  # who carries bodies off or finds them has killed nobody
        light = self._light_verb(n)
        if light is not None:
            caused = self.sentence.tokens[light].lemma in modality_lexicon().light["inflict"]
            return [] if entry.kind in OUTCOMES and not caused else self._subjects(light)
        s = self.sentence
        for c in s.children(n, "acl", "relcl"):
            if (
                c.lemma in modality_lexicon().light["words"] and c.tag != "VB"
            ):  # "called for the raids to stop"
                return self._subjects(c.i)
            if self._controls(c.lemma):  # "an attack blamed on the rebels"
                return clauses.prepositional(s, c.i, frozenset({"on"}))
        return self._agreeing(n, entry) or self._accused(n) or self._deadly(n, entry)

    def _agreeing(self, n: int, entry: TriggerEntry) -> list[int]:
        """ "The rebels agreed to a truce"."""
        s, preposition = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        verb = s.tokens[preposition.head]
        agreed = preposition.lower in {"to", "on"} and verb.lemma == "agree" and s.tokens[n].dep == "pobj"
        return self._subjects(verb.i) if agreed and entry.kind in SETTLEMENTS else []

    def _deadly(self, n: int, entry: TriggerEntry) -> list[int]:
        """ "Gunmen killed ten people in an attack on a mosque": who does what comes of the happening."""
        s, preposition = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        verb = s.tokens[preposition.head]
        if entry.kind not in ASSAULTS or s.tokens[n].dep != "pobj" or preposition.lower != "in":
            return []
        if verb.pos != "VERB" or not self._harms(verb.lemma) or clauses.is_passive(s, verb.i):
            return []
        heads = self._subjects(verb.i) if clauses.objects(s, verb.i) else []
        return [h for h in heads if PARTY_CLASSES & self.classes(h)]

    def _harms(self, lemma: str) -> bool:
        """Whether the subject of a verb kills or wounds; who loses his life or suffers injuries does not."""
        rows = trigger_lexicon().verbs.get(lemma, ())
        return any(entry.kind in HARM and "subject" in entry.actor for _, entry in rows)

    def _accused(self, n: int) -> list[int]:
        """Who is said to have done it: "blamed the rebels for the murder", "the raid was blamed on", "is responsible for"."""
        s, token = self.sentence, self.sentence.tokens[n]
        preposition = s.tokens[token.head]
        if token.dep == "nsubjpass" and self._controls(preposition.lemma):
            return clauses.prepositional(s, preposition.i, frozenset({"on"}))
        if token.dep == "dobj" and preposition.lemma in attribution_lexicon().blaming:
            return clauses.blamed_on(s, preposition.i)
        if token.dep == "conj":
            return self._accused(token.head)  # "of torture and massacres"
        charged = clauses.charged(s, preposition)
        if charged is not None:
            return clauses.conjuncts(s, charged)
        if token.dep != "pobj" or preposition.lower not in {"of", "for", "in", "with", "to"}:
            return []
        governor = s.tokens[preposition.head]
        if governor.pos == "VERB" and self._controls(governor.lemma):
            accused = s.children(governor.i, "dobj", "nsubjpass")
        elif governor.pos == "ADJ" and self._blames(governor.lemma):
            above = s.tokens[governor.head]
            held = s.children(above.i, "dobj") or s.children(above.i, "nsubjpass", "nsubj")
            accused = s.children(governor.i, "nsubj") or (held if governor.dep in {"acomp", "oprd"} else [])
        else:
            accused = []
        heads = [h for c in accused for h in clauses.conjuncts(s, clauses.antecedent(s, c.i))]
        return [h for h in heads if s.tokens[h].lower not in {"it", "nobody"}]

    def _blames(self, adjective: str) -> bool:
        """Whether an adjective puts the blame on somebody: "responsible", "guilty"."""
        return any(entry.accuses for _, entry in trigger_lexicon().nouns.get(adjective, ()))

    def _in_control(self, n: int) -> bool:
        """ "The rebels are in control of the port", who hold it; "in the control of the rebels" it is theirs."""
        s = self.sentence
        return s.tokens[s.tokens[n].head].lower == "in" and not s.children(n, "det", "poss")


def _is_initials(token: Token) -> bool:
    """Initials of a country, which stand where others have an adjective: "a U.S. strike", but "a Syria strike"."""
    letters = token.text.replace(".", "")
    return 1 < len(letters) <= LONGEST_INITIALS and letters.isupper()

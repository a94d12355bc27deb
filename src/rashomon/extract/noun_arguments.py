"""To whom it is done in a happening that a noun tells of ("an attack by X on Y")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.extract.happenings import (
    AMID,
    ASSAULTS,
    LAND,
    OF,
    OUTCOMES,
    PEOPLE,
)
from rashomon.extract.noun_actors import BY, HARM, NounActors
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Kind
from rashomon.model.syntax import Token

AGAINST = frozenset({"on", "against"})
ON_PEOPLE = frozenset({"on", "among", "to"})
PART_OF = frozenset({"them", "whom", "these"})
"""After "among": what follows is a part of those that were counted."""
THROUGH = frozenset({"through", "into"})


@dataclass(frozen=True)
class NounArguments(NounActors):
    """The arguments of a noun."""

    def _noun_targets(self) -> list[int]:
        s, n, entry = self.sentence, self.i, self.entry
        names = frozenset(entry.target)
        if "subject" in names:
            above = s.tokens[n].head
            while s.tokens[above].pos in {"ADP", "ADV"} and s.tokens[above].head != above:
                above = s.tokens[above].head
            return clauses.surface_subjects(s, above, self._controls) if above != n else []
        if entry.kind is Kind.MILITARY_SUPPORT and (helped := self._helped()):
            return helped
        if (entry.victims or self._of_so_many()) and (described := self._described()):
            return described
        if entry.kind is Kind.SIEGE and (besieged := clauses.prepositional(s, n, OF)):
            return besieged  # "the siege of the hill folk on the mountain"
        blamed = self._accused(n) if names & AGAINST else []
        found = self._under_control() or self._struck_past_actor(names & AGAINST, blamed)
        found = found or [h for h in clauses.prepositional(s, n, names) if h not in blamed]
        light = self.light_verb
        if not found and light is not None:
            found = clauses.prepositional(s, light, names)
        if not found and entry.of in {"target", "target-actor"}:
            of = clauses.prepositional(s, n, OF)
            if entry.of == "target-actor":
                of = [h for h in of if LAND & self.classes(h)]
            found = of
        if not found:
            found = self._struck() or self._suffering() or self._having()
        if not found and entry.of == "target":
            actors = self._settled(self._noun_actors(n, entry))
            found = [c.i for c in s.children(n, "poss") if c.i not in actors]
        if not found and entry.kind in HARM:
            found = self._harmed_alike()
        if not found and "of-target" in names:
            found = clauses.prepositional(s, n, OF)
        return found

    def _helped(self) -> list[int]:
        """ "With the help of American bombers, the Alliance took the city": who does it is helped."""
        s = self.sentence
        preposition = s.tokens[s.tokens[self.i].head]
        if (
            s.tokens[self.i].dep != "pobj"
            or preposition.lower != "with"
            or not clauses.prepositional(s, self.i, OF)
        ):
            return []
        above = s.tokens[preposition.head]
        if above.dep == "nsubj":  # "forces of the Alliance, with the help of"
            return clauses.conjuncts(s, above.i)
        return self._subjects(above.i) if above.pos == "VERB" and not clauses.is_passive(s, above.i) else []

    def _harmed_alike(self) -> list[int]:
        """ "The killing and wounding of ten men", where the parser hangs the men on the first."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        first = s.tokens[token.head]
        entry = self._event_entry(first.i) if token.dep == "conj" and token.i - first.i == 2 else None
        if entry is None or entry.kind not in HARM:
            return []
        return [
            h
            for c in s.children(first.i, "prep")
            if c.i == token.i + 1 and c.lower == "of"
            for h in clauses.prepositional(s, first.i, OF)
        ]

    def _struck_past_actor(self, prepositions: frozenset[str], blamed: Sequence[int]) -> list[int]:
        """ "An attack on the post", also where the actor stands between: "a raid staged by rebels on the post"."""
        s, n = self.sentence, self.i
        verbs = [c.i for c in s.children(n, "acl") if c.lemma in modality_lexicon().light["words"]]
        by = [*clauses.prepositional(s, n, BY), *(h for v in verbs for h in clauses.by_phrase(s, v))]
        inner = [h for b in by for h in clauses.prepositional(s, b, OF)]  # "by a group of rebels on the post"
        for i in (n, *by, *inner):
            struck = [h for h in clauses.prepositional(s, i, prepositions) if h not in blamed]
            if struck and not all("time" in self.classes(h) for h in struck):
                return struck
        return []

    def _struck(self) -> list[int]:
        """ "Three strikes engaged two units": the object of the verb whose subject the happening is."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        strikes = modality_lexicon().light["strike"]
        for c in s.children(self.i, "acl", "relcl"):  # "strikes targeting", "a raid that hit"
            if c.lemma in strikes and not clauses.is_passive(s, c.i):
                return clauses.objects(s, c.i)
        verb = s.tokens[token.head]
        if token.dep == "nsubj" and verb.lemma in strikes:
            return self._struck_in_turn(verb.i)
        if token.dep == "nsubj" and verb.lemma in modality_lexicon().light["strike_through"]:
            return clauses.prepositional(s, verb.i, THROUGH)
        return []

    def _struck_in_turn(self, verb: int) -> list[int]:
        """ "Three strikes engaged two units and suppressed a mortar"."""
        s, strikes = self.sentence, modality_lexicon().light["strike"]
        found = clauses.objects(s, verb)
        for c in s.children(verb, "conj"):
            if c.lemma in strikes and not s.children(c.i, "nsubj", "nsubjpass"):
                found += [h for h in self._struck_in_turn(c.i) if h not in found]
        return found

    def _suffering(self) -> list[int]:
        """Who is killed or hurt in it: "a raid in which two guards died", "two guards were killed in a raid"."""
        s = self.sentence
        if self.entry.kind not in ASSAULTS:
            return []
        told = [
            c.i for c in s.children(self.i, "acl", "relcl") if self._happens_in(c.i) or self._does_itself(c)
        ]
        above = s.tokens[s.tokens[self.i].head]
        if s.tokens[self.i].dep == "pobj" and above.lower in AMID:
            told.append(above.head)
        for v in told:
            for _, entry in trigger_lexicon().verbs.get(s.tokens[v].lemma, ()):
                if entry.kind in OUTCOMES:
                    dies = "subject" in entry.target
                    heads = clauses.surface_subjects(s, v, self._controls) if dies else clauses.objects(s, v)
                    hurt = PEOPLE if entry.kind in HARM else PEOPLE | {"structure", "vehicle", "place_noun"}
                    return [h for h in heads if hurt & self.classes(h)]
        return []

    def _does_itself(self, verb: Token) -> bool:
        """ "The attack which destroyed the bank"."""
        s = self.sentence
        own = [c for c in s.children(verb.i, "nsubj") if c.tag in {"WDT", "WP"}]
        return bool(own) and bool(self._verb_kinds(verb.lemma) & {Kind.DESTRUCTION})

    def _having(self) -> list[int]:
        """Whose casualties they are: "the police suffered casualties", "inflicted casualties on the police"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        verb = s.tokens[token.head]
        if self.entry.kind not in HARM or token.dep != "dobj":
            return self._left_with(token)
        if verb.lemma in modality_lexicon().light["undergo"]:
            found = clauses.surface_subjects(s, verb.i, self._controls)
        else:
            found = [h for i in (self.i, verb.i) for h in clauses.prepositional(s, i, ON_PEOPLE)]
            if any(s.tokens[h].lower in PART_OF for h in found):
                found = []  # "put the toll at 70, among them 15 children"
        return [h for h in found if (PEOPLE | {"crowd", "country"}) & self.classes(h)]

    def _left_with(self, token: Token) -> list[int]:
        """ "The shelling left two men with burns": who is left so."""
        s = self.sentence
        preposition = s.tokens[token.head]
        verb = s.tokens[preposition.head]
        if self.entry.kind not in HARM or preposition.lower != "with" or verb.lemma != "leave":
            return []
        return [h for h in clauses.objects(s, verb.i) if PEOPLE & self.classes(h)]

    def _under_control(self) -> list[int]:
        """ "The city is under the control of": the subject of the verb."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        preposition = s.tokens[token.head]
        held = self.entry.of == "target-actor" and preposition.lower in {"under", "in"}
        held = held and not self._in_control(self.i)
        struck = self.entry.kind in ASSAULTS | {Kind.SIEGE} and preposition.lower == "under"
        if token.dep == "pobj" and (held or (struck and not s.children(self.i, "det", "poss"))):
            return clauses.surface_subjects(s, preposition.head, self._controls)
        return []

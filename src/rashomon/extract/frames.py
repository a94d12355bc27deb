"""A trigger in its sentence: who acts, on whom, by what means, as the entry of the lexicon directs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from rashomon.extract import clauses
from rashomon.extract.given_numbers import given_number
from rashomon.extract.happenings import LAND, MUTUAL, OF, PARTY_CLASSES
from rashomon.extract.verb_arguments import VerbArguments
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.triggers import Values
from rashomon.model.claim import Kind

INSTRUMENT_PREPOSITIONS = frozenset(
    {"with", "using", "by", "from", "via", "through", "involving", "in", "of"}
)
MOVEMENTS = frozenset({Kind.WITHDRAWAL, Kind.DISPLACEMENT})
SINCE = frozenset({"since", "for"})


@dataclass(frozen=True)
class Frame(VerbArguments):
    """A trigger word with its arguments, and whether the conditions of its entry hold."""

    @cached_property
    def actors(self) -> tuple[int, ...]:
        """Heads of who acts."""
        if not self.entry.noun:
            return self._settled(self._verb_actors())
        heads = self._noun_actors(self.i, self.entry)
        return self._settled(h for h in heads if h not in self.others)  # "Suicide bomber kills 23"

    @cached_property
    def targets(self) -> tuple[int, ...]:
        """Heads of to whom or what it is done."""
        heads = self._noun_targets() if self.entry.noun else self._verb_targets()
        heads = [h for h in heads if h not in self.others or not self.entry.noun]
        if self.entry.kind in MOVEMENTS:  # "people left the city" is from where
            heads = [h for h in heads if not self._is_land(h)]
        return self._settled(heads)

    def _is_land(self, head: int) -> bool:
        classes = self.classes(head)
        return "place" in classes or bool(LAND & classes and not PARTY_CLASSES & classes)

    @cached_property
    def shared(self) -> frozenset[int]:
        """Heads that belong to another happening first, so that their figures count there: "ten men died in a raid"."""
        if self.entry.noun:
            found = [
                *self._suffering(),
                *self._having(),
                *(self._dead_in_it(self.i) if self.entry.kind in MUTUAL else ()),
            ]
        else:
            found = self._assailants() if self._suffered else []
        return frozenset(found)

    @cached_property
    def subjects(self) -> tuple[int, ...]:
        """Heads of the grammatical subjects of a verb, happenings too ("the strikes destroyed")."""
        if self.entry.noun:
            return ()
        heads = clauses.surface_subjects(self.sentence, self.i, self._controls)
        return tuple(clauses.substance(self.sentence, h) for h in heads)

    @cached_property
    def objects(self) -> tuple[int, ...]:
        """Heads of the grammatical objects of a verb."""
        return () if self.entry.noun else tuple(clauses.objects(self.sentence, self.i))

    # --- conditions -----------------------------------------------------------------------------------------------

    def holds(self, key: str, values: Values) -> bool:
        """Whether a condition of the lexicon holds here."""
        if key.startswith("not_"):
            return not self.holds(key[4:], values)
        if key == "given_number":
            return given_number(self.sentence, self.sentence.tokens[self.i]) is not None
        if key == "outcome":
            return self._in_outcome()
        if key == "bare":
            return not self._in_outcome()
        if key == "predicate":
            return self.sentence.tokens[self.i].dep in {"acomp", "attr", "oprd", "xcomp"}
        if key == "under":
            above = self.sentence.tokens[self.sentence.tokens[self.i].head]
            return above.lower in values.lemmas
        if key == "report":
            return self.classifier.speaks_of(values.lemmas)
        if key == "does":
            return self._does(values)
        if key == "form":
            return self.sentence.tokens[self.i].lower in values.lemmas
        if key == "lasting":
            return self._lasting()
        heads = self._heads_for(key)
        if values.absent and not heads:
            return True
        return any(self._accepts(h, values) for h in heads)

    def _does(self, values: Values) -> bool:
        """Whether the noun is the subject of one of the verbs: "the charge destroyed", "a bomb that killed"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        verbs = s.children(self.i, "relcl")
        if token.dep == "nsubj":
            verbs.append(s.tokens[token.head])
        return any(v.lemma in values.lemmas and not clauses.is_passive(s, v.i) for v in verbs)

    def _lasting(self) -> bool:
        """Whether a verb tells how things are: "occupies the north", "has been occupied since 1974"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        present = token.tag in {"VBZ", "VBP"} and not s.children(self.i, "aux", "auxpass")
        return present or any(
            c.lower in SINCE
            and any("time" in self.classes(n.i) or n.pos == "NUM" for n in s.children(c.i, "pobj"))
            for c in s.children(self.i, "prep")
        )

    @cached_property
    def _heads(self) -> dict[str, list[int]]:
        """What ``_heads_for`` found: an entry asks the same for one kind of claim after the other."""
        return {}

    def _heads_for(self, key: str) -> list[int]:
        if key not in self._heads:
            self._heads[key] = self._find_heads(key)
        return self._heads[key]

    def _find_heads(self, key: str) -> list[int]:
        if key == "actor":
            return list(self.actors)
        if key == "actor_is":
            return clauses.surface_subjects(self.sentence, self.i, self._controls)
        if key == "target":
            return list(self.targets)
        if key == "object":
            found = clauses.objects(self.sentence, self.i)
            return [*found, *(clauses.substance(self.sentence, h) for h in found)]
        if key == "of_noun":
            return clauses.prepositional(self.sentence, self.i, OF)
        if key == "means":
            return self._means
        return self._near

    @cached_property
    def _means(self) -> list[int]:
        s, i = self.sentence, self.i
        found = [
            c.i
            for c in s.children(i, "amod", "compound", "nmod", "prep", "advmod", "prt", "npadvmod", "nummod")
        ]
        found += [x for c in s.children(i, "compound", "amod") for x in s.subtree(c.i)]
        for c in s.children(i, "prep", "agent", "advcl", "acl"):
            if c.lower in INSTRUMENT_PREPOSITIONS:
                for n in s.children(c.i, "pobj", "dobj"):
                    for head in clauses.conjuncts(s, n.i):
                        found += [head, *(x.i for x in s.children(head, "compound", "amod"))]
        if self.entry.noun:
            found += self.actors
            light = self.light_verb
            if light is not None:
                found += clauses.prepositional(s, light, frozenset({"with", "using", "by", "from"}))
        else:
            for head in [*clauses.surface_subjects(s, i, self._controls), *self.actors]:
                found += [head, *(x.i for x in s.children(head, "compound", "amod"))]
        return found

    @cached_property
    def _near(self) -> list[int]:
        verb = clauses.clause_verb(self.sentence, self.i)
        return list(self.sentence.subtree(verb if verb is not None else self.i))

    def _accepts(self, head: int, values: Values) -> bool:
        token = self.sentence.tokens[head]
        if token.lemma in values.lemmas or token.lower in values.lemmas:
            return True
        if token.pos == "NUM" and "number" in values.classes:
            return True
        return bool(values.classes and (("any" in values.classes) or values.classes & self.classes(head)))

    def _in_outcome(self) -> bool:
        s, token = self.sentence, self.sentence.tokens[self.i]
        while token.dep == "conj" and s.tokens[token.head].pos in {"NOUN", "ADJ"}:
            token = s.tokens[token.head]  # "deaths and injuries were reported"
        if self._counted_among():
            return True
        if any(
            c.dep == "nummod" or (c.dep == "det" and c.lower in {"no", "any"}) for c in s.children(self.i)
        ):
            return True
        verbs = modality_lexicon().light["outcome"]
        above = s.tokens[token.head]
        if (
            token.dep == "pobj"
            and above.lower == "of"
            and s.tokens[above.head].lower in number_lexicon().vague
        ):
            return True  # "dozens of deaths"
        if token.dep == "pobj" and s.tokens[above.head].lemma in modality_lexicon().light["tally"]:
            return True  # "the number of victims"
        if token.dep == "pobj" and above.lower in {"among", "including"}:
            return s.tokens[above.head].lemma == "be"  # "among the dead were four children"
        if token.pos == "ADJ" and self._described() and (token.dep != "amod" or above.pos == "NUM"):
            return True  # "left 20 people dead", "(two dead)"
        if self._of_so_many():
            return True
        if token.dep == "pobj" and s.tokens[above.head].lemma in verbs & modality_lexicon().light["result"]:
            return True  # "resulted in one dead"
        return token.dep in {"dobj", "attr", "nsubj", "nsubjpass", "oprd", "acomp"} and above.lemma in verbs

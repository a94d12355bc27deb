"""A trigger in its sentence: who acts, on whom, by what means, as the entry of the lexicon directs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from rashomon.extract import clauses
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import TriggerEntry, Values, trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

PARTY_CLASSES = frozenset(
    {"armed_party", "authority", "nationality", "name", "person", "civilian", "country", "crowd"}
)
OWNER_CLASSES = frozenset({"armed_party", "authority", "nationality", "name", "country", "crowd"})
PEOPLE = frozenset({"person", "civilian", "armed_party", "name", "pronoun", "nationality", "authority"})
INSTRUMENT_PREPOSITIONS = frozenset(
    {"with", "using", "by", "from", "via", "through", "involving", "in", "of"}
)
OUTCOMES = frozenset(GROUPS["outcome"])
ASSAULTS = frozenset(GROUPS["violence"]) - {Kind.ARMED_CLASH}
SUFFERED = frozenset({Kind.KILLED, Kind.WOUNDED, Kind.ARREST, Kind.ABDUCTION})
SUFFERED_NOUNS = SUFFERED | {Kind.DESTRUCTION, Kind.RELEASE, Kind.DISPLACEMENT}
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
MUTUAL = frozenset({Kind.ARMED_CLASH, Kind.NEGOTIATION, Kind.CEASEFIRE})
MOVEMENTS = frozenset({Kind.WITHDRAWAL, Kind.DISPLACEMENT})
LONGEST_INITIALS = 3
BY = frozenset({"by"})
OF = frozenset({"of"})
LAND = frozenset({"place", "place_noun", "territory"})
MEANS = frozenset({"explosive", "projectile", "chemical"})
AGAINST = frozenset({"on", "against"})
AMID = frozenset({"in", "during"})
BETWEEN = frozenset({"between", "among"})
TOGETHER = frozenset({"along", "together", "alongside"})


class Classifier(Protocol):
    """What tells the semantic classes of a mention (``extract.parties``)."""

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The noun classes of the phrase headed by token ``head``."""


@dataclass(frozen=True)
class Frame:
    """A trigger word at token ``i`` with the other words of its phrase, read by ``entry``."""

    sentence: Sentence
    i: int
    others: tuple[int, ...]
    phrase: str
    entry: TriggerEntry
    classifier: Classifier

    # --- actors ---------------------------------------------------------------------------------------------------

    @cached_property
    def actors(self) -> tuple[int, ...]:
        """Heads of who acts."""
        heads = self._noun_actors(self.i, self.entry) if self.entry.noun else self._verb_actors()
        return self._settled(heads)

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
            found = [*self._suffering(), *(self._dead_in_it(self.i) if self.entry.kind in MUTUAL else ())]
        else:
            found = self._assailants() if self._suffered else []
        return frozenset(found)

    def _settled(self, heads: Iterable[int]) -> tuple[int, ...]:
        """The parties that partitives stand for, without words of time ("an attack on Tuesday")."""
        found = dict.fromkeys(clauses.substance(self.sentence, h) for h in heads)
        return tuple(h for h in found if "time" not in self.classes(h) or PEOPLE & self.classes(h))

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

    @cached_property
    def light_verb(self) -> int | None:
        """The verb that merely brings the noun about ("carried out an attack"), if there is one."""
        return self._light_verb(self.i) if self.entry.noun else None

    def _controls(self, lemma: str) -> bool:
        return modality_lexicon().controls_object(lemma)

    def _subjects(self, v: int) -> list[int]:
        return clauses.subjects(self.sentence, v, self._controls)

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
        if entry.noun or entry.kind not in SUFFERED or entry.target[:1] != ("object",):
            return False
        governs = any(c.i > self.i for c in s.children(self.i, "ccomp", "xcomp", "prt"))
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
                    return [h for h in self._noun_actors(n, entry) if PARTY_CLASSES & self.classes(h)]
            for c in s.children(v, "advcl"):
                if any(x.lower == "when" for x in s.children(c.i)) and self._verb_kinds(c.lemma) & ASSAULTS:
                    return [h for h in self._subjects(c.i) if PARTY_CLASSES & self.classes(h)]
        return []

    def _verb_kinds(self, lemma: str) -> frozenset[Kind]:
        """The kinds of claim that a verb can make."""
        return frozenset(entry.kind for _, entry in trigger_lexicon().verbs.get(lemma, ()))

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
            if rest in {"person", "people"}:
                heads = [h for h in heads if PEOPLE & self.classes(h)]
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
        heads = clauses.prepositional(s, v, frozenset({name}))
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
                    beside = clauses.prepositional(s, c.i, frozenset({"with"}))
                    found += beside or [n.i for n in s.children(c.i, "pobj")]
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
        return [h for h in heads if not (h in self.others and self.entry.target != ("object",))]

    def _event_entry(self, i: int) -> TriggerEntry | None:
        token = self.sentence.tokens[i]
        rows = trigger_lexicon().nouns.get(token.lemma) if token.pos == "NOUN" else None
        return next((entry for rest, entry in rows if not rest), rows[0][1]) if rows else None

    def _through_event(self, head: int) -> list[int]:
        """The owner of a happening that stands as subject ("these strikes damaged": ruling 17)."""
        s, above = self.sentence, self.sentence.tokens[self.sentence.tokens[head].head]
        around = self._event_entry(above.head) if above.pos == "ADP" else None
        if around is not None and not PARTY_CLASSES & self.classes(head):
            return self._noun_actors(above.head, around)  # "an attack on a post that killed"
        if MEANS & self.classes(head) and not PARTY_CLASSES & self.classes(head):
            return self._users(head)
        entry = self._event_entry(head)
        if entry is None or PEOPLE & noun_classes(s.tokens[head].lemma):
            return [head]
        if entry.kind in MUTUAL and self.entry.kind in OUTCOMES:
            return []  # both sides fight, so that neither did what came of it
        return self._noun_actors(head, entry)

    def _users(self, head: int) -> list[int]:
        """Whose a bomb or a shell is, which does nothing by itself: "a mine laid by the rebels", "Israeli missiles"."""
        s = self.sentence
        for c in s.children(head, "acl", "relcl"):
            if clauses.is_passive(s, c.i) and (by := clauses.by_phrase(s, c.i)):
                return [h for h in by if PARTY_CLASSES & self.classes(h)]
        owners = [c.i for c in s.children(head, "poss") if OWNER_CLASSES & self.classes(c.i)]
        return owners or self._modifier_actors(head)

    def _noun_actors(self, n: int, entry: TriggerEntry | None) -> list[int]:
        s = self.sentence
        if (
            entry is not None
            and entry.of == "target-actor"
            and s.tokens[s.tokens[n].head].lower in {"under", "in"}
        ):
            held_by = clauses.prepositional(s, n, OF)  # "under the control of": who holds it
            if held_by:
                return held_by
        found = clauses.prepositional(s, n, BY | frozenset(entry.actor_preps if entry else ()))
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
            found += self._governing_actors(n, entry or self.entry)
        return [h for h in found if self._can_act(h)]

    def _mutual_actors(self, n: int, entry: TriggerEntry) -> list[int]:
        """The sides that stand outside the phrase: "talks were held between", "A held talks with B", "A died in clashes with
        B"."""
        s, token = self.sentence, self.sentence.tokens[n]
        while token.dep == "pobj" and s.tokens[token.head].lower == "of":
            token = s.tokens[s.tokens[token.head].head]  # "a series of talks"
        above = s.tokens[token.head]
        if token.dep in {"nsubj", "nsubjpass"}:
            return clauses.prepositional(s, above.i, BETWEEN & frozenset(entry.actor_preps))
        if not clauses.prepositional(s, n, frozenset({"with"})):
            return []
        light = self._light_verb(n)
        if light is not None:
            return self._subjects(light)
        return self._dead_in_it(n)

    def _dead_in_it(self, n: int) -> list[int]:
        """The side of a clash that is told of before it: "two soldiers died in clashes with"."""
        s, preposition = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        verb = s.tokens[preposition.head]
        if s.tokens[n].dep != "pobj" or preposition.lower not in AMID or verb.pos != "VERB":
            return []
        passive = clauses.is_passive(s, verb.i)
        heads = clauses.objects(s, verb.i) if passive else self._subjects(verb.i)
        return [h for h in heads if PARTY_CLASSES & self.classes(h)]

    def _can_act(self, head: int) -> bool:
        token = self.sentence.tokens[head]
        return not (token.pos == "NOUN" and self._event_entry(head) and not PEOPLE & self.classes(head))

    def _modifier_actors(self, n: int) -> list[int]:
        s = self.sentence
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

    def _is_quality(self, token: Token) -> bool:
        return token.pos in {"ADJ", "VERB"} and "nationality" not in self.classes(token.i)

    def _told_of_it(self, n: int, entry: TriggerEntry) -> list[int]:
        """Who does it in its own relative clause: "talks held by", "a raid in which troops killed three men"."""
        s = self.sentence
        words = modality_lexicon().light["inflict" if entry.kind in OUTCOMES else "words"]
        for c in s.children(n, "acl", "relcl"):
            if c.lemma in words and clauses.is_passive(s, c.i):
                return clauses.by_phrase(s, c.i)
            if self._happens_in(c.i) and self._verb_kinds(c.lemma) & (ASSAULTS | OUTCOMES):
                return self._subjects(c.i)
        return []

    def _happens_in(self, v: int) -> bool:
        """Whether a relative clause tells what came about in the happening: "in which", "during which"."""
        s = self.sentence
        return any(
            n.lower == "which"
            for c in s.children(v, "prep")
            if c.lower in AMID
            for n in s.children(c.i, "pobj")
        )

    def _governing_actors(self, n: int, entry: TriggerEntry) -> list[int]:
        light = self._light_verb(n)
        if light is not None:
            caused = self.sentence.tokens[light].lemma in modality_lexicon().light["inflict"]
            return [] if entry.kind in OUTCOMES and not caused else self._subjects(light)
        s = self.sentence
        for c in s.children(n, "acl", "relcl"):
            if c.lemma in modality_lexicon().light["words"]:
                return self._subjects(c.i)
            if self._controls(c.lemma):  # "an attack blamed on the rebels"
                return clauses.prepositional(s, c.i, frozenset({"on"}))
        return self._accused(n) or self._deadly(n, entry)

    def _deadly(self, n: int, entry: TriggerEntry) -> list[int]:
        """ "Gunmen killed ten people in an attack on a mosque": who does what comes of the happening."""
        s, preposition = self.sentence, self.sentence.tokens[self.sentence.tokens[n].head]
        verb = s.tokens[preposition.head]
        if entry.kind not in ASSAULTS or s.tokens[n].dep != "pobj" or preposition.lower != "in":
            return []
        if verb.pos != "VERB" or not self._verb_kinds(verb.lemma) & HARM or clauses.is_passive(s, verb.i):
            return []
        heads = self._subjects(verb.i) if clauses.objects(s, verb.i) else []
        return [h for h in heads if PARTY_CLASSES & self.classes(h)]

    def _accused(self, n: int) -> list[int]:
        """ "Blamed the rebels for the murder": who is said to have done it."""
        s = self.sentence
        preposition = s.tokens[s.tokens[n].head]
        if s.tokens[n].dep == "pobj" and preposition.lower in {"of", "for", "in", "with", "to"}:
            verb = s.tokens[preposition.head]
            if verb.pos == "VERB" and self._controls(verb.lemma):
                return [
                    h
                    for c in s.children(verb.i, "dobj", "nsubjpass")
                    for h in clauses.conjuncts(s, clauses.antecedent(s, c.i))
                ]
        return []

    def _light_verb(self, n: int) -> int | None:
        s = self.sentence
        token = s.tokens[n]
        for _ in range(3):
            above = s.tokens[token.head]
            if above.i == token.i:
                return None
            if token.dep in {"dobj", "nsubjpass"} and above.pos == "VERB":
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
                    return governor.i if governor.lemma in {"engage", "participate", "involve"} else None
                token = governor
            elif token.dep == "conj":
                token = above
            else:
                return None
        return None

    def _noun_targets(self) -> list[int]:
        s, n, entry = self.sentence, self.i, self.entry
        names = frozenset(entry.target)
        if "subject" in names:
            above = s.tokens[n].head
            while s.tokens[above].pos == "ADP" and s.tokens[above].head != above:
                above = s.tokens[above].head
            return clauses.surface_subjects(s, above, self._controls) if above != n else []
        if entry.victims and (described := self._described()):
            return described
        found = self._under_control() or self._struck_past_actor(names & AGAINST)
        found = found or clauses.prepositional(s, n, names)
        light = self.light_verb
        if not found and light is not None:
            found = clauses.prepositional(s, light, names)
        if not found and entry.of in {"target", "target-actor"}:
            of = clauses.prepositional(s, n, OF)
            if entry.of == "target-actor":
                of = [h for h in of if {"place", "place_noun", "territory"} & self.classes(h)]
            found = of
        if not found:
            found = self._struck() or self._suffering()
        if not found and entry.of == "target":
            found = [c.i for c in s.children(n, "poss") if c.i not in self.actors]
        if not found and "of-target" in names:
            found = clauses.prepositional(s, n, OF)
        return found

    def _struck_past_actor(self, prepositions: frozenset[str]) -> list[int]:
        """ "An attack on the post", also where the actor stands between: "a raid staged by rebels on the post"."""
        s, n = self.sentence, self.i
        verbs = [c.i for c in s.children(n, "acl") if c.lemma in modality_lexicon().light["words"]]
        for i in (
            n,
            *clauses.prepositional(s, n, BY),
            *(h for v in verbs for h in clauses.by_phrase(s, v)),
        ):
            struck = clauses.prepositional(s, i, prepositions)
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
            return clauses.objects(s, verb.i)
        return []

    def _suffering(self) -> list[int]:
        """Who is killed or hurt in it: "a raid in which two guards died", "two guards were killed in a raid"."""
        s = self.sentence
        if self.entry.kind not in ASSAULTS:
            return []
        told = [c.i for c in s.children(self.i, "acl", "relcl") if self._happens_in(c.i)]
        above = s.tokens[s.tokens[self.i].head]
        if s.tokens[self.i].dep == "pobj" and above.lower in AMID:
            told.append(above.head)
        for v in told:
            for _, entry in trigger_lexicon().verbs.get(s.tokens[v].lemma, ()):
                if entry.kind in OUTCOMES:
                    dies = "subject" in entry.target
                    heads = clauses.surface_subjects(s, v, self._controls) if dies else clauses.objects(s, v)
                    return [h for h in heads if PEOPLE & self.classes(h)]
        return []

    def _under_control(self) -> list[int]:
        """ "The city is under the control of": the subject of the verb."""
        token = self.sentence.tokens[self.i]
        preposition = self.sentence.tokens[token.head]
        if self.entry.of == "target-actor" and token.dep == "pobj" and preposition.lower in {"under", "in"}:
            return clauses.surface_subjects(self.sentence, preposition.head, self._controls)
        return []

    def _described(self) -> list[int]:
        """Who is said to be dead or wounded by an adjective: "left 20 people dead", "one soldier dead"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        above = s.tokens[token.head]
        if token.dep == "pobj" and above.lower == "among" and s.tokens[above.head].lemma == "be":
            found = s.children(above.head, "attr", "nsubj")
            return [h for c in found for h in clauses.conjuncts(s, c.i)]
        if token.pos != "ADJ":
            return []
        before = [
            c.i for c in s.children(self.i, "amod", "compound", "nsubj", "npadvmod") if c.tag.startswith("NN")
        ]
        if before:
            return [h for c in before for h in clauses.conjuncts(s, c)]
        if token.dep in {"oprd", "acomp", "ccomp", "xcomp"}:
            return [h for c in s.children(token.head, "dobj", "nsubjpass") for h in clauses.conjuncts(s, c.i)]
        return [token.head] if token.dep == "amod" and token.head < token.i else []

    # --- conditions -----------------------------------------------------------------------------------------------

    def classes(self, head: int) -> frozenset[str]:
        """The noun classes of a mention."""
        return self.classifier.classes(self.sentence, clauses.substance(self.sentence, head))

    def holds(self, key: str, values: Values) -> bool:
        """Whether a condition of the lexicon holds here."""
        if key.startswith("not_"):
            return not self.holds(key[4:], values)
        if key == "outcome":
            return self._in_outcome()
        if key == "bare":
            return not self._in_outcome()
        if key == "predicate":
            return self.sentence.tokens[self.i].dep in {"acomp", "attr", "oprd", "xcomp"}
        if key == "under":
            above = self.sentence.tokens[self.sentence.tokens[self.i].head]
            return above.lower in values.lemmas
        if key == "does":
            return self._does(values)
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

    def _heads_for(self, key: str) -> list[int]:
        if key == "actor":
            return list(self.actors)
        if key == "actor_is":
            return clauses.surface_subjects(self.sentence, self.i, self._controls)
        if key == "target":
            return list(self.targets)
        if key == "object":
            return clauses.objects(self.sentence, self.i)
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
        if any(
            c.dep == "nummod" or (c.dep == "det" and c.lower in {"no", "any"}) for c in s.children(self.i)
        ):
            return True
        verbs = modality_lexicon().light["outcome"]
        above = s.tokens[token.head]
        if token.dep == "pobj" and s.tokens[above.head].lemma in modality_lexicon().light["tally"]:
            return True  # "the number of victims"
        if token.dep == "pobj" and above.lower in {"among", "including"}:
            return s.tokens[above.head].lemma == "be"  # "among the dead were four children"
        if token.pos == "ADJ" and self._described() and token.dep != "amod":
            return True  # "left 20 people dead"
        if token.dep == "pobj" and s.tokens[above.head].lemma in verbs & modality_lexicon().light["result"]:
            return True  # "resulted in one dead"
        return token.dep in {"dobj", "attr", "nsubj", "nsubjpass", "oprd", "acomp"} and above.lemma in verbs


def _is_initials(token: Token) -> bool:
    """Initials of a country, which stand where others have an adjective: "a U.S. strike", but "a Syria strike"."""
    letters = token.text.replace(".", "")
    return 1 < len(letters) <= LONGEST_INITIALS and letters.isupper()

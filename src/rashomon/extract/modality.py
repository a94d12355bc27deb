"""Whether a claim says that a thing happened, goes on, is planned, demanded or possible, and whether it is negated.

Read from auxiliaries, governing verbs and nouns, and clause type, from the trigger outwards (claim model, rulings 2, 7, 12,
15, 21); the words are in ``modality.toml``.
"""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract.modality_above import Above
from rashomon.extract.modality_beside import OUTCOMES
from rashomon.extract.modality_signs import ends, is_progressive
from rashomon.extract.non_answers import leaves_open
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.claim import Kind, Modality, Polarity
from rashomon.model.document import BlockKind

LYING = frozenset({"is", "are", "remain", "remains", "stays", "stay"})
"""Words by which something stays where it is as of writing."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a trigger is put forward; ``attempt`` marks what was only tried."""

    modality: Modality
    polarity: Polarity
    attempt: bool


def read_modality(trigger: Trigger) -> Reading:
    """The modality and polarity of a trigger in its sentence."""
    walk = _Walk(trigger.sentence)
    walk.start(trigger)
    modality = walk.modality or Modality.HAPPENED
    return Reading(modality, Polarity.NEGATIVE if walk.negative else Polarity.POSITIVE, walk.attempt)


class _Walk(Above):
    """Collects what bears on a trigger while going up from it."""

    def start(self, trigger: Trigger) -> None:
        """Read all that bears on a trigger."""
        self.kind = trigger.kind
        self.negative = trigger.frame.entry.negative
        if trigger.frame.entry.noun:
            self.noun = trigger.i
            self._noun(trigger.i)
            light = trigger.frame.light_verb
            if light is not None and leaves_open(self.s, self.s.tokens[light]):
                self.set(Modality.POSSIBLE)  # "refused to confirm or deny the raid"
                return
            if light is not None:
                self._auxiliaries(light)  # "may order air strikes"
                if trigger.kind not in OUTCOMES:  # "announced the death of" tells of no plan
                    self._light(light)
                self._verb(light, trigger.i)
                self._up(light)
                self._lasting(light, trigger)
                return
            self._up(trigger.i)
            self._stranded(trigger)
            return
        self._verb(trigger.i)
        self._up(trigger.i)
        self._lasting(trigger.i, trigger)
        self._stranded(trigger)
        if self._still(trigger):
            self.set(Modality.ONGOING)

    def _stranded(self, trigger: Trigger) -> None:
        """ "The convoy remains stranded", "is stuck at the border": aid that has not come by the time of writing."""
        if trigger.kind is not Kind.AID or not trigger.frame.entry.negative:
            return
        token = self.s.tokens[trigger.i]
        by = self.s.children(trigger.i, "auxpass") or [self.s.tokens[token.head]]
        lying = by[0].lower in LYING and not self.s.children(by[0].i, "aux")
        if lying and token.tag != "VBD" and token.dep not in {"dobj", "nsubj", "pobj"}:
            self.set(Modality.ONGOING)

    def _still(self, trigger: Trigger) -> bool:
        """ "The displaced families are in camps": of whom the present tense tells, they have not returned."""
        token = self.s.tokens[trigger.i]
        whose = self.s.tokens[token.head]
        if trigger.kind is not Kind.DISPLACEMENT or token.dep != "amod" or whose.dep != "nsubj":
            return False
        verb = self.s.tokens[whose.head]
        return verb.tag in {"VBZ", "VBP"} or is_progressive(self.s, verb)

    def _lasting(self, v: int, trigger: Trigger) -> None:
        """What the present tense or "has ... since" tells of goes on, but for headlines and what is done by saying it."""
        token = self.s.tokens[v]
        told = (
            (token.lemma in attribution_lexicon().verbs and token.lemma not in self.words.governor["ongoing"])
            or token.lemma == "be"
            or trigger.kind is Kind.ACCUSATION
        )
        if told or self.s.block is BlockKind.HEADLINE:
            return
        auxiliaries = self.s.children(v, "aux", "auxpass")
        present = token.tag in {"VBZ", "VBP"} and not auxiliaries and bool(self.s.children(v, "nsubj"))
        if token.tag == "VBP" and token.lower in self.words.forms["invariable"]:
            present = False  # "shells hit a market": reports tell of the past
        if trigger.kind in OUTCOMES and any(
            self.s.children(o.i, "nummod") for o in self.s.children(v, "dobj")
        ):
            present = False  # "a blast kills twelve": the tense of headlines
        perfect = any(c.lower in {"has", "have", "'ve"} for c in auxiliaries) and not self._is_tally(
            v, trigger
        )
        since = any(c.lower == "since" for c in self.s.children(v, "prep"))
        if present or (
            perfect and since and not self.negative
        ):  # "no food has come since" tells of what was not
            self.set(Modality.ONGOING)

    def _is_tally(self, v: int, trigger: Trigger) -> bool:
        """ "Have killed 40 people since May", "has flown 300 raids since May": what is counted up to now has happened."""
        told = [trigger.i, *(c.i for c in self.s.children(v, "nsubj", "nsubjpass", "dobj"))]
        return trigger.kind in OUTCOMES or any(self.s.children(i, "nummod") for i in told)

    def _light(self, v: int) -> None:
        lemma = self.s.tokens[v].lemma
        ordered = lemma == "order" and self.s.tokens[v].tag == "VBG"  # "is accused of ordering the raid"
        for name in (Modality.PLANNED, Modality.CALLED_FOR):
            if lemma in self.words.governor[name.value] and not ordered:
                self.set(name)
        if ends(self.s, self.s.tokens[v]):
            self.negative = not self.negative

"""What a noun says of the happening or the clause that depends on it: plans, threats, attempts, reports, no evidence."""

from __future__ import annotations

from rashomon.extract.modality_beside import Beside
from rashomon.extract.modality_signs import is_negative
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.claim import GROUPS, Kind, Modality
from rashomon.model.syntax import Token

TRIED = frozenset({*GROUPS["violence"], Kind.TERRITORY_GAIN, Kind.SIEGE})
"""What is an attack where it was only tried (ruling 2)."""


class UnderNoun(Beside):
    """Reads what a noun above bears on what depends on it."""

    def _governing_noun(self, here: Token, above: Token, infinitive: bool) -> bool:
        nouns = self.words.noun
        if is_negative(self.s, above):
            if any(n.lemma == "responsibility" for n in self.s.children(here.i, "pobj")):
                return False  # "no claim of responsibility for the bombing"
            if above.lemma in self.words.negation["unsure"]:
                self.set(Modality.POSSIBLE)  # "no confirmation that rebels had left"
                return False
            if above.lemma in self.words.negation["evidence"] and here.dep in {"acl", "ccomp", "prep"}:
                self.negative = not self.negative  # "no evidence that rebels had left"
                return False
            if here.dep == "prep" and above.lemma in attribution_lexicon().reports:
                self.negative = not self.negative  # "no reports of casualties"
            if here.dep == "prep" and above.lemma in nouns["settling"]:
                self.negative = not self.negative  # "no agreement on a truce has been reached"
                return False
        if here.dep == "relcl" or (here.dep == "acl" and here.tag == "VBN"):
            return False
        if above.lemma in nouns["attempt"]:
            self.attempt = True
        if above.lemma in nouns["negative"]:
            self.negative = not self.negative
        for name in (Modality.PLANNED, Modality.CALLED_FOR, Modality.POSSIBLE, Modality.ONGOING):
            if above.lemma in nouns[name.value]:
                self.set(name)
        preposition = self.s.tokens[above.head]
        asked = (
            above.dep == "pobj" and self.s.tokens[preposition.head].lemma in self.words.governor["called_for"]
        )
        asked = asked or above.lemma in nouns["owed"]
        tried = above.lemma in nouns["attempt"] and self.kind in TRIED
        if infinitive and (
            asked or not tried
        ):  # "called for the siege to be lifted", "called on them to allow access"
            self.set(Modality.CALLED_FOR if asked else Modality.PLANNED)
        known = any(above.lemma in words for words in nouns.values())
        known |= "partitive" in noun_classes(above.lemma)
        return known and here.dep in {"prep", "acl", "pobj"}

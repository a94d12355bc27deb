"""What governs a clause or a happening and bears on it, climbed to from the word: the way up, and the verbs on it."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL
from rashomon.extract.cue_content import is_looked_into
from rashomon.extract.modality_as_subject import AsSubject
from rashomon.extract.modality_beside import OUTCOMES
from rashomon.extract.modality_signs import (
    ends,
    has_purpose,
    has_to,
    has_yet_to,
    is_managed,
    is_to,
    is_to_end,
    is_to_infinitive,
    is_unconfirmed,
    lies,
    may,
    names_or_asks,
    only_describes,
    told_with,
)
from rashomon.extract.modality_under_noun import UnderNoun
from rashomon.extract.non_answers import leaves_open
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.claim import GROUPS, Kind, Modality
from rashomon.model.syntax import Token

INTENDED = frozenset({*GROUPS["movement"], *GROUPS["settlement"], *GROUPS["support"]})
SETTLED = frozenset({Kind.CEASEFIRE, Kind.SANCTION})
CLAUSAL = frozenset("xcomp ccomp pcomp acl advcl dobj pobj prep conj nsubjpass nsubj attr oprd acomp".split())
GOVERNED = frozenset("xcomp pcomp ccomp dobj pobj prep nsubjpass oprd attr acomp".split())


class Above(AsSubject, UnderNoun):
    """Climbs from a word to what governs it."""

    def _up(self, i: int) -> None:
        """Climb to what governs the clause or the noun."""
        here = self.s.tokens[i]
        for _ in range(8):
            above = self.s.tokens[here.head]
            due = here.dep == "relcl" and here.tag == "VB" and above.lemma == "time"
            if due and self.s.children(here.i, "aux", "mark"):
                self.set(
                    Modality.CALLED_FOR
                )  # "it is time for them to withdraw", not "the first time they have"
            if above.i == here.i or here.dep not in CLAUSAL:
                return
            if here.dep == "conj":
                if self.s.children(here.i, "nsubj", "nsubjpass"):
                    return
                here = told_with(self.s, here, above)
                continue
            if here.dep in {"pobj", "pcomp"} and above.lower == "without":
                self.negative = not self.negative
            if not self._govern(here, above):
                return
            here = above

    def _govern(self, here: Token, above: Token) -> bool:
        """Apply what governs a clause; whether to climb on from there."""
        infinitive = is_to_infinitive(self.s, here)
        if above.pos in VERBAL or above.pos == "ADJ":
            return self._governing_verb(here, above, infinitive)
        if above.pos in {"NOUN", "PROPN"}:
            return self._governing_noun(here, above, infinitive)
        if above.pos == "ADP" or above.dep == "prep":
            governor = self.s.tokens[above.head].lemma
            if above.lower == "under" and lies(self.s, self.s.tokens[above.head]):
                self.set(Modality.ONGOING)  # "the hospital is under attack"
            if above.lower == "for" and governor in self.words.governor["massing"]:
                self.set(Modality.PLANNED)  # "are massing for an attack"
            if (
                above.lower == "for"
                and governor in self.words.governor["called_for"]
                and is_to_end(self.s, here)
            ):
                self.negative = not self.negative
            if is_looked_into(self.s, above):
                return False
            if above.lower == "on" and (governor == "insist" or governor in self.words.noun["settling"]):
                return True
            return (
                above.lower
                not in {"despite", "after", "following", "since", "during", "amid", "in", "on", "at"}
                or here.dep == "pcomp"
            )
        return False

    def _governing_verb(self, here: Token, above: Token, infinitive: bool) -> bool:
        if here.dep == "nsubj":
            return self._of_subject(above)
        if here.dep == "advcl":
            asked = above.lemma in self.words.governor["called_for"] and self.s.children(above.i, "dobj")
            if infinitive:  # "press the regime to end"
                demand = asked or self._is_demand(above.i)
                self.set(Modality.CALLED_FOR if demand else Modality.PLANNED)
                if may(self.s, above.i):
                    self.modality = Modality.POSSIBLE  # "may fly to Geneva to discuss a truce"
            return False
        lemma = above.lemma
        governor = self.words.governor
        self._judged(here)
        self._judged(above)
        if lemma in governor["allowing"] and infinitive and above.tag in {"VBZ", "VBP"}:
            self.set(Modality.PLANNED)  # "the deal allows them to leave"
        if here.dep == "xcomp" and infinitive and has_to(self.s, above, here):
            self.set(Modality.CALLED_FOR)
        if here.dep == "xcomp" and has_yet_to(self.s, above, here):
            self.negative = not self.negative
        if here.dep == "xcomp" and infinitive and has_purpose(self.s, above, here):
            self.set(Modality.PLANNED)
        if here.dep == "xcomp" and infinitive and is_to(self.s, above):
            self.set(Modality.PLANNED)
        sent = here.tag == "VBG" and here.dep == "xcomp"
        if lemma == "rule" and (sent or (here.dep == "dobj" and self.kind in INTENDED)):
            self.set(Modality.PLANNED)  # "ruled out sending troops", "ruled out talks"
        if here.dep == "dobj" and lemma in governor["called_for"] & governor["planned"]:
            self.set(Modality.CALLED_FOR)  # "wants the withdrawal"
        if only_describes(self.s, above):
            return False
        if is_unconfirmed(self.s, above) or leaves_open(self.s, above):
            self.set(Modality.POSSIBLE)
            return False
        if here.dep == "prep" and lemma in attribution_lexicon().judging:
            if lemma in governor["possible"]:
                self.set(Modality.POSSIBLE)  # "is suspected of"
            return False  # "declined to blame anybody for the deaths"
        if here.dep == "attr" and above.tag in {"VBZ", "VBP"} and self.s.children(above.i, "expl"):
            self.set(Modality.ONGOING)  # "there is fighting"
        if here.dep not in GOVERNED:
            return False
        if lemma in governor["attempt"] and here.dep == "xcomp":
            self.attempt = True
        elif ends(self.s, above) and here.dep in {"xcomp", "pcomp", "dobj", "prep", "nsubjpass"}:
            self.negative = not self.negative
        wants_of_another = lemma in governor["called_for"] and (
            bool(self.s.children(here.i, "nsubj")) or here.lemma in governor["allowing"]
        )
        if wants_of_another and not names_or_asks(self.s, here, above):
            self.set(Modality.CALLED_FOR)
        elif self.kind in SETTLED and lemma in governor["settling"] and not infinitive:
            pass  # a truce agreed on is one, and so are sanctions that a parliament approved
        elif (lemma in governor["planned"] or above.lower in governor["planned"]) and (
            infinitive or here.dep != "ccomp"
        ):
            self.set(Modality.PLANNED)
        elif lemma in governor["called_for"]:
            if not names_or_asks(self.s, here, above):
                self.set(Modality.CALLED_FOR)
        elif lemma in governor["possible"]:
            if not is_managed(self.s, above):
                self.set(Modality.POSSIBLE)
        elif lemma in governor["ongoing"] and here.dep in {"xcomp", "dobj", "prep"} and above.tag != "VBD":
            self._auxiliaries(above.i)  # "will continue to support"
            self.set(Modality.ONGOING)
        if here.dep == "ccomp" and not infinitive and lemma not in governor["allowing"]:
            return False
        if here.dep in {"dobj", "pobj", "prep", "nsubjpass", "attr"} and not self._bears(above):
            self._auxiliaries(above.i)
            if self._is_demand(above.i):  # "called on them to bring about a truce"
                self.set(Modality.CALLED_FOR)
            return False  # "are investigating the explosions"
        self._verb(above.i, self.noun)
        return True

    def _is_demand(self, verb: int) -> bool:
        """Whether the clause of a verb is demanded by what governs it."""
        if self.depth > 2:
            return False
        walk = Above(self.s, self.depth + 1)
        walk._auxiliaries(verb)
        walk._up(verb)
        return walk.modality is Modality.CALLED_FOR

    def _bears(self, verb: Token) -> bool:
        """Whether what is said of a verb is said of the happening that depends on it."""
        governed = any(verb.lemma in words for words in self.words.governor.values())
        return (
            governed
            or verb.lemma in self.words.light["words"] | self.words.light["occur"]
            or (self.kind in OUTCOMES and verb.lemma in self.words.light["undergo"])
            or verb.pos == "AUX"
        )

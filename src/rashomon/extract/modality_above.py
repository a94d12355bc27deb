"""What governs a clause or a happening and bears on it, climbed to from the word: verbs, adjectives and nouns above."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL
from rashomon.extract.cue_content import is_looked_into
from rashomon.extract.modality_beside import OUTCOMES, Beside
from rashomon.extract.modality_signs import (
    ends,
    has_purpose,
    has_to,
    has_yet_to,
    is_backshifted,
    is_demanded,
    is_going_on,
    is_inverted,
    is_managed,
    is_negative,
    is_progressive,
    is_stalled,
    is_to,
    is_to_end,
    is_to_infinitive,
    is_unconfirmed,
    is_under_way,
    is_unending,
    lies,
    may,
    names_or_asks,
    only_describes,
    told_with,
)
from rashomon.extract.non_answers import leaves_open
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.claim import GROUPS, Kind, Modality
from rashomon.model.syntax import Token

TRIED = frozenset({*GROUPS["violence"], Kind.TERRITORY_GAIN, Kind.SIEGE})
"""What is an attack where it was only tried (ruling 2)."""
INTENDED = frozenset({*GROUPS["movement"], *GROUPS["settlement"], *GROUPS["support"]})
SETTLED = frozenset({Kind.CEASEFIRE, Kind.SANCTION})
CLAUSAL = frozenset("xcomp ccomp pcomp acl advcl dobj pobj prep conj nsubjpass nsubj attr oprd acomp".split())
GOVERNED = frozenset("xcomp pcomp ccomp dobj pobj prep nsubjpass oprd attr acomp".split())


class Above(Beside):
    """Climbs from a word to what governs it."""

    def _up(self, i: int) -> None:
        """Climb to what governs the clause or the noun."""
        here = self.s.tokens[i]
        for _ in range(8):
            above = self.s.tokens[here.head]
            if here.dep == "relcl" and above.lemma == "time" and self.s.children(here.i, "aux", "mark"):
                self.set(Modality.CALLED_FOR)  # "it is time for them to withdraw"
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

    def _of_subject(self, above: Token) -> bool:
        """What is said of a happening that is the subject of a verb ("the raids must stop"); whether to climb on."""
        asked = self.s.tokens[above.head].lemma in self.words.governor["called_for"]
        if asked and any(c.lower == "for" for c in self.s.children(above.i, "mark")):
            self.set(Modality.CALLED_FOR)  # "called for the raids to stop"
        if is_inverted(self.s, above.i):  # "should the raids continue"
            self.modality = Modality.POSSIBLE
        goes_on = above.lemma in self.words.governor["ongoing"] and above.tag in {"VBZ", "VBP", "VBG"}
        lasting = above.tag in {"VBZ", "VBP"} or (above.tag == "VBD" and is_backshifted(self.s, above))
        goes_on = goes_on or (lasting and is_under_way(self.s, above.i))
        goes_on = goes_on or (is_progressive(self.s, above) and is_going_on(self.s, above))
        if goes_on or (above.lemma in self.words.light["occur"] and is_progressive(self.s, above)):
            self.set(Modality.ONGOING)
        elif any(
            c.lower in self.words.auxiliary["possible"] | self.words.auxiliary["would"]
            for c in self.s.children(above.i, "aux")
        ):
            self.set(Modality.POSSIBLE)
        elif any(c.lower in self.words.auxiliary["planned"] for c in self.s.children(above.i, "aux")):
            self.set(Modality.PLANNED)
        elif is_demanded(self.s, above) or (
            above.lemma in self.words.governor["called_for"] and self.s.children(above.i, "xcomp")
        ):
            self.set(Modality.CALLED_FOR)  # "the bombing must stop", "aid needs to get in"
        elif any(has_to(self.s, above, c) for c in self.s.children(above.i, "xcomp")):
            self.set(Modality.CALLED_FOR)  # "the siege has to end"
            if any(c.lemma in self.words.governor["negative"] for c in self.s.children(above.i, "xcomp")):
                self.negative = not self.negative
        elif above.lemma == "be" and any(
            c.lemma in self.words.governor["called_for"] for c in self.s.children(above.i, "acomp")
        ):
            self.set(Modality.CALLED_FOR)  # "a truce is necessary"
        elif is_to(self.s, above) and any(
            is_to_infinitive(self.s, c) for c in self.s.children(above.i, "xcomp")
        ):
            self.set(Modality.PLANNED)  # "the talks are to resume"
        elif any(c.lemma in self.words.governor["planned"] for c in self.s.children(above.i, "acomp")):
            self.set(Modality.PLANNED)  # "the talks are due to begin"
        if any(has_yet_to(self.s, above, c) for c in self.s.children(above.i, "xcomp")):
            self.negative = not self.negative  # "the truce has yet to begin"
        self._condition(above.i)  # "if the raids go on", "should the raids go on"
        if above.lemma in self.words.light["come_about"] and self.s.children(above.i, "neg"):
            self.negative = not self.negative  # "the truce never took hold", "the talks did not take place"
        if is_unending(self.s, above):
            self.set(Modality.ONGOING)  # "the raids had not ceased"
        elif ends(self.s, above) or is_stalled(self.s, above):  # "the bombing must stop"
            self.negative = not self.negative
        self._judged(above)
        return above.dep == "ccomp"

    def _judged(self, clause: Token) -> None:
        """ "It is vital that aid reaches them": what is called necessary is demanded."""
        above = self.s.tokens[clause.head]
        if clause.dep in {"ccomp", "xcomp"} and above.lemma == "be":
            if any(c.lemma in self.words.governor["called_for"] for c in self.s.children(above.i, "acomp")):
                self.set(Modality.CALLED_FOR)

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

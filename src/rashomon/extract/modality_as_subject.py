"""What a verb or an adjective says of a happening that is its subject: that it must stop, goes on or is necessary."""

from __future__ import annotations

from rashomon.extract.modality_beside import Beside
from rashomon.extract.modality_signs import (
    ends,
    has_to,
    has_yet_to,
    is_backshifted,
    is_demanded,
    is_going_on,
    is_inverted,
    is_progressive,
    is_stalled,
    is_to,
    is_to_infinitive,
    is_under_way,
    is_unending,
)
from rashomon.model.claim import Modality
from rashomon.model.syntax import Token


class AsSubject(Beside):
    """Reads what is said of a happening, or of the clause that tells it, as the subject."""

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

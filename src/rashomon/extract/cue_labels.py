"""Speakers who head what they say: "Interior ministry: Two policemen died in Dorn", "Medics: five shot dead"."""

from __future__ import annotations

from rashomon.extract.cue import Cue
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

LONGEST = 6
"""Words of the longest name before a colon: "Spokesman of the Ministry of Health"."""
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP"})
SPEAKING = frozenset({"person", "civilian", "authority", "reporter"})


def labelled(s: Sentence, token: Token) -> Cue | None:
    """The sentence after a colon near its beginning, said by whom the words before it name."""
    if token.text != ":" or not 0 < token.i <= LONGEST or token.i + 3 > len(s.tokens):
        return None
    name = s.tokens[: token.i]
    if any(t.pos not in NAMING for t in name) or name[-1].pos not in {"NOUN", "PROPN"}:
        return None
    of = next((t.i for t in name if t.pos == "ADP"), token.i)
    head = s.tokens[of - 1] if of else name[0]
    speaks = noun_classes(head.lemma) | noun_classes(head.lower)
    spoken_for = any(t.lower in attribution_lexicon().voices for t in name)
    if head.lower in place_lexicon().heads or not (speaks & SPEAKING or spoken_for):
        return None
    if "armed_party" in speaks and not spoken_for and "person" not in speaks:
        return None  # after a body under arms a colon heads what it did: "Kidal sector: ..."
    content = frozenset(range(token.i + 1, len(s.tokens)))
    return Cue(s, (token.i,), (head.i,), Stance.STATES, content)

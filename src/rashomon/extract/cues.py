"""Where a sentence says who says so: the speaker, the word that attributes, and the words that are attributed."""

from __future__ import annotations

from rashomon.extract.cue import Cue
from rashomon.extract.cue_beliefs import belief
from rashomon.extract.cue_judgements import adverb, alleged, impersonal, judgement, reckoned
from rashomon.extract.cue_labels import labelled
from rashomon.extract.cue_nouns import according, by_account, claimed, making, reporting_noun, responsibility
from rashomon.extract.cue_verbs import speech_verb
from rashomon.model.syntax import Sentence, Token

OF_ANY = (according, by_account, responsibility, claimed)
BY_PART = {
    "VERB": (speech_verb, judgement, reckoned, impersonal, belief, alleged, making, *OF_ANY),
    "ADJ": (belief, alleged, *OF_ANY),
    "ADV": (adverb, *OF_ANY),
    "PUNCT": (labelled, *OF_ANY),
    "NOUN": (speech_verb, reporting_noun, *OF_ANY),
}
"""What looks for a cue at a word, in this order, by the part of speech that it asks for itself."""


def find_cues(s: Sentence) -> list[Cue]:
    """The attributions of a sentence in order."""
    return [cue for token in s.tokens if (cue := _at(s, token)) is not None]


def _at(s: Sentence, token: Token) -> Cue | None:
    for look in BY_PART.get(token.pos, OF_ANY):
        cue = look(s, token)
        if cue is not None:
            return cue
    return None

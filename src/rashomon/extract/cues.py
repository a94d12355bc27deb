"""Where a sentence says who says so: the speaker, the word that attributes, and the words that are attributed."""

from __future__ import annotations

from rashomon.extract.cue import Cue
from rashomon.extract.cue_judgements import adverb, impersonal, judgement, reckoned
from rashomon.extract.cue_nouns import according, by_account, claimed, making, reporting_noun, responsibility
from rashomon.extract.cue_verbs import speech_verb
from rashomon.model.syntax import Sentence


def find_cues(s: Sentence) -> list[Cue]:
    """The attributions of a sentence in order."""
    found: list[Cue] = []
    for token in s.tokens:
        cue = (
            speech_verb(s, token)
            or judgement(s, token)
            or reckoned(s, token)
            or impersonal(s, token)
            or according(s, token)
            or by_account(s, token)
            or adverb(s, token)
            or reporting_noun(s, token)
            or making(s, token)
            or responsibility(s, token)
            or claimed(s, token)
        )
        if cue is not None:
            found.append(cue)
    return found

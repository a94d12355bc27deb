"""What a sentence tells is named once more after a comma, and denied: "..., a claim the army denies"."""

from __future__ import annotations

from rashomon.lexicon.denials import denial_lexicon
from rashomon.model.syntax import Sentence, Token

DASHES = frozenset({",", "–", "—", "-", "--"})
"""Marks that set what is added apart."""
ARTICLES = frozenset({"a", "an", "the"})
FARTHEST = 10
"""So many words may stand between the report and the verb that denies it."""


def answered_aside(s: Sentence, verb: Token) -> tuple[int, int] | None:
    """The report that a verb denies and the head of who denies it, read from the order of the words alone: the parser goes
    astray in "..., allegations that a well-informed source dismissed as baseless"."""
    speaker = _noun_before(s, verb)
    if speaker is None:
        return None
    for i in range(speaker - 1, max(0, verb.i - FARTHEST), -1):
        token = s.tokens[i]
        noun = token.pos == "NOUN" or s.tokens[i + 1].lower == "that"  # "claims" may be taken for a verb
        if token.lemma in denial_lexicon().reports and noun:
            before = i - 2 if s.tokens[i - 1].lower in ARTICLES else i - 1
            return (i, speaker) if before >= 0 and s.tokens[before].text in DASHES else None
        if token.text in DASHES - {"-"} or (
            token.pos in {"VERB", "AUX"} and token.dep not in {"amod", "acl"}
        ):
            return None
    return None


def _noun_before(s: Sentence, verb: Token) -> int | None:
    """The noun right before a verb in the past or present, but for what stands with the verb ("has since denied")."""
    i = verb.i - 1
    while i > 0 and (s.tokens[i].pos in {"AUX", "ADV"} or s.tokens[i].lower in {"has", "have", "had"}):
        i -= 1
    return i if i > 0 and s.tokens[i].pos in {"NOUN", "PROPN"} else None

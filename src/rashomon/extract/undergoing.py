"""Towns that are the subject of what befalls them: "Dorn fell", "Dorn has been under fire", "Dorn saw clashes"."""

from __future__ import annotations

from rashomon.lexicon.countries import country_code
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence, Token


def undergoes(s: Sentence, subject: Token) -> bool:
    """Whether what a verb says of its subject happens there. Of countries it may be said of who governs them."""
    verb = s.tokens[subject.head]
    words = place_lexicon().befalls.get(verb.lemma)
    if words is None or country_code(subject.text):
        return False
    if "" in words:
        return not s.children(verb.i, "dobj")
    told = [n for n in s.children(verb.i, "dobj") if "=" in words]
    told += [n for c in s.children(verb.i, "prep") if c.lower in words for n in s.children(c.i, "pobj")]
    return any(n.lemma in trigger_lexicon().nouns or n.lemma in place_lexicon().plights for n in told)

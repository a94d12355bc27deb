"""Who can be said to speak: people, bodies and documents, and no happening, place or time."""

from __future__ import annotations

from rashomon.extract.cue import Cue
from rashomon.extract.source_names import Names
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence

NOBODY = frozenset({"no", "none", "nobody", "neither"})
CANNOT_SPEAK = frozenset(
    {
        "place_noun",
        "abstract",
        "explosive",
        "projectile",
        "structure",
        "vehicle",
        "time",
        "aid_goods",
        "animal",
        "chemical",
    }
)
CAN_SPEAK = frozenset(
    {
        "person",
        "authority",
        "armed_party",
        "civilian",
        "reporter",
        "document",
        "name",
        "nationality",
        "country",
        "pronoun",
        "crowd",
    }
)


def can_speak(names: Names, cue: Cue) -> bool:
    """Whether those who are said to speak can."""
    s = cue.sentence
    for head in cue.speakers:
        if _is_nobody(s, head):
            return False
        classes = names.classes(s, head)
        happening = s.tokens[head].pos == "NOUN" and s.tokens[head].lemma in trigger_lexicon().nouns
        if (
            (classes & CANNOT_SPEAK or happening)
            and not classes & CAN_SPEAK
            and not _of_people(names, s, head)
        ):
            words = attribution_lexicon()
            return s.tokens[head].lemma in words.unnamed | words.reports | words.collecting
    return True


def _of_people(names: Names, s: Sentence, head: int) -> bool:
    """ "Three quarters of the villagers": a share of those who can speak."""
    of = [c for c in s.children(head, "prep") if c.lower == "of" and s.children(head, "nummod")]
    return any(names.classes(s, n.i) & {"person", "civilian"} for c in of for n in s.children(c.i, "pobj"))


def _is_nobody(s: Sentence, head: int) -> bool:
    """ "No group", "no one", "nobody", "neither side"."""
    return s.tokens[head].lower in NOBODY or any(c.lower in NOBODY for c in s.children(head, "det"))

"""Whether a mention agrees with a pronoun: in kind and number, and in being "he", "she" or "it"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.extract.mentions import Mention
from rashomon.extract.pronoun_candidates import FORMS, gender, is_setting
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.titles import nobody_words, remains_words

GROUPS = frozenset({"armed_party", "authority", "civilian", "crowd", "nationality", "person"})
BODIES = frozenset(
    {
        "armed_party",
        "authority",
        "country",
        "reporter",
        "name",
        "place_noun",
        "structure",
        "document",
        "vehicle",
        "aircraft",
        "explosive",
    }
)
THINGS = frozenset({"it", "its", "itself"})


class Agreement:
    """Compares pronouns with the mentions of a report, knowing what all of these tell of the names in it."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._told = _genders(mentions)
        self._persons = {m.words[-1] for m in mentions if m.human and m.named and len(m.words) > 1}

    def gender_of(self, m: Mention) -> set[str]:
        """Which of "he" and "she" a mention is, by its own words or by the titles of its surname elsewhere."""
        return gender(m) or (self._told.get(m.words[-1], set()) if m.named and m.words else set())

    def fits(self, m: Mention, word: str) -> bool:
        """Whether nothing in the phrase, or said of the name elsewhere, tells against "he", "she" or "it"."""
        told = self.gender_of(m)
        if word in THINGS:
            return not told
        pronoun = FORMS.get(word)
        return pronoun is None or not told or pronoun in told

    def agrees(self, mention: Mention, kind: str) -> bool:
        """Whether a mention is of the kind and number that a pronoun asks for (``mentions.pronoun_kind``)."""
        if mention.named and mention.token.lower in nobody_words():
            return False
        if kind == "person":
            return mention.human
        if kind == "group":
            if mention.token.lemma in remains_words():
                return False
            if mention.plural:
                return bool(GROUPS & mention.classes) or (
                    mention.named and (mention.subject or not is_setting(mention))
                )
            return (
                bool({"armed_party", "crowd"} & mention.classes)
                and not {"person", "abstract"} & mention.classes
            )
        collects = mention.token.lemma in attribution_lexicon().collecting  # "the mission"
        if mention.plural or not (BODIES & mention.classes or collects) or "person" in mention.classes:
            return False
        return not (mention.classes == {"name"} and mention.words and mention.words[-1] in self._persons)


def _genders(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Which of "he" and "she" the titles of the report tell for a surname: "Mrs Sow" is "she" as "Awa Sow" too."""
    found: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        if m.named and len(m.words) > 1:
            found[m.words[-1]] |= gender(m)
    return found

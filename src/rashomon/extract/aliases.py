"""Names of one party inside a report: full name, surname, acronym, former name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.extract.mentions import Mention
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.titles import title_words
from rashomon.model.syntax import Sentence

OPENING = frozenset({"(", "["})
SMALL = frozenset({"of", "the", "and", "for", "de", "del", "la", "el", "in", "to", "a", "y", "e"})
LONGEST_ACRONYM = 8


class Aliases:
    """Finds the fullest name for a short one."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_last: dict[str, list[Mention]] = defaultdict(list)
        self._by_actor: dict[str, Mention] = {}
        self._acronyms: dict[str, Mention] = {}
        for mention in mentions:
            if mention.named and mention.words:
                self._by_last[mention.words[-1]].append(mention)
                self._note_actor(mention)
                self._note_acronym(mention)

    def fullest(self, mention: Mention) -> Mention | None:
        """The fullest mention of the same party; ``None`` where there is none fuller."""
        if not mention.named or not mention.words:
            return None
        found = self._acronyms.get(mention.evidence.text.lower()) or self._fuller(mention)
        if found is None:
            actor = known_actor(mention.evidence.text)
            found = self._by_actor.get(actor.id) if actor else None
            if found is not None and len(found.words) <= len(mention.words):
                return None
        return found if found is not mention else None

    def _note_actor(self, mention: Mention) -> None:
        actor = known_actor(mention.evidence.text)
        if actor is not None:
            longest = self._by_actor.get(actor.id)
            if longest is None or len(mention.words) > len(longest.words):
                self._by_actor[actor.id] = mention

    def _note_acronym(self, mention: Mention) -> None:
        """ "Iraqi Security Forces (ISF)": what stands in brackets after a name of several words."""
        if len(mention.words) < 2:
            return
        short = _bracketed(mention.sentence, mention.last)
        if short:
            self._acronyms.setdefault(short.lower(), mention)
        initials = _initials(mention)
        if len(initials) > 2:
            self._acronyms.setdefault(initials.lower(), mention)

    def _fuller(self, mention: Mention) -> Mention | None:
        """A longer name that ends the same and holds all the words of this one, titles aside."""
        words = {w for w in mention.words if w not in title_words()}
        best: Mention | None = None
        for other in self._by_last.get(mention.words[-1], ()):
            if words <= set(other.words) and len(other.words) > len((best or mention).words):
                if best is None or not (other.human and best.human and _other_person(best, other)):
                    best = other
        return best


def _other_person(a: Mention, b: Mention) -> bool:
    """Whether two names share no more than a surname."""
    first, second = (set(x.words[:-1]) - title_words() for x in (a, b))
    return bool(first and second) and not first & second


def _bracketed(s: Sentence, last: int) -> str | None:
    rest = s.tokens[last + 1 : last + 4]
    if len(rest) < 2 or rest[0].text not in OPENING:
        return None
    text = rest[1].text
    return text if text[:1].isupper() and len(text) <= LONGEST_ACRONYM and " " not in text else None


def _initials(mention: Mention) -> str:
    words = [t for t in mention.sentence.tokens[mention.first : mention.last + 1] if t.text[:1].isalpha()]
    return "".join(t.text[0] for t in words if t.lower not in SMALL and t.text[0].isupper())

"""What a bare noun stands for, where a fuller mention of it was told before: "the army", "the soldiers"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.extract.mentions import Mention
from rashomon.lexicon.countries import is_people
from rashomon.lexicon.titles import side_words, title_words
from rashomon.model.syntax import Sentence

ADDED = frozenset({"prep", "relcl", "acl", "appos", "amod"})


class RoleNouns:
    """Resolves definite role nouns against the mentions of a report."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        self._by_lemma: dict[str, list[Mention]] = defaultdict(list)
        self._sentences: dict[int, Sentence] = {}
        for mention in mentions:
            self._sentences[mention.sentence.index] = mention.sentence
            self._by_sentence[mention.sentence.index].append(mention)
            self._by_lemma[mention.token.lemma.lower()].append(mention)

    def role(self, mention: Mention) -> Mention | None:
        """The fuller mention before "the army", "this group": of the same noun, when there is only one."""
        s = mention.sentence
        own = [w for w in mention.words if w != "same"]
        children = s.children(mention.head)
        if (
            len(own) != 1
            or not mention.definite
            or any(c.dep in ADDED and c.i > mention.head for c in children)
        ):
            return None
        fuller = [
            m
            for m in self._by_lemma[mention.token.lemma.lower()]
            if m.plural == mention.plural and _before(m, mention) and _is_distinct(m)
        ]
        if not fuller or (mention.named and self._is_name(mention, fuller[0])):
            return None
        longest = max(fuller, key=lambda m: len(m.words))
        return longest if all(set(m.words) <= set(longest.words) for m in fuller) else None

    def troops(self, mention: Mention) -> Mention | None:
        """ "The soldiers": the one body of soldiers told of by name in this sentence before or in the two before it."""
        here = mention.sentence.index
        members = side_words()["soldiers"]
        if not mention.definite or len(mention.words) != 1 or mention.token.lemma not in members:
            return None
        found = [
            m
            for back in range(3)
            for m in self._by_sentence.get(here - back, ())
            if m.token.lemma.lower() in members | side_words()["bodies"]
            and _before(m, mention)
            and _is_distinct(m)
        ]
        return found[0] if found and len({m.words for m in found}) == 1 else None

    def _is_name(self, mention: Mention, fuller: Mention) -> bool:
        """Whether the bare word was a name of its own before the fuller one ("Coalition advisers")."""
        s = fuller.sentence
        for index, at in self._sentences.items():
            if index > s.index:
                break
            for t in at.tokens:
                before = at.tokens[t.i - 1].pos if t.i else ""
                earlier = (index, t.i) < (s.index, fuller.head)
                if (
                    earlier
                    and t.text == mention.token.text
                    and before not in {"PROPN", "ADJ", "NOUN", "PUNCT"}
                ):
                    return True
        return False


def _is_distinct(m: Mention) -> bool:
    """Whether a phrase tells its noun from others of the kind: by a name, a people or another noun."""
    before = m.sentence.tokens[m.first : m.head]
    after = m.sentence.tokens[m.head + 1 : m.last + 1]
    if any(t.pos == "PROPN" for t in after) or any(
        t.dep == "compound" and t.lower not in title_words() for t in before
    ):
        return True
    return any(t.text[:1].isupper() and (t.pos == "PROPN" or is_people(t.text)) for t in before)


def _before(a: Mention, b: Mention) -> bool:
    return (a.sentence.index, a.head) < (b.sentence.index, b.head)

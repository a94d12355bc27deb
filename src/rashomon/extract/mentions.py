"""Mentions of parties and things in a report, in the order of the text."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from rashomon.extract.noun_phrases import has_title, phrase_bounds
from rashomon.lexicon.actors import Actor, known_actor
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.countries import country_code, is_people
from rashomon.lexicon.folding import fold
from rashomon.lexicon.nouns import longest_phrase, noun_classes
from rashomon.lexicon.titles import collective_words, pronouns, title_abbreviations, titles_by_class
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

NONE: frozenset[str] = frozenset()
HUMAN = frozenset({"person", "civilian"})
BODIES = frozenset({"armed_party", "authority", "reporter"})
SUBJECT = frozenset({"nsubj", "nsubjpass", "agent"})
REFERRING = frozenset({"the", "this", "that", "these", "those"})
SHORTEST_IN_CAPITALS = 3
INNER = frozenset({"compound", "nmod", "amod", "flat"})


@dataclass(frozen=True)
class Mention:
    """A noun phrase headed by token ``head`` of ``sentence``."""

    sentence: Sentence
    head: int
    first: int
    last: int
    evidence: Evidence
    classes: frozenset[str]
    token: Token = field(init=False, repr=False, compare=False)
    """The head."""

    def __post_init__(self) -> None:
        """Look the head up once: it is asked for more often than anything else."""
        object.__setattr__(self, "token", self.sentence.tokens[self.head])

    def up_to(self, name: Mention) -> Mention:
        """A title together with the name it is parted from by a mark: "Foreign Minister, Ali Sy"."""
        evidence = self.sentence.evidence(self.first, name.last)
        return Mention(self.sentence, name.head, self.first, name.last, evidence, self.classes | {"person"})

    @property
    def named(self) -> bool:
        """Whether it is a proper name."""
        return self.token.pos == "PROPN"

    @cached_property
    def plural(self) -> bool:
        """Whether it stands for several."""
        return self.token.tag in {"NNS", "NNPS"} or bool(self.sentence.children(self.head, "conj"))

    @cached_property
    def human(self) -> bool:
        """Whether it can be "he" or "she"."""
        if self.plural or self.token.tag == "NNS":
            return False
        if HUMAN & self.classes:
            return self.token.lemma.lower() not in collective_words()
        if self.token.lemma in attribution_lexicon().speakers:
            return True  # "a military source said ..., he added"
        if not self.named or self.classes != {"name"} or self.token.text[:2].isupper():
            return False  # "UN", "SFs"
        return len(self.words) > 1 or self.subject

    @cached_property
    def definite(self) -> bool:
        """Whether "the", "this" or the like stands before it."""
        return any(c.dep == "det" and c.lower in REFERRING for c in self.sentence.children(self.head))

    @property
    def subject(self) -> bool:
        """Whether it is the subject of its clause."""
        above = self.sentence.tokens[self.token.head]
        return self.token.dep in SUBJECT or (self.token.dep == "appos" and above.dep in SUBJECT)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words of the phrase, ranks in full ("general" for "Gen.")."""
        return _in_full(self.evidence.text)


@lru_cache(maxsize=20_000)
def _in_full(name: str) -> tuple[str, ...]:
    full = title_abbreviations()
    return tuple(full.get(word, word) for word in fold(name).split())


def pronoun_kind(token: Token) -> str | None:
    """What a pronoun refers to (``titles.toml``); "US" is a name."""
    return None if token.text == "US" or token.pos in {"PROPN", "NOUN"} else pronouns().get(token.lower)


def actor_of(m: Mention) -> Actor | None:
    """The known actor that a mention names; in a text all in capitals "IS" and "WHO" are common words."""
    if m.first == m.last and len(m.token.text) <= SHORTEST_IN_CAPITALS and _in_capitals(m.sentence):
        return None
    return known_actor(m.evidence.text)


def _in_capitals(s: Sentence) -> bool:
    return not any(t.text.islower() for t in s.tokens)


def follows(mention: Mention, named: Mention) -> bool:
    """Whether nothing but marks, brackets and what tells of where parts a role from a name: no list goes on between."""
    depth = 0
    s = mention.sentence
    told = {
        x
        for i in range(mention.head, mention.last + 1)
        for c in s.children(i, "prep")
        for x in s.subtree(c.i)
    }
    for t in (t for t in s.tokens[mention.last + 1 : named.first] if t.i not in told):
        depth += (t.text in {"(", "["}) - (t.text in {")", "]"})
        if not depth and t.pos in {"NOUN", "PROPN"}:
            return False
    return True


def mention_at(s: Sentence, head: int) -> Mention:
    """The mention headed by a token."""
    first, last = phrase_bounds(s, head)
    return Mention(s, head, first, last, s.evidence(first, last), phrase_classes(s, head, first, last))


def is_head(s: Sentence, token: Token) -> bool:
    """Whether a token heads a noun phrase of its own."""
    return token.pos in {"NOUN", "PROPN"} and not (token.dep in INNER and token.head > token.i)


def phrase_classes(s: Sentence, head: int, first: int, last: int) -> frozenset[str]:
    """The noun classes of a phrase: of a known name, of a compound ("car bomb"), else of its head."""
    token = s.tokens[head]
    if token.pos == "PRON":
        return NONE
    found = _of_name(s, head, first, last) or _of_compound(s, head, first) or noun_classes(token.lemma)
    found = found or noun_classes(token.lower)
    if is_people(token.text) and token.pos in {"NOUN", "PROPN", "ADJ"}:
        found |= {"nationality"}
    if token.pos == "PROPN":
        if has_title(s, head) and not BODIES & noun_classes(token.lower):  # "General Command" names nobody
            found |= _of_title(s, head)
        return found or frozenset({"name"})
    return found


def _of_name(s: Sentence, head: int, first: int, last: int) -> frozenset[str]:
    for name in dict.fromkeys((s.words(first, last), s.words(first, head), s.tokens[head].text)):
        if not name[:1].isupper():  # "car" is no Central African Republic
            continue
        if country_code(name):
            return frozenset({"country"})
        actor = known_actor(name)
        if actor is not None:
            return actor.classes
    return NONE


def _of_compound(s: Sentence, head: int, first: int) -> frozenset[str]:
    """The longest phrase of the table that ends with the head."""
    longest = min(longest_phrase() - 1, head - first)
    for length in range(longest, 0, -1):
        words = [t.lower for t in s.tokens[head - length : head]]
        found = noun_classes(" ".join([*words, s.tokens[head].lemma])) or noun_classes(
            " ".join([*words, s.tokens[head].lower])
        )
        if found:
            return found
    return NONE


def _of_title(s: Sentence, head: int) -> frozenset[str]:
    titles = {c.lower.rstrip(".") for c in s.children(head) if c.i < head}
    return frozenset({"person"} | {name for name, words in titles_by_class().items() if titles & words})

"""Names of sources taken apart: which words, which country, and whether they name one body and no other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.countries import country_code, demonym_code
from rashomon.lexicon.folding import fold
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.origins import adjectives, origin_lexicon
from rashomon.lexicon.provenance import provenance_lexicon
from rashomon.lexicon.titles import title_abbreviations, title_words

NAMES = 2
"""A given name and a surname: with fewer a person cannot be told from others."""
LONGEST_COUNTRY = 5
"""Words of the longest name of a country ("Democratic Republic of the Congo")."""
POSSESSIVE = re.compile(r"['’]s?(?=\s|$)")
CAPITAL = re.compile(r"[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class SourceName:
    """A name: its folded words without its country's, titles and small words, in order; the countries in it.

    ``proper`` tells whether a word of it is more than what such bodies are called everywhere.
    """

    text: str
    words: tuple[str, ...]
    countries: frozenset[str]
    proper: bool

    @property
    def country(self) -> str | None:
        """The one country in the name."""
        return next(iter(self.countries)) if len(self.countries) == 1 else None

    @property
    def is_national(self) -> bool:
        """Whether it names a body of which each country has one: "ministry of defence", not "ministry" or "local council"."""
        lexicon, words = origin_lexicon(), frozenset(self.words)
        if self.proper:
            return False
        if self.country and words in lexicon.spelled_out:
            return True
        if words & lexicon.local or not any(body <= words for body in lexicon.national):
            return False
        return not words & lexicon.many or bool(words & lexicon.matters)

    @property
    def is_outlet(self) -> bool:
        """Whether it is an agency that is known by this name."""
        return self.text.removeprefix("the ") in provenance_lexicon().agencies

    @property
    def tells_by_itself(self) -> bool:
        """Whether the words alone are one source's: an agency, or two words of which one is a proper name."""
        return self.is_outlet or (self.proper and len(self.words) > 1)

    def may_be_short_for(self, other: SourceName) -> bool:
        """Whether the other name has all the words of this one and more, or a country besides."""
        words, others = set(self.words), set(other.words)
        if not words or not words <= others or not self.countries <= other.countries:
            return False
        return words < others or self.countries < other.countries

    def key(self, country: str | None) -> str:
        """What is the same for this name in every report; with ``country`` where that is needed to tell it."""
        actor = self._known() if self.proper else self._actor(country) if country else None
        if actor:
            return actor_key(actor)
        return f"name:{country or ''}|{' '.join(sorted(set(self.words)))}"

    def _known(self) -> str | None:
        """The known party that bears the name without the words that tell what it is: "SANA news agency"."""
        words = self.text.split()
        while len(words) > 1 and fold(words[-1]) in origin_lexicon().added:
            words.pop()
        actor = known_actor(" ".join(words))
        return actor.id if actor and len(words) < len(self.text.split()) else None

    def _actor(self, country: str) -> str | None:
        """The known party of that country that bears the name, in the order of words in which it is listed."""
        heads = [w for w in self.words if w not in origin_lexicon().matters]
        ordered = " ".join([*(w for w in self.words if w in origin_lexicon().matters), *heads])
        names = (
            f"{people} {words}" for people in adjectives(country) for words in (ordered, " ".join(self.words))
        )
        found = (known_actor(name) for name in names)
        return next((actor.id for actor in found if actor), None)


def actor_key(entity: str) -> str:
    """The key of a known party."""
    return f"actor:{entity}"


@lru_cache(maxsize=5_000)
def source_name(text: str) -> SourceName | None:
    """A source's name taken apart; ``None`` where it names nobody ("rebels", "two officials", "The")."""
    lexicon = origin_lexicon()
    tokens = POSSESSIVE.sub("", text).replace("-", " ").split()
    person = _person(tokens)
    if person:
        return SourceName(text, person, frozenset(), proper=True)
    countries, rest = _countries(tokens)
    words = []
    proper = False
    for token in rest:
        word = fold(token)
        word = lexicon.spellings.get(word, word)
        if not word or word in lexicon.small or (word not in lexicon.common and _is_title(token)):
            continue
        words.append(word)
        proper |= word not in lexicon.common and CAPITAL.match(token) is not None and not _is_unnamed(word)
    if not words or (not proper and not set(words) <= lexicon.common):
        return None
    return SourceName(text, tuple(words), frozenset(countries), proper)


def _person(tokens: list[str]) -> tuple[str, ...]:
    """The folded names of a person after a rank or an office: "Armed Forces spokesman Colonel Luis Rojas"; none for others."""
    after = max((at for at, token in enumerate(tokens) if _is_title(token.rstrip(","))), default=-1) + 1
    names = tokens[after:]
    words = tuple(map(fold, names))
    if not after or len(words) < NAMES or words[0] in origin_lexicon().common:
        return ()
    given = all(
        CAPITAL.match(name) and word not in origin_lexicon().small
        for name, word in zip(names, words, strict=True)
    )
    return words if given and not any(map(country_code, names)) else ()


def _countries(tokens: list[str]) -> tuple[set[str], list[str]]:
    """The countries that are named, and the other words."""
    found: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(tokens):
        for size in range(min(LONGEST_COUNTRY, len(tokens) - at), 0, -1):
            words = " ".join(tokens[at : at + size])
            code = country_code(words) or (demonym_code(words) if size == 1 else None)
            if code and CAPITAL.match(words):
                found.add(code)
                at += size
                break
        else:
            rest.append(tokens[at])
            at += 1
    return found, rest


def _is_title(token: str) -> bool:
    word = token.lower().rstrip(".")
    return word in title_words() or word in title_abbreviations()


def _is_unnamed(word: str) -> bool:
    """Whether a word with a capital only opens a sentence: "Residents", "Officials"."""
    one = f"{word[:-3]}man" if word.endswith("men") else word.removesuffix("s")
    return any(w in attribution_lexicon().unnamed or noun_classes(w) for w in (word, one))

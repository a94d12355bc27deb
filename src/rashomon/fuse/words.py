"""The names and the other words of the sentences that claims stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rashomon.lexicon.countries import country_code, is_people
from rashomon.lexicon.folding import fold
from rashomon.lexicon.fusion import plain_capitals, stop_words
from rashomon.model.ledger import LedgerClaim

SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]*[A-Z0-9])|\n\s*\n")
WORD = re.compile(r"[^\W\d_][\w'’-]*")
SHORTEST = 3
"""Letters of the shortest word that tells anything."""
CAPITALS = 0.6
"""A text with this share of its letters in capitals is written in capitals: they mark no names there."""
ENDINGS = tuple("ations ation ings ing ments ment ers er ors or ies ied es ed s y".split())
STEM = 4
"""Letters that must be left of a word when an ending is taken off."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of a report that claims stand in: its number in the report and its words."""

    number: int
    text: str


class Reading:
    """A report's sentences: of its text where that is given, else its claims' quotes."""

    def __init__(self, claims: Sequence[LedgerClaim], text: str | None) -> None:
        self.text = text
        self._claims = claims
        spans = list(_sentences(text)) if text is not None else list(_merged(claims))
        self._spans = spans
        self._quotes = {
            n: max(
                (c.claim.quote.text for c in claims if a <= c.claim.quote.span.start < b), key=len, default=""
            )
            for n, (a, b) in enumerate(spans)
        }

    def sentence(self, claim: LedgerClaim) -> Sentence:
        """The sentence that a claim's trigger stands in."""
        at = claim.claim.trigger.span.start
        number = next((n for n, (a, b) in enumerate(self._spans) if a <= at < b), len(self._spans) - 1)
        a, b = self._spans[number]
        return Sentence(number, self._quotes[number] if self.text is None else self.text[a:b])

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words that stand with a capital where no sentence begins; none in a text in capitals."""
        texts = [self.text] if self.text is not None else list(self._quotes.values())
        letters = [c for text in texts for c in text if c.isalpha()]
        if letters and sum(c.isupper() for c in letters) > CAPITALS * len(letters):
            return frozenset()
        stretches = (text[a:b] for text in texts for a, b in _sentences(text))
        return frozenset(w for s in stretches for w, first in _words(s) if w[0].isupper() and not first)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of the report."""
        texts = [self.text] if self.text is not None else list(self._quotes.values())
        return frozenset(n for text in texts for a, b in _sentences(text) for n in self.names_of(text[a:b]))

    @cached_property
    def background(self) -> frozenset[str]:
        """The names of the report without those of places: reports on one war share these whatever they tell."""
        places = (p.evidence.text for c in self._claims for p in c.claim.places)
        return self.names.difference(*map(names_in, places))

    def names_of(self, text: str) -> frozenset[str]:
        """The words of names in a stretch of the report."""
        return frozenset(fold(w) for w, _ in _words(text) if w in self.capitals and is_name(w))

    def words_of(self, text: str) -> frozenset[str]:
        """The other words that tell something, by their stems."""
        return frozenset(stem(w) for w, _ in _words(text) if w not in self.capitals and _tells(w))


def names_in(text: str) -> frozenset[str]:
    """The words of names in what a claim gives as a party or place."""
    return frozenset(fold(w) for w, _ in _words(text) if w[0].isupper() and is_name(w))


def words_in(text: str) -> frozenset[str]:
    """The stems of the words in lower case in what a claim gives as a party."""
    return frozenset(stem(w) for w, _ in _words(text) if w[0].islower() and _tells(w))


@lru_cache(maxsize=50_000)
def is_name(word: str) -> bool:
    """Whether a word with a capital names somebody or some place: not a country, a people, an office or a day."""
    lower = _bare(word)
    if len(lower) < SHORTEST or lower in stop_words() or lower in plain_capitals():
        return False
    return not is_people(lower) and not country_code(lower) and bool(fold(word))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A word without its ending: the same for most forms of it."""
    word = _bare(word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word[: -len(ending)]
    return word


def _tells(word: str) -> bool:
    lower = _bare(word)
    return len(lower) >= SHORTEST and lower not in stop_words() and not is_people(lower)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word.lower())


def _words(text: str) -> Iterator[tuple[str, bool]]:
    """The words of a stretch and whether each is the first."""
    first = True
    for match in WORD.finditer(text):
        yield match[0], first
        first = False


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text) + 1


def _merged(claims: Sequence[LedgerClaim]) -> Iterator[tuple[int, int]]:
    """Stretches of overlapping quotes, in the order of the report."""
    spans = sorted((c.claim.quote.span.cover(c.claim.trigger.span)) for c in claims)
    current: tuple[int, int] | None = None
    for span in spans:
        if current is not None and span.start < current[1]:
            current = current[0], max(current[1], span.end)
            continue
        if current is not None:
            yield current
        current = span.start, span.end
    if current is not None:
        yield current

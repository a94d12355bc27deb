"""Every mention of a place in a report, whether or not a claim speaks of it: "Texas", "Syrian", "Clarke County", "Mo.".

A name of the gazetteer is a mention of a place where it is widely known, where a preposition of place or a containing region
stands beside it, or where it is one elsewhere in the same report; not where it is part of a person's name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.noun_phrases import has_title
from rashomon.lexicon.gazetteer import GazetteerPlace, lookup, place_words
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.regions import abbreviated, regions
from rashomon.lexicon.toponyms import called, lands, toponym_words, wide_place, written_out
from rashomon.model.span import Span
from rashomon.model.syntax import SegmentedDocument, Sentence, Token

LONGEST = 5
"""So many words of a name are looked up together."""
FAMOUS = 150_000
"""A town of so many people is taken for itself wherever it is named."""
NAMING = frozenset({"PROPN", "ADJ", "NOUN", "X"})
"""Parts of speech of names of one word, as the parser takes them."""
NEVER = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PUNCT", "PART"})
"""Parts of speech that no name begins with."""
DATELINED = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*")


@dataclass(frozen=True, slots=True)
class _Found:
    """Tokens of a sentence that are a name of the gazetteer; ``sure`` by itself, ``placed`` by the words around it."""

    sentence: Sentence
    first: int
    last: int
    sure: bool
    placed: bool
    person: bool

    @property
    def text(self) -> str:
        return " ".join(t.text for t in self.sentence.tokens[self.first : self.last + 1])

    @property
    def span(self) -> Span:
        return Span(self.sentence.tokens[self.first].start, self.sentence.tokens[self.last].end)


def find_toponyms(segmented: SegmentedDocument) -> tuple[Span, ...]:
    """The spans of the mentions of places in a report, in the order of the text."""
    sentences = segmented.sentences
    named = (*_in_sentences(sentences), *_in_datelines(segmented.document.text, sentences))
    return tuple(sorted(named))


def _in_datelines(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """ "BEIRUT, Lebanon —": the names before the first sentence of a paragraph, which the parser is not shown."""
    end = 0
    for s in sentences:
        start = max(end, text.rfind("\n", 0, s.span.start) + 1)
        for name in DATELINED.finditer(text, start, s.span.start):
            if _known(name.group()):
                yield Span(*name.span())
        end = s.span.end


def _in_sentences(sentences: Sequence[Sentence]) -> tuple[Span, ...]:
    found = [f for s in sentences for f in _names(s)]
    persons = Counter(f.sentence.tokens[f.last].text for f in found if f.person and not f.sure)
    placed = Counter(f.text for f in found if f.placed and not f.person)
    taken = {f.text for f in found if f.sure or placed[f.text] > persons[f.text]}
    return tuple(f.span for f in found if not f.person and f.text in taken)


def _names(s: Sentence) -> Iterator[_Found]:
    at = 0
    while at < len(s.tokens):
        last = _longest(s, at)
        if last is None:
            at += 1
            continue
        yield _judged(s, at, last)
        at = last + 1


def _longest(s: Sentence, first: int) -> int | None:
    """The last token of the longest name of the gazetteer that begins at ``first``."""
    if not _is_capital(s.tokens[first]) or s.tokens[first].pos in NEVER:
        return None
    for last in range(min(first + LONGEST, len(s.tokens)) - 1, first - 1, -1):
        tokens = s.tokens[first : last + 1]
        if first == last and (_is_common(tokens[0]) or tokens[0].pos not in NAMING):
            return None
        if not (
            _is_capital(tokens[-1])
            and all(_is_capital(t) or t.lower in toponym_words("inside") for t in tokens)
        ):
            continue
        if _known(s.words(first, last)):
            return last
    return None


def _is_common(token: Token) -> bool:
    """ "March", "West": with a capital, and no place; "IN" and "ME" after a town are states, without a stop they are words."""
    return (
        token.lower.rstrip(".") in toponym_words("common")
        and not token.text.endswith(".")
        and not (token.text.isupper() and abbreviated(token.text) is not None)
    )


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper()


def _known(name: str) -> bool:
    return bool(_is_wide(name) or abbreviated(name) or regions(name) or lands(name) or lookup(name))


def _is_wide(name: str) -> bool:
    full, _ = called(name)
    return full != name or wide_place(name) is not None


def _judged(s: Sentence, first: int, last: int) -> _Found:
    name = s.words(first, last)
    person = _is_persons(s, first, last)
    sure = bool(lands(name)) or _is_typed(s, last) or _is_great(name)
    wide = _is_wide(name) or abbreviated(name) is not None or _is_typed(s, last) or _is_state(name)
    return _Found(s, first, last, sure or wide, _is_placed(s, first, last), person and not wide)


def _is_great(name: str) -> bool:
    return _is_state(name) or any(_reaches(p) for p in lookup(name))


def _is_state(name: str) -> bool:
    return any(r.kind == "state" for r in regions(name))


def _reaches(place: GazetteerPlace) -> bool:
    return place.population >= FAMOUS or (place.reviewed and place.kind in {"city", "province", "region"})


def _is_typed(s: Sentence, last: int) -> bool:
    """ "Clarke County", "Readington Township": the last word says what it is."""
    word = s.tokens[last].lower
    return word in toponym_words("counties") | toponym_words("states") or written_out(word) is not None


def _is_placed(s: Sentence, first: int, last: int) -> bool:
    before = s.tokens[first - 1] if first else None
    if before is not None and before.lower in toponym_words("placing"):
        return True
    rest = s.tokens[last + 1 : last + 4]
    if len(rest) > 1 and rest[0].text in {",", "("} and _is_capital(rest[1]):
        return abbreviated(rest[1].text) is not None or _is_holder(rest[1].text)
    return False


def _is_holder(name: str) -> bool:
    wide = wide_place(name)
    return (wide is not None and wide.kind == "country") or _is_state(name)


def _is_persons(s: Sentence, first: int, last: int) -> bool:
    """Whether capitalised words beside the name, or a title before it, make it a person's or a firm's."""
    if first and has_title(s, last):
        return True
    before = s.tokens[first - 1] if first else None
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    if before is not None and before.pos == "PROPN" and _is_capital(before) and before.i > 0:
        if not _goes_with_places(before):
            return True
    return after is not None and after.pos == "PROPN" and _is_capital(after) and not _goes_with_places(after)


def _goes_with_places(token: Token) -> bool:
    words = ("parts", "areas", "districts", "towns", "quarters", "beside")
    if any(token.lower in place_words(kind) for kind in words) or token.lower in place_lexicon().heads:
        return True
    return _is_wide(token.text) or _known(token.text)

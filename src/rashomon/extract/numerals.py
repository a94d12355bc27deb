"""Numbers as they are written: digits, words, vague words and ranges, by token."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.syntax import Sentence, Token

DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")
WITH_MAGNITUDE = re.compile(r"(\d+(?:\.\d+)?)(bn|m|k)$")
DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at tokens ``first`` to ``last``; ``high`` is set for a range, ``vague`` for "dozens"."""

    first: int
    last: int
    value: float
    high: float | None = None
    vague: bool = False


def is_bare(token: Token) -> bool:
    """Whether a word is a number, exact or not, and so nobody's name: "six", "thousands"."""
    return token.pos == "NUM" or token.lower in number_lexicon().vague


def numeral_at(s: Sentence, i: int) -> Numeral | None:
    """The number, or range of numbers, that begins at token ``i``."""
    one = _single(s, i)
    if one is None or one.vague:
        return one
    after = one.last + 1
    if after + 1 < len(s.tokens):
        word = s.tokens[after].lower
        spanning = word == "and" and i > 0 and s.tokens[i - 1].lower == "between"
        joins = (word in DASHES and _glued(s, after)) or word in {"to", "or"} or spanning
        if joins and (two := _single(s, after + 1)) is not None and not two.vague and two.value > one.value:
            scale = _scale(s, two, one)
            return Numeral(one.first, two.last, one.value * scale, two.value)
    return one


def _scale(s: Sentence, two: Numeral, one: Numeral) -> float:
    """ "2 to 3 million": the multiplier of the second number is the first one's too."""
    multiplier = number_lexicon().multipliers.get(s.tokens[two.last].lower)
    return multiplier if multiplier and two.last > two.first and one.value < multiplier else 1


def _glued(s: Sentence, i: int) -> bool:
    before, dash, after = s.tokens[i - 1], s.tokens[i], s.tokens[i + 1]
    return before.end == dash.start and dash.end == after.start


def _single(s: Sentence, i: int) -> Numeral | None:
    words = number_lexicon()
    tokens = s.tokens
    for length in (3, 2):
        phrase = tuple(t.lower for t in tokens[i : i + length])
        if phrase in words.phrases:
            return _times(s, i, i + length - 1, words.phrases[phrase])
    word = tokens[i].lower
    if word in words.vague:
        return _times(s, i, i, words.vague[word])
    return _counted(s, i)


def _times(s: Sentence, first: int, last: int, value: float) -> Numeral:
    """A vague number, with what it is taken by: "several thousand", "a few dozen", "a couple of hundred"."""
    words, tokens = number_lexicon(), s.tokens
    vague = value > 2
    at = last + 2 if tokens[last + 1 : last + 2] and tokens[last + 1].lower == "of" else last + 1
    while at < len(tokens) and tokens[at].lower in words.multipliers and len(tokens[at].lower) > 2:
        value, last, vague = value * words.multipliers[tokens[at].lower], at, True
        at += 1
    return Numeral(first, last, value, vague=vague)


def _counted(s: Sentence, i: int) -> Numeral | None:
    """Digits or number words with their multipliers."""
    words, tokens = number_lexicon(), s.tokens
    word = tokens[i].lower
    last = i
    magnitude = WITH_MAGNITUDE.match(word)
    if DIGITS.match(word):
        value = float(word.replace(",", ""))
    elif magnitude:
        value = float(magnitude.group(1)) * words.multipliers.get(magnitude.group(2), 1000)
    elif word in words.words:
        value, last = _spelled(s, i)
    elif word in {"a", "an", "half"} and i + 1 < len(tokens):
        return _article(s, i)
    else:
        return None
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].lower in words.multipliers
        and tokens[last + 1].lower not in {"m"}
    ):
        last += 1
        value *= words.multipliers[tokens[last].lower]
        if last + 1 < len(tokens) and tokens[last + 1].lower in words.words and value >= 100:
            more, end = _spelled(s, last + 1)
            value, last = value + more, end
    return Numeral(i, last, value)


def _spelled(s: Sentence, i: int) -> tuple[float, int]:
    """ "Twenty-five": tens with a hyphen or a space before ones."""
    words, tokens = number_lexicon(), s.tokens
    value = words.words[tokens[i].lower]
    nxt = i + 1
    if nxt < len(tokens) and tokens[nxt].text == "-" and nxt + 1 < len(tokens):
        nxt += 1
    if 20 <= value <= 90 and nxt < len(tokens) and 1 <= words.words.get(tokens[nxt].lower, 0) <= 9:
        return value + words.words[tokens[nxt].lower], nxt
    return value, i


def _article(s: Sentence, i: int) -> Numeral | None:
    """ "A hundred", "a dozen", "half a million"."""
    words, tokens = number_lexicon(), s.tokens
    half = tokens[i].lower == "half"
    at = i + 1
    if half and tokens[at].lower in {"a", "an"} and at + 1 < len(tokens):
        at += 1
    word = tokens[at].lower
    if word not in words.multipliers or word in {"m", "bn"}:
        return None
    value, last = float(words.multipliers[word]), at
    while last + 1 < len(tokens) and tokens[last + 1].lower in words.multipliers:
        last += 1
        value *= words.multipliers[tokens[last].lower]
    return Numeral(i, last, value / 2 if half else value)

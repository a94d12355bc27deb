"""Numbers that measure: with a currency, a fraction or a unit, and distances that only locate."""

from __future__ import annotations

from dataclasses import replace

from rashomon.extract.numerals import Numeral, numeral_at
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.syntax import Sentence

CALIBRE = "mm"
"""A measure that tells a weapon and counts nothing: "three 152-mm guns"."""
PERCENT = "percent"


def amount_at(s: Sentence, i: int) -> Numeral | None:
    """The number that begins at token ``i``, also with the sign of a currency before it or as a fraction."""
    return _with_sign(s, i) or _fraction(s, i) or numeral_at(s, i)


def measured(s: Sentence, numeral: Numeral) -> tuple[Numeral, str | None]:
    """A number as its unit gives it, up to the last token of the unit, and the unit; a fraction is a percentage."""
    unit, factor, last = _unit(s, numeral.last)
    if unit is None and _is_share(s, numeral):
        unit, factor = PERCENT, 100.0
    high = numeral.high and numeral.high * factor
    return replace(numeral, last=last, value=numeral.value * factor, high=high), unit


def currency(s: Sentence, numeral: Numeral) -> str | None:
    """The currency whose sign a number begins with: "£59.5 million"."""
    return number_lexicon().signs.get(s.tokens[numeral.first].lower)


def locates(s: Sentence, unit: str | None, last: int) -> bool:
    """Whether a measure tells where something is, or which weapon, and counts nothing."""
    return unit == CALIBRE or _is_locative(s, unit, last)


def _with_sign(s: Sentence, i: int) -> Numeral | None:
    """ "£59.5 million"."""
    if s.tokens[i].lower in number_lexicon().signs and i + 1 < len(s.tokens):
        numeral = numeral_at(s, i + 1)
        return replace(numeral, first=i) if numeral else None
    return None


def _fraction(s: Sentence, i: int) -> Numeral | None:
    """ "Half of the city", "half a hectare"; "half a million" is a number."""
    words, tokens = number_lexicon(), s.tokens
    value = words.fractions.get(tokens[i].lower)
    if not value or i + 1 >= len(tokens):
        return None
    after = tokens[i + 1].lower
    if after in {"a", "an"} and i + 2 < len(tokens) and (tokens[i + 2].lemma,) in words.units:
        return Numeral(i, i + 1, value)
    return Numeral(i, i, value) if after in {"of", "the"} else None


def _is_share(s: Sentence, numeral: Numeral) -> bool:
    return numeral.first == numeral.last and s.tokens[numeral.first].lower in number_lexicon().fractions


def _unit(s: Sentence, last: int) -> tuple[str | None, float, int]:
    """The unit after a number, with what turns the number into it, and its last token."""
    words, tokens = number_lexicon(), s.tokens
    at = last + 1
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    for length in (2, 1):
        part = tokens[at : at + length]
        if len(part) == length:
            for phrase in (tuple(t.lower for t in part), (*(t.lower for t in part[:-1]), part[-1].lemma)):
                if phrase in words.units:
                    name, factor = words.units[phrase]
                    return name, factor, at + length - 1
    return None, 1.0, last


def _is_locative(s: Sentence, unit: str | None, last: int) -> bool:
    """ "45 km south of the town": a distance that locates something else."""
    if unit != "km" or last + 1 >= len(s.tokens):
        return False
    after = [t.lower for t in s.tokens[last + 1 : last + 3]]
    return any(w in number_lexicon().positions for w in after)

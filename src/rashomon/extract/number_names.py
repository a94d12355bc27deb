"""Numbers that count nothing: years, days, times, ages, and numbers in names."""

from __future__ import annotations

from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.syntax import Sentence, Token

OF_AGE = frozenset({("older", "than"), ("younger", "than"), ("age", "of"), ("ages", "of")})
"""Words before an age that is compared."""
LONGEST = 10
"""Digits of the longest number without commas that is no telephone number."""


def is_name(s: Sentence, first: int, last: int, value: float) -> bool:
    """Whether the number at tokens ``first`` to ``last`` dates, labels or describes instead of counting."""
    token = s.tokens[first]
    before = s.tokens[first - 1] if first else None
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    return (
        _in_word(s, first, last)
        or _is_date(s, token, before, after, value)
        or _is_time(token, before, after)
        or _is_label(s, token, before, after)
        or _is_age(s, token, last, before, after)
        or _is_pronoun(s, token, after)
        or (token.text.isdigit() and len(token.text) >= LONGEST)
    )


def _in_word(s: Sentence, first: int, last: int) -> bool:
    """ "T-72", "al-Rashidin-4": joined to a word before it by a hyphen; "(81-mm" is not."""
    if first < 2 or s.tokens[first - 1].text not in {"-", "/"}:
        return False
    dash, word = s.tokens[first - 1], s.tokens[first - 2]
    return dash.end == s.tokens[first].start and word.end == dash.start


def _is_date(s: Sentence, token: Token, before: Token | None, after: Token | None, value: float) -> bool:
    months = number_lexicon().months
    if (before is not None and before.lower in months) or (after is not None and after.lower in months):
        return True
    if token.text.isdigit() and len(token.text) == 4 and 1900 <= value <= 2100:
        head = s.tokens[token.head]
        return not (token.dep == "nummod" and head.i > token.i and head.tag == "NNS")
    return False


def _is_time(token: Token, before: Token | None, after: Token | None) -> bool:
    if ":" in token.text or (token.text.isdigit() and len(token.text) == 4 and token.text.startswith("0")):
        return True
    if after is None or after.lower not in number_lexicon().clock:
        return False
    counts = after.lower in {
        "hours",
        "local",
    }  # "48 hours", "15 local officials"; "1600 hours", "1600 local time"
    return not counts or (token.text.isdigit() and len(token.text) == 4)


def _is_label(s: Sentence, token: Token, before: Token | None, after: Token | None) -> bool:
    """ "Boeing 727", "Unit Two", "No. 5", "1. The army": a number that names."""
    if token.i == 0 and after is not None and after.text in {".", ")"}:
        return True
    if before is not None and before.text == "(" and after is not None and after.text == ")":
        return True
    if token.dep in {"nummod", "appos", "npadvmod"} and token.head < token.i:
        head = s.tokens[token.head]
        if head.i == token.i - 1 and (head.pos == "PROPN" or head.lemma in number_lexicon().labels):
            return True
    modifies_next = token.dep in {"nummod", "quantmod", "compound"} and token.head > token.i
    return (
        before is not None
        and before.lower in number_lexicon().labels
        and not modifies_next
        and token.text.isdigit()
    )


def _is_age(s: Sentence, token: Token, last: int, before: Token | None, after: Token | None) -> bool:
    words = number_lexicon()
    if before is not None and before.lower in words.age:
        return True
    compared = s.tokens[before.i - 1].lower if before is not None and before.i else ""
    if before is not None and (compared, before.lower) in OF_AGE:
        return True  # "no older than 10", "under the age of ten"
    following = [t.lower for t in s.tokens[last + 1 : last + 5] if t.text != "-"]
    if len(following) > 1 and following[0] in {"year", "years", "month", "months"} and following[1] == "old":
        return True
    between_commas = (
        before is not None and before.text == "," and after is not None and after.text in {",", "."}
    )
    return (
        between_commas
        and token.dep in {"appos", "nummod", "npadvmod"}
        and s.tokens[token.head].pos == "PROPN"
    )


def _is_pronoun(s: Sentence, token: Token, after: Token | None) -> bool:
    """ "The one who", "this one", "one another", "both A and B"."""
    if token.lower == "both":
        return token.dep in {"preconj", "cc"} or bool(s.children(token.head, "conj"))
    if token.lower not in {"one", "two"}:
        return False
    if token.lower == "one" and after is not None and after.lower == "another":
        return True
    return token.lower == "one" and bool(s.children(token.i, "det", "amod", "relcl"))

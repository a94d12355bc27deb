"""Expressions of time in a sentence (claim model, date; rulings 10, 29 and 32)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rashomon.extract.date_patterns import hint, patterns, signs
from rashomon.lexicon.dates import date_words
from rashomon.model.dates import DateExpression, DateKind
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence

CLOCK = re.compile(r"[,(]|\d{1,2}[:.h]\d\d|\d{4}|[ap]\.?m\.?|gmt|utc|hrs|hours|local|time|noon|midnight|the")
"""What may stand beside the first day of a range: its time of day."""
RANGES = frozenset({"between", "from"})
JOINING = frozenset({"and", "to", "until", "till", "through", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at tokens ``first`` to ``last``; ``anaphoric`` marks one that refers to a date told before."""

    evidence: Evidence
    expression: DateExpression
    first: int
    last: int
    anaphoric: bool


def find_dates(sentence: Sentence) -> tuple[DateMention, ...]:
    """The dates of a parsed sentence, in order; where several patterns fit the longest holds."""
    flat, starts = _flatten(sentence)
    if not hint().search(flat):
        return ()
    found: list[DateMention] = []
    taken: set[int] = set()
    for match, expression in sorted(_matches(flat), key=lambda m: (-len(m[0].group()), m[0].start())):
        first, last = bisect_right(starts, match.start()) - 1, bisect_right(starts, match.end() - 1) - 1
        tokens = set(range(first, last + 1))
        if taken & tokens or not _is_time(sentence, first, last, expression):
            continue
        taken |= tokens
        since = _since(sentence, first)
        if since is not None:
            first, expression = since, replace(expression, since=True)
        anaphoric = expression.kind is DateKind.ANAPHORIC
        found.append(DateMention(sentence.evidence(first, last), expression, first, last, anaphoric))
    found.sort(key=lambda m: m.first)
    return tuple(_with_ranges(sentence, found) if len(found) > 1 else found)


def told_from(s: Sentence, i: int, found: Sequence[DateMention]) -> DateMention | None:
    """The date of what token ``i`` tells, of those nearest to it. "A week after rebels took Dorn" is a week after the day told
    before for the rest of the sentence, where that has no other date, and for the taking that day less a week."""
    if not found:
        return None
    best = next((d for d in found if not is_pivot(d)), found[0])
    after = s.tokens[best.last]
    if is_pivot(best) and i > best.last and i in s.subtree(after.head if after.dep == "mark" else after.i):
        return replace(best, expression=replace(best.expression, count=-best.expression.count))
    if best.expression.since and i > best.last and i in s.subtree(best.last):
        return replace(best, expression=replace(best.expression, since=False))  # "since July, when"
    return best


def is_pivot(date: DateMention) -> bool:
    """ "Two days after", "a week before", of what is told behind it."""
    return date.anaphoric and date.expression.told


def _with_ranges(s: Sentence, found: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates of a sentence, the two ends of a range as one: "between Friday and Sunday", "from 30 June to 4 July"."""
    at = 0
    while at < len(found):
        mention, at = found[at], at + 1
        if at < len(found) and _is_range(s, mention, found[at]):
            until, at = found[at], at + 1
            first = mention.first - (s.tokens[mention.first - 1].lower in RANGES if mention.first else 0)
            expression = replace(mention.expression, until=until.expression)
            evidence = s.evidence(first, until.last)
            mention = replace(mention, evidence=evidence, expression=expression, first=first, last=until.last)
        yield mention


def _is_range(s: Sentence, one: DateMention, other: DateMention) -> bool:
    between = [t.lower for t in s.tokens[one.last + 1 : other.first]]
    joining = [w for w in between if w in JOINING]
    if len(joining) != 1 or one.expression.since or other.expression.since:
        return False
    opened = one.first > 0 and s.tokens[one.first - 1].lower == "between"
    if joining == ["and"] and not opened and not _listed(one, other):
        return False
    return all(w in JOINING or CLOCK.fullmatch(w) for w in between)


def _listed(one: DateMention, other: DateMention) -> bool:
    """ "On Sunday and Monday", "in August and September": one time, if nothing but "and" parts two of a sort."""
    a, b = one.expression, other.expression
    if other.first != one.last + 2 or a.kind is not b.kind:
        return False
    if a.kind is DateKind.WEEKDAY:
        return (a.weekday or 0) + 1 == b.weekday or (a.weekday, b.weekday) == (6, 0)
    return a.kind is DateKind.CALENDAR and not (a.day or b.day) and bool(a.month and b.month)


def _since(s: Sentence, first: int) -> int | None:
    """Where "since" stands before a date ("since the afternoon of 12 September", "since the middle of May"); else ``None``."""
    at = first - 1
    if at > 1 and s.tokens[at].lower == "of" and s.tokens[at - 1].lower in date_words()["stretches"]:
        at -= 2
    if at > 0 and s.tokens[at].lower == "the":
        at -= 1
    return at if at >= 0 and s.tokens[at].lower == "since" else None


def _flatten(s: Sentence) -> tuple[str, list[int]]:
    """The words with single spaces in lower case, and where each begins."""
    starts, at = [], 0
    for token in s.tokens:
        starts.append(at)
        at += len(token.text) + 1
    return " ".join(t.text.replace("’", "'") for t in s.tokens).lower() if s.tokens else "", starts


def _matches(flat: str) -> Iterator[tuple[re.Match[str], DateExpression]]:
    present = {kind for kind, sign in signs().items() if sign.search(flat)}
    for pattern, make in (row[1:] for row in patterns() if row[0] in present):
        for match in pattern.finditer(flat):
            expression = make(match)
            if expression is not None:
                yield match, expression


def _is_time(s: Sentence, first: int, last: int, expression: DateExpression) -> bool:
    """Whether what looks like a date is one: "may" and "march" are verbs too, and "the 21st" a division."""
    token = s.tokens[last]
    if expression.day and expression.told and not expression.month and first == last - 2:
        return token.dep == "pobj"  # "on the 21st", not "on the 21st floor"
    if first != last:
        return True
    if expression.kind is DateKind.CALENDAR and token.lower.rstrip(".") in date_words()["ambiguous"]:
        return (
            token.pos == "PROPN" and first > 0 and s.tokens[first - 1].lower in date_words()["before_month"]
        )
    if expression.kind is DateKind.CALENDAR and token.text.isdigit():
        before = s.tokens[first - 1].lower if first else ""
        return before in date_words()["before_month"] and token.dep in {"pobj", "nummod", "npadvmod", "conj"}
    return True

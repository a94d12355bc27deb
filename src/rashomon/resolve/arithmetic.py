"""Says where a report's own figures do not add up: a whole against the parts of it that the same sentence names.

Only what the words say to be parts is compared: after "including" and "among them" some of them, in a list after a colon or
between dashes all of them. Bounds count: "at least 12" agrees with any more. Where a figure could belong to
something else nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from rashomon.lexicon.arithmetic import arithmetic_words, is_among
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span
from rashomon.resolve.figures import Count, Word, count_at, counts, sentences_with, words_of

BETWEEN = 8
"""The most words between a whole and the list of its parts ("12 people were killed in Karsk: ...")."""
LONGEST_TRAIL = 12
"""The most words and marks that tell when and where after a list of parts."""
LONGEST_PLACE = 5
"""The most words of a place in a list of places, its preposition included."""


@dataclass(frozen=True, slots=True)
class _List:
    """Parts of a whole, and whether they are all of them."""

    parts: tuple[Count, ...]
    all: bool


def check_arithmetic(document: Document, claims: Sequence[Claim]) -> tuple[Notice, ...]:
    """A notice for each whole of a claim's sentence that its parts contradict, in the order of the text."""
    spans = sentences_with(document.text, (c.trigger.span.start for c in claims))
    told = (span for span in spans if _signs().search(document.text, span.start, span.end))
    return tuple(notice for span in told for notice in _check_sentence(document.text, span))


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    """What a sentence must have for its figures to be parts of each other."""
    words = arithmetic_words()
    phrases = [r"\b" + r"\s+".join(map(re.escape, p.split())) + r"\b" for p in words["parts.some"]]
    marks = [re.escape(mark) if mark != "-" else r"\s-\s" for mark in words["parts.all"]]
    return re.compile("|".join(sorted([*phrases, *marks, r"\bof\s+the\s+\w"])), re.IGNORECASE)


def _check_sentence(text: str, span: Span) -> list[Notice]:
    words = words_of(text, span)
    found = []
    figures = list(counts(words))
    for number, whole in enumerate(figures):
        listed = _parts_after(words, whole)
        if listed is not None and _is_only(whole, figures[:number]) and _contradict(whole, listed):
            found.append(_notice(text, words, whole, listed))
    return found


# --- structure --------------------------------------------------------------------------------------------------------


def _parts_after(words: Sequence[Word], whole: Count) -> _List | None:
    """The list of parts that the words behind a figure open, when nothing else comes between."""
    if not whole.noun or 0 < whole.high < 2:
        return None
    if whole.first in {2, 3} and [w.lower for w in words[:2]] == ["of", "the"]:
        return _parts_of_the(words, whole)
    for at in range(whole.after, min(whole.after + BETWEEN, len(words))):
        mark = words[at].lower
        if mark in arithmetic_words()["parts.all"]:
            return _all_parts(words, at, whole)
        if length := _opens(words, at, "parts.some"):
            return _some_parts(words, at + length, whole)
        later = count_at(words, at)
        if later is not None and later.first == at and mark not in {"a", "an"}:
            return _parts_of_them(words, later, whole)
    return None


def _opens(words: Sequence[Word], at: int, group: str) -> int:
    """How many words a phrase of the group takes up at a place; 0 for none."""
    for length in (3, 2, 1):
        if " ".join(w.lower for w in words[at : at + length]) in arithmetic_words()[group]:
            return min(length, len(words) - at)
    return 0


def _all_parts(words: Sequence[Word], at: int, whole: Count) -> _List | None:
    """The items from a colon, dash or bracket up to what closes it: nothing but figures, two or more."""
    closing = {"(": {")"}, ":": {".", ";"}}.get(words[at].lower, {words[at].lower, ".", ";"})
    parts, end = _items(words, at + 1, whole, outcomes=True)
    if not parts:
        parts, end = _items_by_place(words, at + 1)
    closed = end >= len(words) or words[end].lower in closing
    closed = closed or (words[at].lower == ":" and _only_when_and_where(words[end:]))
    return _List(tuple(parts), all=True) if len(parts) > 1 and closed else None


def _only_when_and_where(words: Sequence[Word]) -> bool:
    """Whether what follows a list is no more than "in Karsk on Monday": no other figure, no verb, no new clause."""
    lexicon = arithmetic_words()
    trailing = lexicon["parts.trailing"]
    if not words or words[0].lower not in trailing or len(words) > LONGEST_TRAIL:
        return False
    return not any(w.lower in lexicon["words.clause"] - trailing for w in words) and not any(
        True for _ in counts(words)
    )


def _some_parts(words: Sequence[Word], at: int, whole: Count) -> _List | None:
    parts, end = _items(words, at, whole, outcomes=False)
    if parts and end < len(words) and words[end].lower in arithmetic_words()["words.clause"]:
        # "Including 5 soldiers and 30 rebels were wounded": the last one may begin something else.
        parts = parts[:-1]
    if parts and not is_among(whole.noun, f"nouns.{whole.kind}"):
        parts = parts[:1]
    return _List(tuple(parts), all=False) if parts else None


def _parts_of_the(words: Sequence[Word], whole: Count) -> _List | None:
    """ "Of the 300 fighters, 200 were freed and the rest were tried": parts without a noun of their own, after a comma."""
    comma = next((n for n in range(whole.after, len(words)) if words[n].lower == ","), None)
    part = count_at(words, comma + 1) if comma is not None else None
    if part is None or part.noun or words[part.first].lower in {"a", "an"}:
        return None
    return _List((part,), all=False)


def _parts_of_them(words: Sequence[Word], part: Count, whole: Count) -> _List | None:
    """ "12 people, 14 of them children": one part, named before what it is part of."""
    at = part.first
    while at <= part.last and not _opens(words, at, "parts.of_them"):
        at += 1
    if not _opens(words, part.after, "parts.of_them") or part.noun or words[part.first - 1].lower != ",":
        return None
    end = part.after + _opens(words, part.after, "parts.of_them") - 1
    return _List((Count(part.low, part.high, "", whole.kind, part.first, end),), all=False)


def _items(words: Sequence[Word], at: int, whole: Count, outcomes: bool) -> tuple[list[Count], int]:
    """The figures of a list that begins at a word, and the number of the word behind it."""
    parts: list[Count] = []
    end = at
    while at < len(words):
        part = count_at(words, at)
        if part is None or not _may_be_part(part, whole, outcomes):
            break
        parts.append(part)
        end = at = part.after
        comma = at < len(words) and words[at].lower in {",", ";"}
        at += comma
        joined = _opens(words, at, "parts.joining")
        if comma and joined and len(parts) == 1 and not outcomes:
            break  # "including 5 soldiers, and 30 rebels": two of a list have no comma
        at += joined
        if not comma and not joined:
            break
    return parts, end


def _items_by_place(words: Sequence[Word], at: int) -> tuple[list[Count], int]:
    """The figures of a list that tells where: "five in Karsk and nine in Tolm"."""
    parts: list[Count] = []
    end = at
    while (part := count_at(words, at)) is not None and not part.noun:
        place = end = part.after
        while end < len(words) and end - place <= LONGEST_PLACE and _tells_where(words, end, place):
            end += 1
        if end - place < 2:
            break
        parts.append(replace(part, noun=words[end - 1].lower, last=end - 1))
        at = end + (end < len(words) and words[end].lower == ",")
        at += (joined := _opens(words, at, "parts.joining"))
        if at == end and not joined:
            break
    return parts, end


def _tells_where(words: Sequence[Word], at: int, first: int) -> bool:
    if at == first:
        return words[at].lower in arithmetic_words()["parts.where"]
    return (
        words[at].lower[0].isalpha()
        and not _opens(words, at, "parts.joining")
        and count_at(words, at) is None
    )


def _may_be_part(part: Count, whole: Count, outcomes: bool) -> bool:
    if part.low == part.high == 0:
        return False
    if is_among(part.noun, "nouns.outcomes"):
        return outcomes and whole.kind == "people"
    if part.noun == whole.noun or (
        is_among(part.noun, "nouns.people") and not is_among(part.noun, "nouns.ages")
    ):
        return False
    return part.kind is not None and part.kind == whole.kind


# --- judgement --------------------------------------------------------------------------------------------------------


def _is_only(whole: Count, before: Sequence[Count]) -> bool:
    """Whether the parts can belong to no other figure before them."""
    if whole.kind is None:
        return not before
    return all(f.kind is None and f.noun and not is_among(f.noun, "nouns.bodies") for f in before)


def _contradict(whole: Count, listed: _List) -> bool:
    if any(part.low > whole.high for part in listed.parts):
        return True
    if not _are_apart([p.noun for p in listed.parts]):
        return False
    low, high = sum(p.low for p in listed.parts), sum(p.high for p in listed.parts)
    return low > whole.high or (listed.all and high < whole.low and high < inf)


def _are_apart(nouns: Sequence[str]) -> bool:
    """Whether nobody can be counted under two of the nouns: not women and soldiers, not boys and children."""
    if len(set(nouns)) < len(nouns):
        return False
    by_age = [noun for noun in nouns if is_among(noun, "nouns.by_age")]
    return not by_age or (len(by_age) == len(nouns) and all(is_among(noun, "nouns.ages") for noun in nouns))


def _notice(text: str, words: Sequence[Word], whole: Count, listed: _List) -> Notice:
    spans = tuple(words[c.first].span.cover(words[c.last].span) for c in (whole, *listed.parts))
    total, *parts = (f"“{' '.join(span.of(text).split())}”" for span in spans)
    too_many = next((n for n, part in enumerate(listed.parts) if part.low > whole.high), None)
    if too_many is not None:
        message = f"The report says {total}, but a part of them is larger: {parts[too_many]}."
        return Notice(NoticeKind.ARITHMETIC, message, (spans[0], spans[1 + too_many]))
    added = sum(p.low for p in listed.parts)
    words_for_sum = (
        f"{added:,.0f}" if all(p.low == p.high for p in listed.parts) else f"at least {added:,.0f}"
    )
    named = f"{', '.join(parts[:-1])} and {parts[-1]}"
    return Notice(
        NoticeKind.ARITHMETIC,
        f"The report says {total}, but the parts that it names add up to {words_for_sum}: {named}.",
        spans,
    )

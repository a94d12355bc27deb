"""Says where a report's own figures do not add up: a whole against the parts of it that the same sentence names.

Only what the words say to be parts is compared: after "including" and "among them" some of them, in a list after a colon or
between dashes all of them. Bounds count: "at least 12" agrees with any more. Where a figure could belong to
something else nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from rashomon.lexicon.arithmetic import arithmetic_words, is_among
from rashomon.model.claim import Claim
from rashomon.model.document import Document
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Span
from rashomon.resolve.figures import Count, Word, count_at, counts, sentence_around, words_of

BETWEEN = 8
"""The most words between a whole and the list of its parts ("12 people were killed in Karsk: ...")."""


@dataclass(frozen=True, slots=True)
class _List:
    """Parts of a whole, and whether they are all of them."""

    parts: tuple[Count, ...]
    all: bool


def check_arithmetic(document: Document, claims: Sequence[Claim]) -> tuple[Notice, ...]:
    """A notice for each whole of a claim's sentence that its parts contradict, in the order of the text."""
    spans = dict.fromkeys(sentence_around(document.text, c.trigger.span.start) for c in claims)
    found = (n for span in sorted(spans) for n in _check_sentence(document.text, span))
    return tuple({n.spans: n for n in found}.values())


def _check_sentence(text: str, span: Span) -> list[Notice]:
    words = words_of(text, span)
    found = []
    figures = list(counts(words))
    for number, whole in enumerate(figures):
        listed = _parts_after(words, whole)
        if listed is not None and _is_only(whole, figures[:number], listed) and _contradict(whole, listed):
            found.append(_notice(text, words, whole, listed))
    return found


# --- structure --------------------------------------------------------------------------------------------------------


def _parts_after(words: Sequence[Word], whole: Count) -> _List | None:
    """The list of parts that the words behind a figure open, when nothing else comes between."""
    if whole.kind is None or 0 < whole.high < 2:
        return None
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
    closed = end >= len(words) or words[end].lower in closing
    return _List(tuple(parts), all=True) if len(parts) > 1 and closed else None


def _some_parts(words: Sequence[Word], at: int, whole: Count) -> _List | None:
    parts, end = _items(words, at, whole, outcomes=False)
    if parts and end < len(words) and words[end].lower in arithmetic_words()["words.clause"]:
        # "Including 5 soldiers and 30 rebels were wounded": the last one may begin something else.
        parts = parts[:-1]
    if not is_among(whole.noun, f"nouns.{whole.kind}"):
        parts = parts[:1]
    return _List(tuple(parts), all=False) if parts else None


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


def _may_be_part(part: Count, whole: Count, outcomes: bool) -> bool:
    if part.low == part.high == 0:
        return False
    if is_among(part.noun, "nouns.outcomes"):
        return outcomes and whole.kind == "people"
    if part.noun == whole.noun or (
        is_among(part.noun, "nouns.people") and not is_among(part.noun, "nouns.ages")
    ):
        return False
    return part.kind == whole.kind


# --- judgement --------------------------------------------------------------------------------------------------------


def _is_only(whole: Count, before: Sequence[Count], listed: _List) -> bool:
    """Whether the parts can belong to no other figure before them."""
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

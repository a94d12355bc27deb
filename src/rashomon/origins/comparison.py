"""Two reports compared: what they share, how much of either's own words that is, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.model.document import Document
from rashomon.model.origin import Passage, Relation, TextMatch
from rashomon.model.span import Span
from rashomon.origins.credits import common_credit
from rashomon.origins.passages import Shared, shared_passages
from rashomon.origins.specifics import Specifics, compared
from rashomon.origins.wordings import amount, joined_reason, quoted_reason, series_reason, shares_reason
from rashomon.origins.words import Words, body_words

COPIED = 0.7
"""The part of a report's own words found in another from which on it is a copy or an excerpt. Independent reports on one
event share at most a fifth of them."""
COPIED_BY_CREDIT = 0.5
"""The same where both name one first publisher."""
FEWEST_OWN = 30
"""Own words below which a report is nothing but a statement: then its quotations are compared like its own words."""
FEWEST_JOINED = 20
"""Own words that must be shared to join two reports, unless they are the same word for word: formulas are shorter."""
WORDED_ALIKE = 0.3
"""The part of all words from which on two reports can be two of a series."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A match with what it rests on: the numbers of this report's words that are shared, in order."""

    match: TextMatch
    shared: tuple[range, ...]

    @property
    def is_series(self) -> bool:
        """Whether only the wording is shared, not what is told."""
        return not self.shared


@dataclass(frozen=True, slots=True)
class _Side:
    """One report's part in a comparison; ``own`` tells which of its words count."""

    words: Words
    own: Sequence[bool]
    ranges: tuple[range, ...]

    @property
    def total(self) -> int:
        return sum(self.own)

    @property
    def found(self) -> int:
        return sum(sum(self.own[r.start : r.stop]) for r in self.ranges)

    @property
    def share(self) -> float:
        return self.found / self.total if self.total else 0.0


def compare(here: Document, there: Document) -> Comparison | None:
    """What ``here`` shares with an earlier report; ``None`` where it is nothing to speak of."""
    ours, theirs = body_words(here), body_words(there)
    passages = shared_passages(ours, theirs)
    if not passages:
        return None
    alike = sum(len(shared.here) for shared in passages)
    if alike >= WORDED_ALIKE * len(ours):
        specifics = compared(ours, theirs, passages, around=True)
        if specifics.of_series(_days(here, there)):
            return _series(there, ours, alike, specifics)
    passages = [p for p in passages if not compared(ours, theirs, [p], around=False).of_series(None)]
    return _shared(here, there, passages) if passages else None


def _days(here: Document, there: Document) -> int | None:
    return abs((here.published - there.published).days) if here.published and there.published else None


def _series(there: Document, words: Words, alike: int, specifics: Specifics) -> Comparison:
    reason = series_reason(amount(alike, len(words), "words"), there, specifics)
    share = alike / len(words)
    return Comparison(TextMatch(Relation.SHARES, share, 0.0, (), False, reason), ())


def _shared(here: Document, there: Document, passages: Sequence[Shared]) -> Comparison:
    """What follows from passages that tell of the same."""
    ours, theirs = body_words(here), body_words(there)
    mine = _Side(ours, _own(ours), tuple(shared.here for shared in passages))
    other = _Side(theirs, _own(theirs), tuple(shared.there for shared in passages))
    credit = common_credit(here, there)
    needed = COPIED_BY_CREDIT if credit else COPIED
    joined = ours.forms == theirs.forms or (mine.found >= FEWEST_JOINED and mine.share >= needed)
    relation = _relation(mine.share, other.share, needed, joined)
    share = amount(mine.found, mine.total, "words")
    differing = sum(len(shared.here) - shared.equal for shared in passages)
    in_all = sum(map(len, mine.ranges))
    if joined:
        changed = compared(ours, theirs, passages, around=False).changed
        reason = joined_reason(relation, share, there, differing, changed, credit)
    elif mine.found < in_all / 2:
        reason = quoted_reason(in_all, there)
    else:
        paragraphs = _paragraphs(here, ours, mine.ranges)
        reason = shares_reason(relation, share, paragraphs, there, differing, credit)
    places = _places(ours, theirs, passages)
    return Comparison(TextMatch(relation, mine.share, other.share, places, joined, reason), mine.ranges)


def _own(words: Words) -> Sequence[bool]:
    """Which words are the report's own: what others can quote as well is not, unless there is hardly anything else."""
    own = [not quoted for quoted in words.quoted]
    return own if sum(own) >= min(FEWEST_OWN, len(own)) else [True] * len(own)


def _relation(share: float, other_share: float, needed: float, joined: bool) -> Relation:
    if joined:
        return Relation.COPY if other_share >= needed else Relation.EXCERPT
    return Relation.CONTAINS if other_share >= needed else Relation.SHARES


def _places(here: Words, there: Words, passages: Sequence[Shared]) -> tuple[Passage, ...]:
    return tuple(
        Passage(here.span(s.here.start, s.here.stop), there.span(s.there.start, s.there.stop))
        for s in passages
    )


def _paragraphs(document: Document, words: Words, ranges: Sequence[range]) -> str:
    """In how many paragraphs shared words stand: "in 2 of 5 paragraphs"."""
    starts = [0, *(at for at in range(1, len(words)) if "\n\n" in _between(document, words, at)), len(words)]
    met = sum(any(r.start < end and start < r.stop for r in ranges) for start, end in pairwise(starts))
    return f"in {met} of {len(starts) - 1} paragraphs"


def _between(document: Document, words: Words, at: int) -> str:
    return Span(words.ends[at - 1], words.starts[at]).of(document.text)

"""How well the origins of made reports are found: pairs that belong together, per kind of damage, and sentences.

Two reports belong together when they tell of one story: sentences of both were taken from it. They must be found when they have
at least two sentences of it in common; a first half and a second half may be. They are said to belong together when one is
linked with the other, or both with the same words of a third.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rashomon.model.span import Span
from tests.origins.generator import Made, Report
from tests.origins.shelf import Placed, Shelf

Pair = tuple[int, int]
IN_COMMON = 2
SAME_WORDS = 30
"""Code points, some five words."""


@dataclass(slots=True)
class Tally:
    """Pairs that were found, and should have been, by the kinds of the later report; sentences by whether they are right."""

    found: int = 0
    right: int = 0
    due: int = 0
    due_found: int = 0
    by_kind: dict[Made, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    wrong: list[Pair] = field(default_factory=list)
    missed: list[Pair] = field(default_factory=list)
    sentences: int = 0
    sentences_right: int = 0

    @property
    def precision(self) -> float:
        """Of the pairs that were found, those that belong together."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the pairs that must be found, those that were."""
        return self.due_found / self.due if self.due else 1.0

    def lines(self) -> Iterator[str]:
        """The figures as a table."""
        yield f"{'':20} {'pairs due':>9} {'found':>6} {'recall':>7} {'wrong':>6}"
        for made, counts in sorted(self.by_kind.items()):
            recall = f"{counts['found'] / counts['due']:7.3f}" if counts["due"] else f"{'':7}"
            yield f"{made:20} {counts['due']:9} {counts['found']:6} {recall} {counts['wrong']:6}"
        yield (
            f"precision {self.precision:.4f}  recall {self.recall:.4f}  "
            f"sentences with the right origin {self.sentences_right / max(1, self.sentences):.4f} of {self.sentences}"
        )


def placed(reports: Iterable[Report]) -> list[Placed]:
    """The reports added one by one to an empty shelf."""
    shelf = Shelf()
    return [shelf.add(report) for report in reports]


def tally(all_placed: Sequence[Placed]) -> Tally:
    """Compare what was found with how the reports were made."""
    result = Tally()
    found, related, due = _found(all_placed), _related(all_placed), _due(all_placed)
    later = {p.report.number: at for at, p in enumerate(all_placed)}
    made = {p.report.number: p.report.made for p in all_placed}
    for pair in found | due:
        kind = made[max(pair, key=lambda number: later[number])]
        counts = result.by_kind[kind]
        counts["due"] += pair in due
        counts["found"] += pair in due and pair in found
        if pair in found and pair not in related:
            counts["wrong"] += 1
            result.wrong.append(pair)
        if pair in due and pair not in found:
            result.missed.append(pair)
    result.found, result.right = len(found), len(found & related)
    result.due, result.due_found = len(due), len(due & found)
    _sentences(all_placed, result)
    return result


def _found(all_placed: Sequence[Placed]) -> set[Pair]:
    """Pairs that go back to the same words of one text; statements and standing paragraphs are nobody's.

    Two reports that a digest has whole, each in another place, go back to one text but to other words of it.
    """
    places: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    pairs: set[Pair] = set()
    for one in all_placed:
        told = [
            (o, span) for o, (span, piece) in zip(one.origins, one.report.pieces, strict=True) if piece.story
        ]
        number = one.report.number
        for link in one.links:
            passages = [p for p in link.passages if any(_both(p.here, span) > SAME_WORDS for _, span in told)]
            places[f"text:{link.other}"] += [(p.there, number) for p in passages]
            if passages or link.joined:
                pairs.add(_pair(number, int(link.other[1:])))
        places[f"text:r{number}"] += [(span, number) for o, span in told if o.id == f"text:r{number}"]
    for met in places.values():
        for (span, number), (other, second) in combinations(met, 2):
            if number != second and _both(span, other) > SAME_WORDS:
                pairs.add(_pair(number, second))
    return pairs


def _both(span: Span, other: Span) -> int:
    return min(span.end, other.end) - max(span.start, other.start)


def _pair(number: int, other: int) -> Pair:
    return min(number, other), max(number, other)


def _related(all_placed: Sequence[Placed]) -> set[Pair]:
    stories: dict[str, set[int]] = defaultdict(set)
    for one in all_placed:
        for story in one.report.stories:
            stories[story].add(one.report.number)
    return {pair for group in stories.values() for pair in combinations(sorted(group), 2)}


def _due(all_placed: Sequence[Placed]) -> set[Pair]:
    sentences: dict[tuple[str, int], set[int]] = defaultdict(set)
    for one in all_placed:
        for _, piece in one.report.pieces:
            if piece.story is not None:
                sentences[piece.story, piece.number].add(one.report.number)
    met = Counter(pair for group in sentences.values() for pair in combinations(sorted(group), 2))
    return {pair for pair, count in met.items() if count >= IN_COMMON}


def _sentences(all_placed: Sequence[Placed], result: Tally) -> None:
    """A sentence is right when the report that it counts for has it, and no report before that one does."""
    first: dict[tuple[str, int], str] = {}
    for one in all_placed:
        for origin, (_, piece) in zip(one.origins, one.report.pieces, strict=True):
            if piece.story is None:
                continue
            due = first.setdefault((piece.story, piece.number), f"text:r{one.report.number}")
            result.sentences += 1
            result.sentences_right += origin.id == due

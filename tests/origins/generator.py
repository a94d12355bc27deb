"""Reports with known origins: stories, copies of them with known damage, and look-alikes that are independent.

Every sentence knows the story that it was taken from, so that what belongs together is known without looking at the text.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from random import Random

from rashomon.model.span import Span
from tests.origins import damage, stories
from tests.origins.damage import Paragraphs, Piece

ROOT = Path(__file__).parents[2]
FEWEST_WORDS = 80
"""Words of a base text: of a shorter one a cut copy is a sentence."""
LONGEST_WORDS = 900
SHINGLE = 8
OVERLAP = 0.05
"""The part of a base text's runs of ``SHINGLE`` words that an earlier one may have: copies in the collection are left out."""
RECENT = 150
"""Stories that are still copied."""
FIRST_DAY = date(2016, 12, 1)
OUTLETS = (
    "Karsk Herald",
    "Orontes Telegraph",
    "Hill Courier",
    "Lakes Radio",
    "Valley Times",
    "The Observer of Selm",
    None,
)
AGENCIES = ("Reuters", "AFP", "EFE", "DPA", "SANA")
DISCLAIMER = (
    "The views in this article are those of its author and not of this site.",
    "Support independent reporting: please donate to keep this site online.",
    "Read more on our website and follow us for daily news.",
)


class Made(StrEnum):
    """How a report was made."""

    STORY = "story"
    EXACT = "exact"
    CUT = "cut"
    REORDERED = "reordered"
    RETITLED = "retitled"
    SPLICED = "spliced"
    RESPELLED = "respelled"
    INSIDE = "inside"
    EDITED = "edited"
    UPDATED = "updated"
    COPY_OF_COPY = "copy of a copy"
    SAME_NAMES = "same names"
    QUOTATION = "shared quotation"
    BACKGROUND = "shared background"
    BULLETIN = "bulletin"


COPIES = (
    *(
        Made.EXACT,
        Made.CUT,
        Made.REORDERED,
        Made.RETITLED,
        Made.SPLICED,
        Made.RESPELLED,
        Made.INSIDE,
        Made.EDITED,
    ),
    *(Made.UPDATED, Made.COPY_OF_COPY),
)
LOOK_ALIKES = (Made.SAME_NAMES, Made.QUOTATION, Made.BACKGROUND, Made.BULLETIN)


@dataclass(frozen=True, slots=True)
class Base:
    """A text that copies are made of; ``key`` names it."""

    key: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A report that was made: ``pieces`` are its sentences with their places in ``text``, without headline and additions.

    ``of`` is the number of the report that a copy was made of, if it is one.
    """

    number: int
    made: Made
    text: str
    published: date
    publisher: str | None
    pieces: tuple[tuple[Span, Piece], ...]
    of: int | None = None

    @property
    def stories(self) -> frozenset[str]:
        """The stories that sentences of it are from."""
        return frozenset(piece.story for _, piece in self.pieces if piece.story)


def base_texts(bench: Path) -> list[Base]:
    """Texts to copy: our own, and those of ``bench`` where it is there; none repeats another."""
    found = [_base(key, text) for key, text in chain(_own(), _of_bench(bench))]
    fit = (b for b in found if FEWEST_WORDS <= sum(len(p.split()) for p in b.paragraphs) <= LONGEST_WORDS)
    return list(_unlike(fit))


def _own() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "examples").glob("*.txt")):
        yield path.stem, path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "tests" / "gold").glob("*.json")):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))["document"]["text"]


def _of_bench(bench: Path) -> Iterator[tuple[str, str]]:
    """Stories of one incident come one after the other: they are look-alikes of each other."""
    files = (
        ("fusion/stories.jsonl.gz", "text_truecased"),
        ("entities/re3d.train.jsonl", "text"),
        ("entities/re3d.dev.jsonl", "text"),
        ("events/muc4.train.jsonl.gz", "text"),
    )
    for name, field in files:
        path = bench / name
        if path.is_file():
            packed = path.read_bytes()
            lines = (gzip.decompress(packed) if path.suffix == ".gz" else packed).decode("utf-8")
            yield from ((f"{name}:{row['id']}", row[field]) for row in map(json.loads, lines.splitlines()))


def _base(key: str, text: str) -> Base:
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text))
    return Base(key, tuple(part for part in parts if len(part.split()) > 12))


def _unlike(bases: Iterator[Base]) -> Iterator[Base]:
    """Those that repeat none before them, by the exact runs of words that they share."""
    seen: set[tuple[str, ...]] = set()
    for base in bases:
        words = re.findall(r"\w+", " ".join(base.paragraphs).lower())
        runs = {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
        if len(runs & seen) <= OVERLAP * len(runs):
            yield base
        seen |= runs


def generate(
    base_texts: Sequence[Base], count: int, seed: int, copies: float = 0.5, alike: float = 0.12
) -> Iterator[Report]:
    """``count`` reports; ``copies`` and ``alike`` are the parts that are copies and look-alikes.

    The base texts are told in their order, then stories without end; copies are of recent ones.
    """
    maker = _Maker(base_texts, Random(seed))
    for number in range(count):
        yield maker.next(number, copies, alike)


class _Maker:
    def __init__(self, bases: Sequence[Base], random: Random) -> None:
        self.random = random
        self.writer = stories.Writer(random)
        self.bases = iter(bases)
        self.invented = count()
        self.told: list[tuple[int, Paragraphs]] = []
        self.copied: list[tuple[int, Paragraphs]] = []

    def next(self, number: int, copies: float, alike: float) -> Report:
        """The next report."""
        chance = self.random.random()
        if len(self.told) > 2 and chance < copies:
            return self._copy(number)
        if len(self.told) > 2 and chance < copies + alike:
            return self._look_alike(number)
        whole = self._story()
        report = self._report(number, Made.STORY, whole)
        self.told = [*self.told[-RECENT:], (number, whole)]
        return report

    def _story(self) -> Paragraphs:
        base = next(self.bases, None)
        return damage.divided(base.paragraphs, base.key) if base else self._invent()

    def _invent(self, names: Sequence[str] = ()) -> Paragraphs:
        return damage.divided(self.writer.story(names), f"invented:{next(self.invented)}")

    def _copy(self, number: int) -> Report:
        made = self.random.choice(COPIES)
        of, whole = self.random.choice(self.told)
        if made is Made.COPY_OF_COPY:
            of, whole = self.random.choice(self.copied or self.told)
            changed = self.random.choice((damage.edited, damage.respelled, damage.cut))(self.random, whole)
        else:
            changed = self._damaged(made, whole)
        if made in {Made.EXACT, Made.RETITLED, Made.RESPELLED, Made.REORDERED, Made.EDITED}:
            self.copied = [*self.copied[-RECENT:], (number, changed)]
        return self._report(number, made, changed, of)

    def _damaged(self, made: Made, whole: Paragraphs) -> Paragraphs:
        match made:
            case Made.SPLICED:
                others = [other for _, other in self.told if other is not whole]
                return damage.spliced(whole, self.random.choice(others))
            case Made.INSIDE:
                around = [*self._invent(), *(self._invent() if self.random.random() < 0.5 else [])]
                return damage.inside(self.random, whole, around)
            case Made.EXACT | Made.RETITLED:
                return whole
            case _:
                changes = {
                    Made.CUT: damage.cut,
                    Made.REORDERED: damage.reordered,
                    Made.RESPELLED: damage.respelled,
                    Made.EDITED: damage.edited,
                    Made.UPDATED: damage.updated,
                }
                return changes[made](self.random, whole)

    def _look_alike(self, number: int) -> Report:
        made = self.random.choice(LOOK_ALIKES)
        if made is Made.BULLETIN:
            return self._report(
                number, made, damage.divided(stories.bulletin(self.random), f"bulletin:{number}")
            )
        if made is Made.SAME_NAMES:
            _, other = self.random.choice(self.told)
            names = re.findall(
                r"(?<=[a-z] )[A-Z][a-z]{3,}", " ".join(p.text for p in damage.pieces_of(other))
            )
            return self._report(number, made, self._invent(names))
        whole = self._invent()
        shared = stories.quotation(self.random) if made is Made.QUOTATION else stories.background(self.random)
        at = self.random.randint(1, len(whole))
        return self._report(number, made, [*whole[:at], *damage.divided([shared], None), *whole[at:]])

    def _report(self, number: int, made: Made, whole: Paragraphs, of: int | None = None) -> Report:
        head, foot = "", ""
        if made not in {Made.STORY, Made.EXACT} or self.random.random() < 0.5:
            head = stories.headline(self.random) + "\n\n"
        if made is Made.RETITLED:
            head += f"{self.random.choice(stories.TOWNS).upper()} ({self.random.choice(AGENCIES)}) - "
            foot = "\n\n" + self.random.choice(DISCLAIMER)
        text, places = _written(head, whole)
        day = FIRST_DAY + timedelta(days=number // 40 + self.random.randint(0, 1))
        return Report(number, made, text + foot, day, self.random.choice(OUTLETS), places, of)


def _written(head: str, whole: Paragraphs) -> tuple[str, tuple[tuple[Span, Piece], ...]]:
    """The text, and where each sentence stands in it."""
    text, places = head, []
    for number, paragraph in enumerate(whole):
        text += "\n\n" if number else ""
        for piece in paragraph:
            text += "" if not text or text[-1].isspace() else " "
            places.append((Span(len(text), len(text) + len(piece.text)), piece))
            text += piece.text
    return text, tuple(places)

"""What copyists do to a text, with a seed: each takes paragraphs with the names of what they are from, and gives such again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from tests.origins.stories import TOWNS

SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[“\"A-Z])")
SPELLINGS = {
    "defence": "defense", "centre": "center", "organisation": "organization", "armoured": "armored", "labour": "labor",
    "neighbour": "neighbor", "honour": "honor", "colour": "color", "metres": "meters", "kilometres": "kilometers",
    "tyres": "tires",    "programme": "program", "grey": "gray", "travelled": "traveled", "reporters": "journalists",
}  # fmt: skip
LETTERS = (("kh", "h"), ("q", "k"), ("ee", "i"), ("ou", "u"), ("aa", "a"), ("y", "i"), ("v", "w"), ("c", "k"))
FILLERS = "many other such near large later early small several whole another first last further recent known local main".split()


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence with the place that it was taken from: the story and its number there; ``None`` for what many share."""

    text: str
    story: str | None
    number: int


Paragraphs = list[list[Piece]]


def divided(paragraphs: Sequence[str], story: str | None) -> Paragraphs:
    """Paragraphs by sentence."""
    found: Paragraphs = []
    number = 0
    for paragraph in paragraphs:
        found.append([])
        for sentence in SENTENCE.split(paragraph):
            found[-1].append(Piece(sentence, story, number))
            number += 1
    return found


def cut(random: Random, whole: Paragraphs) -> Paragraphs:
    """The first 40 to 70 per cent of the words, in whole sentences."""
    left = random.uniform(0.4, 0.7) * sum(len(p.text.split()) for part in whole for p in part)
    found: Paragraphs = []
    for paragraph in whole:
        kept = []
        for piece in paragraph:
            if left > 0:
                kept.append(piece)
            left -= len(piece.text.split())
        if kept:
            found.append(kept)
    return found


def reordered(random: Random, whole: Paragraphs) -> Paragraphs:
    """The paragraphs in another order; of one paragraph, its sentences."""
    if len(whole) == 1:
        return [[p] for p in random.sample(whole[0], len(whole[0]))]
    return random.sample(whole, len(whole))


def spliced(first: Paragraphs, second: Paragraphs) -> Paragraphs:
    """The first half of one story and the second half of another."""
    return [*_half(first, 0), *_half(second, 1)]


def _half(whole: Paragraphs, which: int) -> Paragraphs:
    pieces = [piece for paragraph in whole for piece in paragraph]
    middle = (len(pieces) + 1) // 2
    chosen = pieces[:middle] if which == 0 else pieces[middle:]
    return [chosen[at : at + 3] for at in range(0, len(chosen), 3)]


def inside(random: Random, whole: Paragraphs, around: Paragraphs) -> Paragraphs:
    """A story within another one."""
    at = random.randrange(len(around) + 1)
    return [*around[:at], *whole, *around[at:]]


def edited(random: Random, whole: Paragraphs) -> Paragraphs:
    """Five to fifteen per cent of the words replaced or left out."""
    rate = random.uniform(0.05, 0.15)

    def edit(text: str) -> str:
        words = []
        for word in text.split():
            if random.random() >= rate:
                words.append(word)
            elif random.random() < 0.6:
                words.append(random.choice(FILLERS))
        return " ".join(words) or text

    return _each(whole, edit)


def respelled(random: Random, whole: Paragraphs) -> Paragraphs:
    """Other spellings and transliterations, other quotation marks, and two per cent slips."""
    letters = random.sample(LETTERS, 3)
    straight = random.random() < 0.5

    def spell(text: str) -> str:
        return _marks(" ".join(_spelled(random, word, letters) for word in text.split()), straight)

    return _each(whole, spell)


def _spelled(random: Random, word: str, letters: Sequence[tuple[str, str]]) -> str:
    plain = word.strip(".,;:“”\"'").lower()
    if plain in SPELLINGS:
        return word.lower().replace(plain, SPELLINGS[plain])
    if word[:1].isupper() and plain.title() in " ".join(TOWNS):
        for old, new in letters:
            word = word.replace(old, new)
    if len(word) > 3 and random.random() < 0.02:
        at = random.randrange(1, len(word) - 1)
        word = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word


def _marks(text: str, straight: bool) -> str:
    if straight:
        return re.sub("[“”]", '"', text).replace("’", "'")
    return re.sub(r'"(?=\w)', "“", text).replace('"', "”").replace("'", "’")


def updated(random: Random, whole: Paragraphs) -> Paragraphs:
    """A later version: one figure in four is higher."""

    def raise_figures(text: str) -> str:
        return re.sub(
            r"\b\d{1,3}\b",
            lambda m: str(int(m[0]) + random.randint(1, 9)) if random.random() < 0.25 else m[0],
            text,
        )

    return _each(whole, raise_figures)


def _each(whole: Paragraphs, change: object) -> Paragraphs:
    assert callable(change)
    return [[replace(piece, text=change(piece.text)) for piece in paragraph] for paragraph in whole]


def pieces_of(whole: Paragraphs) -> Iterator[Piece]:
    """All sentences in order."""
    for paragraph in whole:
        yield from paragraph

"""Stories, quotations, standing paragraphs and daily bulletins in our own words, put together with a seed.

A story is made of the parts in ``texts.toml``, with names and figures of its own. Two stories have clauses in common, as reports
of one war have, and now and then names.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from random import Random

TEXTS: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("texts.toml").read_text(encoding="utf-8")
)
TOWNS, PEOPLE = TEXTS["towns"], TEXTS["people"]
RUN = 12
"""Reports of one event that were written apart have up to eleven words in a row in common (docs/origins.md)."""
TRIES = 20
SLOT = re.compile(r"\{(\w+?)(\d?)\}")


class Writer:
    """Writes stories, no two of which have ``RUN`` words in a row in common as long as there are words enough."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.seen: set[tuple[str, ...]] = set()

    def story(self, names: Sequence[str] = ()) -> list[str]:
        """The paragraphs of a story; ``names`` stand for towns in it where they are given."""
        random = self.random
        towns = random.sample(list(dict.fromkeys(names)) if len(set(names)) > 2 else TOWNS, 3)
        people = random.sample(PEOPLE, 3)
        said: list[str] = []
        for _ in range(random.randint(8, 14)):
            said.append(self._sentence(said, towns, people))
        at, found = 0, []
        while at < len(said):
            size = random.randint(2, 4)
            found.append(" ".join(said[at : at + size]))
            at += size
        self.seen |= _runs(said)
        return found

    def _sentence(self, before: Sequence[str], towns: Sequence[str], people: Sequence[str]) -> str:
        """A sentence that makes no run of words which was written before."""
        random = self.random
        for _ in range(TRIES):
            parts = (random.choice(TEXTS[part]) for part in ("who", "what", "when", "then"))
            said = _filled(
                " ".join(parts) + ".", random, random.sample(list(towns), 2), [random.choice(people)]
            )
            if not self.seen & _runs([*before[-1:], said]):
                break
        return said


def _runs(sentences: Sequence[str]) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", " ".join(sentences).lower())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def quotation(random: Random) -> str:
    """One of the statements that independent reports quote, always in the same words and by the same person."""
    number = random.randrange(len(TEXTS["quotations"]))
    return TEXTS["quotations"][number].format(person=PEOPLE[number])


def background(random: Random) -> str:
    """One of the paragraphs that stand under many reports of a war."""
    return random.choice(TEXTS["background"])


def bulletin(random: Random) -> list[str]:
    """A report of a series: the same wording every day, other figures and places."""
    return [_filled(random.choice(TEXTS["bulletins"]), random, random.sample(TOWNS, 5), [])]


def headline(random: Random) -> str:
    """A headline of our own making."""
    town, other = random.sample(TOWNS, 2)
    pattern = random.choice(
        ("{} holds its breath", "Quiet night in {}", "What we know about {}", "From {} to {}: a long day")
    )
    return pattern.format(town, other)


def _filled(sentence: str, random: Random, towns: Sequence[str], people: Sequence[str]) -> str:
    def value(found: re.Match[str]) -> str:
        name, number = found[1], int(found[2] or 1) - 1
        match name:
            case "town":
                return towns[number % len(towns)]
            case "person":
                return people[0]
            case "n":
                return str(random.choice((random.randint(3, 40), random.randint(3, 900))))
            case _:
                return random.choice(TEXTS[{"body": "bodies", "day": "days"}.get(name, name)])

    filled = SLOT.sub(value, sentence)
    return filled[0].upper() + filled[1:]

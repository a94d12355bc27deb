"""Who stands in a sentence must not change how it is read: two parties change places, and nothing else may.

Sentences and pairs are our own. A sentence is read with two parties in both orders; each of its words, and each party as a
whole, then has the same kind of entity and the same part in an attribution, or it counts as changed.
"""

from __future__ import annotations

import re

import pytest

from rashomon.learned import LearnedReader, load_reader
from rashomon.model.span import Span

ENTITIES_CHANGED, ROLES_CHANGED = 0.05, 0.01
"""Shares of words that may change at most; the measured ones are in docs/learned.md."""
PAIRS = [
    ("Russia", "Ukraine"),
    ("Israel", "Iran"),
    ("Turkey", "Syria"),
    ("Armenia", "Azerbaijan"),
    ("the Syrian army", "the Free Syrian Army"),
    ("Hamas", "Hezbollah"),
    ("the Sudanese army", "the Rapid Support Forces"),
    ("the Saudi-led coalition", "the Houthi movement"),
    ("Russian forces", "Ukrainian forces"),
    ("Israeli troops", "Palestinian militants"),
    ("the Taliban", "NATO"),
    ("the Kurdish militia", "the Turkish military"),
]
SENTENCES = [
    "On Monday A shelled a market held by B, killing nine people.",
    "A said that B had fired rockets at the town of Torrin.",
    "A denied on Tuesday that it had hit a hospital.",
    "According to A, the fighters of B left two villages.",
    "“We did not start this,” said a spokesman for A, who blamed B for the strike.",
    "A accused B of breaking the ceasefire near Ondar.",
    "Eleven soldiers died when A attacked a base of B with drones.",
    "A doctor in the city said that A had bombed the clinic.",
    "Residents told reporters that A and B were fighting in the northern quarter.",
    "The governor claimed that B lost three tanks, but A did not confirm it.",
    "A is thought to have taken the bridge from B last week.",
    "B agreed to release forty prisoners, A announced.",
    "Monitors reported that shells fired by A killed a child in a house.",
    "A believes that B will return to the talks in Torrin.",
    "The town fell to A in 2016 after B withdrew its artillery.",
    "A warned B against a new offensive and promised an answer.",
]
SLOT = re.compile(r"\b[AB]\b(?! doctor)")
Labels = list[tuple[str | None, tuple[str, ...]]]


def filled(sentence: str, a: str, b: str) -> tuple[str, list[Span]]:
    """The sentence with its parties, and the places of its words and parties."""
    text, places, at = "", [], 0
    parts = [*SLOT.finditer(sentence), None]
    for slot in parts:
        between = sentence[at : slot.start() if slot else len(sentence)]
        places += [Span(len(text) + w.start(), len(text) + w.end()) for w in re.finditer(r"\w+", between)]
        text += between
        if slot:
            name = a if slot.group() == "A" else b
            name = name[0].upper() + name[1:] if not text or text.endswith("“") else name
            places.append(Span(len(text), len(text) + len(name)))
            text += name
            at = slot.end()
    return text, places


def labels(reader: LearnedReader, sentence: str, a: str, b: str) -> Labels:
    """For each word and party the kind of the entity at its end, and its roles."""
    text, places = filled(sentence, a, b)
    reading = reader.read(text)

    def of(place: Span) -> tuple[str | None, tuple[str, ...]]:
        last = Span(place.end - 1, place.end)
        kind = next((e.kind for e in reading.entities if e.span.overlaps(last)), None)
        roles = {
            role
            for one in reading.attributions
            for role in ("source", "cue", "content")
            if any(span.overlaps(last) for span in getattr(one, role))
        }
        return kind, tuple(sorted(roles))

    return [of(place) for place in places]


@pytest.fixture(scope="module")
def changes() -> tuple[float, float]:
    """Shares of words whose entity and whose roles change when the parties change places."""
    reader = load_reader()
    pairs = [
        (one, other)
        for sentence in SENTENCES
        for a, b in PAIRS
        for one, other in zip(labels(reader, sentence, a, b), labels(reader, sentence, b, a), strict=True)
    ]
    entities, roles = (sum(one[n] != other[n] for one, other in pairs) / len(pairs) for n in (0, 1))
    print(f"\nof {len(pairs)} words, changed: entities {entities:.4f}, roles {roles:.4f}")
    return entities, roles


def test_entities_do_not_depend_on_who_stands_where(changes: tuple[float, float]) -> None:
    assert changes[0] <= ENTITIES_CHANGED


def test_who_is_quoted_does_not_depend_on_the_name(changes: tuple[float, float]) -> None:
    assert changes[1] <= ROLES_CHANGED


def test_parties_take_their_places() -> None:
    text, places = filled("A said B left.", "the army", "Ondar")
    assert text == "The army said Ondar left."
    assert [p.of(text) for p in places] == ["The army", "said", "Ondar", "left"]

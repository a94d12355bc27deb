"""Figures of a verb that is not said again: "ten people died in Gao and another nine in Kidal"."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.figures import Figure
from rashomon.model.claim import Kind
from rashomon.model.syntax import Sentence

TOLLS = frozenset({Kind.KILLED, Kind.WOUNDED, Kind.ARREST, Kind.ABDUCTION, Kind.RELEASE})
"""Kinds of which tolls are told place by place or cause by cause."""
PLACING = frozenset({"in", "by", "near", "at", "during", "outside", "around", "after", "when"})
"""What tells how the figure differs from the one before: where, when or by what."""
MORE = frozenset({"more", "others", "other"})
BESIDES = frozenset({"another", "a", "further", "additional"})
LISTING = frozenset({",", ";"})


def gapped(s: Sentence, trigger: int, kind: Kind, figures: Sequence[Figure]) -> list[Figure]:
    """The bare figures after a trigger that has its own, each told apart by a phrase of place, time or cause."""
    if kind not in TOLLS:
        return []
    later = [f for f in figures if f.elliptic and f.first > trigger and f.unit is None and not f.indefinite]
    if not later:
        return []
    if not any(t.lower in PLACING for t in s.tokens[trigger + 1 : later[0].first]):
        return []  # "six were killed, two by snipers": of the six
    own = [f for f in figures if not f.indefinite and not f.duration and not f.locative]
    before = [f for f in own if f.first < later[0].first and (f.elliptic or f.counted is not None)]
    return [f for f in later if _is_listed(s, trigger, f)] if before else []


def _is_listed(s: Sentence, trigger: int, figure: Figure) -> bool:
    before = figure.first - 1
    while before > trigger and s.tokens[before].lower in BESIDES:
        before -= 1
    after = figure.last + 1
    while after < len(s.tokens) and s.tokens[after].lower in MORE:
        after += 1
    if after >= len(s.tokens) or s.tokens[after].lower not in PLACING:
        return False
    opens = s.tokens[before].text in LISTING or s.tokens[before].lower == "and"
    verbs = [t for t in s.tokens[trigger + 1 : figure.first] if t.pos in {"VERB", "AUX"} and t.dep != "amod"]
    governed = s.tokens[figure.last].dep in {"nsubj", "nsubjpass"}
    return opens and not verbs and not governed

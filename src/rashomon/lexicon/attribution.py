"""Words of speaking: ``attribution.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table
from rashomon.model.claim import Stance

LISTS = (
    "asks",
    "of_events",
    "of_matter",
    "judging",
    "clause_only",
    "impersonal",
    "infinitive",
    "quoting",
    "making",
    "issuing",
    "responsibility",
    "accusing",
    "by_adjective",
    "blaming",
    "finding",
    "showing",
    "reckoning",
    "reaching",
    "talking",
    "citing",
    "carrying",
    "informing",
)
"""The lists of verbs in the section ``verbs`` besides those by stance."""


@dataclass(frozen=True, slots=True)
class AttributionLexicon:
    """The sections of the file."""

    verbs: Mapping[str, Stance]
    asks: frozenset[str]
    of_events: frozenset[str]
    of_matter: frozenset[str]
    judging: frozenset[str]
    clause_only: frozenset[str]
    impersonal: frozenset[str]
    infinitive: frozenset[str]
    quoting: frozenset[str]
    making: frozenset[str]
    issuing: frozenset[str]
    responsibility: frozenset[str]
    accusing: frozenset[str]
    by_adjective: frozenset[str]
    blaming: frozenset[str]
    finding: frozenset[str]
    showing: frozenset[str]
    reckoning: frozenset[str]
    reaching: frozenset[str]
    talking: frozenset[str]
    citing: frozenset[str]
    carrying: frozenset[str]
    informing: frozenset[str]
    adverbs: frozenset[str]
    sure: frozenset[str]
    alleged: frozenset[str]
    unsure: frozenset[str]
    according: frozenset[str]
    reports: frozenset[str]
    speakers: frozenset[str]
    collecting: frozenset[str]
    grounds: frozenset[str]
    finders: frozenset[str]
    recorded: frozenset[str]
    reckonings: frozenset[str]
    tellings: frozenset[str]
    media: frozenset[str]
    voices: frozenset[str]
    anonymous: frozenset[str]
    any: frozenset[str]
    some: frozenset[str]
    unnamed: frozenset[str]


@lru_cache(maxsize=1)
def attribution_lexicon() -> AttributionLexicon:
    """The words of speaking of English, read once a process."""
    t = load_table("attribution")
    verbs = {
        verb: Stance(name) for name in ("states", "confirms", "denies", "doubts") for verb in t["verbs"][name]
    }
    lists = {name: frozenset(t["verbs"][name]) for name in LISTS}
    return AttributionLexicon(
        verbs=verbs,
        **lists,
        adverbs=frozenset(t["adverbs"]["reported"]),
        alleged=frozenset(t["adjectives"]["alleged"]),
        sure=frozenset(t["adjectives"]["sure"]),
        unsure=frozenset(t["adjectives"]["unsure"]),
        according=frozenset(t["phrases"]["according"]),
        reports=frozenset(t["nouns"]["reports"]),
        speakers=frozenset(t["nouns"]["speakers"]),
        collecting=frozenset(t["nouns"]["collecting"]),
        grounds=frozenset(t["nouns"]["grounds"]),
        recorded=frozenset(t["nouns"]["recorded"]),
        finders=frozenset(t["nouns"]["finders"]),
        reckonings=frozenset(t["nouns"]["reckonings"]),
        tellings=frozenset(t["nouns"]["tellings"]),
        media=frozenset(t["nouns"]["media"]),
        voices=frozenset(t["nouns"]["voices"]),
        anonymous=frozenset(t["nouns"]["anonymous"]),
        any=frozenset(t["nouns"]["any"]),
        some=frozenset(t["nouns"]["some"]),
        unnamed=frozenset(t["unnamed"]["nouns"]),
    )

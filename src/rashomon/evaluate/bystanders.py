"""Who and what stands in a report on an incident for another reason than a part in it.

A word says "victim" or "target" of whoever is near one. Grammar tells those who speak of the incident, those who did it, and
names that only say of which sort something else is ("the GAVIRIA administration").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rashomon.evaluate.fillers import sentences_holding
from rashomon.evaluate.roles import ROLES
from rashomon.evaluate.rule_events import is_violent
from rashomon.model.claim import Claim, Party, Source
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence

Mention = Mapping[str, Any]
Template = dict[str, Any]
SORTING = frozenset({"amod", "compound", "nmod"})
"""How a word depends on a noun behind it that it says more of."""
WHOLE = frozenset({"perp_ind", "target", "victim"})
"""Roles of those who are told of by themselves; organisations and weapons may stand before a noun ("FMLN cell", "car bomb")."""
NOT_SPEAKING = frozenset({"perp_ind", "victim"})


def without_bystanders(
    templates: Iterable[Template], sentences: Sequence[Sentence], claims: Sequence[Claim]
) -> list[Template]:
    """Templates with those alone who have a part in an incident, by the claims of the text."""
    speaking = _last_words(s for c in claims for s in c.sources)
    violent = [c for c in claims if is_violent(c)]
    acting = _last_words(p for c in violent for p in c.actors)
    deeds = [c.trigger.span for c in violent]

    def has_part(role: str, mention: Mention) -> bool:
        word = mention["text"].lower().split()[-1]
        return not (
            (role in NOT_SPEAKING and word in speaking)
            or (role == "victim" and word in acting)
            or (role in WHOLE and is_of_a_sort(sentences, mention, deeds if role == "victim" else ()))
        )

    return [
        {**t, **{role: [e for e in t[role] if has_part(role, e[0])] for role in ROLES}} for t in templates
    ]


def is_of_a_sort(sentences: Sequence[Sentence], mention: Mention, deeds: Iterable[Span]) -> bool:
    """Whether the words of a mention say of which sort the noun behind them is, and that noun tells of no deed."""
    span = Span(mention["start"], mention["end"])
    for sentence in sentences_holding(sentences, span):
        inside = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
        last = inside[-1] if inside else None
        if last is not None and last.dep in SORTING and last.head > last.i:
            head = sentence.tokens[last.head]
            return not any(d.start <= head.start < d.end for d in deeds)
    return False


def _last_words(parties: Iterable[Party | Source]) -> frozenset[str]:
    return frozenset(p.evidence.text.lower().split()[-1] for p in parties if p.evidence.text.strip())

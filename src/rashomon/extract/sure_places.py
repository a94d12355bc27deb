"""Names of countries and names without an entry, which a second reader may have for persons or bodies and not for places."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.place_names import named_facility
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.hints import Noticed, Thing
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence

LAND = frozenset({"in", "inside", "within", "across", "throughout", "to", "into", "through", "from"})
"""Prepositions after which a country is where it lies and not who governs it."""
NOT_PLACES = frozenset({Thing.BODY, Thing.PERSON, Thing.TIME})


def doubtful(s: Sentence, mention: PlaceMention) -> bool:
    """Whether a mention may be no place: a government that has the name of its country, a group that has that of a town.

    A facility is one whatever else it is: a hospital, a university.
    """
    head = s.tokens[mention.head]
    if mention.dateline or mention.metonym or not mention.known:
        return False
    if head.lower in place_lexicon().heads or named_facility(s, mention.head):
        return False
    above = s.tokens[head.head].lower
    if country_code(mention.evidence.text) or country_code(head.text):
        return above not in LAND
    return not known(mention.evidence.text) and not known(head.text)


def standing(
    s: Sentence, mentions: Sequence[PlaceMention], noticed: Sequence[Noticed]
) -> tuple[PlaceMention, ...]:
    """The mentions of a sentence without those doubtful ones that are named as somebody or as a time."""
    return tuple(m for m in mentions if not (doubtful(s, m) and _is_other(m.evidence.span, noticed)))


def _is_other(span: Span, noticed: Sequence[Noticed]) -> bool:
    """What holds the span as a whole tells what it is: "the government of Iraq" tells nothing of Iraq."""
    return any(n.thing in NOT_PLACES and n.span.overlaps(span) for n in noticed)

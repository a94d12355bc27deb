"""Places that head a paragraph each, in bulletins: "KARSK - Gunmen opened fire ...", "Hadar province: Shells fell ..."."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.extract.place_mention import PlaceMention
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.place_words import place_lexicon
from rashomon.model.claim import PlaceRole
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence

SEVERAL = 2
"""One paragraph so headed tells where a report was filed; several are a bulletin."""
LONGEST = 4
"""Words of the longest name before a colon: "Deir ez-Zor province"."""
DATELINE = re.compile(r"[^\w(\[]*(?P<name>[^\W\d_][^\d()\[\],:]*?)\s*(?:--|[–—-])\s*")
"""A name and a dash alone: with a day or an agency it would say when or by whom a report was filed."""


def place_labels(sentences: Sequence[Sentence]) -> Mapping[int, PlaceMention]:
    """By the number of a paragraph the place that heads it."""
    found: dict[int, PlaceMention] = {}
    before: int | None = None
    for s in sentences:
        if s.paragraph != before and (name := _label(s)) is not None:
            found[s.paragraph] = PlaceMention(name, PlaceRole.AT, -1, -1, -1, True)
        before = s.paragraph
    return found if len(found) >= SEVERAL else {}


def _label(s: Sentence) -> Evidence | None:
    line = s.source.rfind("\n", 0, s.span.start) + 1
    if line < s.span.start and (m := DATELINE.fullmatch(s.source, line, s.span.start)):
        return Evidence.at(s.source, *m.span("name"))
    colon = next((t.i for t in s.tokens[1 : LONGEST + 1] if t.text == ":"), None)
    if colon is None or not s.tokens[0].text[:1].isupper():
        return None
    name = s.evidence(0, colon - 1)
    return name if known(name.text) or s.tokens[colon - 1].lower in place_lexicon().heads else None

"""The heads that tag words, with their kinds.

``entities``, ``chunks``, ``roles``, ``happenings`` and ``fillers`` are shipped, the others only teach the encoder.
"""

from __future__ import annotations

from rashomon.learned.happenings import HEAD as TELLING
from rashomon.learned.labels import FILLERS
from rashomon.learned.phrases import PHRASES
from rashomon.learned.tags import ENTITY_KINDS, HAPPENINGS, ROLES

SILVER_NAMES = (
    *("PERSON", "NORP", "FAC", "ORG", "GPE", "LOC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"),
    *("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"),
)
"""OntoNotes' types, as spaCy's small pipeline gives them."""
CHUNKS = ("phrase",)
"""Noun phrases without what follows their noun, as the same pipeline gives them."""
PARTIES = ("source", "target", "reciprocal")
"""Who acts on whom, as marked in cameo_ner."""

FIRST = {
    "entities": ENTITY_KINDS,
    "roles": ROLES,
    "names": SILVER_NAMES,
    PHRASES: CHUNKS,
    "parties": PARTIES,
}
"""What the first stage teaches."""
TAGGED = {**FIRST, "fillers": FILLERS, TELLING: HAPPENINGS}

"""Words that many rows share, each kept once, and where places are."""

from __future__ import annotations

from sqlalchemy import Index, Table

from rashomon.store.tables.columns import METADATA, decimal, number, text

wording = Table(
    "wording",
    METADATA,
    number(),
    text("text", "the words exactly as they stand in reports"),
    text("folded", "in lower-case Latin letters without accents and marks, to look names up"),
    comment="Names, cues, things counted, publishers: every wording once",
)
# A hash index has no limit to the length of what it indexes; only PostgreSQL knows the kind.
Index("ix_wording_text", wording.c.text, postgresql_using="hash")

reason = Table(
    "reason",
    METADATA,
    number(),
    text("text", "one sentence"),
    comment="Sentences that say why something belongs to an origin, each once",
)
Index("ix_reason_text", reason.c.text, postgresql_using="hash")

location = Table(
    "location",
    METADATA,
    number(),
    text("place", "id of the place in the gazetteer: geonames:170063", null=True),
    decimal("latitude", "degrees north, WGS 84"),
    decimal("longitude", "degrees east, WGS 84"),
    comment="Where named places are",
)
Index("ix_location_place", location.c.place)
Index("ix_location_latitude_longitude", location.c.latitude, location.c.longitude)

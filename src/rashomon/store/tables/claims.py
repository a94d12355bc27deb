"""Claims of readings, a row each, and what there may be several of in one claim."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, Index, Table

from rashomon.store.tables.columns import (
    METADATA,
    Exact,
    decimal,
    flag,
    number,
    position,
    refers,
    text,
    whole,
)

claim = Table(
    "claim",
    METADATA,
    number("running number, from 1 without gaps; claims of a reading in their order"),
    refers("reading", "reading.number", "the reading that found it"),
    text("id", "id within the report; with the report's id before it: id in the ledger"),
    flag("current", "whether it belongs to its report's newest reading"),
    flag("headline", "whether it stands in a headline"),
    text("kind", "what is claimed, a kind of the claim model"),
    text("modality", "happened, ongoing, planned, called_for or possible"),
    text("polarity", "positive or negative"),
    text("status", "contested, weak or uncontested within its report"),
    whole("trigger_start", "first code point of the word that tells the kind"),
    whole("trigger_stop", "code point after it"),
    whole("quote_start", "first code point of the passage that says it"),
    whole("quote_stop", "code point after it"),
    whole("date_words_start", "first code point of the words that say when", null=True),
    whole("date_words_stop", "code point after them", null=True),
    Column("date_start", Date, comment="first day of when it happened"),
    Column("date_end", Date, comment="last day; none after a first day: open"),
    whole("date_precision", "UCDP's date_prec, 1 (a day) to 5 (a year)", null=True),
    whole("first_day", "date_start, else the day of publication, in days (0001-01-01 is 1); 0: unknown"),
    whole("last_day", "last day of the same; 3652059 (9999-12-31): open"),
    refers("origin", "origin.number", "the origin that it is a witness of"),
    refers("reason", "reason.number", "why of that origin"),
    comment="Claims: one thing that a source puts forward; the view claims has the words of the spans",
)
LISTED: dict[str, Any] = {
    "sqlite_where": claim.c.current & ~claim.c.headline,
    "postgresql_where": claim.c.current & ~claim.c.headline,
}
"""What a search looks through: without this condition an index is of no use to it."""
Index("ix_claim_reading", claim.c.reading)
Index("ix_claim_origin", claim.c.origin)
Index("ix_claim_day", claim.c.first_day, claim.c.last_day, **LISTED)
Index("ix_claim_kind_day", claim.c.kind, claim.c.first_day, claim.c.last_day, **LISTED)

_CLAIM = "which claim"

claim_party = Table(
    "claim_party",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    Column("role", Exact, primary_key=True, comment="actor or target"),
    position("order within the role, from 0"),
    refers("name", "wording.number", "the fullest name that the report gives"),
    whole("start", "first code point of the name"),
    whole("stop", "code point after it"),
    text("entity", "id of the known actor that is meant: sohr, country:SY", null=True),
    comment="Who acts and who is acted upon",
    sqlite_with_rowid=False,
)
Index("ix_claim_party_name", claim_party.c.name, claim_party.c.claim)
_KNOWN = claim_party.c.entity.is_not(None)
Index(
    "ix_claim_party_entity",
    claim_party.c.entity,
    claim_party.c.claim,
    sqlite_where=_KNOWN,
    postgresql_where=_KNOWN,
)

claim_place = Table(
    "claim_place",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    position("order, from 0"),
    text("role", "at, near, in_area, from, to or via"),
    refers("name", "wording.number", "the place as named"),
    whole("start", "first code point of the name"),
    whole("stop", "code point after it"),
    refers("location", "location.number", "where it is; none: not located", null=True),
    whole("precision", "UCDP's where_prec, 1 (exact) to 7 (international waters)", null=True),
    comment="Places of claims",
    sqlite_with_rowid=False,
)
Index("ix_claim_place_name", claim_place.c.name, claim_place.c.claim)
Index("ix_claim_place_location", claim_place.c.location, claim_place.c.claim)

claim_source = Table(
    "claim_source",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    position("order, the innermost source is 0"),
    refers("name", "wording.number", "who says so; empty words for it was reported"),
    whole("start", "first code point of the name"),
    whole("stop", "code point after it"),
    refers("cue", "wording.number", "the word that attributes"),
    whole("cue_start", "first code point of that word", null=True),
    whole("cue_stop", "code point after it", null=True),
    text("stance", "states, confirms, denies or doubts"),
    flag("named", "whether it is named"),
    text("entity", "id of the known actor that is meant", null=True),
    comment="Who says so; a claim without a source is the outlet's own voice",
    sqlite_with_rowid=False,
)
Index("ix_claim_source_name", claim_source.c.name, claim_source.c.claim)
Index("ix_claim_source_stance", claim_source.c.stance, claim_source.c.claim)

claim_figure = Table(
    "claim_figure",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    position("order, from 0"),
    whole("start", "first code point of the figure"),
    whole("stop", "code point after it"),
    refers("counted", "wording.number", "what is counted, in the report's words"),
    text("unit", "unit of measure; none for a count", null=True),
    text("relation", "exactly, about, at_least, at_most or between"),
    decimal("low", "lower bound"),
    decimal("best", "the figure itself"),
    decimal("high", "upper bound"),
    flag("joint", "whether it stands for several outcomes together"),
    comment="Figures of claims",
    sqlite_with_rowid=False,
)

claim_loaded_word = Table(
    "claim_loaded_word",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    position("order, from 0"),
    whole("start", "first code point of the wording"),
    whole("stop", "code point after it"),
    refers("neutral", "wording.number", "a neutral reading"),
    comment="Partisan wording in quotes",
    sqlite_with_rowid=False,
)

claim_answer = Table(
    "claim_answer",
    METADATA,
    refers("claim", "claim.number", _CLAIM, key=True),
    Column("relation", Exact, primary_key=True, comment="disputes or revises"),
    position("order, from 0"),
    text("other", "id of a claim of the same reading"),
    comment="Claims that dispute or revise others of the same report",
    sqlite_with_rowid=False,
)

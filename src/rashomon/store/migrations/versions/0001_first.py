"""The tables of the first version."""

from __future__ import annotations

from alembic import op
from sqlalchemy import ForeignKeyConstraint, PrimaryKeyConstraint, UniqueConstraint, text

from rashomon.store.migrations import first_views
from rashomon.store.migrations.columns import data, day, flag, moment, number, whole, words

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make tables, indexes, the full-text index and the views."""
    _words()
    _archive()
    _reports()
    _claims()
    _within_claims()
    _full_text()
    for statement in first_views.views(op.get_bind().dialect.name):
        op.execute(statement)


def _words() -> None:
    op.create_table(
        "wording",
        whole("number", "running number, from 1 without gaps"),
        words("text", "the words exactly as they stand in reports"),
        words("folded", "in lower-case Latin letters without accents and marks, to look names up"),
        PrimaryKeyConstraint("number", name="pk_wording"),
        comment="Names, cues, things counted, publishers: every wording once",
    )
    op.create_index("ix_wording_text", "wording", ["text"], postgresql_using="hash")
    op.create_table(
        "reason",
        whole("number", "running number, from 1 without gaps"),
        words("text", "one sentence"),
        PrimaryKeyConstraint("number", name="pk_reason"),
        comment="Sentences that say why something belongs to an origin, each once",
    )
    op.create_index("ix_reason_text", "reason", ["text"], postgresql_using="hash")
    op.create_table(
        "location",
        whole("number", "running number, from 1 without gaps"),
        words("place", "id of the place in the gazetteer: geonames:170063", null=True),
        number("latitude", "degrees north, WGS 84", null=True),
        number("longitude", "degrees east, WGS 84", null=True),
        PrimaryKeyConstraint("number", name="pk_location"),
        comment="Where named places are",
    )
    op.create_index("ix_location_latitude_longitude", "location", ["latitude", "longitude"])
    op.create_index("ix_location_place", "location", ["place"])
    op.create_table(
        "origin",
        whole("number", "running number, from 1 without gaps"),
        words("id", "text:<report's id> or voice:<digits>"),
        words("kind", "text or voice"),
        words("name", "title of the first report, or name of the source as first met"),
        PrimaryKeyConstraint("number", name="pk_origin"),
        UniqueConstraint("id", name="uq_origin_id"),
        comment="Origins: texts that several reports share, and named sources; each is one witness",
    )
    op.create_table(
        "log",
        whole("number", "running number, from 1 without gaps"),
        moment("at", "when, UTC"),
        words("author", "who decided; empty for the program"),
        words("action", "what was done: create, capture, finish, add, sight, problem, reread ..."),
        words("subject", "to what: an address or an id"),
        words("details", "canonical JSON: numbers of rows and digests of what was kept"),
        words("hash", "SHA-256 of this entry and of the hash of the one before, hexadecimal"),
        PrimaryKeyConstraint("number", name="pk_log"),
        comment="Everything that was done, each entry chained to the one before",
    )


def _archive() -> None:
    op.create_table(
        "archive",
        whole("number", "running number, from 1 without gaps"),
        words("sha256", "SHA-256 of the original bytes, hexadecimal"),
        whole("size", "how many bytes"),
        PrimaryKeyConstraint("number", name="pk_archive"),
        UniqueConstraint("sha256", name="uq_archive_sha256"),
        comment="Original bytes, each content once whatever its addresses",
    )
    op.create_table(
        "archive_chunk",
        whole("archive", "whose bytes"),
        whole("position", "order of the stretch, from 0"),
        flag("packed", "whether the stretch is compressed (zlib)"),
        data("data", "up to 1 MiB of the bytes"),
        ForeignKeyConstraint(["archive"], ["archive.number"], name="fk_archive_chunk_archive"),
        PrimaryKeyConstraint("archive", "position", name="pk_archive_chunk"),
        comment="The original bytes in stretches of 1 MiB",
    )
    op.create_table(
        "capture",
        whole("number", "running number, from 1 without gaps"),
        words("address", "the path as given, or the URL"),
        whole("archive", "the bytes that were there"),
        moment("taken_at", "when, UTC"),
        words("format", "what the bytes were taken for: text, html, warc, feed ..."),
        words("headers", "headers of the HTTP answer as JSON, names in lower case"),
        flag("finished", "whether all reports in it were gone through"),
        ForeignKeyConstraint(["archive"], ["archive.number"], name="fk_capture_archive"),
        PrimaryKeyConstraint("number", name="pk_capture"),
        comment="Files and addresses as they were taken in; an address that still has the same bytes is kept once",
    )
    op.create_index("ix_capture_address", "capture", ["address"], postgresql_using="hash")
    op.create_index("ix_capture_archive", "capture", ["archive"])
    op.create_table(
        "problem",
        whole("number", "running number, from 1 without gaps"),
        whole("capture", "what it was met in; none: the address could not be read", null=True),
        words("address", "the path as given, or the URL"),
        words("part", "where in it, as in part; empty: all of it"),
        words("reason", "what is wrong, in one line"),
        flag("kept", "whether the report is in the ledger all the same"),
        moment("at", "when, UTC"),
        whole("ended", "the entry of the log by which it was read after all", null=True),
        ForeignKeyConstraint(["capture"], ["capture.number"], name="fk_problem_capture"),
        ForeignKeyConstraint(["ended"], ["log.number"], name="fk_problem_ended"),
        PrimaryKeyConstraint("number", name="pk_problem"),
        comment="What could not be read, or not wholly",
    )
    op.create_index("ix_problem_address", "problem", ["address"], postgresql_using="hash")
    op.create_index("ix_problem_capture", "problem", ["capture"])


def _reports() -> None:
    op.create_table(
        "report",
        whole("number", "running number in the order of coming in, from 1 without gaps"),
        words("id", "the report's id: its text's, or one that address and publisher enter into"),
        words("document", "id of the text: the first 16 digits of its SHA-256"),
        words("title", "its title", null=True),
        words("url", "its address", null=True),
        whole("publisher", "who published this copy", null=True),
        words("author", "who wrote it", null=True),
        words("language", "ISO 639-1 code", null=True),
        day("published", "day of publication"),
        words("origin_named", "who published it first, as the report says", null=True),
        words("text", "the report in Unicode NFC, headline and all"),
        ForeignKeyConstraint(["publisher"], ["wording.number"], name="fk_report_publisher"),
        PrimaryKeyConstraint("number", name="pk_report"),
        UniqueConstraint("id", name="uq_report_id"),
        comment="Reports: one row for each text in each place where it was published",
    )
    op.create_index("ix_report_publisher", "report", ["publisher"])
    op.create_table(
        "part",
        whole("number", "running number, from 1 without gaps"),
        whole("archive", "the bytes that it is found in"),
        words("key", "where: line 7, record 12; empty: all of it"),
        whole("report", "the report that is there"),
        ForeignKeyConstraint(["archive"], ["archive.number"], name="fk_part_archive"),
        ForeignKeyConstraint(["report"], ["report.number"], name="fk_part_report"),
        PrimaryKeyConstraint("number", name="pk_part"),
        UniqueConstraint("archive", "key", "report", name="uq_part_archive_key_report"),
        comment="Where in which bytes a report was found; with captures: where and when it was met",
    )
    op.create_index("ix_part_report", "part", ["report"])
    op.create_table(
        "reading",
        whole("number", "running number, from 1 without gaps"),
        whole("report", "what was read"),
        whole("version", "1 for the report's first reading, 2 for the next ..."),
        words("reader", "version of the program that read"),
        moment("read_at", "when, UTC"),
        flag("current", "whether it is the report's newest reading"),
        ForeignKeyConstraint(["report"], ["report.number"], name="fk_reading_report"),
        PrimaryKeyConstraint("number", name="pk_reading"),
        UniqueConstraint("report", "version", name="uq_reading_report_version"),
        comment="Readings of reports; claims of former ones are kept, and left out of search",
    )
    op.create_table(
        "block",
        whole("reading", "who divided the report so"),
        whole("position", "order in the report, from 0"),
        words("kind", "headline, body or boilerplate"),
        whole("start", "first code point"),
        whole("stop", "code point after the last"),
        ForeignKeyConstraint(["reading"], ["reading.number"], name="fk_block_reading"),
        PrimaryKeyConstraint("reading", "position", name="pk_block"),
        comment="Stretches of a report; only headlines and bodies claim anything",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "notice",
        whole("reading", "which reading says it"),
        whole("position", "order, from 0"),
        words("kind", "no_date, republished, arithmetic, unresolved, no_claims"),
        words("message", "one sentence"),
        words("spans", "the places in the text that it rests on, as JSON: [[start, stop], ...]"),
        ForeignKeyConstraint(["reading"], ["reading.number"], name="fk_notice_reading"),
        PrimaryKeyConstraint("reading", "position", name="pk_notice"),
        comment="What a reader should know of a report as a whole",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "report_link",
        whole("reading", "a reading of the later report"),
        whole("position", "order, from 0"),
        whole("other", "the report that had the text first"),
        words("relation", "first, copy, excerpt, contains or shares"),
        number("share", "part of the report's own words found in the other, 0 to 1"),
        number("other_share", "part of the other's own words found here, 0 to 1"),
        flag("joined", "whether both are one witness as a whole"),
        whole("reason", "why, in one sentence"),
        words("passages", "shared stretches as JSON: [[start, stop, start there, stop there], ...]"),
        ForeignKeyConstraint(["other"], ["report.number"], name="fk_report_link_other"),
        ForeignKeyConstraint(["reading"], ["reading.number"], name="fk_report_link_reading"),
        ForeignKeyConstraint(["reason"], ["reason.number"], name="fk_report_link_reason"),
        PrimaryKeyConstraint("reading", "position", name="pk_report_link"),
        comment="Reports that share text with an earlier one",
        sqlite_with_rowid=False,
    )
    op.create_index("ix_report_link_other", "report_link", ["other"])
    op.create_table(
        "fingerprint",
        whole("hash", "64-bit hash of a run of words"),
        whole("reading", "the reading of the report that had it first"),
        ForeignKeyConstraint(["reading"], ["reading.number"], name="fk_fingerprint_reading"),
        PrimaryKeyConstraint("hash", name="pk_fingerprint"),
        comment="Chosen hashes of runs of words, by which shared text is found",
    )


def _claims() -> None:
    op.create_table(
        "claim",
        whole("number", "running number, from 1 without gaps; claims of a reading in their order"),
        whole("reading", "the reading that found it"),
        words("id", "id within the report; with the report's id before it: id in the ledger"),
        flag("current", "whether it belongs to its report's newest reading"),
        flag("headline", "whether it stands in a headline"),
        words("kind", "what is claimed, a kind of the claim model"),
        words("modality", "happened, ongoing, planned, called_for or possible"),
        words("polarity", "positive or negative"),
        words("status", "contested, weak or uncontested within its report"),
        whole("trigger_start", "first code point of the word that tells the kind"),
        whole("trigger_stop", "code point after it"),
        whole("quote_start", "first code point of the passage that says it"),
        whole("quote_stop", "code point after it"),
        whole("date_words_start", "first code point of the words that say when", null=True),
        whole("date_words_stop", "code point after them", null=True),
        day("date_start", "first day of when it happened"),
        day("date_end", "last day; none after a first day: open"),
        whole("date_precision", "UCDP's date_prec, 1 (a day) to 5 (a year)", null=True),
        whole("first_day", "date_start, else the day of publication, in days (0001-01-01 is 1); 0: unknown"),
        whole("last_day", "last day of the same; 3652059 (9999-12-31): open"),
        whole("origin", "the origin that it is a witness of"),
        whole("reason", "why of that origin"),
        ForeignKeyConstraint(["origin"], ["origin.number"], name="fk_claim_origin"),
        ForeignKeyConstraint(["reading"], ["reading.number"], name="fk_claim_reading"),
        ForeignKeyConstraint(["reason"], ["reason.number"], name="fk_claim_reason"),
        PrimaryKeyConstraint("number", name="pk_claim"),
        comment="Claims: one thing that a source puts forward; the view claims has the words of the spans",
    )
    op.create_index(
        "ix_claim_day",
        "claim",
        ["first_day", "last_day"],
        sqlite_where=text("current = 1 AND headline = 0"),
        postgresql_where=text("current AND NOT headline"),
    )
    op.create_index(
        "ix_claim_kind_day",
        "claim",
        ["kind", "first_day", "last_day"],
        sqlite_where=text("current = 1 AND headline = 0"),
        postgresql_where=text("current AND NOT headline"),
    )
    op.create_index("ix_claim_origin", "claim", ["origin"])
    op.create_index("ix_claim_reading", "claim", ["reading"])


def _within_claims() -> None:
    op.create_table(
        "claim_party",
        whole("claim", "which claim"),
        words("role", "actor or target"),
        whole("position", "order within the role, from 0"),
        whole("name", "the fullest name that the report gives"),
        whole("start", "first code point of the name"),
        whole("stop", "code point after it"),
        words("entity", "id of the known actor that is meant: sohr, country:SY", null=True),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_party_claim"),
        ForeignKeyConstraint(["name"], ["wording.number"], name="fk_claim_party_name"),
        PrimaryKeyConstraint("claim", "role", "position", name="pk_claim_party"),
        comment="Who acts and who is acted upon",
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_claim_party_entity",
        "claim_party",
        ["entity", "claim"],
        sqlite_where=text("entity IS NOT NULL"),
        postgresql_where=text("entity IS NOT NULL"),
    )
    op.create_index("ix_claim_party_name", "claim_party", ["name", "claim"])
    op.create_table(
        "claim_place",
        whole("claim", "which claim"),
        whole("position", "order, from 0"),
        words("role", "at, near, in_area, from, to or via"),
        whole("name", "the place as named"),
        whole("start", "first code point of the name"),
        whole("stop", "code point after it"),
        whole("location", "where it is; none: not located", null=True),
        whole("precision", "UCDP's where_prec, 1 (exact) to 7 (international waters)", null=True),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_place_claim"),
        ForeignKeyConstraint(["location"], ["location.number"], name="fk_claim_place_location"),
        ForeignKeyConstraint(["name"], ["wording.number"], name="fk_claim_place_name"),
        PrimaryKeyConstraint("claim", "position", name="pk_claim_place"),
        comment="Places of claims",
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_place_location", "claim_place", ["location", "claim"])
    op.create_index("ix_claim_place_name", "claim_place", ["name", "claim"])
    op.create_table(
        "claim_source",
        whole("claim", "which claim"),
        whole("position", "order, the innermost source is 0"),
        whole("name", "who says so; empty words for it was reported"),
        whole("start", "first code point of the name"),
        whole("stop", "code point after it"),
        whole("cue", "the word that attributes"),
        whole("cue_start", "first code point of that word", null=True),
        whole("cue_stop", "code point after it", null=True),
        words("stance", "states, confirms, denies or doubts"),
        flag("named", "whether it is named"),
        words("entity", "id of the known actor that is meant", null=True),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_source_claim"),
        ForeignKeyConstraint(["cue"], ["wording.number"], name="fk_claim_source_cue"),
        ForeignKeyConstraint(["name"], ["wording.number"], name="fk_claim_source_name"),
        PrimaryKeyConstraint("claim", "position", name="pk_claim_source"),
        comment="Who says so; a claim without a source is the outlet's own voice",
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_source_name", "claim_source", ["name", "claim"])
    op.create_index("ix_claim_source_stance", "claim_source", ["stance", "claim"])
    op.create_table(
        "claim_figure",
        whole("claim", "which claim"),
        whole("position", "order, from 0"),
        whole("start", "first code point of the figure"),
        whole("stop", "code point after it"),
        whole("counted", "what is counted, in the report's words"),
        words("unit", "unit of measure; none for a count", null=True),
        words("relation", "exactly, about, at_least, at_most or between"),
        number("low", "lower bound", null=True),
        number("best", "the figure itself", null=True),
        number("high", "upper bound", null=True),
        flag("joint", "whether it stands for several outcomes together"),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_figure_claim"),
        ForeignKeyConstraint(["counted"], ["wording.number"], name="fk_claim_figure_counted"),
        PrimaryKeyConstraint("claim", "position", name="pk_claim_figure"),
        comment="Figures of claims",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim_loaded_word",
        whole("claim", "which claim"),
        whole("position", "order, from 0"),
        whole("start", "first code point of the wording"),
        whole("stop", "code point after it"),
        whole("neutral", "a neutral reading"),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_loaded_word_claim"),
        ForeignKeyConstraint(["neutral"], ["wording.number"], name="fk_claim_loaded_word_neutral"),
        PrimaryKeyConstraint("claim", "position", name="pk_claim_loaded_word"),
        comment="Partisan wording in quotes",
        sqlite_with_rowid=False,
    )
    op.create_table(
        "claim_answer",
        whole("claim", "which claim"),
        words("relation", "disputes or revises"),
        whole("position", "order, from 0"),
        words("other", "id of a claim of the same reading"),
        ForeignKeyConstraint(["claim"], ["claim.number"], name="fk_claim_answer_claim"),
        PrimaryKeyConstraint("claim", "relation", "position", name="pk_claim_answer"),
        comment="Claims that dispute or revise others of the same report",
        sqlite_with_rowid=False,
    )


def _full_text() -> None:
    for statement in first_views.FULL_TEXT[op.get_bind().dialect.name]:
        op.execute(statement)

"""Views with words in place of numbers, and the full-text index, of the first version of the tables.

Part of migration 0001 and as unchangeable: what shall be otherwise takes a migration of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

FULL_TEXT = {
    "sqlite": (
        "CREATE VIRTUAL TABLE claim_words USING fts5"
        "(words, content='', tokenize='porter unicode61 remove_diacritics 2')",
        "CREATE VIRTUAL TABLE report_words USING fts5"
        "(title, text, content=\"report\", content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        "CREATE TABLE claim_words (claim bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX ix_claim_words_words ON claim_words USING gin (words)",
        "CREATE TABLE report_words (report bigint PRIMARY KEY, words tsvector NOT NULL)",
        "CREATE INDEX ix_report_words_words ON report_words USING gin (words)",
    ),
}

LISTS = {
    "sqlite": "(SELECT group_concat(words, '; ') FROM (SELECT {words} AS words FROM {rows} ORDER BY {order}))",
    "postgresql": "(SELECT string_agg({words}, '; ' ORDER BY {order}) FROM {rows})",
}
"""The words of several rows as one text."""

VIEWS = {
    "reports": """
        SELECT report.id, report.title, publisher.text AS publisher, report.published, report.url, report.author,
            report.language, report.origin_named, report.document, reading.reader, reading.read_at,
            (SELECT count(*) FROM claim WHERE claim.reading = reading.number) AS claims, report.text
        FROM report
        JOIN reading ON reading.report = report.number AND reading.current
        LEFT JOIN wording AS publisher ON publisher.number = report.publisher""",
    "claims": """
        SELECT report.id || ':' || claim.id AS id, report.id AS report, claim.kind, claim.modality, claim.polarity,
            claim.status, {actors} AS actors, {targets} AS targets, {places} AS places,
            claim.date_start, claim.date_end, {figures} AS figures, {sources} AS sources,
            substr(report.text, CAST(claim.quote_start + 1 AS integer),
                CAST(claim.quote_stop - claim.quote_start AS integer)) AS quote,
            substr(report.text, CAST(claim.trigger_start + 1 AS integer),
                CAST(claim.trigger_stop - claim.trigger_start AS integer)) AS trigger_words,
            claim.headline, origin.id AS origin, origin.name AS origin_name, publisher.text AS publisher,
            report.published
        FROM claim
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report
        JOIN origin ON origin.number = claim.origin
        LEFT JOIN wording AS publisher ON publisher.number = report.publisher
        WHERE claim.current""",
    "parties": """
        SELECT report.id || ':' || claim.id AS claim, claim_party.role, wording.text AS name, claim_party.entity,
            claim.kind
        FROM claim_party
        JOIN claim ON claim.number = claim_party.claim AND claim.current
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report
        JOIN wording ON wording.number = claim_party.name""",
    "places": """
        SELECT report.id || ':' || claim.id AS claim, claim_place.role, wording.text AS name, location.place,
            location.latitude, location.longitude, claim_place.precision, claim.kind
        FROM claim_place
        JOIN claim ON claim.number = claim_place.claim AND claim.current
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report
        JOIN wording ON wording.number = claim_place.name
        LEFT JOIN location ON location.number = claim_place.location""",
    "sources": """
        SELECT report.id || ':' || claim.id AS claim, claim_source.position, wording.text AS name,
            claim_source.stance, claim_source.named, claim_source.entity, cue.text AS cue, claim.kind
        FROM claim_source
        JOIN claim ON claim.number = claim_source.claim AND claim.current
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report
        JOIN wording ON wording.number = claim_source.name
        JOIN wording AS cue ON cue.number = claim_source.cue""",
    "figures": """
        SELECT report.id || ':' || claim.id AS claim, claim_figure.relation, claim_figure.low, claim_figure.best,
            claim_figure.high, claim_figure.unit, wording.text AS counted, claim_figure.joint, claim.kind
        FROM claim_figure
        JOIN claim ON claim.number = claim_figure.claim AND claim.current
        JOIN reading ON reading.number = claim.reading
        JOIN report ON report.number = reading.report
        JOIN wording ON wording.number = claim_figure.counted""",
}


def views(dialect: str) -> Iterator[str]:
    """The statements that make the views."""
    lists = {
        "actors": _names(dialect, "claim_party", "name", " AND role = 'actor'"),
        "targets": _names(dialect, "claim_party", "name", " AND role = 'target'"),
        "places": _names(dialect, "claim_place", "name"),
        "sources": _names(dialect, "claim_source", "name"),
        "figures": LISTS[dialect].format(
            words="substr(report.text, CAST(start + 1 AS integer), CAST(stop - start AS integer))",
            rows="claim_figure WHERE claim_figure.claim = claim.number",
            order="position",
        ),
    }
    for name, select in VIEWS.items():
        yield f"CREATE VIEW {name} AS {select.format(**lists)}"


def _names(dialect: str, table: str, column: str, more: str = "") -> str:
    rows = (
        f"{table} JOIN wording ON wording.number = {table}.{column} WHERE {table}.claim = claim.number{more}"
    )
    return LISTS[dialect].format(words="wording.text", rows=rows, order="position")

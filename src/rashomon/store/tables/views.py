"""What the columns of the views mean; the migrations make the views."""

from __future__ import annotations

_CLAIM = "id of the claim: the report's id, a colon, its number in the report"
_KIND = "what is claimed, a kind of the claim model"

VIEWS: dict[str, tuple[str, dict[str, str]]] = {
    "reports": (
        "Reports, a row each, as they were read last",
        {
            "id": "the report's id",
            "title": "its title",
            "publisher": "who published this copy",
            "published": "day of publication",
            "url": "its address",
            "author": "who wrote it",
            "language": "ISO 639-1 code",
            "origin_named": "who published it first, as the report says",
            "document": "id of the text: copies of one text share it",
            "reader": "version of the program that read it last",
            "read_at": "when, UTC",
            "claims": "how many claims it makes",
            "text": "the report in Unicode NFC",
        },
    ),
    "claims": (
        "Claims of current readings with their words; several names in one column are parted by semicolons",
        {
            "id": _CLAIM,
            "report": "id of the report",
            "kind": _KIND,
            "modality": "happened, ongoing, planned, called_for or possible",
            "polarity": "positive or negative",
            "status": "contested, weak or uncontested within its report",
            "actors": "who acts",
            "targets": "who is acted upon",
            "places": "where",
            "date_start": "first day of when it happened",
            "date_end": "last day",
            "figures": "figures in the report's words",
            "sources": "who says so, the innermost first; none: the outlet in its own voice",
            "quote": "the passage that says it",
            "trigger_words": "the word that tells the kind",
            "headline": "whether it stands in a headline",
            "origin": "id of the origin that it is a witness of",
            "origin_name": "name of the source, or title of the report that had the text first",
            "publisher": "who published the report",
            "published": "when",
        },
    ),
    "parties": (
        "Who acts and who is acted upon, a row for each party of each claim",
        {
            "claim": _CLAIM,
            "role": "actor or target",
            "name": "the fullest name that the report gives",
            "entity": "id of the known actor that is meant",
            "kind": _KIND,
        },
    ),
    "places": (
        "Places, a row for each place of each claim; Datasette's map plugins know the names of the last columns",
        {
            "claim": _CLAIM,
            "role": "at, near, in_area, from, to or via",
            "name": "the place as named",
            "place": "id of the place in the gazetteer",
            "latitude": "degrees north, WGS 84",
            "longitude": "degrees east, WGS 84",
            "precision": "UCDP's where_prec, 1 (exact) to 7 (international waters)",
            "kind": _KIND,
        },
    ),
    "sources": (
        "Who says so, a row for each source of each claim",
        {
            "claim": _CLAIM,
            "position": "0 for the innermost source, 1 for who cites it ...",
            "name": "who says so; empty for it was reported",
            "stance": "states, confirms, denies or doubts",
            "named": "whether the source is named",
            "entity": "id of the known actor that is meant",
            "cue": "the word that attributes",
            "kind": _KIND,
        },
    ),
    "figures": (
        "Figures, a row for each figure of each claim",
        {
            "claim": _CLAIM,
            "relation": "exactly, about, at_least, at_most or between",
            "low": "lower bound",
            "best": "the figure itself",
            "high": "upper bound",
            "unit": "unit of measure; none for a count",
            "counted": "what is counted, in the report's words",
            "joint": "whether it stands for several outcomes together",
            "kind": _KIND,
        },
    ),
    "incidents": (
        "Which incident each claim is of, as it was worked out last, and how well reported that is",
        {
            "incident": "id of the incident, for rashomon incident",
            "status": "uncontested, corroborated, contested or weak",
            "origins": "independent origins that say that it happened",
            "reports": "reports with claims of it",
            "claim": "id of a claim",
            "kind": "what it claims",
            "date_start": "first day of when it happened",
            "date_end": "last day",
        },
    ),
}

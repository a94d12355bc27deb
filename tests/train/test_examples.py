"""Rows of the corpora as tags and links of words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from rashomon.learned.pieces import Pieces
from rashomon.learned.session import load_tokenizer
from rashomon.learned.tags import ENTITY_KINDS, HAPPENINGS, ROLES, decode
from rashomon.model.claim import Kind
from rashomon.model.span import Span
from train.corpora import cameo, re3d, rows
from train.examples import UNKNOWN, covered, with_attributions, with_entities, with_happenings
from train.own_reports import OWN_REPORTS, attributions, claims, entities

TEXT = "Villagers near Ondar said: “The U.S.-built bridge burnt.”"


def words(pieces: Pieces, numbers: frozenset[int]) -> str:
    return " ".join(pieces.words[n].of(TEXT) for n in sorted(numbers))


def spans(*parts: str) -> list[list[int]]:
    return [[TEXT.index(p), TEXT.index(p) + len(p)] for p in parts]


def test_words_that_spans_cover() -> None:
    three = [Span(0, 3), Span(4, 6), Span(6, 7)]
    assert covered(three, [(0, 3), (5, 6)]) == {0, 1}
    assert covered(three, [(3, 4), (7, 9)]) == frozenset()
    assert covered(three, [(2, 7)]) == {0, 1, 2}


def test_entities_become_tags_and_come_back() -> None:
    marks = [
        ("Villagers", "Person"),
        ("Ondar", "Location"),
        ("The U.S.-built bridge", "Location"),
        ("U.S", "Organisation"),
    ]
    rows = [{"start": TEXT.index(m), "end": TEXT.index(m) + len(m), "type": kind} for m, kind in marks]
    example = with_entities(load_tokenizer(), {"id": "a", "text": TEXT, "entities": rows})
    pieces = example.pieces
    found = [
        (pieces.words[t.start].cover(pieces.words[t.end - 1]).of(TEXT), ENTITY_KINDS[t.kind])
        for t in decode(example.tags["entities"])
    ]
    assert found == marks[:3]  # of two that overlap the longer one


def test_attributions_become_tags_and_links() -> None:
    one = {
        "source": spans("Villagers near Ondar"),
        "cue": spans("said"),
        "content": spans("The U.S.-built", "burnt"),
    }
    nobody = {"source": [], "cue": [], "content": spans("burnt")}
    row = {"id": "a", "text": TEXT, "attributions": [one, nobody]}
    example = with_attributions(load_tokenizer(), row)
    assert example.links is not None and len(example.links) == 1  # without a cue there is nothing to link to
    link = example.links[0]
    assert [words(example.pieces, part) for part in (link.source, link.cue, link.content)] == [
        "Villagers near Ondar",
        "said",
        "The U . S . - built burnt",
    ]
    assert [(t.start, t.end) for t in decode(example.tags["roles"])][:2] == [(0, 3), (3, 4)]


def test_claims_become_tags_of_their_triggers() -> None:
    claims = [
        {"kind": "accusation", "trigger": {"start": spans("said")[0][0], "end": spans("said")[0][1]}},
        {
            "kind": "destruction",
            "trigger": {"start": spans("burnt")[0][0], "end": spans("burnt")[0][1]},
            "optional": True,
        },
    ]
    example = with_happenings(load_tokenizer(), {"id": "a", "text": TEXT, "claims": claims})
    found = example.tags["happenings"]
    marked = [(w.of(TEXT), tag) for w, tag in zip(example.pieces.words, found, strict=True) if tag]
    assert marked == [("said", 2 * HAPPENINGS.index("accusation") + 1), ("burnt", UNKNOWN)]


def test_our_own_reports_have_their_triggers_where_they_say(tmp_path: Path) -> None:
    for report in claims(tmp_path / "bench"):
        for claim in report["claims"]:
            trigger = claim["trigger"]
            assert report["text"][trigger["start"] : trigger["end"]] == trigger["text"]
            assert claim["kind"] in HAPPENINGS


def test_our_own_reports_have_their_entities_where_words_begin_and_end(tmp_path: Path) -> None:
    for report in entities(tmp_path / "bench"):
        words = report["text"]
        for entity in report["entities"]:
            start, end = entity["start"], entity["end"]
            assert entity["type"] in ENTITY_KINDS
            assert words[start:end] == entity["text"] == entity["text"].strip() != ""
            assert not words[start - 1 : start].isalnum(), entity
            assert not words[end : end + 1].isalnum(), entity


def test_our_own_reports_have_their_attributions_inside_the_text(tmp_path: Path) -> None:
    for report in attributions(tmp_path / "bench"):
        for attribution in report["attributions"]:
            assert attribution["cue"] and attribution["content"]
            for start, end in (span for role in ROLES for span in attribution[role]):
                words = report["text"][start:end]
                assert words and words == words.strip()


def test_our_own_reports_are_told_apart() -> None:
    ids = [report["document"]["id"] for report in rows(OWN_REPORTS)]
    assert len(ids) == len(set(ids))


def test_each_kind_of_claim_has_a_tag() -> None:
    assert set(HAPPENINGS) == {kind.value for kind in Kind}


@pytest.fixture
def bench(tmp_path: Path) -> Path:
    (tmp_path / "entities").mkdir()
    return tmp_path


def write(path: Path, rows: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")


def test_the_non_commercial_part_is_not_trained_on(bench: Path) -> None:
    origins = ["CENTCOM", "BBC Online", "Wikipedia"]
    write(bench / "entities/re3d.train.jsonl", [{"id": o, "origin": o} for o in origins])
    assert [row["id"] for row in re3d(bench)] == ["CENTCOM", "Wikipedia"]


def test_sentences_are_joined_with_their_marks(bench: Path) -> None:
    rows = [
        {"id": str(n), "text": f"Unit {n} fled.", "entities": [{"start": 0, "end": 6, "type": "source"}]}
        for n in range(8)
    ]
    write(bench / "entities/cameo_ner.train.jsonl", rows)  # type: ignore[arg-type]
    joined = cameo(bench)
    assert len(joined) == 2
    marked = [joined[0]["text"][e["start"] : e["end"]] for e in joined[0]["entities"]]
    assert marked == [f"Unit {n}" for n in range(6)]

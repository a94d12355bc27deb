"""For any input every span quotes its text, and the same input gives the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import rashomon
from rashomon.errors import InputError
from rashomon.model.span import Evidence

SENTENCES = (
    "Government troops captured the town of Harwan on 3 May 2013, the army said.",
    "“We killed at least 20 militants and destroyed two tanks,” General Osman Dere said.",
    "Rebels denied the claim; a local monitor put the toll at 11 dead, 30 wounded.",
    "Officials said the forces would not withdraw from the 5 km² around Café Doré.",
    "Warplanes bombed Tell Asfar – residents fled – and mortar shells fell on a school.",
    "The ceasefire (agreed on Monday) was broken in Łomnica, Göle and Đà Bắc.",
)
ODD = (
    "e\u0301", "\u0301", "A\u030a\u0323", "\u1112\u1161\u11ab", "\u202eقُتِل\u202c", "צה״ל", "\u200b", "\u200d", "\u00ad",
    "\ufeff", "👩🏽‍🚒", "🇺🇦", "\r\n", "\r", "\n\n", "\t", "\u2028", "\u0085", "\u00a0", "ﬁ", "ǆ", "İ", "ß", "①", "½", "٣",
    "²", "Ⅷ", "\U0001d4d0", "\U000e0001", "\x00", "\x1b[31m", "“", "”", "'", "(", "]", "…", "--", "*", "# ", "> ", "- ",
)  # fmt: skip

sentence = st.sampled_from(SENTENCES)
odd = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=3))


@st.composite
def reports(draw: st.DrawFn) -> str:
    """A few sentences of a report with odd characters between and within their words."""
    parts: list[str] = []
    for text in draw(st.lists(sentence, min_size=1, max_size=4)):
        for piece in draw(st.lists(odd, max_size=3)):
            edges = [0, *(i for i, c in enumerate(text) if c == " "), len(text)]
            at = draw(st.one_of(st.sampled_from(edges), st.integers(0, len(text))))
            text = text[:at] + piece + text[at:]
        parts.append(text)
    return draw(st.sampled_from([" ", "\n", "\n\n", "\r\n"])).join(parts)


def spans(value: Any) -> Iterator[Evidence]:
    """Every piece of evidence anywhere in a claim."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


def quoted(value: Any) -> Iterator[tuple[str, int, int]]:
    """Every quotation anywhere in the fields of a claim as they are written out."""
    if isinstance(value, dict):
        if value.get("text") and isinstance(value.get("start"), int):
            yield value["text"], value["start"], value["end"]
        for inner in value.values():
            yield from quoted(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from quoted(inner)


def assert_exact(report: rashomon.Report) -> None:
    """Every span lies in the text and quotes it, in the claims and in what is written out."""
    text, size = report.document.text, len(report.document.text)
    for evidence in spans(report.claims):
        assert evidence.holds_in(text), evidence
        assert 0 <= evidence.span.start <= evidence.span.end <= size
    for claim in report.claims:
        assert claim.trigger.text and claim.quote.span.contains(claim.trigger.span)
        cues = [s.cue_span for s in claim.sources if s.cue_span]
        assert all(0 <= c.start < c.end <= size for c in cues)
    others = [b.span for b in report.document.blocks] + [s for n in report.notices for s in n.spans]
    assert all(0 <= s.start <= s.end <= size for s in others)
    written = report.to_dict()
    assert all(written["document"]["text"][a:b] == words for words, a, b in quoted(written["claims"]))


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports())
def test_every_span_quotes_its_text(text: str) -> None:
    try:
        report = rashomon.read(text + "\n")
    except InputError:  # so much of it is odd that it is no English, or no text: refused by name
        return
    assert report.document.text == unicodedata.normalize("NFC", text + "\n")
    assert_exact(report)
    assert rashomon.read(text + "\n").to_json() == report.to_json()


@pytest.mark.parametrize("piece", ODD, ids=ascii)
def test_claims_are_found_around_odd_characters(piece: str) -> None:
    halves = (s.split(" ", 3) for s in SENTENCES)
    text = " ".join(f"{' '.join(words[:3])} {piece}{words[3]}" for words in halves)
    report = rashomon.read(f"{piece} {text}{piece}\n")
    assert len(report.claims) >= 3
    assert_exact(report)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_file_is_read_as_it_stands(encoding: str, tmp_path: Path) -> None:
    text = "\r\n".join(SENTENCES) + "\r\n\r\n" + "\t\u200b Go\u0308le\u2028\r" + "".join(ODD[:12])
    (tmp_path / "report.txt").write_bytes(text.encode(encoding))
    report = rashomon.read(tmp_path / "report.txt")
    assert report.document.text == unicodedata.normalize("NFC", text)
    assert len(report.claims) >= 5
    assert_exact(report)


def test_same_bytes_in_other_processes() -> None:
    program = "import rashomon, sys; sys.stdout.buffer.write(rashomon.read(sys.argv[1]).to_json().encode())"
    text = "\n".join(SENTENCES) + "\n"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, text],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "77")
    }
    assert outputs == {rashomon.read(text).to_json().encode()}

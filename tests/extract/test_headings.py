"""Headings within the text claim nothing."""

from __future__ import annotations

import pytest

import rashomon

REPORT = (
    "The army shelled Karsk on Monday, residents said.\n\n{line}\n\nTwo men were wounded, doctors said.\n"
)


def _kinds(line: str) -> list[str]:
    return [c.kind.value for c in rashomon.read(REPORT.format(line=line)).claims]


@pytest.mark.parametrize("line", ["Battle", "Siege and surrender", "Air strikes in the north"])
def test_a_heading_claims_nothing(line: str) -> None:
    assert _kinds(line) == ["shelling", "wounded"]


@pytest.mark.parametrize("line", ["Aleppo was captured", "Three soldiers killed", "Gunmen attacked a bus."])
def test_a_short_line_that_tells_something_is_read(line: str) -> None:
    assert len(_kinds(line)) == 3

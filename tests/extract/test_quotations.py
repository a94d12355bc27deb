"""Direct quotations over sentences and paragraphs: ``extract.quotations``."""

from __future__ import annotations

import pytest

from rashomon.extract.quotations import find_quotations
from tests.conftest import segmented


def quoted(text: str) -> list[str]:
    """The words of each quotation, its marks included."""
    sentences = segmented(text).sentences
    found = []
    for q in find_quotations(sentences):
        start = sentences[q.first[0]].tokens[q.first[1]].start
        found.append(text[start : sentences[q.last[0]].tokens[q.last[1]].end])
    return found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            '"We took the town at dawn. The enemy fled," he said.',
            ['"We took the town at dawn. The enemy fled,"'],
        ),
        ("The mayor spoke: “Twelve shells hit the market.”", ["“Twelve shells hit the market.”"]),
        ('The "terrorists" left the so-called "safe zone".', []),
        ('He wrote: "The bridge fell last night.\n\n"Nobody was hurt there."', 1),
    ],
)
def test_quotations(text: str, wanted: list[str] | int) -> None:
    found = quoted(text)
    assert (len(found) if isinstance(wanted, int) else found) == wanted


def test_mark_without_its_partner_ends_with_the_paragraph() -> None:
    text = 'The chief said: "Our men hold the ridge.\n\nShelling went on in the valley all day.'
    assert all("valley" not in q for q in quoted(text))

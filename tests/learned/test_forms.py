"""Direct, indirect and mixed speech, and attributions within attributions."""

from __future__ import annotations

import pytest

from rashomon.learned.forms import Form, form_of, is_nested, quoted
from rashomon.learned.found import Attribution
from rashomon.model.span import Span


def attribution(text: str, cue: str, *contents: str) -> Attribution:
    spans = [Span(text.index(c), text.index(c) + len(c)) for c in (cue, *contents)]
    return Attribution((), (spans[0],), tuple(spans[1:]))


@pytest.mark.parametrize(
    ("text", "contents", "form"),
    [
        ("“We left,” she said, “at dawn.”", ["“We left,”", "“at dawn.”"], Form.DIRECT),
        ('"We left," she said.', ['"We left,"'], Form.DIRECT),
        ("She said they left.", ["they left"], Form.INDIRECT),
        ("She said they left “at dawn”.", ["they left “at dawn”"], Form.MIXED),
        ("She said: “We left.\n\n“At dawn.”\n\nHe ate.", ["“We left.\n\n“At dawn.”"], Form.DIRECT),
    ],
)
def test_form(text: str, contents: list[str], form: Form) -> None:
    assert form_of(text, quoted(text), attribution(text, "said", *contents)) is form


def test_quotations_are_places_in_the_text() -> None:
    text = 'A “b” c "d" and “e\n\nf «g» h'
    assert [q.of(text) for q in quoted(text)] == ["b", "d", "e", "g"]


def test_nested() -> None:
    text = "Ann says that Bob denied the attack."
    outer = attribution(text, "says", "that Bob denied the attack")
    inner = attribution(text, "denied", "the attack")
    assert is_nested(inner, [outer, inner]) and not is_nested(outer, [outer, inner])

"""Statements that a colon opens ("the ministry states:"), and how far they run."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.attributed import Attribution
from rashomon.extract.cue import Cue
from rashomon.extract.quotations import Quotation
from rashomon.lexicon.titles import pronouns
from rashomon.model.syntax import Sentence

EVERYTHING = 10_000
"""Makes a statement larger than any attribution in it, so that it is the outermost."""


def open_statements(
    sentences: Sequence[Sentence], attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> None:
    """ "The ministry states:" opens a statement that runs to the end, or to the next one of another speaker."""
    opening = [a for a in attributions if a.cue.opens and not _quoted_after(quotations, a)]
    for n, a in enumerate(opening):
        after = opening[n + 1].cue.sentence.index - 1 if n + 1 < len(opening) else len(sentences) - 1
        if _goes_on_in_line(a.cue):
            after = min(after, _last_said(sentences, attributions, a))
        a.until = after
        a.size += EVERYTHING


def _last_said(sentences: Sequence[Sentence], attributions: Sequence[Attribution], a: Attribution) -> int:
    """The last sentence of a statement that began on the line of its colon: it ends before the first
    sentence in which somebody speaks."""
    last = a.cue.sentence
    spoken = {b.cue.sentence.index for b in attributions if b.cue.speakers and not of_speaker(b.cue)}
    for s in sentences[last.index + 1 :]:
        if s.index in spoken:
            break
        last = s
    return last.index


def of_speaker(cue: Cue) -> bool:
    """Whether the one who speaks speaks of himself: "we announced"."""
    return all(pronouns().get(cue.sentence.tokens[h].lower) == "speaker" for h in cue.speakers)


def _quoted_after(quotations: Sequence[Quotation], a: Attribution) -> bool:
    """Whether quotation marks say where the statement ends."""
    index = a.cue.sentence.index
    return any(
        q.first == (index + 1, 0) or (q.first[0] == index and q.first[1] > a.cue.verb) for q in quotations
    )


def _goes_on_in_line(cue: Cue) -> bool:
    """Whether a statement begins on the line of its colon: one that begins on a new line is a text of its own."""
    s = cue.sentence
    colon = next((t for t in s.tokens[cue.verb + 1 :] if t.text == ":"), None)
    if colon is None or colon.i + 1 == len(s.tokens):
        return False
    return "\n" not in s.source[colon.end : s.tokens[colon.i + 1].start]

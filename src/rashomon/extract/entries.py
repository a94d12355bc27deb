"""Entries of chronicles and bulletins: what heads them, and what was told last within one."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.carrying import entry_date
from rashomon.extract.clauses import VERBAL
from rashomon.extract.dates import DateMention
from rashomon.extract.day_headings import day_headings
from rashomon.extract.drafts import Draft
from rashomon.extract.place_labels import place_labels
from rashomon.extract.place_mention import PlaceMention
from rashomon.model.syntax import Sentence

LAST = 40
"""So many claims are looked through for those of the sentence before."""


class Entries:
    """The entries of one report, asked about its sentences in their order."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._days = day_headings(sentences)
        self._labels = place_labels(sentences)
        self._entry: tuple[int, DateMention | None] | None = None

    def day(self, s: Sentence, dates: Sequence[DateMention]) -> DateMention | None:
        """The date that heads the entry of a chronicle which a sentence with these dates stands in."""
        if self._entry is None or self._entry[0] != s.paragraph or dates:
            found = entry_date(s, dates)
            if found or self._entry is None or self._entry[0] != s.paragraph:
                self._entry = s.paragraph, found
        return self._entry[1] or self._days.get(s.index)

    def place(self, s: Sentence) -> PlaceMention | None:
        """The place that heads the paragraph of a sentence."""
        return self._labels.get(s.paragraph)

    def told_last(self, s: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
        """The claims of the sentence before, the last first; words without a verb between the two ("Iraq:") are no sentence, and
        nothing was told where a heading stands between them."""
        at = s.index - 1
        while (
            at > 0 and self._same_day(s, at) and not any(t.pos in VERBAL for t in self._sentences[at].tokens)
        ):
            at -= 1
        if at < 0 or not self._same_day(s, at) or self._is_headed_anew(s, self._sentences[at]):
            return []
        return [d for d in reversed(drafts[-LAST:]) if d.sentence.index == at]

    def _same_day(self, s: Sentence, at: int) -> bool:
        return self._days.get(at) is self._days.get(s.index)

    def _is_headed_anew(self, s: Sentence, before: Sentence) -> bool:
        return s.paragraph in self._labels and s.paragraph != before.paragraph

"""The triggers of a sentence once a second reader was heard: what it has for no happening goes, what it is sure of comes.

The rules know words and grammar, the second reader what such words mostly mean in reports. It is believed where it is
sure; how sure that is was chosen on marked reports (``docs/reading.md``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.extract.frames import Frame
from rashomon.extract.happenings import Classifier
from rashomon.extract.triggers import NOMINAL, Trigger
from rashomon.lexicon.triggers import entry_for, usual_entry
from rashomon.model.claim import Kind
from rashomon.model.hints import Telling
from rashomon.model.syntax import Sentence

UNLIKELY = 0.1
"""A trigger of whose words none has this probability of telling of a happening tells of none."""
LIKELY = 0.9
"""The probability of a kind from which on a word tells of such a happening, whatever the rules made of it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The triggers of a sentence by rules: all that there are, and those of them that claim something."""

    found: Sequence[Trigger]
    claiming: Sequence[Trigger]


def weighed(
    s: Sentence, seen: Seen, tellings: Sequence[Telling] | None, classifier: Classifier
) -> list[Trigger]:
    """The triggers that claim something, in order; ``tellings`` is what the second reader says of the sentence, ``None`` where it
    was not asked.
    """
    claiming = seen.claiming
    if tellings is None:
        return list(claiming)
    by_word = dict(_by_word(s, tellings))
    heard = {i for i, t in by_word.items() if t.some >= UNLIKELY}
    kept = [t for t in claiming if t.i in heard or not heard.isdisjoint(t.frame.others)]
    if len(kept) < len(claiming) and _in_title_case(s):
        kept = list(claiming)
    taken = {i for t in claiming for i in range(min(t.words), max(t.words) + 1)}
    told = [(i, t.kind) for i, t in by_word.items() if t.chance >= LIKELY and i not in taken]
    added = [t for i, kind in told if (t := _told(s, i, kind, seen.found, classifier))]
    return sorted([*kept, *added], key=lambda t: t.i) if added else kept


def _in_title_case(s: Sentence) -> bool:
    """Whether words were given small letters for the parser ("Rebels Shell Village"); the second reader takes them for names."""
    written = (s.source[t.start : t.end] for t in s.tokens)
    return any(word.istitle() and t.text.islower() for word, t in zip(written, s.tokens, strict=True))


def _by_word(s: Sentence, tellings: Sequence[Telling]) -> Iterator[tuple[int, Telling]]:
    """The words of a sentence that something is said of, in order; both are, and are gone through once."""
    rest = iter(tellings)
    telling = next(rest, None)
    for token in s.tokens:
        while telling is not None and telling.span.end <= token.start:
            telling = next(rest, None)
        if telling is None:
            return
        if telling.span.start < token.end:
            yield token.i, telling


def _told(
    s: Sentence, i: int, kind: Kind, found: Sequence[Trigger], classifier: Classifier
) -> Trigger | None:
    """What a word tells, read as the rules would, else as the word that is usual for the kind."""
    token = s.tokens[i]
    if kind is Kind.OTHER or (token.pos != "VERB" and token.pos not in NOMINAL):
        return None
    known = next((t for t in found if t.i == i), None)
    if known is not None and not known.frame.entry.noun:
        return None  # rules on verbs that only mention something are sure: "shot and wounded"
    if known is not None and known.kind is kind:
        return known
    noun = token.pos != "VERB"
    entry = entry_for(token.lemma, kind, noun) or usual_entry(kind, noun)
    return Trigger(Frame(s, i, (), token.lemma, entry, classifier), kind) if entry else None

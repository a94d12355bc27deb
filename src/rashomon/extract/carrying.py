"""Places and dates that hold on from the sentence before, and through the entry of a chronicle (claim model, ruling 10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rashomon.extract.circumstances import goes_on
from rashomon.extract.clauses import VERBAL
from rashomon.extract.dates import DateMention, is_pivot
from rashomon.extract.drafts import Draft
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.sharing import WAYS, held
from rashomon.lexicon.dates import date_words
from rashomon.model.claim import GROUPS, Kind, Modality, PlaceRole
from rashomon.model.dates import DateKind
from rashomon.model.syntax import Sentence

ENDS = frozenset({":", "-", "–", "—", "--"})
OPENING = 3
"""The place of a sentence that opens with it ("In the Hasakah countryside, ...") begins at this token at the latest."""
BULLETS = frozenset("*•·-–—.")
PRESENT = frozenset({"VBZ", "VBP"})
OUTCOMES = frozenset(GROUPS["outcome"])
AGREED = frozenset({Kind.CEASEFIRE, Kind.NEGOTIATION})
"""What is talked of and agreed on elsewhere than where the fighting is."""
ENTERING = frozenset({Kind.ATTACK, Kind.TERRITORY_GAIN, Kind.DEPLOYMENT})
POINTING = frozenset({"the", "this", "that", "these", "those"})


def entry_date(s: Sentence, dates: Sequence[DateMention]) -> DateMention | None:
    """The date that heads an entry of a chronicle: "Jan. 25: The army takes ...", "3 March - Troops ..."."""
    if not dates or dates[0].first > 1 or dates[0].last + 2 >= len(s.tokens):
        return None
    heads = dates[0].expression.kind in {DateKind.CALENDAR, DateKind.WEEKDAY}
    return dates[0] if heads and s.tokens[dates[0].last + 1].text in ENDS else None


def may_be_entry(s: Sentence) -> bool:
    """Whether a sentence may open with such a date, told from its first words."""
    return any(t.text in ENDS for t in s.tokens[1:8])


def in_entry(draft: Draft, entry: DateMention) -> Draft:
    """A claim of an entry headed by a date: past, though told in the present."""
    modality = draft.modality
    if modality is Modality.ONGOING and entry.expression.day and _in_simple_present(draft):
        modality = Modality.HAPPENED
    return replace(draft, modality=modality)


def _in_simple_present(draft: Draft) -> bool:
    s = draft.sentence
    verb = next((t for t in (s.tokens[draft.i], *s.ancestors(draft.i)) if t.pos in VERBAL), None)
    return verb is not None and verb.tag in PRESENT and not s.children(verb.i, "aux")


def carry(
    draft: Draft, told: Sequence[Draft], places: Sequence[PlaceMention], before: Sequence[Draft]
) -> None:
    """Give a claim that goes on with what was told before, the last first, its place and its date where it has none.

    ``told`` are the claims of the sentence before, ``before`` all that stand before it; ``places`` those of its own sentence.
    """
    if (draft.places and draft.date) or not goes_on(draft.sentence, draft.i, draft.kind, draft.modality):
        return
    if (
        draft.date is None
        and not _turns(draft, told, places)
        and _is_same_happening(draft, told)
        and not _is_told_apart(draft, told)
    ):
        draft.date = next((d.date for d in told if d.date and not _is_stretch(d.date)), None)
    if not draft.places and draft.kind not in AGREED:
        still = (d.places for d in told if _is_scene(d))
        draft.places = held(next(still, ()), draft.kind)
    if not draft.places and (meant := _meant(draft, before)) is not None:
        draft.places = held(meant.places, draft.kind)
        draft.date = draft.date or meant.date


def _is_scene(told: Draft) -> bool:
    """Whether things go on where a claim places them: also where troops went to, not where people fled to or were taken."""
    roles = {p.role for p in told.places}
    return bool(roles - WAYS) or (roles == {PlaceRole.TO} and told.kind in ENTERING)


def _meant(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The happening that "the attack" stands for: the last of its kind whose place is known."""
    s = draft.sentence
    if s.tokens[draft.i].tag != "NN" or not _refers(draft) or _is_other(s, draft.i):
        return None
    same = (d for d in reversed(before) if d.kind is draft.kind and d.modality is Modality.HAPPENED)
    return next((d for d in same if d.places), None)


def _is_other(s: Sentence, i: int) -> bool:
    """ "The latest attack", "the second raid", "another blast": not the one told of."""
    return any(c.lower in date_words()["others"] for c in s.children(i, "amod", "det", "compound"))


def _is_same_happening(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether a claim may be of the day told of: not what else somebody does later on in the same paragraph."""
    if not told or told[0].sentence.paragraph != draft.sentence.paragraph or draft.kind in OUTCOMES:
        return True
    return _refers(draft) or any(_share_party(draft, d) for d in told)


def _is_told_apart(draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether in the same paragraph another speaker counts what came of something: of what day is not told with it."""
    if not (draft.sources and told) or draft.kind not in OUTCOMES or _refers(draft):
        return False
    return told[0].sentence.paragraph == draft.sentence.paragraph and told[0].sources != draft.sources


def _refers(draft: Draft) -> bool:
    """ "The assault", "these arrests": a happening told of before, by its name."""
    s = draft.sentence
    noun = s.tokens[draft.i].pos == "NOUN"
    return draft.refers or (noun and any(c.lower in POINTING for c in s.children(draft.i, "det")))


def _share_party(draft: Draft, other: Draft) -> bool:
    """Whether one who acts or is acted upon in one claim does so in the other: by the last word of his name."""
    return bool(_parties(draft) & _parties(other))


def _parties(draft: Draft) -> frozenset[str]:
    return frozenset(p.evidence.text.lower().split()[-1] for p in (*draft.actors, *draft.targets))


def _is_stretch(date: DateMention) -> bool:
    """ "Since May", "in the past 24 hours", "a year after": over how long something was counted, no day that others fall on."""
    e = date.expression
    return e.since or e.kind is DateKind.PAST or (is_pivot(date) and e.unit not in {"day", "hour"})


def _turns(draft: Draft, told: Sequence[Draft], places: Sequence[PlaceMention]) -> bool:
    """Whether a paragraph opens on another place ("In Homs, ..."): it tells of another day, unless it is an item of a list."""
    s = draft.sentence
    if not told or not places or told[0].sentence.paragraph == s.paragraph or _is_item(s):
        return False
    opening = min(places, key=lambda p: p.first)
    return (
        opening.first <= OPENING
        and opening.role is not PlaceRole.NEAR
        and not any(opening in d.places for d in told)
    )


def _is_item(s: Sentence) -> bool:
    start = s.tokens[0].start
    return s.tokens[0].text in BULLETS or s.source[max(0, start - 2) : start].strip()[-1:] in BULLETS

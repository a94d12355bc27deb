"""Reads the claims of a report sentence by sentence, blanket denials among them, and gives each its place, date and id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256

from rashomon.extract.answers import answered, dispute_links
from rashomon.extract.attribution import Attributions
from rashomon.extract.carrying import carry, in_entry, may_be_entry
from rashomon.extract.circumstances import (
    in_relatives,
    nearest,
    of_accused,
    of_avenged,
    of_speaking,
    scope_of,
)
from rashomon.extract.claim_parts import ClaimParts
from rashomon.extract.conflict import of_conflict
from rashomon.extract.containers import more_precise, opening_place
from rashomon.extract.counted_deaths import with_deaths
from rashomon.extract.dates import DateMention, find_dates, told_from
from rashomon.extract.denials import Answer, find_answers, find_denied
from rashomon.extract.descriptions import without_descriptions
from rashomon.extract.drafts import Draft
from rashomon.extract.entries import Entries
from rashomon.extract.figures import find_figures
from rashomon.extract.generalities import is_definition, is_timeless
from rashomon.extract.groundwork import settled
from rashomon.extract.headings import is_heading
from rashomon.extract.loaded import find_loaded
from rashomon.extract.own_time import clause_with_own_time
from rashomon.extract.readings import MOVEMENTS, claimed_events, place_role, settle_references
from rashomon.extract.sharing import share
from rashomon.extract.trigger_claims import drafts_of
from rashomon.extract.triggers import Trigger
from rashomon.model.claim import Claim, ClaimDate, ClaimPlace, Kind, Modality, Party, Polarity, Stance
from rashomon.model.document import BlockKind
from rashomon.model.hints import SecondReader
from rashomon.model.syntax import SegmentedDocument, Sentence


class ClaimReader:
    """Reads the claims of one report."""

    def __init__(self, segmented: SegmentedDocument, second: SecondReader | None = None) -> None:
        self.segmented = segmented
        self.sentences = segmented.sentences
        self.ground = settled(self.sentences, second)
        self.places = self.ground.places
        self.attributions: Attributions = self.ground.attributions
        self.drafts: list[Draft] = []
        self._entries = Entries(self.sentences)

    def read(self) -> tuple[Claim, ...]:
        """All claims, in the order of the text."""
        defining = False
        for sentence in self.sentences:
            defining = is_definition(sentence) or (defining and is_timeless(sentence))
            if not defining and not is_heading(sentence):
                self.drafts += self._sentence(sentence)
        settle_references(self.drafts)
        self.drafts = of_conflict(self.drafts, self.sentences)
        ids = [self._id(n, d) for n, d in enumerate(self.drafts)]
        links = dispute_links(self.drafts)
        return tuple(
            self._claim(d, ids[n], tuple(ids[k] for k in links[n])) for n, d in enumerate(self.drafts)
        )

    # --- drafts ---------------------------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> list[Draft]:
        answers = find_answers(sentence)
        triggers = self.ground.triggers(sentence)
        triggers = [
            t for t in triggers if not any(a.first <= t.i <= a.last or t.i in a.reports for a in answers)
        ]
        denied = find_denied(sentence) if triggers else []
        charges = {r for d in denied for r in d.reports}
        triggers = [t for t in triggers if t.i not in charges]  # "rejected accusations that"
        figures = find_figures(sentence) if triggers else ()
        dates = find_dates(sentence) if triggers or may_be_entry(sentence) else ()
        entry = self._entries.day(sentence, dates)
        drafts: list[Draft] = []
        parts = ClaimParts(self.ground, self.drafts, drafts, denied)
        claimed = {t.i: claimed_events(t, triggers) for t in triggers}
        merged = {e.i for events in claimed.values() for e in events}
        for trigger in triggers:
            if trigger.i not in merged:
                for event in claimed[trigger.i] or [trigger]:
                    verbs = [t.i for t in triggers if not t.frame.entry.noun]
                    found = drafts_of(trigger, event, figures, verbs, parts)
                    for draft in with_deaths(found, trigger.frame.entry.deadly):
                        placed = self._place(draft, triggers, dates)
                        drafts.append(in_entry(placed, entry) if entry else placed)
        for avenged in (True, False):
            share([d for d in drafts if d.avenged is avenged])
        told = [] if entry in dates else self._entries.told_last(sentence, self.drafts)
        told = [d for d in told if not d.avenged]
        for draft in drafts:
            draft.date = draft.date or entry
            carry(draft, told, self.places[sentence.index], self.drafts)
            if not draft.places and draft.modality is Modality.HAPPENED and draft.kind is not Kind.ACCUSATION:
                draft.places = opening_place(sentence, self.places[sentence.index])
            if not draft.places and (label := self._entries.place(sentence)):
                draft.places = (label,)
        for answer in answers:
            speakers = parts.parties(sentence, answer.speakers)
            drafts += self._answer(sentence, answer, speakers, [d for d in drafts if d.i < answer.first])
        return sorted(drafts, key=lambda d: d.i)

    def _answer(
        self, sentence: Sentence, answer: Answer, speakers: Sequence[Party], here: list[Draft]
    ) -> Iterator[Draft]:
        told, answering = self.attributions, (answer.verb, answer.speakers, answer.stance)
        own = answer.speakers and answer.verb not in told.cue_tokens(sentence.index)
        sources = told.source_of(sentence, *answering) if own else ()  # "..., which the army denies"
        sources = sources or told.speaking(sentence.index, answer.verb, answer.stance)
        sources = sources or told.source_of(sentence, *answering)
        found = answered(here, sources, speakers, answer.account) if answer.aside else []
        found = found or answered([*self.drafts, *here], sources, speakers, answer.account)
        if found:
            main = found[0]
            doubts = answer.stance is Stance.DOUBTS
            yield Draft(
                sentence,
                tuple(range(answer.first, answer.last + 1)),
                (answer.first, answer.last),
                main.kind,
                Modality.POSSIBLE if doubts else main.modality,
                Polarity.POSITIVE if doubts else Polarity.NEGATIVE,
                main.actors,
                main.targets,
                sources=sources,
                places=main.places,
                answers=() if doubts else tuple(found),
            )

    # --- where and when -------------------------------------------------------------------------------------------

    def _place(self, draft: Draft, triggers: Sequence[Trigger], dates: Sequence[DateMention]) -> Draft:
        s = draft.sentence
        if not (self.places[s.index] or dates):
            return draft  # the sentence tells neither where nor when
        scope = scope_of(s, draft.i, [t.i for t in triggers])
        outside = self.attributions.outside(s) | of_speaking(s, self.attributions.cue_tokens(s.index))
        aside = outside if draft.i not in outside else frozenset()
        if draft.kind is Kind.ACCUSATION:
            aside |= of_accused(s, draft.i)
        avenged = of_avenged(s, [t.i for t in triggers])
        draft.avenged = draft.i in avenged
        if not draft.avenged:
            aside |= avenged
        mentions = [
            m
            for m in self.places[s.index]
            if not m.dateline and (not m.metonym or m.governor == draft.i) and m.head not in aside
        ]
        mentions = [m for m in mentions if not m.origin or draft.kind in MOVEMENTS]
        dates = [d for d in dates if d.last not in aside]
        found = more_precise(s, nearest(mentions, scope, lambda m: True))
        draft.places = without_descriptions(s, draft.i, draft.kind, found)
        apart = in_relatives(s, draft.i) if dates else frozenset()
        dates = [d for d in dates if d.first not in apart]
        own = clause_with_own_time(s, draft.i, draft.kind, draft.modality) if dates else None
        dates = [d for d in dates if own is None or d.first in own]
        draft.date = told_from(s, draft.i, nearest(dates, scope, lambda m: True))
        return draft

    # --- claims ---------------------------------------------------------------------------------------------------

    def _claim(self, draft: Draft, claim_id: str, disputes: tuple[str, ...]) -> Claim:
        tokens = draft.sentence.tokens
        quote = self.segmented.quote(tokens[draft.clause[0]].start, tokens[draft.clause[1]].end)
        return Claim(
            id=claim_id,
            kind=draft.kind,
            trigger=self.segmented.quote(tokens[min(draft.words)].start, tokens[max(draft.words)].end),
            quote=quote,
            modality=draft.modality,
            polarity=draft.polarity,
            actors=draft.actors,
            targets=draft.targets,
            places=tuple(ClaimPlace(m.evidence, place_role(draft.kind, m)) for m in draft.places),
            date=ClaimDate(draft.date.evidence, draft.date.expression) if draft.date else None,
            quantities=draft.quantities,
            sources=draft.sources,
            disputes=disputes,
            loaded=find_loaded(self.segmented.document.text, quote.span),
            headline=draft.sentence.block is BlockKind.HEADLINE,
        )

    def _id(self, number: int, draft: Draft) -> str:
        start = draft.sentence.tokens[draft.i].start
        key = f"{self.segmented.document.id}|{draft.kind}|{start}|{number}"
        return sha256(key.encode()).hexdigest()[:12]

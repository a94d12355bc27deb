"""Puts claims together, sentence by sentence: trigger, parties, figures, place, date, source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from rashomon.extract.answers import answered, dispute_links
from rashomon.extract.attribution import Attributions
from rashomon.extract.carrying import carry, in_entry, may_be_entry
from rashomon.extract.circumstances import in_relatives, nearest, of_accused, of_speaking, scope_of
from rashomon.extract.clauses import coordinated, rejoined
from rashomon.extract.conflict import of_conflict
from rashomon.extract.containers import more_precise, opening_place
from rashomon.extract.counted_deaths import with_deaths
from rashomon.extract.counts import event_figures, list_items, of_verb, quantities, target_figures
from rashomon.extract.dates import DateMention, find_dates, told_from
from rashomon.extract.denials import Answer, Denied, find_answers, find_denied
from rashomon.extract.descriptions import without_descriptions
from rashomon.extract.drafts import Draft
from rashomon.extract.entries import Entries
from rashomon.extract.figures import Figure, find_figures
from rashomon.extract.figures_retold import retold
from rashomon.extract.gapped_figures import gapped
from rashomon.extract.generalities import is_definition, is_timeless
from rashomon.extract.groundwork import settled
from rashomon.extract.happenings import PEOPLE
from rashomon.extract.headings import is_heading
from rashomon.extract.loaded import find_loaded
from rashomon.extract.mixed_losses import outcome_of
from rashomon.extract.modality import read_modality
from rashomon.extract.own_time import clause_with_own_time
from rashomon.extract.quotes import clause_bounds
from rashomon.extract.readings import (
    MOVEMENTS,
    claimed_events,
    kind_of,
    modality_of,
    place_role,
    refers,
    settle_references,
)
from rashomon.extract.sharing import share
from rashomon.extract.triggers import NEAR, Trigger
from rashomon.extract.victims import is_elliptic, victims_before
from rashomon.model.claim import (
    GROUPS,
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    Modality,
    Party,
    Polarity,
    Quantity,
    Source,
    Stance,
)
from rashomon.model.document import BlockKind
from rashomon.model.hints import SecondReader
from rashomon.model.syntax import SegmentedDocument, Sentence

OUTCOMES = frozenset(GROUPS["outcome"])
APART = OUTCOMES | {Kind.ARREST, Kind.ABDUCTION, Kind.RELEASE, Kind.SURRENDER}
"""Each item of a list with its own figure is a claim of these (ruling 1)."""
THINGS = frozenset({"vehicle", "equipment", "weapon", "person", "civilian", "armed_party"})
SIDES = frozenset({Kind.ARMED_CLASH, Kind.PROTEST})  # both act, so that neither did what came of it
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
INANIMATE = frozenset({"structure", "place_noun", "place", "vehicle", "equipment"})


class ClaimReader:
    """Reads the claims of one report."""

    def __init__(self, segmented: SegmentedDocument, second: SecondReader | None = None) -> None:
        self.segmented = segmented
        self.sentences = segmented.sentences
        self.ground = settled(self.sentences, second)
        self.places = self.ground.places
        self.parties = self.ground.parties
        self.attributions: Attributions = self.ground.attributions
        self.drafts: list[Draft] = []
        self._here: list[Draft] = []
        self._denied: list[Denied] = []
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
        self._denied = find_denied(sentence) if triggers else []
        charges = {r for d in self._denied for r in d.reports}
        triggers = [t for t in triggers if t.i not in charges]  # "rejected accusations that"
        figures = find_figures(sentence) if triggers else ()
        dates = find_dates(sentence) if triggers or may_be_entry(sentence) else ()
        entry = self._entries.day(sentence, dates)
        drafts: list[Draft] = []
        self._here = drafts
        claimed = {t.i: claimed_events(t, triggers) for t in triggers}
        merged = {e.i for events in claimed.values() for e in events}
        for trigger in triggers:
            if trigger.i not in merged:
                for event in claimed[trigger.i] or [trigger]:
                    verbs = [t.i for t in triggers if not t.frame.entry.noun]
                    found = self._drafts(trigger, event, figures, verbs)
                    for draft in with_deaths(found, trigger.frame.entry.deadly):
                        placed = self._place(draft, triggers, dates)
                        drafts.append(in_entry(placed, entry) if entry else placed)
        share(drafts)
        told = [] if entry in dates else self._entries.told_last(sentence, self.drafts)
        for draft in drafts:
            draft.date = draft.date or entry
            carry(draft, told, self.places[sentence.index], self.drafts)
            if not draft.places and draft.modality is Modality.HAPPENED and draft.kind is not Kind.ACCUSATION:
                draft.places = opening_place(sentence, self.places[sentence.index])
            if not draft.places and (label := self._entries.place(sentence)):
                draft.places = (label,)
        for answer in answers:
            drafts += self._answer(sentence, answer, [d for d in drafts if d.i < answer.first])
        return sorted(drafts, key=lambda d: d.i)

    def _answer(self, sentence: Sentence, answer: Answer, here: list[Draft]) -> Iterator[Draft]:
        speakers = self._parties(sentence, answer.speakers)
        told, answering = self.attributions, (answer.verb, answer.speakers, answer.stance)
        own = answer.speakers and answer.verb not in told.cue_tokens(sentence.index)
        sources = told.source_of(sentence, *answering) if own else ()  # "..., which the army denies"
        sources = sources or told.speaking(sentence.index, answer.verb, answer.stance)
        sources = sources or told.source_of(sentence, *answering)
        found = answered([*self.drafts, *here], sources, speakers, answer.account)
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

    def _drafts(
        self, trigger: Trigger, event: Trigger, figures: Sequence[Figure], verbs: Sequence[int]
    ) -> Iterator[Draft]:
        """The claims of a trigger; ``event`` is the happening it claims responsibility for, else the trigger itself."""
        s = trigger.sentence
        reading = read_modality(trigger)
        kind = kind_of(event, reading.attempt, self.drafts)
        told_with = coordinated(s, trigger.i)
        apart = [v for v in verbs if v not in told_with and s.tokens[v].dep != "amod"]
        targets = tuple(h for h in event.frame.targets if not any(trigger.i < v < h for v in apart))
        sources = self._denying(trigger) or self._sources(trigger)
        polarity = reading.polarity
        denied = bool(sources) and sources[0].stance is Stance.DENIES
        if denied or (not sources and self.attributions.denied_by_us(s.index, trigger.i)):
            polarity = Polarity.NEGATIVE
        elif trigger.frame.entry.event and polarity is Polarity.NEGATIVE:
            return  # "nobody claimed responsibility": nothing is claimed of the attack
        modality = reading.modality
        if sources and sources[0].stance is Stance.DOUBTS and polarity is Polarity.POSITIVE:
            modality = Modality.POSSIBLE  # "could not confirm that the general was dead"
        actors = self._parties(s, trigger.frame.actors) or self._owners(trigger, kind)
        if trigger.frame.entry.accuses and not actors and sources:
            actors, sources = (Party(sources[0].evidence),), sources[1:]
        clause = clause_bounds(trigger, [*trigger.frame.actors, *targets])
        base = Draft(
            s,
            self._words(trigger, event),
            clause,
            kind,
            modality_of(trigger, kind, modality),
            polarity,
            actors,
            sources=sources,
            refers=kind is Kind.ATTACK
            and refers(event)
            and (event is not trigger or not (actors or targets)),
        )
        if trigger.frame.entry.follows:
            again = retold(trigger, base, figures, [*self.drafts, *self._here])
            if again is not None:
                yield again
            return
        figures = [f for f in figures if f.counted not in event.frame.shared]
        if event.frame.entry.target == ("subject",):  # "sustained a wound" counts no wounds
            figures = [f for f in figures if f.counted not in event.frame.others]
        if kind in OUTCOMES:
            targets = tuple(dict.fromkeys([*targets, *list_items(trigger, figures)]))
        if kind in HARM and not event.frame.entry.mixed:
            targets = tuple(h for h in targets if self._can_suffer(event, h)) or targets[:1]
        elsewhere = self._told_otherwise(trigger, figures, sources) if kind in OUTCOMES else []
        elsewhere += [(f, sources) for f in gapped(s, trigger.i, kind, figures) if not elsewhere]
        for figure, others in elsewhere:
            yield replace(
                base,
                targets=self._victims(kind, s, targets),
                quantities=self._quantities(s, [figure]),
                sources=others,
            )
        told_elsewhere = [f for f, _ in elsewhere]
        figures = [f for f in figures if f not in told_elsewhere]
        counted = {
            h: fs for h in targets if (fs := target_figures(kind, figures, h, self._is_thing(event, h)))
        }
        events = event_figures(event, kind, figures)
        if kind in APART and len(counted) > 1:
            for h, told in counted.items():
                yield replace(
                    base,
                    kind=outcome_of(event.frame, kind, h),
                    targets=self._victims(kind, s, (h,)),
                    quantities=self._quantities(s, [*events, *told]),
                )
            left = self._victims(kind, s, tuple(h for h in targets if h not in counted))
            if left:
                yield replace(base, targets=left, quantities=self._quantities(s, events))
        else:
            told = [f for fs in counted.values() for f in fs]
            yield replace(
                base,
                targets=self._victims(kind, s, targets),
                quantities=self._quantities(s, [*events, *told]),
            )

    def _told_otherwise(
        self, trigger: Trigger, figures: Sequence[Figure], sources: tuple[Source, ...]
    ) -> list[tuple[Figure, tuple[Source, ...]]]:
        """Figures for an outcome that others give: "dozens of dead, 35 according to the ministry, 90 according to the
        rebels"."""
        s = trigger.sentence
        found = []
        for f in figures:
            if trigger.frame.entry.noun and f.elliptic and f.first > trigger.i and not of_verb(s, f):
                others = self.attributions.sources_at(s.index, f.last)
                if others and others != sources:
                    found.append((f, others))
        return found if len(found) > 1 else []

    def _sources(self, trigger: Trigger) -> tuple[Source, ...]:
        """Who says what a trigger claims."""
        s = trigger.sentence
        governor = rejoined(s, trigger.i)
        return self.attributions.sources_at(s.index, trigger.i if governor is None else governor)

    def _denying(self, trigger: Trigger) -> tuple[Source, ...]:
        """Who denies the happening by name ("denied the killings"), if anybody does."""
        s = trigger.sentence
        for denied in self._denied:
            if trigger.i in denied.content:
                if not denied.speakers:
                    return self.attributions.speaking(s.index, denied.verb, Stance.DENIES)
                return self.attributions.source_of(s, denied.verb, denied.speakers, Stance.DENIES)
        return ()

    def _quantities(self, s: Sentence, figures: Sequence[Figure]) -> tuple[Quantity, ...]:
        """Figures as the claim model writes them; "1,524 of them" counts what "them" stands for."""
        named = []
        for f in figures:
            pronoun = f.counted is not None and s.tokens[f.counted].pos == "PRON"
            named.append(
                replace(f, of=self.parties.fullest(s, f.counted).text)
                if pronoun and f.counted is not None
                else f
            )
        return quantities(named)

    def _is_thing(self, trigger: Trigger, head: int) -> bool:
        return bool(trigger.frame.classes(head) & THINGS)

    def _can_suffer(self, trigger: Trigger, head: int) -> bool:
        """Whether people may be meant: not by a station that the parser joins to those killed there."""
        classes = trigger.frame.classes(head)
        return bool(classes & PEOPLE) or not classes & INANIMATE

    def _owners(self, trigger: Trigger, kind: Kind) -> tuple[Party, ...]:
        """Whose the strikes are: "these strikes damaged" (ruling 17), and strikes listed place by place."""
        s = trigger.sentence
        if not trigger.frame.entry.noun:
            subjects = trigger.frame.subjects
            return next(
                (
                    d.actors
                    for d in reversed(self._here)
                    if d.i in subjects and d.kind not in SIDES and not d.claimed
                ),
                (),
            )
        listed = kind is Kind.AIR_STRIKE and any(
            m.first == 1 and m.governor == s.root().i for m in self.places[s.index]
        )
        return (
            next((d.actors for d in reversed(self.drafts) if d.kind is kind and d.actors), ())
            if listed
            else ()
        )

    def _words(self, trigger: Trigger, event: Trigger) -> tuple[int, ...]:
        """The words that carry the predicate, with a light verb or the happening claimed where they stand near."""
        if event is trigger:
            return trigger.words
        return (*trigger.words, event.i) if abs(event.i - trigger.i) <= 2 * NEAR else (event.i,)

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

    def _victims(self, kind: Kind, s: Sentence, heads: Sequence[int]) -> tuple[Party, ...]:
        """The targets, also of what is told in figures only ("eight were wounded")."""
        told = [h for h in heads if not is_elliptic(s, h)]
        found = self._parties(s, told)
        if found or len(told) == len(heads):
            return found
        left_out = victims_before(kind, s, heads, (*self.drafts, *self._here))
        return left_out or self._parties(s, [h for h in heads if s.tokens[h].pos != "NUM"])

    def _parties(self, s: Sentence, heads: Sequence[int]) -> tuple[Party, ...]:
        return tuple(Party(e) for e in self.parties.named(s, heads))

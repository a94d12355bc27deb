"""Puts claims together, sentence by sentence: trigger, parties, figures, place, date, source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from rashomon.extract.attribution import Attributions, find_attributions
from rashomon.extract.circumstances import nearest, scope_of
from rashomon.extract.counts import event_figures, quantities, target_figure
from rashomon.extract.dates import DateMention, find_dates
from rashomon.extract.figures import Figure, find_figures
from rashomon.extract.frames import Classifier
from rashomon.extract.modality import Reading, read_modality
from rashomon.extract.parties import Parties
from rashomon.extract.places import PlaceMention, find_places
from rashomon.extract.quotes import clause_bounds
from rashomon.extract.triggers import Trigger, find_triggers
from rashomon.model.claim import (
    GROUPS,
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    Modality,
    Party,
    PlaceRole,
    Polarity,
)
from rashomon.model.document import BlockKind
from rashomon.model.span import Evidence
from rashomon.model.syntax import SegmentedDocument, Sentence

MOVEMENTS = {*GROUPS["movement"], Kind.TERRITORY_GAIN, Kind.ATTACK, Kind.AID}
STATES = {Kind.TERRITORY_HELD, Kind.SIEGE}
OUTCOMES = set(GROUPS["outcome"])
NO_ONE = {"no", "none", "nobody", "nothing", "one"}


@dataclass
class Draft:
    """A claim in the making."""

    trigger: Trigger
    kind: Kind
    reading: Reading
    targets: tuple[int, ...]
    figures: list[Figure]
    places: list[PlaceMention] = field(default_factory=list)
    date: DateMention | None = None
    carried: bool = False


@dataclass(frozen=True)
class Classes:
    """Noun classes of a mention, with the places found in the text."""

    parties: Parties
    place_heads: Sequence[frozenset[int]]

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The classes of the phrase at ``head``; ``place`` where it names one."""
        found = self.parties.classes(sentence, head)
        return found | {"place"} if head in self.place_heads[sentence.index] else found


class ClaimReader:
    """Reads the claims of one report."""

    def __init__(self, segmented: SegmentedDocument) -> None:
        self.segmented = segmented
        self.sentences = segmented.sentences
        self.places = find_places(self.sentences)
        self.parties = Parties(self.sentences)
        self.attributions: Attributions = find_attributions(self.sentences, self.parties)
        heads = [frozenset(m.head for m in mentions) for mentions in self.places]
        self.classifier: Classifier = Classes(self.parties, heads)
        self.drafts: list[Draft] = []

    def read(self) -> tuple[Claim, ...]:
        """All claims, in the order of the text."""
        for sentence in self.sentences:
            self.drafts.extend(self._sentence(sentence))
        return tuple(self._claim(n, d) for n, d in enumerate(self.drafts))

    # --- drafts ---------------------------------------------------------------------------------------------------

    def _sentence(self, sentence: Sentence) -> list[Draft]:
        triggers = find_triggers(sentence, self.classifier)
        if not triggers:
            return []
        figures = find_figures(sentence)
        dates = [d for d in find_dates(sentence) if not self._of_speaking(sentence, d)]
        drafts: list[Draft] = []
        for trigger in triggers:
            for draft in self._drafts(trigger, figures):
                self._circumstances(draft, triggers, dates)
                drafts.append(draft)
        return drafts

    def _drafts(self, trigger: Trigger, figures: Sequence[Figure]) -> Iterator[Draft]:
        reading = read_modality(trigger)
        kind = self._kind(trigger, reading)
        targets = [h for h in trigger.frame.targets if trigger.sentence.tokens[h].lower not in NO_ONE or True]
        counted = {h: f for h in targets if (f := target_figure(trigger, kind, figures, h)) is not None}
        events = event_figures(trigger, kind, figures)
        if kind in OUTCOMES and len(counted) > 1:
            rest = tuple(h for h in targets if h not in counted)
            for h, figure in counted.items():
                yield Draft(trigger, kind, reading, (h,), [*events, figure])
            if rest:
                yield Draft(trigger, kind, reading, rest, list(events))
        else:
            yield Draft(trigger, kind, reading, tuple(targets), [*events, *counted.values()])

    def _kind(self, trigger: Trigger, reading: Reading) -> Kind:
        kind = trigger.kind
        if reading.attempt and kind is Kind.TERRITORY_GAIN:
            return Kind.ATTACK
        if trigger.frame.entry.anaphoric and kind is Kind.ATTACK and self._definite(trigger):
            for draft in reversed(self.drafts[-6:]):
                if draft.kind in GROUPS["violence"] and draft.kind not in {Kind.ARREST, Kind.ABDUCTION}:
                    return draft.kind
        return kind

    def _definite(self, trigger: Trigger) -> bool:
        s = trigger.sentence
        plain = not any(c.dep in {"amod", "compound"} for c in s.children(trigger.i))
        return plain and any(c.dep in {"det", "poss"} and c.lower in {"the", "this", "that", "these", "those"} for c in s.children(trigger.i))

    # --- where and when -------------------------------------------------------------------------------------------

    def _of_speaking(self, sentence: Sentence, date: DateMention) -> bool:
        cues = self.attributions.cue_tokens(sentence.index)
        head = sentence.tokens[date.head]
        return any(a.i in cues for a in [head, *list(sentence.ancestors(head.i))[:2]])

    def _circumstances(self, draft: Draft, triggers: Sequence[Trigger], dates: Sequence[DateMention]) -> None:
        trigger = draft.trigger
        s = trigger.sentence
        scope = scope_of(s, trigger.i, [t.i for t in triggers])
        mentions = [m for m in self.places[s.index] if not m.dateline and not m.metonym]
        draft.places = nearest(mentions, scope, lambda m: True)
        found = nearest(dates, scope, lambda m: True)
        draft.date = found[0] if found else None
        self._carry(draft, bool(mentions), bool(dates))

    def _carry(self, draft: Draft, has_places: bool, has_dates: bool) -> None:
        """Take over what the sentence before said of the same happening."""
        s = draft.trigger.sentence
        before = [d for d in self.drafts if 0 < s.index - d.trigger.sentence.index <= 1]
        if not before:
            return
        if not draft.places and not has_places:
            draft.places = next((d.places for d in reversed(before) if d.places), [])
        if draft.date is None and not has_dates:
            draft.date = next((d.date for d in reversed(before) if d.date), None)

    # --- claims ---------------------------------------------------------------------------------------------------

    def _claim(self, number: int, draft: Draft) -> Claim:
        trigger = draft.trigger
        s = trigger.sentence
        first, last = clause_bounds(trigger, [h for h in (*trigger.frame.actors, *draft.targets)])
        words = sorted({trigger.i, *trigger.frame.others})
        near = [w for w in words if abs(w - trigger.i) <= 4]
        evidence = self.segmented.quote(s.tokens[near[0]].start, s.tokens[near[-1]].end)
        return Claim(
            id=self._id(number, draft),
            kind=draft.kind,
            trigger=evidence,
            quote=self.segmented.quote(s.tokens[first].start, s.tokens[last].end),
            modality=self._modality(draft),
            polarity=draft.reading.polarity,
            actors=self._parties(s, trigger.frame.actors),
            targets=self._parties(s, draft.targets),
            places=tuple(ClaimPlace(m.evidence, self._role(draft, m)) for m in draft.places),
            date=ClaimDate(draft.date.evidence, draft.date.expression) if draft.date else None,
            quantities=quantities(draft.figures),
            sources=self.attributions.sources_at(s.index, trigger.i),
            headline=s.block is BlockKind.HEADLINE,
        )

    def _id(self, number: int, draft: Draft) -> str:
        key = f"{self.segmented.document.id}|{draft.kind}|{draft.trigger.sentence.tokens[draft.trigger.i].start}|{number}"
        return sha256(key.encode()).hexdigest()[:12]

    def _modality(self, draft: Draft) -> Modality:
        if draft.kind in STATES and draft.reading.modality is Modality.HAPPENED and self._present(draft.trigger):
            return Modality.ONGOING
        return draft.reading.modality

    def _present(self, trigger: Trigger) -> bool:
        s = trigger.sentence
        verb = next((t for t in [s.tokens[trigger.i], *s.ancestors(trigger.i)] if t.pos in {"VERB", "AUX"}), None)
        return verb is None or verb.tag in {"VBZ", "VBP", "VBG"} or verb.lemma == "remain"

    def _role(self, draft: Draft, mention: PlaceMention) -> PlaceRole:
        if mention.role in {PlaceRole.FROM, PlaceRole.TO, PlaceRole.VIA} and draft.kind not in MOVEMENTS:
            return PlaceRole.AT
        return mention.role

    def _parties(self, s: Sentence, heads: Sequence[int]) -> tuple[Party, ...]:
        found: dict[str, Evidence] = {}
        for h in heads:
            if s.tokens[h].lower in NO_ONE:
                continue
            evidence = self.parties.fullest(s, h)
            if evidence.text and s.tokens[h].pos != "NUM":
                found.setdefault(evidence.text.lower(), evidence)
        return tuple(Party(e) for e in found.values())

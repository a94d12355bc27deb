"""What the claims of a trigger are made of: who acts and to whom it is done, how many, who says so or denies it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.extract.clauses import rejoined
from rashomon.extract.counts import of_verb, quantities
from rashomon.extract.denials import Denied
from rashomon.extract.drafts import Draft
from rashomon.extract.figures import Figure
from rashomon.extract.groundwork import Groundwork
from rashomon.extract.triggers import Trigger
from rashomon.extract.victims import is_elliptic, victims_before
from rashomon.model.claim import Kind, Party, Quantity, Source, Stance
from rashomon.model.syntax import Sentence

SIDES = frozenset({Kind.ARMED_CLASH, Kind.PROTEST})  # both act, so that neither did what came of it


@dataclass(frozen=True, slots=True)
class ClaimParts:
    """Parties, figures and sources in one sentence, by what its report has told so far."""

    ground: Groundwork
    before: Sequence[Draft]
    """The claims of the sentences before."""
    here: Sequence[Draft]
    """The claims of the sentence itself, which grow in number as its triggers are read."""
    denied: Sequence[Denied]
    """What is denied by name in the sentence."""

    def parties(self, s: Sentence, heads: Sequence[int]) -> tuple[Party, ...]:
        """The parties at ``heads`` by their fullest names."""
        return tuple(Party(e) for e in self.ground.parties.named(s, heads))

    def victims(self, kind: Kind, s: Sentence, heads: Sequence[int]) -> tuple[Party, ...]:
        """The targets, also of what is told in figures only ("eight were wounded")."""
        told = [h for h in heads if not is_elliptic(s, h)]
        found = self.parties(s, told)
        if found or len(told) == len(heads):
            return found
        left_out = victims_before(kind, s, heads, (*self.before, *self.here))
        return left_out or self.parties(s, [h for h in heads if s.tokens[h].pos != "NUM"])

    def owners(self, trigger: Trigger, kind: Kind) -> tuple[Party, ...]:
        """Whose the strikes are: "these strikes damaged" (ruling 17), and strikes listed place by place."""
        s = trigger.sentence
        if not trigger.frame.entry.noun:
            subjects = trigger.frame.subjects
            return next(
                (
                    d.actors
                    for d in reversed(self.here)
                    if d.i in subjects and d.kind not in SIDES and not d.claimed
                ),
                (),
            )
        listed = kind is Kind.AIR_STRIKE and any(
            m.first == 1 and m.governor == s.root().i for m in self.ground.places[s.index]
        )
        return (
            next((d.actors for d in reversed(self.before) if d.kind is kind and d.actors), ())
            if listed
            else ()
        )

    def quantities(self, s: Sentence, figures: Sequence[Figure]) -> tuple[Quantity, ...]:
        """Figures as the claim model writes them; "1,524 of them" counts what "them" stands for."""
        named = []
        for f in figures:
            pronoun = f.counted is not None and s.tokens[f.counted].pos == "PRON"
            named.append(
                replace(f, of=self.ground.parties.fullest(s, f.counted).text)
                if pronoun and f.counted is not None
                else f
            )
        return quantities(named)

    def sources(self, trigger: Trigger) -> tuple[Source, ...]:
        """Who says what a trigger claims."""
        s = trigger.sentence
        governor = rejoined(s, trigger.i)
        return self.ground.attributions.sources_at(s.index, trigger.i if governor is None else governor)

    def denying(self, trigger: Trigger) -> tuple[Source, ...]:
        """Who denies the happening by name ("denied the killings"), if anybody does."""
        s = trigger.sentence
        for denied in self.denied:
            if trigger.i in denied.content:
                if not denied.speakers:
                    return self.ground.attributions.speaking(s.index, denied.verb, Stance.DENIES)
                return self.ground.attributions.source_of(s, denied.verb, denied.speakers, Stance.DENIES)
        return ()

    def told_otherwise(
        self, trigger: Trigger, figures: Sequence[Figure], sources: tuple[Source, ...]
    ) -> list[tuple[Figure, tuple[Source, ...]]]:
        """Figures for an outcome that others give: "dozens of dead, 35 according to the ministry, 90 according to the
        rebels"."""
        s = trigger.sentence
        found = []
        for f in figures:
            if trigger.frame.entry.noun and f.elliptic and f.first > trigger.i and not of_verb(s, f):
                others = self.ground.attributions.sources_at(s.index, f.last)
                if others and others != sources:
                    found.append((f, others))
        return found if len(found) > 1 else []

"""The claims of one trigger: one for each outcome with its figures, denied or doubted as its sentence has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.extract.claim_parts import ClaimParts
from rashomon.extract.clauses import coordinated
from rashomon.extract.counts import event_figures, list_items, target_figures
from rashomon.extract.drafts import Draft
from rashomon.extract.figures import Figure
from rashomon.extract.figures_retold import retold
from rashomon.extract.gapped_figures import gapped
from rashomon.extract.happenings import OUTCOMES, PEOPLE
from rashomon.extract.mixed_losses import fallen, outcome_of
from rashomon.extract.modality import read_modality
from rashomon.extract.numerals import is_bare
from rashomon.extract.quotes import clause_bounds
from rashomon.extract.readings import kind_of, modality_of, refers
from rashomon.extract.triggers import NEAR, Trigger
from rashomon.model.claim import Kind, Modality, Party, Polarity, Stance

APART = OUTCOMES | {Kind.ARREST, Kind.ABDUCTION, Kind.RELEASE, Kind.SURRENDER}
"""Each item of a list with its own figure is a claim of these (ruling 1)."""
THINGS = frozenset({"vehicle", "equipment", "weapon", "person", "civilian", "armed_party"})
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
INANIMATE = frozenset({"structure", "place_noun", "place", "vehicle", "equipment"})


def drafts_of(
    trigger: Trigger, event: Trigger, figures: Sequence[Figure], verbs: Sequence[int], parts: ClaimParts
) -> Iterator[Draft]:
    """The claims of a trigger; ``event`` is the happening it claims responsibility for, else the trigger itself."""
    s = trigger.sentence
    reading = read_modality(trigger)
    kind = kind_of(event, reading.attempt, parts.before)
    told_with = coordinated(s, trigger.i)
    apart = [v for v in verbs if v not in told_with and s.tokens[v].dep != "amod"]
    targets = tuple(h for h in event.frame.targets if not any(trigger.i < v < h for v in apart))
    sources = parts.denying(trigger) or parts.sources(trigger)
    polarity = reading.polarity
    denied = bool(sources) and sources[0].stance is Stance.DENIES
    if denied or (not sources and parts.ground.attributions.denied_by_us(s.index, trigger.i)):
        polarity = Polarity.NEGATIVE
    elif trigger.frame.entry.event and polarity is Polarity.NEGATIVE:
        return  # "nobody claimed responsibility": nothing is claimed of the attack
    modality = reading.modality
    if sources and sources[0].stance is Stance.DOUBTS and polarity is Polarity.POSITIVE:
        modality = Modality.POSSIBLE  # "could not confirm that the general was dead"
    acting = [h for h in trigger.frame.actors if not is_bare(s.tokens[h])]
    actors = parts.parties(s, acting) or parts.owners(trigger, kind)
    if trigger.frame.entry.accuses and not actors and sources:
        actors, sources = (Party(sources[0].evidence),), sources[1:]
    clause = clause_bounds(trigger, [*trigger.frame.actors, *targets])
    base = Draft(
        s,
        _words(trigger, event),
        clause,
        kind,
        modality_of(trigger, kind, modality),
        polarity,
        actors,
        sources=sources,
        refers=kind is Kind.ATTACK and refers(event) and (event is not trigger or not (actors or targets)),
    )
    if trigger.frame.entry.follows:
        again = retold(trigger, base, figures, [*parts.before, *parts.here])
        if again is not None:
            yield again
        return
    figures = [f for f in figures if f.counted not in event.frame.shared]
    if event.frame.entry.target == ("subject",):  # "sustained a wound" counts no wounds
        figures = [f for f in figures if f.counted not in event.frame.others]
    if kind in OUTCOMES:
        targets = tuple(dict.fromkeys([*targets, *list_items(trigger, figures)]))
    if kind in HARM and not event.frame.entry.mixed:
        targets = tuple(h for h in targets if _can_suffer(event, h)) or targets[:1]
    elsewhere = parts.told_otherwise(trigger, figures, sources) if kind in OUTCOMES else []
    elsewhere += [(f, sources) for f in gapped(s, trigger.i, kind, figures) if not elsewhere]
    for figure, others in elsewhere:
        yield replace(
            base,
            targets=parts.victims(kind, s, targets),
            quantities=parts.quantities(s, [figure]),
            sources=others,
        )
    told_elsewhere = [f for f, _ in elsewhere]
    figures = [f for f in figures if f not in told_elsewhere]
    counted = {h: fs for h in targets if (fs := target_figures(kind, figures, h, _is_thing(event, h)))}
    events = event_figures(event, kind, figures)
    if kind in APART and len(counted) > 1:
        for h, told in counted.items():
            yield replace(
                base,
                kind=outcome_of(event.frame, kind, h),
                targets=parts.victims(kind, s, (h,)),
                quantities=parts.quantities(s, [*events, *told]),
            )
        left = parts.victims(kind, s, tuple(h for h in targets if h not in counted))
        if left:
            yield replace(base, targets=left, quantities=parts.quantities(s, events))
    else:
        told = [f for fs in counted.values() for f in fs]
        yield replace(
            base,
            kind=fallen(event.frame, kind, counted),
            targets=parts.victims(kind, s, targets),
            quantities=parts.quantities(s, [*events, *told]),
        )


def _is_thing(trigger: Trigger, head: int) -> bool:
    return bool(trigger.frame.classes(head) & THINGS)


def _can_suffer(trigger: Trigger, head: int) -> bool:
    """Whether people may be meant: not by a station that the parser joins to those killed there."""
    classes = trigger.frame.classes(head)
    return bool(classes & PEOPLE) or not classes & INANIMATE


def _words(trigger: Trigger, event: Trigger) -> tuple[int, ...]:
    """The words that carry the predicate, with a light verb or the happening claimed where they stand near."""
    if event is trigger:
        return trigger.words
    return (*trigger.words, event.i) if abs(event.i - trigger.i) <= 2 * NEAR else (event.i,)

"""Which figures of a sentence belong to a claim: those that count its targets, its actors or the happening itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.extract.figures import Figure
from rashomon.extract.happenings import MEANS
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import GROUPS, Kind, Quantity
from rashomon.model.syntax import Token

# Ruling 28: "a" counts for attacks, bombs, objects and people, not for clashes and definitions.
INDEFINITE_TARGETS = {
    Kind.DESTRUCTION,
    Kind.KILLED,
    Kind.WOUNDED,
    Kind.ABDUCTION,
    Kind.ARREST,
    Kind.RELEASE,
    Kind.AIR_STRIKE,
    Kind.ATTACK_REPELLED,
}
BOTH = "both"
"""Picks out sides that are known, and counts nobody who acts: "both armies shelled the town"."""
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
SUBJECTS = {"nsubj", "nsubjpass"}
OUTCOMES = frozenset(GROUPS["outcome"])
INDEFINITE_THINGS = {Kind.ATTACK, Kind.SHELLING, Kind.BOMBING, Kind.DEPLOYMENT}
GIVING = {Kind.MILITARY_SUPPORT, Kind.AID}
INDEFINITE_EVENTS = {
    Kind.ATTACK_REPELLED,
    Kind.ATTACK,
    Kind.BOMBING,
    Kind.AIR_STRIKE,
    Kind.SHELLING,
    Kind.CHEMICAL_WEAPON,
}


def counting(figures: Sequence[Figure], head: int) -> list[Figure]:
    """The figures that count the noun at token ``head``, or that stand there themselves ("12 were killed")."""
    return [f for f in figures if not _aside(f) and (f.counted == head or f.first <= head <= f.last)]


def _aside(figure: Figure) -> bool:
    return figure.locative or figure.duration


def target_figures(kind: Kind, figures: Sequence[Figure], head: int, things: bool) -> list[Figure]:
    """The figures of a target, "a" only where it counts: of people and ``things``, not of places and groups."""
    indefinite = kind in INDEFINITE_TARGETS or (things and kind in INDEFINITE_THINGS)
    return [
        f
        for f in counting(figures, head)
        if (indefinite or not f.indefinite) and (not f.zero or kind in OUTCOMES)
    ]


def list_items(trigger: Trigger, figures: Sequence[Figure]) -> list[int]:
    """The counted nouns of a list after a verb that the parser did not take for one ("a truck, five positions, a node")."""
    s, first = trigger.sentence, trigger.i
    if trigger.frame.entry.noun or not trigger.frame.objects or min(trigger.frame.objects) < first:
        return []
    found = []
    for f in figures:
        if f.counted is None or f.first <= first or _aside(f) or s.tokens[f.counted].dep in SUBJECTS:
            continue
        before = s.tokens[f.first - 1]
        opens = before.text in {",", ";", ":"} or before.lower == "and" or before.i == first
        if opens and not any(_breaks_list(t) for t in s.tokens[first + 1 : f.first]):
            found.append(f.counted)
    return found


def _breaks_list(token: Token) -> bool:
    """Whether a word ends the list of a verb: another verb, or a preposition that is no part of an item."""
    verb = token.pos in {"VERB", "AUX"} and token.dep not in {"compound", "amod"}
    return verb or (token.dep in {"prep", "agent"} and token.lower not in {"of", "for", "with"})


def event_figures(trigger: Trigger, kind: Kind, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of the happening ("three strikes"), of what it is done with ("14 bombs") and of who acts ("300 men")."""
    found: list[Figure] = []
    frame = trigger.frame
    means = [trigger.i] if frame.entry.noun else []
    if not frame.entry.noun and kind not in OUTCOMES:
        means = [h for h in (*frame.subjects, *frame.objects) if frame.classes(h) & MEANS]
    for head in means:
        told = counting(figures, head) or (_tally(trigger, figures) if head == trigger.i else [])
        told = told or (_before(trigger, kind, figures) if head == trigger.i else [])
        found += [
            f
            for f in told
            if (not f.indefinite or kind in INDEFINITE_EVENTS) and (not f.zero or kind in OUTCOMES)
        ]
    if kind in GIVING and not frame.entry.noun:
        found += [f for h in frame.objects for f in counting(figures, h) if not f.indefinite and not f.zero]
    if not frame.entry.noun and not any(counting(figures, h) for h in frame.targets):
        found += _before(trigger, kind, figures)
    for head in frame.actors:
        told = counting(figures, head)
        found += [f for f in told if not f.indefinite and not f.zero and f.evidence.text.lower() != BOTH]
    return found


def _before(trigger: Trigger, kind: Kind, figures: Sequence[Figure]) -> list[Figure]:
    """ "Left 20 dead and 50 wounded": the bare number right before a word of harm, whatever the parser makes of the two."""
    if kind not in HARM:
        return []
    return [f for f in figures if f.elliptic and f.last == trigger.i - 1 and not _aside(f)]


def _tally(trigger: Trigger, figures: Sequence[Figure]) -> list[Figure]:
    """ "The number of victims stands at 600", "the death toll has risen to 45": the figure that the verb gives."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    tally = modality_lexicon().light["tally"]
    counted = token if token.lemma in tally else s.tokens[s.tokens[token.head].head]
    if counted.lemma not in tally or counted.dep not in {"nsubj", "nsubjpass"}:
        return []
    told = [c.i for c in s.children(counted.head, "attr", "dobj", "npadvmod", "acomp")]
    told += [n.i for c in s.children(counted.head, "prep") for n in s.children(c.i, "pobj")]
    return next((f for h in told if (f := counting(figures, h))), [])


def quantities(figures: Iterable[Figure], joint: bool = False) -> tuple[Quantity, ...]:
    """Figures as the claim model writes them."""
    unique = {(f.first, f.last): f for f in figures}
    return tuple(
        Quantity(f.evidence, f.of, f.unit, f.relation, f.low, f.best, f.high, joint) for f in unique.values()
    )

"""Which figures of a sentence belong to a claim: those that count its targets, its actors or the happening itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.extract.figures import Figure
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
SUBJECTS = {"nsubj", "nsubjpass"}
OUTCOMES = frozenset(GROUPS["outcome"])
INDEFINITE_EVENTS = {Kind.ATTACK, Kind.BOMBING, Kind.AIR_STRIKE, Kind.SHELLING, Kind.CHEMICAL_WEAPON}


def counting(figures: Sequence[Figure], head: int) -> Figure | None:
    """The figure that counts the noun at token ``head``, or that stands there itself ("12 were killed")."""
    return next(
        (f for f in figures if not _aside(f) and (f.counted == head or f.first <= head <= f.last)), None
    )


def _aside(figure: Figure) -> bool:
    return figure.locative or figure.duration


def target_figure(kind: Kind, figures: Sequence[Figure], head: int) -> Figure | None:
    """The figure of a target, "a" only where it counts."""
    figure = counting(figures, head)
    if figure is not None and figure.indefinite and kind not in INDEFINITE_TARGETS:
        return None
    return figure if figure is None or not figure.zero or kind in OUTCOMES else None


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
    """The figures of the happening ("three strikes") and of those who act in it ("300 men")."""
    found = []
    if trigger.frame.entry.noun:
        figure = counting(figures, trigger.i) or _tally(trigger, figures)
        counts = figure is not None and (not figure.indefinite or kind in INDEFINITE_EVENTS)
        if figure is not None and counts and (not figure.zero or kind in OUTCOMES):
            found.append(figure)
    for head in trigger.frame.actors:
        figure = counting(figures, head)
        if figure is not None and not figure.indefinite and not figure.zero:
            found.append(figure)
    return found


def _tally(trigger: Trigger, figures: Sequence[Figure]) -> Figure | None:
    """ "The number of victims stands at 600", "the death toll has risen to 45": the figure that the verb gives."""
    s, token = trigger.sentence, trigger.sentence.tokens[trigger.i]
    tally = modality_lexicon().light["tally"]
    counted = token if token.lemma in tally else s.tokens[s.tokens[token.head].head]
    if counted.lemma not in tally or counted.dep not in {"nsubj", "nsubjpass"}:
        return None
    told = [c.i for c in s.children(counted.head, "attr", "dobj", "npadvmod", "acomp")]
    told += [n.i for c in s.children(counted.head, "prep") for n in s.children(c.i, "pobj")]
    return next((f for h in told if (f := counting(figures, h)) is not None), None)


def quantities(figures: Iterable[Figure], joint: bool = False) -> tuple[Quantity, ...]:
    """Figures as the claim model writes them."""
    unique = {(f.first, f.last): f for f in figures}
    return tuple(
        Quantity(f.evidence, f.of, f.unit, f.relation, f.low, f.best, f.high, joint) for f in unique.values()
    )

"""Which figures of a sentence belong to a claim: those that count its targets, its actors or the happening itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.extract.figures import Figure
from rashomon.extract.given_numbers import TALLIED_AT
from rashomon.extract.happenings import MEANS
from rashomon.extract.triggers import Trigger
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.denials import denial_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import GROUPS, Kind, Quantity
from rashomon.model.syntax import Sentence, Token

# Ruling 28: "a" counts for attacks, bombs, objects and people, not for clashes and definitions.
INDEFINITE_TARGETS = {
    Kind.DESTRUCTION,
    Kind.KILLED,
    Kind.WOUNDED,
    Kind.ABDUCTION,
    Kind.ARREST,
    Kind.RELEASE,
    Kind.VIOLENCE_AGAINST_CIVILIANS,
    Kind.AIR_STRIKE,
    Kind.ATTACK_REPELLED,
}
BOTH = "both"
"""Picks out sides that are known, and counts nobody who acts: "both armies shelled the town"."""
HARM = frozenset({Kind.KILLED, Kind.WOUNDED})
SUBJECTS = {"nsubj", "nsubjpass"}
OUTCOMES = frozenset(GROUPS["outcome"])
INDEFINITE_THINGS = {Kind.ATTACK, Kind.SHELLING, Kind.BOMBING, Kind.DEPLOYMENT}
GIVING = {Kind.MILITARY_SUPPORT, Kind.AID, Kind.SANCTION}
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


def of_verb(s: Sentence, figure: Figure) -> bool:
    """Whether a bare figure has a verb of its own: "put the dead at six and said that 167 were wounded"."""
    return s.tokens[figure.last].dep in {"nsubj", "nsubjpass", "dobj"}


def list_items(trigger: Trigger, figures: Sequence[Figure]) -> list[int]:
    """The counted nouns of a list after a verb that the parser did not take for one ("a truck, five positions, a node")."""
    s, first = trigger.sentence, trigger.i
    if trigger.frame.entry.noun or not trigger.frame.objects or min(trigger.frame.objects) < first:
        return []
    found = []
    for f in figures:
        if f.counted is None or f.first <= first or _aside(f) or s.tokens[f.counted].dep in SUBJECTS:
            continue
        if s.tokens[f.counted].lemma in denial_lexicon().reports:
            continue  # "killed 70 people, a charge it denies"
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
        tells = kind in OUTCOMES or trigger.sentence.tokens[trigger.i].dep in {"acl", "relcl"}
        found += _before(trigger, kind, figures) or (_tally(trigger, figures) if tells else [])
    if kind is Kind.AID:
        found += [
            f for h in (*frame.subjects, *frame.objects) for f in _made_up_of(trigger.sentence, h, figures)
        ]
    for head in frame.actors:
        told = counting(figures, head)
        found += [f for f in told if not f.indefinite and not f.zero and f.evidence.text.lower() != BOTH]
    return found


def _made_up_of(s: Sentence, noun: int, figures: Sequence[Figure]) -> list[Figure]:
    """ "A convoy of 24 trucks": the figure of what a convoy or a shipment is made up of."""
    if s.tokens[noun].lemma not in modality_lexicon().light["gathering"]:
        return []
    parts = [n.i for c in s.children(noun, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    return [f for h in parts for f in counting(figures, h) if not f.indefinite and not f.zero]


def _before(trigger: Trigger, kind: Kind, figures: Sequence[Figure]) -> list[Figure]:
    """ "Left 20 dead and 50 wounded": the bare number right before a word of harm, whatever the parser makes of the two."""
    if kind not in HARM:
        return []
    return [f for f in figures if f.elliptic and f.last == trigger.i - 1 and not _aside(f)]


def _tally(trigger: Trigger, figures: Sequence[Figure]) -> list[Figure]:
    """ "The number of victims stands at 600", "the death toll has risen to 45", "put the toll at 45", "brings to 30 the number
    of those killed": the figure that the verb gives."""
    s = trigger.sentence
    counted = _tallied(s, s.tokens[trigger.i])
    if counted is None or counted.dep not in {"nsubj", "nsubjpass", "dobj"}:
        return []
    given = counted.dep == "dobj"
    stated_at = [] if given else s.children(counted.head, "attr", "dobj", "npadvmod", "acomp")
    told = [c.i for c in stated_at if c.dep != "npadvmod" or not _among_them(s, c)]
    for above in (counted.head, trigger.i):  # "took the number of men killed this month to 51"
        stated = s.children(above, "prep")
        stated += [
            to for c in stated if c.lower == "from" for to in s.children(c.i, "prep")
        ]  # "from 12 to 15"
        bounds = [c for c in stated if (c.lower in TALLIED_AT if given else c.lower != "from")]
        told += [n.i for c in bounds for n in s.children(c.i, "pobj")]
    return next((f for h in told if (f := counting(figures, h))), [])


def _among_them(s: Sentence, token: Token) -> bool:
    """ "Rose to 51, among them 40 children": a part of what the figure counts."""
    first = min(s.subtree(token.i))
    return first > 0 and s.tokens[first - 1].lower in {"them", "whom", "including"}


def _tallied(s: Sentence, token: Token) -> Token | None:
    """The noun of a tally that a word of harm belongs to: itself, or "the number of those killed", "the toll of dead"."""
    tally = modality_lexicon().light["tally"]
    if token.lemma in tally:
        return token
    if token.dep == "dobj" and s.tokens[token.head].lemma in attribution_lexicon().reckoning:
        return token  # "put the dead at six"
    above = s.tokens[token.head]
    if token.dep in {"acl", "relcl"} and above.dep == "pobj":
        above = s.tokens[above.head]
    elif (
        token.dep == "advcl" and above.pos == "VERB"
    ):  # where the parser hangs "killed" on "brought the number of men"
        given = [c for c in s.children(above.i, "dobj") if c.lemma in tally and c.i < token.i]
        return given[0] if given and max(s.subtree(given[0].i)) == token.i - 1 else None
    counted = above if above.lemma in tally else s.tokens[above.head]
    return counted if counted.lemma in tally else None


def quantities(figures: Iterable[Figure], joint: bool = False) -> tuple[Quantity, ...]:
    """Figures as the claim model writes them."""
    unique = {(f.first, f.last): f for f in figures}
    return tuple(
        Quantity(f.evidence, f.of, f.unit, f.relation, f.low, f.best, f.high, joint) for f in unique.values()
    )

"""What a trigger claims once its surroundings are known: its kind, its modality, the role of its places."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.clauses import VERBAL
from rashomon.extract.drafts import Draft
from rashomon.extract.mentions import REFERRING
from rashomon.extract.place_mention import PlaceMention
from rashomon.extract.triggers import Trigger
from rashomon.model.claim import GROUPS, Kind, Modality, PlaceRole

MOVEMENTS = frozenset({*GROUPS["movement"], Kind.TERRITORY_GAIN, Kind.ATTACK, Kind.AID})
STATES = frozenset({Kind.TERRITORY_HELD, Kind.SIEGE})
HAPPENINGS = frozenset({Kind.ATTACK, Kind.AIR_STRIKE, Kind.SHELLING, Kind.BOMBING, Kind.CHEMICAL_WEAPON})
LOOK_BACK = 12
LOOK_AHEAD = 6
JUST_BEFORE = 3


def claimed_events(trigger: Trigger, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The happenings that responsibility is claimed for ("claimed responsibility for the attack": ruling 5)."""
    if not trigger.frame.entry.event:
        return []
    token = trigger.sentence.tokens[trigger.i]
    if token.dep == "relcl":  # "an attack for which they claimed responsibility"
        told = [t for t in triggers if t.i == token.head and t.frame.entry.noun]
        if told:
            return told
    below = set(trigger.sentence.subtree(trigger.i))
    return [t for t in triggers if t.i in below and t is not trigger and t.frame.entry.noun]


def kind_of(trigger: Trigger, attempt: bool, before: Sequence[Draft]) -> Kind:
    """The kind of a trigger; "tried to seize" is an attack (ruling 2), "the attack" is what it refers to (ruling 4)."""
    kind = trigger.kind
    if attempt and kind is Kind.TERRITORY_GAIN:
        return Kind.ATTACK
    if kind is Kind.ARMED_CLASH and not trigger.frame.actors and trigger.frame.entry.noun:
        last = next(
            (d.kind for d in reversed(before[-LOOK_BACK:]) if d.kind in {kind, Kind.PROTEST, *HAPPENINGS}),
            kind,
        )
        return last if last is Kind.PROTEST else kind  # "clashes" in a report on a riot
    if kind is Kind.ATTACK and trigger.frame.entry.anaphoric and not trigger.frame.entry.noun:
        last = next((d.kind for d in reversed(before[-JUST_BEFORE:]) if d.kind in HAPPENINGS), kind)
        return last if last is Kind.SHELLING else kind  # "denied having fired" after a shelling
    if kind is Kind.BOMBING and trigger.frame.entry.anaphoric and _definite(trigger):
        last = next((d.kind for d in reversed(before[-LOOK_BACK:]) if d.kind in HAPPENINGS), kind)
        return last if last is Kind.AIR_STRIKE else kind
    if refers(trigger) and kind is Kind.ATTACK:
        return next((d.kind for d in reversed(before[-LOOK_BACK:]) if d.kind in HAPPENINGS), kind)
    return kind


def refers(trigger: Trigger) -> bool:
    """Whether a general word stands for a happening told of elsewhere ("the attack", "claimed responsibility")."""
    entry = trigger.frame.entry
    return entry.event or (entry.noun and entry.anaphoric and _definite(trigger))


def settle_references(drafts: Sequence[Draft]) -> None:
    """Give attacks that nothing before explains the kind of the first happening told of after them."""
    for n, draft in enumerate(drafts):
        before = drafts[max(0, n - LOOK_BACK) : n]
        if draft.refers and not any(d.kind in HAPPENINGS and not d.refers for d in before):
            ahead = (
                d.kind for d in drafts[n + 1 : n + 1 + LOOK_AHEAD] if d.kind in HAPPENINGS and not d.refers
            )
            draft.kind = next(ahead, draft.kind)


def _definite(trigger: Trigger) -> bool:
    children = trigger.sentence.children(trigger.i)
    return any(c.dep in {"det", "poss"} and (c.lower in REFERRING) for c in children)


def modality_of(trigger: Trigger, kind: Kind, read: Modality) -> Modality:
    """The modality; who holds or besieges a place does so as of writing unless the verb says otherwise (ruling 12)."""
    if kind in STATES and read is Modality.HAPPENED and _present(trigger):
        return Modality.ONGOING
    if trigger.frame.entry.planned and read is Modality.HAPPENED:
        return Modality.PLANNED  # "pledged 30 million": what is promised is still to come
    return read


def _present(trigger: Trigger) -> bool:
    s = trigger.sentence
    verb = next((t for t in [s.tokens[trigger.i], *s.ancestors(trigger.i)] if t.pos in VERBAL), None)
    if verb is not None and verb.dep == "ccomp" and verb.tag == "VBD":
        return True  # "noted that it was under the control": the tense of the speaking
    if verb is None or verb.tag in {"VBZ", "VBP", "VBG"} or verb.lemma == "remain":
        return True
    if verb.dep in {"acomp", "oprd", "xcomp"} and s.tokens[verb.head].lemma == "remain":
        return s.tokens[verb.head].tag in {"VBZ", "VBP"}  # "remains besieged"
    return verb.lemma == "be" and any(c.lower in {"has", "have"} for c in s.children(verb.i, "aux"))


def place_role(kind: Kind, mention: PlaceMention) -> PlaceRole:
    """The role of a place; only movements go from, to or through it."""
    if mention.role in {PlaceRole.FROM, PlaceRole.TO, PlaceRole.VIA} and kind not in MOVEMENTS:
        return PlaceRole.AT
    return mention.role

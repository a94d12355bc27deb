"""Grammar for what the encoder has found: mentions cut to what MUC-4 asks for, and parties taken apart.

The encoder tags words one by one, so that a rank stays with a name ("GENERAL ROBERTO GARCIA"), a name is cut short, or people
and their organisation stand as one ("FMLN TERRORISTS"). What the parser says of the same words sets it right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rashomon.evaluate.fillers import FillerKind, fillers, known_name, sentences_holding
from rashomon.evaluate.personal_names import personal_name, whole_name
from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.weapons import is_weapon, weapons
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence

Mention = Mapping[str, Any]
Template = dict[str, Any]
PARTS = {FillerKind.PEOPLE: "perp_ind", FillerKind.BODY: "perp_org"}
AROUND = 3
"""Words on each side of a mention that may belong to the name of an organisation of which it is a part."""


def trimmed(templates: Sequence[Template], sentences: Sequence[Sentence]) -> list[Template]:
    """Templates with their mentions cut and parties taken apart; ``sentences`` are those of the text.

    An entity has one mention ``{text, start, end}``, and is named once in its role.
    """
    found = []
    for template in templates:
        roles: dict[str, dict[str, Mention]] = {role: {} for role in ROLES}
        for role in ROLES:
            for entity in template[role]:
                for into, mention in _parts(role, entity[0], sentences):
                    roles[into].setdefault(alike(mention), mention)
        found.append({**template, **{role: [[m] for m in told.values()] for role, told in roles.items()}})
    return found


def _parts(role: str, mention: Mention, sentences: Sequence[Sentence]) -> Iterator[tuple[str, Mention]]:
    span = Span(mention["start"], mention["end"])
    better = [part for s in sentences_holding(sentences, span) for part in _told(role, s, span)]
    if not better and (role != "weapon" or is_weapon(mention["text"])):
        yield role, mention
    for into, words in better:
        yield into, {"text": words.text, "start": words.span.start, "end": words.span.end}


def _told(role: str, sentence: Sentence, span: Span) -> Iterator[tuple[str, Evidence]]:
    """The parts of a mention with their roles; none where it is right as it is."""
    if role == "victim":
        name = personal_name([t for t in sentence.tokens if span.start <= t.start and t.end <= span.end])
        if name:
            yield role, whole_name(sentence, name)
    elif role in PARTS.values():
        yield from _party(role, sentence, span)
    elif role == "weapon":
        yield from ((role, words) for words in weapons(sentence, span))


def _party(role: str, sentence: Sentence, span: Span) -> Iterator[tuple[str, Evidence]]:
    """People and their organisation apart; a known name whole, and without what stands around it."""
    parts = [f for f in fillers(sentence, span) if f.kind in PARTS]
    if {f.kind for f in parts} == set(PARTS):
        yield from ((PARTS[f.kind], f.words) for f in parts)
    elif role == "perp_org" and (name := _known_around(sentence, span)):
        yield role, name


def _known_around(sentence: Sentence, span: Span) -> Evidence | None:
    """The name of a known organisation that shares a word with a mention."""
    inside = [t.i for t in sentence.tokens if t.start < span.end and span.start < t.end]
    near = sentence.tokens[max(0, inside[0] - AROUND) : inside[-1] + AROUND + 1]
    name = known_name(near)
    if not name or name[-1].i < inside[0] or name[0].i > inside[-1]:
        return None
    return sentence.evidence(name[0].i, name[-1].i)

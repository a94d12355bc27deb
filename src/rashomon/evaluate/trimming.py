"""Grammar for what the encoder has found: mentions cut to what MUC-4 asks for, and parties taken apart.

The encoder tags words one by one, so that a rank stays with a name ("GENERAL ROBERTO GARCIA"), a name is cut short, or people
and their organisation stand as one ("FMLN TERRORISTS"). What the parser says of the same words sets it right.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rashomon.evaluate.fillers import (
    FillerKind,
    counted,
    fillers,
    is_vague,
    known_name,
    owner_of,
    sentences_holding,
    whole_thing,
)
from rashomon.evaluate.personal_names import full_name, personal_name, whole_name
from rashomon.evaluate.roles import ROLES, alike
from rashomon.evaluate.tagged_phrases import cut, phrases
from rashomon.evaluate.weapons import is_weapon, weapons
from rashomon.evaluate.words import words_of
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token

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
    better = next((_told(role, s, span) for s in sentences_holding(sentences, span)), None)
    if role == "victim":
        name = better[0][1].text if better else mention["text"]
        whole = full_name(sentences, name)
        better = [(role, whole)] if whole else better
    if better is None:
        yield role, mention
    for into, words in better or ():
        yield into, {"text": words.text, "start": words.span.start, "end": words.span.end}


def _told(role: str, sentence: Sentence, span: Span) -> list[tuple[str, Evidence]] | None:
    """The parts of a mention with their roles; ``None`` where it is right as it is, and empty where it tells nothing."""
    tokens = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
    if not tokens:
        return None
    if role == "victim":
        name = personal_name(tokens)
        return [(role, whole_name(sentence, name))] if name else None
    if role == "target":
        things = (whole_thing(sentence, phrase) for phrase in phrases(tokens))
        return [(role, thing) for thing in things if thing]
    if role == "weapon":
        named = [(role, words) for words in weapons(sentence, span)]
        return None if not named and is_weapon(span.of(sentence.source)) else named
    return _party(role, sentence, tokens)


def _party(role: str, sentence: Sentence, tokens: Sequence[Token]) -> list[tuple[str, Evidence]] | None:
    """People and their organisation apart; a known name whole, and without what stands around it."""
    more = owner_of(sentence, tokens[-1])
    span = Span(tokens[0].start, (more or tokens)[-1].end)
    parts = [f for f in fillers(sentence, span) if f.kind in PARTS]
    told = [(PARTS[f.kind], f.words) for f in parts if not is_vague(f)]
    if (
        {f.kind for f in parts} == set(PARTS)
        or (more and role == "perp_ind" and told)
        or not (told or not parts)
    ):
        return told
    if role == "perp_ind":
        phrase = cut(tokens)
        return [(role, words_of(sentence, counted(phrase, sentence.tokens[: phrase[0].i])))]
    name = _known_around(sentence, tokens) if role == "perp_org" else None
    return [(role, name)] if name else None


def _known_around(sentence: Sentence, inside: Sequence[Token]) -> Evidence | None:
    """The name of a known organisation that shares a word with a mention."""
    first, last = inside[0].i, inside[-1].i
    name = known_name(sentence.tokens[max(0, first - AROUND) : last + AROUND + 1])
    if not name or name[-1].i < first or name[0].i > last:
        return None
    return words_of(sentence, name)

"""What the parties of a claim are in the terms of MUC-4: a named person, some people, an organisation, a thing.

A party is told as a report tells it ("EIGHT ELN GUERRILLAS"); MUC-4 asks for its parts by themselves: GUERRILLAS who did it,
the ELN for whom. Grammar tells the parts, the lexicon's classes of nouns what each is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby, takewhile

from rashomon.evaluate.names import singular
from rashomon.evaluate.personal_names import personal_name
from rashomon.evaluate.words import JOINING, classes_of, lemma_of, one_of, words_of
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.loader import load_table
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token

BODIES = {"armed_party", "authority", "reporter"}
THINGS = {"structure", "vehicle"}
PERSONS = {"person", "civilian", "nationality"}
ARMED = {"armed_party", "aircraft"}
"""Classes of those whom MUC-4 counts as under arms: of 25 aircraft that were hit in its training half two are marked."""
LEAD = {"DET", "NUM", "PUNCT", "PRON", "ADP", "SYM", "CCONJ"}
"""Parts of speech that open no filler: "the", "eight", "their"."""
LONGEST_NAME = 9
"""Words of the longest name of an armed group that is looked up."""


class FillerKind(StrEnum):
    """What a part of a party is."""

    NAMED = "a person by name"
    PEOPLE = "people told of by what they are"
    BODY = "an organisation"
    THING = "a building, vehicle or installation"


@dataclass(frozen=True, slots=True)
class Filler:
    """A part of a party, what it is, and whether it is under arms or belongs to those who are."""

    kind: FillerKind
    words: Evidence
    armed: bool = False


def sentences_holding(sentences: Sequence[Sentence], span: Span) -> list[Sentence]:
    """The sentence in which a span lies, if it lies in one."""
    return [s for s in sentences if s.span.contains(span)][:1]


def fillers(sentence: Sentence, span: Span) -> Iterator[Filler]:
    """The parts of the party that stands at ``span`` of a sentence."""
    party = [t for t in sentence.tokens if span.start <= t.start and t.end <= span.end]
    head = _head(party)
    if head is None:
        return
    names = [name for one in _conjuncts(party) if (name := personal_name(one))]
    for name in names:
        words = words_of(sentence, name)
        yield Filler(FillerKind.NAMED if known_actor(words.text) is None else FillerKind.BODY, words)
    if not names:
        yield from _unnamed(sentence, *_told_by(party, head))


def _told_by(party: Sequence[Token], head: Token) -> tuple[list[Token], list[Token]]:
    """The words up to the noun that says who a party is, and those after it that tell to whom they belong.

    "A group of men" are men; "members of the Front" are no others than members.
    """
    phrase, after = without_lead([t for t in party if t.i <= head.i]), [t for t in party if t.i > head.i]
    inner = without_lead([*takewhile(lambda t: t.pos not in {"ADP", *JOINING}, after[1:])])
    if not inner or after[0].lower != "of":
        return phrase, []
    if lemma_of(head) in load_table("roles_measure")["gathered"] and _kind(inner) is FillerKind.PEOPLE:
        return inner, []
    return phrase, inner


def _unnamed(sentence: Sentence, phrase: list[Token], whose: Sequence[Token]) -> Iterator[Filler]:
    """The parts of a party that ends in no person's name: ``phrase`` says who it is, ``whose`` to whom they belong."""
    kind, armed = _kind(phrase), _is_armed(phrase)
    name = known_name(phrase)
    if kind is FillerKind.PEOPLE:
        body = name or [t for t in phrase[:-1] if _can_be_body(t)]
        if body and body[-1].i < phrase[-1].i:
            yield Filler(FillerKind.BODY, words_of(sentence, body), armed)
            people = [t for t in phrase if t.i > body[-1].i]
            phrase = phrase if lemma_of(people[0]) in load_table("roles_measure")["belonging"] else people
        elif whose and lemma_of(phrase[-1]) in load_table("roles_measure")["belonging"]:
            phrase = [*phrase, *whose]
            if owner := known_name(whose):
                yield Filler(FillerKind.BODY, words_of(sentence, owner), armed)
    if kind is FillerKind.BODY and name:
        phrase = name
    if kind is FillerKind.THING and (thing := whole_thing(sentence, phrase)):
        yield Filler(kind, thing, armed)
    elif kind is not None and kind is not FillerKind.THING:
        yield Filler(kind, words_of(sentence, counted(phrase, sentence.tokens[: phrase[0].i])), armed)


def _can_be_body(token: Token) -> bool:
    """Whether a word before people may be the name of their organisation."""
    kinds = load_table("roles_measure")["kinds"]
    return token.pos == "PROPN" and not classes_of(token) and token.lower not in kinds


def is_vague(filler: Filler) -> bool:
    """Whether it says nothing but that some belong together or have power ("the group", "army units", "authorities")."""
    words, table = [singular(w) for w in filler.words.text.lower().split()], load_table("roles_measure")
    if filler.kind is FillerKind.PEOPLE:
        alone = len(words) == 1 and words[0] in {*table["gathered"], *table["belonging"]}
        return alone or words[-1] in table["formations"]
    return filler.kind is FillerKind.BODY and len(words) == 1 and filler.words.text.lower() in table["powers"]


def whole_thing(sentence: Sentence, phrase: Sequence[Token]) -> Evidence | None:
    """A phrase that ends in a thing, with whose it is: "HOME OF THE MAYOR"; of no thing just the phrase.

    A part of a thing stands for the whole ("WINDOWS OF THE BANK"); of an unknown whole it is nothing.
    """
    if lemma_of(phrase[-1]) in load_table("roles_measure")["parts"]:
        phrase = _whose(sentence, phrase)
        return whole_thing(sentence, phrase) if phrase else None
    last = phrase[-1]
    while _kind(phrase) is FillerKind.THING and (owner := owner_of(sentence, last)):
        last = owner[-1]
    return sentence.evidence(phrase[0].i, last.i)


def _whose(sentence: Sentence, part: Sequence[Token]) -> Sequence[Token]:
    """Whose part it is: the "of" phrase behind it, or what "'s" or a noun before it tells."""
    if owner := owner_of(sentence, part[-1]):
        return without_lead(owner)
    return [t for t in part[:-1] if t.pos != "PART" and (t.pos != "ADJ" or t.i < part[-1].i - 1)]


def owner_of(sentence: Sentence, noun: Token) -> list[Token]:
    """The "of" phrase that follows a word, without its "of", a name set beside it without a comma included."""
    of = next(iter(sentence.tokens[noun.i + 1 : noun.i + 2]), None)
    if of is None or of.lower != "of":
        return []
    owner = next((t for t in sentence.tokens[of.i + 1 :] if t.head == of.i and t.dep == "pobj"), None)
    if owner is None:
        return []
    beside = takewhile(lambda t: t.head == owner.i or t.dep == "compound", sentence.tokens[owner.i + 1 :])
    named = [*takewhile(lambda t: t.pos == "PROPN", beside)]
    return [*sentence.tokens[of.i + 1 : owner.i + 1], *named]


def counted(phrase: Sequence[Token], before: Sequence[Token]) -> list[Token]:
    """With the number that stands before somebody of whom nothing else is said ("TWO MEN", not "TWO GUERRILLAS")."""
    anybody = load_table("roles_measure")["anybody"]
    if len(phrase) == 1 and lemma_of(phrase[0]) in anybody and before and before[-1].pos == "NUM":
        return [before[-1], *phrase]
    return [*phrase]


def known_name(tokens: Sequence[Token]) -> list[Token]:
    """The longest name of a known party that ``tokens`` hold; empty where they hold none."""
    for length in range(min(LONGEST_NAME, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            name = [*tokens[start : start + length]]
            if known_actor(" ".join(t.text for t in name)) is not None:
                return name
    return []


def _conjuncts(party: Sequence[Token]) -> Iterator[list[Token]]:
    """The phrases that "and" and commas join, each up to its first preposition ("the mayor", not "of Torrin")."""
    for joins, tokens in groupby(party, lambda t: t.pos in JOINING):
        if not joins:
            yield list(takewhile(lambda t: t.pos != "ADP", tokens))


def _head(party: Sequence[Token]) -> Token | None:
    inside = {t.i for t in party}
    return next((t for t in party if t.head not in inside or t.head == t.i), None)


def _kind(phrase: Sequence[Token]) -> FillerKind | None:
    table, head = load_table("roles_measure"), lemma_of(phrase[-1])
    classes, told = classes_of(phrase[-1]), {head, one_of(head)}
    if THINGS & classes or told & {*table["things"]}:
        return FillerKind.THING
    if PERSONS & classes or told & {*table["gathered"], *table["people"]}:
        return FillerKind.PEOPLE
    return FillerKind.BODY if BODIES & classes or phrase[-1].pos == "PROPN" else None


def _is_armed(phrase: Sequence[Token]) -> bool:
    """Whether the head is one who fights or flies over a fight, or a word before it says so ("military posts")."""
    before = {lemma_of(t) for t in phrase} & set(load_table("roles_measure")["military"])
    return bool(before or ARMED & classes_of(phrase[-1]))


def without_lead(tokens: Sequence[Token]) -> list[Token]:
    """Words without what opens no filler, nor says who or what it is, but which and how sure that is ("other", "alleged")."""
    table, kept = load_table("roles_measure"), list(tokens)
    selecting, names = {*table["hedges"], *table["selecting"]}, {*table["place_openers"]}
    while len(kept) > 1 and (
        (kept[0].pos in LEAD and kept[0].lower not in names) or kept[0].lower in selecting
    ):
        kept.pop(0)
    return kept

"""Whether "the rebels" are the one armed group that a report names (ruling 33)."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.mentions import Mention, actor_of
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.countries import is_people
from rashomon.lexicon.titles import side_words
from rashomon.model.syntax import Sentence, Token

SENTENCES_BACK = 2
LINKS = frozenset({"appos", "attr", "nmod", "compound", "amod", "flat"})
OPENING = frozenset({"of", "like", "from"})
CLOSING = frozenset({")", "]"})


def are_group(fighters: Mention, actor: str, mentions: Sequence[Mention]) -> bool:
    """Whether "the rebels" are clearly the group ``actor``, the only one that the report names.

    They are where the report calls the group so ("M23 rebels"). Else they must come up first just after the group; a
    report with two wars in it may name one side only, and leave rebels who came up before it, or of whom more is
    told ("the Darfur rebels"), without a name.
    """
    lemma = fighters.token.lemma.lower()
    sides = [m for m in mentions if m.token.lemma.lower() in side_words()["irregulars"]]
    if any(_calls(m.sentence, t, actor) for m in mentions for t in _irregular(m)):
        return True
    first = next(m for m in sides if m.token.lemma.lower() == lemma)
    if not first.definite or any(_has_own_name(m) for m in sides):
        return False
    near = [m for m in mentions if _just_before(m, first) and _tells_of(m, actor)]
    return bool(near) and not any(_opposed(m, first) for m in near)


def _irregular(m: Mention) -> list[Token]:
    """The words for irregular fighters in a phrase: "rebels", "rebel group"."""
    tokens = m.sentence.tokens[m.first : m.last + 1]
    return [t for t in tokens if t.lemma.lower() in side_words()["irregulars"]]


def _calls(s: Sentence, word: Token, actor: str) -> bool:
    """Whether a word for fighters stands with the name: "M23 rebels", "M23, the rebel group", "M23 are rebels"."""
    head = word
    while head.dep in {"compound", "amod", "nmod", "poss"} and head.head != head.i:
        head = s.tokens[head.head]
    found = [*_beside(s, head), *s.children(head.i, *LINKS)]
    if head.dep in {"appos", "attr", "compound", "nmod"}:
        above = s.tokens[head.head]
        found += [above] if head.dep != "attr" else s.children(above.i, "nsubj")
    found += [n for p in s.children(head.i, "prep") if p.lower in OPENING for n in s.children(p.i, "pobj")]
    return any(_names(s, t, actor) for t in found)


def _beside(s: Sentence, head: Token) -> list[Token]:
    """The word before a noun, and what closes there in brackets: "the March 23 Movement (M23) rebels"."""
    before = head.i - 1
    if before > 0 and s.tokens[before].text in CLOSING:
        before -= 1
    return [s.tokens[before]] if before >= 0 else []


def _names(s: Sentence, token: Token, actor: str) -> bool:
    """Whether a name of the group ends at a token."""
    if token.pos != "PROPN":
        return False
    known = (
        known_actor(s.evidence(start, token.i).text) for start in range(max(0, token.i - 8), token.i + 1)
    )
    return any(a is not None and a.id == actor for a in known)


def _tells_of(m: Mention, actor: str) -> bool:
    if m.named:
        known = actor_of(m)
        if known is not None and known.id == actor:
            return True
    return any(_names(m.sentence, t, actor) for t in m.sentence.tokens[m.first : m.last + 1])


def _just_before(a: Mention, b: Mention) -> bool:
    return b.sentence.index - a.sentence.index <= SENTENCES_BACK and (a.sentence.index, a.head) < (
        b.sentence.index,
        b.head,
    )


def _has_own_name(m: Mention) -> bool:
    """Whether more is told of fighters: a people, a place or another name ("the Darfur rebels")."""
    before = m.sentence.tokens[m.first : m.head]
    return any(t.text[:1].isupper() and (t.pos == "PROPN" or is_people(t.text)) for t in before)


def _opposed(a: Mention, b: Mention) -> bool:
    """Whether two phrases belong to one verb or noun ("the army told M23 of the rebels"): then they are two parties."""
    return a.sentence is b.sentence and _governor(a) == _governor(b)


def _governor(m: Mention) -> int:
    token = m.token
    while token.dep in {"conj", "pobj", "agent", "prep"} and token.head != token.i:
        token = m.sentence.tokens[token.head]
    return token.head

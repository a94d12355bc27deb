"""Armed groups that a report on an incident names, and which of them it tells of as those who did it.

Who did it is often said in no clause on the deed itself: "the kidnapped manager … A spokesman of the Front …".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from rashomon.evaluate.fillers import LONGEST_NAME
from rashomon.evaluate.words import lemma_of, words_of
from rashomon.lexicon.actors import Actor, known_actor
from rashomon.lexicon.loader import load_folder, load_table
from rashomon.model.claim import Claim, Kind
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

Entity = list[dict[str, Any]]
NOUNS = frozenset({"NOUN", "PROPN"})
NOT_FIRST = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ", "SPACE"})
"""Parts of speech that no name of a party begins with; "Shining" may look like a verb."""
HELD = frozenset({Kind.ABDUCTION, Kind.RELEASE})
"""Claims beside which the group that is named is mostly the one that holds somebody."""


def groups_who_did_it(
    sentences: Sequence[Sentence], claims: Sequence[Claim], seen: Collection[str]
) -> list[Entity]:
    """Known armed groups, each by its first name in the text.

    Taken is a group in whose sentence responsibility, or that somebody is held, is spoken of; and the only group of a text, where
    the encoder has seen it in the role (``seen``: words that it marked).
    """
    named: dict[Actor, list[tuple[Sentence, Evidence]]] = {}
    for sentence in sentences:
        for known, words in armed_groups(sentence):
            named.setdefault(known, []).append((sentence, words))
    marked = {known_actor(" ".join(words.split())) for words in seen}
    return [
        [{"text": words.text, "start": words.span.start, "end": words.span.end}]
        for known, ((_, words), *_) in named.items()
        if (len(named) == 1 and known in marked) or any(_tells_who(s, claims) for s, _ in named[known])
    ]


def armed_groups(sentence: Sentence) -> Iterator[tuple[Actor, Evidence]]:
    """The armed groups that a sentence names by known names and goes on to tell of, in order.

    A sign behind a name ends what is told of it ("a member of the FMLN.", "the ELN, …"): such a group has seldom done it. A
    name that is also a word in capitals is none.
    """
    tokens, at = sentence.tokens, 0
    while at < len(tokens):
        known, length = _longest_name(tokens[at : at + LONGEST_NAME])
        name = tokens[at : at + length]
        at += length
        if known and known.kind == "armed_group" and at < len(tokens) and tokens[at].pos != "PUNCT":
            yield known, words_of(sentence, name)


def _longest_name(tokens: Sequence[Token]) -> tuple[Actor | None, int]:
    """The party whose name some words begin with, and how many words the name has (1 where there is none); without "the"."""
    if tokens[0].pos in NOT_FIRST:
        return None, 1
    for length in range(len(tokens), 0, -1):
        if tokens[length - 1].pos in NOUNS:
            name = " ".join(t.text for t in tokens[:length])
            if name.upper() not in _words() and (known := known_actor(name)):
                return known, length
    return None, 1


def _words() -> Collection[str]:
    words: Collection[str] = load_folder("actors")["sources"]["words"]
    return words


def _tells_who(sentence: Sentence, claims: Iterable[Claim]) -> bool:
    told = {lemma_of(t) for t in sentence.tokens} & {*load_table("roles_measure")["responsibility"]}
    return bool(told) or any(c.kind in HELD and sentence.span.contains(c.trigger.span) for c in claims)

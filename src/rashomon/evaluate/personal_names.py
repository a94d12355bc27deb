"""Names of persons in a parsed sentence: without rank and title, whole, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, groupby, takewhile

from rashomon.evaluate.words import JOINING, classes_of, lemma_of, words_of
from rashomon.lexicon.loader import load_table
from rashomon.lexicon.titles import title_words
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

LISTED = 3
"""Names from which on they are a list."""
BETWEEN = JOINING | {"NUM", "DET", "ADJ"}
"""Parts of speech that may stand between two names of a list, besides ranks and trades: ", 40; first"."""
Name = list[Token]


def personal_name(tokens: Sequence[Token]) -> list[Token]:
    """The name that ends ``tokens``, without rank and title; empty where they end in no person's name."""
    name = list(takewhile(_can_be_personal, reversed(tokens)))[::-1]
    before = tokens[: len(tokens) - len(name)]
    titled = before and _is_title(before[-1])
    if name and _opens_place(name[0]):
        return []
    return name if len(name) > 1 or (name and titled) else []


def full_name(sentences: Iterable[Sentence], part: str) -> Evidence | None:
    """The first name of several words in a text that holds a part, the longest where the part has several words itself.

    None where there are two such persons, or where no name has more words than the part.
    """
    words = part.lower().split()
    found = [
        words_of(sentence, name) for sentence in sentences for name in _names(sentence) if _holds(name, words)
    ]
    told = [frozenset(one.text.lower().split()) for one in found]
    longest = max(told, key=len, default=frozenset[str]())
    if len(longest) <= len(words) or not all(one <= longest for one in told):
        return None
    return found[0] if len(words) == 1 else found[told.index(longest)]


def _holds(name: Name, words: Sequence[str]) -> bool:
    """Whether a name has some words in their order, nothing between them."""
    told = [t.lower for t in name]
    return any(told[at : at + len(words)] == [*words] for at in range(len(told)))


def listed_names(sentence: Sentence, after: int) -> Iterator[Name]:
    """The names of a list that a sentence opens after token ``after``: "the dead are Ann Bell, 40; Bo Cole, and Cy Dell"."""
    for run in _lists(sentence):
        opening = [*dropwhile(_is_title, reversed(sentence.tokens[after + 1 : run[0][0].i]))][:1]
        if any(t.text == ":" or t.pos == "AUX" or lemma_of(t) == "include" for t in opening):
            yield from run


def _lists(sentence: Sentence) -> Iterator[list[Name]]:
    """Names that are joined to each other, as many as make a list."""
    found = (
        run
        for personal, tokens in groupby(sentence.tokens, _can_be_personal)
        if personal
        for run in [[*tokens]]
    )
    run: list[Name] = []
    for name in (name for name in found if len(name) > 1):
        if run and not _only_joins(sentence.tokens[run[-1][-1].i + 1 : name[0].i]):
            if len(run) >= LISTED:
                yield run
            run = []
        run.append(name)
    if len(run) >= LISTED:
        yield run


def _names(sentence: Sentence) -> Iterator[Name]:
    """Names of several words, one after the other."""
    for personal, tokens in groupby(sentence.tokens, _can_be_personal):
        name = [*tokens]
        if personal and len(name) > 1 and not _opens_place(name[0]):
            yield name


def _opens_place(token: Token) -> bool:
    return token.lower in load_table("roles_measure")["place_openers"]


def _only_joins(between: Sequence[Token]) -> bool:
    """Whether what stands between two names makes them parts of one list: signs, ages, ranks and trades."""
    return any(t.pos in JOINING for t in between) and all(t.pos in BETWEEN or _is_title(t) for t in between)


def _is_title(token: Token) -> bool:
    return lemma_of(token).rstrip(".") in title_words() or "person" in classes_of(token)


def whole_name(sentence: Sentence, name: Sequence[Token]) -> Evidence:
    """A personal name with the words before and after it that belong to it."""
    before = takewhile(_can_be_personal, reversed(sentence.tokens[: name[0].i]))
    after = takewhile(_can_be_personal, sentence.tokens[name[-1].i + 1 :])
    return words_of(sentence, [*reversed([*before]), *name, *after])


def _can_be_personal(token: Token) -> bool:
    known = classes_of(token) or lemma_of(token).rstrip(".") in title_words()
    return token.pos == "PROPN" and not known and token.text.isalpha() and len(token.text) > 1

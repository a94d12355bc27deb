"""Words as they are searched: the same in both databases, whatever the text."""

from __future__ import annotations

import pytest

from rashomon.model.query import Paging
from rashomon.store.contract import Ledger
from rashomon.store.words import phrases_of, tokens
from tests.store.made import add, document, report

TOKENS = {
    "endings": ("Shelled shelling shells", ["shell", "shell", "shell"]),
    "accents and case": ("ÉVÉNEMENT Dér’a", ["even", "der", "a"]),
    "marks": ("al-Bab, 12.5%: 'x'", ["al", "bab", "12", "5", "x"]),
    "other scripts": ("Дамаск دمشق 北京", ["дамаск", "دمشق", "北京"]),
    "nothing": ("?! — …", []),
    "NUL": ("a\0b", ["a", "b"]),
}


@pytest.mark.parametrize("name", TOKENS)
def test_tokens(name: str) -> None:
    text, expected = TOKENS[name]
    assert tokens(text) == expected


PHRASES = {
    "words": ("car bomb", ["car", "bomb"]),
    "side by side": ('"car bomb" Karsk', ["car bomb", "Karsk"]),
    "other marks": ("“car bomb” «fire»", ["car bomb", "fire"]),
    "a mark that is not closed": ('"car bomb', ['"car', "bomb"]),
    "only marks": ('"" -- "!"', []),
}


@pytest.mark.parametrize("name", PHRASES)
def test_phrases(name: str) -> None:
    asked, expected = PHRASES[name]
    assert phrases_of(asked) == expected


LONG = {
    "many words": "A convoy left. " + " ".join(f"w{n:x}" for n in range(250_000)),
    "one word again and again": "A convoy left. " + "shelling " * 200_000,
    "a word without end": "A convoy left. " + "x" * 1_900_000,
    "marks of the index": "A convoy left. It's \\ 'quoted':1A & !this | (that) <-> :* \\' ''",
}


@pytest.mark.parametrize("name", LONG)
def test_long_and_strange_reports_are_kept_and_found(ledger: Ledger, name: str) -> None:
    (kept,) = add(ledger, report(document(LONG[name], title="It's \\ a 'title'")))
    for words in ("convoy", '"convoy left"', "title"):
        assert [line.id for line in ledger.reports(words, Paging())[0]] == [kept]
    assert ledger.report(kept).document.text == LONG[name]


def test_what_is_asked_is_never_an_operator(ledger: Ledger) -> None:
    add(ledger, report(document("A convoy left Karsk.")))
    for asked in (
        "convoy OR nothing",
        "NOT convoy",
        "convoy*",
        "title:convoy",
        "'",
        "\\",
        "(convoy",
        "convoy & x",
        "a\0",
    ):
        ledger.reports(asked, Paging())
    assert ledger.reports("convoy*", Paging())[1] == 1 and ledger.reports("NOT convoy", Paging())[1] == 0

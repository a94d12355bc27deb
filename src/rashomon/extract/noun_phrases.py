"""The words of a party or thing as a name: without article, number, relative clause and apposition (ruling 11)."""

from __future__ import annotations

from rashomon.lexicon.titles import title_words
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

LEFT = frozenset({"amod", "compound", "nmod", "poss", "npadvmod", "nummod", "case", "punct", "advmod", "quantmod"})
DROPPED_FIRST = frozenset({"det", "nummod", "predet", "quantmod", "advmod", "punct", "cc", "preconj", "mark", "prep"})
NAME_PREPOSITIONS = frozenset({"of", "for", "against"})
BREAKS = frozenset({",", "(", ")", "[", "]", ";", ":", "--", "—", "–"})


def phrase(s: Sentence, head: int) -> Evidence:
    """The noun phrase at token ``head`` as a party is named."""
    first, last = phrase_bounds(s, head)
    return s.evidence(first, last)


def phrase_bounds(s: Sentence, head: int) -> tuple[int, int]:
    """First and last token of the phrase."""
    first, last = _left(s, head), _right(s, head)
    marks = sum(t.text in {'"', "”", "“"} for t in s.tokens[first : last + 1])
    if marks == 1 and first > 0 and s.tokens[first - 1].text in {'"', "“"}:
        first -= 1  # the quotation mark that opens a name in quotation marks
    return first, last


def _left(s: Sentence, head: int) -> int:
    first = head
    wanted = [c for c in s.children(head) if c.i < head and c.dep in LEFT and c.dep not in {"punct", "advmod", "quantmod"}]
    for c in reversed(wanted):
        if _is_owner_pronoun(c) or c.lower in {"so", "called"} or (c.dep == "nummod" and not _in_name(s, c)):
            break
        below = s.subtree(c.i)
        start = min(below)
        if any(t.text in BREAKS for t in s.tokens[start:first]) and c.dep != "compound":
            break
        first = min(first, start)
    return _trim(s, first, head)


def _is_owner_pronoun(token: Token) -> bool:
    return token.dep == "poss" and token.pos == "PRON"


def _in_name(s: Sentence, number: Token) -> bool:
    """A number inside a name: "the 1st Brigade" has an ordinal, "2 Commando" stands inside capitals."""
    return number.i > 0 and s.tokens[number.i - 1].pos == "PROPN" and s.tokens[number.head].pos == "PROPN"


def _trim(s: Sentence, first: int, head: int) -> int:
    """Drop articles, numbers and stray marks from the left, and what "so-called" opens with."""
    while first < head:
        token = s.tokens[first]
        article = token.dep in DROPPED_FIRST or token.pos in {"DET", "ADV", "PUNCT", "NUM"} or token.tag in {"PRP$", "POS"}
        so_called = token.lower in {"so", "called", "-", "other", "another", "more"}
        if not (article or so_called) or _opens_name(s, first):
            break
        first += 1
    return first


def _opens_name(s: Sentence, i: int) -> bool:
    token = s.tokens[i]
    return token.pos == "NUM" and token.text[-1:].isalpha() and token.text[:1].isdigit()


def _right(s: Sentence, head: int) -> int:
    last = head
    named = s.tokens[head].pos == "PROPN"
    for c in s.children(head):
        if c.i <= last:
            continue
        if c.dep == "flat" or (c.dep == "nummod" and named and c.i == last + 1):
            last = max(s.subtree(c.i))
        elif c.dep == "prep" and c.i == last + 1 and c.lower in NAME_PREPOSITIONS:
            end = _prepositional_end(s, c)
            last = max(last, end)
        elif c.dep not in {"punct", "case"} or s.tokens[c.i].text not in {'"', "'", "”"}:
            break
    return last


def _prepositional_end(s: Sentence, preposition: Token) -> int:
    """The end of "of the Rio Lempa Commission": up to the first mark, clause or further adjunct."""
    end = preposition.i - 1
    for n in s.children(preposition.i, "pobj"):
        end = max(n.i, _right(s, n.i))
        if s.tokens[n.i].pos == "PROPN":
            for c in s.children(n.i, "conj"):  # "Islamic State of Iraq and the Levant"
                between = s.tokens[n.i + 1 : c.i]
                if c.pos == "PROPN" and c.i - n.i <= 3 and not any(t.text in BREAKS for t in between):
                    end = max(end, c.i)
    return end


def has_title(s: Sentence, head: int) -> bool:
    """Whether a rank or title stands before a personal name."""
    return any(
        c.i < head and (c.lower in title_words() or c.lower.rstrip(".") in title_words())
        for c in s.children(head, "compound", "nmod", "amod", "appos")
    )

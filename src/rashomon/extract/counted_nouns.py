"""The noun that a figure counts, and the words for it."""

from __future__ import annotations

from rashomon.extract.clauses import substance
from rashomon.extract.numerals import Numeral
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import body_words, collective_words, measure_words
from rashomon.model.syntax import Sentence, Token

PEOPLE = frozenset({"person", "civilian", "armed_party", "nationality"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
"""Where an adjective stands for people: "claimed 3,000 Ukrainian dead"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
MODIFYING = frozenset(
    {"nummod", "det", "amod", "compound", "quantmod", "nmod", "poss", "npadvmod", "advmod", "neg", "predet"}
)


def counted_by(s: Sentence, numeral: Numeral, first: int, last: int, measures: bool) -> int | None:
    """The head of what a number with its unit counts; ``first`` and ``last`` are its tokens with the words that bound it."""
    counted = counted_at(s, numeral.last, last, measures)
    if counted is None and not measures:
        counted = counted_at(s, numeral.first, last, False)
    if counted is not None and numeral.first <= counted <= numeral.last:
        return None  # "tens of thousands have fled" counts no thousands
    if counted is None and numeral.vague:
        counted = _following(s, numeral.last)
    if counted is None and measures:
        counted = _bracketed(s, first)
    return counted


def counted_at(s: Sentence, at: int, last: int, measures: bool) -> int | None:
    """The head of what is counted: the noun that the number at ``at`` modifies, or that its "of" phrase names; of a number
    that ``measures``, its unit at ``last`` does."""
    token = s.tokens[last] if measures else s.tokens[at]
    above = s.tokens[token.head]
    if token.dep == "pobj" and above.lower == "of" and above.head < at and gathers(s.tokens[above.head]):
        return above.head  # "a family of seven"
    for c in s.children(token.i, "prep"):
        if (c.lower == "of" and c.i > token.i) or c.lower == "among":
            for n in s.children(c.i, "pobj"):
                return substance(s, n.i)
    if token.pos == "NUM" and token.head < at and s.tokens[token.head].pos == "PRON":
        return token.head  # "among them 200 wounded"
    if token.dep in MODIFYING and s.tokens[token.head].pos in NOMINAL | {"ADJ", "VERB"} and token.head > at:
        head = s.tokens[token.head]
        above = s.tokens[head.head]
        if head.dep in MODIFYING and head.pos == "PROPN" and above.pos == "NOUN" and above.i > head.i:
            head = above  # "four Karsk Front (KF) fighters"
        if head.pos in NOMINAL or head.lemma == "other" or (head.pos == "ADJ" and head.dep in ARGUMENTS):
            return substance(s, head.i)
    if token.pos in {"NOUN", "PROPN"} and not measures and token.dep not in MODIFYING:
        return None
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    if (
        not measures
        and after is not None
        and after.lower in {"other", "others", "more"}
        and after.dep in MODIFYING
    ):
        return after.head if s.tokens[after.head].pos in NOMINAL else None
    return None


def gathered_in(s: Sentence, counted: int | None) -> int | None:
    """ "A group of 40 gunmen": the group, which acts and suffers, where people make it up."""
    above = s.tokens[s.tokens[counted].head] if counted is not None else None
    if counted is None or above is None or s.tokens[counted].dep != "pobj" or above.lower != "of":
        return counted
    group = s.tokens[above.head]
    people = noun_classes(s.tokens[counted].lemma) & PEOPLE
    one = any(c.lower in {"a", "an", "another"} for c in s.children(group.i, "det"))
    return group.i if people and one and (gathers(group) or group.lemma in body_words()) else counted


def gathers(noun: Token) -> bool:
    """Whether a noun gathers people of whom "of seven" tells how many: "a family", "a crew", "a group"."""
    gather = noun.lemma in collective_words() or noun.lemma in measure_words()
    return gather and noun.pos == "NOUN" and not noun_classes(noun.lemma) & {"partitive", "abstract"}


def _following(s: Sentence, last: int) -> int | None:
    """ "Dozens pieces": the noun right after a vague number that the parser did not join to it."""
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    if after is None or after.pos not in {"NOUN", "ADJ"}:
        return None
    head = after if after.pos == "NOUN" and after.dep not in MODIFYING else s.tokens[after.head]
    return substance(s, head.i) if head.pos == "NOUN" and head.i > last else None


def _bracketed(s: Sentence, first: int) -> int | None:
    """ "105 quarters (78.5 square km)": the noun that a measure in brackets explains."""
    at = first - 1
    if at < 1 or s.tokens[at].text != "(":
        return None
    at -= 1
    while at > 0 and s.tokens[at].pos == "ADP":
        at -= 1
    return at if s.tokens[at].pos in {"NOUN", "PROPN"} else None


def words_for(s: Sentence, counted: int | None, last: int) -> str:
    """The words for what is counted, without the number and what follows a clause or a comma."""
    if counted is None:
        return ""
    first = counted
    for c in s.children(counted, "amod", "compound", "nmod", "poss"):
        if last < c.i < counted and c.pos != "PRON":
            first = min(first, min(x for x in s.subtree(c.i) if x > last))
    end = counted
    for c in s.children(counted, "prep"):
        if c.i == end + 1 and c.lower == "of":
            end = max(end, *(x for x in s.subtree(c.i) if not _breaks(s, c.i, x)))
    return s.words(first, end)


def _breaks(s: Sentence, start: int, at: int) -> bool:
    """Whether a clause, a comma or another adjunct begins between: "a convoy of ambulances | in Gao"."""
    return any(
        t.text == "," or t.dep in {"relcl", "acl"} or (t.dep == "prep" and t.lower != "of")
        for t in s.tokens[start : at + 1]
    )

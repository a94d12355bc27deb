"""The words of a party or thing as a name: without article, number, relative clause and apposition (ruling 11)."""

from __future__ import annotations

from rashomon.extract.clauses import charged
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.titles import quantity_words, title_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

LEFT = frozenset(
    {"amod", "compound", "nmod", "poss", "npadvmod", "nummod", "case", "punct", "advmod", "quantmod"}
)
DROPPED_FIRST = frozenset(
    {"det", "nummod", "predet", "quantmod", "advmod", "punct", "cc", "preconj", "mark", "prep"}
)
BREAKS = frozenset({",", "(", ")", "[", "]", ";", ":", "--", "—", "–"})
VERB_AFTER = frozenset({"NOUN", "PROPN", "PRON", "CCONJ"})
DASHES = frozenset({"-", "--", "—", "–"})
MARKS = frozenset('"”“()[]')
LONGEST_DATELINE = 5
LONGEST_NAME = 9
LONGEST_ACRONYM = 4
"""Tokens of a short form in brackets: "CPI-Maoist" has three."""


def phrase(s: Sentence, head: int) -> Evidence:
    """The noun phrase at token ``head`` as a party is named."""
    first, last = phrase_bounds(s, head)
    return s.evidence(first, last)


def phrase_bounds(s: Sentence, head: int) -> tuple[int, int]:
    """First and last token of the phrase."""
    first, last = _left(s, head), _right(s, head)
    if s.tokens[head].pos == "PROPN":
        last = _role_after(s, head) or _known_end(s, first, last)
    elif s.tokens[head].text[:1].isupper():  # "Doctors Without Borders", "Save the Children"
        last = _known_end(s, first, last)
    if MARKS.isdisjoint(t.text for t in s.tokens[first : last + 1]):
        return first, last
    return _by_marks(s, head, first, last)


def _by_marks(s: Sentence, head: int, first: int, last: int) -> tuple[int, int]:
    """The bounds of a phrase with quotation marks or brackets inside, which belong together."""
    bracket = next((t.i for t in s.tokens[first + 1 : head] if t.text in {"(", "["}), None)
    if bracket is not None and not any(t.text in {")", "]"} for t in s.tokens[bracket:head]):
        last = bracket - 1  # the parser took what stands in brackets after a name for its head
    marks = sum(t.text in {'"', "”", "“"} for t in s.tokens[first : last + 1])
    if marks == 1 and first > 0 and s.tokens[first - 1].text in {'"', "“"}:
        first -= 1  # the quotation mark that opens a name in quotation marks
    elif marks == 1 and last + 1 < len(s.tokens) and s.tokens[last + 1].text in {'"', "”"}:
        last += 1
    closed = next((t.i for t in s.tokens[first:head] if t.text in {")", "]"}), None)
    if closed is not None and not any(t.text in {"(", "["} for t in s.tokens[first:closed]):
        first = closed + 1
    return first, last


def _left(s: Sentence, head: int) -> int:
    first = head
    wanted = [
        c
        for c in s.children(head)
        if c.i < head and c.dep in LEFT and c.dep not in {"punct", "advmod", "quantmod"}
    ]
    for c in reversed(wanted):
        counts = c.dep == "nummod" or (c.dep == "amod" and c.lower in number_lexicon().words)
        if _is_owner_pronoun(c) or _is_outside(s, c) or (counts and not _in_name(s, c)):
            break
        start = min(s.subtree(c.i))
        opening = _opening(s, first)
        if opening is not None and start > opening:
            continue  # the short form itself
        broken = any(t.text in BREAKS for t in s.tokens[start : first if opening is None else opening])
        if broken and c.dep != "compound":
            break
        first = min(first, start)
    return _trim(s, max(first, _after_dateline(s, first, head)), head)


def _opening(s: Sentence, end: int) -> int | None:
    """Where the brackets open that close right before a token and hold a short form: "Karsk Front (KF) militants"."""
    if end < 1 or s.tokens[end - 1].text not in {")", "]"}:
        return None
    inside = range(end - 2, max(end - 3 - LONGEST_ACRONYM, 0), -1)
    opening = next((i for i in inside if s.tokens[i].text in {"(", "["}), None)
    if opening is None or not any(t.text.isupper() for t in s.tokens[opening + 1 : end - 1]):
        return None
    return opening if s.tokens[opening - 1].pos == "PROPN" else None


def _role_after(s: Sentence, head: int) -> int | None:
    """The noun that a name before it belongs to, where the parser takes it for an apposition: "a Karsk Front (KF) militant"."""
    for c in s.children(head, "appos"):
        before = c.i
        while s.tokens[before - 1].head == c.i and s.tokens[before - 1].pos in {"ADJ", "NOUN"}:
            before -= 1
        if c.pos == "NOUN" and c.i > head and _opening(s, before) is not None:
            return c.i
    return None


def _is_outside(s: Sentence, c: Token) -> bool:
    """A word before the noun that is no part of its name: "so-called", a gerund after a preposition."""
    if c.lower in {"so", "called"}:
        return True
    if c.dep != "amod" or not c.text[:1].islower():
        return False
    before = s.tokens[c.i - 1] if c.i > 0 else None
    if c.tag == "VBN":  # a verb that the parser took for a quality: "jets bombed government troops"
        return before is not None and before.pos in VERB_AFTER and _is_event(c)
    return c.tag == "VBD" or (c.tag == "VBG" and before is not None and before.tag == "IN")


def _is_event(token: Token) -> bool:
    return token.lemma in trigger_lexicon().verbs


def _after_dateline(s: Sentence, first: int, head: int) -> int:
    """The token after "GENEVA - " at the start of a sentence, where the phrase begins with it."""
    if first > 0 or head == 0 or not s.tokens[0].text.isupper() or len(s.tokens[0].text) < 3:
        return first
    if not s.tokens[1].text.isupper() and s.tokens[1].text[:1].isupper() and known(s.tokens[0].text):
        return 1  # "GENEVA The minister said": the dash is lost
    for t in s.tokens[1 : min(head, LONGEST_DATELINE)]:
        if t.text in DASHES and s.tokens[t.i - 1].end < t.start and t.end < s.tokens[t.i + 1].start:
            return t.i + 1
    return first


def _known_end(s: Sentence, first: int, last: int) -> int:
    """The end of a known name that the parser cut short ("Front for the Liberation of X and the Y")."""
    text = s.source
    for end in range(min(len(s.tokens), last + LONGEST_NAME) - 1, last, -1):
        if s.tokens[end].text[:1].isupper() and known_actor(text[s.tokens[first].start : s.tokens[end].end]):
            return end
    return last


def _is_owner_pronoun(token: Token) -> bool:
    return token.dep == "poss" and token.pos == "PRON"


def _in_name(s: Sentence, number: Token) -> bool:
    """A number inside a name: "the 1st Brigade" has an ordinal, "2 Commando" stands inside capitals."""
    return number.i > 0 and s.tokens[number.i - 1].pos == "PROPN" and s.tokens[number.head].pos == "PROPN"


def _trim(s: Sentence, first: int, head: int) -> int:
    """Drop articles, numbers and stray marks from the left, and what "so-called" opens with."""
    while first < head:
        token = s.tokens[first]
        article = (
            token.dep in DROPPED_FIRST
            or token.pos in {"DET", "ADV", "PUNCT", "NUM"}
            or token.tag in {"PRP$", "POS"}
        )
        so_called = (
            token.lower in {"so", "called", "-"}
            or token.lower in quantity_words()
            or _is_age(s, first)
            or is_stray_preposition(token)
        )
        if not (article or so_called or _is_remark(s, first, head)) or _opens_name(s, first):
            break
        first += 1
    return first


def is_stray_preposition(token: Token) -> bool:
    """A preposition that the parser took for the first word of a name ("Near Gao")."""
    return token.dep == "compound" and token.lower in place_lexicon().roles


def _is_age(s: Sentence, i: int) -> bool:
    """Whether a word belongs to an age before a noun ("23-year-old")."""
    token = s.tokens[i]
    if token.lower in {"year", "month"}:
        return s.tokens[token.head].lower == "old"
    return token.lower in {"old", "year-old"} and any(c.lower in {"year", "month"} for c in s.children(i))


def _is_remark(s: Sentence, i: int, head: int) -> bool:
    """A quality in small letters before a name ("the moderate Liberal Union"), which is no title."""
    token = s.tokens[i]
    if s.tokens[head].pos != "PROPN" or token.dep != "amod" or not token.text.islower():
        return False
    return token.lower not in title_words() and s.tokens[i + 1].text[:1].isupper()


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
        elif c.dep == "prep" and c.i == last + 1 and _of_name(s, c, named):
            end = _prepositional_end(s, c)
            last = max(last, end)
        elif c.dep not in {"punct", "case"} or s.tokens[c.i].text not in {'"', "'", "”"}:
            break
    return last


def _of_name(s: Sentence, preposition: Token, named: bool) -> bool:
    """Whether a preposition goes on with the name: "of the valley", "Centre for Peace", "coalition against Y"."""
    inner = s.children(preposition.i, "pobj")
    if preposition.lower == "of":
        return charged(s, preposition) is None and not any(
            n.pos == "NUM" or (s.children(n.i, "nummod") and n.text == "%") for n in inner
        )
    capital = any(n.pos == "PROPN" or n.text[:1].isupper() for n in inner)
    envoy = preposition.lower == "to" and s.tokens[preposition.head].lower in title_words()
    return capital and (preposition.lower == "against" or (named and (preposition.lower == "for" or envoy)))


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

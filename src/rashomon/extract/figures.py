"""Figures of a sentence: how many or how much, of what, and how the number bounds it (claim model, Quantities)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from rashomon.extract.clauses import substance
from rashomon.extract.number_names import is_name
from rashomon.extract.numerals import Numeral, numeral_at
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.titles import body_words, collective_words, measure_words
from rashomon.model.claim import Relation
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

CALIBRE = "mm"
"""A measure that tells a weapon and counts nothing: "three 152-mm guns"."""
PEOPLE = frozenset({"person", "civilian", "armed_party", "nationality"})
ARGUMENTS = frozenset({"dobj", "nsubj", "nsubjpass", "pobj"})
"""Where an adjective stands for people: "claimed 3,000 Ukrainian dead"."""
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
MODIFYING = frozenset(
    {"nummod", "det", "amod", "compound", "quantmod", "nmod", "poss", "npadvmod", "advmod", "neg", "predet"}
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at tokens ``first`` to ``last``.

    ``counted`` is the head noun of what is counted, ``None`` where it is left out (``elliptic``: "12 were killed").
    ``indefinite`` marks "a" and "another", ``zero`` "no casualties", ``rest`` "the rest", ``share`` a percentage,
    ``locative`` a distance that only locates, ``duration`` a length of time.
    """

    evidence: Evidence
    relation: Relation
    low: float | None
    best: float | None
    high: float | None
    unit: str | None
    counted: int | None
    of: str
    first: int
    last: int
    indefinite: bool = False
    locative: bool = False
    duration: bool = False
    zero: bool = False
    rest: bool = False
    share: bool = False
    elliptic: bool = False


def find_figures(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a parsed sentence in order; years, ages, times and numbers in names are none."""
    found: list[Figure] = []
    i = 0
    opening = number_lexicon().opening
    while i < len(sentence.tokens):
        word = sentence.tokens[i].lower
        if word not in opening and (word.isalpha() or not any(map(str.isdigit, word))):
            i += 1
            continue
        figure = (
            _rest(sentence, i, found)
            or _zero(sentence, i)
            or _number(sentence, i)
            or _indefinite(sentence, i)
        )
        if figure is not None:
            found.append(figure)
            i = max(i, figure.last)
        i += 1
    return tuple(f for f in found if not _is_whole(sentence, f, found))


def _is_whole(s: Sentence, figure: Figure, found: Sequence[Figure]) -> bool:
    """ "14 of the 16 drones": of what the part is one, which counts nothing itself."""
    if figure.counted is None or s.tokens[figure.counted].dep != "pobj":
        return False
    of = s.tokens[s.tokens[figure.counted].head]
    part = [f for f in found if f is not figure and f.counted == figure.counted and f.last == of.i - 1]
    return of.lower == "of" and bool(part) and figure.first > of.i


# --- numbers ----------------------------------------------------------------------------------------------------------


def _number(s: Sentence, i: int) -> Figure | None:
    numeral = _with_sign(s, i) or _fraction(s, i) or numeral_at(s, i)
    if numeral is not None and numeral.high is not None and _changes(s, numeral.first):
        return None  # "rose from 12 to 15": 15 is what it has come to
    if numeral is None or is_name(s, numeral.first, numeral.last, numeral.value):
        return None
    unit, factor, last = _unit(s, numeral.last)
    sign = number_lexicon().signs.get(s.tokens[numeral.first].lower)
    share = _is_share(s, numeral)
    if share and unit is None:
        unit, factor = "percent", 100.0
    numeral = replace(
        numeral, last=last, value=numeral.value * factor, high=numeral.high and numeral.high * factor
    )
    relation, first, last = _bounds(s, numeral)
    counted = _counted(s, numeral.last, last, unit is not None)
    if counted is None and unit is None:
        counted = _counted(s, numeral.first, last, False)
    if counted is None and numeral.vague:
        counted = _following(s, numeral.last)
    if counted is None and unit is not None:
        counted = _bracketed(s, first)
    low, best, high = _values(numeral, relation)
    return Figure(
        s.evidence(first, last),
        relation,
        low,
        best,
        high,
        sign or unit,
        _gathered_in(s, counted) if unit is None else counted,
        _of(s, counted, last),
        first,
        last,
        locative=unit == CALIBRE or _is_locative(s, unit, last),
        duration=unit in number_lexicon().durations,
        share=unit == "percent",
        elliptic=counted is None,
    )


def _changes(s: Sentence, first: int) -> bool:
    """Whether a number is what a figure was before: "from 12" of a toll that rose or was raised."""
    before = s.tokens[first - 1] if first else None
    if before is None or before.lower != "from":
        return False
    governor = s.tokens[before.head]
    return any(t.lemma in number_lexicon().changing for t in (governor, s.tokens[governor.head]))


def _with_sign(s: Sentence, i: int) -> Numeral | None:
    """ "£59.5 million"."""
    if s.tokens[i].lower in number_lexicon().signs and i + 1 < len(s.tokens):
        numeral = numeral_at(s, i + 1)
        return replace(numeral, first=i) if numeral else None
    return None


def _fraction(s: Sentence, i: int) -> Numeral | None:
    """ "Half of the city", "half a hectare"; "half a million" is a number."""
    words, tokens = number_lexicon(), s.tokens
    value = words.fractions.get(tokens[i].lower)
    if not value or i + 1 >= len(tokens):
        return None
    after = tokens[i + 1].lower
    if after in {"a", "an"} and i + 2 < len(tokens) and (tokens[i + 2].lemma,) in words.units:
        return Numeral(i, i + 1, value)
    return Numeral(i, i, value) if after in {"of", "the"} else None


def _is_share(s: Sentence, numeral: Numeral) -> bool:
    return numeral.first == numeral.last and s.tokens[numeral.first].lower in number_lexicon().fractions


def _unit(s: Sentence, last: int) -> tuple[str | None, float, int]:
    """The unit after a number, with what turns the number into it, and its last token."""
    words, tokens = number_lexicon(), s.tokens
    at = last + 1
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    for length in (2, 1):
        part = tokens[at : at + length]
        if len(part) == length:
            for phrase in (tuple(t.lower for t in part), (*(t.lower for t in part[:-1]), part[-1].lemma)):
                if phrase in words.units:
                    name, factor = words.units[phrase]
                    return name, factor, at + length - 1
    return None, 1.0, last


def _bounds(s: Sentence, numeral: Numeral) -> tuple[Relation, int, int]:
    """How the words around a number bound it, and the tokens with those words."""
    words, tokens = number_lexicon(), s.tokens
    first, last = numeral.first, numeral.last
    relation = Relation.EXACTLY
    while first > 0:
        found = _phrase_before(s, first)
        if found is None:
            break
        first, outer = found
        relation = outer if outer is not Relation.EXACTLY or relation is Relation.EXACTLY else relation
    for length in (2, 1):
        phrase = tuple(t.lower for t in tokens[last + 1 : last + 1 + length])
        if len(phrase) == length and phrase in words.after:
            return words.after[phrase], first, last + length
    if numeral.vague:
        relation = Relation.AT_LEAST
    elif numeral.high is not None and relation in {Relation.EXACTLY, Relation.ABOUT}:
        relation = Relation.BETWEEN
        if first and tokens[first - 1].lower in {"between", "from"}:
            first -= 1
    return relation, first, last


def _phrase_before(s: Sentence, first: int) -> tuple[int, Relation] | None:
    words = number_lexicon()
    for length in (4, 3, 2, 1):
        if first - length >= 0:
            phrase = tuple(t.lower for t in s.tokens[first - length : first])
            if phrase in words.before:
                return first - length, words.before[phrase]
    return None


def _values(numeral: Numeral, relation: Relation) -> tuple[float | None, float | None, float | None]:
    value, high = numeral.value, numeral.high
    if numeral.vague:
        return value, None, None
    if relation is Relation.AT_LEAST:
        return value, value, None
    if relation is Relation.AT_MOST:
        return None, high or value, high or value
    if high is not None:
        return value, None, high
    if relation is Relation.ABOUT:
        return None, value, None
    return value, value, value


def _counted(s: Sentence, at: int, last: int, measured: bool) -> int | None:
    """The head of what is counted: the noun that the number modifies, or that its "of" phrase names."""
    token = s.tokens[last] if measured else s.tokens[at]
    above = s.tokens[token.head]
    if token.dep == "pobj" and above.lower == "of" and above.head < at and _gathers(s.tokens[above.head]):
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
    if token.pos in {"NOUN", "PROPN"} and not measured and token.dep not in MODIFYING:
        return None
    after = s.tokens[last + 1] if last + 1 < len(s.tokens) else None
    if (
        not measured
        and after is not None
        and after.lower in {"other", "others", "more"}
        and after.dep in MODIFYING
    ):
        return after.head if s.tokens[after.head].pos in NOMINAL else None
    return None


def _gathered_in(s: Sentence, counted: int | None) -> int | None:
    """ "A group of 40 gunmen": the group, which acts and suffers, where people make it up."""
    above = s.tokens[s.tokens[counted].head] if counted is not None else None
    if counted is None or above is None or s.tokens[counted].dep != "pobj" or above.lower != "of":
        return counted
    group = s.tokens[above.head]
    people = noun_classes(s.tokens[counted].lemma) & PEOPLE
    one = any(c.lower in {"a", "an", "another"} for c in s.children(group.i, "det"))
    return group.i if people and one and (_gathers(group) or group.lemma in body_words()) else counted


def _gathers(noun: Token) -> bool:
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


def _is_locative(s: Sentence, unit: str | None, last: int) -> bool:
    """ "45 km south of the town": a distance that locates something else."""
    if unit != "km" or last + 1 >= len(s.tokens):
        return False
    after = [t.lower for t in s.tokens[last + 1 : last + 3]]
    return any(w in number_lexicon().positions for w in after)


# --- other figures ----------------------------------------------------------------------------------------------------


def _zero(s: Sentence, i: int) -> Figure | None:
    words, token = number_lexicon(), s.tokens[i]
    for length in (3, 2):
        if tuple(t.lower for t in s.tokens[i : i + length]) in words.zero_phrases:
            return _zero_at(s, i, i + length - 1)
    if token.lower not in words.zero or (token.lower == "no" and token.dep not in {"det", "neg"}):
        return None
    return _zero_at(s, i, i)


def _zero_at(s: Sentence, first: int, last: int) -> Figure:
    counted = _counted(s, last, last, False)
    evidence = s.evidence(first, last)
    of = _of(s, counted, last)
    return Figure(
        evidence,
        Relation.EXACTLY,
        0,
        0,
        0,
        None,
        counted,
        of,
        first,
        last,
        zero=True,
        elliptic=counted is None,
    )


def _indefinite(s: Sentence, i: int) -> Figure | None:
    """ "A" and "another" before a noun in the singular; whether they count is for the caller to say (ruling 28)."""
    token = s.tokens[i]
    if token.dep != "det" or token.lower not in {"a", "an", "another"}:
        return None
    head = s.tokens[token.head]
    classes = noun_classes(head.lemma)
    if head.pos not in {"NOUN", "PROPN"} or head.tag in {"NNS", "NNPS"} or classes & {"partitive", "time"}:
        return None
    made_up = [n for c in s.children(head.i, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    if _gathers(head) and any(n.pos == "NUM" for n in made_up):
        return None  # "a family of seven" counts seven
    told = [n for n in made_up if s.children(n.i, "nummod")]
    if any(_gathered_in(s, n.i) == head.i for n in told):
        return None  # "a group of 40 gunmen" counts 40
    return Figure(
        s.evidence(i, i), Relation.EXACTLY, 1, 1, 1, None, head.i, _of(s, head.i, i), i, i, indefinite=True
    )


def _rest(s: Sentence, i: int, before: Sequence[Figure]) -> Figure | None:
    """ "The rest": what is left of a whole when the report gives the parts, else nothing."""
    if tuple(t.lower for t in s.tokens[i : i + 2]) not in number_lexicon().rest:
        return None
    left = rest_of(s, before)
    if left is None:
        return None
    last = i + 1
    whole = before[0]
    return Figure(
        s.evidence(i, last),
        Relation.EXACTLY,
        left,
        left,
        left,
        None,
        None,
        whole.of,
        i,
        last,
        rest=True,
        elliptic=True,
    )


def rest_of(s: Sentence, before: Sequence[Figure]) -> float | None:
    """What the parts ("1,524 of them") leave of the whole that comes first; ``None`` where it cannot be told."""
    exact = [f for f in before if not f.indefinite and not f.duration and not f.locative]
    if len(exact) < 2 or any(f.relation is not Relation.EXACTLY or f.best is None for f in exact):
        return None
    whole, *parts = exact
    if not all(p.counted is not None and s.tokens[p.counted].pos == "PRON" for p in parts):
        return None
    left = (whole.best or 0) - sum(p.best or 0 for p in parts)
    return left if left > 0 else None


# --- text -------------------------------------------------------------------------------------------------------------


def _of(s: Sentence, counted: int | None, last: int) -> str:
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

"""The case that words in capitals would have in running text: the parser takes them all for names otherwise.

Wire reports and monitored broadcasts of earlier decades came in capitals alone, as many headlines do. Nothing is changed in the
document; only what the parser reads is. What is a known name or no word of the dictionary keeps a capital.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rashomon.lexicon.actors import acronyms, known_actor
from rashomon.lexicon.countries import country_code, is_people
from rashomon.lexicon.dates import date_words
from rashomon.lexicon.gazetteer import lookup
from rashomon.lexicon.titles import title_words

SHARE = 0.85
"""Share of words in capitals from which a text counts as written in capitals."""
FEWEST = 4
LONGEST_NAME = 6
TOWN = 100_000
"""People of a town that is meant rather than a noun of the same spelling ("Lima")."""
ENDS = frozenset(".!?:")

SINGLE = frozenset("AI")

FUNCTION = frozenset({"function"})
Parts = Callable[[str], frozenset[str]]
"""What ``dictionary`` gives."""


def in_capitals(words: Sequence[str]) -> bool:
    """Whether a text is written in capitals alone."""
    letters = [w for w in words if len(w) > 1 and w.isalpha()]
    return len(letters) >= FEWEST and sum(w.isupper() for w in letters) >= SHARE * len(letters)


def in_title_case(words: Sequence[str], parts: Parts) -> bool:
    """Whether all words of a text but small ones begin with a capital, as in many headlines."""
    letters = [w for w in words if w.isalpha() and parts(w.lower()) != FUNCTION]
    return len(letters) >= FEWEST and sum(w[0].isupper() for w in letters) >= SHARE * len(letters)


def running(words: Sequence[str], parts: Parts) -> Sequence[str]:
    """The words of a text in the case of running text, each as long as it was; ``words`` itself where it is in it already."""
    if in_capitals(words) or (words[-1:] != ["."] and in_title_case(words, parts)):
        return recased(words, parts)
    return words


def recased(words: Sequence[str], parts: Parts) -> list[str]:
    """The words of a text in capitals or title case in the case of running text."""
    names = _known_names(words, parts)
    cased = [_name(w, parts) if i in names else _cased(words, i, parts) for i, w in enumerate(words)]
    for i, word in reversed(list(enumerate(cased))):
        if word in title_words() and _begins_name(cased, i + 1):
            cased[i] = word.capitalize()
        elif (
            _begins_name(cased, i + 1)
            and i > 0
            and cased[i - 1].lower() in title_words()
            and "noun" in parts(word)
        ):
            cased[i] = word.capitalize()  # "General Mark Milley"
    starts = [i for i, _ in enumerate(cased) if i == 0 or cased[i - 1] in ENDS]
    for i in starts:
        cased[i] = cased[i][:1].upper() + cased[i][1:]
    return cased


def _known_names(words: Sequence[str], parts: Parts) -> set[int]:
    """The words of known names of several words."""
    found: set[int] = set()
    for first in range(len(words)):
        if first in found or not words[first].isalpha() or parts(words[first].lower()) == FUNCTION:
            continue
        for last in range(min(first + LONGEST_NAME, len(words)), first + 1, -1):
            name = " ".join(words[first:last])
            if known_actor(name) or country_code(name) or (last - first < 4 and lookup(name)):
                found.update(range(first, last))
                break
    return found


def _begins_name(cased: Sequence[str], i: int) -> bool:
    return i < len(cased) and cased[i].istitle()


def _name(word: str, parts: Parts) -> str:
    return word.lower() if parts(word.lower()) == FUNCTION else word.capitalize()


def _cased(words: Sequence[str], i: int, parts: Parts) -> str:
    word, lower = words[i], words[i].lower()
    if not word[:1].isupper() or not word.replace("-", "").isalpha():
        return lower if word.startswith("'") else word
    known = parts(lower)
    if word.isupper() and word not in SINGLE and not in_capitals(words):
        return word
    if word in acronyms() and (known != FUNCTION or country_code(word)):  # "WHO IS" names neither of two
        return word
    if known == FUNCTION and word != "I":
        return word if country_code(word) and _goes_on(words, i + 1, parts) else lower
    if country_code(lower) or is_people(lower) or _in_calendar(lower):
        return word.capitalize()
    if 0 < i < len(words) - 1 and words[i - 1] == "(" and words[i + 1] == ")":
        return word
    if known and not (known == {"noun"} and _big_town(lower)):
        return lower
    return word.capitalize() if set(lower) & set("aeiouy") else word


def _goes_on(words: Sequence[str], i: int, parts: Parts) -> bool:
    """Whether a noun phrase goes on: "US-led", "US strike", not "told us that"."""
    return i < len(words) and (
        words[i] == "-" or (words[i].isalpha() and parts(words[i].lower()) != FUNCTION)
    )


def _in_calendar(word: str) -> bool:
    words = date_words()
    return word in words["weekdays"] or (word in words["months"] and word not in words["ambiguous"])


def _big_town(name: str) -> bool:
    return any(place.population >= TOWN for place in lookup(name))

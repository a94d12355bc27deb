"""Whether two names may be one party: the measure's own, deliberately simple rule."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from rashomon.lexicon.loader import load_table


@cache
def _patterns() -> tuple[frozenset[str], re.Pattern[str], re.Pattern[str]]:
    table = load_table("names_measure")
    stop = sorted(table["stop"])
    leading = re.compile(r"^(?:(?:" + "|".join(stop) + r")\s+)+")
    ends = re.compile(r"\s*[,;:(]|\s(?:" + "|".join(table["head_ends"]) + r")\s")
    return frozenset(stop), leading, ends


def fold(text: str) -> str:
    """Lower case without accents."""
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def name_tokens(text: str) -> frozenset[str]:
    """The words of a name up to its first comma, preposition or relative; folded, singular."""
    stop, leading, ends = _patterns()
    folded = leading.sub("", fold(text).replace("\u2019", "'"))
    head = ends.split(" " + folded, maxsplit=1)[0]
    words = re.findall(r"\w+", head) or re.findall(r"\w+", folded)
    return frozenset(singular(w) for w in words if w not in stop)


def head_end(name: str) -> int:
    """Where the head of a name ends: before its first comma, preposition or relative."""
    found = _patterns()[2].search(name, 1)
    return found.start() if found else len(name)


def singular(word: str) -> str:
    """A word without the s of the plural."""
    plural = len(word) > 3 and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if plural else word


def same_name(a: str, b: str) -> bool:
    """The head words of one name are all among those of the other; two empty names agree."""
    x, y = name_tokens(a), name_tokens(b)
    if not x or not y:
        return not x and not y
    return x <= y or y <= x

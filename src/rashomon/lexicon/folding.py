"""One spelling for the many of a name: lower case, without accents, apostrophes, hyphens and articles."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

NOT_LETTERS = re.compile(r"[^a-z0-9]+")
ARTICLE = re.compile(r"\b(?:the|al|el|ad|ar|as|ash|at|an|az) (?=\w)")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name in ASCII lower case with single spaces, without apostrophes and the Arabic article."""
    flat = anyascii(name).lower().replace("'", "").replace("`", "").replace(".", "")
    words = NOT_LETTERS.sub(" ", flat).strip()
    return ARTICLE.sub("", words) or words


KINDS = re.compile(
    r"^(?:county|comt[eé]|province|provincia|departamento|muhafazat|gouvernorat)(?: (?:of|de|da|del|du|d[’']))? "
    r"|(?: (?:autonomous|special))?[ -](?:county|parish|borough|census area|province|governorate|district|region|state|"
    r"department|oblast|oblysy|oblisi|raion|rayon|prefecture|municipality|township|division|territory|republic|krai|kray|canton|zone|"
    r"miskrada|regency)[’']?$",
    re.IGNORECASE,
)


def without_kind(name: str) -> str:
    """The name of a region without the word for what it is: "Travis County", "County Mayo", "Kherson Oblast"."""
    return KINDS.sub("", name) or name


VOWELS = re.compile(r"[aeiouyw]+")
ALIKE = (
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("th", "t"),
    ("sh", "s"),
    ("ch", "s"),
    ("ph", "f"),
    ("q", "k"),
    ("c", "k"),
)
DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=20_000)
def skeleton(name: str) -> str:
    """The consonants of a name with those that transliterations confuse made one; empty for fewer than three."""
    flat = fold(name)
    for spelling, letter in ALIKE:
        flat = flat.replace(spelling, letter)
    words = [DOUBLED.sub(r"\1", VOWELS.sub("", word)) for word in flat.split()]
    # The feminine ending is written -a, -ah and -eh: a final h says nothing.
    bones = "".join(word[:-1] if len(word) > 1 and word.endswith("h") else word for word in words)
    return bones if len(bones) > 2 else ""

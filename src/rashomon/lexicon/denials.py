"""Words that answer a report without repeating it: ``denials.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from rashomon.lexicon.loader import load_table


@dataclass(frozen=True)
class DenialLexicon:
    """Verbs that deny, nouns for what is denied, predicates that call a report untrue, and pairs that answer nothing.

    ``contesting`` verbs deny a happening as well as the report of it, ``calling`` ones take the predicate, and
    ``accounts`` are the nouns that stand for all that is reported.
    """

    verbs: frozenset[str]
    reports: frozenset[str]
    false: frozenset[str]
    non_answers: frozenset[tuple[str, str]]
    contesting: frozenset[str]
    calling: frozenset[str]
    accounts: frozenset[str]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every lemma that an answer turns on."""
        return self.verbs | self.false | {word for pair in self.non_answers for word in pair}


@lru_cache(maxsize=1)
def denial_lexicon() -> DenialLexicon:
    """The denial words of English, read once a process."""
    table = load_table("denials")
    deny = table["deny"]
    return DenialLexicon(
        frozenset(deny["verbs"]),
        frozenset(deny["reports"]),
        frozenset(deny["false"]),
        frozenset((a, b) for a, b in table["doubt"]["pairs"]),
        frozenset(deny["contesting"]),
        frozenset(deny["calling"]),
        frozenset(deny["accounts"]),
    )

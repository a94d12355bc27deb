"""Words that plan, demand, doubt, negate or continue: ``modality.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from rashomon.lexicon.loader import load_table


@dataclass(frozen=True, slots=True)
class ModalityLexicon:
    """Each section of the file as sets of lemmas by what they express."""

    auxiliary: Mapping[str, frozenset[str]]
    governor: Mapping[str, frozenset[str]]
    noun: Mapping[str, frozenset[str]]
    forms: Mapping[str, frozenset[str]]
    negation: Mapping[str, frozenset[str]]
    condition: Mapping[str, frozenset[str]]
    definition: Mapping[str, frozenset[str]]
    light: Mapping[str, frozenset[str]]
    control: Mapping[str, frozenset[str]]

    def controls_object(self, lemma: str) -> bool:
        """Whether the verb's object acts in the clause that it governs ("accused X of shelling")."""
        return lemma in self.control["object"]


@lru_cache(maxsize=1)
def modality_lexicon() -> ModalityLexicon:
    """The modality words of English, read once a process."""
    table = load_table("modality")
    return ModalityLexicon(
        **{
            section: {key: frozenset(words) for key, words in table[section].items()}
            for section in (
                "auxiliary",
                "governor",
                "noun",
                "forms",
                "negation",
                "condition",
                "definition",
                "light",
                "control",
            )
        }
    )

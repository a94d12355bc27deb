"""Deep subjects and objects of English verbs: who does it and to whom, through passives, relatives and control.

All functions number tokens within one sentence. Labels are ClearNLP's (see ``model.syntax``). What a clause does not
state is left out: a passive without "by" has no actor (claim model, ruling 17).
"""

from __future__ import annotations

from rashomon.extract.clause_objects import objects
from rashomon.extract.clause_parts import (
    VERBAL,
    antecedent,
    blamed_on,
    by_phrase,
    called_off,
    charged,
    clause_verb,
    conjuncts,
    coordinated,
    further_deed,
    is_passive,
    prepositional,
    substance,
)
from rashomon.extract.clause_subjects import rejoined, subjects, surface_subjects

__all__ = [
    "VERBAL",
    "antecedent",
    "blamed_on",
    "by_phrase",
    "called_off",
    "charged",
    "clause_verb",
    "conjuncts",
    "coordinated",
    "further_deed",
    "is_passive",
    "objects",
    "prepositional",
    "rejoined",
    "subjects",
    "substance",
    "surface_subjects",
]

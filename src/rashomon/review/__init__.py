"""People's decisions, replayed over what the program works out: pure functions, nothing is stored here.

``reference`` notes which claim is meant, ``standings`` tells which decisions count now, ``parts`` and ``judged`` apply them to
groups of claims and to claims, ``correction`` reads what a person wants a field to be.
"""

from __future__ import annotations

from rashomon.review.claims import judged
from rashomon.review.corrections import FIELDS, correction
from rashomon.review.parts import parts
from rashomon.review.references import reference
from rashomon.review.standings import standings

__all__ = ["FIELDS", "correction", "judged", "parts", "reference", "standings"]

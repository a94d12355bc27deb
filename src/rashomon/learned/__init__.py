"""The learned reader: entities and attributions found by a small encoder that was trained for them (``docs/learned.md``).

It needs the extra ``rashomon[learned]`` and reads on one thread, offline, from files that the package carries.
"""

from __future__ import annotations

from rashomon.learned.forms import Form, form_of, is_nested, quoted
from rashomon.learned.found import Attribution, Entity
from rashomon.learned.reader import LearnedReader, LearnedReading, load_reader

__all__ = [
    "Attribution",
    "Entity",
    "Form",
    "LearnedReader",
    "LearnedReading",
    "form_of",
    "is_nested",
    "load_reader",
    "quoted",
]

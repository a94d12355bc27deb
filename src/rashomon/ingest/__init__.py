"""What is taken in → its reports (``split``) → ``Document`` (``read_part``): text, pages, PDF, mail, feeds, archives, tables.

``from_path``, ``from_bytes`` and ``from_text`` read a single report at once. docs/formats.md tells what is read of each format.
What raises, raises subclasses of ``errors.InputError`` whose text is one line that says what is wrong and what to do.
"""

from __future__ import annotations

from rashomon.ingest.columns import Columns
from rashomon.ingest.limits import LARGEST, LIMIT
from rashomon.ingest.reading import from_bytes, from_path, from_text, read_part
from rashomon.ingest.splitting import split
from rashomon.ingest.walking import walk

__all__ = [
    "LARGEST",
    "LIMIT",
    "Columns",
    "from_bytes",
    "from_path",
    "from_text",
    "read_part",
    "split",
    "walk",
]

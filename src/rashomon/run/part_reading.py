"""What one worker does: from the bytes of one report to all that can be known of it without the ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from rashomon.ingest import read_part
from rashomon.model.capture import Part
from rashomon.model.document import Document
from rashomon.model.ledger import NewReport
from rashomon.origins import fingerprints, voices
from rashomon.run.pipeline import read_document
from rashomon.run.reader import Reader


def read_new(part: Part, name: str, published: date | None = None, reader: Reader | None = None) -> NewReport:
    """Read one part; ``published`` is its day where it states none. Raises ``errors.InputError``."""
    document = read_part(part, name)
    document = replace(document, published=document.published or published)
    return replace(read_again(document, reader), part=part.key, warnings=part.warnings)


def read_again(document: Document, reader: Reader | None = None) -> NewReport:
    """Read a text with this version of the program."""
    read = read_document(document, reader)
    return NewReport("", read, fingerprints(read.document), voices(read.document, read.claims))

"""A text that a container holds, as a part."""

from __future__ import annotations

import codecs

from rashomon.ingest.encoding import encoded
from rashomon.model.capture import Metadata, Part, PartFormat

MARK = "\ufeff"


def text_part(key: str, text: str, said: Metadata, warnings: tuple[str, ...] = ()) -> Part:
    """A part that is read as exactly this text; raises ``errors.Undecodable`` for half a character."""
    data = encoded(text)
    if text.startswith(MARK):  # a second mark, for the first is taken for that of an encoding
        data = codecs.BOM_UTF8 + data
    return Part(key, PartFormat.TEXT, data, said, warnings)


def joined(outer: str, inner: str) -> str:
    """The key of something within something."""
    return f"{outer}, {inner}" if outer and inner else outer or inner

"""JSON of any size: the objects of its arrays one after the other, without the whole in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from rashomon.errors import Damaged, InputError
from rashomon.ingest.limits import ROW_LIMIT
from rashomon.ingest.source import BROKEN
from rashomon.model.capture import Unreadable

OVERLAP = 1 << 14
"""Characters of what was searched that are kept: as much as what is searched for may be long."""

BETWEEN = re.compile(r"[\s,]*")
DECODER = json.JSONDecoder()


class JsonStream:
    """Reads ahead in a text as far as it must."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self.pieces = pieces
        self.held = ""
        self.at = 0

    def starts(self, pattern: re.Pattern[str]) -> bool:
        """Whether the text begins with what ``pattern`` tells; nothing is passed over."""
        return bool(self._more() and pattern.match(self.held))

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The next place where ``pattern`` fits; what comes next is read after it."""
        while True:
            found = pattern.search(self.held, self.at)
            if found:
                self.at = found.end()
                return found
            self.at = max(self.at, len(self.held) - OVERLAP)
            if not self._more():
                return None

    def objects(self) -> Iterator[dict[str, object] | Unreadable]:
        """The objects up to the end of the array that is open; raises ``errors.Damaged`` where it is cut off or no JSON.

        What is no object, or too deep, comes as ``Unreadable`` without a key.
        """
        while True:
            self._skip()
            if self.held.startswith("]", self.at):
                self.at += 1
                return
            yield self._value()

    def _skip(self) -> None:
        while True:
            between = BETWEEN.match(self.held, self.at)
            self.at = between.end() if between else self.at
            if self.at < len(self.held):
                return
            if not self._more():
                raise Damaged("is cut off; fetch or copy it again")

    def _value(self) -> dict[str, object] | Unreadable:
        wanted = 1
        while True:
            try:
                value, self.at = DECODER.raw_decode(self.held, self.at)
            except RecursionError:
                raise Damaged("is JSON that nests too deep") from None
            except ValueError as error:
                if len(self.held) - self.at > ROW_LIMIT:
                    raise Damaged(
                        f"holds an object of more than {ROW_LIMIT:,} characters, or no JSON"
                    ) from None
                if not self._more(wanted):
                    raise Damaged(f"is cut off or no JSON ({getattr(error, 'msg', error)})") from None
                wanted = len(self.held)  # twice as much, for it is read from its beginning again
                continue
            return value if isinstance(value, dict) else Unreadable("", "is no JSON object")

    def _more(self, size: int = 1) -> bool:
        """Hold at least ``size`` characters more, where there are as many."""
        got: list[str] = []
        try:
            while size > 0 and (piece := next(self.pieces, None)) is not None:
                got.append(piece)
                size -= len(piece)
        except (InputError, *BROKEN) as error:
            if not got:
                raise
            self.pieces = _raising(error)  # once what stands before is read
        self.held = self.held[self.at :] + "".join(got)
        self.at = 0
        return bool(got)


def _raising(error: BaseException) -> Iterator[str]:
    raise error
    yield ""

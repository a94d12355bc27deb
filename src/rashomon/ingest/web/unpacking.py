"""The body of an answer unpacked a piece at a time, so that a bomb is noticed before it is in memory."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from rashomon.errors import Unfetched
from rashomon.ingest.web.limits import Later

ACCEPTED = "gzip, deflate"
"""Other packings are not asked for: their decoders cannot be told where to stop."""
PIECE = 65_536
"""Bytes that are unpacked at a time."""
WINDOWS = {"gzip": zlib.MAX_WBITS | 16, "x-gzip": zlib.MAX_WBITS | 16, "deflate": zlib.MAX_WBITS}
RAW = -zlib.MAX_WBITS
"""Some servers send deflate without the header that RFC 9110 wants around it; browsers take that too."""
GZIP = b"\x1f\x8b"


class Unpacker:
    """Undoes one Content-Encoding; raises ``errors.Unfetched`` for one that was not asked for."""

    def __init__(self, encoding: str | None) -> None:
        self.encoding = (encoding or "").strip().lower()
        if self.encoding in {"", "identity"}:
            self.window = 0
        elif self.encoding in WINDOWS:
            self.window = WINDOWS[self.encoding]
            self.inflater = zlib.decompressobj(self.window)
        else:
            raise Unfetched(f"is sent packed with {self.encoding}, which was not asked for; save it by hand")
        self.begun = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What the next bytes unpack to, at most ``PIECE`` bytes at a time."""
        if not self.window:
            yield data
            return
        while data:
            if self.inflater.eof and not self._another(data):
                return
            piece = self._inflate(data)
            data = self.inflater.unconsumed_tail or self.inflater.unused_data
            if piece:
                yield piece

    def rest(self) -> bytes:
        """What is left at the end; raises ``errors.Unfetched`` where the packed data ends too early."""
        if not self.window or not self.begun:
            return b""
        last = self.inflater.flush()
        if not self.inflater.eof:
            raise Later("was cut off on its way; try again later")
        return last

    def _another(self, data: bytes) -> bool:
        """Whether one more gzip member follows; anything else after the end is padding."""
        if self.window != WINDOWS["gzip"] or not data.startswith(GZIP):
            return False
        self.inflater = zlib.decompressobj(self.window)
        return True

    def _inflate(self, data: bytes) -> bytes:
        first, self.begun = not self.begun, True
        try:
            return self.inflater.decompress(data, PIECE)
        except zlib.error:
            if not first or self.encoding != "deflate":
                raise Later("cannot be unpacked (its gzip data is damaged); try again later") from None
        self.inflater = zlib.decompressobj(RAW)
        self.begun = False
        self.encoding = "raw deflate"
        return self._inflate(data)

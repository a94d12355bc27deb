"""An end to a request, wherever it waits: a server that sends a byte now and then never lets a read time out."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from contextlib import suppress
from threading import Lock, Timer
from types import TracebackType
from typing import Any

CONNECTED = ("connection.connect_tcp.complete", "connection.start_tls.complete")
"""Events of httpcore after which there is a stream to close."""


class Deadline:
    """Shuts the connection of a request when its time is up; a context manager, ``trace`` is an extension of the request."""

    def __init__(self, seconds: float) -> None:
        self.passed = False
        self.stream: Any = None
        self.lock = Lock()
        self.timer = Timer(seconds, self._pass)
        self.timer.daemon = True

    def trace(self, event: str, info: Mapping[str, Any]) -> None:
        """See the trace extension of httpcore."""
        if event in CONNECTED:
            with self.lock:
                self.stream = info["return_value"]
                if self.passed:
                    self._shut()

    def _pass(self) -> None:
        with self.lock:
            self.passed = True
            self._shut()

    def _shut(self) -> None:
        connection = self.stream.get_extra_info("socket") if self.stream else None
        if connection is not None:
            with suppress(OSError):  # closed already
                # not the method of an SSL socket, which would go on reading without TLS
                socket.socket.shutdown(connection, socket.SHUT_RDWR)

    def __enter__(self) -> Deadline:
        self.timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.timer.cancel()

"""What a server is started with."""

from __future__ import annotations

from dataclasses import dataclass, field

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """What one request may ask for or bring.

    ``text`` and ``upload`` are bytes. ``wait`` is how many seconds a question waits for incidents to be worked out anew before
    it is answered from those that there are.
    """

    text: int = 2 * MIB
    upload: int = 64 * MIB
    wait: float = 10.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the ledger is, where the server listens, and who may do what.

    ``ledger`` is a file or ``postgresql://…``. With ``public`` everybody may read, and nobody may write without an account.
    ``tiles`` is the address of map tiles (``https://…/{z}/{x}/{y}.png``); without it the map is drawn from what is installed.
    """

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8000
    public: bool = False
    tiles: str | None = None
    limits: Limits = field(default_factory=Limits)

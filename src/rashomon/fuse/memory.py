"""Everything that fusing has to remember between one report and the next.

Plain dictionaries are enough for a run. A ledger gives mappings that look up what is not in memory, and keeps what is changed:
a value is replaced, or fetched with ``setdefault`` to be changed in place, but for ``edges``, whose changes ``Graph.add`` tells.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rashomon.fuse.mentions import Mention
from rashomon.model.ledger import LedgerClaim

Rank = tuple[date, str]
"""Where a mention stands under a key: its day and its id."""


@dataclass(slots=True)
class Memory:
    """``groups`` has the mentions of each incident under its first one, ``group_of`` that first one for each mention.

    ``blocks`` are mentions under keys, in order; ``counts`` tell how many reports have a term, ``sharing`` which these are.
    """

    claims: MutableMapping[str, LedgerClaim] = field(default_factory=dict)
    mentions: MutableMapping[str, Mention] = field(default_factory=dict)
    edges: MutableMapping[str, dict[str, int]] = field(default_factory=dict)
    by_report: MutableMapping[str, tuple[str, ...]] = field(default_factory=dict)
    blocks: MutableMapping[tuple[str, ...], list[Rank]] = field(default_factory=dict)
    counts: MutableMapping[tuple[str, str], int] = field(default_factory=dict)
    sharing: MutableMapping[tuple[str, str], list[str]] = field(default_factory=dict)
    groups: MutableMapping[str, tuple[str, ...]] = field(default_factory=dict)
    group_of: MutableMapping[str, str] = field(default_factory=dict)
    expect: Callable[[str, Iterable[Any]], None] = lambda name, keys: None
    """Is told the keys of one of the mappings that will be asked for next, to look them up at once."""

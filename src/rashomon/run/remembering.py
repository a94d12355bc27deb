"""What fusing remembers, kept in a ledger: looked up when it is needed, written back when it has changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from hashlib import blake2b
from typing import Any, Generic, TypeVar

from rashomon.fuse import Memory, Mention, Point
from rashomon.model.claim import Kind
from rashomon.model.ledger import LedgerClaim
from rashomon.store.incident_contract import IncidentRows

K = TypeVar("K")
V = TypeVar("V")
KEY_BYTES = 8
"""Bytes of the hash that stands for a key of several words: of a million keys, no two are likely to share one."""


class Remembered(dict[K, V], Generic[K, V]):
    """Values of one kind; those that are not in memory are looked up in ``rows``, once."""

    def __init__(
        self, kind: str, text: Callable[[K], str], encode: Callable[[V], Any], decode: Callable[[Any], V]
    ) -> None:
        super().__init__()
        self.rows: IncidentRows | None = None
        self.changed: set[K] = set()
        self._kind = kind
        self._text = text
        self._encode = encode
        self._decode = decode
        self._missing: set[K] = set()

    def fetch(self, keys: Iterable[K]) -> None:
        """Look up the values of several keys at once."""
        wanted = {
            self._text(key): key
            for key in keys
            if not dict.__contains__(self, key) and key not in self._missing
        }
        if not wanted or self.rows is None:
            return
        found = self.rows.recall(self._kind, wanted)
        for text, key in wanted.items():
            if text in found:
                super().__setitem__(key, self._decode(json.loads(found[text])))
            else:
                self._missing.add(key)

    def save(self) -> None:
        """Write back what has changed."""
        if self.rows is not None and self.changed:
            self.rows.remember(self._kind, {self._text(key): self._written(key) for key in self.changed})
        self.changed.clear()

    def _written(self, key: K) -> bytes | None:
        if not dict.__contains__(self, key):
            return None
        return json.dumps(self._encode(self[key]), ensure_ascii=False, separators=(",", ":")).encode()

    def __missing__(self, key: K) -> V:
        self.fetch([key])
        if key in self._missing:
            raise KeyError(key)
        return dict.__getitem__(self, key)

    def __contains__(self, key: object) -> bool:
        if dict.__contains__(self, key):
            return True
        self.fetch([key])  # type: ignore[list-item]
        return dict.__contains__(self, key)

    def get(self, key: K, default: Any = None) -> Any:
        """The value, or ``default`` where there is none."""
        try:
            return self[key]
        except KeyError:
            return default

    def __setitem__(self, key: K, value: V) -> None:
        self._missing.discard(key)
        self.changed.add(key)
        super().__setitem__(key, value)

    def setdefault(self, key: K, default: V = None) -> V:  # type: ignore[assignment]
        """The value, to be changed in place."""
        if key not in self:
            self[key] = default
        self.changed.add(key)
        return dict.__getitem__(self, key)

    def __delitem__(self, key: K) -> None:
        self[key]
        super().__delitem__(key)
        self._missing.add(key)
        self.changed.add(key)

    def __bool__(self) -> bool:
        """There may always be more than is in memory."""
        return True


class RememberedClaims(dict[str, LedgerClaim]):
    """Claims by their ids, looked up report by report."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: IncidentRows | None = None

    def fetch(self, claims: Iterable[str]) -> None:
        """Look up the reports of several claims at once."""
        reports = {claim.partition(":")[0] for claim in claims if not dict.__contains__(self, claim)}
        if reports and self.rows is not None:
            for told in self.rows.claims_of_reports(reports).values():
                self.update((claim.id, claim) for claim in told)

    def __missing__(self, claim: str) -> LedgerClaim:
        self.fetch([claim])
        return dict.__getitem__(self, claim)


@dataclass(slots=True)
class LedgerMemory:
    """The memory of a ledger. ``use`` it with the rows of a transaction, and ``save`` it within that."""

    claims: RememberedClaims = field(default_factory=RememberedClaims)
    mentions: Remembered[str, Mention] = field(
        default_factory=lambda: Remembered("mention", str, mention_fields, mention_of)
    )
    edges: Remembered[str, dict[str, int]] = field(default_factory=lambda: Remembered("tie", str, dict, dict))
    by_report: Remembered[str, tuple[str, ...]] = field(
        default_factory=lambda: Remembered("report", str, list, tuple)
    )
    blocks: Remembered[tuple[str, ...], list[tuple[date, str]]] = field(
        default_factory=lambda: Remembered("block", hashed, _ranks_fields, _ranks)
    )
    counts: Remembered[tuple[str, str], int] = field(
        default_factory=lambda: Remembered("count", hashed, int, int)
    )
    sharing: Remembered[tuple[str, str], list[str]] = field(
        default_factory=lambda: Remembered("sharing", hashed, list, list)
    )
    groups: Remembered[str, tuple[str, ...]] = field(
        default_factory=lambda: Remembered("group", str, list, tuple)
    )
    group_of: Remembered[str, str] = field(default_factory=lambda: Remembered("of", str, str, str))

    def use(self, rows: IncidentRows) -> None:
        """Look things up in these rows from now on."""
        for name in self.__slots__:
            getattr(self, name).rows = rows

    def save(self, tied: Iterable[str]) -> None:
        """Write back what has changed; ``tied`` are the mentions whose likenesses did."""
        self.edges.changed.update(tied)
        for name in self.__slots__[1:]:
            getattr(self, name).save()

    def memory(self) -> Memory:
        """As fusing takes it."""
        return Memory(**{name: getattr(self, name) for name in self.__slots__}, expect=self.expect)

    def expect(self, name: str, keys: Iterable[Any]) -> None:
        """Look up at once what one of the mappings will be asked for."""
        getattr(self, name).fetch(keys)


def hashed(key: tuple[str, ...]) -> str:
    """A key of several words in a few characters."""
    return blake2b("\x1f".join(key).encode(), digest_size=KEY_BYTES).hexdigest()


def _ranks_fields(ranks: list[tuple[date, str]]) -> list[tuple[int, str]]:
    return [(day.toordinal(), mention) for day, mention in ranks]


def _ranks(told: Any) -> list[tuple[date, str]]:
    return [(date.fromordinal(day), mention) for day, mention in told]


# --- mentions ---------------------------------------------------------------------------------------------------------

SETS = ("names", "words", "victims", "objects", "actors", "countries", "background", "sources")


def mention_fields(mention: Mention) -> Mapping[str, Any]:
    """A mention in plain types; sets in order."""
    own = {f.name: getattr(mention, f.name) for f in fields(mention)}
    return {
        **own,
        **{name: sorted(own[name]) for name in SETS},
        "published": _day(mention.published),
        "kinds": sorted(mention.kinds),
        "points": [(p.lat, p.lon, p.precision) for p in mention.points],
        "interval": None if mention.interval is None else [d.toordinal() for d in mention.interval],
        "figures": sorted(mention.figures),
    }


def mention_of(told: Mapping[str, Any]) -> Mention:
    """A mention from plain types."""
    first, last = told["interval"] or (None, None)
    return Mention(
        **{
            **told,
            **{name: frozenset(told[name]) for name in SETS},
            "published": None if told["published"] is None else date.fromordinal(told["published"]),
            "claims": tuple(told["claims"]),
            "kinds": frozenset(map(Kind, told["kinds"])),
            "places": tuple((key, name) for key, name in told["places"]),
            "points": tuple(Point(*point) for point in told["points"]),
            "interval": None
            if first is None or last is None
            else (date.fromordinal(first), date.fromordinal(last)),
            "figures": frozenset((Kind(kind), value) for kind, value in told["figures"]),
        }
    )


def _day(day: date | None) -> int | None:
    return None if day is None else day.toordinal()

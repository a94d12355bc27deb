"""The words that carry a claim, with their argument frames: ``verbs.toml`` and ``events.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rashomon.errors import InstallationError
from rashomon.lexicon.loader import load_table
from rashomon.model.claim import Kind

CONDITIONS = frozenset(
    "actor target object means near of_noun outcome predicate under bare does lasting given_number".split()
    + "not_actor not_target not_object not_means not_near not_of_noun actor_is not_actor_is form report".split()
)


@dataclass(frozen=True, slots=True)
class Values:
    """What a condition accepts: noun classes (``@``), lemmas, or nothing at all (``-``)."""

    classes: frozenset[str]
    lemmas: frozenset[str]
    absent: bool

    @classmethod
    def of(cls, values: list[str]) -> Values:
        """Read a list of ``@class``, ``lemma`` and ``-``."""
        return cls(
            frozenset(v[1:] for v in values if v.startswith("@")),
            frozenset(v for v in values if not v.startswith("@") and v != "-"),
            "-" in values,
        )


Conditions = Mapping[str, Values]


@dataclass(frozen=True, slots=True)
class Sense:
    """A reading of a trigger: its kind (``None``: claims nothing) and what must hold for it."""

    kind: Kind | None
    conditions: Conditions
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """One group of words with the same arguments; see the head of the data files for each field."""

    noun: bool
    kind: Kind
    actor: tuple[str, ...]
    target: tuple[str, ...]
    of: str
    actor_preps: tuple[str, ...]
    needs: Conditions
    senses: tuple[Sense, ...]
    counted: bool
    anaphoric: bool
    victims: bool
    reciprocal: bool
    event: bool
    accuses: bool
    negative: bool
    planned: bool
    mixed: bool
    deadly: bool
    follows: bool


@dataclass(frozen=True, slots=True)
class TriggerLexicon:
    """Triggers by head lemma: the other words that must be there, and the entry; longer ones first.

    ``retold`` are words for a figure, which tell of what was told before and of nothing by themselves.
    """

    verbs: Mapping[str, tuple[tuple[tuple[str, ...], TriggerEntry], ...]]
    nouns: Mapping[str, tuple[tuple[tuple[str, ...], TriggerEntry], ...]]
    retold: Mapping[str, tuple[tuple[tuple[str, ...], TriggerEntry], ...]]


def _conditions(row: Mapping[str, Any], where: str) -> dict[str, Values]:
    found = {}
    for key, value in row.items():
        if key in CONDITIONS:
            found[key] = Values.of(value if isinstance(value, list) else [])
        elif key not in {"kind", "words"}:
            raise InstallationError(f"{where}: unknown condition {key!r}")
    return found


def _kind(name: str) -> Kind | None:
    return None if name == "none" else Kind(name)


def _entry(row: Mapping[str, Any], noun: bool) -> TriggerEntry:
    where = f"trigger {row['words'][0]!r}"
    senses = tuple(
        Sense(_kind(s["kind"]), _conditions(s, where), frozenset(s.get("words", ())))
        for s in row.get("sense", ())
    )
    return TriggerEntry(
        noun=noun,
        kind=Kind(row["kind"]),
        actor=tuple(row.get("actor", ("subject",))),
        target=tuple(row.get("target", () if noun else ("object",))),
        of=row.get("of", "none"),
        actor_preps=tuple(row.get("actor_preps", ())),
        needs=_conditions(row.get("needs", {}), where),
        senses=senses,
        counted=bool(row.get("counted")),
        anaphoric=bool(row.get("anaphoric")),
        victims=bool(row.get("victims")),
        reciprocal=bool(row.get("reciprocal")),
        event=bool(row.get("event")),
        accuses=bool(row.get("accuses")),
        negative=bool(row.get("negative")),
        planned=bool(row.get("planned")),
        mixed=bool(row.get("mixed")),
        deadly=bool(row.get("deadly")),
        follows=bool(row.get("follows")),
    )


def _index(
    rows: list[Mapping[str, Any]], noun: bool
) -> dict[str, tuple[tuple[tuple[str, ...], TriggerEntry], ...]]:
    index: dict[str, list[tuple[tuple[str, ...], TriggerEntry]]] = {}
    for row in rows:
        entry = _entry(row, noun)
        for phrase in row["words"]:
            words = (phrase.replace("-", " ") if noun else phrase).split()  # the parser parts "cease-fire"
            head, rest = (words[-1], words[:-1]) if noun else (words[0], words[1:])
            index.setdefault(head, []).append((tuple(rest), entry))
    return {head: tuple(sorted(rows, key=lambda r: -len(r[0]))) for head, rows in index.items()}


@lru_cache(maxsize=1)
def trigger_lexicon() -> TriggerLexicon:
    """The triggers of English, read once a process."""
    events = load_table("events")
    return TriggerLexicon(
        _index(load_table("verbs")["verb"], noun=False),
        _index(events["noun"], noun=True),
        _index([{**row, "follows": True} for row in events["retold"]], noun=True),
    )


def entry_for(word: str, kind: Kind, noun: bool) -> TriggerEntry | None:
    """The entry by which a word alone can make a claim of a kind, as one of that kind; ``None`` where it cannot."""
    lexicon = trigger_lexicon()
    alone = [e for rest, e in (lexicon.nouns if noun else lexicon.verbs).get(word, ()) if not rest]
    fitting = [e for e in alone if kind in {e.kind, *(sense.kind for sense in e.senses)}]
    found = min(fitting, key=lambda e: e.kind is not kind, default=None)
    return replace(found, kind=kind) if found else None


def usual_entry(kind: Kind, noun: bool) -> TriggerEntry | None:
    """That of the word by which such a claim is mostly made (``usual_words.toml``); ``None`` where there is none."""
    word = load_table("usual_words")["noun" if noun else "verb"].get(kind.value)
    return entry_for(word, kind, noun) if word else None

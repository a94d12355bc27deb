"""The table of actors per conflict in ``docs/actors.md``; ``python -m tests.lexicon.actor_counts`` prints it afresh."""

from __future__ import annotations

from rashomon.lexicon.actors import Actor, all_actors
from rashomon.lexicon.conflicts import Conflict, conflicts
from rashomon.lexicon.sides import STATE_BODIES


def members(conflict: Conflict) -> list[Actor]:
    """The actors of a conflict: those whose rows say so, and the bodies of the states where it is fought."""
    return [a for a in all_actors() if _stands(a, conflict) or _is_body(a, conflict)]


def _stands(actor: Actor, conflict: Conflict) -> bool:
    return any(stand.conflict == conflict.id for stand in actor.stands)


def _is_body(actor: Actor, conflict: Conflict) -> bool:
    lasted_into_it = not actor.period.within(conflict.period).empty
    return actor.kind in STATE_BODIES and actor.country in conflict.countries and lasted_into_it


def counts() -> str:
    """A Markdown table: each conflict with its years, its sides and how many actors it has."""
    rows = ["| conflict | years | sides | actors |", "| --- | --- | --- | --- |"]
    for conflict in conflicts().values():
        sides = "; ".join(side.name for side in conflict.sides.values())
        rows.append(
            f"| {conflict.name} (`{conflict.id}`) | {_years(conflict)} | {sides} | {len(members(conflict))} |"
        )
    return "\n".join(rows)


def _years(conflict: Conflict) -> str:
    first, last = conflict.period.first, conflict.period.last
    return f"{first.year if first else ''}–{last.year if last else ''}"


if __name__ == "__main__":
    print(counts())

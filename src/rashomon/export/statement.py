"""What a claim states, as styled text for a terminal: shared by the view of one report and those of the ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from rashomon.export import phrases
from rashomon.export.marks import GROUP_OF
from rashomon.model.claim import Claim

STYLES = {
    "violence": "bold red",
    "outcome": "bold magenta",
    "territory": "bold yellow",
    "movement": "bold blue",
    "settlement": "bold green",
    "support": "bold cyan",
    "politics": "bold",
}


def statement(claim: Claim, numbers: Mapping[str, int]) -> list[Text]:
    """The fields of a claim: reservations and kind, who to whom, figures, where, when, what it answers."""
    kind = Text()
    for word in phrases.reservations(claim):
        kind.append(word.upper(), style="bold reverse").append(" ")
    kind.append(phrases.kind_words(claim), style=STYLES[GROUP_OF[claim.kind]])
    actors, targets, others = phrases.figured(claim)
    parties = listed(actors)
    if targets:
        parties.append("  →  " if actors else "→  ", style="dim").append_text(listed(targets))
    found = [kind, parties, *(Text(figure, style="bold") for figure in others)]
    for place in claim.places:
        mark = ("?", "dim") if place.lat is None else ""
        found.append(Text.assemble((phrases.place(place), "green"), mark))
    if claim.date:
        found.append(Text(phrases.when(claim.date), style="cyan"))
    if claim.headline:
        found.append(Text("headline", style="dim"))
    found += [
        Text(f"disputes {numbers[other]}", style="bold") for other in claim.disputes if other in numbers
    ]
    return [field for field in found if field]


def listed(names: Sequence[tuple[str, str]]) -> Text:
    return Text(", ").join(
        Text().append(f"{n} " if n else "", style="bold").append(name) for n, name in names
    )


def filled(fields: Sequence[Text], width: int) -> list[Text]:
    """Fields side by side, a new line before a field that no longer fits."""
    lines: list[Text] = []
    for field in fields:
        if lines and lines[-1].cell_len + 2 + field.cell_len <= width:
            lines[-1].append("  ").append_text(field)
        else:
            lines.append(Text().append_text(field))
    return lines

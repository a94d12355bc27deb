"""Claims as a person reads them in a terminal: by source, with figures, disputes and loaded wording.

Colour, width and plainness follow the terminal: plain text where the output is no terminal or ``NO_COLOR`` is set.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from rashomon.export import phrases
from rashomon.export.marks import GROUP_OF
from rashomon.export.phrases import one_line
from rashomon.export.statement import filled, statement
from rashomon.model.claim import Claim, Quantity
from rashomon.model.document import Document
from rashomon.model.report import Notice, NoticeKind

WIDEST = 112
"""Columns of a line that still reads well on a wide screen."""

MARGIN = 5
"""Columns before a claim, for its number."""


def print_report(
    document: Document, claims: Sequence[Claim], notices: Sequence[Notice], file: TextIO
) -> None:
    """Print one report's claims to ``file``."""
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    console.width = min(console.width, WIDEST)
    with console.capture() as shown:
        for part in _view(console, document, claims, notices):
            console.print(part)
    file.writelines(f"{line.rstrip()}\n" for line in shown.get().splitlines())


def _view(
    console: Console, document: Document, claims: Sequence[Claim], notices: Sequence[Notice]
) -> Iterator[RenderableType]:
    """The parts of the view from top to bottom."""
    numbers = {claim.id: n for n, claim in enumerate(claims, start=1)}
    yield from _head(document, claims, notices)
    for name, found in _by_source(claims).items():
        yield _heading(name, _number(len(found), "claim"))
        for claim in found:
            yield from _claim(console, claim, numbers)
    yield from _figures(claims, numbers)
    yield from _disputes(claims, numbers)
    yield from _loaded(claims)
    yield Text()


def _head(document: Document, claims: Sequence[Claim], notices: Sequence[Notice]) -> Iterator[RenderableType]:
    yield Text()
    yield Text(phrases.title(document), style="bold underline")
    facts = [document.author and f"by {document.author}", document.publisher]
    facts += [phrases.day(document.published) if document.published else None, document.url]
    known = " · ".join(one_line(f) for f in facts if f)
    if known:
        yield Text(known)
    for notice in notices:
        yield Text("! ", style="bold yellow").append(one_line(notice.message), style="yellow")
    sources = len(_by_source(claims))
    if claims:
        yield Text(f"{_number(len(claims), 'claim')} by {_number(sources, 'source')}", style="dim")
    elif not any(n.kind is NoticeKind.NO_CLAIMS for n in notices):
        yield Text("No claims found.", style="dim")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _by_source(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """Claims by who puts them forward, in the order of the text; one source under its different spellings of case."""
    found: dict[str, list[Claim]] = {}
    names: dict[str, str] = {}
    for claim in claims:
        name = phrases.source(claim)
        found.setdefault(names.setdefault(name.casefold(), name), []).append(claim)
    return found


def _heading(name: str, note: str) -> RenderableType:
    return Group(Text(), Text(name, style="bold").append(f"  {note}" if note else "", style="dim"))


def _claim(console: Console, claim: Claim, numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    width = max(20, console.width - MARGIN)
    quote = Text(f"“{one_line(claim.quote.text)}”", style="dim italic")
    margin = str(numbers[claim.id]).rjust(MARGIN - 1)
    for part in (*filled(statement(claim, numbers), width), quote):
        for line in part.wrap(console, width):
            line.rstrip()
            yield Text().append(margin.ljust(MARGIN), style="dim").append_text(line)
            margin = ""


def _figures(claims: Sequence[Claim], numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    """The figures of the body next to each other, kind by kind, so that different ones meet the eye."""
    rows = [(c, q) for c in claims if not c.headline for q in c.quantities if _tells(c, q)]
    if not rows:
        return
    yield _heading("Figures", "")
    table = Table.grid(padding=(0, 2), pad_edge=True)
    for style in ("dim", "", "bold", "", ""):
        table.add_column(
            style=style, justify="right" if style in ("dim", "bold") else "left", overflow="fold"
        )
    for claim, quantity in sorted(rows, key=lambda row: list(GROUP_OF).index(row[0].kind)):
        denied = phrases.reservations(claim)
        who = phrases.source(claim) + (f" ({', '.join(denied)})" if denied else "")
        figure = phrases.figure(quantity)
        of = phrases.counted(quantity) or one_line(next((t.evidence.text for t in claim.targets), ""))
        table.add_row(str(numbers[claim.id]), phrases.kind_words(claim), figure, of, who)
    yield Padding(table, (0, 0, 0, 1))


def _tells(claim: Claim, quantity: Quantity) -> bool:
    """Whether a figure says more than that something happened once ("an attack")."""
    return GROUP_OF[claim.kind] == "outcome" or (quantity.low, quantity.high) != (1, 1)


def _disputes(claims: Sequence[Claim], numbers: Mapping[str, int]) -> Iterator[RenderableType]:
    by_id = {claim.id: claim for claim in claims}
    disputing = [c for c in claims if any(other in by_id for other in c.disputes)]
    if disputing:
        yield _heading("Disputes", "")
    for claim in disputing:
        answered = [by_id[other] for other in claim.disputes if other in by_id]
        line = (
            Text("  ").append(phrases.source(claim), style="bold").append(f" ({numbers[claim.id]}) against ")
        )
        for n, (name, found) in enumerate(_by_source(answered).items()):
            what = ", ".join(f"{phrases.kind_words(c)} {numbers[c.id]}" for c in found)
            line.append("; " if n else "").append(name, style="bold").append(f" ({what})")
        yield line


def _loaded(claims: Sequence[Claim]) -> Iterator[RenderableType]:
    """Each loaded wording once, with its neutral reading and how often the report has it."""
    places: dict[tuple[str, str], set[int]] = {}
    for word in (w for c in claims for w in c.loaded):
        key = (one_line(word.evidence.text).casefold(), word.neutral)
        places.setdefault(key, set()).add(word.evidence.span.start)
    if places:
        yield _heading("Loaded wording", "with a neutral reading")
    for (words, neutral), starts in sorted(places.items()):
        times = f" ({len(starts)} times)" if len(starts) > 1 else ""
        yield Text(f"  “{words}”{times}  →  ").append(neutral or "leave out", style="italic")

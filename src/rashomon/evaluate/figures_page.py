"""The table of figures in ``docs/evaluation.md``, next to what others have published."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from rashomon.errors import InputError
from rashomon.evaluate.choices import ReaderName
from rashomon.evaluate.figures import Figure, Figures, Measure, Plan

BEGIN, END = "<!-- figures: begin -->", "<!-- figures: end -->"
NONE = "–"
"""Stands where there is no such reader, goal or published figure."""


def figures_table(plan: Plan, figures: Figures) -> str:
    """The table in Markdown, a row a figure, and below it where the figures of others were read."""
    used = list(dict.fromkeys(o.where for m in plan.measures for f in m.figures for o in f.others))
    readers = [r for r in ReaderName if any(r in m.readers for m in plan.measures)]
    lines = [
        f"| `rashomon evaluate …` | figure | {' | '.join(readers)} | goal | others |",
        "| --- | --- |" + " --- |" * (len(readers) + 2),
    ]
    for one in plan.measures:
        lines += _rows(one, figures.get(one.name, {}), readers, used)
    lines += ["", "Where the figures of others were read:", ""]
    lines += [f"{number}. {plan.sources[key]}" for number, key in enumerate(used, 1)]
    return "\n".join(lines)


def _rows(
    one: Measure, measured: dict[str, dict[str, float]], readers: list[ReaderName], used: list[str]
) -> Iterator[str]:
    for number, figure in enumerate(one.figures):
        first = f"`{one.task} {one.gold}`: {one.of}" if number == 0 else ""
        values = [measured.get(reader, {}).get(figure.name) for reader in readers]
        best = max((v for v in values if v is not None), default=None)
        cells = [_value(v, best if sum(v is not None for v in values) > 1 else None) for v in values]
        goal = f"{figure.goal:.2f}" if figure.goal is not None else NONE
        yield f"| {first} | {figure.says} | {' | '.join(cells)} | {goal} | {_others(figure, used)} |"


def _value(value: float | None, best: float | None) -> str:
    if value is None:
        return NONE
    return f"**{value:.3f}**" if value == best else f"{value:.3f}"


def _others(figure: Figure, used: list[str]) -> str:
    return ", ".join(f"{o.who} {o.value:.3f} [{used.index(o.where) + 1}]" for o in figure.others) or NONE


def put_table(page: Path, table: str) -> bool:
    """Put the table between its marks in a page; whether the page changed. Raises ``InputError`` without marks."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise InputError(f"{page}: has no marks {BEGIN} and {END} to put the table between")
    new = f"{before}{BEGIN}\n\n{table}\n\n{END}{after}"
    page.write_text(new, encoding="utf-8")
    return new != text

"""``python -m rashomon.evaluate``: as ``rashomon evaluate``, without the command line's libraries; floors; the table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rashomon.errors import RashomonError
from rashomon.evaluate.choices import ReaderName, Task
from rashomon.evaluate.measuring import Wanted, measure
from rashomon.evaluate.rows import Part

FLOORS, FIGURES, PLAN = (Path("evaluate") / name for name in ("floors.json", "figures.json", "table.toml"))
PAGE = Path("docs/evaluation.md")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one task and give its exit status."""
    options = _parser().parse_args(arguments)
    run = {"floors": _floors, "table": _table}.get(options.task, _task)
    try:
        return run(options)
    except RashomonError as error:
        print(f"rashomon: {error}", file=sys.stderr)
        return error.exit_status


def _task(options: argparse.Namespace) -> int:
    print(measure(_wanted(options, options.task, options.gold)).tables)
    return 0


def _floors(options: argparse.Namespace) -> int:
    from rashomon.evaluate.floors import check_floors, update_floors

    if not options.update:
        return 1 if check_floors(options.floors) else 0
    added = [_wanted(options, options.of, [place]) for place in options.gold]
    print(update_floors(options.floors, added, lower=options.lower))
    return 0


def _table(options: argparse.Namespace) -> int:
    from rashomon.evaluate.figures import load_figures, load_plan, measure_all
    from rashomon.evaluate.figures_page import figures_table, put_table

    plan = load_plan(PLAN)
    if options.folder is not None:
        measure_all(plan, options.folder, FIGURES, map(Task, options.only))
    changed = put_table(PAGE, figures_table(plan, load_figures(FIGURES)))
    print(f"{PAGE}: {'changed' if changed else 'as it was'}")
    return 0


def _wanted(options: argparse.Namespace, task: str, gold: Sequence[Path]) -> Wanted:
    return Wanted(
        Task(task),
        gold,
        out=options.out,
        errors=options.errors,
        reader=ReaderName(options.reader) if options.reader else None,
        chosen_set=options.set,
        part=Part(options.every),
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rashomon.evaluate", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    for task in Task:
        one = tasks.add_parser(task, help=f"read anew what is marked and compare the {task}")
        one.add_argument("gold", nargs="+", type=Path, help="marked reports, or a file of marked rows")
        one.add_argument("--out", type=Path, help="where to write what was read")
        one.add_argument("--errors", type=Path, help="Markdown file that lists what went wrong (claims only)")
        one.add_argument("--set", help="the set of classes, where the file does not tell")
        _add_reading(one)
    floors = tasks.add_parser("floors", help=f"compare with {FLOORS}, or update it")
    floors.set_defaults(out=None, errors=None, set=None)
    floors.add_argument("gold", nargs="*", type=Path, help="files or folders to take in, with --update")
    floors.add_argument(
        "--of", choices=[*Task], default=Task.CLAIMS, help="the task that these are marked for"
    )
    floors.add_argument("--floors", type=Path, default=FLOORS)
    floors.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    floors.add_argument("--lower", action="store_true", help="with --update: let floors fall as well")
    _add_reading(floors)
    table = tasks.add_parser(
        "table", help=f"measure all that stands in {PLAN}, and write the table of {PAGE}"
    )
    table.add_argument(
        "folder", nargs="?", type=Path, help="where the marks are; without it nothing is measured"
    )
    table.add_argument("--only", nargs="+", choices=[*Task], default=[], help="measure these tasks only")
    return parser


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--reader", choices=[*ReaderName], help="who reads; the best where not given")
    parser.add_argument("--every", type=_count, default=1, metavar="N", help="measure each N-th row only")


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 on")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())

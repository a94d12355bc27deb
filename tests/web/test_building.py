"""Building the front end with the package, and its own checks."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

WEB = Path(__file__).parents[2] / "web"


@pytest.fixture
def building(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """``web/build.py`` on a small copy of the sources, which nothing was built from yet."""
    spec = importlib.util.spec_from_file_location("front_end_build", WEB / "build.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    copy = tmp_path / "web"
    (copy / "src").mkdir(parents=True)
    (copy / "public").mkdir()
    for name in module.SOURCES:
        if (WEB / name).is_file():
            shutil.copy(WEB / name, copy / name)
    (copy / "src/main.tsx").write_text("export {};\n", encoding="utf-8")
    monkeypatch.setattr(module, "WEB", copy)
    monkeypatch.setattr(module, "TARGET", tmp_path / "package/web")
    return module


def pretend_built(building: ModuleType) -> None:
    building.TARGET.mkdir(parents=True)
    (building.TARGET / building.BUILT).write_text("<!doctype html>", encoding="utf-8")
    (building.TARGET / building.DIGEST).write_text(building.sources_digest() + "\n", encoding="ascii")


def test_what_was_built_from_these_sources_is_kept(building: ModuleType) -> None:
    assert not building.is_current()
    pretend_built(building)
    assert building.is_current() and building.build() is False
    (building.WEB / "src/main.tsx").write_text("export const more = 1;\n", encoding="utf-8")
    assert not building.is_current()


def test_a_file_that_is_renamed_is_a_change_and_line_endings_are_none(building: ModuleType) -> None:
    first = building.sources_digest()
    main = building.WEB / "src/main.tsx"
    main.write_bytes(b"export {};\r\n")
    assert building.sources_digest() == first
    main.rename(building.WEB / "src/other.tsx")
    assert building.sources_digest() != first


def test_without_node_it_is_asked_for_or_said_in_one_line(
    building: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(building, "find_spec", lambda name: None)
    assert building.requirements() == [building.WHEEL]
    with pytest.raises(building.NotBuilt) as told:
        building.build()
    assert "Node.js" in str(told.value) and "\n" not in str(told.value)
    assert not building.TARGET.exists()
    pretend_built(building)
    assert building.requirements() == [], "an sdist carries what was built"


def test_types_and_logic_of_the_front_end() -> None:
    npm = shutil.which("npm")
    if npm is None or not (WEB / "node_modules/typescript").is_dir():
        pytest.skip("the front end's libraries are not installed: npm ci in web/")
    done = subprocess.run([npm, "run", "--silent", "check"], cwd=WEB, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-4_000:] + done.stderr[-2_000:]

"""What is shipped is checked before it is used."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rashomon.errors import InstallationError
from rashomon.learned.session import CARD, FOLDER, WEIGHTS, WORDS, load_encoder, load_tokenizer

BLOCKED = """
import sys
sys.modules["onnxruntime"] = None
from rashomon.cli import run
sys.exit(run(["evaluate", "entities", sys.argv[1]]))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (CARD, WORDS):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_a_missing_or_altered_file_is_named(folder: Path) -> None:
    with pytest.raises(InstallationError, match=rf"{WEIGHTS} .*cannot be read.*install"):
        load_encoder(folder)
    (folder / WEIGHTS).write_bytes(b"altered")
    with pytest.raises(InstallationError, match="not the one that was shipped"):
        load_encoder(folder)
    (folder / WORDS).write_text("{}", encoding="utf-8")
    with pytest.raises(InstallationError, match=WORDS):
        load_tokenizer(folder)


def test_without_its_libraries_one_line_says_what_to_install(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "Rebels fled.", "entities": []}\n', encoding="utf-8")
    ended = subprocess.run([sys.executable, "-c", BLOCKED, str(rows)], capture_output=True, text=True)
    assert ended.returncode == 3
    assert ended.stderr.count("\n") == 1 and "pip install 'rashomon[learned]'" in ended.stderr

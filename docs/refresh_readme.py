"""Puts what the program prints today between the output markers of the README: ``make readme``."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(
    r"(    \$ rashomon (?P<command>[^\n]+)\n\n<!-- output: begin -->\n).*?(<!-- output: end -->)", re.S
)


def main() -> None:
    """Run the commands above the markers, in their order and on a new ledger, and replace what stands between them."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["RASHOMON_LEDGER"] = str(Path(folder) / "ledger.db")
        readme.write_text(BLOCK.sub(_replaced, text), encoding="utf-8")


def _replaced(found: re.Match[str]) -> str:
    program = [sys.executable, "-c", "from rashomon.cli import main; main()", *found["command"].split()]
    ran = subprocess.run(
        program, cwd=ROOT, capture_output=True, text=True, check=True, env={**os.environ, "COLUMNS": "100"}
    )
    lines = "\n".join(f"    {line}".rstrip() for line in ran.stdout.strip("\n").splitlines())
    return f"{found[1]}\n{lines}\n\n{found[3]}"


if __name__ == "__main__":
    main()

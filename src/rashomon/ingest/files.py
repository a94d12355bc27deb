"""Bytes from a file, with one clear line for everything that can be wrong with it."""

from __future__ import annotations

from pathlib import Path

from rashomon.errors import InputError, NoSuchReport, TooLarge

LIMIT = 2_000_000
"""The largest report in bytes: some 350,000 words. The longest single reports met while building (inquiries of
international bodies) stay below 1 MB; anything larger is a collection, or not a report."""


def read_bytes(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file; never reads more than ``limit`` + 1 of them."""
    try:
        if path.is_dir():
            raise NoSuchReport(f"{path}: is a folder; name the report files in it")
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except FileNotFoundError:
        raise NoSuchReport(f"{path}: no such file; check the name, or use - for standard input") from None
    except PermissionError:
        raise NoSuchReport(f"{path}: may not be read; check its permissions") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(f"{str(path)!r}: cannot be read ({reason})") from None
    refuse_large(len(data), limit, str(path))
    return data


def refuse_large(size: int, limit: int, name: str) -> None:
    """Raise ``TooLarge`` for more than ``limit`` bytes."""
    if size > limit:
        raise TooLarge(
            f"{name}: is larger than {limit:,} bytes, the limit for one report; split it, or raise the limit"
        )

"""A mailbox (mbox) → its mails, read line by line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from rashomon.errors import Damaged, InputError
from rashomon.ingest.limits import MAIL_LIMIT
from rashomon.ingest.mail import split_mail
from rashomon.ingest.source import BROKEN, Source, broken
from rashomon.ingest.text_part import joined
from rashomon.model.capture import Part, Unreadable

LINE_LIMIT = 1 << 20
"""Bytes of a line that are held at a time."""
BEGINNING = re.compile(rb"From \S.*\d\d:\d\d.*\d{4}")
"""The line before a mail: sender and date (RFC 4155). Without a time and a year it is a line of a text."""
QUOTED = re.compile(rb">+From ")


def split_mbox(source: Source) -> Iterator[Part | Unreadable]:
    """The mails under ``message 3``, counted from 1, with their attachments; what stands before a cut is given."""
    number = 0
    with source.opened() as file:
        try:
            for number, data in enumerate(_mails(file), 1):
                key = f"message {number}"
                if data is None:
                    yield Unreadable(key, f"is larger than {MAIL_LIMIT:,} bytes, the limit for one mail")
                else:
                    yield from (replace(part, key=joined(key, part.key)) for part in split_mail(data))
        except (InputError, *BROKEN) as error:
            cause = error if isinstance(error, InputError) else broken(error)
            after = f"after message {number}" if number else "within its first message"
            raise Damaged(f"{cause} (read as far as {after})") from None


def _mails(file: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each mail, ``None`` for one over the limit."""
    lines: list[bytes] = []
    size = 0
    started = blank = True
    while line := file.readline(LINE_LIMIT):
        if started and blank and BEGINNING.match(line):
            if size:
                yield _mail(lines, size)
            lines, size = [], 0
        else:
            size += len(line)
            if size <= MAIL_LIMIT:
                lines.append(line[1:] if started and QUOTED.match(line) else line)
        blank = not line.strip()
        started = line.endswith(b"\n")
    if size:
        yield _mail(lines, size)


def _mail(lines: list[bytes], size: int) -> bytes | None:
    """Without the empty line that a mailbox ends each mail with."""
    if len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    return b"".join(lines) if size <= MAIL_LIMIT else None

"""A mail → its text and the reports attached to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parseaddr
from io import BytesIO

from rashomon.errors import Damaged, EmptyReport, InputError, Undecodable
from rashomon.ingest.days import day, kept_without
from rashomon.ingest.detection import detect
from rashomon.ingest.encoding import LATIN_1, encoded
from rashomon.ingest.formats import SINGLE, Format
from rashomon.ingest.limits import DEEPEST, raw_limit
from rashomon.ingest.source import Source
from rashomon.ingest.text_part import joined, text_part
from rashomon.model.capture import Metadata, Part, PartFormat, Unreadable

STUMBLES = (ValueError, LookupError, AttributeError, TypeError, AssertionError)
"""What the parser of the standard library raises for some malformed header fields."""
UNFOLDED = re.compile(r" \Z")
ATTACHED = {*SINGLE, Format.MAIL}


def body(data: bytes) -> Part:
    """The text of a mail, without its attachments; raises ``errors.Damaged``, ``errors.EmptyReport``, ``errors.Undecodable``."""
    message = _parsed(data)
    text = _body(message)
    if text is None:
        raise EmptyReport("is a mail without text; take its attachments in with rashomon add")
    return text


def split_mail(data: bytes, depth: int = 0) -> Iterator[Part | Unreadable]:
    """The text, then attachments that are reports themselves, under ``attachment <name>``."""
    try:
        message = _parsed(data)
        text = _body(message)
    except InputError as error:
        yield Unreadable("", str(error))
        return
    if text:
        yield text
    attached = False
    for key, attachment in _attachments(message):
        for part in _attached(key, attachment, depth):
            attached = True
            yield part
    if not text and not attached:
        yield Unreadable("", "is a mail without text and without an attachment that can be read")


def _parsed(data: bytes) -> EmailMessage:
    try:
        return message_from_bytes(data, policy=policy.default)
    except (RecursionError, *STUMBLES):
        raise Damaged("is a mail that is built in a way that cannot be read; save it again") from None


def _body(message: EmailMessage) -> Part | None:
    """The plain text of a mail, or else its HTML."""
    try:
        found = message.get_body(preferencelist=("plain", "html"))
    except (RecursionError, *STUMBLES):
        raise Damaged("is a mail that is built in a way that cannot be read; save it again") from None
    if found is None:
        return None
    text = _decoded(found).replace("\r\n", "\n")
    if not text.strip():
        return None
    said, warnings = _said(message)
    if found.get_content_subtype() == "html":
        return Part("", PartFormat.FRAGMENT, encoded(text), said, warnings)
    flowed = found.get_param("format", "") == "flowed"
    text = _unfolded(text, delsp=found.get_param("delsp", "") == "yes") if flowed else text
    return text_part("", text.removesuffix("\n"), said, warnings)


def _said(message: EmailMessage) -> tuple[Metadata, tuple[str, ...]]:
    stated = _field(message, "date")
    published = day(stated) if stated else None
    name, address = parseaddr(_field(message, "from") or "")
    archived = (_field(message, "archived-at") or "").strip("<> ")  # RFC 5064
    said = Metadata(
        url=archived if archived.startswith(("http://", "https://")) else None,
        title=_field(message, "subject"),
        author=" ".join(name.split()) or address or None,
        published=published,
    )
    return said, (kept_without(stated),) if stated and not published else ()


def _field(message: EmailMessage, name: str) -> str | None:
    try:
        value = " ".join(str(message[name] or "").split())
    except STUMBLES:
        return None
    return value.encode("utf-8", "ignore").decode() or None


def _decoded(part: MIMEPart) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset() or "utf-8"
    for name in (LATIN_1.get(charset, charset), "utf-8"):
        try:
            return data.decode(name)
        except (UnicodeError, LookupError, ValueError):
            continue
    raise Undecodable(
        f"is a mail whose text is not in the character set that it names ({charset}); save it as text"
    )


def _unfolded(text: str, *, delsp: bool) -> str:
    """Text in which a line that ends with a space goes on in the next (RFC 3676)."""
    lines: list[str] = []
    flows = False
    for line in text.split("\n"):
        line = line.removeprefix(" ") if not line.startswith(">") else line
        if flows and lines:
            lines[-1] = (lines[-1][:-1] if delsp else lines[-1]) + line
        else:
            lines.append(line)
        flows = line.endswith(" ") and line != "-- "
    return "\n".join(lines)


def _attachments(message: EmailMessage) -> Iterator[tuple[str, EmailMessage]]:
    try:
        found = [part for part in message.iter_attachments() if isinstance(part, EmailMessage)]
    except (RecursionError, *STUMBLES):
        return
    names: dict[str, int] = {}
    for part in found:
        name = _name(part)
        names[name] = names.get(name, 0) + 1
        yield f"attachment {name}" + (f" ({names[name]})" if names[name] > 1 else ""), part


def _name(part: EmailMessage) -> str:
    try:
        name = " ".join((part.get_filename() or "").split())
    except STUMBLES:
        name = ""
    name = name.encode("utf-8", "backslashreplace").decode()
    return name or ("message.eml" if part.get_content_type() == "message/rfc822" else "without a name")


def _attached(key: str, part: EmailMessage, depth: int) -> Iterator[Part | Unreadable]:
    """What an attachment holds; pictures, programs and tables are passed over, a report that is damaged is told."""
    source = _source(part)
    try:
        detected = detect(source)
        if detected.format not in ATTACHED:
            return
        if detected.format is Format.MAIL:
            if depth < DEEPEST:
                inner = split_mail(detected.source.read(raw_limit(PartFormat.HTML)), depth + 1)
                yield from (replace(p, key=joined(key, p.key)) for p in inner)
            return
        format = SINGLE[detected.format]
        yield Part(key, format, detected.source.read(raw_limit(format)))
    except InputError as error:
        if _report_by_name(source):
            yield Unreadable(key, str(error))


def _source(part: EmailMessage) -> Source:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        data = inner[0].as_bytes() if isinstance(inner, list) and inner else b""  # type: ignore[union-attr]
    else:
        payload = part.get_payload(decode=True)
        data = payload if isinstance(payload, bytes) else b""
    opened: Callable[[], BytesIO] = lambda: BytesIO(data)  # noqa: E731
    return Source(_name(part), opened, part.get("content-type"))


def _report_by_name(source: Source) -> bool:
    from rashomon.ingest.formats import SUFFIXES, suffix

    return SUFFIXES.get(suffix(source.name)) in ATTACHED

"""What a text is by how it begins: a page, a feed, a mail, lines of JSON."""

from __future__ import annotations

import json
import re
from email.parser import HeaderParser

from rashomon.errors import NotText
from rashomon.ingest.encoding import without_marks
from rashomon.ingest.formats import Format, suffix
from rashomon.ingest.html import OPENING

XML_ROOT = re.compile(
    r"\A\s*+(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*+(?:\[.*?\]\s*)?>)\s*)*+<([A-Za-z][\w:.-]*+)",
    re.S | re.I,
)
ROOTS = {
    "rss": Format.FEED,
    "feed": Format.FEED,
    "atom:feed": Format.FEED,
    "rdf:rdf": Format.FEED,
    "channel": Format.FEED,
    "opml": Format.OPML,
    "html": Format.HTML,
}
"""Root elements: RSS 0.9x and 2, Atom, RSS 1.0, OPML, XHTML."""

MBOX = re.compile(r"\AFrom \S[^\n]*\d{4}[^\n]*\n[!-9;-~]+:")
"""The line that begins each message of an mbox (RFC 4155), and a header field after it."""

MAIL_ONLY = {"received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature"}
"""Header fields that machines write; a text that opens with From, Date and Subject may have been written by a person."""
FIELD = re.compile(r"\A[!-9;-~]+:[ \t]")

STRING = r'"(?:[^"\\]|\\.)*+"'
TELEGRAM = re.compile(
    rf'\A\s*+\{{(?:\s*+"(?:name|type|id|username)"\s*:\s*(?:{STRING}|-?\d+|null)\s*,)*+\s*"messages"\s*:\s*\['
    rf'|\A\s*+\{{\s*"about"\s*:\s*{STRING}\s*,\s*"(?:personal_information|profile_pictures|chats)"'
)
"""How Telegram Desktop begins the export of one chat, and of a whole account."""
OBJECT = re.compile(r'\A\s*\{\s*["}]')
OBJECTS = re.compile(r"\A\s*\[\s*[{\]]")


def text_format(head: bytes, name: str) -> Format | None:
    """The format that the beginning of a text gives away; ``None`` leaves it to the name."""
    if OPENING.match(head):
        return Format.HTML
    text = without_marks(head)
    root = XML_ROOT.match(text)
    if root:
        return _of_xml(text, root.group(1).lower(), name)
    if MBOX.match(text.replace("\r\n", "\n")):
        return Format.MBOX
    if FIELD.match(text) and MAIL_ONLY & {field.lower() for field in HeaderParser().parsestr(text)}:
        return Format.MAIL
    if OBJECTS.match(text):
        return Format.JSON
    return _of_object(text, name) if OBJECT.match(text) else None


def _of_xml(text: str, root: str, name: str) -> Format | None:
    if root in ROOTS:
        return ROOTS[root]
    if text.lstrip().startswith("<?xml") and suffix(name) not in {".html", ".htm", ".xhtml"}:
        raise NotText(f"is XML that begins with <{root}>, which is not read; give text, a page or a feed")
    return None


def _of_object(text: str, name: str) -> Format:
    if TELEGRAM.match(text) or name.replace("\\", "/").rpartition("/")[2].lower() == "result.json":
        return Format.TELEGRAM
    first, newline, rest = text.lstrip().partition("\n")
    if suffix(name) in {".jsonl", ".ndjson"} or not newline or _is_object(first) or OBJECT.match(rest):
        return Format.JSONL
    raise NotText(
        "is JSON over several lines; write one object a line (for instance with jq -c), or an array of objects"
    )


def _is_object(line: str) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False

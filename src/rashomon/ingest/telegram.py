"""The export of Telegram Desktop (result.json), of one chat or of an account → its messages, a report each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from rashomon.errors import InputError, Undecodable
from rashomon.ingest.days import day, kept_without
from rashomon.ingest.json_stream import JsonStream
from rashomon.ingest.lines import pieces
from rashomon.ingest.markings import STRING
from rashomon.ingest.rows import cut_off
from rashomon.ingest.source import BROKEN, Source
from rashomon.ingest.text_part import text_part
from rashomon.model.capture import Metadata, Part, Unreadable

CHAT = re.compile(
    rf'\{{((?:\s*+"[a-z_]+"\s*:\s*(?:{STRING}|-?\d+|null|true|false)\s*,)*+)\s*"messages"\s*:\s*\[', re.S
)
"""The beginning of a chat. It cannot stand within a text, where quotation marks have a backslash."""
ACCOUNT = re.compile(r'\A\s*\{\s*"about"')

PRIVATE = {"personal_chat", "saved_messages", "bot_chat"}
"""Kinds of chats that nobody publishes."""


def split_telegram(source: Source) -> Iterator[Part | Unreadable]:
    """The messages under ``message 17``, in an account under ``chat 5, message 17``; raises ``errors.Damaged``."""
    chats = 0
    read: str | None = None
    with pieces(source) as text:
        stream = JsonStream(text)
        try:
            whole_account = stream.starts(ACCOUNT)
            while found := stream.find(CHAT):
                chats += 1
                chat = _chat(found.group(1))
                within = f"chat {chat.get('id') or chats}, " if whole_account else ""
                for message in stream.objects():
                    if isinstance(message, Unreadable):
                        continue
                    read = f"{within}message {message.get('id')}"
                    yield from _report(read, message, chat)
        except (InputError, UnicodeError, *BROKEN) as error:
            raise cut_off(error, read) from None
    if not chats:
        raise InputError("is no export of Telegram with messages; export the chat again, as JSON")


def _chat(written: str) -> Mapping[str, Any]:
    try:
        found: Mapping[str, Any] = json.loads("{" + written.strip().rstrip(",") + "}")
    except (ValueError, RecursionError):
        return {}
    return found


def _report(key: str, message: Mapping[str, Any], chat: Mapping[str, Any]) -> Iterator[Part | Unreadable]:
    """The message as a report; those of the service, and pictures without words, are none."""
    if message.get("type") != "message":
        return
    text = _text(message.get("text"))
    if not text.strip():
        return
    stated = message.get("date")
    published = day(stated) if stated else None
    sender, name = _words(message.get("from")), _words(chat.get("name"))
    public = None if chat.get("type") in PRIVATE else name
    said = Metadata(
        url=_link(message, chat),
        publisher=public,
        author=_words(message.get("author")) or (sender if sender != name else None),
        published=published,
        origin=_words(message.get("forwarded_from")),
    )
    warnings = (kept_without(stated),) if stated and not published else ()
    try:
        yield text_part(key, text, said, warnings)
    except Undecodable as error:
        yield Unreadable(key, str(error))


def _text(written: object) -> str:
    """A text is a string, or a list of strings and of objects for links, names and bold words."""
    if isinstance(written, str):
        return written
    if isinstance(written, list):
        return "".join(map(_text, written))
    return _text(written.get("text")) if isinstance(written, dict) else ""


def _link(message: Mapping[str, Any], chat: Mapping[str, Any]) -> str | None:
    """The public address, of chats whose export has their name in addresses."""
    name = chat.get("username")
    return f"https://t.me/{name}/{message.get('id')}" if isinstance(name, str) and name else None


def _words(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(value.encode("utf-8", "ignore").decode().split()) or None

"""Telegram exports: ``ingest.telegram`` and ``ingest.json_stream``."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from rashomon.ingest import read_part
from rashomon.ingest.resource import Resource
from rashomon.model.capture import Part, Unreadable
from tests.ingest.splits import OTHER, SENTENCE, bad, everything, parts

MESSAGES: list[dict[str, Any]] = [
    {"id": 1, "type": "service", "date": "2016-12-01T00:00:00", "action": "create_channel", "text": ""},
    {
        "id": 2,
        "type": "message",
        "date": "2016-12-16T10:00:00",
        "date_unixtime": "1481882400",
        "from": "Hill Watch",
        "from_id": "channel77",
        "text": [
            {"type": "bold", "text": "Karsk: "},
            SENTENCE,
            " ",
            {"type": "link", "text": "https://a.example"},
        ],
        "text_entities": [],
    },
    {
        "id": 3,
        "type": "message",
        "date": "2016-12-16T11:00:00",
        "from": "Hill Watch",
        "photo": "x",
        "text": "",
    },
    {
        "id": 4,
        "type": "message",
        "date": "20161-12-16T11:00:00",
        "from": "Hill Watch",
        "author": "Mina",
        "forwarded_from": "Sea Watch",
        "text": f'{OTHER} {{"messages": [1, "]}}',
    },
]


def chat(name: str | None = "Hill Watch", kind: str = "public_channel", **more: object) -> dict[str, object]:
    named = {"name": name} if name else {}
    return {**named, "type": kind, "id": 77, **more, "messages": MESSAGES}


def export(value: object) -> bytes:
    return json.dumps(value, indent=1, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", ["result.json", "channel.json", "given"])
def test_one_channel(name: str) -> None:
    first, second = parts(export(chat()), name)
    assert [first.key, second.key] == ["message 2", "message 4"]
    read = read_part(first, name)
    assert read.text == f"Karsk: {SENTENCE} https://a.example"
    assert (read.publisher, read.author, read.published) == ("Hill Watch", None, date(2016, 12, 16))
    assert (read.url, read.origin) == (None, None)
    again = read_part(second, name)
    assert (again.origin, again.author, again.published) == ("Sea Watch", "Mina", None)
    assert again.text == MESSAGES[3]["text"] and "20161" in second.warnings[0]
    assert Resource.of_bytes(name, export(chat())).format() == "telegram"


def test_links_and_groups() -> None:
    first, _ = parts(export(chat(username="hillwatch")))
    assert first.metadata.url == "https://t.me/hillwatch/2"
    first, _ = parts(export(chat("Talk", "private_supergroup")))
    assert (first.metadata.publisher, first.metadata.author) == ("Talk", "Hill Watch")
    first, _ = parts(export(chat(None, "saved_messages")))
    assert (first.metadata.publisher, first.metadata.author) == (None, "Hill Watch")


def test_a_whole_account() -> None:
    other = {**chat("Sea", "personal_chat"), "id": 78}
    account = {
        "about": "Here is the data you requested. “{”",
        "personal_information": {"user_id": 1, "first_name": "M"},
        "contacts": {"about": "x", "list": []},
        "chats": {"about": "x", "list": [chat(), other]},
        "left_chats": {"about": "x", "list": [{**chat(), "id": 79}]},
    }
    found = parts(export(account), "result.json")
    assert [p.key for p in found] == [f"chat {c}, message {m}" for c in (77, 78, 79) for m in (2, 4)]
    assert [p.metadata.publisher for p in found] == ["Hill Watch"] * 2 + [None] * 2 + ["Hill Watch"] * 2


def test_many_messages_and_a_cut() -> None:
    many = [{**MESSAGES[1], "id": n, "text": SENTENCE * 9} for n in range(600)]
    data = export({**chat(), "messages": many})
    assert [p.key for p in parts(data)] == [f"message {n}" for n in range(600)]
    found = everything(data[: len(data) // 2])
    read = [p.key for p in found if isinstance(p, Part)]
    assert 250 < len(read) < 320 and read == [f"message {n}" for n in range(len(read))]
    assert (
        isinstance(found[-1], Unreadable) and "cut off" in found[-1].reason and read[-1] in found[-1].reason
    )


def test_other_json_under_its_name() -> None:
    assert "Telegram" in bad(b'{\n "a": 1\n}', "result.json")[0][1]
    assert (
        bad(export({**chat(), "messages": [7, [], {"type": "message", "id": {}, "text": {"text": [[]]}}]}))
        == []
    )

"""``rashomon mcp`` as a client meets it: a real process, asked over standard input and output with the protocol's own client."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from rashomon.run.fusing import bring_up_to_date
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger
from tests.run.world import world
from tests.store.made import add

mcp = pytest.importorskip("mcp", reason="the package of the protocol is not installed")

TOOLS = {
    "search_claims",
    "search_incidents",
    "show_incident",
    "show_report",
    "control_of_place",
    "source_record",
}
PATIENCE = 120.0

Call = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture(scope="module")
def location(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger with a dozen made-up reports."""
    found = str(tmp_path_factory.mktemp("mcp") / "ledger.db")
    with open_ledger(found, reader=reader_id()) as ledger:
        add(ledger, *world(7, 12))
        bring_up_to_date(ledger)
    return found


def session(location: str, talk: Callable[[Any, Call], Awaitable[None]]) -> None:
    """Start the program and let ``talk`` ask it; it gets the client, and a function that calls a tool."""
    import anyio
    from mcp.client import Client
    from mcp.client.stdio import StdioServerParameters, stdio_client

    command = StdioServerParameters(
        command=sys.executable, args=["-m", "rashomon", "mcp", "--ledger", location], cwd=str(Path.cwd())
    )

    async def run() -> None:
        with anyio.fail_after(PATIENCE):
            async with Client(stdio_client(command)) as client:

                async def call(tool: str, **given: Any) -> dict[str, Any]:
                    told = await client.call_tool(tool, given)
                    words = str(getattr(told.content[0], "text", ""))
                    return {"error": words} if told.is_error else dict(json.loads(words))

                await talk(client, call)

    anyio.run(run)


def test_every_tool_reads_only_and_says_what_it_takes(location: str) -> None:
    async def talk(client: Any, call: Call) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == TOOLS
        for tool in tools.values():
            assert tool.description and tool.annotations.read_only_hint is True
        filters = set(tools["search_claims"].input_schema["properties"])
        assert filters == {
            *(
                "text",
                "kind",
                "party",
                "place",
                "box",
                "since",
                "until",
                "source",
                "publisher",
                "stance",
                "modality",
            ),
            *("polarity", "status", "at_least", "at_most", "report", "origin", "headlines", "limit", "after"),
        }
        assert set(tools["search_incidents"].input_schema["properties"]) == filters - {"headlines"}
        assert "Nothing says what is true" in client.instructions

    session(location, talk)


def test_what_is_found_names_who_says_so_in_which_words(location: str) -> None:
    async def talk(client: Any, call: Call) -> None:
        found = await call("search_claims", kind=["killed"], place="Karsk", limit=3)
        with open_ledger(location, reader=reader_id(), write=False) as ledger:
            for claim in found["claims"]:
                kept = ledger.claim(claim["id"])
                text = ledger.report(claim["report"]["id"]).document.text
                assert claim["quote"] == kept.claim.quote.text and claim["quote"] in text
                assert [s["name"] for s in claim["said_by"]] == [s.evidence.text for s in kept.claim.sources]
                assert claim["kind"] == "killed" and claim["places"][0]["name"] == "Karsk"
        assert found["total"] > 0
        following = await call("search_claims", limit=2, after=(await call("search_claims", limit=2))["next"])
        assert len(following["claims"]) == 2

    session(location, talk)


def test_an_incident_and_its_reports(location: str) -> None:
    async def talk(client: Any, call: Call) -> None:
        lines = (await call("search_incidents", limit=100))["incidents"]
        line = max(lines, key=lambda one: one["reports"])
        incident = await call("show_incident", incident=line["id"])
        claims = [claim for account in incident["accounts"] for claim in account["claims"]]
        assert len({c["id"] for c in claims}) == line["claims"] > 1
        assert all(c["said_by"] and c["quote"] and c["report"]["id"] for c in claims)
        left = await call("show_incident", incident=line["id"], without=[claims[0]["id"]])
        assert left["left_out"] == [claims[0]["id"]]
        report = await call("show_report", report=claims[0]["report"]["id"], start=7, length=9)
        with open_ledger(location, reader=reader_id(), write=False) as ledger:
            assert report["text"] == ledger.report(report["id"]).document.text[7:16]
        assert claims[0]["id"] in {c["id"] for c in report["claims"]}
        record = await call("source_record", name="Residents")
        assert record["sources"][0]["claims"] > 0
        control = await call("control_of_place", place="Karsk")
        assert control["entries"] == [] and control["note"]

    session(location, talk)


WRONG: dict[str, tuple[str, dict[str, Any], str]] = {
    "no such incident": ("show_incident", {"incident": "0123456789abcdef"}, "0123456789abcdef"),
    "no such report": ("show_report", {"report": "0123456789abcdef"}, "0123456789abcdef"),
    "no such source": ("source_record", {"name": "The Moon Gazette"}, "no source of that name"),
    "no day": ("search_claims", {"since": "May 2016"}, "YYYY-MM-DD"),
    "no box": ("search_incidents", {"box": "1,2"}, "SOUTH,WEST,NORTH,EAST"),
    "no page": ("search_claims", {"after": "nonsense"}, "nonsense"),
    "no kind": ("search_claims", {"kind": ["murder"]}, "kind"),
    "too many": ("search_claims", {"limit": 1_000}, "limit"),
    "left out what is not in it": ("show_incident", {"incident": "", "without": ["nobody"]}, ""),
}


def test_what_makes_no_sense_is_answered_in_a_sentence(location: str) -> None:
    async def talk(client: Any, call: Call) -> None:
        for name, (tool, given, words) in WRONG.items():
            told = await call(tool, **given)
            assert words in told.get("error", ""), f"{name}: {told}"
            assert "Traceback" not in told["error"]
        assert (await call("search_claims"))["total"] > 0

    session(location, talk)


def test_what_is_added_meanwhile_is_found(location: str, tmp_path: Path) -> None:
    other = str(tmp_path / "growing.db")
    with open_ledger(other, reader=reader_id()) as ledger:
        add(ledger, *world(3, 2))

    async def talk(client: Any, call: Call) -> None:
        before = await call("search_incidents")
        with open_ledger(other, reader=reader_id()) as ledger:
            add(ledger, *world(3, 8)[2:])
        assert (await call("search_incidents"))["total"] > before["total"]

    session(other, talk)


def run(*arguments: str, without: str = "") -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, without some package."""
    hide = f"import sys; sys.modules[{without!r}] = None; " if without else ""
    code = f"{hide}from rashomon.cli import main; main({list(arguments)!r})"
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, input="", timeout=PATIENCE
    )


def test_without_the_extra_one_line_says_what_to_do(location: str) -> None:
    told = run("mcp", "--ledger", location, without="mcp")
    assert told.returncode == 3 and told.stdout == ""
    assert told.stderr == "rashomon: rashomon mcp needs one more package: pip install 'rashomon[mcp]'\n"


def test_without_a_ledger_too(tmp_path: Path) -> None:
    told = run("mcp", "--ledger", str(tmp_path / "none.db"))
    assert told.returncode == 4 and "there is no ledger here" in told.stderr and told.stderr.count("\n") == 1

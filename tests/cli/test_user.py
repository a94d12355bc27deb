"""``rashomon user``, and when ``rashomon serve`` refuses to start."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from rashomon.api import Settings
from rashomon.api.security import refuse_open_door
from rashomon.api.security.passwords import Cost
from rashomon.cli import run
from rashomon.errors import InputError
from rashomon.model.user import Role
from rashomon.run.reader import reader_id
from rashomon.store import open_ledger

PASSWORD = "correct horse battery"


@pytest.fixture
def location(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty ledger; hashing costs nothing."""
    monkeypatch.setattr("rashomon.api.security.passwords.Cost", lambda: Cost(n=2, r=1, p=1))
    found = str(tmp_path / "ledger.db")
    with open_ledger(found, reader=reader_id()):
        pass
    return found


def user(
    location: str, monkeypatch: pytest.MonkeyPatch, *arguments: str, typed: str = f"{PASSWORD}\n"
) -> int:
    """The command with something on standard input."""
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    return run(["user", *arguments, "--ledger", location])


def test_a_users_life(
    location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps: tuple[tuple[str, ...], ...] = (
        ("add", "Mara", "--role", "admin"),
        ("add", "Lea"),
        ("role", "lea", "--role", "reviewer"),
        ("password", "Lea"),
        ("list",),
        ("remove", "Lea"),
    )
    assert [user(location, monkeypatch, *step) for step in steps] == [0] * len(steps)
    told = capsys.readouterr()
    assert told.err == "" and PASSWORD not in told.out
    lines = told.out.splitlines()
    assert lines[:4] == [
        "Mara: comes in as admin now",
        "Lea: comes in as reader now",
        "Lea: comes in as reviewer now, and has to log in again",
        "Lea: has a new password, and has to log in again",
    ]
    assert lines[4].startswith("Lea  reviewer  since ") and lines[5].startswith("Mara  admin  since ")
    with open_ledger(location, reader=reader_id(), write=False) as ledger, ledger.user_rows() as rows:
        assert [(u.name, u.role) for u in rows.users()] == [("Mara", Role.ADMIN)]


WRONG: dict[str, tuple[tuple[str, ...], str, str]] = {
    "no name": (("add",), PASSWORD, "NAME"),
    "no such user": (("remove", "Nobody"), "", "no such user"),
    "a short password": (("add", "Lea"), "short", "10 to 1,000 characters"),
    "no password": (("add", "Lea"), "", "10 to 1,000 characters"),
    "no role": (("role", "Mara"), "", "--role"),
    "a role to no use": (("remove", "Mara", "--role", "admin"), "", "--role"),
    "no such role": (("add", "Lea", "--role", "king"), PASSWORD, "king"),
    "a name that cannot be seen": (("add", "\x07\x07"), PASSWORD, "visible"),
    "taken": (("add", "MARA"), PASSWORD, "already"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_makes_no_sense_is_one_line(
    name: str, location: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert user(location, monkeypatch, "add", "Mara", "--role", "admin") == 0
    capsys.readouterr()
    arguments, typed, words = WRONG[name]
    assert user(location, monkeypatch, *arguments, typed=typed) == 2
    told = capsys.readouterr()
    assert words in told.err and told.err.count("\n") == 1 and PASSWORD not in told.err
    with open_ledger(location, reader=reader_id(), write=False) as ledger, ledger.user_rows() as rows:
        assert [u.name for u in rows.users()] == ["Mara"]


def refused(location: str, **settings: object) -> str:
    """Why a server may not start, empty where it may."""
    with open_ledger(location, reader=reader_id(), write=False) as ledger:
        try:
            refuse_open_door(Settings(location, **settings), ledger)  # type: ignore[arg-type]
        except InputError as error:
            return str(error)
    return ""


def test_others_are_served_only_where_an_admin_is_or_nobody_writes(
    location: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for host in ("127.0.0.1", "localhost", "::1", "127.8.8.8"):
        assert refused(location, host=host) == ""
    for host in ("0.0.0.0", "::", "192.168.1.7", "ledger.example"):
        assert "rashomon user add NAME --role admin" in refused(location, host=host)
        assert refused(location, host=host, public=True) == ""
    user(location, monkeypatch, "add", "Lea", "--role", "reviewer")
    assert refused(location, host="0.0.0.0")
    user(location, monkeypatch, "add", "Mara", "--role", "admin")
    assert refused(location, host="0.0.0.0") == ""


def test_the_command_says_so_in_one_line(location: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["serve", "--ledger", location, "--host", "0.0.0.0", "--port", "0"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and "has no admin" in told.err

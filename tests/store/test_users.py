"""Users and sessions as a ledger keeps them, on both kinds of database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from rashomon.errors import InputError, NoSuchRecord
from rashomon.model.query import Paging
from rashomon.model.user import Role
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from tests.store.conftest import READER
from tests.store.older import WITHOUT_OVERVIEW

SOON = datetime.now(UTC) + timedelta(hours=1)


@pytest.fixture
def team(ledger: Ledger) -> Ledger:
    """An admin and a reader."""
    with ledger.user_rows(write=True) as users:
        users.add("Mara", Role.ADMIN, "secret hash", "root")
        users.add("Ötzi", Role.READER, "another", "Mara")
    return ledger


def test_a_user_is_found_without_case(team: Ledger) -> None:
    with team.user_rows() as users:
        assert [(u.name, u.role) for u in users.users()] == [("Mara", Role.ADMIN), ("Ötzi", Role.READER)]
        found = users.user("öTZI")
        assert found is not None and found[0].name == "Ötzi" and found[1] == "another"
        assert users.user("nobody") is None


def test_a_name_is_given_once(team: Ledger) -> None:
    with pytest.raises(InputError, match="MARA: there is such a user"), team.user_rows(write=True) as users:
        users.add("MARA", Role.READER, "x", "Mara")


def test_changes_are_in_the_log_with_who_made_them_and_without_hashes(team: Ledger) -> None:
    with team.user_rows(write=True) as users:
        users.change("Ötzi", "Mara", role=Role.REVIEWER)
        users.change("Ötzi", "Ötzi", password="third hash")
        users.remove("Ötzi", "Mara")
    told = [(e.action, e.subject, e.author, e.details["role"]) for e in team.log(Paging(5))][::-1]
    assert told == [
        ("user add", "Mara", "root", "admin"),
        ("user add", "Ötzi", "Mara", "reader"),
        ("user role", "Ötzi", "Mara", "reviewer"),
        ("user password", "Ötzi", "Ötzi", "reviewer"),
        ("user remove", "Ötzi", "Mara", "reviewer"),
    ]
    assert "hash" not in "".join(str(e.details) for e in team.log(Paging(9)))
    assert not team.verify().damages


def test_one_who_was_removed_may_come_back(team: Ledger) -> None:
    with team.user_rows(write=True) as users:
        users.remove("Ötzi", "Mara")
        assert users.user("Ötzi") is None
        with pytest.raises(NoSuchRecord, match="no such user"):
            users.change("Ötzi", "Mara", role=Role.ADMIN)
        again = users.add("ötzi", Role.REVIEWER, "new", "Mara")
        assert (again.number, again.name, again.role) == (2, "ötzi", Role.REVIEWER)
    assert not team.verify().damages


@pytest.mark.parametrize("deed", ["remove", "role"])
def test_the_only_admin_stays(team: Ledger, deed: str) -> None:
    with pytest.raises(InputError, match="only admin"), team.user_rows(write=True) as users:
        if deed == "remove":
            users.remove("Mara", "Mara")
        else:
            users.change("Mara", "Mara", role=Role.READER)


def test_a_session_lasts_until_its_end(team: Ledger) -> None:
    with team.user_rows(write=True) as users:
        mara = users.users()[0]
        users.begin_session(mara, "token", SOON)
        found = users.session("token", datetime.now(UTC))
        assert found is not None and found.user == mara and abs(found.until - SOON) < timedelta(seconds=1)
        assert users.session("token", SOON + timedelta(seconds=1)) is None
        assert users.session("other", datetime.now(UTC)) is None
        users.end_session("token")
        assert users.session("token", datetime.now(UTC)) is None


@pytest.mark.parametrize("deed", ["remove", "role", "password"])
def test_changing_a_user_ends_what_is_open(team: Ledger, deed: str) -> None:
    with team.user_rows(write=True) as users:
        users.begin_session(users.users()[1], "token", SOON)
        if deed == "remove":
            users.remove("Ötzi", "Mara")
        elif deed == "role":
            users.change("Ötzi", "Mara", role=Role.ADMIN)
        else:
            users.change("Ötzi", "Mara", password="new")
        assert users.session("token", datetime.now(UTC)) is None


def test_sessions_that_are_over_are_forgotten(
    team: Ledger, execute: Callable[..., list[tuple[object, ...]]]
) -> None:
    with team.user_rows(write=True) as users:
        mara = users.users()[0]
        users.begin_session(mara, "old", datetime.now(UTC) - timedelta(seconds=1))
        users.begin_session(mara, "new", SOON)
    assert execute("SELECT token FROM user_session") == [("new",)]


def test_a_ledger_without_users_gets_their_tables(
    location: str, execute: Callable[..., list[tuple[object, ...]]]
) -> None:
    with open_ledger(location, reader=READER):
        pass
    for sql in (
        "DROP TABLE user_session",
        "DROP TABLE ledger_user",
        *WITHOUT_OVERVIEW,
        "UPDATE rashomon_version SET version_num = '0002'",
    ):
        execute(sql)
    with open_ledger(location, reader=READER) as ledger, ledger.user_rows(write=True) as users:
        assert users.users() == []
        users.add("Mara", Role.ADMIN, "hash", "root")

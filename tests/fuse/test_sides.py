"""Whose side a speaker is on, by actor, place and day, and by role where the name is no actor's."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.fuse.sides import Scene, side_of
from rashomon.model.incident import Side

SYRIA = Scene("SY", date(2016, 12, 14))
NOWHERE = Scene(None, None)


@pytest.mark.parametrize(
    ("name", "entity", "side"),
    [
        ("Syrian Arab Army", "syrian-army", Side.STATE),
        ("Russian Defense Ministry", "russian-mod", Side.STATE),  # an ally on that ground and day
        ("Russian warplanes", None, Side.STATE),
        ("Free Syrian Army", "free-syrian-army", Side.OPPOSING),
        ("Islamic State", "islamic-state", Side.OPPOSING),
        ("Syrian Observatory for Human Rights", "sohr", Side.MONITOR),
        ("government", None, Side.STATE),
        ("regime forces", None, Side.STATE),  # a loaded word names the same side
        ("opposition forces", None, Side.OPPOSING),
        ("rebel commander", None, Side.OPPOSING),
        ("United Nations human rights office", None, Side.MONITOR),
        ("a doctor", None, Side.OTHER),
        ("terrorists", None, Side.OTHER),  # what one side calls another tells no side
    ],
)
def test_side(name: str, entity: str | None, side: Side) -> None:
    assert side_of(name, entity, SYRIA)[0] is side


def test_two_that_oppose_a_state_are_two_sides_when_they_fight_each_other() -> None:
    rebels, islamic_state = (side_of("", e, SYRIA) for e in ("free-syrian-army", "islamic-state"))
    assert rebels[0] is islamic_state[0] is Side.OPPOSING
    assert rebels != islamic_state


def test_a_state_is_a_third_one_where_its_forces_take_no_part() -> None:
    assert (
        side_of("Russian Defense Ministry", "russian-mod", Scene("PE", date(2016, 12, 14)))[0] is Side.THIRD
    )


def test_a_role_needs_no_country() -> None:
    assert side_of("army", None, NOWHERE) == (Side.STATE, "")
    assert side_of("guerrillas", None, NOWHERE) == (Side.OPPOSING, "")

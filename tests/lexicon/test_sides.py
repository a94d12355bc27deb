"""Whose side an account is on depends on the tables alone: where and when, and the same for every side."""

from __future__ import annotations

from datetime import date

import pytest

from rashomon.lexicon.actors import account_side, all_actors, side_of
from rashomon.lexicon.conflicts import conflicts
from rashomon.lexicon.sides import GROUPS, MONITOR, OPPOSITION, OUTLET, STATE, THIRD_STATE, UNKNOWN


@pytest.mark.parametrize(
    ("entity", "country", "day", "group", "name"),
    [
        ("syrian-army", "SY", date(2016, 12, 15), STATE, "government and allies"),
        ("russian-mod", "SY", date(2016, 12, 15), STATE, "government and allies"),
        ("country:RU", "SY", date(2013, 1, 1), THIRD_STATE, "Russia"),
        ("country:US", "SY", date(2017, 1, 1), THIRD_STATE, "SDF and coalition"),
        ("global-coalition", "SY", date(2017, 1, 1), THIRD_STATE, "SDF and coalition"),
        ("sdf-sy", "SY", date(2017, 1, 1), OPPOSITION, "SDF and coalition"),
        ("hts", "SY", date(2018, 1, 1), OPPOSITION, "opposition and allies"),
        ("hts", "SY", date(2025, 1, 5), STATE, "transitional government and allies"),
        ("islamic-state", "SY", date(2016, 1, 1), OPPOSITION, "Islamic State"),
        ("hezbollah", "SY", date(2016, 1, 1), STATE, "government and allies"),
        ("hezbollah", "LB", date(2024, 10, 1), OPPOSITION, "Hezbollah and allies"),
        ("idf", "LB", date(2024, 10, 1), THIRD_STATE, "Israel and allies"),
        ("idf", "SY", date(2018, 1, 1), THIRD_STATE, "Israel"),
        ("ukrainian-mod", "UA", date(2022, 5, 1), STATE, "Ukraine and allies"),
        ("russian-mod", "UA", date(2022, 5, 1), OPPOSITION, "Russia and allies"),
        ("dpr", "UA", date(2016, 5, 1), OPPOSITION, "Russia and allies"),
        ("country:US", "UA", date(2022, 5, 1), THIRD_STATE, "United States"),
        ("taliban", "AF", date(2015, 1, 1), OPPOSITION, "Taliban and allies"),
        ("taliban", "AF", date(2023, 1, 1), STATE, "Taliban authorities"),
        ("rsf", "SD", date(2018, 1, 1), STATE, "Sudanese government and allies"),
        ("rsf", "SD", date(2024, 1, 1), OPPOSITION, "Rapid Support Forces and allies"),
        ("fmln", "SV", date(1989, 11, 13), OPPOSITION, "FMLN and allies"),
        ("sohr", "SY", None, MONITOR, "Syrian Observatory for Human Rights"),
        ("unifil", "LB", None, MONITOR, "UNIFIL"),
        ("sana", "SY", date(2016, 1, 1), OUTLET, "Syrian Arab News Agency"),
        ("amaq", "SY", date(2016, 1, 1), OUTLET, "Amaq"),
        ("country:SV", "SV", date(2020, 1, 1), STATE, "governments"),
        ("syrian-army", None, None, STATE, "Syria"),
        ("karsk-brigade", "SY", None, UNKNOWN, "karsk-brigade"),
    ],
)
def test_account_side(entity: str, country: str | None, day: date | None, group: str, name: str) -> None:
    found = account_side(entity, country, day)
    assert (found.group, found.name) == (group, name)


@pytest.mark.parametrize(
    ("a", "b", "day"),
    [
        (("UA", "ukrainian-mod"), ("RU", "russian-mod"), date(2023, 6, 1)),
        (("AM", "armenian-army"), ("AZ", "azerbaijani-army"), date(2020, 10, 1)),
        (("IN", "indian-army"), ("PK", "pakistan-army"), date(2019, 2, 27)),
        (("ET", "endf"), ("ER", "eritrean-army"), date(1999, 2, 27)),
        (("IL", "idf"), ("IR", "irgc"), date(2025, 6, 15)),
    ],
)
def test_two_states_at_war_are_seen_alike(a: tuple[str, str], b: tuple[str, str], day: date) -> None:
    (land_a, force_a), (land_b, force_b) = a, b
    for at_home, enemy, land in ((force_a, force_b, land_a), (force_b, force_a, land_b)):
        assert account_side(at_home, land, day).group == STATE
        assert account_side(enemy, land, day).group == OPPOSITION
        assert account_side(at_home, land, day).name != account_side(enemy, land, day).name


def test_who_fights_on_one_side_is_of_one_account() -> None:
    day = date(2016, 12, 15)
    allies = [
        "syrian-army",
        "country:SY",
        "country:RU",
        "country:IR",
        "russian-aerospace-forces",
        "fatemiyoun",
    ]
    assert len({account_side(e, "SY", day) for e in allies}) == 1
    assert account_side("jaysh-al-islam", "SY", day) == account_side("free-syrian-army", "SY", day)


def test_a_side_needs_a_day_where_it_has_changed() -> None:
    assert side_of("taliban", "AF") is None
    assert account_side("taliban", "AF", None).group == UNKNOWN
    side = side_of("sdf-sy", "syria")
    assert side is not None
    assert side.name == "SDF and coalition"
    assert side_of("sdf-sy", "yemen") is None


def test_every_actor_has_an_account_side_wherever_it_may_be() -> None:
    places = {c.countries[0] for c in conflicts().values()}
    for known in all_actors():
        for country in (None, *places):
            found = account_side(known.id, country, date(2015, 6, 1))
            assert found.group in GROUPS
            assert found.name

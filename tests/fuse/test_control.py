"""Who is said to hold a place, and where two accounts leave no course of things for both."""

from __future__ import annotations

from rashomon.fuse import control
from tests.fuse.ledger import claim, on, party, report, source

ARMY, REBELS = party("army"), party("rebels")


def test_a_place_that_changes_hands_is_a_timeline_and_no_dispute() -> None:
    claims = [
        claim(report("b", 9), "territory_gain", actors=[REBELS], at=["Karsk"], when=on(7)),
        claim(report("a", 3), "territory_gain", actors=[ARMY], at=["Karsk"], when=on(2)),
        claim(report("c", 9), "withdrawal", actors=[ARMY], at=["Karsk"], when=on(6)),
        claim(report("d", 9), "territory_gain", actors=[ARMY], at=["Tolm"], when=on(2)),
    ]
    entries = control(claims, "Karsk")
    assert [(e.event, e.holder) for e in entries] == [
        ("taken", "army"),
        ("left", "army"),
        ("taken", "rebels"),
    ]
    assert not any(e.contested_by for e in entries)
    assert entries == control(claims, "town:Karsk")


def test_two_holders_of_one_day_contest_each_other() -> None:
    claims = [
        claim(
            report("a", 3),
            "territory_held",
            actors=[ARMY],
            at=["Karsk"],
            when=on(2),
            sources=[source("army")],
        ),
        claim(report("b", 3), "territory_held", actors=[REBELS], at=["Karsk"], when=on(2)),
    ]
    assert [e.contested_by for e in control(claims, "karsk")] == [("b:1",), ("a:1",)]


def test_holding_on_after_another_took_it_is_contested_unless_it_was_retaken() -> None:
    taken = claim(report("a", 3), "territory_gain", actors=[REBELS], at=["Karsk"], when=on(2))
    held = claim(report("b", 6), "territory_held", actors=[ARMY], at=["Karsk"], when=on(5))
    assert [e.contested_by for e in control([taken, held], "Karsk")] == [("b:1",), ("a:1",)]
    retaken = claim(report("c", 6), "territory_gain", actors=[ARMY], at=["Karsk"], when=on(4))
    assert not any(e.contested_by for e in control([taken, held, retaken], "Karsk"))


def test_a_denial_stands_against_what_it_denies() -> None:
    taken = claim(report("a", 3), "territory_gain", actors=[REBELS], at=["Karsk"], when=on(2))
    denied = claim(report("b", 3), "territory_gain", actors=[REBELS], at=["Karsk"], when=on(2), negative=True)
    assert [(e.denied, e.contested_by) for e in control([taken, denied], "Karsk")] == [
        (False, ("b:1",)),
        (True, ("a:1",)),
    ]


def test_civilians_who_leave_a_place_did_not_hold_it() -> None:
    leaving = [party("hundreds of families"), party("the last fighters"), party("wounded civilians")]
    claims = [claim(report("a", 3), "withdrawal", actors=leaving, at=["Karsk"], when=on(2))]
    assert [e.holder for e in control(claims, "Karsk")] == ["the last fighters"]

"""The same incidents in any order of arrival, and ids that stay."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.fuse import Fusion
from rashomon.fuse import blocks as blocking
from rashomon.fuse import rarity as rarities
from rashomon.fuse.identity import incident_id
from rashomon.model.incident import Incident
from rashomon.model.ledger import LedgerClaim
from tests.fuse.ledger import PLACES, claim, figure, on, party, report

VICTIMS = ("Judge Almo Ferrin", "Tessa Varn", "Bishop Orlen Duss", "the mayor", "Corin Hask", "two teachers")
KINDS = ("killed", "attack", "bombing", "abduction", "territory_gain", "withdrawal", "wounded")

claims = st.tuples(
    st.sampled_from(KINDS),
    st.sampled_from(VICTIMS),
    st.sampled_from([*PLACES, None]),
    st.integers(0, 4) | st.none(),
    st.integers(1, 9),
)
worlds = st.lists(
    st.tuples(st.integers(0, 9), st.lists(claims, min_size=1, max_size=3)), min_size=1, max_size=14
)


def told(
    world: list[tuple[int, list[tuple[str, str, str | None, int | None, int]]]],
) -> list[list[LedgerClaim]]:
    """Reports of a made-up world."""
    return [
        [
            claim(
                report(f"r{n}", day),
                kind,
                f"{victim} at {town} {kind}",
                number=m,
                targets=[party(victim)],
                at=[town] if town else [],
                when=on(then) if then is not None else None,
                figures=[figure(count)],
            )
            for m, (kind, victim, town, then, count) in enumerate(rows)
        ]
        for n, (day, rows) in enumerate(world)
    ]


def content(
    incidents: tuple[Incident, ...],
) -> set[tuple[frozenset[str], frozenset[tuple[str, str | None, float | None]]]]:
    """What incidents say, without their ids."""
    return {
        (
            frozenset(c.id for c in i.claims),
            frozenset((m.claim, m.other, m.likeness) for m in i.memberships),
        )
        for i in incidents
    }


@pytest.mark.parametrize(("window", "full", "common"), [(32, 400, 400), (2, 5, 6)], ids=["as is", "crowded"])
def test_any_order_gives_the_same(
    window: int, full: int, common: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where keys are crowded and names common: the limits are lowered, for a test of few reports to meet them."""
    monkeypatch.setattr(blocking, "WINDOW", window)
    monkeypatch.setattr(blocking, "FULL", full)
    monkeypatch.setattr(rarities, "COMMON", common)

    @given(worlds, st.randoms(use_true_random=False))
    @settings(max_examples=120, deadline=None)
    def check(
        world: list[tuple[int, list[tuple[str, str, str | None, int | None, int]]]], order: random.Random
    ) -> None:
        rarities.weight.cache_clear()
        reports = told(world)
        at_once, bit_by_bit = Fusion(), Fusion()
        for one in reports:
            at_once.add(one)
        shuffled = list(reports)
        order.shuffle(shuffled)
        for one in shuffled:
            bit_by_bit.add(one)
            if order.random() < 0.7:
                bit_by_bit.incidents()
        assert content(at_once.incidents()) == content(bit_by_bit.incidents())

    check()
    rarities.weight.cache_clear()


@given(worlds)
@settings(max_examples=60, deadline=None)
def test_every_claim_is_in_one_incident_and_says_why(
    world: list[tuple[int, list[tuple[str, str, str | None, int | None, int]]]],
) -> None:
    reports = told(world)
    fusion = Fusion()
    for one in reports:
        fusion.add(one)
    incidents = fusion.incidents()
    assert sorted(c.id for i in incidents for c in i.claims) == sorted(c.id for r in reports for c in r)
    assert all(m.why and m.claim in m.nucleus for i in incidents for m in i.memberships)


@given(worlds, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_an_id_once_given_leads_to_its_founding_claim_for_good(
    world: list[tuple[int, list[tuple[str, str, str | None, int | None, int]]]], order: random.Random
) -> None:
    reports = told(world)
    order.shuffle(reports)
    fusion = Fusion()
    given_before: tuple[str, ...] = ()
    for one in reports:
        fusion.add(one)
        ids = {c.id: (i.id, *i.former) for i in fusion.incidents() for c in i.claims}
        assert fusion.founders[: len(given_before)] == given_before
        assert all(incident_id(founder) in ids[founder] for founder in fusion.founders)
        given_before = fusion.founders
    assert {i.id for i in another_run(fusion, reports).incidents()} == {i.id for i in fusion.incidents()}


def another_run(fusion: Fusion, reports: list[list[LedgerClaim]]) -> Fusion:
    """Another run over the same reports that is given the founders of the first."""
    again = Fusion(fusion.founders)
    for one in reports:
        again.add(one)
    return again


def test_where_two_incidents_become_one_the_older_id_stays() -> None:
    fusion = Fusion()
    first, second, third = (report(name, day) for name, day in (("a", 0), ("b", 1), ("c", 1)))
    fusion.add([claim(first, "killed", "A judge was killed", when=on(0))])
    fusion.add(
        [claim(second, "killed", "Almo Ferrin was shot", targets=[party("Almo Ferrin")], at=["Karsk"])]
    )
    before = {c.id: i.id for i in fusion.incidents() for c in i.claims}
    assert before["a:1"] != before["b:1"]
    fusion = Fusion(fusion.founders)
    judge = [party("judge Almo Ferrin")]
    fusion.add(
        [claim(first, "killed", "judge Almo Ferrin was killed", targets=judge, at=["Karsk"], when=on(0))]
    )
    fusion.add(
        [claim(second, "killed", "judge Almo Ferrin was shot", targets=judge, at=["Karsk"], when=on(0))]
    )
    fusion.add([claim(third, "killed", "judge Almo Ferrin killed", targets=judge, at=["Karsk"], when=on(0))])
    (incident,) = fusion.incidents()
    assert (incident.id, incident.former) == (before["a:1"], (before["b:1"],))


def test_a_report_is_added_once() -> None:
    fusion = Fusion()
    one = report("a")
    fusion.add([claim(one, "killed")])
    with pytest.raises(ValueError, match="added before"):
        fusion.add([claim(one, "killed", number=2)])

"""Incidents in a ledger: the same however reports come in, whole at any moment, and with what people decided."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.fuse import Fusion
from rashomon.fuse import blocks as blocking
from rashomon.fuse import rarity as rarities
from rashomon.model.claim import Kind
from rashomon.model.decision import Action, Standing
from rashomon.model.incident import Policy, StatusKind
from rashomon.model.incident_view import IncidentQuery
from rashomon.model.ledger import NewReport
from rashomon.model.query import Paging, Query
from rashomon.run import fusing
from rashomon.run.deciding import decide, decisions_on
from rashomon.run.fusing import bring_up_to_date, is_up_to_date
from rashomon.run.incident_viewing import control_of, incident_view, records_of
from rashomon.store import open_ledger
from rashomon.store.contract import Ledger
from rashomon.store.incident_rows import DatabaseIncidents
from tests.run.world import world
from tests.store.conftest import READER, location, postgresql
from tests.store.made import add, begin, own_origins

__all__ = ["location", "postgresql"]
EVERYTHING = IncidentQuery(Query())


@contextmanager
def opened(location: str) -> Iterator[Ledger]:
    with open_ledger(location, reader=READER) as ledger:
        yield ledger


def kept(ledger: Ledger) -> dict[str, frozenset[str]]:
    """The claims of every incident, by its id."""
    lines = ledger.incidents(EVERYTHING, Paging(10_000)).lines
    return {line.id: frozenset(c.id for c in ledger.incident(line.id).claims) for line in lines}


def from_scratch(ledger: Ledger) -> tuple[set[frozenset[str]], set[tuple[str, str | None, float | None]]]:
    """What fusing all claims in memory gives: incidents, and why each claim is in its own."""
    fusion = Fusion()
    with ledger.incident_rows() as rows:
        for report in rows.unfused(0, 10_000):
            fusion.add(report.claims, report.text)
    incidents = fusion.incidents()
    why = {(m.claim, m.other, m.likeness) for i in incidents for m in i.memberships}
    return {frozenset(c.id for c in i.claims) for i in incidents}, why


def remembered(ledger: Ledger) -> set[tuple[str, str | None, float | None]]:
    """Why each claim is in its incident, as the ledger remembers it."""
    views = (incident_view(ledger, i, why=True) for i in kept(ledger))
    return {(m.claim, m.other, m.likeness) for view in views for m in view.incident.memberships}


@pytest.mark.parametrize("crowded", [False, True], ids=["as is", "crowded"])
@pytest.mark.parametrize("seed", range(2))
def test_in_pieces_with_the_ledger_closed_between_as_from_scratch(
    location: str, seed: int, crowded: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where keys are crowded and names common: the limits are lowered, for a test of few reports to meet them."""
    if crowded:
        for module, limit, value in ((blocking, "WINDOW", 2), (blocking, "FULL", 5), (rarities, "COMMON", 6)):
            monkeypatch.setattr(module, limit, value)
    monkeypatch.setattr(fusing, "AT_ONCE", 4)
    rarities.weight.cache_clear()
    order = random.Random(seed)
    reports = world(seed, 20)
    while reports:
        some, reports = reports[: (n := order.randint(1, 9))], reports[n:]
        with opened(location) as ledger:
            add(ledger, *some)
            bring_up_to_date(ledger)
    with opened(location) as ledger:
        incidents, why = from_scratch(ledger)
        assert {*kept(ledger).values()} == incidents
        assert remembered(ledger) == why
        ids = kept(ledger)
        bring_up_to_date(ledger, rebuild=True)
        assert {*kept(ledger).values()} == incidents and {*kept(ledger)} == {*ids}
    rarities.weight.cache_clear()


@pytest.mark.parametrize("seed", range(2))
def test_ids_survive_and_former_ones_lead_on(tmp_path: Path, seed: int) -> None:
    reports = world(seed, 12)
    given: set[str] = set()
    with opened(str(tmp_path / "ledger.db")) as ledger:
        for new in reports:
            add(ledger, new)
            bring_up_to_date(ledger)
            present = kept(ledger)
            for id in given:
                assert ledger.incident(id).id in present
            given |= {*present}


def test_nothing_is_done_when_nothing_came(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_up_to_date(ledger)
    add(ledger, *world(1, 5))
    assert bring_up_to_date(ledger) == 5
    monkeypatch.setattr(DatabaseIncidents, "unfused", None)
    assert is_up_to_date(ledger) and bring_up_to_date(ledger) == 0


def test_a_run_that_is_stopped_leaves_the_old_incidents_whole(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, *world(2, 8))
    bring_up_to_date(ledger)
    before = kept(ledger)
    add(ledger, *world(3, 8))

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(DatabaseIncidents, "reached", stopped)
        bring_up_to_date(ledger)
    assert kept(ledger) == before
    bring_up_to_date(ledger)
    assert {*kept(ledger).values()} == from_scratch(ledger)[0]


def test_another_version_of_the_program_works_everything_out_anew(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(ledger, *world(4, 6))
    bring_up_to_date(ledger)
    monkeypatch.setattr(fusing, "fuser_id", lambda: "another")
    assert not is_up_to_date(ledger)
    assert bring_up_to_date(ledger) == 6


# --- decisions --------------------------------------------------------------------------------------------------------


@pytest.fixture
def ledger(location: str) -> Iterator[Ledger]:
    with opened(location) as opened_:
        yield opened_


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of a small war, fused."""
    with opened(str(tmp_path / "judged.db")) as ledger:
        add(ledger, *world(11, 12))
        bring_up_to_date(ledger)
        yield ledger


def largest(ledger: Ledger, count: int = 1) -> list[str]:
    return sorted(kept(ledger), key=lambda i: (-len(kept(ledger)[i]), i))[:count]


def judge(ledger: Ledger, action: Action, *about: str) -> int:
    number = decide(ledger, action, about, "anna")
    bring_up_to_date(ledger)
    return number


def standing(ledger: Ledger, number: int) -> Standing:
    return next(d.standing for d in decisions_on(ledger) if d.decision.number == number)


def test_merged_and_taken_back(judged: Ledger) -> None:
    before = kept(judged)
    one, other = largest(judged, 2)
    number = judge(judged, Action.MERGE, one, other)
    found = judged.incident(other)
    assert {c.id for c in found.claims} == before[one] | before[other]
    assert {found.id, *found.former} >= {one, other}
    judge(judged, Action.UNDO, str(number))
    assert standing(judged, number) is Standing.REVOKED
    assert kept(judged) == before
    judge(judged, Action.UNDO, str(number + 1))
    assert {c.id for c in judged.incident(other).claims} == before[one] | before[other]


def test_parted_and_put_together_again_the_later_wins(judged: Ledger) -> None:
    (one,) = largest(judged)
    whole = sorted(kept(judged)[one])
    leaving, staying = whole[:1], whole[1:]
    split = judge(judged, Action.SPLIT, one, *leaving)
    assert frozenset(staying) in kept(judged).values() or all(
        not ({*leaving} & part and {*staying} & part) for part in kept(judged).values()
    )
    parts = {i for i, claims in kept(judged).items() if claims & {*whole}}
    judge(judged, Action.MERGE, *sorted(parts))
    assert frozenset(whole) in kept(judged).values()
    assert standing(judged, split) is Standing.OVERRULED


def test_decisions_are_replayed_when_reports_come_and_when_all_is_worked_out_anew(
    judged: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fusing, "AT_ONCE", 3)  # decisions are on claims of several transactions
    one, other = largest(judged, 2)
    both = kept(judged)[one] | kept(judged)[other]
    judge(judged, Action.MERGE, one, other)
    add(judged, *(n for n in world(12, 6)))
    bring_up_to_date(judged)
    assert any(both <= claims for claims in kept(judged).values())
    bring_up_to_date(judged, rebuild=True)
    assert any(both <= claims for claims in kept(judged).values())
    assert sum(map(len, kept(judged).values())) == judged.totals()["claims"]


def test_a_rejected_claim_is_seen_and_counts_nowhere(judged: Ledger) -> None:
    (one,) = largest(judged)
    before = incident_view(judged, one)
    claim = before.incident.claims[0].id
    judge(judged, Action.REJECT, claim)
    after = incident_view(judged, one)
    assert [c.id for c in after.rejected] == [claim]
    counted = {c.id for c in after.incident.claims}
    assert counted == {c.id for c in before.incident.claims} - {claim}
    assert all(claim not in f.claims for f in after.figures)
    line = next(x for x in judged.incidents(EVERYTHING, Paging(100)).lines if x.id == after.incident.id)
    assert line.claims == len(counted)
    judge(judged, Action.ACCEPT, claim)
    assert not incident_view(judged, one).rejected


def test_a_correction_counts_and_the_words_stay(judged: Ledger) -> None:
    (one,) = largest(judged)
    claim = incident_view(judged, one).incident.claims[0]
    judge(judged, Action.CORRECT, claim.id, "figure=at least 71")
    judge(judged, Action.CORRECT, claim.id, "kind=bombing")
    view = incident_view(judged, one)
    found = next(c for c in view.incident.claims if c.id == claim.id)
    assert (found.claim.kind, found.claim.quantities[0].low) == (Kind.BOMBING, 71)
    assert found.claim.quote == claim.claim.quote
    assert [(c.field, c.read) for c in view.corrections] == [
        ("figure", f"{claim.claim.quantities[0].low:g} to {claim.claim.quantities[0].high:g}"),
        ("kind", claim.claim.kind.value),
    ]
    assert judged.claim(claim.id).claim == claim.claim


def test_a_decision_waits_when_its_claim_is_read_no_more(judged: Ledger) -> None:
    new = world(11, 12)[0]
    (claim, *_) = (c.id for c in judged.search(Query(report=own_id(new)), Paging(9)).claims)
    rejected, accepted = judge(judged, Action.REJECT, claim), judge(judged, Action.ACCEPT, claim)
    with judged.write() as writer:
        other = [replace(c, kind=Kind.ATTACK, id="new" + c.id) for c in new.read.claims]
        again = replace(new, read=replace(new.read, claims=tuple(other)))
        writer.reread(own_id(new), again, (), own_origins(again))
    bring_up_to_date(judged)
    assert {*kept(judged).values()} == from_scratch(judged)[0]
    assert standing(judged, accepted) is Standing.WAITING  # the same words, read otherwise
    assert standing(judged, rejected) is Standing.IN_FORCE
    with judged.write() as writer:
        none = replace(new, read=replace(new.read, claims=()), voices=())
        writer.reread(own_id(new), none, (), [])
    bring_up_to_date(judged)
    assert standing(judged, rejected) is Standing.WAITING
    assert not judged.verify().damages


def own_id(new: NewReport) -> str:
    from rashomon.model.ledger import report_id

    return report_id(new.read.document)


def test_a_stale_view_is_refused(judged: Ledger) -> None:
    (one,) = largest(judged)
    seen = len(kept(judged)[one])
    with pytest.raises(Exception, match=f"there are {seen} claims now, not {seen + 1}"):
        decide(judged, Action.ACCEPT, [one], "anna", expect=seen + 1)
    assert decide(judged, Action.ACCEPT, [one], "anna", expect=seen) == 1


# --- views ------------------------------------------------------------------------------------------------------------


def test_leaving_out_recomputes_everything(judged: Ledger) -> None:
    (one,) = largest(judged)
    whole = incident_view(judged, one)
    name = whole.incident.claims[0].claim.sources[0].evidence.text
    part = incident_view(judged, one, without=[name.upper()])
    left = [c for c in whole.incident.claims if c.claim.sources[0].evidence.text != name]
    assert list(part.incident.claims) == left
    assert {c for f in part.figures for c in f.claims} <= {c.id for c in left}
    by_report = incident_view(judged, one, without=[whole.incident.claims[0].report.id[:6]])
    assert all(c.report.id != whole.incident.claims[0].report.id for c in by_report.incident.claims)
    assert all(f.outcome is Kind.KILLED for f in incident_view(judged, one, Policy.UCDP).figures)


def test_lists_are_filtered_and_turn_pages(judged: Ledger) -> None:
    everything = judged.incidents(EVERYTHING, Paging(100))
    assert everything.total == len(kept(judged)) == len(everything.lines)
    days = [line.start for line in everything.lines if line.start]
    assert days == sorted(days, reverse=True)
    seen, after = [], None
    while True:
        page = judged.incidents(EVERYTHING, Paging(3, after))
        seen += [line.id for line in page.lines]
        after = page.next
        if after is None:
            break
    assert seen == [line.id for line in everything.lines]
    killed = judged.incidents(IncidentQuery(Query(kinds=(Kind.KILLED,), place="karsk")), Paging(100))
    wanted = {
        i
        for i, claims in kept(judged).items()
        if any(
            c.claim.kind is Kind.KILLED and c.claim.places[0].evidence.text == "Karsk"
            for c in judged.incident(i).claims
        )
        and claims
    }
    assert {line.id for line in killed.lines} == wanted
    contested = judged.incidents(IncidentQuery(Query(), (StatusKind.CONTESTED,)), Paging(100))
    assert {x.id for x in contested.lines} == {
        x.id for x in everything.lines if x.status is StatusKind.CONTESTED
    }


def test_records_count_every_claim_once(judged: Ledger) -> None:
    records = records_of(judged, Query())
    assert sum(r.claims for r in records) == judged.totals()["claims"]
    (one,) = records_of(judged, Query(), "hill monitor")
    assert one in records


def test_nobody_holds_a_place_of_which_nobody_speaks(judged: Ledger) -> None:
    assert control_of(judged, "Karsk") == ((), {})


def test_decisions_are_verified(judged: Ledger, tmp_path: Path) -> None:
    import sqlite3

    (one,) = largest(judged)
    judge(judged, Action.ACCEPT, one)
    assert not judged.verify().damages
    with sqlite3.connect(tmp_path / "judged.db") as file:
        file.execute("UPDATE decision SET author = 'somebody else'")
    assert [d.subject for d in judged.verify().damages] == ["decision in row 1"]
    begin(judged, b"more")

"""Each side's version, its figures by named rules, denials and blame, and what leaving somebody out changes."""

from __future__ import annotations

from rashomon.fuse import Fusion, accounts, figures, growth, status
from rashomon.model.claim import Relation, Stance
from rashomon.model.incident import Incident, Policy, Side, StatusKind
from rashomon.model.ledger import LedgerClaim
from tests.fuse.ledger import claim, figure, on, party, report, source

ARMY = party("army")
REBELS = party("rebels")


def one(*reports: list[LedgerClaim]) -> Incident:
    """The incident that the reports all tell of."""
    fusion = Fusion()
    for claims in reports:
        fusion.add(claims)
    (incident,) = fusion.incidents()
    return incident


def strike() -> Incident:
    """A shelled market, as army, rebels, a monitor and an outlet tell it."""
    army, rebels, monitor, outlet = (report(name, 1, name) for name in ("herald", "voice", "wire", "post"))
    market = [party("the market of Karsk")]
    return one(
        [
            claim(
                army,
                "shelling",
                "rebels shelled the market",
                number=1,
                sentence=1,
                actors=[REBELS],
                targets=market,
                at=["Karsk"],
                when=on(0),
                sources=[source("army spokesman")],
            ),
            claim(
                army,
                "killed",
                "killing 8",
                number=2,
                sentence=1,
                actors=[REBELS],
                targets=[party("civilians")],
                at=["Karsk"],
                when=on(0),
                figures=[figure(8, "civilians")],
                sources=[source("army spokesman")],
            ),
        ],
        [
            claim(
                rebels,
                "shelling",
                "the army shelled the market",
                number=1,
                sentence=1,
                actors=[ARMY],
                targets=market,
                at=["Karsk"],
                when=on(0),
                sources=[source("rebel commander")],
            ),
            claim(
                rebels,
                "shelling",
                "denied that rebels shelled",
                number=2,
                sentence=1,
                actors=[REBELS],
                negative=True,
                sources=[source("rebel commander", stance=Stance.DENIES)],
            ),
            claim(
                rebels,
                "killed",
                "23 were killed",
                number=3,
                sentence=1,
                targets=[party("civilians")],
                at=["Karsk"],
                when=on(0),
                figures=[figure(23, "civilians")],
                sources=[source("rebel commander")],
            ),
        ],
        [
            claim(
                monitor,
                "killed",
                "at least 20 civilians were killed in shelling",
                targets=[party("civilians")],
                at=["Karsk"],
                when=on(0),
                figures=[figure(20, "civilians", Relation.AT_LEAST)],
                sources=[source("Red Cross monitors")],
            ),
            claim(
                monitor,
                "shelling",
                "the market was shelled",
                number=2,
                sentence=1,
                targets=market,
                at=["Karsk"],
                when=on(0),
                sources=[source("Red Cross monitors")],
            ),
        ],
        [
            claim(
                outlet,
                "shelling",
                "the market was shelled",
                targets=market,
                at=["Karsk"],
                when=on(0),
            ),
        ],
    )


def test_each_side_has_its_account() -> None:
    found = {account.side: account for account in accounts(strike())}
    assert set(found) == {Side.STATE, Side.OPPOSING, Side.MONITOR, Side.OUTLET}
    assert [b.party for b in found[Side.STATE].blames] == ["rebels"]
    assert [b.party for b in found[Side.OPPOSING].blames] == ["army"]
    assert [f.best for f in found[Side.STATE].figures] == [8]
    (denial,) = found[Side.OPPOSING].denies
    assert "army spokesman" in [s.name for s in denial.whose]
    assert not found[Side.STATE].denies


def test_who_did_it_is_apart_from_what_happened() -> None:
    found = status(strike())
    assert found.responsibility.contested
    assert {b.party for b in found.responsibility.blames} == {"rebels", "army"}
    assert {frozenset(d.claims) for d in found.disputes} == {
        frozenset({"herald:2", "voice:3"}),
        frozenset({"herald:2", "wire:1"}),
    }
    assert found.kind is StatusKind.CONTESTED
    assert "says nothing on what is true" in found.reasons[-1]


def test_each_policy_chooses_by_its_own_rule() -> None:
    incident = strike()
    by_policy = {p: next(f for f in figures(incident, p) if f.victims == "civilians") for p in Policy}
    assert {p: (f.low, f.best, f.high) for p, f in by_policy.items()} == {
        Policy.ORIGINS: (8, 20, 23),
        Policy.UCDP: (8, 8, 23),
        Policy.ACLED: (8, 8, 8),
    }
    assert all(len(f.claims) == 3 and f.rule for f in by_policy.values())


def test_a_figure_tells_what_its_rule_chose_from() -> None:
    civilians = next(f for f in figures(strike(), Policy.UCDP) if f.victims == "civilians")
    assert [g.claim for g in civilians.given] == list(civilians.claims)
    assert sorted((g.low, g.best, g.high) for g in civilians.given) == [
        (8, 8, 8),
        (20, 20, None),
        (23, 23, 23),
    ]


def test_acled_counts_dozens_as_twelve() -> None:
    dozens = figure(24, "people", Relation.AT_LEAST)
    dozens = type(dozens)(
        type(dozens.evidence)("dozens", dozens.evidence.span),
        "people",
        None,
        Relation.AT_LEAST,
        24,
        None,
        None,
    )
    incident = one([claim(report("a"), "killed", at=["Karsk"], when=on(0), figures=[dozens])])
    assert [f.best for f in figures(incident, Policy.ACLED)] == [12]
    assert [f.best for f in figures(incident)] == [24]


def test_a_claim_or_a_source_can_be_left_out() -> None:
    incident = strike()
    civilians = {f.victims: f for f in figures(incident, without=["herald"])}["civilians"]
    assert (civilians.low, civilians.high) == (20, 23)
    assert not {a.side for a in accounts(incident, without=["army spokesman"])} & {Side.STATE}
    assert status(incident, without=["rebel commander", "army spokesman"]).kind is StatusKind.CORROBORATED
    assert not status(incident, without=["rebel commander"]).responsibility.contested


def test_a_figure_grows_at_one_source() -> None:
    wire = [
        [
            claim(
                report(f"r{n}", day, "wire"),
                "killed",
                targets=[party("civilians")],
                at=["Karsk"],
                when=on(0),
                figures=[figure(count, "civilians")],
                sources=[source("Red Cross")],
                origin="voice:red-cross",
            )
        ]
        for n, (day, count) in enumerate([(2, 9), (0, 4), (1, 6)])
    ]
    incident = one(*wire)
    (grown,) = growth(incident)
    assert [step.best for step in grown.steps] == [4, 6, 9]
    assert [f.best for f in figures(incident)] == [9]


def test_what_was_revised_is_no_figure_any_more() -> None:
    wire = report("a")
    common = [party("people")]
    incident = one(
        [
            claim(wire, "killed", number=1, targets=common, at=["Karsk"], when=on(0), figures=[figure(4)]),
            claim(
                wire,
                "killed",
                number=2,
                targets=common,
                at=["Karsk"],
                when=on(0),
                figures=[figure(12)],
                revises=["1"],
            ),
        ]
    )
    assert [(f.low, f.best, f.high) for f in figures(incident)] == [(12, 12, 12)]


def test_no_casualties_against_some_is_a_contradiction() -> None:
    some = claim(report("a"), "killed", at=["Karsk"], when=on(0), figures=[figure(5)])
    none = claim(
        report("b"),
        "killed",
        at=["Karsk"],
        when=on(0),
        figures=[figure(0)],
        negative=True,
        sources=[source("army")],
    )
    assert status(one([some], [none])).kind is StatusKind.CONTESTED


def test_the_rest_is_what_the_parts_leave() -> None:
    def left(rest: float) -> Incident:
        wire = report("a")
        whole = figure(3033, "fighters")
        words = f"the rest ({rest:g})"
        the_rest = figure(rest, "fighters")
        the_rest = type(the_rest)(
            type(the_rest.evidence)(words, the_rest.evidence.span),
            "fighters",
            None,
            Relation.EXACTLY,
            rest,
            rest,
            rest,
        )
        return one(
            [
                claim(wire, "withdrawal", number=1, sentence=1, at=["Karsk"], figures=[whole]),
                claim(wire, "withdrawal", number=2, sentence=1, figures=[figure(1524, "fighters")]),
                claim(wire, "withdrawal", number=3, sentence=1, figures=[the_rest]),
            ]
        )

    (right,) = status(left(1509)).sums
    assert right.holds and "1,509" in right.sentence
    (wrong,) = status(left(1600)).sums
    assert not wrong.holds
    assert status(left(1600)).kind is StatusKind.CONTESTED


def test_parts_of_two_reports_cannot_be_more_than_the_whole_of_a_third() -> None:
    def toll(name: str, number: float, of: str) -> list[LedgerClaim]:
        return [claim(report(name), "killed", at=["Karsk"], when=on(0), figures=[figure(number, of)])]

    fine = status(one(toll("a", 12, "people"), toll("b", 5, "civilians"), toll("c", 7, "soldiers")))
    assert fine.kind is StatusKind.CORROBORATED
    too_many = status(one(toll("a", 12, "people"), toll("b", 9, "civilians"), toll("c", 8, "soldiers")))
    assert too_many.kind is StatusKind.CONTESTED
    assert any("more than the 12 people" in reason for reason in too_many.reasons)


def test_a_denial_of_what_many_say_stays_a_short_sentence() -> None:
    def killed(name: str, speaker: str, negative: bool = False) -> list[LedgerClaim]:
        dead = [party("patients of the clinic")]
        told = claim(
            report(name, 1),
            "killed",
            targets=dead,
            at=["Karsk"],
            when=on(0),
            sources=[source(speaker, stance=Stance.DENIES if negative else Stance.STATES)],
            negative=negative,
        )
        return [told]

    speakers = ("mayor", "Oran Teb", "Lise Vorn", "council", "Red Help", "Anton Mir")
    incident = one(*(killed(name, name) for name in speakers), killed("army", "army spokesman", True))
    (dispute,) = status(incident).disputes
    assert dispute.sentence.startswith("army spokesman denies what ")
    assert " and 2 others says" in dispute.sentence  # the mayor is of the side that denies

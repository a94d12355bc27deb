"""What readers of fused reports complain of most, each as a case that once went wrong somewhere."""

from __future__ import annotations

from rashomon.fuse import Fusion, figures, status
from rashomon.ingest import from_text
from rashomon.model.claim import ClaimDate, Quantity, Relation
from rashomon.model.incident import Incident, StatusKind
from rashomon.model.ledger import LedgerClaim
from rashomon.run.pipeline import read_document
from tests.fuse.ledger import DAY, claim, claims_of_report, figure, on, party, report, source


def fused(*reports: list[LedgerClaim]) -> tuple[Incident, ...]:
    fusion = Fusion()
    for one in reports:
        fusion.add(one)
    return fusion.incidents()


def together(incidents: tuple[Incident, ...]) -> set[frozenset[str]]:
    return {frozenset(c.id for c in i.claims) for i in incidents}


def test_an_incident_is_not_put_together_of_unrelated_parts_of_a_story() -> None:
    """Actor, act and place of three sentences that have nothing to do with each other stay three happenings."""
    text = (
        "Gunmen kidnapped a banker in Karachi on Monday. "
        "The finance minister said that exports had grown. "
        "In Lagos, a bomb killed four soldiers on Thursday. "
        "Rebels shelled Mombasa on Friday, officials said."
    )
    document = from_text(text, published=DAY)
    fusion = Fusion()
    fusion.add(claims_of_report("digest", read_document(document)), text)
    for incident in fusion.incidents():
        places = {p.evidence.text for c in incident.claims for p in c.claim.places}
        assert len(places) <= 1, places
        parties = {p.evidence.text for c in incident.claims for p in c.claim.actors}
        assert not {"Gunmen", "Rebels"} <= parties
    assert len([i for i in fusion.incidents() if "bombing" in i.kinds or "killed" in i.kinds]) == 1


def test_one_abduction_told_a_hundred_times_is_one() -> None:
    """Copies and retellings are one incident, and copies of one text one witness."""
    reports = [
        [
            claim(
                report(f"r{n:03}", n % 9),
                "abduction",
                "gunmen abducted engineer Corin Hask in Karsk",
                targets=[party("engineer Corin Hask")],
                at=["Karsk"],
                when=on(0),
                origin="text:r000",
            )
        ]
        for n in range(100)
    ]
    (incident,) = fused(*reports)
    assert len(incident.claims) == 100
    assert status(incident).asserted_by == ("text:r000",)
    assert status(incident).kind is StatusKind.UNCONTESTED


def test_one_bad_name_does_not_empty_the_rest() -> None:
    """A party that is a stray mark, without letters, leaves the other fields to decide."""
    odd = claim(
        report("a"), "killed", "killed", targets=[party("—"), party("Tessa Varn")], at=["Karsk"], when=on(0)
    )
    plain = claim(report("b"), "killed", "killed", targets=[party("Tessa Varn")], at=["Karsk"], when=on(0))
    assert len(fused([odd], [plain])) == 1
    nameless = claim(report("c"), "killed", "", targets=[party("")], at=[""], when=None)
    assert len(fused([odd], [plain], [nameless])) == 2


def test_a_town_is_no_continent() -> None:
    """A claim about a whole country, and one about a town of the same name elsewhere, are not those about the town."""
    town = claim(report("a"), "bombing", "a bomb in Karsk", at=["Karsk"], when=on(0))
    far = claim(report("b"), "bombing", "a bomb in Brenn", at=["Brenn"], when=on(0))
    wide = claim(report("c"), "bombing", "bombs all over the land", when=on(0, 200))
    assert together(fused([town], [far], [wide])) == {frozenset({c.id}) for c in (town, far, wide)}


def toll(name: str, published: int, told: Quantity, when: ClaimDate | None = None) -> list[LedgerClaim]:
    """The dead of Karsk on the third day, or over a longer time."""
    return [claim(report(name, published), "killed", at=["Karsk"], when=when or on(3), figures=[told])]


def test_tolls_of_different_scope_are_no_contradiction() -> None:
    """Fighters and civilians, this strike and since Monday, dead and casualties, at least and exactly."""
    strike = toll("a", 4, figure(12, "civilians"))
    others = [
        toll("b", 4, figure(30, "fighters")),
        toll("c", 4, figure(70, "civilians"), when=on(0, 4)),
        toll("d", 4, figure(40, "civilians", joint=True)),
        toll("e", 4, figure(10, "civilians", Relation.AT_LEAST)),
    ]
    for other in others:
        (incident,) = fused(strike, other)
        assert status(incident).kind is StatusKind.CORROBORATED, status(incident).reasons
    (incident,) = fused(strike, toll("f", 4, figure(25, "civilians")))
    assert status(incident).kind is StatusKind.CONTESTED
    assert [(f.low, f.high) for f in figures(incident)] == [(12, 25)]


def test_a_later_higher_toll_has_grown_and_contradicts_nothing() -> None:
    (incident,) = fused(toll("a", 3, figure(4, "civilians")), toll("b", 5, figure(9, "civilians")))
    assert status(incident).kind is StatusKind.CORROBORATED


def test_only_unnamed_sources_are_weak() -> None:
    unnamed = [source("sources", named=False)]
    one = claim(report("a"), "killed", at=["Karsk"], when=on(0), sources=unnamed)
    two = claim(report("b"), "killed", at=["Karsk"], when=on(0), sources=unnamed)
    (incident,) = fused([one], [two])
    assert status(incident).kind is StatusKind.WEAK

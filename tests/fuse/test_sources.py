"""What each source claims, and how the others stand to it."""

from __future__ import annotations

from rashomon.fuse import Fusion, source_records
from rashomon.model.claim import Stance
from tests.fuse.ledger import claim, figure, on, party, report, source


def test_a_record_counts_what_others_make_of_a_source() -> None:
    fusion = Fusion()
    dead = [party("civilians")]
    for name, count, spokesman in (
        ("a", 4, "army spokesman"),
        ("b", 9, "Red Cross"),
        ("c", 6, "wire editor"),
    ):
        fusion.add(
            [
                claim(
                    report(name, 1, name),
                    "killed",
                    number=1,
                    targets=dead,
                    at=["Karsk"],
                    when=on(0),
                    figures=[figure(count, "civilians")],
                    sources=[source(spokesman)],
                ),
                claim(
                    report(name, 1, name),
                    "air_strike",
                    f"an air strike on {name}",
                    number=2,
                    at=["Brenn"] if name == "a" else ["Vell"] if name == "b" else [],
                    when=on(40),
                    sources=[source(spokesman)],
                ),
            ]
        )
    fusion.add(
        [
            claim(
                report("d", 1, "d"),
                "killed",
                targets=dead,
                at=["Karsk"],
                when=on(0),
                negative=True,
                sources=[source("rebel commander", stance=Stance.DENIES)],
            )
        ]
    )
    records = {r.speaker.name: r for r in source_records(fusion.incidents())}
    army = records["army spokesman"]
    assert (army.claims, army.alone, army.corroborated, army.denied) == (2, 1, 1, 1)
    assert army.figures == {"lowest": 1}
    assert records["Red Cross"].figures == {"highest": 1}
    assert records["wire editor"].figures == {"between": 1}
    assert list(army.kinds.values()) == [1, 1]


def test_an_unnamed_source_counts_for_the_outlet_that_passes_it_on() -> None:
    fusion = Fusion()
    fusion.add([claim(report("a", 0, "Herald"), "killed", sources=[source("sources", named=False)])])
    (record,) = source_records(fusion.incidents())
    assert record.speaker.name == "Herald"

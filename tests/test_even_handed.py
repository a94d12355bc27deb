"""Swapping the names of the parties in a report changes the names and nothing else."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import rashomon

ROOT = Path(__file__).parents[1]
Fields = dict[str, Any]
Swap = tuple[tuple[str, str], ...]

STATES: tuple[Swap, ...] = (
    (("Russian", "Ukrainian"), ("Russia", "Ukraine"), ("Moscow", "Kyiv")),
    (("Armenian", "Azerbaijani"), ("Armenia", "Azerbaijan"), ("Yerevan", "Baku")),
    (("Eritrean", "Ethiopian"), ("Eritrea", "Ethiopia")),
    (("Indian", "Pakistani"), ("India", "Pakistan"), ("New Delhi", "Islamabad")),
)
SIDES: tuple[Swap, ...] = (
    (("government", "opposition"),),
    (("Hamas", "Hezbollah"),),
    (("Boko Haram", "Al Shabaab"),),
    (("Kurdish", "Turkish"),),
)
REPORTS = (
    "{a} forces shelled the village of Orlivka on 3 May 2019, killing four civilians and wounding 11, a {b} military "
    "spokesman said. He added that {b} troops returned fire and destroyed two {a} tanks. The {a} defence ministry "
    "denied that any villages were shelled.",
    "{b} warplanes bombed {a} positions near the border on Monday. At least 20 {a} soldiers were killed, according to "
    "the {a} army. {b} officials said that the strikes hit “terrorist” bases. The {b} foreign ministry accused {a} "
    "troops of torturing prisoners.",
    "The {a} army captured three villages after heavy fighting with {b} soldiers, local media reported. {b} forces "
    "withdrew from the area and about 2,000 residents fled. {a} and {b} officials will meet in Geneva for talks next "
    "week. The {b} government called on {a} commanders to release 35 captured soldiers.",
    "A {a} drone struck an ambulance, the {b} side claims. The {a} side said the vehicle carried weapons. {b} troops "
    "may attack the town, {a} intelligence warned. The ceasefire between {a} and {b} forces is still in force.",
)
GROUPS = (
    "{a} said that it had shot down a helicopter and killed 14 soldiers near the airport. {b} denied the claim. "
    "Fighters of {b} attacked a checkpoint on Sunday and abducted six policemen, residents said.",
    "{b} claimed responsibility for the car bomb that killed nine people. Government troops clashed with {a} in the "
    "hills; at least 30 members of {a} surrendered, the army said.",
)


def swapped(text: str, swap: Swap) -> str:
    """The text with the two names of every pair exchanged, capitals at the start kept."""
    other = {a: b for pair in swap for a, b in (pair, pair[::-1])}
    other |= {a[0].upper() + a[1:]: b[0].upper() + b[1:] for a, b in list(other.items())}
    if not other:
        return text
    names = "|".join(re.escape(name) for name in sorted(other, key=len, reverse=True))
    text = re.sub(rf"\b({names})\b", lambda m: other[m[1]], text)
    return re.sub(r"\b([Aa])n? (?=([A-Z]\w*))", lambda m: f"{m[1]}{'n' if m[2][0] in 'AEIO' else ''} ", text)


def shape(claim: Fields, swap: Swap) -> tuple[Any, ...]:
    """All that a claim says, its names swapped."""

    def names(slot: str) -> list[str]:
        return [swapped(x["text"], swap) for x in claim[slot]]

    return (
        claim["kind"],
        swapped(claim["trigger"]["text"], swap),
        claim["modality"],
        claim["polarity"],
        names("actors"),
        names("targets"),
        [(swapped(p["text"], swap), p["role"]) for p in claim["places"]],
        (claim["date"] or {}).get("text"),
        [
            (swapped(q["of"], swap), q["relation"], q["low"], q["best"], q["high"])
            for q in claim["quantities"]
        ],
        [(swapped(s["text"], swap), s["cue"], s["stance"], s["named"]) for s in claim["sources"]],
        swapped(claim["quote"]["text"], swap),
        [swapped(w["text"], swap) for w in claim["loaded"]],
    )


def assert_even(text: str, swap: Swap, published: str | None = None) -> None:
    there = rashomon.read(text + "\n", published=published).to_dict()["claims"]
    back = rashomon.read(swapped(text, swap) + "\n", published=published).to_dict()["claims"]
    assert [shape(c, swap) for c in there] == [shape(c, ()) for c in back]
    assert there, "nothing to compare"


def filled(report: str, swap: Swap) -> str:
    a, b = swap[0]
    text = report.replace("{a}", a).replace("{b}", b)
    text = re.sub(r"(^|[.;] )([a-z])", lambda m: m[1] + m[2].upper(), text)
    return re.sub(r"\b([Aa]) (?=[AEIOaeio])", r"\1n ", text)


@pytest.mark.parametrize("report", range(len(REPORTS)))
@pytest.mark.parametrize("swap", STATES, ids=lambda s: s[0][0])
def test_two_states(report: int, swap: Swap) -> None:
    assert_even(filled(REPORTS[report], swap), swap)


@pytest.mark.parametrize("report", range(len(GROUPS)))
@pytest.mark.parametrize("swap", SIDES[1:3], ids=lambda s: s[0][0])
def test_two_groups(report: int, swap: Swap) -> None:
    assert_even(filled(GROUPS[report], swap), swap)


@pytest.mark.parametrize("report", range(len(REPORTS)))
@pytest.mark.parametrize("swap", [SIDES[0], SIDES[3]], ids=lambda s: s[0][0])
def test_two_sides_of_one_country(report: int, swap: Swap) -> None:
    assert_even(filled(REPORTS[report], swap), swap)


OWN = {
    "examples/government.txt": ((("Syrian", "Russian"), ("Syria", "Russia")),),
    "examples/opposition.txt": ((("Russian", "Iranian"), ("Russia", "Iran")),),
}


@pytest.mark.parametrize("name", OWN)
def test_examples(name: str) -> None:
    for swap in OWN[name]:
        assert_even((ROOT / name).read_text(encoding="utf-8"), swap)


@pytest.mark.parametrize("path", sorted((ROOT / "tests/gold").glob("*.json")), ids=lambda p: p.stem)
def test_own_marked_reports(path: Path) -> None:
    report = json.loads(path.read_text(encoding="utf-8"))
    for pairs in report["swap"]:
        swap = tuple((a, b) for a, b in pairs)
        assert_even(report["document"]["text"], swap, report["document"].get("published"))

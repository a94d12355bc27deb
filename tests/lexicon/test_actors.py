"""The tables of actors hold together, and no name of theirs is unclear without a reason that time or place tells."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from rashomon.lexicon.actor_table import ACLED_TYPES, CLASSES, rows, strong_names, weak_names
from rashomon.lexicon.actors import (
    Actor,
    acronyms,
    actor,
    actors_named,
    all_actors,
    bears_first,
    known_actor,
    name_key,
)
from rashomon.lexicon.compiled import compile_tables, read_tables
from rashomon.lexicon.conflicts import conflicts
from rashomon.lexicon.loaded import loaded_pattern, loaded_words
from rashomon.lexicon.loader import load_folder
from tests.lexicon.actor_counts import counts, members

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "src/rashomon/resources/actors"
LEAST = 600
LEAST_PER_CONFLICT = {
    **dict.fromkeys(["syria", "iraq", "ukraine", "israel-palestine", "yemen", "sahel", "congo"], 20),
    **dict.fromkeys(["myanmar", "colombia", "somalia", "libya", "afghanistan", "sudan"], 15),
    **dict.fromkeys(
        ["mexico", "kashmir", "pakistan", "lake-chad", "balochistan", "lebanon", "darfur", "ethiopia"], 10
    ),
    **dict.fromkeys(["nagorno-karabakh", "philippines-moro", "el-salvador"], 9),
    **dict.fromkeys(
        ["south-sudan", "cabo-delgado", "central-african-republic", "sri-lanka", "northern-ireland"], 7
    ),
    **dict.fromkeys(["guatemala", "nicaragua", "peru", "bosnia", "philippines-communist"], 5),
    **dict.fromkeys(["chile", "honduras", "kosovo", "burundi"], 3),
}
"""The wars that the tables are for, with fewer actors than each has: a guard against losing rows."""
ISO_ALPHA_2 = re.compile(r"[A-Z]{2}|")
FIRST_YEAR = 1860


def test_there_are_enough_actors_for_each_war() -> None:
    assert len(all_actors()) >= LEAST
    few = {k: len(members(conflicts()[k])) for k, n in LEAST_PER_CONFLICT.items()}
    assert {k: n for k, n in few.items() if n < LEAST_PER_CONFLICT[k]} == {}


def test_no_id_and_no_name_is_given_twice() -> None:
    ids = [row[0] for table in load_folder("actors").values() for row in table.get("actors", ())]
    assert sorted(ids) == sorted(set(ids))
    names = [name_key(row[1]) for row in rows().values()]
    assert sorted(names) == sorted(set(names))
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


@pytest.mark.parametrize("row", rows().values(), ids=lambda row: row[0])
def test_a_row_is_whole(row: list[object]) -> None:
    known = actor(str(row[0]))
    assert known is not None
    assert known.kind in CLASSES
    assert known.source
    assert ISO_ALPHA_2.fullmatch(known.country)
    assert not known.period.empty
    assert known.valid_from is None or FIRST_YEAR < known.valid_from.year < 2100
    assert all(not stand.period.empty for stand in known.stands), (
        "a side outside the years of the body or war"
    )
    assert all(stand.side in conflicts()[stand.conflict].sides for stand in known.stands)
    assert {name for name, _ in known.acled} <= {*ACLED_TYPES.values(), "Identity militia", "Protesters"}
    more = row[6] if len(row) > 6 else {}
    assert isinstance(more, dict)
    assert set(more) <= {"weak", "former", "parent", "from", "to", "sides", "acled"}
    spelt = [name_key(n) for n in (*strong_names(row), *weak_names(row))]
    assert sorted(spelt) == sorted(set(spelt)), "two spellings that are read alike"


def test_parents_are_actors_and_never_go_in_circles() -> None:
    for known in all_actors():
        seen, above = {known.id}, known
        while above.parent:
            parent = actor(above.parent)
            assert parent is not None, f"{above.id}: no actor {above.parent}"
            assert parent.id not in seen, f"{known.id} is part of itself"
            seen.add(parent.id)
            above = parent


def test_conflicts_name_sides_and_states_that_there_are() -> None:
    for conflict in conflicts().values():
        assert conflict.period.first, conflict.id
        assert {side for pair in conflict.apart for side in pair} <= set(conflict.sides), conflict.id
        assert {side for _, side, _ in conflict.foreign} <= set(conflict.sides), conflict.id
        assert all(ISO_ALPHA_2.fullmatch(code) for code, *_ in conflict.foreign)
        assert members(conflict), f"{conflict.id} has no actors"


def test_names_of_sides_and_conflicts_are_not_partisan() -> None:
    sides = [side.name for c in conflicts().values() for side in c.sides.values()]
    for name in [*sides, *(c.name for c in conflicts().values())]:
        words = [m.group() for m in loaded_pattern().finditer(name) if loaded_words().get(m.group().lower())]
        assert words == [], name


def shared() -> dict[str, list[Actor]]:
    bearers: dict[str, dict[str, Actor]] = defaultdict(dict)
    for known in all_actors():
        for name in known.names:
            bearers[name_key(name)][known.id] = known
    return {key: list(found.values()) for key, found in bearers.items() if len(found) > 1}


def told_apart(a: Actor, b: Actor, key: str) -> bool:
    """Whether the land or the years of two who share a name tell them apart."""
    when = [
        x.period_of(next((old for old, _ in x.former if name_key(old) == key), "")).within(x.period)
        for x in (a, b)
    ]
    both = when[0].within(when[1])
    a_day = both.first and both.last and (both.last - both.first).days <= 1
    return a.country != b.country or both.empty or bool(a_day)


def test_a_shared_name_is_told_apart_by_land_or_time() -> None:
    unclear = {
        key: (a.id, b.id)
        for key, found in shared().items()
        for a, b in combinations(found, 2)
        if not told_apart(a, b, key)
    }
    assert unclear == {}


def test_a_name_is_borne_first_by_one_actor() -> None:
    firsts = {key: [a.id for a in found if bears_first(a, key)] for key, found in shared().items()}
    assert {key: ids for key, ids in firsts.items() if len(ids) > 1} == {"jem": ["jem", "jaish-e-mohammed"]}


def test_letters_that_are_words_need_capitals() -> None:
    assert [a.id for a in actors_named("MEND")] == ["mend"]
    assert actors_named("Mend") == ()
    assert known_actor("MEND") is None
    assert known_actor("MODEL") == actor("model-lr")
    assert known_actor("Model") is None
    assert "FACT" not in acronyms()


def test_spelling_does_not_matter() -> None:
    assert known_actor("Popular Mobilisation Forces") == actor("pmf")
    assert known_actor("Medecins Sans Frontieres") == actor("msf")
    assert known_actor("Hayat Tahrir al Sham") == known_actor("Jabhat an-Nusra") == actor("hts")
    assert known_actor("Ethiopian National Defense Force") == actor("endf")


def test_letters_of_one_body_are_known_and_those_of_several_are_not() -> None:
    assert known_actor("RSO") == actor("rso")
    assert known_actor("JEM") is None
    assert {a.id for a in actors_named("JeM")} == {"jem", "jaish-e-mohammed"}


def test_former_names_end() -> None:
    hts = actor("hts")
    assert hts is not None
    assert hts.name_on(date(2014, 5, 1)) == "Jabhat al-Nusra"
    assert hts.name_on(date(2016, 9, 1)) == "Jabhat Fatah al-Sham"
    assert hts.name_on(date(2018, 5, 1)) == hts.name_on(None) == "Hay'at Tahrir al-Sham"


@pytest.mark.parametrize(
    ("known", "day", "country", "expected"),
    [
        ("syrian-army", date(2016, 1, 1), "SY", "State forces"),
        ("turkish-armed-forces", date(2019, 10, 10), "TR", "State forces"),
        ("turkish-armed-forces", date(2019, 10, 10), "SY", "External/Other forces"),
        ("taliban", date(2015, 1, 1), "AF", "Rebel group"),
        ("taliban", date(2022, 1, 1), "AF", "State forces"),
        ("rsf", date(2020, 1, 1), "SD", "State forces"),
        ("rsf", date(2024, 1, 1), "SD", "Rebel group"),
        ("sinaloa-cartel", None, "MX", "Political militia"),
        ("dozo", None, "ML", "Identity militia"),
        ("nug", None, "MM", "Rebel group"),
        ("unifil", None, "LB", "External/Other forces"),
        ("sohr", None, "SY", "Civilians"),
    ],
)
def test_acled_types(known: str, day: date | None, country: str, expected: str) -> None:
    found = actor(known)
    assert found is not None
    assert found.acled_type_on(day, country) == expected


def test_the_compiled_tables_say_the_same_and_are_passed_over_when_old(tmp_path: Path) -> None:
    folder, made = tmp_path / "tables", tmp_path / "tables.json"
    folder.mkdir()
    for path in TABLES.glob("*.toml"):
        (folder / path.name).write_bytes(path.read_bytes())
    parsed = read_tables(folder, made)
    compile_tables(folder, made)
    assert read_tables(folder, made) == parsed == load_folder("actors")
    (folder / "new.toml").write_text('actors = [["x", "X", [], "party", "", "wp"]]', encoding="utf-8")
    assert "new" in read_tables(folder, made)
    made.write_text("{", encoding="utf-8")
    assert "new" in read_tables(folder, made)


def test_the_page_counts_the_actors_as_they_are() -> None:
    page = (ROOT / "docs/actors.md").read_text(encoding="utf-8")
    told = page.partition("<!-- counts: begin -->\n\n")[2].partition("\n\n<!-- counts: end -->")[0]
    assert told == counts(), "run python -m tests.lexicon.actor_counts and put its table into docs/actors.md"
    assert f"{len(all_actors()):,} actors" in page

"""Tags and classes of words become incidents with their roles."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from rashomon.errors import InstallationError
from rashomon.learned.calibration import Calibration, ForClasses, ForIncidents, calibration_of
from rashomon.learned.classes import chances, pooled
from rashomon.learned.fillers import fillers, may_be_one
from rashomon.learned.incidents import incidents_of, read_incidents, types_of
from rashomon.learned.labels import CLASSES, FILLERS, INCIDENTS, LABELS, columns
from rashomon.learned.mentions import Mention, mentions, parted
from rashomon.learned.outputs import Outputs
from rashomon.learned.pieces import Pieces
from rashomon.learned.reader import reader_in
from rashomon.learned.session import CARD, FOLDER, WEIGHTS
from rashomon.learned.session import WORDS as TOKENIZER
from rashomon.learned.tags import Tagged, encode, tags_of
from rashomon.model.span import Span

TEXT = "REBELS SHOT THE MAYOR . LATER THE REBELS BURNED A BANK"
WORDS = TEXT.split()


def pieces() -> Pieces:
    ends = np.cumsum([len(w) + 1 for w in WORDS]) - 1
    words = [Span(int(end) - len(w), int(end)) for end, w in zip(ends, WORDS, strict=True)]
    return Pieces([7] * len(words), [1] * len(words), list(range(len(words))), words)


def outputs(spans: list[tuple[int, int, str]], told: dict[str, list[int]]) -> Outputs:
    """Tags that are all but certain; each type of incident is told by some words, which weigh far more than others."""
    logits = np.full((len(WORDS), tags_of(FILLERS)), -4.0, np.float32)
    tagged = [Tagged(start, end, FILLERS.index(role)) for start, end, role in spans]
    logits[np.arange(len(WORDS)), encode(tagged, len(WORDS))] = 4.0
    by_word = np.zeros((len(WORDS), 2 * LABELS), np.float32)
    by_word[:, :LABELS] = -3.0
    for kind, at in told.items():
        column = columns(INCIDENTS).start + CLASSES[INCIDENTS].index(kind)
        by_word[at, column] = 3.0
        by_word[at, LABELS + column] = 6.0
    return Outputs({"fillers": logits, "classes": by_word}, [])


def test_an_entity_is_named_once_and_stands_with_the_incident_told_near_it() -> None:
    found = outputs(
        [(0, 1, "perp_ind"), (3, 4, "victim"), (6, 8, "perp_ind"), (10, 11, "target")],
        {"attack": [1], "arson": [8]},
    )
    templates = incidents_of(read_incidents(TEXT, pieces(), found, 0.0), ForIncidents())
    assert {t["incident_type"] for t in templates} == {"attack", "arson"}
    named = [m["text"] for t in templates for entity in t["perp_ind"] for m in entity]
    assert named in (["REBELS"], ["THE REBELS"])
    assert all(
        TEXT[m["start"] : m["end"]] == m["text"]
        for t in templates
        for role in FILLERS
        for e in t[role]
        for m in e
    )


def test_a_text_without_incidents_has_no_roles() -> None:
    read = read_incidents(TEXT, pieces(), outputs([(0, 1, "perp_ind")], {}), 0.0)
    assert incidents_of(read, ForIncidents()) == []


def test_unsure_entities_are_left_out() -> None:
    found = outputs([(0, 1, "perp_ind")], {"attack": [1]})
    read = read_incidents(TEXT, pieces(), found, 0.0)
    (template,) = incidents_of(read, ForIncidents(roles={"perp_ind": 0.9999}))
    assert template["perp_ind"] == []


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("the rebels", "rebel", True),
        ("Ann Bell", "Bell", True),
        ("National Front of Ondar", "NFO", True),
        ("the National Union of Ondar", "UNO", True),
        ("car bomb", "bomb", True),
        ("mayor of Ondar", "Ondar", False),
        ("two soldiers", "two mayors", False),
    ],
)
def test_which_names_may_stand_for_one(first: str, second: str, same: bool) -> None:
    assert may_be_one(first, second) is same is may_be_one(second, first)


def test_two_roles_side_by_side_are_two_mentions() -> None:
    sure = np.eye(2, dtype=np.float32)[[0, 0, 1]] * 0.9 + 0.02
    assert parted(sure) == [(0, 2), (2, 3)]
    unsure = np.array([[0.5, 0.4], [0.3, 0.4], [0.4, 0.3]], np.float32)
    assert parted(unsure) == [(0, 3)]


def test_a_mention_holds_whole_words_and_the_article_of_a_name() -> None:
    text = "THE U.S. BANK AND EL CORREO"
    ends = {"THE": 3, "U": 5, ".": 6, "S": 7, "_": 8, "BANK": 13, "AND": 17, "EL": 20, "CORREO": 27}
    words = [Span(end - len(word), end) for word, end in ends.items()]
    logits = np.zeros((len(words), tags_of(FILLERS)), np.float32)
    logits[:, 0] = 4.0
    target = 2 * FILLERS.index("target") + 1
    logits[[3, 4, 5, 7, 8], target] = 9.0
    cut = Pieces([7] * len(words), [1] * len(words), list(range(len(words))), words)
    assert [m.words for m in mentions(text, cut, logits, 0.0)] == ["U.S. BANK", "EL CORREO"]


def test_the_surest_mention_comes_first() -> None:
    def mention(words: str, chance: float) -> Mention:
        return Mention("victim", Span(0, 1), words, chance)

    (one, other) = fillers("", [mention("Bell", 0.5), mention("Ann Bell", 0.9), mention("Cole", 0.7)])
    assert [m.words for m in one.mentions] == ["Ann Bell", "Bell"] and other.chance == 0.7


def test_a_thing_is_named_by_its_longest_mention_and_others_by_the_surest() -> None:
    def mention(role: str, words: str, chance: float) -> Mention:
        return Mention(role, Span(0, 1), words, chance)

    homes = [mention("target", "home", 0.9), mention("target", "home of the mayor", 0.5)]
    people = [mention("victim", "Bell", 0.9), mention("victim", "Ann Bell", 0.5)]
    assert [f.named.words for f in fillers("", [*homes, *people])] == ["home of the mayor", "Bell"]


def test_a_name_in_brackets_explains_the_one_before() -> None:
    text = "the Popular Army (EPT) and the Torch"
    names = ["the Popular Army", "EPT", "the Torch"]
    found = [Mention("perp_org", Span(text.index(n), text.index(n) + len(n)), n, 0.5) for n in names]
    assert [[m.words for m in f.mentions] for f in fillers(text, found)] == [names[:2], names[2:]]


def test_types_after_the_first_need_their_own_chance() -> None:
    likely = {"attack": 0.7, "arson": 0.6, "bombing": 0.2}
    assert types_of(likely, ForIncidents(gate=0.5, kind=0.65)) == ["attack"]
    assert types_of(likely, ForIncidents(gate=0.5, kind=0.55)) == ["attack", "arson"]
    assert types_of(likely, ForIncidents(gate=0.8)) == []


def test_words_that_weigh_more_decide() -> None:
    by_word = np.zeros((3, 2 * LABELS), np.float32)
    by_word[:, 0] = [3, -1, -2]
    assert pooled(by_word)[0] == pytest.approx(0, abs=1e-5)
    by_word[0, LABELS] = 20
    assert pooled(by_word)[0] == pytest.approx(3)
    first = CLASSES["IndiaPoliceEvents_sents"][0]
    assert chances(by_word, "IndiaPoliceEvents_sents")[first] == pytest.approx(1 / (1 + np.exp(-3)))


def test_each_label_has_a_column_of_its_own() -> None:
    slices = [columns(task) for task in CLASSES]
    assert [n for s in slices for n in range(s.start, s.stop)] == list(range(LABELS))
    with pytest.raises(KeyError):
        columns("weather")


def test_how_many_labels_a_text_has() -> None:
    likely = {"a": 0.2, "b": 0.4, "c": 0.6}
    assert ForClasses(0.3).chosen(likely) == ["b", "c"]
    assert ForClasses(0.9).chosen(likely) == []
    assert ForClasses(0.9, least=1).chosen(likely) == ["c"]
    assert ForClasses(0.1, most=1).chosen(likely) == ["c"]


def test_the_card_keeps_a_calibration() -> None:
    one = Calibration({"satp_relevant": ForClasses(0.4, 1)}, ForIncidents(0.3, roles={"victim": 0.2}), 0.5)
    assert calibration_of(one.fields()) == one


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    for name in (WEIGHTS, TOKENIZER, CARD):
        shutil.copyfile(FOLDER / name, tmp_path / name)
    reader = reader_in(tmp_path)
    assert reader.read(TEXT).entities is not None
    with pytest.raises(InstallationError, match="branch"):
        reader.roles(TEXT)
    with pytest.raises(InstallationError, match="wording"):
        reader.classes([TEXT], "satp_relevant")

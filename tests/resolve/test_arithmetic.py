"""A whole is held against its parts only where the words say that they are parts."""

import pytest

from rashomon.model.claim import Claim, Kind
from rashomon.model.document import Document
from rashomon.model.report import Notice, NoticeKind
from rashomon.model.span import Evidence
from rashomon.resolve.arithmetic import check_arithmetic


def notices(text: str) -> tuple[Notice, ...]:
    """The notices on a text of one sentence, or of several if each holds a claim."""
    starts = [n for n in range(len(text)) if n == 0 or text[n - 2 : n] == ". "]
    claims = [
        Claim(str(n), Kind.KILLED, Evidence.at(text, n, n + 1), Evidence.at(text, n, n + 1)) for n in starts
    ]
    return check_arithmetic(Document("d", text), claims)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("A mine killed 12 people: 5 soldiers and 9 civilians.", ["12 people", "5 soldiers", "9 civilians"]),
        (
            "A mine killed 12 people: 5 soldiers and 9 civilians in Karsk, Tolmia, on Monday.",
            ["12 people", "5 soldiers", "9 civilians"],
        ),
        ("It killed 12 people: 5 soldiers and 6 civilians.", ["12 people", "5 soldiers", "6 civilians"]),
        (
            "NINE PEOPLE WERE WOUNDED--SIX NURSES, TWO COOKS AND TWO GUARDS--IN KARSK.",
            ["NINE PEOPLE", "SIX NURSES", "TWO COOKS", "TWO GUARDS"],
        ),
        ("The brigade lost 70 men (30 killed and 50 wounded).", ["70 men", "30 killed", "50 wounded"]),
        (
            "120 vehicles were lost, including 80 tanks and 60 trucks.",
            ["120 vehicles", "80 tanks", "60 trucks"],
        ),
        (
            "Up to two hundred people fled, among them 120 women and 90 children.",
            ["Up to two hundred people", "120 women", "90 children"],
        ),
        ("They killed 10 rebels, including 11 foreigners.", ["10 rebels", "11 foreigners"]),
        ("Ten people, 14 of them children, were hurt.", ["Ten people", "14 of them"]),
        ("Of the 300 fighters, 350 were freed.", ["300 fighters", "350"]),
        (
            "It freed 30 prisoners: 12 in Karsk and 20 in Tolm.",
            ["30 prisoners", "12 in Karsk", "20 in Tolm"],
        ),
    ],
)
def test_parts_that_do_not_add_up_are_told_with_their_places(text: str, quoted: list[str]) -> None:
    (notice,) = notices(text)
    assert notice.kind is NoticeKind.ARITHMETIC
    assert [span.of(text) for span in notice.spans] == quoted


def test_the_message_has_the_figures() -> None:
    (notice,) = notices("A mine killed 12 people: 5 soldiers and 9 civilians.")
    assert notice.message == (
        "The report says “12 people”, but the parts that it names add up to 14: “5 soldiers” and “9 civilians”."
    )


@pytest.mark.parametrize(
    "text",
    [
        "It killed 14 people: 5 soldiers and 9 civilians.",
        "At least 12 people died: 5 soldiers and 9 civilians.",
        "About 50 rebels died, including 60 foreigners.",
        "Some of the 12 people killed, including at least 8 soldiers and 4 guards, were bystanders.",
        "It hit 12 people: 5 soldiers and 9 civilians on a bus were unhurt.",
        # Not parts of that whole, or not only its parts.
        "Soldiers killed two rebels, including a commander, and five villagers.",
        "It killed 12 people, including 5 soldiers, and 30 civilians were wounded.",
        "It killed 12 people, including 5 soldiers, and wounded 30.",
        "They killed 5 rebels and wounded 9 people: 6 guerrillas and 8 peasants.",
        "Three families, including 9 children, fled.",
        "Two men opened fire and 30 people died, including 12 children and a nurse.",
        # One person can be both.
        "Twelve people died, including 8 civilians and 7 women.",
        # Totals grow, and other days have other dead.
        "Twelve people died on Monday. Fourteen people had died by Friday. Five soldiers and 9 civilians died.",
        "The 4th Brigade: 5 tanks and 9 trucks.",
        "With the release of the four men, ten of the 13 officers are free.",
    ],
)
def test_figures_that_can_all_be_true_are_left_alone(text: str) -> None:
    assert notices(text) == ()

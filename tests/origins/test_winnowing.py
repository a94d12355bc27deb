"""Fingerprints by which shared text is found, and the choice of reports to compare with."""

from __future__ import annotations

from dataclasses import replace

from rashomon.model.document import Block, BlockKind, Document
from rashomon.model.span import Span
from rashomon.origins import candidates, fingerprints
from rashomon.origins.winnowing import MOST, ONE_MORE

RUN = "the ferry to Selm turned back because mines were drifting in"
RUN_FINGERPRINT = -8544074553059351083
LONGER = f"On Monday {RUN} the channel, and the price of flour doubled within the hour."


def of(text: str) -> set[int]:
    return set(fingerprints(Document("x", text)))


def test_a_run_of_eleven_words_is_always_met() -> None:
    assert len(RUN.split()) == 11
    assert of(f"{RUN}.") & of(LONGER)
    assert of(f"Nobody knew why {RUN} spring.") & of(LONGER)
    assert not of("The ferry to Selm sank, and nobody knows why it was there at all on a Monday.") & of(
        LONGER
    )


def test_they_are_the_same_on_every_machine_and_fit_a_column() -> None:
    assert fingerprints(Document("x", RUN))[:1] == (RUN_FINGERPRINT,)
    assert all(-(2**63) <= value < 2**63 for value in of(LONGER * 20))


def test_spelling_headlines_and_datelines_do_not_matter() -> None:
    body = LONGER.replace("mines", "Mines").replace("Selm", "Sélm")
    text = f"Ferry turns back\n\nKARSK (Reuters) - {body}\n\nSubscribe to our newsletter."
    start = text.index("KARSK")
    end = text.index("\n\nSubscribe")
    blocks = (
        Block(BlockKind.HEADLINE, Span(0, 16)),
        Block(BlockKind.BODY, Span(start, end)),
        Block(BlockKind.BOILERPLATE, Span(end + 2, len(text))),
    )
    assert set(fingerprints(Document("x", text, blocks=blocks))) == of(LONGER)


def test_texts_without_words_have_none() -> None:
    assert not fingerprints(Document("x", "— … !"))
    headline = Document("x", "Ferry turns back")
    assert fingerprints(headline)
    assert not fingerprints(replace(headline, blocks=(Block(BlockKind.HEADLINE, Span(0, 16)),)))


def test_candidates_are_few_however_many_share_a_phrase() -> None:
    owned = {f"r{number}": 2 + number % 3 for number in range(10_000)}
    chosen = candidates(owned, 50)
    assert len(chosen) == MOST + 50 // ONE_MORE
    assert {owned[name] for name in chosen} == {4}
    assert chosen == sorted(chosen, key=list(owned).index)
    assert candidates({"a": 1, "b": 2, "c": 9}, 50) == ["b", "c"]
    assert candidates({"a": 1}, 3) == ["a"]

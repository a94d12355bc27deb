"""Words that stand with a label learn to speak for it."""

from __future__ import annotations

import pytest

pytest.importorskip("torch", reason="torch is installed for training only")

from rashomon.learned.labels import CLASSES
from rashomon.learned.reader import load_reader
from train.wording import learned

TASK = "satp_relevant"


def test_words_speak_for_the_label_that_they_stand_with() -> None:
    told = {"bombing": "A bomb went off in {}.", "kidnapping": "Gunmen seized a teacher in {}."}
    towns = ("Ondar", "Torrin", "Velm", "Askar", "Brod")
    rows = [{"text": text.format(town), "labels": [label]} for label, text in told.items() for town in towns]
    tokenizer = load_reader().tokenizer
    weights = learned(tokenizer, rows, TASK)
    for label, text in told.items():
        ids = tokenizer.encode(text.format("Kessel"), add_special_tokens=False).ids
        logits = dict(zip(CLASSES[TASK], weights.logits(ids).tolist(), strict=True))
        assert logits[label] > 0 > max(value for name, value in logits.items() if name != label)
    again = learned(tokenizer, rows, TASK)
    assert (again.table == weights.table).all() and (again.scale == weights.scale).all()

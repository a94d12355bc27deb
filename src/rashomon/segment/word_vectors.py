"""The vectors that the parser begins with, worked out once for each word.

The first layer of its network looks at each word alone: at how it is written and whether a space follows. Words recur, so that
remembering what it gives saves a seventh of the parser's time. A word has the same numbers whatever it is worked out with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    Floats = NDArray[np.float32]

NETWORK = "tok2vec"
MOST = 50_000
"""Words that are remembered at a time: some 30 MiB."""

_Key = tuple[int, int]
"""The number of a word, and 1 where a space follows."""


def remember_vectors(nlp: Language) -> None:
    """Let the parser ``nlp`` look up the vectors of words that it has met before."""
    from thinc.api import Model

    network: Any = nlp.get_pipe(NETWORK)
    layers = network.model.layers
    vectors = WordVectors(nlp, layers[0].predict, layers[0].get_dim("nO"))
    layers[0] = Model("word_vectors", lambda model, docs, is_train: (vectors.of(docs), _untrained))


def _untrained(gradient: object) -> object:
    raise NotImplementedError("what is remembered of words is for reading, not for training")


class WordVectors:
    """What a layer that looks at each word alone gives for the words of texts, a row of ``width`` numbers a word."""

    def __init__(self, nlp: Language, layer: Callable[[Sequence[Doc]], Sequence[Floats]], width: int) -> None:
        self._vocab = nlp.vocab
        self._layer = layer
        self._width = width
        self._known: dict[_Key, bytes] = {}

    def of(self, docs: Sequence[Doc]) -> list[Floats]:
        """The vectors of the words of each text."""
        texts = [_keys(doc) for doc in docs]
        known = self._known
        words = dict.fromkeys(chain.from_iterable(texts))
        unknown = [word for word in words if word not in known]
        if unknown and len(known) + len(unknown) > MOST:
            known, unknown = {}, list(words)
        if unknown:
            known.update(self._learned(unknown))
            self._known = known
        return [self._rows([known[key] for key in keys]) for keys in texts]

    def _learned(self, keys: Sequence[_Key]) -> Iterator[tuple[_Key, bytes]]:
        from spacy.tokens import Doc as SpacyDoc

        words = [self._vocab.strings[word] for word, _ in keys]
        doc = SpacyDoc(self._vocab, words=words, spaces=[space == 1 for _, space in keys])
        (rows,) = self._layer([doc])
        return zip(keys, (row.tobytes() for row in rows), strict=True)

    def _rows(self, words: Sequence[bytes]) -> Floats:
        import numpy as np

        return np.frombuffer(bytearray().join(words), np.float32).reshape(len(words), self._width)


def _keys(doc: Doc) -> list[_Key]:
    words, spaces = doc.to_array(["ORTH", "SPACY"]).T.tolist()
    return list(zip(words, spaces, strict=True))

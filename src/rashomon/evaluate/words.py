"""Words of a sentence as the rules for roles ask for them: the classes of a noun, the lemma, what stands in the text."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.evaluate.names import singular
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

JOINING = frozenset({"CCONJ", "PUNCT"})


def words_of(sentence: Sentence, tokens: Sequence[Token]) -> Evidence:
    """What stands in the text from the first token to the last; there is one at least."""
    return sentence.evidence(tokens[0].i, tokens[-1].i)


def lemma_of(token: Token) -> str:
    """The lemma in lower case."""
    return token.lemma.lower()


def classes_of(token: Token) -> frozenset[str]:
    """Of a noun, also where its plural is taken for a name ("PRIESTS", "COUNCILMEN")."""
    lemma = lemma_of(token)
    return noun_classes(lemma) or noun_classes(one_of(lemma))


def one_of(noun: str) -> str:
    """A noun in lower case without its plural: "priests", "councilmen"."""
    return noun.removesuffix("men") + "man" if noun.endswith("men") else singular(noun)

"""Clauses that have a time of their own, whatever day the sentence tells: "voted on Monday to send troops"."""

from __future__ import annotations

from rashomon.extract.clauses import VERBAL
from rashomon.model.claim import Kind, Modality
from rashomon.model.syntax import Sentence, Token

DESCRIBING = frozenset({"relcl", "acl"})
INTENDING = frozenset({"xcomp", "advcl", "acl"})


def clause_with_own_time(s: Sentence, i: int, kind: Kind, modality: Modality) -> frozenset[int] | None:
    """The tokens of the clause around token ``i`` outside which no date holds for it; ``None`` where all of the sentence may.

    That is what is intended to be done, what a clause on somebody or something says had been before, and who holds what it is on.
    """
    for token in (s.tokens[i], *s.ancestors(i)):
        intended = modality is Modality.PLANNED and token.dep in INTENDING and token.tag == "VB"
        described = token.dep in DESCRIBING and token.pos in VERBAL
        if intended or (described and (kind is Kind.TERRITORY_HELD or _had(s, token))):
            return frozenset(s.subtree(token.i))
        if described:
            return None
    return None


def _had(s: Sentence, verb: Token) -> bool:
    return any(c.lower in {"had", "'d"} for c in s.children(verb.i, "aux"))

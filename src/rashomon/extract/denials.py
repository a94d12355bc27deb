"""Answers to a report that do not repeat it: "denied the reports", "neither confirmed nor denied" (rulings 9, 31)."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.lexicon.denials import denial_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial or a non-answer at tokens ``first`` to ``last``, by the party headed at ``speakers``."""

    first: int
    last: int
    verb: int
    speakers: tuple[int, ...]
    stance: Stance


def find_answers(sentence: Sentence) -> list[Answer]:
    """The answers in a sentence, in order."""
    found: list[Answer] = []
    for token in sentence.tokens:
        answer = _non_answer(sentence, token) or _denial(sentence, token) or _falsehood(sentence, token)
        if answer is not None and not any(a.first <= answer.first <= a.last for a in found):
            found.append(answer)
    return found


def _controls(lemma: str) -> bool:
    return modality_lexicon().controls_object(lemma)


def _speakers(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return tuple(clauses.subjects(sentence, verb, _controls))


def _non_answer(s: Sentence, token: Token) -> Answer | None:
    if token.pos not in clauses.VERBAL:
        return None
    negated = any(c.lower in {"neither", "nor"} or c.dep == "neg" for c in s.children(token.i))
    for c in s.children(token.i, "conj"):
        if (token.lemma, c.lemma) in denial_lexicon().non_answers and (
            negated or any(x.lower == "nor" for x in s.tokens[token.i : c.i])
        ):
            negations = [
                x.i
                for x in s.children(token.i)
                if x.dep in {"neg", "preconj", "advmod", "cc"} and x.i < token.i
            ]
            return Answer(
                min([*negations, token.i]),
                c.i,
                token.i,
                _speakers(s, token.i) or _speakers(s, c.i),
                Stance.DOUBTS,
            )
    return None


def _denial(s: Sentence, token: Token) -> Answer | None:
    words = denial_lexicon()
    if token.pos != "VERB" or token.lemma not in words.verbs:
        return None
    for head in clauses.objects(s, token.i):
        noun = s.tokens[head]
        if noun.lemma in words.reports and not _has_content(s, head):
            return Answer(token.i, token.i, token.i, _speakers(s, token.i), Stance.DENIES)
    return None


def _has_content(s: Sentence, head: int) -> bool:
    """Whether the report says what it reports ("denied reports that a bomb had been found")."""
    return bool(s.children(head, "acl", "ccomp", "relcl")) or any(
        c.lower in {"of", "about"} for c in s.children(head, "prep")
    )


def _falsehood(s: Sentence, token: Token) -> Answer | None:
    words = denial_lexicon()
    if token.lemma not in words.false or token.dep not in {
        "acomp",
        "attr",
        "pobj",
        "oprd",
        "amod",
        "conj",
        "xcomp",
    }:
        return None
    verb = clauses.clause_verb(s, token.i)
    if verb is None or (token.dep == "conj" and s.tokens[token.head].lemma in words.false):
        return None
    mentioned = [*clauses.surface_subjects(s, verb, _controls), *clauses.objects(s, verb)]
    if not any(s.tokens[h].lemma in words.reports for h in mentioned):
        return None
    says = s.tokens[verb]
    speakers = _speakers(s, verb) if says.lemma != "be" else ()
    return Answer(token.i, token.i, verb, speakers, Stance.DENIES)

"""Answers to a report that do not repeat it: "denied the reports", "neither confirmed nor denied" (rulings 9, 31)."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.extract.cue_content import without_asides
from rashomon.extract.denied_asides import DASHES, answered_aside
from rashomon.extract.non_answers import leaves_open, unanswered
from rashomon.lexicon.denials import denial_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

OWNERS = frozenset({"by", "from", "of"})
"""Before whose report it is."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A denial or a non-answer at tokens ``first`` to ``last``, by the party headed at ``speakers``.

    ``reports`` are the heads of the words for what is answered ("the accusations"), which claim nothing themselves;
    ``account`` tells that they stand for what happened as a whole ("this version").
    """

    first: int
    last: int
    verb: int
    speakers: tuple[int, ...]
    stance: Stance
    reports: tuple[int, ...] = ()
    account: bool = False
    aside: bool = False
    """Whether it is said of what its own sentence tells: "..., a claim the army denied", "..., which the army denies"."""


@dataclass(frozen=True, slots=True)
class Denied:
    """What is denied in the words that name it: "denied the killings", "dismissed reports of a massacre".

    ``reports`` are the heads of the words for what is denied ("accusations that"), which claim nothing themselves.
    """

    verb: int
    speakers: tuple[int, ...]
    content: frozenset[int]
    reports: tuple[int, ...] = ()


def find_answers(sentence: Sentence) -> list[Answer]:
    """The answers in a sentence, in order."""
    found: list[Answer] = []
    for token in sentence.tokens:
        if token.lemma not in denial_lexicon().all:
            continue
        answer = _non_answer(sentence, token) or _denial(sentence, token) or _falsehood(sentence, token)
        if answer is not None and _goes_with(sentence, answer.verb):
            continue
        if answer is not None and not any(a.first <= answer.first <= a.last for a in found):
            found.append(answer)
    return found


def _goes_with(s: Sentence, verb: int) -> bool:
    """ "Denied bombing the town, calling the reports false": the second verb adds nothing to the first."""
    token = s.tokens[verb]
    above = s.tokens[token.head]
    if above.dep == "ccomp":
        above = s.tokens[above.head]
    return token.tag == "VBG" and token.dep in {"advcl", "xcomp"} and above.lemma in denial_lexicon().verbs


def _controls(lemma: str) -> bool:
    return modality_lexicon().controls_object(lemma)


def _speakers(sentence: Sentence, verb: int) -> tuple[int, ...]:
    return tuple(clauses.subjects(sentence, verb, _controls))


def _non_answer(s: Sentence, token: Token) -> Answer | None:
    second = unanswered(s, token)
    if second is None or _names_what(s, second):
        return None
    refusing = s.tokens[token.head] if token.dep == "xcomp" else token
    negations = [
        x.i for x in s.children(token.i) if x.dep in {"neg", "preconj", "advmod", "cc"} and x.i < token.i
    ]
    return Answer(
        min([*negations, token.i, *([refusing.i] if refusing is not token else [])]),
        second.i,
        token.i,
        _speakers(s, token.i) or _speakers(s, second.i),
        Stance.DOUBTS,
    )


def _names_what(s: Sentence, second: Token) -> bool:
    """ "Neither confirmed nor denied the raid", "nor denied that": what is not answered stands there and is claimed itself."""
    events = trigger_lexicon().nouns
    return bool(s.children(second.i, "ccomp")) or any(
        c.lemma in events and c.lemma not in denial_lexicon().reports for c in s.children(second.i, "dobj")
    )


def _denial(s: Sentence, token: Token) -> Answer | None:
    words = denial_lexicon()
    if token.pos != "VERB" or token.lemma not in words.verbs:
        return None
    for head in clauses.objects(s, token.i):
        noun = s.tokens[head]
        if noun.lemma in words.reports and not _has_content(s, head, token.i):
            whole, aside = noun.lemma in words.accounts, head < token.i and token.dep in {"relcl", "acl"}
            speakers = _speakers(s, token.i)
            return Answer(token.i, token.i, token.i, speakers, Stance.DENIES, (head,), whole, aside)
    if _denies_which(s, token):
        return Answer(token.i, token.i, token.i, _speakers(s, token.i), Stance.DENIES, aside=True)
    named = answered_aside(s, token)
    if named is not None:
        report, speaker = named
        return Answer(token.i, token.i, token.i, (speaker,), Stance.DENIES, (report,), aside=True)
    return None


def _shifted(s: Sentence, verb: Token) -> list[int]:
    """ "Dismissed as false reports that": the object after what it is called, which the parser takes for one phrase."""
    words = denial_lexicon()
    called = [n for c in s.children(verb.i, "prep") if c.lower == "as" for n in s.children(c.i, "pobj")]
    return [
        n.i
        for n in called
        if n.lemma in words.reports
        and any(c.lemma in words.false for c in s.children(n.i, "amod", "compound"))
    ]


def _denies_which(s: Sentence, token: Token) -> bool:
    """ "..., which the army denies", "..., something the army denied": what is answered stands before the comma."""
    if token.dep != "relcl" or clauses.is_passive(s, token.i):
        return False
    which = [c for c in s.children(token.i, "dobj") if c.lower == "which"]
    before = which[0].i - 1 if which else token.head - 1
    apart = s.tokens[before].text in {",", "–", "—", "-"} or (before > 0 and s.tokens[before].lower == "a")
    what = s.tokens[token.head].lower == "something"
    return apart and bool(which or what) and bool(_speakers(s, token.i))


def find_denied(sentence: Sentence) -> list[Denied]:
    """The happenings that are denied by name in a sentence."""
    words = denial_lexicon()
    found = []
    for token in sentence.tokens:
        if token.lemma in words.false and (untrue := _untrue(sentence, token)) is not None:
            found.append(untrue)
        if token.pos != "VERB" or token.lemma not in words.verbs or leaves_open(sentence, token):
            continue
        content: set[int] = set()
        reports: list[int] = []
        passive = clauses.is_passive(sentence, token.i)  # "the claim that rebels had left was denied by"
        for head in clauses.objects(sentence, token.i) or _shifted(sentence, token):
            reported = sentence.tokens[head].lemma in words.reports and _has_content(sentence, head, token.i)
            if reported:
                reports.append(head)
            if (head > token.i or (passive and reported)) and (reported or token.lemma in words.contesting):
                content.update(sentence.subtree(head))
        speakers = _speakers(sentence, token.i)
        content = without_asides(sentence, content)
        if content and speakers:
            found.append(Denied(token.i, speakers, frozenset({token.i, *content}), tuple(reports)))
    return found


def _has_content(s: Sentence, head: int, denying: int = -1) -> bool:
    """Whether the report says what it reports ("denied reports that a bomb had been found"), besides by the verb that denies."""
    matter = {"of", "about", "against"} | ({"for"} if s.tokens[head].lemma == "call" else set())
    told_by = [n for c in s.children(head, "prep") if c.lower in OWNERS for n in s.children(c.i, "pobj")]
    that = [c for n in told_by for c in s.children(n.i, "acl", "ccomp", "relcl")]
    if any(t.lower == "that" for c in that for t in s.children(c.i, "mark", "nsubj", "dobj")):
        return True  # "reports by a monitor that the army had fired"
    return any(c.i != denying for c in s.children(head, "acl", "ccomp", "relcl")) or any(
        c.lower in matter for c in s.children(head, "prep")
    )


def _falsehood(s: Sentence, token: Token) -> Answer | None:
    """A predicate that calls a report untrue: "the claims are false", "called it a lie", "dismissed it as propaganda"."""
    words = denial_lexicon()
    if token.lemma not in words.false or (token.dep == "conj" and s.tokens[token.head].lemma in words.false):
        return None
    verb = clauses.clause_verb(s, token.i)
    if verb is None or not _is_predicate(s, token, s.tokens[verb]):
        return None
    mentioned = [*clauses.surface_subjects(s, verb, _controls), *clauses.objects(s, verb)]
    if any(t.lower == "that" and t.dep == "mark" for t in s.tokens[token.i + 1 : token.i + 3]):
        return None  # "called it absurd that the police had left": the clause is what it is said of
    reports = tuple(h for h in mentioned if s.tokens[h].lemma in words.reports)
    if any(_has_content(s, h) for h in reports) and s.tokens[verb].lemma == "be":
        return None  # "reports that ten were killed are lies": what they tell is denied itself
    if (not reports and not _called_which(s, verb)) or _denial(s, s.tokens[verb]) is not None:
        return None
    says = s.tokens[verb]
    speakers = _speakers(s, verb) if says.lemma != "be" else ()
    return Answer(token.i, token.i, verb, speakers, Stance.DENIES, reports)


def _untrue(s: Sentence, token: Token) -> Denied | None:
    """ "The reports that ten were killed are lies", said by whoever says the sentence."""
    is_so = s.tokens[token.head]
    if token.dep not in {"acomp", "attr"} or is_so.lemma != "be" or s.children(is_so.i, "neg"):
        return None
    subjects = clauses.surface_subjects(s, is_so.i, _controls)
    reports = [h for h in subjects if s.tokens[h].lemma in denial_lexicon().reports and _has_content(s, h)]
    content = frozenset(x for h in reports for x in s.subtree(h))
    return Denied(is_so.i, (), content, (*reports, token.i)) if content else None


def _called_which(s: Sentence, verb: int) -> bool:
    """ "..., which the ministry called a lie": what stands before the comma."""
    which = [
        c
        for c in s.tokens[max(0, verb - 8) : verb]
        if c.lower == "which" and clauses.clause_verb(s, c.i) == verb
    ]
    return any(c.i > 0 and s.tokens[c.i - 1].text in DASHES for c in which)


def _is_predicate(s: Sentence, token: Token, verb: Token) -> bool:
    """Whether a word is said of a report, and does not only go with a noun ("made a false claim")."""
    calls = verb.lemma == "be" or verb.lemma in denial_lexicon().verbs | denial_lexicon().calling
    of_another = token.dep == "dobj" and len(s.children(verb.i, "dobj")) > 1  # "which he called a lie"
    if token.dep in {"acomp", "attr", "oprd", "xcomp"} or of_another:
        return calls
    above = s.tokens[token.head]
    if token.dep in {"amod", "pobj"}:  # "as baseless", "as propaganda"
        return calls and (above.lower == "as" or any(c.lower == "as" for c in s.children(token.i)))
    return False

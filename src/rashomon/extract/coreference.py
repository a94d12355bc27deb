"""What pronouns stand for, where it is clear.

Candidates are looked for backwards, nearest sentence first, subjects before other phrases, as in Hobbs (1978) and in the
salience ranking of Lappin and Leass (1994); a candidate must agree in number and kind (``pronoun_agreement``).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.extract import clauses
from rashomon.extract.clauses import clause_verb
from rashomon.extract.mentions import SUBJECT, Mention, pronoun_kind
from rashomon.extract.pronoun_agreement import Agreement
from rashomon.extract.pronoun_candidates import (
    FORMS,
    SILENT,
    apart,
    is_goal,
    is_happening,
    is_his_own,
    is_in_speech,
    is_nested,
    is_setting,
    is_teller,
)
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.model.syntax import Sentence, Token

SENTENCES_BACK = 3
RELATIVES = frozenset({"WDT", "WP"})
MAIN = frozenset({"ROOT", "conj", "advcl", "parataxis"})


class Resolver:
    """Resolves pronouns against the mentions of a report."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        self._sentences: dict[int, Sentence] = {}
        for mention in mentions:
            self._sentences[mention.sentence.index] = mention.sentence
            self._by_sentence[mention.sentence.index].append(mention)
        self._agreement = Agreement(mentions)

    def antecedent(self, s: Sentence, i: int) -> Mention | None:
        """The mention that the pronoun at token ``i`` stands for; ``None`` when none fits."""
        if s.tokens[i].tag in RELATIVES:
            noun = _counted(s, clauses.antecedent(s, i))
            return next((m for m in self._by_sentence[s.index] if m.head == noun), None)
        kind = pronoun_kind(s.tokens[i])
        if kind is None or _is_empty(s, i):
            return None
        subject = s.tokens[i].dep in SUBJECT
        speaks = (
            s.tokens[i].dep in SUBJECT and s.tokens[s.tokens[i].head].lemma in attribution_lexicon().verbs
        )
        before = self._same_pronoun(s, i, speaks) if kind == "person" else None
        if before is not None:
            return before
        if kind == "group" and subject and (same := _same_before(s, i)) is not None:
            return self.antecedent(s, same)
        alike = self._done_before(s, i) if kind in {"group", "person"} else None
        if (
            alike is not None
            and self._agreement.agrees(alike, kind)
            and self._agreement.fits(alike, s.tokens[i].lower)
        ):
            return alike
        first: Mention | None = None
        for m in self._candidates(s, i, speaks):
            if m.sentence is s and subject and (is_setting(m) or is_his_own(m, s.tokens[i])):
                continue
            if first is not None and m.sentence is not first.sentence:
                break
            if subject and not speaks and s.tokens[i].lower == "it" and m.subject and is_happening(m):
                return None  # "The blast came at dawn. It damaged a school."
            if (
                self._agreement.agrees(m, kind)
                and self._agreement.fits(m, s.tokens[i].lower)
                and apart(m, s, i)
                and not (speaks and m.classes and m.classes <= SILENT)
                and not (speaks and (is_goal(m) or is_in_speech(m, s, i)))
            ):
                if FORMS.get(s.tokens[i].lower) != "she" or "she" in self._agreement.gender_of(m):
                    return m
                first = first or m  # somebody of the sentence who is "she" for certain goes before
        return first

    def _done_before(self, s: Sentence, i: int) -> Mention | None:
        """To whom the verb coordinated before did something too: "took men from the houses and shot them"."""
        verb = s.tokens[s.tokens[i].head]
        if s.tokens[i].dep != "dobj" or verb.dep != "conj" or s.children(verb.i, "nsubj", "nsubjpass"):
            return None
        done = [c.i for c in s.children(verb.head, "dobj")]
        return next((m for m in self._by_sentence[s.index] if m.head in done), None)

    def _same_pronoun(self, s: Sentence, i: int, speaks: bool) -> Mention | None:
        """What the same pronoun stood for as subject just before, when nobody else was named as subject since; of those who
        speak, when nobody else has spoken since."""
        word = s.tokens[i].lower
        before = self._sentences.get(s.index - 1)
        spoke = _spoke_last(before) if speaks and before is not None and not _spoken_here(s, i) else None
        if before is not None and spoke is not None:
            if FORMS.get(before.tokens[spoke].lower) == word:
                return self.antecedent(before, spoke)
            told = next((m for m in self._by_sentence[before.index] if m.head == spoke), None)
            if told is not None and told.human and not told.plural and self._agreement.fits(told, word):
                return told
        for at, stop in ((s, i), (self._sentences.get(s.index - 1), -1)):
            if at is None:
                continue
            subjects = [t for t in at.tokens[: stop if stop >= 0 else None] if t.dep in SUBJECT]
            for t in reversed(subjects):
                if t.lower == word:
                    return self.antecedent(at, t.i)
                if any(m.head == t.i and m.human for m in self._by_sentence[at.index]):
                    return None
        return None

    def _candidates(self, s: Sentence, i: int, speaks: bool) -> Iterator[Mention]:
        here = [m for m in self._by_sentence[s.index] if m.head < i]
        if s.tokens[i].dep == "poss":
            own = self._own_subjects(s, i)
            yield from (m for m in here if m.head in own)
        yield from (m for m in reversed(here) if m.subject)
        yield from (m for m in reversed(here) if not m.subject and not is_nested(m))
        yield from (m for m in reversed(here) if not m.subject and is_nested(m))
        for back in range(1, SENTENCES_BACK + 1):
            before = self._by_sentence.get(s.index - back, [])
            subjects = [m for m in before if m.subject]
            told = [m for m in subjects if speaks or not is_teller(m)]
            yield from told
            yield from (m for m in subjects if m not in told)
            yield from (m for m in reversed(before) if not m.subject)

    def _own_subjects(self, s: Sentence, i: int) -> list[int]:
        """Who does what the clause of a possessive tells, stated or understood ("urged the army to end its attacks")."""
        verb = clause_verb(s, i)
        if verb is None:
            return []
        return clauses.surface_subjects(s, verb, modality_lexicon().controls_object)


def _same_before(s: Sentence, i: int) -> int | None:
    """The "they" that is the subject of the clause before in the same sentence ("they took us there, and then they fired")."""
    for t in reversed(s.tokens[:i]):
        if t.dep in SUBJECT and t.lower == s.tokens[i].lower:
            return t.i
        if t.dep in SUBJECT and t.pos != "PRON":
            return None
    return None


def _spoke_last(s: Sentence) -> int | None:
    """Who speaks last in a sentence, as the subject of a verb of saying in no clause that another tells, or after
    "according to"."""
    found = None
    for t in s.tokens:
        above = s.tokens[t.head]
        says = t.dep in SUBJECT and above.lemma in attribution_lexicon().verbs and above.dep in MAIN
        if says or (t.dep == "pobj" and above.lower == "to" and above.i and _accords(s.tokens[above.i - 1])):
            found = t.i
    return found


def _accords(token: Token) -> bool:
    return token.lower in attribution_lexicon().according


def _spoken_here(s: Sentence, i: int) -> bool:
    """Whether somebody is named as a subject in a sentence before its pronoun, but for what the pronoun is said to say."""
    told = {x for c in s.children(s.tokens[i].head, "ccomp", "parataxis") for x in s.subtree(c.i)}
    return any(t.dep in SUBJECT and t.pos in {"NOUN", "PROPN"} and t.i not in told for t in s.tokens[:i])


def _counted(s: Sentence, noun: int) -> int:
    """The noun in "most of the rebels", for "who"."""
    if s.tokens[noun].pos in {"NOUN", "PROPN"}:
        return noun
    of = [n.i for p in s.children(noun, "prep") if p.lower == "of" for n in s.children(p.i, "pobj")]
    return of[0] if of else noun


def _is_empty(s: Sentence, i: int) -> bool:
    """ "It" that stands for no thing: "it is hard to say", "it seems that"."""
    token = s.tokens[i]
    if token.lower != "it" or token.dep not in {"nsubj", "nsubjpass", "expl"}:
        return False
    verb = s.children(token.head)
    clause = any(c.dep in {"ccomp", "xcomp", "advcl", "csubj", "csubjpass"} for c in verb)
    below = any(
        x.dep in {"xcomp", "ccomp", "acl", "relcl"}
        for c in verb
        if c.dep in {"acomp", "attr"}
        for x in s.children(c.i)
    )
    described = any(c.dep in {"acomp", "attr"} for c in verb)
    return (
        token.dep == "expl"
        or (described and (clause or below))
        or (token.dep == "nsubjpass" and any(c.dep == "ccomp" for c in verb))
    )

"""The sources of an attribution by name: the fullest one, whose report it is, who spoke before, who passes it on (ruling 16)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from rashomon.extract.attributed import Attribution
from rashomon.extract.cue import Cue
from rashomon.extract.cue_nouns import owner_of_report
from rashomon.extract.mentions import Mention
from rashomon.extract.speaker_phrases import filed_it, speaking_beside, with_standing
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.titles import collective_words, pronouns, title_words
from rashomon.model.claim import Source, Stance
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token


class Names(Protocol):
    """What names the parties of a report (``extract.parties``)."""

    def fullest(self, sentence: Sentence, head: int) -> Evidence:
        """The fullest name in the report for the party at a token."""

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The noun classes of the mention at a token."""

    def antecedent(self, sentence: Sentence, head: int) -> Mention | None:
        """What a pronoun stands for."""


class SourceNames:
    """Names the sources of the attributions of one report, which may still grow in number."""

    def __init__(self, names: Names, attributions: Sequence[Attribution]) -> None:
        self._names = names
        self._attributions = attributions

    def sources(self, cue: Cue, stance: Stance | None = None) -> list[Source]:
        """The sources of a cue, innermost first, with its own stance or the one given."""
        s = cue.sentence
        words = sorted(cue.words)
        start, end = s.tokens[words[0]].start, s.tokens[words[-1]].end
        text = s.source[start:end]
        found: list[Source] = []
        recipients = [r for r in cue.recipients if self._passes_on(s, r)]
        speakers = [h for x in cue.speakers for h in (x, *speaking_beside(s, x))]
        for head in [*cue.cited, *speakers, *recipients, *cue.relays]:
            evidence, named = self._name(cue, s, head)
            if evidence.text and evidence.text.lower() not in pronouns():
                found.append(Source(evidence, text, Span(start, end), stance or cue.stance, named))
        if not cue.speakers:
            nobody = Evidence("", Span(start, start))
            found.append(Source(nobody, text, Span(start, end), stance or cue.stance, False))
        return found

    def _name(self, cue: Cue, s: Sentence, head: int) -> tuple[Evidence, bool]:
        """The speaker; of a report whose it is, and of "the report" alone who spoke last."""
        mention = self._names.antecedent(s, head) if s.tokens[head].pos == "PRON" else None
        if mention is not None and s.tokens[head].lower == "it":
            spoke = self._spoke_last(cue, bodies=True)
            if spoke is not None and (self._is_place(mention) or _before(mention, spoke[0])):
                return spoke[1].evidence, spoke[1].named
        at, i = (mention.sentence, mention.head) if mention is not None else (s, head)
        if at.tokens[i].lemma in attribution_lexicon().reports:
            owner = owner_of_report(at, i)
            if owner is not None:
                return self._names.fullest(at, owner), self._named(at, owner, self._names.fullest(at, owner))
            if _bare(at, i) and (last := self._last_speaker(cue)) is not None:
                return last.evidence, last.named
        titled = _titled_before(s, head, cue.verb) or self._named_last(s, head, cue.verb)
        if titled is not None:
            return s.evidence(*titled), True
        evidence = self._names.fullest(s, head)
        if s.tokens[head].lemma in attribution_lexicon().speakers and _bare(s, head) and _is_alone(evidence):
            last = self._last_speaker(cue)
            if last is not None:
                return last.evidence, last.named
        return with_standing(at, i, evidence), self._named(s, head, evidence)

    def _named_last(self, s: Sentence, head: int, verb: int) -> tuple[int, int] | None:
        """ "The head of the mission in Mali, Omar Kone, said": the name between commas before the verb, which the parser hangs
        on the last noun of the office."""
        last = verb - 2
        if last <= head + 2 or s.tokens[verb - 1].text != "," or last not in s.subtree(head):
            return None
        name = s.tokens[last]
        first = min(s.subtree(last))
        inside = name.pos == "PROPN" and name.dep == "appos" and name.head != head
        if (
            not inside
            or s.tokens[first - 1].text != ","
            or any(t.pos != "PROPN" for t in s.tokens[first:last])
        ):
            return None
        office = s.tokens[head].pos == "NOUN" and "person" in self._names.classes(s, head)
        return (first, last) if office and self._names.classes(s, last) <= {"name", "person"} else None

    def _is_place(self, mention: Mention) -> bool:
        """Whether what "it" seems to stand for is a place, which says nothing: no party, and told of after "in" or the like."""
        token = mention.token
        where = token.dep == "pobj" and mention.sentence.tokens[token.head].lower in place_lexicon().roles
        return (where or known(mention.evidence.text)) and mention.classes <= {"name"}

    def _last_speaker(self, cue: Cue) -> Source | None:
        """Who spoke last before a cue."""
        found = self._spoke_last(cue)
        return found[1] if found is not None else None

    def _spoke_last(self, cue: Cue, bodies: bool = False) -> tuple[Cue, Source] | None:
        """The cue before one, and who spoke by it; with ``bodies`` one whose speaker is no person, for "it"."""
        place = (cue.sentence.index, cue.verb)
        for a in reversed(self._attributions):
            if (a.cue.sentence.index, a.cue.verb) >= place or not a.cue.speakers:
                continue
            people = any(self._is_person(a.cue.sentence, h) for h in a.cue.speakers)
            sources = [] if bodies and people else self.sources(a.cue)
            if sources:
                return a.cue, sources[-1]
        return None

    def _is_person(self, s: Sentence, head: int) -> bool:
        """Whether "it" cannot stand for a speaker: one or several people, but no body of them ("the general staff")."""
        return "person" in self._names.classes(s, head) and s.tokens[head].lemma not in collective_words()

    def _passes_on(self, s: Sentence, head: int) -> bool:
        """Whether who was told is a monitor that collects it, or another agency than that which filed the report (ruling 16)."""
        classes = self._names.classes(s, head)
        if s.tokens[head].lemma in attribution_lexicon().collecting:
            return True
        if "reporter" in classes and any(c.lower in {"a", "an"} for c in s.children(head, "det")):
            return True  # "told a local newspaper": another one than that which tells it
        if s.tokens[head].lemma in attribution_lexicon().media and not _deictic(s, head):
            return bool(
                s.children(head, "compound", "amod", "nmod")
            )  # "told the Antara news agency", "told state television"
        if s.tokens[head].pos != "PROPN" or "person" in classes or "reporter" not in classes:
            return False
        return "authority" in classes or not filed_it(s, self._names.fullest(s, head).text)

    def _named(self, s: Sentence, head: int, evidence: Evidence) -> bool:
        token = s.tokens[head]
        if token.pos == "PROPN":
            return True
        if token.pos == "PRON":
            return evidence.text[:1].isupper()
        return token.lemma not in attribution_lexicon().unnamed


def _titled_before(s: Sentence, head: int, verb: int) -> tuple[int, int] | None:
    """ "The deputy head of the General Staff Colonel Ivan Petrov announced": rank and name right before the verb, which the
    parser takes for a part of the office."""
    last = verb - 1
    if last <= head + 1 or s.tokens[last].pos != "PROPN" or last not in s.subtree(head):
        return None
    first = last
    while first > head + 1 and s.tokens[first - 1].pos == "PROPN" and not _is_title(s.tokens[first]):
        first -= 1
    if not _is_title(s.tokens[first]) or first == last:
        return None
    while first > head + 1 and _is_title(s.tokens[first - 1]):
        first -= 1
    return first, last


def _is_title(token: Token) -> bool:
    """Whether a word is a rank or title."""
    return token.pos == "PROPN" and token.lower.rstrip(".") in title_words()


def _deictic(s: Sentence, head: int) -> bool:
    """ "This radio station", "our newspaper": the outlet that tells it."""
    return any(c.lower in {"this", "our"} for c in s.children(head, "det", "poss"))


def _before(mention: Mention, cue: Cue) -> bool:
    """Whether a mention stands in a sentence before that of a cue."""
    return mention.sentence.index < cue.sentence.index


def _bare(s: Sentence, head: int) -> bool:
    """ "The report", "this statement": nothing tells whose."""
    children = s.children(head)
    definite = any(c.dep == "det" and c.lower in {"the", "this", "that", "these", "those"} for c in children)
    told = [
        c for c in children if c.dep in {"amod", "compound", "nmod", "poss", "prep"} and c.lower != "same"
    ]
    return definite and not told


def _is_alone(evidence: Evidence) -> bool:
    """Whether a name is one word, or only "same" before it."""
    return len(evidence.text.lower().removeprefix("same ").split()) == 1

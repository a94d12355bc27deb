"""Who says so: the sources of every stretch of a report (claim model, Sources; rulings 5, 6, 7, 9, 13, 15, 16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from rashomon.extract.cue import Cue
from rashomon.extract.cue_nouns import owner_of_report
from rashomon.extract.cues import find_cues
from rashomon.extract.mentions import Mention
from rashomon.extract.quotations import Quotation, find_quotations
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.titles import pronouns, title_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Source, Stance
from rashomon.model.span import Evidence, Span
from rashomon.model.syntax import Sentence, Token

NOBODY = frozenset({"no", "none", "nobody", "neither"})
BACK = 2
"""A quotation without a speaker of its own belongs to who spoke in one of so many sentences before it."""
EVERYTHING = 10_000
CANNOT_SPEAK = frozenset(
    {
        "place_noun",
        "abstract",
        "explosive",
        "projectile",
        "structure",
        "vehicle",
        "time",
        "aid_goods",
        "animal",
        "chemical",
    }
)
CAN_SPEAK = frozenset(
    {
        "person",
        "authority",
        "armed_party",
        "civilian",
        "reporter",
        "document",
        "name",
        "nationality",
        "country",
        "pronoun",
        "crowd",
    }
)


class Names(Protocol):
    """What names the parties of a report (``extract.parties``)."""

    def fullest(self, sentence: Sentence, head: int) -> Evidence:
        """The fullest name in the report for the party at a token."""

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The noun classes of the mention at a token."""

    def antecedent(self, sentence: Sentence, head: int) -> Mention | None:
        """What a pronoun stands for."""


@dataclass
class Attribution:
    """A cue with all that it covers: its tokens by sentence, and the quotations that go on from it."""

    cue: Cue
    content: dict[int, frozenset[int]]
    until: int = -1
    """The last sentence of a statement that a colon opened; -1 where none."""
    size: int = 0

    def holds(self, sentence: int, token: int) -> bool:
        """Whether the attribution covers a token."""
        if token in self.content.get(sentence, frozenset()):
            return True
        return self.cue.sentence.index < sentence <= self.until


class Attributions:
    """The attributions of one report."""

    def __init__(
        self, sentences: Sequence[Sentence], names: Names, cues: Mapping[int, Sequence[Cue]]
    ) -> None:
        self.sentences = sentences
        self.names = names
        self.all: list[Attribution] = []
        self._cues: dict[int, set[int]] = defaultdict(set)
        self._quotations = find_quotations(sentences)
        self._busy: set[tuple[int, int]] = set()
        for s in sentences:
            for cue in cues.get(s.index, ()):
                if self._speaks(cue):
                    self._add(cue)
        self._quote()
        self._open_statements()
        self._by_sentence: dict[int, list[Attribution]] = defaultdict(list)
        for a in self.all:
            for sentence in {*a.content, *range(a.cue.sentence.index + 1, a.until + 1)}:
                self._by_sentence[sentence].append(a)

    # --- reading --------------------------------------------------------------------------------------------------

    def sources_at(self, sentence: int, token: int) -> tuple[Source, ...]:
        """Who says what stands at a token, innermost first; none where the outlet speaks in its own voice."""
        holding = [a for a in self._by_sentence.get(sentence, ()) if a.holds(sentence, token)]
        found: list[Source] = []
        for a in sorted(holding, key=lambda a: a.size):
            for source in self._sources(a.cue, None):
                if not any(_same(source, s) for s in found):
                    found.append(source)
        return tuple(found)

    def speaking(self, sentence: int, verb: int, stance: Stance) -> tuple[Source, ...]:
        """The sources of the attribution with this verb, else of what stands at it, with the stance given."""
        own = next((a for a in self.all if a.cue.sentence.index == sentence and verb in a.cue.words), None)
        if own is not None:
            return tuple(self._sources(own.cue, stance))
        return tuple(replace(s, stance=stance) for s in self.sources_at(sentence, verb))

    def source_of(
        self, sentence: Sentence, verb: int, speakers: Sequence[int], stance: Stance
    ) -> tuple[Source, ...]:
        """Sources made of the speakers of a verb that is no usual cue."""
        return tuple(self._sources(Cue(sentence, (verb,), tuple(speakers), stance, frozenset()), stance))

    def outside(self, sentence: Sentence) -> frozenset[int]:
        """The tokens of a sentence that tell who speaks, when and where, and not what is said."""
        found: set[int] = set()
        for a in self.all:
            if a.cue.sentence is sentence:
                own = set(sentence.subtree(a.cue.verb)) | {
                    x for h in a.cue.speakers for x in sentence.subtree(h)
                }
                found |= own - a.cue.content
        return frozenset(found)

    def cue_tokens(self, sentence: int) -> set[int]:
        """The tokens of a sentence that are cues."""
        return self._cues.get(sentence, set())

    def speaker_at(self, sentence: Sentence, token: int) -> Evidence | None:
        """Who is quoted at a token: what "we" stands for there."""
        key = (sentence.index, token)
        if key in self._busy:
            return None
        self._busy.add(key)
        try:
            holding = [a for a in self._by_sentence.get(sentence.index, ()) if a.holds(sentence.index, token)]
            for a in sorted(holding, key=lambda a: a.size):
                for source in self._sources(a.cue, None):
                    if source.evidence.text and source.evidence.text.lower() not in pronouns():
                        return source.evidence
            return None
        finally:
            self._busy.discard(key)

    # --- building -------------------------------------------------------------------------------------------------

    def _speaks(self, cue: Cue) -> bool:
        """Whether those who are said to speak can."""
        s = cue.sentence
        for head in cue.speakers:
            if _is_nobody(s, head):
                return False
            classes = self.names.classes(s, head)
            happening = s.tokens[head].pos == "NOUN" and s.tokens[head].lemma in trigger_lexicon().nouns
            if (
                (classes & CANNOT_SPEAK or happening)
                and not classes & CAN_SPEAK
                and not self._of_people(s, head)
            ):
                return s.tokens[head].lemma in attribution_lexicon().unnamed | attribution_lexicon().reports
        return True

    def _of_people(self, s: Sentence, head: int) -> bool:
        """ "Three quarters of the villagers": a share of those who can speak."""
        of = [c for c in s.children(head, "prep") if c.lower == "of" and s.children(head, "nummod")]
        return any(
            self.names.classes(s, n.i) & {"person", "civilian"} for c in of for n in s.children(c.i, "pobj")
        )

    def _add(self, cue: Cue) -> None:
        index = cue.sentence.index
        content = {index: cue.content}
        if cue.before and index > 0:
            told = self.sentences[index - 1]
            if not any(a.cue.sentence is told for a in self.all):
                content[index - 1] = frozenset(t.i for t in told.tokens)
        self.all.append(Attribution(cue, content, size=sum(map(len, content.values()))))
        self._cues[index].update(cue.words)

    def _quote(self) -> None:
        """Give every quotation to the cue that it stands with, else to who spoke last."""
        for quotation in self._quotations:
            speaker = self._speaker_of(quotation)
            if speaker is not None:
                self._extend(speaker, quotation)

    def _speaker_of(self, quotation: Quotation) -> Attribution | None:
        first, last = quotation.first[0], quotation.last[0]
        spoken = [
            a for a in self.all if a.cue.speakers and not quotation.holds(a.cue.sentence.index, a.cue.verb)
        ]
        beside = [a for a in spoken if first <= a.cue.sentence.index <= last]
        touching = [
            a for a in beside if any(quotation.holds(i, t) for i, ts in a.content.items() for t in ts)
        ]
        if touching or beside:
            return (touching or beside)[0]
        before = [a for a in spoken if first - BACK <= a.cue.sentence.index < first]
        direct = [a for a in before if a.cue.direct or a.cue.opens or self._in_quotation(a)]
        return direct[-1] if direct else None

    def _in_quotation(self, a: Attribution) -> bool:
        return any(
            q.holds(i, t) for q in self._quotations for i, ts in a.content.items() for t in list(ts)[:1]
        )

    def _extend(self, a: Attribution, quotation: Quotation) -> None:
        for s in self.sentences[quotation.first[0] : quotation.last[0] + 1]:
            inside = frozenset(t.i for t in s.tokens if quotation.holds(s.index, t.i))
            outside = frozenset(a.cue.words) if s is a.cue.sentence else frozenset()
            a.content[s.index] = a.content.get(s.index, frozenset()) | (inside - outside)
        a.size = sum(map(len, a.content.values()))

    def _open_statements(self) -> None:
        """ "The ministry states:" opens a statement that runs to the end, or to the next one of another speaker."""
        opening = [a for a in self.all if a.cue.opens and not self._quoted_after(a)]
        for n, a in enumerate(opening):
            after = opening[n + 1].cue.sentence.index - 1 if n + 1 < len(opening) else len(self.sentences) - 1
            if _goes_on_in_line(a.cue):
                after = min(after, self._last_said(a))
            a.until = after
            a.size += EVERYTHING

    def _last_said(self, a: Attribution) -> int:
        """The last sentence of a statement that began on the line of its colon: it ends before the first
        sentence in which somebody speaks."""
        last = a.cue.sentence
        spoken = {b.cue.sentence.index for b in self.all if b.cue.speakers and not self._of_speaker(b.cue)}
        for s in self.sentences[last.index + 1 :]:
            if s.index in spoken:
                break
            last = s
        return last.index

    def _of_speaker(self, cue: Cue) -> bool:
        """Whether the one who speaks speaks of himself: "we announced"."""
        return all(pronouns().get(cue.sentence.tokens[h].lower) == "speaker" for h in cue.speakers)

    def _quoted_after(self, a: Attribution) -> bool:
        """Whether quotation marks say where the statement ends."""
        index = a.cue.sentence.index
        return any(
            q.first == (index + 1, 0) or (q.first[0] == index and q.first[1] > a.cue.verb)
            for q in self._quotations
        )

    # --- sources --------------------------------------------------------------------------------------------------

    def _sources(self, cue: Cue, stance: Stance | None) -> list[Source]:
        s = cue.sentence
        words = sorted(cue.words)
        start, end = s.tokens[words[0]].start, s.tokens[words[-1]].end
        text = s.source[start:end]
        found: list[Source] = []
        recipients = [r for r in cue.recipients if self._passes_on(s, r)]
        for head in [*cue.cited, *cue.speakers, *recipients, *cue.relays]:
            evidence, named = self._name(cue, s, head)
            if evidence.text and evidence.text.lower() not in pronouns():
                found.append(Source(evidence, text, Span(start, end), stance or cue.stance, named))
        if not cue.speakers:
            nobody = Evidence("", Span(start, start))
            found.append(Source(nobody, text, Span(start, end), stance or cue.stance, False))
        return found

    def _name(self, cue: Cue, s: Sentence, head: int) -> tuple[Evidence, bool]:
        """The speaker; of a report whose it is, and of "the report" alone who spoke last."""
        mention = self.names.antecedent(s, head) if s.tokens[head].pos == "PRON" else None
        if mention is not None and s.tokens[head].lower == "it":
            spoke = self._spoke_last(cue, bodies=True)
            if spoke is not None and (self._is_place(mention) or _before(mention, spoke[0])):
                return spoke[1].evidence, spoke[1].named
        at, i = (mention.sentence, mention.head) if mention is not None else (s, head)
        if at.tokens[i].lemma in attribution_lexicon().reports:
            owner = owner_of_report(at, i)
            if owner is not None:
                return self.names.fullest(at, owner), self._named(at, owner, self.names.fullest(at, owner))
            if _bare(at, i) and (last := self._last_speaker(cue)) is not None:
                return last.evidence, last.named
        titled = _titled_before(s, head, cue.verb)
        if titled is not None:
            return s.evidence(*titled), True
        evidence = self.names.fullest(s, head)
        if s.tokens[head].lemma in attribution_lexicon().speakers and _bare(s, head) and _is_alone(evidence):
            last = self._last_speaker(cue)
            if last is not None:
                return last.evidence, last.named
        return evidence, self._named(s, head, evidence)

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
        for a in reversed(self.all):
            if (a.cue.sentence.index, a.cue.verb) >= place or not a.cue.speakers:
                continue
            people = any("person" in self.names.classes(a.cue.sentence, h) for h in a.cue.speakers)
            sources = [] if bodies and people else self._sources(a.cue, None)
            if sources:
                return a.cue, sources[-1]
        return None

    def _passes_on(self, s: Sentence, head: int) -> bool:
        """Whether who was told is a monitor that collects it (ruling 16); an agency that interviews is none."""
        classes = self.names.classes(s, head)
        if s.tokens[head].lemma in attribution_lexicon().collecting:
            return True
        if "reporter" in classes and any(c.lower in {"a", "an"} for c in s.children(head, "det")):
            return True  # "told a local newspaper": another one than that which tells it
        if s.tokens[head].lemma in attribution_lexicon().media and not _deictic(s, head):
            return bool(
                s.children(head, "compound", "amod", "nmod")
            )  # "told the Antara news agency", "told state television"
        return (
            s.tokens[head].pos == "PROPN" and "person" not in classes and {"reporter", "authority"} <= classes
        )

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
    while first > head + 1 and s.tokens[first - 1].pos == "PROPN" and not is_title(s.tokens[first]):
        first -= 1
    if not is_title(s.tokens[first]) or first == last:
        return None
    while first > head + 1 and is_title(s.tokens[first - 1]):
        first -= 1
    return first, last


def is_title(token: Token) -> bool:
    """Whether a word is a rank or title."""
    return token.pos == "PROPN" and token.lower.rstrip(".") in title_words()


def _is_nobody(s: Sentence, head: int) -> bool:
    """ "No group", "no one", "nobody", "neither side"."""
    return s.tokens[head].lower in NOBODY or any(c.lower in NOBODY for c in s.children(head, "det"))


def _goes_on_in_line(cue: Cue) -> bool:
    """Whether a statement begins on the line of its colon: one that begins on a new line is a text of its own."""
    s = cue.sentence
    colon = next((t for t in s.tokens[cue.verb + 1 :] if t.text == ":"), None)
    if colon is None or colon.i + 1 == len(s.tokens):
        return False
    return "\n" not in s.source[colon.end : s.tokens[colon.i + 1].start]


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


def _same(a: Source, b: Source) -> bool:
    return a.evidence.text.lower() == b.evidence.text.lower()


def find_attributions(
    sentences: Sequence[Sentence], names: Names, cues: Mapping[int, Sequence[Cue]] | None = None
) -> Attributions:
    """The attributions of a report; ``cues`` by sentence where they are found already."""
    return Attributions(
        sentences, names, {s.index: find_cues(s) for s in sentences} if cues is None else cues
    )


def texts(sources: Iterable[Source]) -> frozenset[str]:
    """The names of sources in lower case."""
    return frozenset(s.evidence.text.lower() for s in sources)

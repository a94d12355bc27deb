"""Who says so: the sources of every stretch of a report (claim model, Sources; rulings 5, 6, 7, 9, 13, 15, 16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rashomon.extract.able_to_speak import can_speak
from rashomon.extract.attributed import Attribution
from rashomon.extract.cue import Cue
from rashomon.extract.cues import find_cues
from rashomon.extract.quotations import find_quotations
from rashomon.extract.quoted_speech import give_quotations
from rashomon.extract.source_names import Names, SourceNames
from rashomon.extract.statements import of_speaker, open_statements
from rashomon.lexicon.titles import pronouns
from rashomon.model.claim import Source, Stance
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence


class Attributions:
    """The attributions of one report."""

    def __init__(
        self, sentences: Sequence[Sentence], names: Names, cues: Mapping[int, Sequence[Cue]]
    ) -> None:
        self.sentences = sentences
        self.all: list[Attribution] = []
        self._named = SourceNames(names, self.all)
        self._cues: dict[int, set[int]] = defaultdict(set)
        self._busy: set[tuple[int, int]] = set()
        for s in sentences:
            for cue in cues.get(s.index, ()):
                if can_speak(names, cue):
                    self._add(cue)
        quotations = find_quotations(sentences)
        give_quotations(sentences, self.all, quotations)
        open_statements(sentences, self.all, quotations)
        self._by_sentence: dict[int, list[Attribution]] = defaultdict(list)
        for a in self.all:
            for sentence in {*a.content, *range(a.cue.sentence.index + 1, a.until + 1)}:
                self._by_sentence[sentence].append(a)

    def sources_at(self, sentence: int, token: int) -> tuple[Source, ...]:
        """Who says what stands at a token, innermost first; none where the outlet speaks in its own voice."""
        holding = [a for a in self._by_sentence.get(sentence, ()) if a.holds(sentence, token)]
        found: list[Source] = []
        for a in sorted(holding, key=lambda a: a.size):
            for source in self._named.sources(a.cue):
                if not any(_same(source, s) for s in found):
                    found.append(source)
        return tuple(found)

    def denied_by_us(self, sentence: int, token: int) -> bool:
        """Whether the outlet itself denies what stands at a token: "we deny that"."""
        holding = [a for a in self._by_sentence.get(sentence, ()) if a.holds(sentence, token)]
        return any(a.cue.stance is Stance.DENIES and of_speaker(a.cue) for a in holding)

    def speaking(self, sentence: int, verb: int, stance: Stance) -> tuple[Source, ...]:
        """The sources of the attribution with this verb, else of what stands at it, with the stance given."""
        own = next((a for a in self.all if a.cue.sentence.index == sentence and verb in a.cue.words), None)
        if own is not None:
            return tuple(self._named.sources(own.cue, stance))
        return tuple(replace(s, stance=stance) for s in self.sources_at(sentence, verb))

    def source_of(
        self, sentence: Sentence, verb: int, speakers: Sequence[int], stance: Stance
    ) -> tuple[Source, ...]:
        """Sources made of the speakers of a verb that is no usual cue."""
        return tuple(
            self._named.sources(Cue(sentence, (verb,), tuple(speakers), stance, frozenset()), stance)
        )

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
                for source in self._named.sources(a.cue):
                    if source.evidence.text and source.evidence.text.lower() not in pronouns():
                        return source.evidence
            return None
        finally:
            self._busy.discard(key)

    def _add(self, cue: Cue) -> None:
        index = cue.sentence.index
        content = {index: cue.content}
        if cue.before and index > 0:
            told = self.sentences[index - 1]
            if not any(a.cue.sentence is told for a in self.all):
                content[index - 1] = frozenset(t.i for t in told.tokens)
        self.all.append(Attribution(cue, content, size=sum(map(len, content.values()))))
        self._cues[index].update(cue.words)


def _same(a: Source, b: Source) -> bool:
    return a.evidence.text.lower() == b.evidence.text.lower()


def find_attributions(
    sentences: Sequence[Sentence], names: Names, cues: Mapping[int, Sequence[Cue]] | None = None
) -> Attributions:
    """The attributions of a report; ``cues`` by sentence where they are found already."""
    return Attributions(
        sentences, names, {s.index: find_cues(s) for s in sentences} if cues is None else cues
    )

"""Who a noun phrase stands for: the fullest name that the report gives for the same party (ruling 11)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property

from rashomon.extract.clauses import substance
from rashomon.extract.coreference import RELATIVES, Resolver
from rashomon.extract.cue_nouns import owner_of_report
from rashomon.extract.fullest_names import FullestNames
from rashomon.extract.mentions import HUMAN, SUBJECT, Mention, is_head, mention_at, pronoun_kind
from rashomon.extract.named_towns import NamedTowns
from rashomon.extract.party_heads import can_be_party, of_own, owner_of, told_by_name
from rashomon.extract.voices import body
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.titles import measure_words, stand_words
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence

PARTIES = frozenset({"armed_party", "authority", "country", "nationality", "person", "civilian", "name"})
SINGULAR = frozenset({"i", "me", "my", "mine", "myself"})
Speaker = Callable[[Sentence, int], Evidence | None]


class Parties:
    """The parties of one report."""

    def __init__(self, sentences: tuple[Sentence, ...], towns: NamedTowns | None = None) -> None:
        self.sentences = sentences
        self._towns = towns or NamedTowns()
        self.speaker: Speaker = lambda sentence, token: None
        """Who speaks at a token, for "we" and "our"; set once attribution is known."""
        self._mentions: dict[tuple[int, int], Mention] = {}
        self._resolved: dict[tuple[int, int], Mention | None] = {}
        self._classes: dict[tuple[int, int], frozenset[str]] = {}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the report in order."""
        return tuple(self.mention(s, t.i) for s in self.sentences for t in s.tokens if is_head(s, t))

    @cached_property
    def _names(self) -> FullestNames:
        return FullestNames(self.mentions, self.mention)

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.mentions)

    def mention(self, sentence: Sentence, head: int) -> Mention:
        """The mention headed by a token, made once."""
        key = (sentence.index, head)
        if key not in self._mentions:
            self._mentions[key] = mention_at(sentence, head)
        return self._mentions[key]

    def phrase(self, sentence: Sentence, head: int) -> Evidence:
        """The noun phrase at ``head`` as it stands, without article, number and clauses."""
        return self.mention(sentence, head).evidence

    def antecedent(self, sentence: Sentence, head: int) -> Mention | None:
        """What a pronoun stands for, where it is clear."""
        key = (sentence.index, head)
        if key not in self._resolved:
            self._resolved[key] = self._resolver.antecedent(sentence, head)
        return self._resolved[key]

    def fullest(self, sentence: Sentence, head: int) -> Evidence:
        """The fullest name in the report for the party at ``head``; the phrase itself where none is known."""
        head = of_own(sentence, head)
        token = sentence.tokens[head]
        kind = pronoun_kind(token)
        if kind == "speaker":
            return self._speaking(sentence, head)
        if kind is not None or token.tag in RELATIVES:
            found = self.antecedent(sentence, head)
            if found is None:
                return self.phrase(sentence, head)
            at, whole = found.sentence, substance(found.sentence, found.head)
            return self._towns.meant(at, whole) or self._names.name(self.mention(at, whole))
        return self._towns.meant(sentence, head) or self._names.name(
            self.mention(sentence, _whole(sentence, head))
        )

    def named(self, sentence: Sentence, heads: Iterable[int]) -> list[Evidence]:
        """The parties at ``heads`` by their fullest names, each once; of a phrase within another the whole only.

        A happening is no party: for it stands whose it is ("condemned the rebels' attack").
        """
        found: dict[str, Evidence] = {}
        whole = [x for h in heads for x in (h, *told_by_name(sentence, h))]
        for h in (p for p in (self._party_head(sentence, h) for h in whole) if p is not None):
            evidence = self.fullest(sentence, h)
            if any(c.isalpha() for c in evidence.text) and not (
                sentence.tokens[h].pos == "NUM" and evidence.text == sentence.tokens[h].text
            ):
                found.setdefault(evidence.text.lower(), evidence)
        return [e for e in found.values() if not any(_part_of(e, other) for other in found.values())]

    def _party_head(self, sentence: Sentence, head: int) -> int | None:
        token = sentence.tokens[head]
        if token.dep == "nsubj" and token.lemma in attribution_lexicon().reports:
            speaker = owner_of_report(sentence, head)  # "a statement by the army accuses"
            if speaker is not None and PARTIES & self.classes(sentence, speaker):
                return speaker
        if self.is_party(sentence, head):
            return head
        owner = owner_of(sentence, head)
        if owner is None or not self.is_party(sentence, owner):
            return None
        return (
            owner
            if sentence.tokens[owner].pos == "PROPN" or PARTIES & self.classes(sentence, owner)
            else None
        )

    def is_party(self, sentence: Sentence, head: int) -> bool:
        """Whether the phrase at ``head`` can be a party or thing at all; a relative pronoun where it stands for one."""
        head = of_own(sentence, head)
        token = sentence.tokens[head]
        if pronoun_kind(token) is not None or token.tag in RELATIVES:
            found = self.antecedent(sentence, head)
            if found is not None and found.head != head:
                return self.is_party(found.sentence, found.head)
            if token.lower == "it":
                return False  # a happening, or nothing in particular
        return can_be_party(sentence, head, self.classes(sentence, head))

    def _speaking(self, sentence: Sentence, head: int) -> Evidence:
        """Who "I" is, and for whom "we" speaks: the body in the same voice, else the speaker."""
        speaker = self.speaker(sentence, head)
        token = sentence.tokens[head]
        verb = sentence.tokens[token.head].lemma
        says = token.dep in SUBJECT and (verb in attribution_lexicon().verbs or verb in stand_words())
        if token.lower not in SINGULAR and not says and (speaker is None or self._is_person(speaker)):
            found = body(self.mentions, self.speaker, speaker, self._names.name)
            if found is not None:
                return found
        return speaker or self.phrase(sentence, head)

    def _is_person(self, evidence: Evidence) -> bool:
        return any(m.evidence == evidence and m.human for m in self.mentions)

    def classes(self, sentence: Sentence, head: int) -> frozenset[str]:
        """The noun classes of a mention; a pronoun has those of what it stands for."""
        key = (sentence.index, head)
        if key not in self._classes:
            self._classes[key] = self._classes_of(sentence, head)
        return self._classes[key]

    def _classes_of(self, sentence: Sentence, head: int) -> frozenset[str]:
        head = of_own(sentence, head)
        token = sentence.tokens[head]
        kind = pronoun_kind(token)
        if kind is None:
            mention = self.mention(sentence, head)
            fuller = self._names.aliases.fullest(mention)
            own = mention.classes
            return own | fuller.classes - {"name"} if fuller is not None and "name" in own else own
        found = self.antecedent(sentence, head) if kind != "speaker" else None
        own = frozenset({"pronoun"})
        if kind == "person":
            own |= {"human_pronoun", "person"}
        return own | found.classes if found is not None else own


def _part_of(part: Evidence, whole: Evidence) -> bool:
    """Whether a name stands inside a longer one, or begins there: "the Front of Ora and the Hills fighters"."""
    return part is not whole and (
        (whole.span.start <= part.span.start and part.span.end <= whole.span.end)
        or whole.span.start < part.span.start < whole.span.end
    )


def _whole(s: Sentence, head: int) -> int:
    """What "a group of" or "a handful of" is made up of, when those are people, and the name in "the city of Gao"."""
    if s.tokens[head].lemma in place_lexicon().naming and s.tokens[head].tag == "NN":
        for preposition in s.children(head, "prep"):
            for inner in s.children(preposition.i, "pobj"):
                if preposition.lower == "of" and preposition.i == head + 1 and inner.pos == "PROPN":
                    return inner.i
    if s.tokens[head].lemma in measure_words():
        for preposition in s.children(head, "prep"):
            for inner in s.children(preposition.i, "pobj"):
                people = HUMAN | {"armed_party"}
                if preposition.lower == "of" and inner.tag == "NNS" and people & noun_classes(inner.lemma):
                    return inner.i
    return head

"""Finds the words of a sentence that carry a claim, and its kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.extract.frames import Frame
from rashomon.extract.happenings import Classifier
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.triggers import TriggerEntry, trigger_lexicon
from rashomon.model.claim import GROUPS, Kind
from rashomon.model.syntax import Sentence, Token

NOMINAL = {"NOUN", "PROPN", "ADJ"}
CARRYING = NOMINAL | {"VERB"}
OUTCOMES = frozenset(GROUPS["outcome"])
SETTLING = frozenset({Kind.CEASEFIRE, Kind.NEGOTIATION})
ARGUED = frozenset({"nsubj", "nsubjpass", "dobj"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OPENING = frozenset({"advcl", "csubj", "ROOT"})
AUXILIARIES = frozenset({"being", "having", "getting"})
PARTITIVE = frozenset("most much part some all half ring network string chain series line number row".split())
NEAR = 6
"""Words between a trigger and the others of its phrase, as far as they are one ("came under small-arms fire")."""
NEARER = 4
"""The same for a light verb ("launched a massive raid")."""
PREMODIFIERS = ("compound", "amod", "nmod", "poss", "npadvmod")


@dataclass(frozen=True)
class Trigger:
    """A word that claims something of a kind."""

    frame: Frame
    kind: Kind

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""
        return self.frame.sentence

    @property
    def i(self) -> int:
        """The number of its head token."""
        return self.frame.i

    @property
    def words(self) -> tuple[int, ...]:
        """The words that tell of it: its head, then the others of its phrase and a light verb where they stand near."""
        light = self.frame.light_verb
        others = [w for w in self.frame.others if abs(w - self.i) <= NEAR]
        if light is not None and abs(light - self.i) <= NEARER:
            others.append(light)
        above = self.sentence.tokens[self.sentence.tokens[self.i].head]
        if self.frame.entry.follows and above.pos == "VERB" and abs(above.i - self.i) <= NEAR:
            others.append(above.i)  # "the figure was revised to 162"
        if self.frame.entry.noun and self.kind in SETTLING:
            others += self._course(above)
        return (self.i, *others)

    def _course(self, above: Token) -> list[int]:
        """The verb near by that tells what became of a truce or of talks: "the truce fell apart", "that took effect"."""
        s, token = self.sentence, self.sentence.tokens[self.i]
        told = [above] if token.dep in ARGUED else []
        told += s.children(self.i, "relcl")
        course = modality_lexicon().light["course"]
        return [v.i for v in told if v.lemma in course and abs(v.i - self.i) <= NEAR]


def find_triggers(sentence: Sentence, classifier: Classifier) -> list[Trigger]:
    """The triggers of a sentence in order; a word belongs to one trigger only."""
    found: list[Trigger] = []
    taken: set[int] = set()
    for token in sentence.tokens:
        if token.pos not in CARRYING and not token.tag.startswith("VB"):
            continue
        for trigger in _readings(sentence, token, classifier):
            if taken.isdisjoint({trigger.i}):
                found.append(trigger)
                taken.update({trigger.i, *trigger.frame.others})
                break
    return [t for t in found if not _swallowed(t, found)]


def _swallowed(trigger: Trigger, found: list[Trigger]) -> bool:
    return any(o is not trigger and trigger.i in o.frame.others for o in found) or _said_after(trigger, found)


def _said_after(trigger: Trigger, found: list[Trigger]) -> bool:
    """ "Lost 120 men killed and wounded": what became of them is said by the participles."""
    if not trigger.frame.entry.mixed or trigger.kind is not Kind.KILLED:
        return False
    participles = [o for o in found if o.kind is Kind.KILLED and o.sentence.tokens[o.i].dep == "acl"]
    return any(o.sentence.tokens[o.i].head in trigger.frame.objects for o in participles)


def _readings(sentence: Sentence, token: Token, classifier: Classifier) -> Iterator[Trigger]:
    for frame in _frames(sentence, token, classifier):
        if all(frame.holds(key, values) for key, values in frame.entry.needs.items()):
            kind = _kind(frame)
            if kind is not None:
                yield Trigger(frame, kind)


def _kind(frame: Frame) -> Kind | None:
    for sense in frame.entry.senses:
        if sense.words and frame.phrase not in sense.words:
            continue
        if all(frame.holds(key, values) for key, values in sense.conditions.items()):
            return sense.kind
    return frame.entry.kind


def _frames(sentence: Sentence, token: Token, classifier: Classifier) -> Iterator[Frame]:
    lexicon = trigger_lexicon()
    if token.pos == "VERB" or (token.tag.startswith("VB") and token.pos != "AUX"):
        lemma = token.lemma
        if lemma not in lexicon.verbs:
            lemma = next((x for x in _stems(token.lower) if x in lexicon.verbs), lemma)
        yield from _matches(sentence, token, lexicon.verbs.get(lemma, ()), classifier)
    if token.tag == "VBG" and _as_noun(sentence, token):
        yield from _matches(sentence, token, lexicon.nouns.get(token.lower, ()), classifier)
    elif token.pos in NOMINAL and not _is_modifier(sentence, token):
        rows = lexicon.nouns.get(token.lemma) or lexicon.nouns.get(token.lower, ())
        rows += lexicon.retold.get(token.lemma, ())
        if token.pos == "ADJ" and token.dep == "amod" and token.head > token.i:
            rows = tuple(
                r for r in rows if r[1].kind in OUTCOMES
            )  # "dead soldiers", not "an offensive operation"
        yield from _matches(sentence, token, rows, classifier)


def _as_noun(sentence: Sentence, token: Token) -> bool:
    """Whether an -ing form stands for a happening: "fighting at the bridge continues".

    In "Ruvian army shelling killed" the parser takes it for an auxiliary, which it cannot be, and in "Fighting in the
    city flared up" for a clause, where the verb would have no subject.
    """
    if token.dep in SUBJECTS or (token.dep == "aux" and token.lower not in AUXILIARIES):
        return True
    opens = token.i == 0 and token.dep in OPENING
    return opens and not sentence.children(token.head, *SUBJECTS) and not sentence.children(0, "dobj")


def _stems(word: str) -> list[str]:
    """What a regular verb form may come from, for words that the parser's lemmatizer does not know ("machinegunned")."""
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            return [stem, stem + "e", *([stem[:-1]] if stem[-1] == stem[-2] else [])]
    return []


def _is_modifier(sentence: Sentence, token: Token) -> bool:
    """Whether the noun only modifies another ("attack helicopter", "ceasefire monitors")."""
    if token.dep == "conj" and sentence.tokens[token.head].pos in NOMINAL:
        return _is_modifier(sentence, sentence.tokens[token.head])
    return token.dep in {"compound", "amod", "nmod"} and token.head > token.i and token.pos != "ADJ"


def _matches(
    sentence: Sentence,
    token: Token,
    rows: tuple[tuple[tuple[str, ...], TriggerEntry], ...],
    classifier: Classifier,
) -> Iterator[Frame]:
    # of the rows for a word the longest come first: where that is the word alone nothing is looked for around it
    around = _around(sentence, token.i, rows[0][1].noun) if rows and rows[0][0] else []
    for rest, entry in rows:
        others = _locate(sentence, token, rest, entry.noun, around)
        if others is not None:
            words = (*rest, token.lemma) if entry.noun else (token.lemma, *rest)
            yield Frame(sentence, token.i, others, " ".join(words), entry, classifier)


def _around(sentence: Sentence, i: int, noun: bool) -> list[Token]:
    """The words among which the others of a phrase are looked for."""
    return _premodifiers(sentence, i) if noun else _complements(sentence, i)


def _locate(
    sentence: Sentence, token: Token, rest: tuple[str, ...], noun: bool, pool: list[Token]
) -> tuple[int, ...] | None:
    if not rest:
        return ()
    if not noun and any(c.lower not in rest for c in sentence.children(token.i, "prt")):
        pool = [c for c in pool if c.pos != "ADP"]  # "broke out in": another verb than "broke in"
    found: list[int] = []
    for word in rest:
        match = next((t.i for t in pool if _stands_for(t, word) and t.i not in found), None)
        if match is None:
            return None
        found.append(match)
    return tuple(found)


def _stands_for(token: Token, word: str) -> bool:
    """Whether a word of a phrase is this one, as it stands or by its lemma; "received 63 wounded" holds no "wound"."""
    return token.lower == word or (token.lemma == word and token.tag != "VBN")


def _premodifiers(sentence: Sentence, i: int) -> list[Token]:
    """The words before a noun, and those of its "of" phrase ("exchange of fire", "loss of life")."""
    found = []
    for c in sentence.children(i):
        if c.dep in PREMODIFIERS and c.i < i:
            found += [sentence.tokens[x] for x in sentence.subtree(c.i)]
        if c.dep == "prep" and c.lower in {"of", "against"}:
            found += sentence.children(c.i, "pobj")
    return found


def _tells_when(preposition: Token, noun: Token) -> bool:
    return noun.i > preposition.i and (noun.tag == "CD" or "time" in noun_classes(noun.lemma))


def _complements(sentence: Sentence, i: int) -> list[Token]:
    """Objects, particles and complements of a verb, and the nouns of its prepositional phrases."""
    found: list[Token] = []
    for c in sentence.children(i):
        if c.dep in {
            "dobj",
            "prt",
            "acomp",
            "oprd",
            "prep",
            "attr",
            "advmod",
            "nsubjpass",
            "xcomp",
            "ccomp",
            "agent",
            "npadvmod",
            "advcl",
            "dative",
        }:
            if c.dep == "prep" and any(_tells_when(c, n) for n in sentence.children(c.i, "pobj")):
                continue  # "had broken with them in 2012": when, no part of "break in"
            found.append(c)
            if c.dep in {"prep", "prt", "advmod", "agent"}:
                found += sentence.children(c.i, "pobj")
            if c.lower == "out":  # "pulled out of the talks"
                found += [n for p in sentence.children(c.i, "prep") for n in sentence.children(p.i, "pobj")]
            if c.dep in {"ccomp", "xcomp"}:
                found += sentence.children(c.i, "acomp", "oprd", "dobj")
            if c.dep == "dobj":  # "held the militia responsible", "cost hundreds of lives"
                found += [a for a in sentence.children(c.i, "amod") if a.i > c.i]
                if c.lower in PARTITIVE or c.lower in number_lexicon().vague:
                    found += [
                        n for p in sentence.children(c.i, "prep") for n in sentence.children(p.i, "pobj")
                    ]
    return found

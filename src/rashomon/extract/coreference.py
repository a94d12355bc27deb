"""What pronouns and short names stand for, where it is clear.

Candidates are looked for backwards, nearest sentence first, subjects before other phrases, as in Hobbs (1978) and in the
salience ranking of Lappin and Leass (1994); a candidate must agree in number and kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rashomon.extract import clauses
from rashomon.extract.clauses import VERBAL, clause_verb
from rashomon.extract.mentions import SUBJECT, Mention, pronoun_kind
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.countries import is_people
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.titles import gendered, remains_words, side_words, title_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence, Token

SENTENCES_BACK = 3
ADDED = frozenset({"prep", "relcl", "acl", "appos", "amod"})
GROUPS = frozenset({"armed_party", "authority", "civilian", "crowd", "nationality", "person"})
BODIES = frozenset(
    {
        "armed_party",
        "authority",
        "country",
        "reporter",
        "name",
        "place_noun",
        "structure",
        "document",
        "vehicle",
        "aircraft",
        "explosive",
    }
)
SILENT = frozenset(
    {
        "vehicle",
        "aircraft",
        "explosive",
        "structure",
        "place_noun",
        "territory",
        "equipment",
        "weapon",
        "country",
    }
)
PLACING = frozenset({"in", "at", "near", "from", "to", "into", "toward", "towards", "outside", "around"})
FORMS = {"he": "he", "him": "he", "his": "he", "himself": "he", "she": "she", "her": "she", "hers": "she"}
THINGS = frozenset({"it", "its", "itself"})
RELATIVES = frozenset({"WDT", "WP"})
MAIN = frozenset({"ROOT", "conj", "advcl", "parataxis"})


class Resolver:
    """Resolves pronouns and definite role nouns against the mentions of a report."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_sentence: dict[int, list[Mention]] = defaultdict(list)
        self._by_lemma: dict[str, list[Mention]] = defaultdict(list)
        self._sentences: dict[int, Sentence] = {}
        for mention in mentions:
            self._sentences[mention.sentence.index] = mention.sentence
            self._by_sentence[mention.sentence.index].append(mention)
            self._by_lemma[mention.token.lemma.lower()].append(mention)
        self._told = _genders(mentions)
        self._persons = {m.words[-1] for m in mentions if m.human and m.named and len(m.words) > 1}

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
        if alike is not None and self._agrees(alike, kind) and self._fits(alike, s.tokens[i].lower):
            return alike
        first: Mention | None = None
        for m in self._candidates(s, i, speaks):
            if m.sentence is s and subject and (_is_setting(m) or _is_his_own(m, s.tokens[i])):
                continue
            if first is not None and m.sentence is not first.sentence:
                break
            if subject and not speaks and s.tokens[i].lower == "it" and m.subject and _is_happening(m):
                return None  # "The blast came at dawn. It damaged a school."
            if (
                self._agrees(m, kind)
                and self._fits(m, s.tokens[i].lower)
                and _apart(m, s, i)
                and not (speaks and m.classes and m.classes <= SILENT)
                and not (speaks and _is_goal(m))
            ):
                if FORMS.get(s.tokens[i].lower) != "she" or "she" in self._gender_of(m):
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

    def _gender_of(self, m: Mention) -> set[str]:
        return _gender(m) or (self._told.get(m.words[-1], set()) if m.named and m.words else set())

    def _fits(self, m: Mention, word: str) -> bool:
        """Whether nothing in the phrase, or said of the name elsewhere, tells against "he", "she" or "it"."""
        told = self._gender_of(m)
        if word in THINGS:
            return not told
        pronoun = FORMS.get(word)
        return pronoun is None or not told or pronoun in told

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
            if told is not None and told.human and not told.plural and self._fits(told, word):
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
        yield from (m for m in reversed(here) if not m.subject and not _is_nested(m))
        yield from (m for m in reversed(here) if not m.subject and _is_nested(m))
        for back in range(1, SENTENCES_BACK + 1):
            before = self._by_sentence.get(s.index - back, [])
            subjects = [m for m in before if m.subject]
            told = [m for m in subjects if speaks or not _is_teller(m)]
            yield from told
            yield from (m for m in subjects if m not in told)
            yield from (m for m in reversed(before) if not m.subject)

    def _own_subjects(self, s: Sentence, i: int) -> list[int]:
        """Who does what the clause of a possessive tells, stated or understood ("urged the army to end its attacks")."""
        verb = clause_verb(s, i)
        if verb is None:
            return []
        return clauses.surface_subjects(s, verb, modality_lexicon().controls_object)

    def _agrees(self, mention: Mention, kind: str) -> bool:
        if kind == "person":
            return mention.human
        if kind == "group":
            if mention.token.lemma in remains_words():
                return False
            if mention.plural:
                return bool(GROUPS & mention.classes) or (
                    mention.named and (mention.subject or not _is_setting(mention))
                )
            return (
                bool({"armed_party", "crowd"} & mention.classes)
                and not {"person", "abstract"} & mention.classes
            )
        if mention.plural or not BODIES & mention.classes or "person" in mention.classes:
            return False
        return not (mention.classes == {"name"} and mention.words and mention.words[-1] in self._persons)

    def role(self, mention: Mention) -> Mention | None:
        """The fuller mention before "the army", "this group": of the same noun, when there is only one."""
        s = mention.sentence
        own = [w for w in mention.words if w != "same"]
        children = s.children(mention.head)
        if (
            len(own) != 1
            or not mention.definite
            or any(c.dep in ADDED and c.i > mention.head for c in children)
        ):
            return None
        fuller = [
            m
            for m in self._by_lemma[mention.token.lemma.lower()]
            if m.plural == mention.plural and _before(m, mention) and _is_distinct(m)
        ]
        if not fuller or (mention.named and self._is_name(mention, fuller[0])):
            return None
        longest = max(fuller, key=lambda m: len(m.words))
        return longest if all(set(m.words) <= set(longest.words) for m in fuller) else None

    def troops(self, mention: Mention) -> Mention | None:
        """ "The soldiers": the one body of soldiers told of by name in this sentence before or in the two before it."""
        here = mention.sentence.index
        members = side_words()["soldiers"]
        if not mention.definite or len(mention.words) != 1 or mention.token.lemma not in members:
            return None
        found = [
            m
            for back in range(3)
            for m in self._by_sentence.get(here - back, ())
            if m.token.lemma.lower() in members | side_words()["bodies"]
            and _before(m, mention)
            and _is_distinct(m)
        ]
        return found[0] if found and len({m.words for m in found}) == 1 else None

    def _is_name(self, mention: Mention, fuller: Mention) -> bool:
        """Whether the bare word was a name of its own before the fuller one ("Coalition advisers")."""
        s = fuller.sentence
        for index, at in self._sentences.items():
            if index > s.index:
                break
            for t in at.tokens:
                before = at.tokens[t.i - 1].pos if t.i else ""
                earlier = (index, t.i) < (s.index, fuller.head)
                if (
                    earlier
                    and t.text == mention.token.text
                    and before not in {"PROPN", "ADJ", "NOUN", "PUNCT"}
                ):
                    return True
        return False


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


def _genders(mentions: Sequence[Mention]) -> dict[str, set[str]]:
    """Which of "he" and "she" the titles of the report tell for a surname: "Mrs Sow" is "she" as "Awa Sow" too."""
    found: dict[str, set[str]] = defaultdict(set)
    for m in mentions:
        if m.named and len(m.words) > 1:
            found[m.words[-1]] |= _gender(m)
    return found


def _gender(m: Mention) -> set[str]:
    return {gendered()[w] for w in (*m.words, m.token.lemma) if w in gendered()}


def _is_teller(m: Mention) -> bool:
    """Whether somebody is only cited for what is told ("the town fell, Major Sow said", "residents said that it fell")."""
    verb = m.sentence.tokens[m.token.head]
    return (
        verb.i > 0
        and verb.lemma in attribution_lexicon().verbs
        and any(c.dep in {"ccomp", "parataxis"} for c in m.sentence.children(verb.i))
    )


def _is_nested(m: Mention) -> bool:
    """Whether a phrase only tells more of a noun ("a critic of the president")."""
    s = m.sentence
    above = s.tokens[m.token.head]
    return m.token.dep == "pobj" and s.tokens[above.head].pos in {"NOUN", "PROPN"}


def _counted(s: Sentence, noun: int) -> int:
    """The noun in "most of the rebels", for "who"."""
    if s.tokens[noun].pos in {"NOUN", "PROPN"}:
        return noun
    of = [n.i for p in s.children(noun, "prep") if p.lower == "of" for n in s.children(p.i, "pobj")]
    return of[0] if of else noun


def _is_setting(m: Mention) -> bool:
    """Whether a phrase says where ("in Kidal"), so that what follows is hardly told of it."""
    above = m.sentence.tokens[m.token.head]
    return m.token.dep == "pobj" and above.lower in PLACING and m.classes <= SILENT | {"name"}


def _is_goal(m: Mention) -> bool:
    """Whether a common noun only tells where to or where ("flew to the front"), so that "it" does not speak for it."""
    above = m.sentence.tokens[m.token.head]
    return m.token.dep == "pobj" and above.lower in PLACING and not m.named and not m.human and not m.plural


def _is_his_own(m: Mention, pronoun: Token) -> bool:
    """ "With his adviser, he left": whose adviser it is left, and not the adviser."""
    form = FORMS.get(pronoun.lower)
    owners = m.sentence.children(m.head, "poss")
    return form is not None and not m.subject and any(FORMS.get(c.lower) == form for c in owners)


def _is_happening(m: Mention) -> bool:
    """Whether a mention tells of an event and is no party: "the blast"."""
    return m.token.pos == "NOUN" and not m.classes and m.token.lemma in trigger_lexicon().nouns


def _is_distinct(m: Mention) -> bool:
    """Whether a phrase tells its noun from others of the kind: by a name, a people or another noun."""
    before = m.sentence.tokens[m.first : m.head]
    after = m.sentence.tokens[m.head + 1 : m.last + 1]
    if any(t.pos == "PROPN" for t in after) or any(
        t.dep == "compound" and t.lower not in title_words() for t in before
    ):
        return True
    return any(t.text[:1].isupper() and (t.pos == "PROPN" or is_people(t.text)) for t in before)


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


def _before(a: Mention, b: Mention) -> bool:
    return (a.sentence.index, a.head) < (b.sentence.index, b.head)


def _apart(mention: Mention, s: Sentence, i: int) -> bool:
    """Whether a pronoun and a mention are no arguments of one verb ("the army shelled it"); a possessive may be."""
    if (
        mention.sentence is s
        and _is_share(s, i)
        and mention.last < i
        and s.tokens[mention.last + 1].text == ","
    ):
        return True  # "killed ten people, four of them children"
    if mention.sentence is not s or s.tokens[i].dep == "poss":
        return mention.sentence is not s or not _inside(s, mention.head, i)
    verb, other = clause_verb(s, i), clause_verb(s, mention.head)
    if verb is None or s.tokens[verb].pos not in VERBAL:
        return True
    bare = not s.children(verb, "nsubj", "nsubjpass") and not clauses.is_passive(s, verb)
    understood = bare and s.tokens[i].dep not in SUBJECT  # "the troops fled, leaving them"
    if understood and mention.head in clauses.surface_subjects(s, verb, modality_lexicon().controls_object):
        return False
    return verb != other


def _is_share(s: Sentence, i: int) -> bool:
    """ "Four of them", "most of them"."""
    of = s.tokens[s.tokens[i].head]
    share = s.tokens[of.head]
    return s.tokens[i].dep == "pobj" and of.lower == "of" and share.pos == "NUM"


def _inside(s: Sentence, head: int, i: int) -> bool:
    """Whether the pronoun belongs to the very phrase ("his house")."""
    return s.tokens[i].head == head

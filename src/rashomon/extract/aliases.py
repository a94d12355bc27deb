"""Names of one party inside a report: full name, surname, acronym, former name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rashomon.extract.mentions import Mention, actor_of
from rashomon.extract.noun_phrases import has_title
from rashomon.lexicon.countries import country_code
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import side_words, title_words
from rashomon.model.document import BlockKind
from rashomon.model.syntax import Sentence, Token

OPENING = frozenset({"(", "["})
SMALL = frozenset({"of", "the", "and", "for", "de", "del", "la", "el", "in", "to", "a", "y", "e"})
SMALL_BEFORE = frozenset({"of", "for", "and", "in", "to"})
LONGEST_ACRONYM = 8
SHORTEST_ACRONYM = 3


class Aliases:
    """Finds the fullest name for a short one."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._by_last: dict[str, list[Mention]] = defaultdict(list)
        self._by_first: dict[str, list[Mention]] = defaultdict(list)
        self._by_first_name: dict[str, list[Mention]] = defaultdict(list)
        self._by_paternal: dict[str, list[Mention]] = defaultdict(list)
        self._by_actor: dict[str, Mention] = {}
        self._acronyms: dict[str, Mention] = {}
        self._initials: dict[str, Mention] = {}
        for mention in mentions:
            if mention.named and mention.words:
                self._by_last[mention.words[-1]].append(mention)
                self._by_first[mention.words[0]].append(mention)
                self._note_person(mention)
                self._note_actor(mention)
                self._note_acronym(mention)
            elif len(mention.words) > 1 and mention.evidence.text[:1].isupper():
                self._note_acronym(mention)

    def fullest(self, mention: Mention) -> Mention | None:
        """The fullest mention of the same party; ``None`` where there is none fuller."""
        if not mention.words:
            return None
        if not mention.named:
            return self._members(mention)
        found = self._expanded(mention.evidence.text) or self._fuller(mention)
        if found is None:
            actor = actor_of(mention)
            found = self._by_actor.get(actor.id) if actor else None
            if found is not None and len(found.words) <= len(mention.words):
                return None
        found = self._by_family_name(found or mention) or found
        return found if found is not mention else None

    def _by_family_name(self, mention: Mention) -> Mention | None:
        """ "General Ruiz" for "General Juan Ruiz Mora", "Mr. Ban" for "Ban Ki-moon": the longest name with this family name."""
        names = [w for w in mention.words if w not in title_words()]
        if len(names) != 1 or not mention.named:
            return None
        titled = has_title(mention.sentence, mention.head)
        found = self._by_paternal.get(names[0], []) if titled or mention.human else []
        found = found or (self._by_first_name.get(names[0], []) if titled else [])
        found = [m for m in found if len(m.words) > len(mention.words)]
        return max(found, key=lambda m: len(m.words)) if found else None

    def _note_person(self, mention: Mention) -> None:
        """The words of a person's name that can be the family name, other than the last: the first, or in Spanish the one before
        the last."""
        title = max((i for i, w in enumerate(mention.words) if w in title_words()), default=-1)
        names = mention.words[title + 1 :]
        if title < 0 and mention.classes != {"name"}:
            return
        if len(names) > 1:
            self._by_first_name[names[0]].append(mention)
        if len(names) > 2:
            self._by_paternal[names[-2]].append(mention)

    def _note_actor(self, mention: Mention) -> None:
        actor = actor_of(mention)
        if actor is not None:
            longest = self._by_actor.get(actor.id)
            if longest is None or len(mention.words) > len(longest.words):
                self._by_actor[actor.id] = mention

    def _note_acronym(self, mention: Mention) -> None:
        """ "Lebanese Security Forces (LSF)": what stands in brackets after a name of several words, and its initials."""
        if len(mention.words) < 2:
            return
        short = _bracketed(mention.sentence, mention.last)
        if short:
            key = _letters(short)
            known = self._acronyms.get(key)
            if known is None or _likeness(mention, key) > _likeness(known, key):
                self._acronyms[key] = mention
        for initials in _initials(mention):
            if len(initials) >= SHORTEST_ACRONYM:
                self._initials.setdefault(initials, mention)

    def _expanded(self, text: str) -> Mention | None:
        """The name that an acronym stands for: the one it was introduced with, else one with these initials."""
        return self._acronyms.get(_letters(text)) or (
            self._initials.get(_letters(text)) if text[:1].isupper() and " " not in text else None
        )

    def _members(self, mention: Mention) -> Mention | None:
        """ "LSF forces" for the "Lebanese Security Forces": an acronym before the last word of its name."""
        words = mention.evidence.text.split()
        if len(words) == 2 and words[0].isupper() and mention.token.lemma in side_words()["members"]:
            whole = self._expanded(words[0])
            if whole is not None and whole.words[-1] == mention.words[-1]:
                return whole
        if mention.token.lemma in side_words()["group"] and len(mention.words) > 1:
            return self._opening(mention)
        return None

    def _opening(self, mention: Mention) -> Mention | None:
        """The "Red Lion" group for the "Red Lion Front of Liberation": a name that opens with the same words."""
        name = mention.words[:-1]
        capital = all(t.text[:1].isupper() or not t.text[:1].isalpha() for t in _words_before(mention))
        found = [
            m
            for m in self._by_first.get(name[0], ())
            if m.words[: len(name)] == name and len(m.words) > len(name)
        ]
        return max(found, key=lambda m: len(m.words)) if found and capital else None

    def actors(self, kinds: frozenset[str]) -> dict[str, Mention]:
        """The known actors of some kinds that the report names, each with its longest name."""
        known = [(actor_of(m), m) for m in self._by_actor.values()]
        return {a.id: m for a, m in known if a is not None and a.kind in kinds}

    def _fuller(self, mention: Mention) -> Mention | None:
        """A longer name that ends the same and holds all the words of this one, titles aside."""
        if mention.token.tag == "NNPS" or (mention.definite and noun_classes(mention.token.lower)):
            return None  # "the Coalition" is settled as a role is
        words = {w for w in mention.words if w not in title_words()}
        best: Mention | None = None
        for other in self._by_last.get(mention.words[-1], ()):
            if (
                _weight(other) > _weight(best or mention)
                and words <= set(other.words)
                and _alike(mention, other)
                and _tells_more(mention, other)
            ):
                if best is None or not (other.human and best.human and _other_person(best, other)):
                    best = other
        return best


def _weight(m: Mention) -> tuple[int, int]:
    """How much a name tells: by its words without titles, then by all its words."""
    return sum(w not in title_words() for w in m.words), len(m.words)


def _alike(short: Mention, long: Mention) -> bool:
    """Whether a longer name may be the same: of a country only another name of the country ("Northern Chad" is not)."""
    if "country" in short.classes:
        return country_code(short.evidence.text) == country_code(long.evidence.text)
    return _ends_alike(short, long)


def _tells_more(short: Mention, long: Mention) -> bool:
    """Whether a longer name adds a name or title, and no headline's words ("Trying General Sow")."""
    if long.sentence.block is BlockKind.HEADLINE and short.sentence.block is not BlockKind.HEADLINE:
        return False
    added = long.sentence.tokens[long.first : long.last + 1]
    return any(t.text[:1].isupper() or t.lower in title_words() for t in added if t.lower not in short.words)


def _ends_alike(short: Mention, long: Mention) -> bool:
    """Whether a longer name ends with the short one and is headed there: "Front of Chad" is no name of Chad."""
    added = long.words[: -len(short.words)]
    if holds_name(long) and (short.human or has_title(short.sentence, short.head)):
        return True
    titled = long.human and has_title(long.sentence, long.head)  # "Chief of Staff Colonel Ali Sy"
    cut = any(w in SMALL_BEFORE for w in added) and not titled
    if long.last - long.head > short.last - short.head or cut:
        return False
    tokens = long.sentence.tokens[long.first : long.head]
    return not any(t.pos == "VERB" for t in tokens) and not _is_cut(long)


def _is_cut(m: Mention) -> bool:
    """Whether the parser took the end of a title for the beginning of a name: "Minister for the East Jane Doe"."""
    above = m.sentence.tokens[m.token.head]
    return m.token.dep == "pobj" and m.sentence.tokens[above.head].lemma.lower() in title_words()


def holds_name(m: Mention) -> bool:
    """Whether a name of several words ends a title with "for", "of" or "to": "Minister for the East Jane Doe"."""
    if m.token.lower not in title_words() or m.last - m.head < 3:
        return False
    s, surname = m.sentence, m.sentence.tokens[m.last]
    given = [c for c in s.children(m.last, "compound") if c.pos == "PROPN" and c.i > m.head + 1]
    return surname.dep == "pobj" and bool(given) and not noun_classes(surname.lower)


def _other_person(a: Mention, b: Mention) -> bool:
    """Whether two names share no more than a surname."""
    first, second = (set(x.words[:-1]) - title_words() for x in (a, b))
    return bool(first and second) and not first & second


def _bracketed(s: Sentence, last: int) -> str | None:
    rest = s.tokens[last + 1 : last + 4]
    if len(rest) < 2 or rest[0].text not in OPENING:
        return None
    text = rest[1].text
    return text if text[:1].isupper() and len(text) <= LONGEST_ACRONYM and " " not in text else None


def _initials(mention: Mention) -> tuple[str, ...]:
    """The initials of the capitalised words, and of all words but the small ones, in lower case."""
    words = [t for t in mention.sentence.tokens[mention.first : mention.last + 1] if t.text[:1].isalpha()]
    words = [t for t in words if t.lower not in SMALL]
    capitals = "".join(t.text[0] for t in words if t.text[0].isupper()).lower()
    return (capitals, "".join(t.text[0] for t in words).lower())


def _words_before(mention: Mention) -> Sequence[Token]:
    return mention.sentence.tokens[mention.first : mention.head]


def _likeness(mention: Mention, acronym: str) -> int:
    """How well an acronym goes with a name: its initials, the same letters in another language's order, or neither."""
    initials = _initials(mention)
    if acronym in initials:
        return 3
    if any(sorted(acronym) == sorted(i) for i in initials):
        return 2
    return int(mention.named)


def _letters(text: str) -> str:
    lower = text.lower()
    return lower if lower.isalpha() else "".join(c for c in lower if c.isalpha())

"""Whether a phrase names a place: a town or country of the gazetteer, or a facility by its last word."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.mentions import phrase_classes
from rashomon.extract.noun_phrases import has_title, phrase_bounds
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.countries import country_code, is_people
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.place_words import place_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence, Token

PEOPLE = frozenset({"armed_party", "authority", "civilian", "person", "reporter"})
"""Classes of those who are somewhere, come from there or speak there."""
NOT_PLACES = frozenset(
    {
        "armed_party",
        "person",
        "authority",
        "reporter",
        "time",
        "document",
        "projectile",
        "explosive",
        "chemical",
        "aircraft",
    }
)


def is_place_name(s: Sentence, head: int, governor: int, unknown: bool = False) -> bool:
    """Whether the name at ``head`` is a place's; with ``unknown`` also one that no gazetteer has."""
    token = s.tokens[head]
    if token.text.islower() or names_event(s, head):
        return False  # "an orange fireball", "the Battle of Dorn"
    if token.pos != "PROPN" and not (
        token.text[:1].isupper() and token.pos in {"NOUN", "ADJ", "X"} and token.i > 0
    ):
        return False
    first, last = phrase_bounds(s, head)
    name = s.words(first, head)
    if _of_armed_group(s, head) or token.lower in place_lexicon().never:
        return False
    if country_code(name) or country_code(token.text):
        return True
    if known_actor(name) or has_title(s, head) or (is_people(token.text) and first == head):
        return False
    if (
        NOT_PLACES & (noun_classes(token.lemma) | noun_classes(token.lower))
        and token.lemma not in place_lexicon().heads
    ):
        return False
    if token.lower in place_lexicon().heads and first < head:
        return True
    for start in range(first, head + 1):
        if known(s.words(start, head)) and not _is_person(s, first, head):
            return True
    return unknown and phrase_classes(s, head, first, last) == {"name"} and not token.text.isupper()


def _of_armed_group(s: Sentence, head: int) -> bool:
    """ "The Islamic State", "a Liberation Front", "the Taliban Pakistan": a group, though it is called a state or a front, or
    after a country."""
    before = s.tokens[head - 1] if head else None
    if before is None or before.pos != "PROPN" or before.head != head:
        return False
    causes = place_lexicon().causes.get(s.tokens[head].lower, frozenset())
    return before.lower in causes or bool(country_code(s.tokens[head].text) and known_actor(before.text))


def glued(s: Sentence, first: int) -> int:
    """The first token of a name that hyphens hold together ("al-Jabal", "Abu-Dis"), however the parser takes it."""
    while (
        first > 1 and s.tokens[first - 1].text == "-" and s.tokens[first - 2].end + 1 == s.tokens[first].start
    ):
        first -= 2
    return first


def ends_name(s: Sentence, i: int) -> bool:
    """Whether a token may be the last one of a name: no hyphen, and nothing that a hyphen holds to the word behind."""
    after = s.tokens[i + 1] if i + 1 < len(s.tokens) else None
    return s.tokens[i].text != "-" and not (
        after is not None and after.text == "-" and s.tokens[i].end == after.start
    )


def _is_person(s: Sentence, first: int, head: int) -> bool:
    """A known surname inside a longer unknown name is a person's: "Scott C. Dayton"."""
    if first == head:
        return False
    whole = s.words(first, head)
    directions = place_lexicon().adjectives | place_lexicon().within
    before = [t for t in s.tokens[first:head] if t.lower not in directions and t.pos == "PROPN"]
    return bool(before) and not known(whole)


def named_facility(s: Sentence, head: int) -> bool:
    """ "The Tyas Airbase", "Honduran territory", "the coastal highway": a noun of places with a name or a nation before it."""
    token = s.tokens[head]
    if token.lemma not in place_lexicon().heads and token.lower not in place_lexicon().heads:
        return False
    if _of_armed_group(s, head):
        return False
    if border_end(s, head) is not None:
        return True
    some = token.pos == "NOUN" and token.dep in {"dobj", "conj"}
    some = some and any(c.lower in {"a", "an"} for c in s.children(head, "det"))
    named = s.children(head, "compound", "nmod", "amod", "poss")
    named += [n for c in named if c.pos == "NOUN" for n in s.children(c.i, "compound", "nmod")]
    for c in named:  # "the Dorn camp", "the Dorn refugee camp"
        if (
            c.i < head
            and ((c.pos == "PROPN" and c.text[:1].isupper()) or is_people(c.text) or _side(token, c))
            and not known_actor(c.text)
            and c.dep != "poss"
            and (not some or known(c.text))  # "a Dorn hospital", not "a TNT factory"
        ):
            return True
    return (
        any(
            c.lower == "of" and any(n.pos == "PROPN" for n in s.children(c.i, "pobj"))
            for c in s.children(head, "prep")
        )
        and token.pos == "PROPN"
    ) or _of_town(s, head)


def _side(token: Token, before: Token) -> bool:
    """ "The west coast", "the eastern front"."""
    return before.lower in place_lexicon().adjectives and token.lemma in place_lexicon().borders


def _of_town(s: Sentence, head: int) -> bool:
    """ "The market of Dorn": a facility with the name of its town; "in front of Dorn" has no article."""
    if s.tokens[head].pos != "NOUN" or not s.children(head, "det"):
        return False
    return any(
        n.pos == "PROPN" and known(n.text) and not country_code(n.text)
        for c in s.children(head, "prep")
        if c.lower == "of"
        for n in s.children(c.i, "pobj")
    )


def names_event(s: Sentence, head: int) -> bool:
    """ "The Battle of Dorn", "the Siege of Karsk": a happening that bears the name of its place."""
    token = s.tokens[head]
    if token.pos != "PROPN" or token.lower not in trigger_lexicon().nouns:
        return False
    return any(c.lower == "of" for c in s.children(head, "prep"))


def border_end(s: Sentence, head: int) -> int | None:
    """The last token of "the border with Chad", whose border it is; ``None`` for anything else."""
    if s.tokens[head].lemma not in place_lexicon().borders:
        return None
    for c in s.children(head, "prep"):
        for n in s.children(c.i, "pobj") if c.lower == "with" else ():
            if country_code(n.text):
                return n.i
    return None


def find_surnames(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The last words of the personal names of a report: "Dayton" alone is then no town."""
    found = set()
    for s in sentences:
        for token in s.tokens:
            if (
                token.pos == "PROPN"
                and s.children(token.i, "compound")
                and (has_title(s, token.i) or _has_initial(s, token.i))
            ):
                found.add(token.text)
    return frozenset(found - {n for n in found if country_code(n)})


def _has_initial(s: Sentence, head: int) -> bool:
    """ "Scott C. Dayton": an initial inside a name is a person's."""
    return any(
        len(c.text) == 2 and c.text.endswith(".") and c.text[0].isupper()
        for c in s.children(head, "compound")
    )

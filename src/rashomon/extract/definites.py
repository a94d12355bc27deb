"""Whom "the group", "the rebels" or "the minister" stands for (rulings 11 and 33), where only one party fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.extract.aliases import Aliases, holds_name
from rashomon.extract.clauses import charged
from rashomon.extract.fighters import are_group
from rashomon.extract.mentions import Mention, actor_of, follows
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.titles import plain_roles, side_words, title_words
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import GROUPS
from rashomon.model.syntax import Token

SENTENCES_BACK = 4
BEARERS_BACK = 2
IRREGULARS = frozenset({"armed_group"})
CIVIL = frozenset({"monitor"})
STATE = frozenset({"military", "police", "government", "agency", "outlet"})
MODIFIERS = ("amod", "compound", "nmod", "poss", "nummod")
ADDED = ("prep", "relcl", "acl", "appos")
PAST = frozenset({"VBD", "VBN", "VBG"})
VIOLENCE = frozenset(GROUPS["violence"])


class Definites:
    """Definite nouns that stand for a party named before."""

    def __init__(self, mentions: Sequence[Mention], aliases: Aliases) -> None:
        self._aliases = aliases
        self._mentions = mentions
        self._clear: dict[str, bool] = {}
        self._groups = [m for m in mentions if _is_group(m)]
        self._bearers = _bearers(mentions)

    def party(self, mention: Mention) -> Mention | None:
        """The mention with the fuller name; ``None`` where none is clear."""
        lemma = mention.token.lemma.lower()
        if not mention.named and not mention.definite:
            return None
        words = side_words()
        if lemma in words["group"] and not mention.plural and _only_kind(mention):
            return self._group(mention)
        if lemma in words["irregulars"] and mention.plural and _only_kind(mention):
            return self._irregulars(mention)
        if lemma in words["attackers"] and mention.plural and _only_kind(mention):
            return self._strikers(mention)
        return self._bearer(mention)

    def _strikers(self, mention: Mention) -> Mention | None:
        """ "The attackers": those told of by name as the attackers just before, where they are the only ones."""
        found = [
            m
            for m in self._mentions
            if m.subject and _before(m, mention) and _distance(m, mention) <= BEARERS_BACK and _strikes(m)
        ]
        return found[-1] if len({m.evidence.text for m in found}) == 1 and _tells_name(found[-1]) else None

    def borne(self, mention: Mention) -> bool:
        """Whether somebody is named with this title ("President Amadou Sow"), so that "the president" is no other's."""
        return mention.token.lemma.lower() in self._bearers

    def _group(self, mention: Mention) -> Mention | None:
        """ "The group": the body named last, in this sentence before it or in those just before."""
        near = [m for m in self._groups if _before(m, mention) and _distance(m, mention) <= SENTENCES_BACK]
        near = [m for m in near if _fits(m, mention)]
        if not near:
            return None
        last = max(m.sentence.index for m in near)
        here = [m for m in near if m.sentence.index == last]
        return next((m for m in here if m.subject), here[-1])

    def _irregulars(self, mention: Mention) -> Mention | None:
        """ "The guerrillas": the armed group of the report, when it tells of one only and means it."""
        groups = self._aliases.actors(IRREGULARS)
        if len(groups) != 1:
            return None
        actor, name = next(iter(groups.items()))
        lemma = mention.token.lemma.lower()
        if lemma not in self._clear:
            self._clear[lemma] = are_group(mention, actor, self._mentions)
        return name if self._clear[lemma] else None

    def _bearer(self, mention: Mention) -> Mention | None:
        """ "The foreign minister": the person named with this title, when there is one only."""
        if mention.plural or mention.sentence.children(mention.head, "appos", "relcl"):
            return None
        words = set(mention.words)
        if (
            not words
            or mention.words[-1] not in title_words()
            or not (mention.named or mention.token.lemma in plain_roles())
        ):
            return None
        found = [m for m, title in self._bearers.get(mention.words[-1], ()) if words <= title]
        if len({m.words[-1] for m in found}) > 1:
            found = [m for m in found if _before(m, mention) and _distance(m, mention) <= BEARERS_BACK]
        names = {m.words[-1] for m in found}
        return max(found, key=lambda m: len(m.words)) if len(names) == 1 else None


def _bearers(mentions: Sequence[Mention]) -> Mapping[str, list[tuple[Mention, set[str]]]]:
    """Persons with their titles, by the words of these: "Minister Ali Sy", "the minister, Ali Sy"."""
    found: dict[str, list[tuple[Mention, set[str]]]] = {}
    by_place = {(m.sentence.index, m.head): m for m in mentions}
    for m in mentions:
        above = by_place.get((m.sentence.index, m.token.head))
        if above is not None and m.token.dep == "appos" and m.named and follows(above, m):
            role = above.sentence.tokens[above.first : above.head + 1]
            if role[-1].lower in title_words() and not above.plural:
                found.setdefault(role[-1].lower, []).append((m, {t.lower for t in role}))
        whole = m.head == m.last or holds_name(m)  # "Vice President of the Senate" names nobody
        if (
            whole
            and m.named
            and "person" in m.classes
            and len(m.words) > 1
            and m.words[-1] not in title_words()
        ):
            for word in m.words[:-1]:
                if word in title_words():
                    found.setdefault(word, []).append((m, set(m.words)))
    return found


def _is_group(m: Mention) -> bool:
    """Whether a name is that of a body outside the state, as far as is known."""
    if not m.named:
        return False
    actor = actor_of(m)
    if actor is not None:
        return actor.kind not in STATE
    return m.classes == {"name"} and m.token.text.isupper() and len(m.token.text) > 2 and m.first == m.last


def _fits(m: Mention, group: Mention) -> bool:
    """Whether a body can be called so: a monitor is a group or an organisation, and no movement."""
    actor = actor_of(m)
    return actor is None or actor.kind not in CIVIL or group.token.lemma.lower() in side_words()["civil"]


def _only_kind(m: Mention) -> bool:
    """Whether nothing tells more than its kind: "the terrorist group", not "the Kurdish group", "the group of five"."""
    children = m.sentence.children(m.head)
    if any(c.dep in ADDED and c.i > m.head and not _is_beside(m, c) for c in children):
        return False
    before = [c for c in children if c.dep in MODIFIERS and c.i < m.head]
    told = [c for c in before if c.lower != "same"]
    return all("armed_party" in noun_classes(c.lemma.lower()) and c.pos != "PROPN" for c in told)


def _is_beside(m: Mention, added: Token) -> bool:
    """What is told of somebody who is known already, after a comma ("the rebels, some of them boys,"), or is charged to him
    ("accused the rebels of raiding")."""
    s = m.sentence
    raiding = added.lower == "of" and bool(s.children(added.i, "pcomp"))
    return s.tokens[min(s.subtree(added.i)) - 1].text == "," or raiding or charged(s, added) is not None


def _strikes(m: Mention) -> bool:
    """Whether a mention is the subject of violence: "Red Front fighters stormed", "carried out a massacre"."""
    verb = m.sentence.tokens[m.token.head]
    if m.token.dep != "nsubj" or verb.tag not in PAST or not {"armed_party", "name"} & m.classes:
        return False
    entries = list(trigger_lexicon().verbs.get(verb.lemma, ()))
    if verb.lemma in modality_lexicon().light["words"]:
        for done in m.sentence.children(verb.i, "dobj"):
            entries += trigger_lexicon().nouns.get(done.lemma, ())
    return any(entry.kind in VIOLENCE for _, entry in entries)


def _tells_name(m: Mention) -> bool:
    """Whether a mention names the side: "the Red Front", "Red Front fighters"."""
    return any(t.pos == "PROPN" for t in m.sentence.tokens[m.first : m.last + 1])


def _before(a: Mention, b: Mention) -> bool:
    return (a.sentence.index, a.head) < (b.sentence.index, b.head)


def _distance(a: Mention, b: Mention) -> int:
    return b.sentence.index - a.sentence.index

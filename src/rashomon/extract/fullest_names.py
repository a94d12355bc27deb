"""The fullest name of a mention: an alias spelt out, what a definite noun stands for, the name told beside a role (ruling 11)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from rashomon.extract.aliases import Aliases
from rashomon.extract.definites import Definites
from rashomon.extract.mentions import SUBJECT, Mention, actor_of, follows
from rashomon.extract.noun_phrases import has_title
from rashomon.extract.role_nouns import RoleNouns
from rashomon.extract.voices import BODIES
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.titles import naming_words, roles, title_words
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence


class FullestNames:
    """The fullest names among the mentions of one report; ``mention`` gives the one headed by a token."""

    def __init__(self, mentions: Sequence[Mention], mention: Callable[[Sentence, int], Mention]) -> None:
        self.mentions = mentions
        self.mention = mention

    @cached_property
    def aliases(self) -> Aliases:
        """The other names of the parties told of by name."""
        return Aliases(self.mentions)

    @cached_property
    def _role_nouns(self) -> RoleNouns:
        return RoleNouns(self.mentions)

    @cached_property
    def _definites(self) -> Definites:
        return Definites(self.mentions, self.aliases)

    def name(self, mention: Mention) -> Evidence:
        """The fullest name in the report for what a mention stands for; its own words where none is known."""
        mention = self._by_name(mention)
        fuller = self.aliases.fullest(mention)
        if fuller is None and mention.token.lemma.lower() in roles() and not self._definites.borne(mention):
            fuller = self._role_nouns.role(mention)
        if fuller is None:
            fuller = self._definites.party(mention) or self._role_nouns.troops(mention)
        if fuller is None:
            return (self._bearer_of(mention) or mention).evidence
        fuller = self._bearer_of(fuller) or fuller
        return (self.aliases.fullest(fuller) or fuller).evidence

    def _bearer_of(self, role: Mention) -> Mention | None:
        """Who bears a role that was told beside a name: "Colonel Ruiz, commander of the garrison, ..."."""
        above = role.sentence.tokens[role.token.head]
        if (
            role.named
            or role.plural
            or role.token.dep != "appos"
            or above.pos != "PROPN"
            or above.i > role.head
        ):
            return None
        name = self.mention(role.sentence, above.i)
        personal = name.human or (len(name.words) > 1 and role.human and role.token.lemma.lower() in roles())
        return name if personal and not known(name.evidence.text) and actor_of(name) is None else None

    def _by_name(self, mention: Mention) -> Mention:
        """The name beside a role: "the commander, Colonel Ruiz", "our ally Chad", "a man named Ruiz" (ruling 23)."""
        s, head = mention.sentence, mention.head
        role = s.tokens[mention.last].pos == "NOUN"  # "Karsk Front (KF) commander, Ali Sow"
        if mention.plural or (mention.named and mention.token.lower not in title_words() and not role):
            return mention
        for c in s.children(head, "appos"):
            if c.pos == "PROPN" and c.i > head:
                named = self.mention(s, c.i)
                if named.first == mention.last + 1 or (
                    len(named.words) > 1
                    and follows(mention, named)
                    and (_personal(named) if mention.human else _is_body(mention, named))
                ):
                    return mention.up_to(named) if mention.named and not role else named
        for called in s.children(head, "acl"):
            as_name = [
                n for p in s.children(called.i, "prep") if p.lower == "as" for n in s.children(p.i, "pobj")
            ]
            for c in [*s.children(called.i, "oprd", "dobj", "attr"), *as_name]:
                if called.lower in naming_words() and c.pos == "PROPN":
                    return self.mention(s, c.i)
        return mention


def _is_body(mention: Mention, named: Mention) -> bool:
    """ "A war monitor, the Coast Observatory for Rights": a body that is told of by what it is, then by its name."""
    s = named.sentence
    article = any(c.lower == "the" for c in s.children(named.head, "det"))
    return article and not mention.named and mention.token.dep in SUBJECT and bool(BODIES & mention.classes)


def _personal(mention: Mention) -> bool:
    """Whether a name is a person's, by its title or for want of any other class."""
    return has_title(mention.sentence, mention.head) or mention.classes == {"name"}

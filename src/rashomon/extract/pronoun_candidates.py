"""What tells for and against a mention as that for which a pronoun stands: its place in the sentence and what is said of it."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.clauses import VERBAL, clause_verb
from rashomon.extract.mentions import SUBJECT, Mention
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.titles import gendered
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.syntax import Sentence, Token

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
QUOTED = frozenset({'"', "”", "''", "»"})
"""Marks that close a quotation."""


def is_teller(m: Mention) -> bool:
    """Whether somebody is only cited for what is told ("the town fell, Major Sow said", "residents said that it fell")."""
    verb = m.sentence.tokens[m.token.head]
    return (
        verb.i > 0
        and verb.lemma in attribution_lexicon().verbs
        and any(c.dep in {"ccomp", "parataxis"} for c in m.sentence.children(verb.i))
    )


def is_nested(m: Mention) -> bool:
    """Whether a phrase only tells more of a noun ("a critic of the president")."""
    s = m.sentence
    above = s.tokens[m.token.head]
    return m.token.dep == "pobj" and s.tokens[above.head].pos in {"NOUN", "PROPN"}


def is_setting(m: Mention) -> bool:
    """Whether a phrase says where ("in Kidal"), so that what follows is hardly told of it."""
    above = m.sentence.tokens[m.token.head]
    return m.token.dep == "pobj" and above.lower in PLACING and m.classes <= SILENT | {"name"}


def is_goal(m: Mention) -> bool:
    """Whether a common noun only tells where to or where ("flew to the front"), so that "it" does not speak for it."""
    above = m.sentence.tokens[m.token.head]
    return m.token.dep == "pobj" and above.lower in PLACING and not m.named and not m.human and not m.plural


def is_in_speech(m: Mention, s: Sentence, i: int) -> bool:
    """Whether a mention stands in what the pronoun at token ``i`` is quoted with, or tells how it speaks ("in a message on
    the network it said"), so that it is no speaker."""
    if m.sentence is not s:
        return False
    verb = s.tokens[i].head
    ways = [c for c in s.children(verb, "prep") if c.i < i]
    quoted = [c for c in s.children(verb, "ccomp", "parataxis") if c.i < i and s.tokens[i - 1].text in QUOTED]
    return any(m.head in s.subtree(c.i) for c in (*ways, *quoted))


def is_his_own(m: Mention, pronoun: Token) -> bool:
    """ "With his adviser, he left": whose adviser it is left, and not the adviser."""
    form = FORMS.get(pronoun.lower)
    owners = m.sentence.children(m.head, "poss")
    return form is not None and not m.subject and any(FORMS.get(c.lower) == form for c in owners)


def is_happening(m: Mention) -> bool:
    """Whether a mention tells of an event and is no party: "the blast"."""
    return m.token.pos == "NOUN" and not m.classes and m.token.lemma in trigger_lexicon().nouns


def apart(mention: Mention, s: Sentence, i: int) -> bool:
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


def gender(m: Mention) -> set[str]:
    """Whether a man or a woman is told of, by titles and words of kin; nothing where neither is."""
    return {gendered()[w] for w in (*m.words, m.token.lemma) if w in gendered()}


def _is_share(s: Sentence, i: int) -> bool:
    """ "Four of them", "most of them"."""
    of = s.tokens[s.tokens[i].head]
    share = s.tokens[of.head]
    return s.tokens[i].dep == "pobj" and of.lower == "of" and share.pos == "NUM"


def _inside(s: Sentence, head: int, i: int) -> bool:
    """Whether the pronoun belongs to the very phrase ("his house")."""
    return s.tokens[i].head == head

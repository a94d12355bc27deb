"""Verbs of saying, with who speaks, who quotes and who is told."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract import clauses
from rashomon.extract.cue import Cue, controls, hypothetical, is_finite
from rashomon.extract.cue_content import content_of, opens, without_asides
from rashomon.extract.findings import finds
from rashomon.extract.modality_signs import only_describes
from rashomon.extract.non_answers import leaves_open
from rashomon.extract.speaker_chains import (
    cited_by,
    quoted_as,
    quoted_by,
    quotes_above,
    quotes_as_saying,
    told_to,
)
from rashomon.extract.speaker_phrases import closing_speakers, speaker_after_name
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

SPEAKING = frozenset({"person", "authority", "armed_party", "civilian", "reporter", "nationality", "crowd"})
QUOTED = frozenset({'"', "”", "''", "»"})
"""Marks that close a quotation."""


def speech_verb(s: Sentence, token: Token) -> Cue | None:
    """ "The army said that", "..., residents said", "demanded that"."""
    words = attribution_lexicon()
    states = token.lemma in words.of_matter or (
        (token.lemma in words.finding or token.lemma in words.showing) and finds(s, token)
    )
    stance = words.verbs.get(token.lemma) or (Stance.STATES if states else None)
    asks = token.lemma in words.asks and not clauses.called_off(s, token.i)
    if (
        (token.pos != "VERB" and not _is_misread(s, token))
        or (stance is None and not asks)
        or (token.lemma in words.judging and not (token.lemma in words.clause_only and _tells_that(s, token)))
    ):
        return None
    finite = _is_taken_for_participle(s, token)
    if not finite and clauses.is_passive(s, token.i) and not clauses.by_phrase(s, token.i):
        return None
    if token.tag == "VBG" and token.lemma in words.citing and s.tokens[token.head].lemma in words.verbs:
        return None  # "said, citing a doctor": whom the speaker cites
    if quotes_as_saying(s, token.i) is not None:
        return None  # "was quoted as saying": "saying" tells who
    inverted = _after_the_verb(s, token)
    own = [token.head] if finite else clauses.subjects(s, token.i, controls)
    speakers = inverted or own or _before_the_verb(s, token)
    if only_describes(s, token):
        return None
    silent = token.dep in {"conj", "ROOT"} and not s.children(token.i, "nsubj")
    told_after = [c for c in s.children(token.i, "ccomp", "dobj") if c.i > token.i or not silent]
    closing = [] if told_after else closing_speakers(s, token.i)
    if len(closing) > 1 or (closing and silent):
        speakers = closing
    quoted, relays = quoted_as(s, token, speakers)
    speakers = quoted or _beside(s, token) or speaker_after_name(s, token.i, speakers) or speakers
    unanswered = leaves_open(s, token)  # "would neither confirm nor deny" is said of what has been asked
    unsaid = hypothetical(s, token) or (token.tag == "VB" and not is_finite(s, token))
    if not speakers or (unsaid and not unanswered):
        return None
    content, direct = (set(range(token.i)), True) if inverted else content_of(s, token, asks)
    if not content and (quotes := quotes_above(s, token)) is not None:
        content, direct = content_of(s, quotes, asks)  # "..., X was quoted as saying"
    if speakers and speakers == closing and (direct or not content):
        last = next((t.i for t in reversed(s.tokens[: token.i]) if t.text == ";"), -1)
        content, direct = set(range(last + 1, min(closing))), True
    opened = opens(s, token)
    quoting = token.lemma in words.quoting and not direct and not opened
    if (not content and not opened) or (quoting and not _tells_that(s, token)):
        return None
    if token.lemma in words.quoting and s.children(token.i, "dobj"):
        return None  # "continued its attacks"
    stance = Stance.DOUBTS if unanswered else stance or Stance.STATES
    if _negated(s, token, speakers):
        if stance is Stance.CONFIRMS:
            stance = Stance.DOUBTS  # "could not confirm that"
        elif stance is Stance.STATES and token.lemma not in {"know"}:
            return None
    if stance is Stance.DENIES:
        if direct and token.tag != "VBG":
            return None  # "..., a charge that the army denied" is an answer
        content = without_asides(s, content)
    return Cue(
        s,
        (token.i,),
        tuple(speakers),
        stance,
        frozenset(content),
        opens=opened,
        direct=direct,
        recipients=told_to(s, token),
        cited=cited_by(s, token.i),
        relays=(*relays, *quoted_by(s, speakers)),
    )


def _is_misread(s: Sentence, token: Token) -> bool:
    """ "Ten died, the mission estimates": a verb that the parser takes for a noun, though it has a subject and a clause."""
    verbal = token.tag == "NNS" and token.dep == "ROOT" and token.lemma in attribution_lexicon().verbs
    return verbal and bool(s.children(token.i, "nsubj")) and bool(s.children(token.i, "ccomp"))


def _is_taken_for_participle(s: Sentence, token: Token) -> bool:
    """ "The spokesman, Omar Kone, announced that": a tense that the parser takes for a participle, which would tell nothing."""
    told = token.dep == "acl" and token.tag == "VBN" and s.tokens[token.i - 1].text == ","
    return told and any(
        m.lower == "that" for c in s.children(token.i, "ccomp") for m in s.children(c.i, "mark")
    )


def _beside(s: Sentence, token: Token) -> list[int]:
    """ "The ministry said that a depot had burnt and denied that ...", "conceded that rebels had left but claimed that", where
    the parser makes the depot or the rebels speak."""
    inner = s.tokens[token.head]
    says = s.tokens[inner.head]
    if token.dep != "conj" or inner.dep != "ccomp" or says.lemma not in attribution_lexicon().verbs:
        return []
    apart = token.tag == says.tag == "VBD" and not s.children(token.i, "aux", "nsubj", "nsubjpass")
    if apart and s.children(inner.i, "aux") and any(m.lower == "that" for m in s.children(inner.i, "mark")):
        return clauses.subjects(s, says.i, controls)
    things = (
        s.children(inner.i, "nsubj", "nsubjpass") if not s.children(token.i, "nsubj", "nsubjpass") else []
    )
    classes = [noun_classes(c.lemma) if c.pos == "NOUN" else frozenset() for c in things]
    if not classes or any(not found or found & SPEAKING for found in classes):
        return []
    return clauses.subjects(s, says.i, controls)


def _tells_that(s: Sentence, token: Token) -> bool:
    """ "Wrote on Telegram that", "replied that"."""
    return any(m.lower == "that" for c in s.children(token.i, "ccomp") for m in s.children(c.i, "mark"))


def _negated(s: Sentence, token: Token, speakers: Sequence[int]) -> bool:
    """ "Did not say", "neither the army nor the rebels have confirmed"."""
    if any(c.dep == "neg" for c in s.children(token.i)):
        return True
    return any(c.lower == "neither" for h in speakers for c in s.children(h, "preconj", "cc", "det"))


def _before_the_verb(s: Sentence, token: Token) -> list[int]:
    """The name right before a speech verb that closes a sentence, where the parser missed that it is the subject."""
    before = [t for t in s.tokens[max(0, token.i - 3) : token.i] if t.pos != "PUNCT"]
    closes = all(t.pos in {"PUNCT", "ADP", "PROPN", "NUM", "NOUN", "DET"} for t in s.tokens[token.i + 1 :])
    if token.dep == "ROOT" and closes and before and before[-1].pos == "PROPN":
        return [before[-1].i]
    return []


def _after_the_verb(s: Sentence, token: Token) -> list[int]:
    """The name after a speech verb that follows a quotation (", added Ruiz, pointing to"), where the parser takes the
    verb for an attribute of the name or the name for its object."""
    before = s.tokens[token.i - 1].text if token.i > 2 else ""
    if token.tag != "VBD" or before not in QUOTED:
        return []
    head = s.tokens[token.head]
    if token.dep == "amod" and head.pos == "PROPN" and head.i > token.i:
        return [head.i]
    objects = [c for c in s.children(token.i, "dobj") if c.pos == "PROPN" and c.i > token.i]
    return [c.i for c in objects] if not s.children(token.i, "nsubj") else []

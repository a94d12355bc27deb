"""Verbs that accuse and reckon, and words by which nobody in particular speaks."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.cue import Cue, controls, hypothetical, is_finite
from rashomon.extract.cue_content import all_but, without_asides
from rashomon.extract.speaker_chains import cited_by, quoted_by
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.numbers import number_lexicon
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Kind, Stance
from rashomon.model.syntax import Sentence, Token

HARM = frozenset({Kind.KILLED, Kind.WOUNDED})


def judgement(s: Sentence, token: Token) -> Cue | None:
    """ "X accused Y of shelling Z": the act is attributed, the accusing is not (ruling 6)."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.accusing:
        return None
    speakers = clauses.subjects(s, token.i, controls)
    nobody = bool(s.children(token.i, "auxpass")) and not hypothetical(s, token)  # "is accused of shelling"
    besides = token.tag == "VBG" and token.dep == "advcl"
    if not (speakers or nobody) or not (is_finite(s, token) or besides):
        return None  # "said ..., blaming the rebels for the raid" says so too
    content = without_asides(s, _deed(s, token, token.lemma in words.by_adjective))
    by_adjective = token.lemma in words.by_adjective
    if (
        token.lemma in words.judging
        and not by_adjective
        and token.dep == "relcl"
        and s.tokens[token.head].pos == "NOUN"
    ):
        content.add(token.head)  # "an attack that officials blamed on"
    relays = quoted_by(s, speakers)
    return (
        Cue(s, (token.i,), tuple(speakers), Stance.STATES, frozenset(content), relays=relays)
        if content
        else None
    )


def reckoned(s: Sentence, token: Token) -> Cue | None:
    """ "Doctors put the death toll at 45", "put its losses at six"; a blast that takes it there says nothing."""
    reckons = token.lemma in attribution_lexicon().reckoning
    if token.pos != "VERB" or not (reckons or token.lemma == "give"):
        return None
    speakers = clauses.subjects(s, token.i, controls)
    events = trigger_lexicon().nouns
    given = [c for c in s.children(token.i, "dobj") if _is_tally(c)]
    if not given or not speakers or any(s.tokens[h].lemma in events for h in speakers):
        return None
    at = [c for c in s.children(token.i, "prep") if c.i > given[0].i and _has_figure(s, c)]
    at = at if reckons else [c for c in at if c.lower == "as"]  # "gave the toll as 31"
    further = [c for c in s.children(token.i, "conj") if at and _is_figure_of_harm(s, c)]
    content = {x for c in (*given, *at, *further) for x in s.subtree(c.i)}
    relays = quoted_by(s, speakers)
    if not at:
        return None
    cited = cited_by(s, token.i)
    return Cue(s, (token.i,), tuple(speakers), Stance.STATES, frozenset(content), relays=relays, cited=cited)


def _has_figure(s: Sentence, preposition: Token) -> bool:
    """ "At 45", not "at risk"."""
    return any(
        s.tokens[x].pos == "NUM" or s.tokens[x].lower in number_lexicon().vague
        for x in s.subtree(preposition.i)
    )


def _is_figure_of_harm(s: Sentence, verb: Token) -> bool:
    """ "Put its losses at 40 dead and 200 wounded", where the parser takes the last word for a verb."""
    kinds = [entry.kind for _, entry in trigger_lexicon().verbs.get(verb.lemma, ())]
    counted = verb.tag == "VBN" and all(c.pos == "NUM" for c in s.children(verb.i, "nsubj", "nsubjpass"))
    return (
        counted and any(kind in HARM for kind in kinds) and not s.children(verb.i, "aux", "auxpass", "dobj")
    )


def _is_tally(noun: Token) -> bool:
    """Whether a noun is what a figure is given of: "the toll", "its losses", "the dead"."""
    kinds = [entry.kind for _, entry in trigger_lexicon().nouns.get(noun.lemma, ())]
    return noun.lemma in modality_lexicon().light["tally"] or any(kind in HARM for kind in kinds)


def _deed(s: Sentence, token: Token, by_adjective: bool) -> set[int]:
    """What somebody is accused of: "of shelling", "for the murder", "responsible for the attack"; the object of
    "blamed the attack on", and of "blamed an air strike"."""
    content: set[int] = set()
    objects = {c.i for c in s.children(token.i, "dobj", "nsubjpass")}
    if token.lemma in attribution_lexicon().blaming:
        events = [o for o in objects if o > token.i and s.tokens[o].lemma in trigger_lexicon().nouns]
        content.update(x for o in events for x in s.subtree(o))
    for x in s.subtree(token.i):
        preposition = s.tokens[x]
        if preposition.dep != "prep" or x < token.i:
            continue
        governor = s.tokens[preposition.head]
        if by_adjective and governor.pos != "ADJ":
            continue
        deed = preposition.lower == "for" or bool(s.children(x, "pcomp"))
        direct = governor.i == token.i and preposition.lower in {"of", "with"}
        direct = direct or (governor.i in objects and clauses.charged(s, preposition) is not None)
        if deed or direct:
            content.update(s.subtree(x))
        elif preposition.lower == "on" and governor.i == token.i and not by_adjective:
            content.update(y for o in objects for y in s.subtree(o))
    content.update(
        x for c in s.children(token.i, "advcl") if clauses.further_deed(s, c) for x in s.subtree(c.i)
    )
    return content


def impersonal(s: Sentence, token: Token) -> Cue | None:
    """ "Clashes were reported", "it was announced that", "is said to have"."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.impersonal or not clauses.is_passive(s, token.i):
        return None
    auxiliaries = [c.i for c in s.children(token.i, "auxpass", "aux") if c.i < token.i]
    if not s.children(token.i, "auxpass") or clauses.by_phrase(s, token.i) or hypothetical(s, token):
        return None
    content = {x for c in s.children(token.i, "xcomp", "ccomp") for x in s.subtree(c.i)}
    content |= {x for c in s.children(token.i, "nsubjpass") for x in s.subtree(c.i)}
    content |= {x for c in s.children(token.i, "prep", "npadvmod") for x in s.subtree(c.i)}
    if token.dep == "advcl":
        content |= all_but(s, token.head) if token.head != token.i else set()
        content -= set(s.subtree(token.i))
    return Cue(s, (token.i, *auxiliaries), (), Stance.STATES, frozenset(content)) if content else None


def alleged(s: Sentence, token: Token) -> Cue | None:
    """ "The alleged shelling": by nobody in particular."""
    head = s.tokens[token.head]
    if token.dep != "amod" or token.lower not in attribution_lexicon().alleged or head.i < token.i:
        return None
    if head.pos != "NOUN" or head.lemma not in trigger_lexicon().nouns:
        return None
    return Cue(s, (token.i,), (), Stance.STATES, frozenset(s.subtree(head.i)) - {token.i})


def adverb(s: Sentence, token: Token) -> Cue | None:
    """ "Reportedly": what its clause tells, by nobody."""
    if token.lower not in attribution_lexicon().adverbs or token.pos != "ADV":
        return None
    head = s.tokens[token.head]
    if head.lemma in attribution_lexicon().verbs:
        return None
    below = s.subtree(head.i)
    content = {
        x for x in below if not any(c.dep == "conj" and x in s.subtree(c.i) for c in s.children(head.i))
    }
    return Cue(s, (token.i,), (), Stance.STATES, frozenset(content - {token.i}))

"""Chains of speakers: whom a speaker cites, and who passes on what he said (claim model, Sources; ruling 16)."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract import clauses
from rashomon.extract.cue import controls
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.syntax import Sentence, Token

CITED = frozenset({"person", "authority", "armed_party", "civilian", "reporter"})
"""Classes of those who are cited; grounds that somebody cites ("citing fears for its staff") are nobody."""


def _passed_on(s: Sentence, speakers: Sequence[int]) -> list[Token]:
    """ "Said in a statement carried by the state news agency": the participle that tells who passes the statement on."""
    words = attribution_lexicon()
    verbs = {s.tokens[h].head for h in speakers if s.tokens[h].dep == "nsubj"}
    told = [n for v in verbs for p in s.children(v, "prep") for n in s.children(p.i, "pobj")]
    return [
        c
        for n in told
        if n.lemma in words.reports
        for c in s.children(n.i, "acl")
        if c.lemma in words.carrying
    ]


def quoted_by(s: Sentence, speakers: Sequence[int]) -> tuple[int, ...]:
    """ "A source quoted by the agency said": who passes on what the source said."""
    quoted = [c for h in speakers for c in s.children(h, "acl") if c.lemma in attribution_lexicon().citing]
    by = [h for c in (*quoted, *_passed_on(s, speakers)) for h in clauses.by_phrase(s, c.i)]
    return tuple(h for h in by if h + 1 not in by)  # of "the news agency Antara" the name


def cited_by(s: Sentence, i: int) -> tuple[int, ...]:
    """ "SANA said, citing a source", "the agency, which quoted a nurse, said", "said that ten had died, citing a nurse"."""
    subjects = [n.i for n in s.children(i, "nsubj")]
    found = [
        c
        for c in (
            *s.children(i, "advcl", "acl", "conj"),
            *(c for n in subjects for c in s.children(n, "acl")),
        )
        if c.lemma in attribution_lexicon().citing and c.tag == "VBG"
    ]
    if not found:
        found = _citing_in_told(s, i)
    cited = [h for c in found for n in s.children(c.i, "dobj") for h in clauses.conjuncts(s, n.i)]
    return (*cited, *cited_in_relative(s, subjects))


def cited_in_relative(s: Sentence, speakers: Sequence[int]) -> tuple[int, ...]:
    """ "Al Arabiya, which cited tribal sources": whom a speaker cites, told beside his name."""
    citing = [c for h in speakers for c in s.children(h, "relcl") if c.lemma in attribution_lexicon().citing]
    return tuple(
        h
        for c in citing
        if not clauses.is_passive(s, c.i)
        for n in s.children(c.i, "dobj")
        if _can_be_cited(n)
        for h in clauses.conjuncts(s, n.i)
    )


def _citing_in_told(s: Sentence, i: int) -> list[Token]:
    """The "citing" after a comma that the parser hangs on the verb of what is told."""
    return [
        c
        for told in s.children(i, "ccomp")
        for c in s.children(told.i, "advcl")
        if c.tag == "VBG" and c.lemma in attribution_lexicon().citing and s.tokens[c.i - 1].text == ","
        if any(_can_be_cited(n) for n in s.children(c.i, "dobj"))
    ]


def _can_be_cited(noun: Token) -> bool:
    words = attribution_lexicon()
    classes = noun_classes(noun.lemma)
    known = noun.lemma in words.speakers | words.reports | words.unnamed
    return noun.pos == "PROPN" or known or bool(classes & CITED)


def quotes_above(s: Sentence, token: Token) -> Token | None:
    """The "quoted" above the "saying" of "X was quoted as saying", "Y quoted X as saying"."""
    preposition = s.tokens[token.head]
    quotes = s.tokens[preposition.head]
    if token.tag != "VBG" or preposition.lower != "as" or quotes.lemma not in attribution_lexicon().citing:
        return None
    return quotes


def quotes_as_saying(s: Sentence, i: int) -> Token | None:
    """The "saying" below a "quoted"."""
    if s.tokens[i].lemma not in attribution_lexicon().citing:
        return None
    said = attribution_lexicon().verbs
    below = [v for c in s.children(i, "prep") if c.lower == "as" for v in s.children(c.i, "pcomp")]
    return next((v for v in below if v.lemma in said), None)


def quoted_as(s: Sentence, token: Token, speakers: Sequence[int]) -> tuple[list[int], list[int]]:
    """Who is quoted and who quotes: "X was quoted by Y as saying", "X was quoted as saying by Y", "Y quoted X as saying"."""
    quotes = quotes_above(s, token)
    if quotes is None:
        return [], []
    if clauses.is_passive(s, quotes.i):
        by = [
            n
            for c in s.children(token.i, "prep", "agent")
            if c.lower == "by"
            for n in s.children(c.i, "pobj")
        ]
        return [], clauses.by_phrase(s, quotes.i) or [h for n in by for h in clauses.conjuncts(s, n.i)]
    quoted = [h for c in s.children(quotes.i, "dobj") for h in clauses.conjuncts(s, c.i)]
    return quoted, list(speakers) or clauses.subjects(s, quotes.i, controls) if quoted else []


def told_to(s: Sentence, verb: Token) -> tuple[int, ...]:
    """Those who are told: "told the mission", "said to Reuters", "confirmed to the observatory"."""
    words = attribution_lexicon()
    if verb.lemma in words.informing:
        told = s.children(verb.i, "dobj", "dative")
    else:
        told = [c for c in s.children(verb.i, "prep", "dative") if c.lower == "to" and c.i > verb.i]
    told += _talked_to(s, verb)
    return tuple(
        r for c in told for r in ([c.i] if c.pos != "ADP" else [p.i for p in s.children(c.i, "pobj")])
    )


def _talked_to(s: Sentence, verb: Token) -> list[Token]:
    """ "A doctor, speaking to Reuters, said", "..., said a doctor who spoke to Reuters"."""
    beside = [
        c
        for n in (verb, *s.children(verb.i, "nsubj"))
        for c in s.children(n.i, "acl", "advcl", "relcl")
        if c.lemma in attribution_lexicon().talking
    ]
    return [p for c in beside for p in s.children(c.i, "prep") if p.lower in {"to", "with"} and p.i > c.i]

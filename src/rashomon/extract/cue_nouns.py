"""Nouns that attribute: "according to", reports, announcements, and responsibility that is claimed."""

from __future__ import annotations

from rashomon.extract import clauses
from rashomon.extract.cue import Cue, controls
from rashomon.extract.speaker_chains import cited_in_relative, quoted_by
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

OWNERS = ("poss", "compound", "amod", "nmod")
OWNING = frozenset({"person", "authority", "armed_party", "reporter"})
"""The classes of those whose account something is."""


def according(s: Sentence, token: Token) -> Cue | None:
    """ "According to the ministry": the whole sentence, its clause, or the words back to a comma."""
    if token.lower not in attribution_lexicon().according:
        return None
    to = next((c for c in s.children(token.i, "prep", "pcomp") if c.lower == "to"), None)
    if to is None:
        after = s.tokens[token.i + 1] if token.i + 1 < len(s.tokens) else None
        to = after if after is not None and after.lower == "to" else None
    if to is None:
        return None
    heads = [h for n in s.children(to.i, "pobj") for h in clauses.conjuncts(s, n.i)]
    if not heads:
        return None
    phrase = set(s.subtree(token.i)) | set(s.subtree(to.i))
    top = s.tokens[token.head]
    closes = phrase and all(t.pos == "PUNCT" for t in s.tokens[max(phrase) + 1 :])
    said = attribution_lexicon().verbs  # "X announced a truce, but fighting goes on, according to Y"
    while closes and top.dep in {"advcl", "relcl", "acl", "conj"} and s.tokens[top.head].lemma not in said:
        top = s.tokens[top.head]
    apart = top.dep == "conj" and s.tokens[top.head].lemma in said
    whole = (
        (top.dep in {"ROOT", "conj", "parataxis"} and not apart)
        or top.pos not in clauses.VERBAL
        or token.i < 2
    )
    content = set(range(len(s.tokens))) - _told_besides(s, top, phrase) if whole else set(s.subtree(top.i))
    content -= {*range(_after_semicolon(s, token.i)), *phrase}
    if (
        sum(t.lower == token.lower for t in s.tokens) > 1
    ):  # "35 according to the ministry, 90 according to the rebels"
        content = _stretch_before(s, token.i) - phrase
    anonymous = [h for h in heads if _is_anonymous(s, h)]
    words = (token.i, to.i, *(x for h in anonymous for x in s.subtree(h)))
    speakers = tuple(h for h in heads if h not in anonymous)
    cited, relays = cited_in_relative(s, speakers), quoted_by(s, speakers)
    return Cue(s, words, speakers, Stance.STATES, frozenset(content), cited=cited, relays=relays)


def _told_besides(s: Sentence, top: Token, phrase: set[int]) -> set[int]:
    """ "Ten died, according to a medic, and a driver lost his life": a clause that follows has a subject of its own."""
    later = [c for c in s.children(top.i, "conj") if phrase and c.i > max(phrase) and min(phrase) > top.i]
    return {x for c in later if s.children(c.i, "nsubj", "nsubjpass") for x in s.subtree(c.i)}


def _after_semicolon(s: Sentence, at: int) -> int:
    """The first token after the last semicolon before one: "jets bombed the port; two died, according to medics"."""
    return next((t.i + 1 for t in reversed(s.tokens[:at]) if t.text == ";"), 0)


def _stretch_before(s: Sentence, at: int) -> set[int]:
    """The tokens back to the last comma, dash or conjunction."""
    first = at
    while (
        first > 0
        and s.tokens[first - 1].text not in {",", "--", "-", "–", "—", ";"}
        and s.tokens[first - 1].pos != "CCONJ"
    ):
        first -= 1
    return set(range(first, at))


def _is_anonymous(s: Sentence, noun: int) -> bool:
    """ "Some reports": nobody's."""
    token = s.tokens[noun]
    if token.lemma not in attribution_lexicon().anonymous:
        return False
    owned = [c for c in s.children(noun, *OWNERS) if c.lower not in attribution_lexicon().some]
    owned += [c for c in s.children(noun, "prep") if c.lower in {"by", "from"} and not _from_place(s, c)]
    definite = any(c.dep == "det" and c.lower in {"the", "this", "that"} for c in s.children(noun))
    return not owned and not (definite and s.tokens[noun].tag == "NN" and not s.children(noun, "acl", "prep"))


def _from_place(s: Sentence, preposition: Token) -> bool:
    """ "Reports from Gao province": where they come from, and not whose they are."""
    where = s.children(preposition.i, "pobj") if preposition.lower == "from" else []
    return any("place_noun" in noun_classes(n.lemma) or known(n.text) for n in where)


def reporting_noun(s: Sentence, token: Token) -> Cue | None:
    """ "Reports of the murder of hundreds", "rejected the claim that"."""
    words = attribution_lexicon()
    if token.pos != "NOUN" or token.lemma not in words.reports:
        return None
    owner = owner_of_report(s, token.i)
    speakers = () if owner is None else (owner,)
    if not speakers and not (token.lemma in words.anonymous and _is_anonymous(s, token.i)):
        return None
    content = {x for c in s.children(token.i, "acl", "ccomp") for x in s.subtree(c.i)}
    content |= {
        x for c in s.children(token.i, "prep") if c.lower in {"of", "that", "about"} for x in s.subtree(c.i)
    }
    speaking = s.tokens[token.head]
    says = s.tokens[speaking.head]
    if speaking.lower in {"in", "on"} and says.pos == "VERB" and says.lemma in words.verbs:
        return None  # "said in a report that"
    if speaking.pos == "VERB" and speaking.lemma in attribution_lexicon().verbs and token.dep == "nsubj":
        return None
    if not any(s.tokens[x].pos in {"VERB", "NOUN"} for x in content):
        return None
    if any(c.lower == "no" for c in s.children(token.i, "det", "neg")):
        return None  # "there was no report of", "has no information about"
    return Cue(s, (token.i,), speakers, Stance.STATES, frozenset(content))


def by_account(s: Sentence, token: Token) -> Cue | None:
    """ "By the ministry's count, 61 people died", "by some estimates", "in the army's version": its clause."""
    words = attribution_lexicon()
    if token.dep not in {"prep", "agent"}:
        return None
    nouns = {"by": words.reckonings, "in": words.tellings}.get(token.lower)
    if nouns is None:
        return None
    account = next((c for c in s.children(token.i, "pobj") if c.lemma in nouns or c.lower in nouns), None)
    if account is None:
        return None
    owners = [c.i for c in s.children(account.i, "poss")] or _account_of(s, account)
    vague = [c for c in s.children(account.i, "det", "amod") if c.lower in words.some | words.any]
    if not owners and not (vague and token.lower == "by" and account.tag == "NNS"):
        return None
    verb = clauses.clause_verb(s, token.i)
    phrase = set(s.subtree(token.i))
    own = verb is not None and (token.i > verb or s.tokens[verb].dep in {"relcl", "acl"})
    content = set(s.subtree(verb) if verb is not None and own else range(len(s.tokens))) - phrase
    return Cue(s, (account.i,), tuple(owners), Stance.STATES, frozenset(content))


def _account_of(s: Sentence, account: Token) -> list[int]:
    """ "By the account of two officers", whose it is; not the "count of the dead"."""
    of = [n for c in s.children(account.i, "prep") if c.lower == "of" for n in s.children(c.i, "pobj")]
    return [
        h for n in of if n.pos == "PROPN" or noun_classes(n.lemma) & OWNING for h in clauses.conjuncts(s, n.i)
    ]


def making(s: Sentence, token: Token) -> Cue | None:
    """ "A military source made this announcement": of what stood before."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.making:
        return None
    for c in s.children(token.i, "dobj"):
        if c.lemma not in words.reports:
            continue
        speakers = clauses.subjects(s, token.i, controls)
        if speakers and s.tokens[-1].text == ":" and token.dep in {"ROOT", "conj"}:
            return Cue(s, (token.i, c.i), tuple(speakers), Stance.STATES, frozenset(), opens=True)
        if any(d.lower in {"this", "the", "that"} for d in s.children(c.i, "det")):
            if speakers and not s.children(c.i, "acl", "relcl"):
                return Cue(s, (token.i, c.i), tuple(speakers), Stance.STATES, frozenset(), before=True)
    return None


def responsibility(s: Sentence, token: Token) -> Cue | None:
    """ "Claimed responsibility for the attack": the claimer is the source (ruling 5)."""
    if token.lemma != "responsibility" or token.dep != "dobj":
        return None
    verb = s.tokens[token.head]
    speakers = clauses.subjects(s, verb.i, controls)
    if verb.lemma not in attribution_lexicon().responsibility or not speakers:
        return None
    below = frozenset(s.subtree(verb.i)) - {x for n in s.children(verb.i, "nsubj") for x in s.subtree(n.i)}
    content = below - {x for i in below for c in s.children(i, "relcl") for x in s.subtree(c.i)}
    return Cue(s, (verb.i, token.i), tuple(speakers), Stance.STATES, content)


def claimed(s: Sentence, token: Token) -> Cue | None:
    """ "A bombing claimed by the rebels", "the raid was claimed by them": who claims it is the source of it, and of nothing
    else (ruling 5)."""
    if token.lemma != "claim" or not clauses.is_passive(s, token.i):
        return None
    own = token.dep in {"acl", "relcl"} and not s.children(token.i, "nsubjpass")
    events = [token.head] if own else [c.i for c in s.children(token.i, "nsubjpass")]
    events = [clauses.antecedent(s, e) for e in events]
    claimed = frozenset(e for e in events if s.tokens[e].lemma in trigger_lexicon().nouns)
    speakers = clauses.by_phrase(s, token.i) if claimed else []
    return Cue(s, (token.i,), tuple(speakers), Stance.STATES, claimed) if speakers else None


def owner_of_report(s: Sentence, noun: int) -> int | None:
    """Whose a report is: "the authorities' report", "the statement by the ministry", "the ministry issued a statement"."""
    owner = s.child(noun, "poss")
    if owner is not None and owner.pos != "PRON":
        return owner.i
    for c in s.children(noun, "prep"):
        if c.lower in {"by", "from"} and not _from_place(s, c):
            for n in s.children(c.i, "pobj"):
                return n.i
    for c in s.children(noun, "acl"):
        for head in clauses.by_phrase(s, c.i):
            return head
    verb = s.tokens[s.tokens[noun].head]
    if (
        s.tokens[noun].dep == "dobj"
        and verb.lemma in attribution_lexicon().making | attribution_lexicon().issuing
    ):
        return next(iter(clauses.subjects(s, verb.i, controls)), None)
    return None

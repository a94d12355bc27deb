"""Where a sentence says who says so: the speaker, the word that attributes, and the words that are attributed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.extract import clauses
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.triggers import trigger_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

SPEAKING = frozenset({"person", "authority", "armed_party", "civilian", "reporter", "nationality", "crowd"})
CLAUSE = ("ccomp", "xcomp", "parataxis", "advcl")
CONTENT = frozenset({"ccomp", "xcomp", "oprd"})
AUXILIARIES = frozenset({"aux", "auxpass", "neg"})
QUOTED = frozenset({'"', "”", "''", "»"})
"""Marks that close a quotation."""
OWNERS = ("poss", "compound", "amod", "nmod")


@dataclass(frozen=True)
class Cue:
    """An attribution inside one sentence; ``speakers`` are heads, none for "it was reported".

    ``content`` are the tokens attributed; ``opens`` tells that a colon opens what is said, which goes on after the sentence;
    ``direct`` that it stands before the cue; ``before`` that the sentence before is meant;
    ``recipients`` pass on what they were told, ``cited`` are those whom the speaker cites, ``relays`` those who quote him.
    """

    sentence: Sentence
    words: tuple[int, ...]
    speakers: tuple[int, ...]
    stance: Stance
    content: frozenset[int]
    opens: bool = False
    direct: bool = False
    before: bool = False
    recipients: tuple[int, ...] = ()
    cited: tuple[int, ...] = ()
    relays: tuple[int, ...] = ()

    @property
    def verb(self) -> int:
        """The head of the cue."""
        return self.words[0]


def find_cues(s: Sentence) -> list[Cue]:
    """The attributions of a sentence in order."""
    found: list[Cue] = []
    for token in s.tokens:
        cue = (
            _verb(s, token)
            or _judgement(s, token)
            or _reckoned(s, token)
            or _impersonal(s, token)
            or _according(s, token)
            or _adverb(s, token)
            or _noun(s, token)
            or _making(s, token)
            or _responsibility(s, token)
            or _claimed(s, token)
        )
        if cue is not None:
            found.append(cue)
    return found


def _controls(lemma: str) -> bool:
    return modality_lexicon().controls_object(lemma)


# --- verbs ------------------------------------------------------------------------------------------------------------


def _verb(s: Sentence, token: Token) -> Cue | None:
    words = attribution_lexicon()
    stance = words.verbs.get(token.lemma) or (Stance.STATES if token.lemma in words.of_matter else None)
    asks = token.lemma in words.asks and not clauses.called_off(s, token.i)
    if token.pos != "VERB" or (stance is None and not asks) or token.lemma in words.judging:
        return None
    if clauses.is_passive(s, token.i) and not clauses.by_phrase(s, token.i):
        return None
    inverted = _after_the_verb(s, token)
    speakers = inverted or clauses.subjects(s, token.i, _controls) or _before_the_verb(s, token)
    quoted, relays = _quoting(s, token, speakers)
    speakers = quoted or _beside(s, token) or speakers
    if not speakers or _hypothetical(s, token) or (token.tag == "VB" and not _is_finite(s, token)):
        return None
    content, direct = (set(range(token.i)), True) if inverted else _content_of(s, token, asks)
    opens = _opens(s, token)
    quoting = token.lemma in words.quoting and not direct and not opens
    if (not content and not opens) or (quoting and not _tells_that(s, token)):
        return None
    if token.lemma in words.quoting and s.children(token.i, "dobj"):
        return None  # "continued its attacks"
    stance = stance or Stance.STATES
    if _negated(s, token, speakers):
        if stance is Stance.CONFIRMS:
            stance = Stance.DOUBTS  # "could not confirm that"
        elif stance is Stance.STATES and token.lemma not in {"know"}:
            return None
    if stance is Stance.DENIES:
        if direct and token.tag != "VBG":
            return None  # "..., a charge that the army denied" is an answer
        content = without_asides(s, content)
    told = s.children(token.i, "dobj", "dative") if token.lemma in words.informing else []
    recipients = [
        r for c in told for r in ([c.i] if c.pos != "ADP" else [p.i for p in s.children(c.i, "pobj")])
    ]
    return Cue(
        s,
        _cue_words(s, token.i),
        tuple(speakers),
        stance,
        frozenset(content),
        opens=opens,
        direct=direct,
        recipients=tuple(recipients),
        cited=_cited(s, token.i),
        relays=(*relays, *(r for h in speakers for r in _quoted_by(s, h))),
    )


def _beside(s: Sentence, token: Token) -> list[int]:
    """ "The ministry said that a depot had burnt and denied that ...", where the parser makes the depot deny."""
    inner = s.tokens[token.head]
    says = s.tokens[inner.head]
    if token.dep != "conj" or inner.dep != "ccomp" or says.lemma not in attribution_lexicon().verbs:
        return []
    things = (
        s.children(inner.i, "nsubj", "nsubjpass") if not s.children(token.i, "nsubj", "nsubjpass") else []
    )
    classes = [noun_classes(c.lemma) if c.pos == "NOUN" else frozenset() for c in things]
    if not classes or any(not found or found & SPEAKING for found in classes):
        return []
    return clauses.subjects(s, says.i, _controls)


def _quoting(s: Sentence, token: Token, speakers: Sequence[int]) -> tuple[list[int], list[int]]:
    """Who is quoted and who quotes: "X was quoted by Y as saying", "Y quoted X as saying"."""
    preposition = s.tokens[token.head]
    quotes = s.tokens[preposition.head]
    if token.tag != "VBG" or preposition.lower != "as" or quotes.lemma not in attribution_lexicon().citing:
        return [], []
    if clauses.is_passive(s, quotes.i):
        return [], clauses.by_phrase(s, quotes.i)
    quoted = [h for c in s.children(quotes.i, "dobj") for h in clauses.conjuncts(s, c.i)]
    return quoted, list(speakers) or clauses.subjects(s, quotes.i, _controls) if quoted else []


def _quoted_by(s: Sentence, head: int) -> list[int]:
    """ "A source quoted by the agency said": who passes on what the source said."""
    quoted = [c for c in s.children(head, "acl") if c.lemma in attribution_lexicon().citing]
    by = [h for c in quoted for h in clauses.by_phrase(s, c.i)]
    return [h for h in by if h + 1 not in by]  # of "the news agency Antara" the name


def _tells_that(s: Sentence, token: Token) -> bool:
    """ "Wrote on Telegram that", "replied that"."""
    return any(m.lower == "that" for c in s.children(token.i, "ccomp") for m in s.children(c.i, "mark"))


def _negated(s: Sentence, token: Token, speakers: Sequence[int]) -> bool:
    """ "Did not say", "neither the army nor the rebels have confirmed"."""
    if any(c.dep == "neg" for c in s.children(token.i)):
        return True
    return any(c.lower == "neither" for h in speakers for c in s.children(h, "preconj", "cc", "det"))


def without_asides(s: Sentence, content: set[int]) -> set[int]:
    """ "Denied arming the rebels, who have taken the town": what is told besides is not denied."""
    asides = [
        c for i in content for c in s.children(i, "relcl") if s.tokens[s.subtree(c.i)[0] - 1].text == ","
    ]
    return content - {x for c in asides for x in s.subtree(c.i)}


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


def _hypothetical(s: Sentence, token: Token) -> bool:
    """ "Will say that", "to announce": nobody has said it yet."""
    planned = modality_lexicon().auxiliary["planned"] | modality_lexicon().auxiliary["would"]
    return any(c.dep == "aux" and c.lower in planned for c in s.children(token.i))


def _content_of(s: Sentence, token: Token, asks: bool) -> tuple[set[int], bool]:
    """The tokens that a verb attributes, and whether they stand before or around it ("..., he said")."""
    i = token.i
    words = attribution_lexicon()
    infinitives = asks or token.lemma in words.infinitive
    clausal = [
        c for c in s.children(i) if c.dep in CONTENT and (c.dep != "xcomp" or infinitives or _gerund(s, c))
    ]
    clausal += [*_told_to(s, token), *_told_in(s, token), *_unmarked_before(s, token)]
    clausal = [c for c in clausal if c.i > i or not any(t.text in {":", ";"} for t in s.tokens[c.i : i])]
    matter = _matter(s, token, asks) if not clausal else set()
    if token.dep == "parataxis" and matter:
        return matter, False
    if token.dep == "parataxis" or _is_aside(s, token):
        return _all_but(s, i) - _said_later(s, token), True
    if _colon_after(s, i):
        return {t.i for t in s.tokens[i + 2 :]}, False
    if any(c.i < i for c in clausal):
        return _all_but(s, i) - _said_later(s, token), True
    content = {x for c in (*clausal, *_afterthoughts(s, i, clausal)) for x in s.subtree(c.i)}
    if not content and not matter and _after_comma(s, i):
        return _all_but(s, i), True
    content |= matter or _matter(s, token, asks)
    if asks:
        asked = [c for c in s.children(i, "prep", "advcl", "xcomp") if c.i > i and not _gives_reason(s, c)]
        content.update(x for c in asked for x in s.subtree(c.i))
    if not content:
        matter_of = {"that", "of", "about"} if token.lemma in words.of_matter else {"that"}
        content.update(x for c in s.children(i, "prep") if c.lower in matter_of for x in s.subtree(c.i))
    return content, False


def _told_to(s: Sentence, token: Token) -> list[Token]:
    """ "Told the mission that shells had hit": the clause that the parser hangs on who is told."""
    if token.lemma not in attribution_lexicon().informing:
        return []
    told = [c for c in s.children(token.i, "dobj", "dative") if c.i + 1 < len(s.tokens)]
    told = [c for c in told if s.tokens[c.i + 1].lower == "that"]
    return [r for c in told for r in s.children(c.i, "relcl", "acl") if s.children(r.i, "nsubj", "nsubjpass")]


def _told_in(s: Sentence, token: Token) -> list[Token]:
    """ "Said in a report that shells had hit": the clause that the parser hangs on the report."""
    where = [
        n for p in s.children(token.i, "prep") if p.lower in {"in", "on"} for n in s.children(p.i, "pobj")
    ]
    told = [c for n in where for c in s.children(n.i, "acl", "relcl", "ccomp")]
    return [c for c in told if any(m.lower == "that" for m in s.children(c.i, "mark"))]


def _unmarked_before(s: Sentence, token: Token) -> list[Token]:
    """ "Shells hit the port, residents told a paper, and ...": a main clause before, which the parser takes for an adjunct."""
    clauses_before = [
        c for c in s.children(token.i, "advcl") if c.i < token.i and c.tag in {"VBD", "VBZ", "VBP"}
    ]
    return [
        c
        for c in clauses_before
        if s.children(c.i, "nsubj", "nsubjpass") and not s.children(c.i, "mark", "advmod")
    ]


def _afterthoughts(s: Sentence, verb: int, clausal: Sequence[Token]) -> list[Token]:
    """What follows a clause that is told with "that" belongs to it, also where the parser hangs it on the verb of saying."""
    if not clausal or not any(t.lower == "that" for t in s.tokens[verb + 1 : verb + 3]):
        return []
    return [c for c in s.children(verb, "advcl", "prep") if c.i > clausal[-1].i]


def _matter(s: Sentence, token: Token, asks: bool) -> set[int]:
    """What a verb of events has as its object ("documents the torture of prisoners, with raids on ...")."""
    if not asks and token.lemma not in attribution_lexicon().of_events:
        return set()
    objects = [c for c in s.children(token.i, "dobj", "dative") if c.i > token.i]
    added = [
        c
        for c in s.children(token.i, "prep")
        if objects and c.i > objects[0].i and s.tokens[c.i - 1].text == ","
    ]
    return {x for c in (*objects, *added) for x in s.subtree(c.i)}


def _gives_reason(s: Sentence, token: Token) -> bool:
    return token.dep == "advcl" and bool(s.children(token.i, "mark"))


def _gerund(s: Sentence, token: Token) -> bool:
    """ "Denied carrying out", "denied having carried out"."""
    return token.tag == "VBG" or any(c.tag == "VBG" for c in s.children(token.i, "aux"))


def _is_finite(s: Sentence, token: Token) -> bool:
    """Whether a verb states something itself: "to condemn" and "holding" do not."""
    if token.tag in {"VBD", "VBZ", "VBP"}:
        return True
    infinitive = any(c.lower == "to" for c in s.children(token.i, "aux"))
    return bool(s.children(token.i, "aux", "nsubj", "nsubjpass")) and not infinitive


def _is_aside(s: Sentence, token: Token) -> bool:
    """ "As the ministry reported": the rest of the sentence is what it reported."""
    return token.dep == "advcl" and any(c.lower == "as" for c in s.children(token.i, "mark", "advmod"))


def _after_comma(s: Sentence, i: int) -> bool:
    """Whether a speech verb closes the sentence after a comma or a quotation ("..., the army said.")."""
    below = s.subtree(i)
    right = [t for t in s.tokens[i + 1 :] if t.pos not in {"PUNCT", "SPACE"}]
    beside = s.children(i, "nsubj", "dobj", "dative", "prep", "npadvmod", "advmod", "aux", "appos")
    own = {x for c in beside for x in s.subtree(c.i)}
    if any(t.i not in own for t in right) or not below:
        return False
    first = min([i, *(x for x in own if x < i)])
    return first > 2 and s.tokens[first - 1].text in {",", '"', "”", "''", "'", "–", "—", "--"}


def _all_but(s: Sentence, i: int) -> set[int]:
    """The sentence without the clause of the cue: its subject, itself and what else depends on it directly."""
    own = {i}
    for c in s.children(i):
        if c.dep not in {*CONTENT, "conj", "cc", "parataxis"} and not (c.dep == "advcl" and c.i < i):
            if c.dep != "punct":
                own.update(s.subtree(c.i))
    for c in s.children(i, "conj"):
        if c.i > i and s.children(c.i, "nsubj"):
            own.update(s.subtree(c.i))
    return {t.i for t in s.tokens} - own


def _said_later(s: Sentence, token: Token) -> set[int]:
    """ "..., the ministry said, hours after the rebels said that": another speaker's words after the verb."""
    said = attribution_lexicon().verbs
    later = [t for t in s.tokens[token.i + 1 :] if t.dep == "advcl" and t.tag == "VBD" and t.lemma in said]
    later = [t for t in later if s.children(t.i, "nsubj") and s.children(t.i, "mark")]
    return {x for t in later for x in s.subtree(t.i)}


def _opens(s: Sentence, token: Token) -> bool:
    """Whether a colon ends the sentence or stands before what is said: "the ministry states:"."""
    last = s.tokens[-1].text
    return (last == ":" and token.dep in {"ROOT", "conj"}) or _colon_after(s, token.i)


def _colon_after(s: Sentence, i: int) -> bool:
    """ "The minister said: ...": what follows the colon is said."""
    return i + 2 < len(s.tokens) and s.tokens[i + 1].text == ":"


def _cue_words(s: Sentence, i: int) -> tuple[int, ...]:
    return (i,)


def _cited(s: Sentence, i: int) -> tuple[int, ...]:
    """ "SANA said, citing a military source"."""
    found: list[int] = []
    scope = [
        *s.children(i, "advcl", "acl", "conj"),
        *(c for n in s.children(i, "nsubj") for c in s.children(n.i, "acl")),
    ]
    for c in scope:
        if c.lemma in attribution_lexicon().citing and c.tag == "VBG":
            for n in s.children(c.i, "dobj"):
                found += clauses.conjuncts(s, n.i)
    return tuple(found)


def _judgement(s: Sentence, token: Token) -> Cue | None:
    """ "X accused Y of shelling Z": the act is attributed, the accusing is not (ruling 6)."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.accusing:
        return None
    speakers = clauses.subjects(s, token.i, _controls)
    if not speakers or not _is_finite(s, token):
        return None
    content = _deed(s, token, token.lemma in words.by_adjective)
    by_adjective = token.lemma in words.by_adjective
    if (
        token.lemma in words.judging
        and not by_adjective
        and token.dep == "relcl"
        and s.tokens[token.head].pos == "NOUN"
    ):
        content.add(token.head)  # "an attack that officials blamed on"
    return Cue(s, (token.i,), tuple(speakers), Stance.STATES, frozenset(content)) if content else None


def _reckoned(s: Sentence, token: Token) -> Cue | None:
    """ "Doctors put the death toll at 45"; a blast that takes it there says nothing."""
    if token.pos != "VERB" or token.lemma not in attribution_lexicon().reckoning:
        return None
    speakers = clauses.subjects(s, token.i, _controls)
    given = [c for c in s.children(token.i, "dobj") if c.lemma in modality_lexicon().light["tally"]]
    events = trigger_lexicon().nouns
    if not given or not speakers or any(s.tokens[h].lemma in events for h in speakers):
        return None
    at = [c for c in s.children(token.i, "prep") if c.i > given[0].i]
    content = {x for c in (*given, *at) for x in s.subtree(c.i)}
    return Cue(s, (token.i,), tuple(speakers), Stance.STATES, frozenset(content)) if at else None


def _deed(s: Sentence, token: Token, by_adjective: bool) -> set[int]:
    """What somebody is accused of: "of shelling", "for the murder", "responsible for the attack"; the object of
    "blamed the attack on"."""
    content: set[int] = set()
    objects = {c.i for c in s.children(token.i, "dobj", "nsubjpass")}
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


# --- nobody in particular ---------------------------------------------------------------------------------------------


def _impersonal(s: Sentence, token: Token) -> Cue | None:
    """ "Clashes were reported", "it was announced that", "is said to have"."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.impersonal or not clauses.is_passive(s, token.i):
        return None
    auxiliaries = [c.i for c in s.children(token.i, "auxpass", "aux") if c.i < token.i]
    if not s.children(token.i, "auxpass") or clauses.by_phrase(s, token.i) or _hypothetical(s, token):
        return None
    content = {x for c in s.children(token.i, "xcomp", "ccomp") for x in s.subtree(c.i)}
    content |= {x for c in s.children(token.i, "nsubjpass") for x in s.subtree(c.i)}
    content |= {x for c in s.children(token.i, "prep", "npadvmod") for x in s.subtree(c.i)}
    if token.dep == "advcl":
        content |= _all_but(s, token.head) if token.head != token.i else set()
        content -= set(s.subtree(token.i))
    return Cue(s, (token.i, *auxiliaries), (), Stance.STATES, frozenset(content)) if content else None


def _adverb(s: Sentence, token: Token) -> Cue | None:
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


# --- nouns ------------------------------------------------------------------------------------------------------------


def _according(s: Sentence, token: Token) -> Cue | None:
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
    content = ({t.i for t in s.tokens} if whole else set(s.subtree(top.i))) - phrase
    if (
        sum(t.lower == token.lower for t in s.tokens) > 1
    ):  # "35 according to the ministry, 90 according to the rebels"
        content = _stretch_before(s, token.i) - phrase
    anonymous = [h for h in heads if _is_anonymous(s, h)]
    words = (token.i, to.i, *(x for h in anonymous for x in s.subtree(h)))
    return Cue(s, words, tuple(h for h in heads if h not in anonymous), Stance.STATES, frozenset(content))


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


def _noun(s: Sentence, token: Token) -> Cue | None:
    """ "Reports of the murder of hundreds", "rejected the claim that"."""
    words = attribution_lexicon()
    if token.pos != "NOUN" or token.lemma not in words.reports:
        return None
    owner = s.child(token.i, "poss")
    speakers = (owner.i,) if owner is not None and owner.pos != "PRON" else ()
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


def _making(s: Sentence, token: Token) -> Cue | None:
    """ "A military source made this announcement": of what stood before."""
    words = attribution_lexicon()
    if token.pos != "VERB" or token.lemma not in words.making:
        return None
    for c in s.children(token.i, "dobj"):
        if c.lemma in words.reports and any(
            d.lower in {"this", "the", "that"} for d in s.children(c.i, "det")
        ):
            speakers = clauses.subjects(s, token.i, _controls)
            if speakers and not s.children(c.i, "acl", "relcl"):
                return Cue(s, (token.i, c.i), tuple(speakers), Stance.STATES, frozenset(), before=True)
    return None


def _responsibility(s: Sentence, token: Token) -> Cue | None:
    """ "Claimed responsibility for the attack": the claimer is the source (ruling 5)."""
    if token.lemma != "responsibility" or token.dep != "dobj":
        return None
    verb = s.tokens[token.head]
    speakers = clauses.subjects(s, verb.i, _controls)
    if verb.lemma not in attribution_lexicon().responsibility or not speakers:
        return None
    below = frozenset(s.subtree(verb.i)) - {x for n in s.children(verb.i, "nsubj") for x in s.subtree(n.i)}
    content = below - {x for i in below for c in s.children(i, "relcl") for x in s.subtree(c.i)}
    return Cue(s, (verb.i, token.i), tuple(speakers), Stance.STATES, content)


def _claimed(s: Sentence, token: Token) -> Cue | None:
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
        if c.lower in {"by", "from"}:
            for n in s.children(c.i, "pobj"):
                return n.i
    for c in s.children(noun, "acl"):
        for head in clauses.by_phrase(s, c.i):
            return head
    verb = s.tokens[s.tokens[noun].head]
    if s.tokens[noun].dep == "dobj" and verb.lemma in attribution_lexicon().making:
        return next(iter(clauses.subjects(s, verb.i, _controls)), None)
    return None

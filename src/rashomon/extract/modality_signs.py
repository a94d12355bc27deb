"""What the words at a verb tell of it: that it goes on, is to come, is asked for, may be, or is not so.

Of single verbs and nouns in their sentence; ``modality`` puts them together. The words are in ``modality.toml``.
"""

from __future__ import annotations

from rashomon.extract.clauses import called_off
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.modality import modality_lexicon
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.claim import Stance
from rashomon.model.syntax import Sentence, Token

BEGINNING = frozenset({"out", "off"})
"""Particles of verbs that begin: "fighting broke out"."""
AT_LEAST = frozenset({("fewer", "than"), ("less", "than"), ("lesser", "than")})


def ends(s: Sentence, verb: Token) -> bool:
    """Whether a verb denies or ends what is said of: "halt", "call off", "rule out"; "break out" and "set off" begin it."""
    negative = modality_lexicon().governor["negative"]
    particles = [*s.children(verb.i, "prt"), *(c for c in s.children(verb.i, "advmod") if c.lower == "apart")]
    if any(f"{verb.lemma} {c.lower}" in negative for c in particles):
        return True
    return verb.lemma in negative and not any(c.lower in BEGINNING for c in particles)


def is_unending(s: Sentence, verb: Token) -> bool:
    """ "The raids have not ceased", "never stopped": they go on."""
    return ends(s, verb) and bool(s.children(verb.i, "neg"))


def is_stalled(s: Sentence, verb: Token) -> bool:
    """ "The talks remain on hold", "are at an impasse": they do not take place."""
    if verb.lemma not in {"be"} | modality_lexicon().light["staying"]:
        return False
    return any(
        n.lower in modality_lexicon().light["stalled"]
        for c in s.children(verb.i, "prep")
        for n in s.children(c.i, "pobj")
    )


def is_to_end(s: Sentence, noun: Token) -> bool:
    """ "Called for the shelling to stop": what is asked for is its end, wherever the parser hangs that."""
    asks = s.tokens[s.tokens[noun.head].head]
    later = [*s.children(noun.i, "acl"), *(c for c in s.children(asks.i, "xcomp") if c.i > noun.i)]
    return any(ends(s, c) and not s.children(c.i, "dobj") and s.children(c.i, "aux") for c in later)


def is_progressive(s: Sentence, token: Token) -> bool:
    """Whether a verb tells of what goes on as of writing: "are preparing", "are being held"."""
    auxiliaries = s.children(token.i, "aux", "auxpass")
    being = [c for c in auxiliaries if c.lemma == "be" and c.tag in {"VBP", "VBZ", "VBN", "VBD"}]
    present = any(c.tag != "VBD" or is_backshifted(s, token) for c in being)
    present = present and not any(c.lower in {"had", "'d"} for c in auxiliaries)
    if token.tag == "VBG":
        return present
    return token.tag == "VBN" and present and any(c.tag == "VBG" and c.dep == "auxpass" for c in auxiliaries)


def is_still_so(s: Sentence, token: Token) -> bool:
    """ "Is still besieged", "said that ten were still held": what was done and lasts."""
    if token.tag != "VBN" or not any(c.lower == "still" for c in s.children(token.i, "advmod")):
        return False
    being = [c for c in s.children(token.i, "auxpass") if c.lemma == "be"]
    return any(c.tag in {"VBP", "VBZ"} or (c.tag == "VBD" and is_backshifted(s, token)) for c in being)


def is_backshifted(s: Sentence, verb: Token) -> bool:
    """ "The army said its troops were holding the bridge": told in the past of what went on when it was said."""
    while verb.dep == "conj":
        verb = s.tokens[verb.head]
    says = s.tokens[verb.head]
    return verb.dep == "ccomp" and says.tag == "VBD" and says.lemma in attribution_lexicon().verbs


def is_inverted(s: Sentence, v: int) -> bool:
    """ "Had the rebels taken the port, ...", "should his death be confirmed": a condition, not a demand."""
    auxiliaries = [
        c for c in s.children(v, "aux", "auxpass") if c.lower in modality_lexicon().condition["inverting"]
    ]
    if not auxiliaries or s.tokens[-1].text == "?":
        return False
    return any(c.i > auxiliaries[0].i for c in s.children(v, "nsubj", "nsubjpass"))


def is_negative(s: Sentence, token: Token) -> bool:
    """ "Nobody", "no town", "neither side"."""
    if token.lower in modality_lexicon().negation["subjects"] or _not_one(s, token):
        return True
    return any(
        c.lower in {"no", "neither"} and c.dep in {"det", "neg", "preconj"} and not _bounds(s, c)
        for c in s.children(token.i)
    )


def _bounds(s: Sentence, no: Token) -> bool:
    """ "No fewer than 40 people", "no less than half": at least as many, and no denial."""
    return tuple(t.lower for t in s.tokens[no.i + 1 : no.i + 3]) in AT_LEAST


def _not_one(s: Sentence, noun: Token) -> bool:
    """ "Not one shell", "not a single soldier"."""
    first = min(s.subtree(noun.i))
    words = tuple(t.lower for t in s.tokens[first : first + 3])
    return words[:1] == ("not",) and (
        words in number_lexicon().zero_phrases or words[:2] in number_lexicon().zero_phrases
    )


def is_no_longer(s: Sentence, verb: int) -> bool:
    """ "No longer holds the port"."""
    return any(
        c.lower == "longer" and s.tokens[c.i - 1].lower == "no" for c in s.children(verb, "advmod") if c.i > 0
    )


def is_before_any(s: Sentence, verb: int) -> bool:
    """ "The deal collapsed before any prisoners were freed": none were."""
    before = any(c.lower == "before" for c in s.children(verb, "mark", "advmod"))
    told = s.children(verb, "nsubj", "nsubjpass", "dobj") if before else []
    return any(d.lower == "any" for c in told for d in s.children(c.i, "det"))


def told_with(s: Sentence, here: Token, above: Token) -> Token:
    """The verb that a second one goes with: a finite one with no infinitive ("foiled a plot to storm it and killed")."""
    if here.tag != "VBD" or above.tag != "VB":
        return above
    return next((a for a in s.ancestors(above.i) if a.tag in {"VBD", "VBN"}), above)


def is_to_infinitive(s: Sentence, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"; "declared a truce, only to seize the town" tells what came about."""
    return any(
        c.dep == "aux" and c.lower == "to" and not (c.i and s.tokens[c.i - 1].lower == "only")
        for c in s.children(verb.i)
    )


def is_unconfirmed(s: Sentence, verb: Token) -> bool:
    """ "Has not confirmed the death of", "neither side has confirmed": it is neither so nor not so."""
    if attribution_lexicon().verbs.get(verb.lemma) is not Stance.CONFIRMS:
        return False
    if any(c.dep == "neg" for c in s.children(verb.i)):
        return True
    return any(is_negative(s, c) for c in s.children(verb.i, "nsubj"))


def only_describes(s: Sentence, verb: Token) -> bool:
    """ "Gunmen believed to be rebels attacked a bus": a participle that tells more of who acts, where the parser takes it
    for the main verb."""
    if verb.lemma not in modality_lexicon().governor["raising"] or s.children(verb.i, "aux", "auxpass"):
        return False
    being = [c for c in s.children(verb.i, "xcomp") if c.lemma == "be" and is_to_infinitive(s, c)]
    acts = [
        c for c in s.children(verb.i, "ccomp", "conj") if not s.children(c.i, "nsubj", "nsubjpass", "mark")
    ]
    return bool(being) and any(c.i > being[0].i and c.tag in {"VBD", "VBN"} for c in acts)


def has_to(s: Sentence, have: Token, here: Token) -> bool:
    """ "They have to take it back", "will have to leave"; who "had to leave" has left."""
    present = have.tag in {"VBP", "VBZ", "VB"}
    between = s.tokens[have.i + 1 : here.i]
    if any(t.lower == "yet" for t in between[:2]):
        return False
    return have.lemma == "have" and present and any(t.lower == "to" for t in between[:2])


def has_yet_to(s: Sentence, have: Token, here: Token) -> bool:
    """ "Has yet to leave": it has not."""
    between = [t.lower for t in s.tokens[have.i + 1 : here.i]]
    return have.lemma == "have" and between[:2] == ["yet", "to"]


def is_managed(s: Sentence, able: Token) -> bool:
    """ "Engineers were able to defuse the bomb": what somebody was able to do has been done."""
    be = s.tokens[able.head]
    would = any(c.tag == "MD" for c in s.children(be.i, "aux"))
    return able.lemma in modality_lexicon().governor["managed"] and be.tag in {"VBD", "VBN"} and not would


def has_purpose(s: Sentence, verb: Token, here: Token) -> bool:
    """ "Has begun an operation to retake the town": what it is done for."""
    done = any(c.i < here.i for c in s.children(verb.i, "dobj"))
    return done and verb.lemma in modality_lexicon().light["purpose"]


def is_to(s: Sentence, be: Token) -> bool:
    """ "The sides are to exchange prisoners", "two brigades were to be sent", "the army is going to leave"."""
    finite = be.lemma == "be" and be.tag in {"VBP", "VBZ", "VBD"}
    finite = finite and not s.children(be.i, "acomp", "attr", "expl")
    return finite or (be.lemma == "go" and is_progressive(s, be))


def lies(s: Sentence, be: Token) -> bool:
    """Whether something is or stays somewhere as of writing: "is", "remains", "has been"."""
    if be.lemma not in {"be"} | modality_lexicon().light["staying"]:
        return False
    perfect = any(c.lower in {"has", "have"} for c in s.children(be.i, "aux"))
    told = be.tag == "VBD" and is_backshifted(s, be)
    return told or be.tag in {"VBZ", "VBP"} or (be.tag == "VBN" and perfect)


def is_going_on(s: Sentence, verb: Token) -> bool:
    """ "Has been going on for days"."""
    return verb.lemma == "go" and any(c.lower == "on" for c in s.children(verb.i, "prt", "advmod"))


def names_or_asks(s: Sentence, here: Token, above: Token) -> bool:
    """ "Called the embargo a mistake", "pressed the attack", "insisted that rebels had left": no demand."""
    if above.lemma == "call" and (here.dep == "dobj" or s.children(above.i, "oprd")):
        return True
    if above.lemma == "call" and called_off(s, above.i):
        return True
    if above.lemma == "press" and here.dep == "dobj":  # "is pressing its operations"
        return True
    return above.lemma in modality_lexicon().governor["telling"] and here.dep == "ccomp" and tells(s, here)


def tells(s: Sentence, here: Token) -> bool:
    """Whether a clause is told as a fact ("insisted that it was observing the truce"), and not as what should be."""
    auxiliaries = s.children(here.i, "aux", "auxpass")
    if any(c.lower in {"to", "should", "must"} for c in auxiliaries):
        return False
    return here.tag in {"VBD", "VBZ"} or any(c.tag in {"VBD", "VBZ", "VBP", "MD"} for c in auxiliaries)


def is_under_way(s: Sentence, verb: int) -> bool:
    """Whether a happening "is under way"."""
    found = s.children(verb, "acomp", "advmod", "attr")
    found += [
        n for c in s.children(verb, "prep") if c.lower in {"under", "in"} for n in s.children(c.i, "pobj")
    ]
    lasting = modality_lexicon().governor["ongoing"] | modality_lexicon().light["under_way"]
    return any(c.lower in lasting for c in found)


def may(s: Sentence, verb: int) -> bool:
    """Whether a verb says what may be: "could send troops", not "could not send" or "can"."""
    return any(c.lower in modality_lexicon().auxiliary["may"] for c in s.children(verb, "aux"))


def is_demanded(s: Sentence, verb: Token) -> bool:
    """ "The bombing must stop"."""
    return any(c.lower in modality_lexicon().auxiliary["called_for"] for c in s.children(verb.i, "aux"))

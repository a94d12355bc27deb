"""What a verb of saying attributes: the words before it, after it or around it."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.clause_subjects import tells_besides
from rashomon.extract.told_clauses import and_that, told_in, told_to, unmarked_before
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.syntax import Sentence, Token

CONTENT = frozenset({"ccomp", "xcomp", "oprd"})

INQUIRY = 4
"""Words before "into" among which an inquiry may stand: a day may come between."""

ENDING = frozenset({",", "!", "?", "--", "—"})
CLOSING_MARKS = frozenset({'"', "”", "''", "»"})
"""How a quotation ends before who says it."""

CONTRASTING = frozenset({"while", "whereas"})
"""Open what is set against what is said, and not said with it: "said that it had left, while jets bombed the town"."""


def without_asides(s: Sentence, content: set[int]) -> set[int]:
    """ "Denied arming the rebels, who have taken the town": what is told besides is not denied."""
    asides = [
        c for i in content for c in s.children(i, "relcl") if s.tokens[s.subtree(c.i)[0] - 1].text == ","
    ]
    return content - {x for c in asides for x in s.subtree(c.i)}


def content_of(s: Sentence, token: Token, asks: bool) -> tuple[set[int], bool]:
    """The tokens that a verb attributes, and whether they stand before or around it ("..., he said")."""
    i = token.i
    words = attribution_lexicon()
    infinitives = asks or token.lemma in words.infinitive
    clausal = [
        c for c in s.children(i) if c.dep in CONTENT and (c.dep != "xcomp" or infinitives or _gerund(s, c))
    ]
    clausal += [*told_to(s, token), *told_in(s, token), *unmarked_before(s, token)]
    clausal += and_that(s, token, clausal)
    clausal = [c for c in clausal if c.i > i or not any(t.text in {":", ";"} for t in s.tokens[c.i : i])]
    matter = _matter(s, token, asks) if not clausal else set()
    if token.dep == "parataxis" and matter:
        return matter, False
    if token.dep == "parataxis" or _is_aside(s, token):
        return all_but(s, i) - _said_later(s, token), True
    colon = _colon_after(s, i)
    if colon is not None:
        return {t.i for t in s.tokens[colon + 1 :]}, False
    quoted = _quoted_before(s, i)
    if quoted is not None:
        return set(range(quoted)), True
    if any(c.i < i for c in clausal):
        return all_but(s, i) - _said_later(s, token), True
    content = {x for c in (*clausal, *_afterthoughts(s, i, clausal)) for x in s.subtree(c.i)}
    if not content and not matter and _after_comma(s, i):
        return all_but(s, i), True
    content |= matter or _matter(s, token, asks)
    besides = [x for x in content if s.tokens[x].lemma in words.accusing and tells_besides(s, s.tokens[x])]
    content -= {x for c in (*besides, *_told_by_others(s, content)) for x in s.subtree(c)}
    if asks:
        asked = [c for c in s.children(i, "prep", "advcl", "xcomp") if c.i > i and not _gives_reason(s, c)]
        content.update(x for c in asked for x in s.subtree(c.i))
    content -= {x for c in content if is_looked_into(s, s.tokens[c]) for x in s.subtree(c)}
    if not content:
        matter_of = {"that", "of", "about"} if token.lemma in words.of_matter else {"that"}
        content.update(x for c in s.children(i, "prep") if c.lower in matter_of for x in s.subtree(c.i))
    return content, False


def _quoted_before(s: Sentence, i: int) -> int | None:
    """Where a quotation ends right before who says it, however the parser joins them: "Those whom they killed," he said."""
    subject = next((c for c in s.children(i, "nsubj") if c.i < i), None)
    first = min(s.subtree(subject.i)) if subject is not None else 0
    before = [t.text for t in s.tokens[max(0, first - 2) : first]]
    return first if len(before) > 1 and before[0] in ENDING and before[1] in CLOSING_MARKS else None


def _afterthoughts(s: Sentence, verb: int, clausal: Sequence[Token]) -> list[Token]:
    """What follows a clause that is told with "that" belongs to it, also where the parser hangs it on the verb of saying."""
    if not clausal or not any(t.lower == "that" for t in s.tokens[verb + 1 : verb + 3]):
        return []
    after = [c for c in s.children(verb, "advcl", "prep") if c.i > clausal[-1].i]
    return [c for c in after if not any(m.lower in CONTRASTING for m in s.children(c.i, "mark"))]


def _matter(s: Sentence, token: Token, asks: bool) -> set[int]:
    """What a verb of events has as its object ("documents the torture of prisoners, with raids on ...")."""
    words = attribution_lexicon()
    if not asks and token.lemma not in words.of_events and token.lemma not in words.showing:
        return set()
    objects = [c for c in s.children(token.i, "dobj", "dative") if c.i > token.i]
    added = [
        c
        for c in s.children(token.i, "prep")
        if objects and c.i > objects[0].i and s.tokens[c.i - 1].text == ","
    ]
    return {x for c in (*objects, *added) for x in s.subtree(c.i)}


def _told_by_others(s: Sentence, content: set[int]) -> list[int]:
    """ "Said that ten had died, while residents spoke of 30": what others are set against it with."""
    words = attribution_lexicon()
    told = (words.verbs, words.of_matter, words.reckoning)
    verbs = [x for x in content if s.tokens[x].dep == "advcl" and any(s.tokens[x].lemma in t for t in told)]
    return [
        v
        for v in verbs
        if s.children(v, "nsubj") and any(m.lower in CONTRASTING for m in s.children(v, "mark"))
    ]


def is_looked_into(s: Sentence, preposition: Token) -> bool:
    """ "Demanded an inquiry on Sunday into the raid": what is to be looked into has happened, and nobody demands it."""
    if preposition.lower != "into":
        return False
    before = s.tokens[max(0, preposition.i - INQUIRY) : preposition.i]
    return any(t.lemma in attribution_lexicon().finders for t in before)


def _gives_reason(s: Sentence, token: Token) -> bool:
    return token.dep == "advcl" and any(m.lower != "for" for m in s.children(token.i, "mark"))


def _gerund(s: Sentence, token: Token) -> bool:
    """ "Denied carrying out", "denied having carried out"."""
    return token.tag == "VBG" or any(c.tag == "VBG" for c in s.children(token.i, "aux"))


def _is_aside(s: Sentence, token: Token) -> bool:
    """ "As the ministry reported": the rest of the sentence is what it reported; not so "as residents spoke of strikes"."""
    if token.lemma in attribution_lexicon().of_matter and any(
        c.lower == "of" for c in s.children(token.i, "prep")
    ):
        return False
    return token.dep == "advcl" and any(c.lower == "as" for c in s.children(token.i, "mark", "advmod"))


def _after_comma(s: Sentence, i: int) -> bool:
    """Whether a speech verb closes the sentence after a comma or a quotation ("..., the army said.")."""
    below = s.subtree(i)
    right = [t for t in s.tokens[i + 1 : _stretch_end(s, i)] if t.pos not in {"PUNCT", "SPACE"}]
    beside = s.children(i, "nsubj", "dobj", "dative", "prep", "npadvmod", "advmod", "aux", "appos")
    beside += [
        c for c in s.children(i, "advcl") if c.tag == "VBG" and c.i > i
    ]  # "..., it said, citing a doctor"
    own = {x for c in beside for x in s.subtree(c.i)}
    if any(t.i not in own for t in right) or not below:
        return False
    first = min([i, *(x for x in own if x < i)])
    return first > 2 and s.tokens[first - 1].text in {",", '"', "”", "''", "'", "–", "—", "--"}


def all_but(s: Sentence, i: int) -> set[int]:
    """The sentence without the clause of the cue: its subject, itself and what else depends on it directly."""
    own = {i}
    for c in s.children(i):
        if c.dep not in {*CONTENT, "conj", "cc", "parataxis"} and not (c.dep == "advcl" and c.i < i):
            if c.dep != "punct":
                own.update(s.subtree(c.i))
    for c in s.children(i, "conj"):
        if c.i > i and s.children(c.i, "nsubj"):
            own.update(s.subtree(c.i))
    return set(range(_stretch_end(s, i))) - own


def _stretch_end(s: Sentence, i: int) -> int:
    """Where what is said with a verb ends at the latest: at the next semicolon."""
    return next((t.i for t in s.tokens[i + 1 :] if t.text == ";"), len(s.tokens))


def _said_later(s: Sentence, token: Token) -> set[int]:
    """ "..., the ministry said, hours after the rebels said that": another speaker's words after the verb."""
    said = attribution_lexicon().verbs
    later = [t for t in s.tokens[token.i + 1 :] if t.tag == "VBD" and t.lemma in said]
    later = [t for t in later if t.dep in {"advcl", "conj"}]
    later = [t for t in later if s.children(t.i, "nsubj") and s.children(t.i, "mark")]
    return {x for t in later for x in s.subtree(t.i)}


def opens(s: Sentence, token: Token) -> bool:
    """Whether a colon ends the sentence or stands before what is said: "the ministry states:"."""
    last = s.tokens[-1].text
    return (last == ":" and token.dep in {"ROOT", "conj"}) or _colon_after(s, token.i) is not None


def _colon_after(s: Sentence, i: int) -> int | None:
    """The colon in "the minister said: ..." and "told reporters another story: ...": what follows it is said."""
    words = attribution_lexicon()
    told = [
        c
        for c in s.children(i, "dobj", "dative")
        if s.tokens[i].lemma in words.informing or c.lemma in words.reports
    ]
    inside = {x for c in told for x in s.subtree(c.i)}
    for token in s.tokens[i + 1 : -1]:
        if token.text == ":":
            return token.i
        if token.i not in inside:
            return None
    return None

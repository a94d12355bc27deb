"""How a speaker without a name is told: where he stands, who speaks beside him, and which agency asked him."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rashomon.extract.noun_phrases import phrase_bounds
from rashomon.lexicon.actors import known_actor
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.lexicon.gazetteer import known
from rashomon.lexicon.nouns import noun_classes
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence, Token

STANDING = frozenset({"in", "at", "from", "with", "near", "inside", "outside", "for"})
"""Before where an unnamed speaker is, or for whom he works: "officials in the port", "a doctor with the relief team"."""
PEOPLE = frozenset({"person", "civilian", "reporter"})
SPEAKING = frozenset({"person", "authority", "armed_party", "civilian", "reporter"})
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "CCONJ"})
"""The parts of speech of a list of speakers."""
OPENING = 200
"""Characters at the start of a report in which the agency that filed it is named in brackets."""
FILED_BY = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]")


def with_standing(s: Sentence, head: int, evidence: Evidence) -> Evidence:
    """The phrase of an unnamed speaker with what tells where or for whom he speaks, right behind it."""
    end = next((t.i for t in s.tokens[head:] if t.end == evidence.span.end), None)
    if s.tokens[head].pos != "NOUN" or end is None or not evidence.span.start <= s.tokens[head].start:
        return evidence
    last = end
    while last + 1 < len(s.tokens) and (where := _standing_after(s, head, last)) is not None:
        last = where
    return Evidence.at(s.source, evidence.span.start, s.tokens[last].end) if last > end else evidence


def _standing_after(s: Sentence, head: int, last: int) -> int | None:
    """Where the phrase with the preposition behind token ``last`` ends; ``None`` where nothing of the kind follows."""
    preposition = s.tokens[last + 1]
    if preposition.lower not in STANDING or not head <= preposition.head <= last:
        return None
    inner = [n for n in s.children(preposition.i, "pobj") if "time" not in noun_classes(n.lemma)]
    return max(phrase_bounds(s, n.i)[1] for n in inner) if inner else None


def speaking_beside(s: Sentence, head: int) -> list[int]:
    """Who speaks along with somebody, where the parser coordinates him with the place before him: "a source in the north and
    medics", "witnesses in two villages and an official"."""
    found = []
    for preposition in s.children(head, "prep"):
        for place in s.children(preposition.i, "pobj"):
            if preposition.lower in STANDING and not _is_human(place):
                found += [c.i for c in s.children(place.i, "conj") if _is_human(c) and c.dep == "conj"]
    return found


def speaker_after_name(s: Sentence, verb: int, speakers: Sequence[int]) -> list[int]:
    """ "Rebels attacked Gao, an officer in the town said": who speaks, whom the parser takes for an apposition to the place.
    A true one would end with a comma before the verb."""
    if not speakers:
        return _taken_for_apposition(s, verb)
    if len(speakers) != 1 or s.tokens[speakers[0]].pos != "PROPN" or s.tokens[verb - 1].text == ",":
        return []
    name = speakers[0]
    found = [c for c in s.children(name, "appos") if name < c.i < verb and _is_human(c)]
    apart = bool(found) and s.tokens[name + 1].text == "," and known(s.tokens[name].text)
    return [c.i for c in found if apart and s.children(c.i, "det", "amod", "compound")]


def _taken_for_apposition(s: Sentence, verb: int) -> list[int]:
    """ "Rebels took Gao, an officer told a paper": who speaks right before a verb without a subject, after a comma."""
    noun = s.tokens[verb - 1]
    speaks = _is_human(noun) or noun.lemma in attribution_lexicon().speakers
    if noun.dep != "appos" or noun.head > noun.i or not speaks:
        return []
    first = min(s.subtree(noun.i))
    return [noun.i] if first and s.tokens[first - 1].text == "," else []


def closing_speakers(s: Sentence, verb: int) -> list[int]:
    """ "..., killing ten, clergy and the army said Monday.": who stands between the last comma and a verb that closes the
    sentence, where the parser hangs some of them elsewhere."""
    comma = next((t.i for t in reversed(s.tokens[:verb]) if t.text == ","), 0)
    stretch, after = s.tokens[comma + 1 : verb], s.tokens[verb + 1 :]
    closes = all(t.pos in {"PUNCT", "ADP", "PROPN", "NUM", "NOUN", "DET"} for t in after)
    if not comma or not stretch or not closes:
        return []
    if any(t.pos not in NAMING for t in stretch):
        return _head_of_office(s, stretch, verb)
    ends = [t.i - 1 for t in stretch if t.lower == "and"] + [verb - 1]
    heads = [s.tokens[i] for i in ends]
    classes = [noun_classes(t.lemma) for t in heads if t.pos != "PROPN"]
    people = all(not found or found & SPEAKING for found in classes) and (any(classes) or not classes)
    return [t.i for t in heads] if people else []


def _head_of_office(s: Sentence, stretch: Sequence[Token], verb: int) -> list[int]:
    """ "..., a town on the lake, the head of the Sumy region said": who speaks, where the parser gives the verb no subject."""
    if s.children(verb, "nsubj") or stretch[0].pos not in {"DET", "PROPN", "NOUN", "ADJ"}:
        return []
    nouns = [t for t in stretch if t.pos in {"NOUN", "PROPN"}]
    first = next((t for t in nouns if t.i + 1 < verb and s.tokens[t.i + 1].lower in {"of", *STANDING}), None)
    plain = all(t.pos in {*NAMING, "ADP", "PART"} for t in stretch)
    return [first.i] if plain and first is not None and _is_human(first) else []


def _is_human(token: Token) -> bool:
    return token.pos == "NOUN" and bool(PEOPLE & noun_classes(token.lemma))


def filed_it(s: Sentence, name: str) -> bool:
    """Whether an outlet may be the one that filed the report itself: "KABUL (AP) - ... told the Associated Press".

    Where nothing tells who filed it, the outlet that was told something most likely tells it itself.
    """
    actor = known_actor(name)
    filed = _filed_by(s.source)
    return actor is None or not filed or actor.id in filed


@lru_cache(maxsize=8)
def _filed_by(text: str) -> frozenset[str]:
    named = [known_actor(m[1].strip()) for m in FILED_BY.finditer(text, 0, OPENING)]
    return frozenset(actor.id for actor in named if actor is not None)

"""Speakers that a second reader hears and the rules missed, where the parser went astray."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rashomon.extract.cue import Cue
from rashomon.lexicon.attribution import attribution_lexicon
from rashomon.model.claim import Stance
from rashomon.model.hints import Speech
from rashomon.model.span import Span
from rashomon.model.syntax import Sentence, Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
CLAUSAL = FINITE | {"MD"}
WHO = frozenset({"who", "which", "that"})


def unheard(s: Sentence, cues: Sequence[Cue]) -> list[int]:
    """The words of saying in a sentence that the rules made no attribution of."""
    heard = {w for cue in cues for w in cue.words}
    return [t.i for t in s.tokens if t.i not in heard and _says(t)]


def _says(t: Token) -> bool:
    """Whether a word is a finite verb by which somebody states something; not one that judges."""
    words = attribution_lexicon()
    return t.tag in FINITE and t.lemma in words.verbs and t.lemma not in words.judging


def overheard(s: Sentence, cues: Sequence[Cue], speeches: Sequence[Speech]) -> Iterator[Cue]:
    """Attributions by words that the rules made nothing of, each with one speaker who is named there.

    The content is what the second reader takes for it; of verbs that attribute by a clause alone ("warned that") it has to
    hold one.
    """
    missed = unheard(s, cues)
    words = attribution_lexicon()
    for speech in speeches:
        verb = next((s.tokens[i] for i in missed if _touches(s.tokens[i], speech.cue)), None)
        speaker = _head(s, speech.source)
        if verb is None or speaker is None or s.tokens[speaker].lower in WHO:
            continue
        content = _content(s, verb.i, speech)
        clause = any(t.tag in CLAUSAL for t in content)
        if clause or (content and verb.lemma not in words.clause_only):
            stance = words.verbs.get(verb.lemma, Stance.STATES)
            yield Cue(s, (verb.i,), (speaker,), stance, frozenset(t.i for t in content))


def _content(s: Sentence, verb: int, speech: Speech) -> list[Token]:
    """What is said, without gaps and up to who says it: where and when it happened belongs to it, as its last words too."""
    apart = {verb, *(t.i for t in s.tokens if _touches(t, speech.source))}
    told = [t.i for t in s.tokens if t.i not in apart and _touches(t, speech.content)]
    if not told:
        return []
    first, last = told[0], told[-1]
    if last < min(apart):
        last = min(apart) - 1
    elif first > max(apart):
        first = max(apart) + 1
    return [t for t in s.tokens[first : last + 1] if t.i not in apart]


def _touches(t: Token, spans: Sequence[Span]) -> bool:
    return any(span.start < t.end and t.start < span.end for span in spans)


def _head(s: Sentence, spans: Sequence[Span]) -> int | None:
    """The word of a phrase on which its others depend."""
    inside = {t.i for t in s.tokens if _touches(t, spans) and t.pos not in {"PUNCT", "DET"}}
    heads = [i for i in sorted(inside) if s.tokens[i].head not in inside or s.tokens[i].head == i]
    return heads[0] if heads else None

"""For whom "we" speaks: the state or body that takes a stand in the same voice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rashomon.extract.mentions import Mention
from rashomon.lexicon.titles import stand_words
from rashomon.model.span import Evidence
from rashomon.model.syntax import Sentence

BODIES = frozenset({"country", "authority", "armed_party"})
SUBJECTS = frozenset({"nsubj"})


def body(
    mentions: Sequence[Mention],
    speaker: Evidence | None,
    speaker_at: Callable[[Sentence, int], Evidence | None],
) -> Mention | None:
    """The named body that most often condemns, welcomes, urges... in this voice: "The Union condemns the raid. We ..."."""
    found = [m for m in mentions if _takes_stand(m) and _same(speaker_at(m.sentence, m.head), speaker)]
    counts = Counter(m.words for m in found)
    if not counts or list(counts.values()).count(max(counts.values())) > 1:
        return None
    words = max(counts, key=lambda w: counts[w])
    return next(m for m in found if m.words == words)


def _takes_stand(m: Mention) -> bool:
    if not m.named or "person" in m.classes or not BODIES & m.classes or m.token.dep not in SUBJECTS:
        return False
    return m.sentence.tokens[m.token.head].lemma in stand_words()


def _same(a: Evidence | None, b: Evidence | None) -> bool:
    return (a.text if a is not None else None) == (b.text if b is not None else None)

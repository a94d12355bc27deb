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
Voice = Callable[[Sentence, int], Evidence | None]
Name = Callable[[Mention], Evidence]


def body(mentions: Sequence[Mention], voice: Voice, said_by: Evidence | None, name: Name) -> Evidence | None:
    """The named body that most often condemns, welcomes, urges... in one voice: "The Union condemns the raid. We ..."."""
    found = [name(m) for m in mentions if _takes_stand(m) and _same(voice(m.sentence, m.head), said_by)]
    counts = Counter(e.text for e in found)
    if not counts or list(counts.values()).count(max(counts.values())) > 1:
        return None
    most = max(counts, key=lambda text: counts[text])
    return next(e for e in found if e.text == most)


def _takes_stand(m: Mention) -> bool:
    if not m.named or "person" in m.classes or not BODIES & m.classes or m.token.dep not in SUBJECTS:
        return False
    return m.sentence.tokens[m.token.head].lemma in stand_words()


def _same(a: Evidence | None, b: Evidence | None) -> bool:
    return (a.text if a is not None else None) == (b.text if b is not None else None)

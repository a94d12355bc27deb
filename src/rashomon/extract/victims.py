"""Whom a bare figure stands for: "killing ten farmers and wounding six others", "opened fire on monks, killing three"."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.extract.drafts import Draft
from rashomon.extract.happenings import ASSAULTS, PEOPLE
from rashomon.extract.numerals import is_bare
from rashomon.lexicon.nouns import noun_classes
from rashomon.lexicon.numbers import number_lexicon
from rashomon.model.claim import Kind, Party
from rashomon.model.syntax import Sentence

STRIKING = ASSAULTS - {Kind.ATTACK_REPELLED}
BEFALLING = frozenset(
    {
        Kind.KILLED,
        Kind.WOUNDED,
        Kind.ABDUCTION,
        Kind.ARREST,
        Kind.RELEASE,
        Kind.DISPLACEMENT,
        Kind.VIOLENCE_AGAINST_CIVILIANS,
    }
)
"""What happens to people, so that "eight others" are people of the same sort."""

FURTHER = frozenset({"another", "second", "third", "fourth", "fifth", "latter"})


def is_elliptic(s: Sentence, head: int) -> bool:
    """Whether a target is a figure without what it counts: "six", "six others", "thousands"."""
    token = s.tokens[head]
    further = token.lower in FURTHER and not s.children(head, "prep", "relcl", "acl")  # "a third was hurt"
    return token.lemma == "other" or further or is_bare(token)


def victims_before(
    kind: Kind, s: Sentence, heads: Sequence[int], before: Sequence[Draft]
) -> tuple[Party, ...]:
    """The targets of the last claim of such an outcome ``before`` in the paragraph, or the people struck in the sentence.

    None where that one is told of a single person ("a nun was killed and six others were hurt"), and none of an earlier
    sentence for "thousands", which counts at large.
    """
    alike = BEFALLING if kind in BEFALLING else frozenset({kind})
    back = 0 if any(s.tokens[h].lower in number_lexicon().vague for h in heads) else 1
    for draft in reversed(before):
        if s.index - draft.sentence.index > back or draft.sentence.paragraph != s.paragraph:
            break
        if draft.kind in alike and draft.targets:
            if _of_one(draft):
                break
            return draft.targets
    here = [d for d in before if d.sentence is s and d.kind in STRIKING and _on_people(d)]
    return here[-1].targets if here and kind in BEFALLING else ()


def _of_one(draft: Draft) -> bool:
    """Whether a claim is told of "a girl"; "one soldier died and five were wounded" is told of soldiers."""
    return len(draft.targets) == 1 and any(q.evidence.text.lower() in {"a", "an"} for q in draft.quantities)


def _on_people(draft: Draft) -> bool:
    """Whether what was struck are people: "opened fire on worshippers"."""
    ends = {t.evidence.span.end for t in draft.targets}
    struck = [t for t in draft.sentence.tokens if t.end in ends]
    return bool(struck) and all(noun_classes(t.lemma) & (PEOPLE | {"crowd"}) for t in struck)

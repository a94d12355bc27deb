"""Which earlier claims a denial answers, inside one report (claim model, ruling 31)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.extract.drafts import Draft
from rashomon.model.claim import GROUPS, Kind, Party, Polarity, Source, Stance

LOOK_BACK_SENTENCES = 4
GROUP = {kind: group for group, kinds in GROUPS.items() for kind in kinds}


def _names(sources: Sequence[Source]) -> frozenset[str]:
    return frozenset(s.evidence.text.lower() for s in sources)


def _of(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.evidence.text.lower() for p in parties)


def answered(
    before: Sequence[Draft], sources: Sequence[Source], speakers: Sequence[Party], account: bool = False
) -> list[Draft]:
    """The claims that a blanket denial answers, one of the main kind first: the last that somebody else put forward.

    An ``account`` is denied for how it says that things came about, so its violence comes before its outcomes. Where the
    last sentence charges the speakers with something, they deny that.
    """
    own = _names(sources) | _of(speakers)
    others = [
        d for d in before if d.sources and not _names(d.sources) & own and d.polarity is Polarity.POSITIVE
    ]
    if not others:
        others = [d for d in before if not d.sources]
    if not others:
        return []
    charged = [d for d in others if d.sentence is others[-1].sentence and _of(d.actors) & own]
    others = charged or others
    last = others[-1]
    near = [
        d
        for d in others
        if last.sentence.index - d.sentence.index <= LOOK_BACK_SENTENCES
        and _names(d.sources) == _names(last.sources)
    ]
    kinds = Counter(d.kind for d in near if GROUP[d.kind] != "politics") or Counter(d.kind for d in near)
    main = max(near, key=lambda d: (account and GROUP[d.kind] == "violence", kinds[d.kind], -near.index(d)))
    return [main, *(d for d in near if d is not main)]


def dispute_links(drafts: Sequence[Draft]) -> list[tuple[int, ...]]:
    """For every claim the numbers of the earlier claims that it denies or contradicts."""
    number = {id(d): n for n, d in enumerate(drafts)}
    links = []
    for n, draft in enumerate(drafts):
        if draft.answers:
            links.append(tuple(sorted(number[id(a)] for a in draft.answers if id(a) in number)))
        else:
            disputed = [k for k in range(n) if _disputes(draft, drafts[k])]
            beside = [k for k in disputed if drafts[k].sentence is draft.sentence]
            told = any(s.stance is Stance.DENIES for s in draft.sources) and not (
                draft.actors or draft.targets
            )
            links.append(tuple(beside if beside and told else disputed))
    return links


def _disputes(draft: Draft, earlier: Draft) -> bool:
    """A negative claim answers a positive one of its group by somebody else about the same parties or place."""
    if draft.polarity is earlier.polarity or earlier.polarity is Polarity.NEGATIVE:
        return False
    denies = any(s.stance is Stance.DENIES for s in draft.sources)
    if _names(draft.sources) == _names(earlier.sources) or draft.modality is not earlier.modality:
        return False
    if draft.kind is not earlier.kind and not (denies and _akin(draft.kind, earlier.kind)):
        return False
    return _shares(draft, earlier) or (denies and draft.sentence.index - earlier.sentence.index <= 1)


def _akin(a: Kind, b: Kind) -> bool:
    """Whether two kinds may be told of one happening: "the killings" are the executions too."""
    return GROUP[a] == GROUP[b] or {GROUP[a], GROUP[b]} == {"violence", "outcome"}


def _shares(a: Draft, b: Draft) -> bool:
    for left, right in ((a.targets, b.targets), (a.actors, b.actors)):
        if {p.evidence.text.lower() for p in left} & {p.evidence.text.lower() for p in right}:
            return True
    return False

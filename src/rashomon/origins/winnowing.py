"""Fingerprints of a body by winnowing (Schleimer, Wilkerson and Aiken, 2003).

Of the hashes of all runs of ``SHINGLE`` words, each window of ``WINDOW`` of them gives its least one. So two reports that
share a run of ``SHINGLE + WINDOW - 1`` words share a fingerprint, whatever stands around it, and about two in ``WINDOW + 1``
hashes are kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from rashomon.model.document import Document
from rashomon.origins.words import body_words

SHINGLE = 7
"""Words that are hashed together. With five, as many comparisons again are made for phrases that all reports of a war have;
with eight and more, few runs of a copy with every seventh word changed are left whole."""
WINDOW = 5
"""Hashes of which one is kept: a run of eleven words is always met, and a passage has one of twelve (``passages.UNBROKEN``)."""
FEWEST = 2
"""Fingerprints that make a report worth comparing; one is a common phrase. Reports with few of them need but one."""
FEW = 6
MOST = 8
"""Reports that one is compared with at most, however many share a phrase with it: so the work does not grow."""
ONE_MORE = 25
"""Fingerprints, some seventy-five words, for which a report is compared with one more: a digest takes a passage from many."""


def fingerprints(document: Document) -> tuple[int, ...]:
    """The chosen hashes (signed, 64 bits, the same on every machine) of a report's body, each once, in order of place."""
    forms = body_words(document).forms
    if not forms:
        return ()
    hashes = [_hashed(forms[at : at + SHINGLE]) for at in range(max(1, len(forms) - SHINGLE + 1))]
    return tuple(dict.fromkeys(_winnowed(hashes)))


def _hashed(words: Sequence[str]) -> int:
    digest = hashlib.blake2b(" ".join(words).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _winnowed(hashes: Sequence[int]) -> list[int]:
    """The least hash of each window, of equal ones the last."""
    chosen: list[int] = []
    least = -1
    for end in range(min(WINDOW, len(hashes)), len(hashes) + 1):
        start = max(0, end - WINDOW)
        if least < start:
            least = min(range(start, end), key=lambda at: (hashes[at], -at))
        elif hashes[end - 1] <= hashes[least]:
            least = end - 1
        else:
            continue
        chosen.append(hashes[least])
    return chosen


def candidates(owned: Mapping[str, int], total: int) -> list[str]:
    """The reports that one with ``total`` fingerprints is to be compared with, in the order of ``owned``.

    ``owned`` gives the first reports to have had one of them with how many they had, in the order in which they were added.
    Those that had most are chosen, at most ``MOST`` and one more for every ``ONE_MORE`` fingerprints.
    """
    needed = FEWEST if total > FEW else 1
    worth = [report for report, count in owned.items() if count >= needed]
    chosen = set(sorted(worth, key=lambda report: -owned[report])[: MOST + total // ONE_MORE])
    return [report for report in worth if report in chosen]

"""What "the town" stands for where something is done to it: ``extract.named_towns``."""

from __future__ import annotations

import pytest

import rashomon


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Troops shelled rebels in Gao. On Friday they captured the town.", ["rebels", "Gao"]),
        ("Troops shelled rebels in Gao, and soldiers then captured the town.", ["rebels", "Gao"]),
        # another town, one that is told of more closely, or none yet
        ("Troops shelled rebels in Gao. They captured the town of Kidal.", ["rebels", "Kidal"]),
        ("Troops shelled rebels in Gao. They captured the border town.", ["rebels", "border town"]),
        ("Troops captured the town. They shelled rebels in Gao.", ["town", "rebels"]),
        ("Troops shelled rebels in Gao. They captured a village.", ["rebels", "village"]),
    ],
)
def test_towns(text: str, targets: list[str]) -> None:
    assert [t.evidence.text for c in rashomon.read(text, reader="rules").claims for t in c.targets] == targets

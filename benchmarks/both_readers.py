"""Whether rules and encoder find incidents better together, on reports of MUC-4's training half that it did not learn from.

    python benchmarks/both_readers.py ../shared/bench/events/muc4.train.jsonl.gz

The reports are the tenth that ``train.prepare.kept_to_calibrate`` keeps. Prints CEAF-REE and template F1 of several ways to
join them, ``rashomon.evaluate.both_readers.Trust``.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rashomon.evaluate.both_readers import Trust, joined
from rashomon.evaluate.roles import ROLES, RoleScores
from rashomon.evaluate.rows import Row, rows_of
from rashomon.evaluate.rules import ruled_templates
from rashomon.learned import load_reader

KEPT = 0.1
"""As in ``train/prepare.py``, where the name of the draw is the same too."""
BONUSES = (0.1, 0.2, 0.3, 0.4)
ADDED = (*(frozenset({role}) for role in ROLES), frozenset({"target", "victim"}), frozenset(ROLES))


def main() -> None:
    """Print one line a way."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("reports", type=Path, help="muc4.train.jsonl.gz")
    rows = list(rows_of(options.parse_args().reports))
    kept = random.Random("to calibrate muc4").sample(rows, int(KEPT * len(rows)))
    reader, ruled = load_reader(), [ruled_templates(row)["templates"] for row in kept]
    show("rules", kept, ruled)

    calibration = reader.calibration.incidents
    noticed = [reader.incidents(row["text"], calibration.favour) for row in kept]

    def both(trust: Trust) -> list[list[dict[str, Any]]]:
        return [joined(seen, calibration, found, trust) for seen, found in zip(noticed, ruled, strict=True)]

    show("learned", kept, both(Trust()))
    for bonus in BONUSES:
        show(f"bonus {bonus}", kept, both(Trust(bonus)))
    for added in ADDED:
        show(f"added {', '.join(sorted(added))}", kept, both(Trust(0.0, added)))


def show(name: str, rows: Sequence[Row], templates: Sequence[Sequence[dict[str, Any]]]) -> None:
    """One line of figures."""
    scores = RoleScores()
    for row, found in zip(rows, templates, strict=True):
        scores.add(row, {"templates": found})
    print(
        f"{name:<55}" + " ".join(f"{key} {value:.3f}" for key, value in scores.figures().items()), flush=True
    )


if __name__ == "__main__":
    main()

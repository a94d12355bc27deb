"""Whether rules and encoder find incidents better together, on reports of MUC-4's training half that it did not learn from.

    python benchmarks/both_readers.py ../shared/bench/events/muc4.train.jsonl.gz

The reports are the tenth that ``train.prepare.kept_to_calibrate`` keeps. Prints CEAF-REE and template F1 of the rules, of the
encoder, of the encoder set right by grammar, of that without bystanders, with what the rules alone have in some roles, and of
what the program does: that with organisations that both have seen.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rashomon.evaluate.both_readers import ADDED, joined, with_more
from rashomon.evaluate.bystanders import without_bystanders
from rashomon.evaluate.roles import ROLES, RoleScores
from rashomon.evaluate.rows import Part, Row, rows_of
from rashomon.evaluate.rule_events import templates_of_claims
from rashomon.evaluate.rules import claims_of
from rashomon.evaluate.trimming import trimmed
from rashomon.learned import load_reader
from rashomon.learned.incidents import incidents_of

KEPT = Part(seed="to calibrate muc4", share=0.1)
"""As ``train/prepare.py`` draws it."""
ROLE_SETS = (*({role} for role in ROLES), ADDED, set(ROLES))


def main() -> None:
    """Print one line a way."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("reports", type=Path, help="muc4.train.jsonl.gz")
    kept = KEPT.of([*rows_of(options.parse_args().reports)])
    read, reader = [claims_of(row) for row in kept], load_reader()
    ruled = [templates_of_claims(*one) for one in read]
    show("rules", kept, ruled)
    chosen = reader.calibration.incidents
    told = [reader.incidents(row["text"], chosen.favour) for row in kept]
    learned = [incidents_of(one, chosen) if one else [] for one in told]
    show("learned", kept, learned)
    cut = [trimmed(found, one.sentences) for found, (one, _) in zip(learned, read, strict=True)]
    show("learned, set right", kept, cut)
    cut, ruled = (
        [without_bystanders(f, s.sentences, c) for f, (s, c) in zip(found, read, strict=True)]
        for found in (cut, ruled)
    )
    show("learned, without bystanders", kept, cut)
    for roles in ROLE_SETS:
        more = [with_more(found, others, roles) for found, others in zip(cut, ruled, strict=True)]
        show(f"and by rules {', '.join(sorted(roles))}", kept, more)
    both = [joined(one, chosen, *claims) if one else [] for one, claims in zip(told, read, strict=True)]
    show("both", kept, both)


def show(name: str, rows: Sequence[Row], templates: Sequence[Sequence[dict[str, Any]]]) -> None:
    """One line of figures."""
    scores = RoleScores()
    for row, found in zip(rows, templates, strict=True):
        scores.add(row, {"templates": found})
    print(
        f"{name:<65}" + "  ".join(f"{key} {value:.3f}" for key, value in scores.figures().items()),
        flush=True,
    )


if __name__ == "__main__":
    main()

"""A run in little, to see that all of it goes through before a night is spent on it: some texts, a few steps of each part."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from train.corpora import rows
from train.own_reports import OWN_REPORTS, beside
from train.plans import First, Incidents, Plan, Plans, Reports

EVERY = 20
"""Of each corpus this one row in so many is taken."""
STEPS = 3
"""Of each part after the first stage."""
ROUNDS = (0.02, 0.03, 0.05)
"""Passes of the first stage's rounds over these articles."""


def some_texts(bench: Path, folder: Path) -> Path:
    """A bench folder inside ``folder`` with a part of each corpus and of our own reports; all marked reports are beside it."""
    small = folder / "shared" / "bench"
    for path in sorted([*bench.rglob("*.jsonl"), *bench.rglob("*.jsonl.gz")]):
        _part(path, small / path.relative_to(bench).with_name(path.name.removesuffix(".gz")))
    _part(OWN_REPORTS, beside(small))
    gold, ours = bench.resolve().parent / "gold", small.parent / "gold"
    if gold.exists() and not ours.exists():
        ours.symlink_to(gold)
    return small


def _part(path: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    kept = [row for number, row in enumerate(rows(path)) if number % EVERY == 0]
    target.write_text("".join(json.dumps(row) + "\n" for row in kept), encoding="utf-8")


def shortened(plans: Plans) -> Plans:
    """The same plans with a few steps each."""
    short: dict[str, Any] = {field.name: _short(getattr(plans, field.name)) for field in fields(plans)}
    return replace(plans, **short)


def _short(plan: First | Reports | Incidents) -> Plan:
    if isinstance(plan, First):
        return replace(plan, epochs=ROUNDS, middle=2, second=3)
    if isinstance(plan, Reports):
        return replace(plan, steps=STEPS, variants=1, told_variants=1)
    return replace(plan, steps=STEPS)

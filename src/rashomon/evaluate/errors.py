"""Misses, false alarms and wrong slots, to be read by who mends the rules. Only for reports one may learn from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from rashomon.evaluate.matching import Pairing, pair, scored, shared, strict
from rashomon.evaluate.slots import agreement, names

Fields = dict[str, Any]
LISTED = ("source", "stance", "quantities", "places", "actors", "targets", "date", "modality", "polarity")
CONTEXT = 60
"""Code points shown around a quote that is shorter than its sentence."""


def errors_page(reports: Iterable[tuple[Fields, list[Fields]]]) -> str:
    """A Markdown page: per report what was missed and what was wrongly found, then the wrong slots by slot."""
    lines, wrong = ["# Misses and false alarms", ""], defaultdict[str, list[str]](list)
    for marked, predicted in reports:
        text = marked["document"]["text"]
        found = pair(marked["claims"], scored(marked["document"], predicted), strict)
        lines += [
            f"## {marked['document']['id']}",
            "",
            *_missed(text, found),
            *_false(text, marked, found),
            "",
        ]
        for gold, ours in found.pairs:
            for slot, line in _slot_errors(marked["document"]["id"], text, gold, ours):
                wrong[slot].append(line)
    for slot in LISTED:
        lines += [f"# Slot {slot}: {len(wrong[slot])} wrong", "", *wrong[slot], ""]
    return "\n".join(lines)


def _missed(text: str, found: Pairing) -> Iterator[str]:
    hit = {id(g) for g, _ in found.pairs}
    for gold in found.counted:
        if id(gold) not in hit:
            others = {p["kind"] for p in found.kept if shared(gold["trigger"], p["trigger"])}
            ours = f" (found as {', '.join(sorted(others))})" if others else ""
            yield f"- MISSED {_claim(gold)}{ours}: {_context(text, gold)}"


def _false(text: str, marked: Fields, found: Pairing) -> Iterator[str]:
    hit = {id(p) for _, p in found.pairs}
    for ours in found.kept:
        if id(ours) not in hit:
            others = {g["kind"] for g in marked["claims"] if shared(g["trigger"], ours["trigger"])}
            gold = f" (marked as {', '.join(sorted(others))})" if others else ""
            yield f"- FALSE {_claim(ours)}{gold}: {_context(text, ours)}"


def _slot_errors(name: str, text: str, gold: Fields, ours: Fields) -> Iterator[tuple[str, str]]:
    for slot, value in agreement(gold, ours).items():
        if value is not None and value < 1:
            shown = f"gold {_slot(gold, slot)} | ours {_slot(ours, slot)}"
            yield slot, f"- {shown} | {_claim(gold)} | {name}: {_context(text, gold)}"


def _slot(claim: Fields, slot: str) -> str:
    if slot == "stance":
        return ", ".join(f"{s['text']}={s['stance']}" for s in claim.get("sources") or []) or "-"
    if slot == "quantities":
        return "; ".join(map(_figure, claim.get("quantities") or [])) or "-"
    if slot == "date":
        when = claim.get("date")
        return f"“{when.get('text')}” {when.get('start')}..{when.get('end')}" if when else "-"
    if slot in ("modality", "polarity"):
        return str(claim.get(slot))
    return "; ".join(n or "(unnamed)" for n in names(claim, "sources" if slot == "source" else slot)) or "-"


def _figure(quantity: Fields) -> str:
    bounds = "/".join(str(quantity.get(b)) for b in ("low", "best", "high"))
    return f"“{quantity.get('text')}” {quantity.get('relation')} {bounds} of {quantity.get('of')}"


def _claim(claim: Fields) -> str:
    marks = [claim["kind"], f"[{claim['trigger']['text']}]"]
    marks += [
        m for m in (claim.get("modality"), claim.get("polarity")) if m not in ("happened", "positive", None)
    ]
    return " ".join(marks)


def _context(text: str, claim: Fields) -> str:
    """The quote with a little before and after it, on one line."""
    start = max(0, claim["quote"]["start"] - CONTEXT)
    return " ".join(text[start : claim["quote"]["end"] + CONTEXT].split())

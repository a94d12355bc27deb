"""What a person wants a field of a claim to be: read from words, kept as plain values, put in the place of what was read.

The words of the report stay where they are: a corrected figure still quotes the figure that the report gives.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

from rashomon.errors import InputError
from rashomon.model.claim import (
    Claim,
    ClaimDate,
    ClaimPlace,
    Kind,
    Modality,
    PlaceRole,
    Polarity,
    Quantity,
    Relation,
)
from rashomon.review.located import located

NONE = "none"
"""The value by which a field is emptied."""
NUMBERED = re.compile(r"(?P<field>[a-z]+)(?:\.(?P<number>[1-9][0-9]?))?")
NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
FIGURE = re.compile(
    rf"(?:(?P<bound>about|at least|up to) +)?(?P<one>{NUMBER})(?: *(?:-|–|to) *(?P<two>{NUMBER}))?"
)
BOUNDS = {"about": Relation.ABOUT, "at least": Relation.AT_LEAST, "up to": Relation.AT_MOST}
DAYS = re.compile(r"(?P<start>\d{4}-\d\d-\d\d)(?:\.\.(?P<end>\d{4}-\d\d-\d\d))?")
DAY, WEEK, MONTH = 1, 3, 4
"""UCDP's ``date_prec`` of a day, of up to a week, and of more."""
DAYS_OF_WEEK = 7

Value = Mapping[str, Any]


def correction(claim: Claim, stated: str) -> tuple[str, Value, str]:
    """``FIELD=VALUE`` for a claim → the field, the value in plain types, and what was read there.

    ``figure.2`` is the second figure. Raises ``errors.InputError`` for a field or value that there is not.
    """
    named, equals, value = stated.partition("=")
    match = NUMBERED.fullmatch(named.strip())
    if not equals or match is None or match["field"] not in FIELDS:
        raise InputError(f"{stated}: write FIELD=VALUE, with a field of {', '.join(FIELDS)}")
    field = match["field"]
    number = int(match["number"] or 1)
    had = _count(claim, field)
    if match["number"] and (had is None or number > had):
        raise InputError(f"{stated}: the claim has {had or 'no such'} {field}")
    name = f"{field}.{number}" if number > 1 else field
    plain = FIELDS[field](" ".join(value.split()))
    return name, plain, words(claim, name)


def corrected(claim: Claim, name: str, value: Value) -> Claim:
    """A claim with a field as a person wants it."""
    field, _, number = name.partition(".")
    at = int(number or 1) - 1
    match field:
        case "kind":
            return replace(claim, kind=Kind(value["kind"]))
        case "modality":
            return replace(claim, modality=Modality(value["modality"]))
        case "polarity":
            return replace(claim, polarity=Polarity(value["polarity"]))
        case "date":
            return replace(claim, date=_date(claim, value))
        case "place":
            places = _set(claim.places, at, _place(claim, at, value))
            return replace(claim, places=places)
        case "figure":
            return replace(claim, quantities=_set(claim.quantities, at, _quantity(claim, at, value)))
    return claim  # a field of a newer version: what was read stays


def words(claim: Claim, name: str) -> str:
    """What a field of a claim says, in a few words."""
    field, _, number = name.partition(".")
    at = int(number or 1) - 1
    match field:
        case "kind" | "modality" | "polarity":
            return str(getattr(claim, field)).replace("_", " ")
        case "date" if claim.date is not None:
            days = [d.isoformat() for d in (claim.date.start, claim.date.end) if d is not None]
            return "..".join(dict.fromkeys(days)) or claim.date.evidence.text
        case "place" if at < len(claim.places):
            place = claim.places[at]
            return f"{place.evidence.text} ({place.place})" if place.place else place.evidence.text
        case "figure" if at < len(claim.quantities):
            return _figure_words(claim.quantities[at])
    return NONE


def _figure_words(quantity: Quantity) -> str:
    bounds = (quantity.low, quantity.best, quantity.high)
    if quantity.relation is Relation.BETWEEN:
        return f"{quantity.low or 0:,g} to {quantity.high or 0:,g}"
    bound = next((words for words, relation in BOUNDS.items() if relation is quantity.relation), "")
    value = next((b for b in (quantity.best, *bounds) if b is not None), 0.0)
    return f"{bound} {value:,g}".strip()


def _count(claim: Claim, field: str) -> int | None:
    """How many of a field a claim has, where there may be several."""
    return {"figure": len(claim.quantities), "place": len(claim.places)}.get(field)


# --- from words -------------------------------------------------------------------------------------------------------


def _one_of(kind: type[StrEnum], field: str) -> Callable[[str], Value]:
    def parse(stated: str) -> Value:
        found = stated.lower().replace(" ", "_")
        if found not in set(kind):
            raise InputError(f"{field}={stated}: is none of {', '.join(kind)}")
        return {field: found}

    return parse


def _figure(stated: str) -> Value:
    if stated == NONE:
        return {}
    match = FIGURE.fullmatch(stated)
    if match is None or (match["bound"] and match["two"]):
        raise InputError(f"figure={stated}: write 65, about 65, at least 65, up to 65, 60 to 70 or none")
    one, two = (float(n.replace(",", "")) if n else None for n in (match["one"], match["two"]))
    if two is not None:
        if one is None or two < one:
            raise InputError(f"figure={stated}: the second number is smaller than the first")
        return {"relation": Relation.BETWEEN.value, "low": one, "best": None, "high": two}
    relation = BOUNDS.get(match["bound"] or "", Relation.EXACTLY)
    low = one if relation in {Relation.EXACTLY, Relation.AT_LEAST} else None
    high = one if relation in {Relation.EXACTLY, Relation.AT_MOST} else None
    return {"relation": relation.value, "low": low, "best": one, "high": high}


def _days(stated: str) -> Value:
    if stated == NONE:
        return {}
    match = DAYS.fullmatch(stated)
    try:
        start = date.fromisoformat(match["start"]) if match else None
        end = date.fromisoformat(match["end"]) if match and match["end"] else start
    except ValueError:
        start = end = None
    if start is None or end is None or end < start:
        raise InputError(f"date={stated}: write a day, YYYY-MM-DD, or two with .. between them, or none")
    return {"start": start.isoformat(), "end": end.isoformat()}


FIELDS: Mapping[str, Callable[[str], Value]] = {
    "kind": _one_of(Kind, "kind"),
    "modality": _one_of(Modality, "modality"),
    "polarity": _one_of(Polarity, "polarity"),
    "figure": _figure,
    "place": located,
    "date": _days,
}
"""The fields that a person can correct, each with what reads a value."""

# --- into the claim ---------------------------------------------------------------------------------------------------


def _date(claim: Claim, value: Value) -> ClaimDate | None:
    if not value:
        return None
    start, end = date.fromisoformat(value["start"]), date.fromisoformat(value["end"])
    precision = DAY if start == end else WEEK if (end - start).days < DAYS_OF_WEEK else MONTH
    evidence = claim.date.evidence if claim.date is not None else claim.quote
    return ClaimDate(evidence, None, start, end, precision)


def _place(claim: Claim, at: int, value: Value) -> ClaimPlace | None:
    if not value:
        return None
    had = claim.places[at] if at < len(claim.places) else None
    evidence = had.evidence if had is not None else claim.quote
    role = had.role if had is not None else PlaceRole.AT
    named = replace(evidence, text=value["name"])
    return ClaimPlace(named, role, value["place"], value["lat"], value["lon"], value["precision"])


def _quantity(claim: Claim, at: int, value: Value) -> Quantity | None:
    if not value:
        return None
    bounds = {name: value[name] for name in ("low", "best", "high")}
    relation = Relation(value["relation"])
    if at < len(claim.quantities):
        return replace(claim.quantities[at], relation=relation, **bounds)
    of = claim.targets[0].evidence.text if claim.targets else "people"
    return Quantity(claim.quote, of, None, relation, **bounds)


def _set(values: tuple[Any, ...], at: int, value: Any) -> tuple[Any, ...]:
    """The values with one put in its place, added, or taken out where it is ``None``."""
    return (*values[:at], *([] if value is None else [value]), *values[at + 1 :])

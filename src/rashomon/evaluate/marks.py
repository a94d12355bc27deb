"""Whether the marks of a row have the form that is compared: what is said of one that has not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rashomon.evaluate.attributions import ROLES as ATTRIBUTED
from rashomon.evaluate.roles import ROLES

Test = Callable[[Any], bool]


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _all(test: Test) -> Test:
    return lambda value: isinstance(value, list) and all(map(test, value))


def _is_entity(mark: Any) -> bool:
    return (
        isinstance(mark, dict)
        and isinstance(mark.get("type"), str)
        and all(_is_int(mark.get(bound)) for bound in ("start", "end"))
    )


def _is_span(mark: Any) -> bool:
    return isinstance(mark, list) and len(mark) == 2 and all(map(_is_int, mark))


def _is_attribution(mark: Any) -> bool:
    return isinstance(mark, dict) and all(_all(_is_span)(mark.get(role, [])) for role in ATTRIBUTED)


def _is_mention(mark: Any) -> bool:
    return isinstance(mark, str) or (isinstance(mark, dict) and isinstance(mark.get("text"), str))


def _is_template(mark: Any) -> bool:
    return (
        isinstance(mark, dict)
        and isinstance(mark.get("incident_type") or "", str)
        and all(_all(_all(_is_mention))(mark.get(role) or []) for role in ROLES)
    )


FORMS: Mapping[str, tuple[Test, str]] = {
    "entities": (_all(_is_entity), "a list of {start, end, type}"),
    "attributions": (_all(_is_attribution), "a list of {source, cue, content}, each a list of [start, end]"),
    "templates": (
        _all(_is_template),
        "a list of {incident_type, perp_ind, …}, each role a list of lists of {text}",
    ),
    "labels": (_all(lambda mark: isinstance(mark, str)), "a list of names"),
}
"""For each field with marks the test of its form, and the form in words."""


def fault(field: str, marks: Any) -> str | None:
    """What is wrong with the marks of a row, for the user; ``None`` where nothing is."""
    test, form = FORMS[field]
    return None if test(marks) else f"{field!r} must be {form}"

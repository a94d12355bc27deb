"""``docs/api.md`` names every path that there is, and its examples are answered."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.api.openapi import document

PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
ASKED = re.findall(r"curl '?http://127\.0\.0\.1:8000(/api/[^' ]+)'", PAGE)


def test_every_path_is_told_of() -> None:
    named = set(re.findall(r"/api/[a-z{}./]+", PAGE))
    paths = set(document()["paths"])
    assert paths <= named
    assert named <= paths | {"/api/docs", "/api/openapi.json"}


@pytest.mark.parametrize("path", ASKED)
def test_examples_are_answered(path: str, client: TestClient) -> None:
    wrong = "yesterday" in path
    answer = client.get(path)
    assert answer.status_code == (422 if wrong else 200), answer.text
    if wrong:
        assert answer.json()["error"]["message"] in PAGE


def test_there_are_examples() -> None:
    assert len(ASKED) >= 4

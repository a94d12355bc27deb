"""What many tests share: parsing a text, and the folder of marked reports where there is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from rashomon.model.document import Document
from rashomon.model.syntax import SegmentedDocument
from rashomon.segment import segment

SHARED = Path(__file__).resolve().parents[2] / "shared"


def segmented(text: str) -> SegmentedDocument:
    """The text with its sentences."""
    return segment(Document("test", text))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material, or a skip where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the shared reference material is not here")
    return SHARED

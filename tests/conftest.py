"""What many tests share: parsing a text, and the folder of marked reports where there is one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from rashomon.model.document import Document
from rashomon.model.syntax import SegmentedDocument
from rashomon.segment import segment

SHARED = Path(__file__).resolve().parents[2] / "shared"

settings.register_profile("rashomon", deadline=None)  # a busy machine is no failure
settings.load_profile("rashomon")

# what whoever runs the tests has set up for himself must not decide them; processes that tests start inherit this
os.environ["RASHOMON_DATA"] = tempfile.mkdtemp(prefix="rashomon-tests-")
os.environ.pop("RASHOMON_LEDGER", None)
os.environ.pop("RASHOMON_READER", None)


def segmented(text: str) -> SegmentedDocument:
    """The text with its sentences."""
    return segment(Document("test", text))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of reference material, or a skip where it is not there."""
    if not SHARED.is_dir():
        pytest.skip("the shared reference material is not here")
    return SHARED

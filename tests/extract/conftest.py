"""What is tested here are the rules: sentences of their own, which the encoder sees without what was told before."""

from __future__ import annotations

import pytest

from rashomon.run.reader import VARIABLE, Reader


@pytest.fixture(autouse=True)
def read_by_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read by rules alone where no other reader is named."""
    monkeypatch.setenv(VARIABLE, Reader.RULES)

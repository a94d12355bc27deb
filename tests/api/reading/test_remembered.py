"""What takes long is worked out once, also for several who ask at once; an error is not kept."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from rashomon.api.remembered import MOST, Remembered


def test_it_is_worked_out_once() -> None:
    kept: Remembered[int] = Remembered()
    worked: list[int] = []

    def work() -> int:
        time.sleep(0.05)
        worked.append(1)
        return 7

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(lambda _: kept.result("key", work), range(16))) == [7] * 16
    assert worked == [1]
    assert kept.result("other", lambda: 8) == 8


def test_an_error_is_raised_and_not_kept() -> None:
    kept: Remembered[int] = Remembered()
    with pytest.raises(ZeroDivisionError):
        kept.result("key", lambda: 1 // 0)
    assert kept.result("key", lambda: 2) == 2


def test_what_was_not_asked_for_lately_is_forgotten() -> None:
    kept: Remembered[int] = Remembered()
    for key in range(MOST + 1):
        kept.result(key, lambda: 1)
    assert kept.result(0, lambda: 2) == 2 and kept.result(MOST, lambda: 3) == 1

"""Which reader reads, and what it is called: ``run.reader``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import rashomon
from rashomon.cli import run
from rashomon.errors import InputError, InstallationError
from rashomon.run import reader as module
from rashomon.run.reader import VARIABLE, Reader, chosen, reader_id

SENTENCE = "The Armed Forces, have on several occasions, reported that the rebels killed nine men in camps.\n"


@pytest.fixture
def not_installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(module, "NEEDED", ("a_library_that_nobody_has",))
    module.missing.cache_clear()
    yield
    module.missing.cache_clear()


def test_rules_read_where_the_encoder_is_not_installed(not_installed: None) -> None:
    assert chosen() is Reader.RULES
    assert rashomon.read(SENTENCE).claims == rashomon.read(SENTENCE, reader="rules").claims


def test_who_asks_for_the_encoder_is_told_what_to_install(
    not_installed: None, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(InstallationError, match="pip install"):
        rashomon.read(SENTENCE, reader="learned")
    assert run(["read", "-", "--reader", "learned"]) == InstallationError.exit_status
    error = capsys.readouterr().err
    assert error.count("\n") == 1 and "rashomon[learned]" in error and "--reader rules" in error


def test_the_environment_chooses_and_an_option_goes_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "rules")
    assert chosen() is Reader.RULES
    if module.missing() is None:
        assert chosen(Reader.LEARNED) is Reader.LEARNED
    monkeypatch.setenv(VARIABLE, "oracle")
    with pytest.raises(InputError, match="rules or learned"):
        chosen()


def test_an_unknown_reader_is_named() -> None:
    with pytest.raises(InputError, match="'oracle' is no reader"):
        rashomon.read(SENTENCE, reader="oracle")


def test_the_readers_are_two_versions() -> None:
    if module.missing() is not None:
        pytest.skip("the extra rashomon[learned] is not installed")
    assert reader_id(Reader.RULES) != reader_id(Reader.LEARNED)
    assert reader_id(chosen()) == reader_id()

"""The view in a terminal names sources, figures, disputes and notices, and never runs what a report contains."""

import io
from dataclasses import replace

from rashomon.export.terminal import print_report
from rashomon.model.document import Document
from rashomon.model.report import Notice, NoticeKind
from tests.export.example import claims, document


def view(report: Document, *notices: Notice) -> str:
    file = io.StringIO()
    print_report(report, claims() if report.id == "d1" else (), notices, file)
    return file.getvalue()


def test_what_a_reader_sees() -> None:
    shown = view(document(), Notice(NoticeKind.REPUBLISHED, "republished by A, first published by B"))
    assert "\x1b" not in shown
    lines = [line.strip() for line in shown.splitlines()]
    assert lines.index("! republished by A, first published by B") < lines.index("Army  1 claim")
    shown = " ".join(shown.split())
    assert "1 killed rebels → about 65 bandits (killed and wounded together)" in shown
    assert "near Karsk? 4 June 2012" in shown
    assert "2 DENIES killed disputes 1" in shown
    assert "Ministry (2) against Army (killed 1)" in shown
    assert "“bandits” → armed people" in shown


def test_no_claims_and_no_control_characters() -> None:
    shown = view(replace(document(), id="d2", title="A \x1b[31mred\nline [bold]kept[/bold]"))
    assert "A [31mred line [bold]kept[/bold]" in shown
    assert "No claims found." in shown and "\x1b" not in shown

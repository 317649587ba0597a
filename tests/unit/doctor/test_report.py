"""The table is aligned and keeps commands whole; JSON says the same; the exit code follows."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk import cli
from kiosk.doctor import examination
from kiosk.doctor.examination import examine
from kiosk.doctor.finding import Finding, Result, failed, ok, unknown, warning
from kiosk.doctor.report import as_json, is_sound, table
from kiosk.paths import EXAMPLE_CONFIG
from tests.unit.doctor.machine import SOUND

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.config import KioskConfig
    from kiosk.doctor.facts import Facts

FINDINGS: tuple[Finding, ...] = (
    ok("swap", "There is no swap."),
    failed(
        "cups-server", "It is down " + "and down " * 12 + "again.", 'Run "sudo systemctl start cups" now.'
    ),
    unknown("core-files", "Not seen.", "Look."),
    warning("clock", "Nothing keeps it right.", "Let something."),
)


def test_the_table_is_aligned_and_within_its_width() -> None:
    lines = table(FINDINGS, width=72).splitlines()
    assert max(len(line) for line in lines) <= 72
    assert lines[0] == "ok       swap         There is no swap."
    column = lines[0].index("There")
    for line in lines[:-2]:
        assert line[column - 1] == " "
        assert line[column] != " "
    assert lines[-2:] == ["", "4 checks: 1 ok, 1 warning, 1 failed, 1 unknown"]


def test_a_command_is_never_broken() -> None:
    assert '"sudo systemctl start cups"' in table(FINDINGS, width=60)


def test_colours_change_nothing_but_colour() -> None:
    coloured = table(FINDINGS, is_coloured=True)
    assert "\x1b[31mfailed " in coloured
    for code in (31, 32, 33, 35):
        coloured = coloured.replace(f"\x1b[{code}m", "")
    assert coloured.replace("\x1b[0m", "") == table(FINDINGS)


def test_json_holds_every_finding() -> None:
    document = json.loads(as_json(FINDINGS))
    assert document["sound"] is False
    assert [check["name"] for check in document["checks"]] == [each.name for each in FINDINGS]
    assert document["checks"][3] == {
        "name": "clock",
        "result": "warning",
        "found": "Nothing keeps it right.",
        "remedy": "Let something.",
    }


def test_only_a_failure_is_unsound() -> None:
    assert is_sound([each for each in FINDINGS if each.result is not Result.FAILED])
    assert not is_sound(FINDINGS)


@pytest.mark.parametrize(
    ("facts", "code"), [(SOUND, 0), (replace(SOUND, screen=replace(SOUND.screen, has_cage=False)), 1)]
)
def test_the_exit_code_tells_whether_something_failed(
    facts: Facts, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def gather(_file: Path, _config: KioskConfig) -> Facts:
        return facts

    monkeypatch.setattr(examination, "gather", gather)
    assert cli.main(["doctor", "--config", str(EXAMPLE_CONFIG)]) == code
    assert capsys.readouterr().out == table(examine(facts)) + "\n"
    assert cli.main(["doctor", "--json", "--config", str(EXAMPLE_CONFIG)]) == code
    assert json.loads(capsys.readouterr().out)["sound"] is (code == 0)


def test_a_broken_configuration_is_told_before_anything_is_looked_at(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["doctor", "--config", str(tmp_path / "none.toml")]) == 78
    assert "cannot be read" in capsys.readouterr().err

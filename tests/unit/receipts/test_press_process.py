"""Sheets are set in a process of their own, which outlives nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing

import pytest

from kiosk.paths import ASSETS
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.press_process import PressError, PressProcess
from kiosk.receipts.sheet import PaperFormat
from tests.support.pidfd import has_ended
from tests.unit.receipts.example import DAY, NUMBER, procedure, writer

# A parent that starts a press, tells its number and waits to be killed.
PARENT = """
import signal
from kiosk.receipts.press_process import PressProcess
print(PressProcess().pid, flush=True)
signal.pause()
"""


def test_a_sheet_comes_out_as_if_set_here() -> None:
    here = SheetPress(ASSETS / "receipts")
    there = PressProcess()
    for language in ("fr", "ar"):
        receipt = writer(language).receipt(procedure(), DAY, NUMBER)
        checklist = writer(language).checklist(procedure(), DAY)
        for sheet, paper in ((receipt, PaperFormat.A4), (checklist, PaperFormat.ROLL_80MM)):
            assert there.compose(sheet, paper) == here.compose(sheet, paper)
    there.close()
    assert has_ended(there.pid, timeout_s=0.0)


def test_the_library_is_not_loaded_where_sheets_are_ordered() -> None:
    code = "import sys, ui.session; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_dead_press_is_an_error_at_once() -> None:
    press = PressProcess()
    os.kill(press.pid, signal.SIGKILL)
    with pytest.raises(PressError):
        press.compose(writer("fr").receipt(procedure(), DAY, None), PaperFormat.A4)
    press.close()


def test_it_dies_with_its_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent, closing(parent.stdout):
        press = int(parent.stdout.readline())
        assert not has_ended(press, timeout_s=0.0)
        parent.send_signal(signal.SIGKILL)
        assert has_ended(press, timeout_s=5.0)


def test_a_bug_is_told_without_a_word_of_the_sheet(capfd: pytest.CaptureFixture[str]) -> None:
    press = PressProcess()
    sheet = writer("fr").receipt(procedure(), DAY, NUMBER)
    with pytest.raises(PressError):
        press.compose(sheet, "bodkin")  # type: ignore[arg-type] # what no caller can pass
    press.close()
    said = capfd.readouterr().err
    assert "a line was not answered" in said
    assert NUMBER not in said

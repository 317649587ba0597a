"""Doctor's look at a real cupsd: in order, keeping history, paused, gone, and hanging."""

from __future__ import annotations

import socket
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from devices.printing.api import PrinterState, PrintOptions
from devices.printing.cups_printer import CupsPrinter
from kiosk.config import PrinterConfig
from kiosk.doctor import device, print_facts, printing
from kiosk.doctor.finding import Result
from kiosk.paths import ASSETS
from tests.support.cups import private_print_stack
from tests.support.cups_files import SHIPPED_POLICY, STRICT_POLICY
from tests.support.printers import end_of, three_pages
from tests.unit.doctor.machine import CONFIG, SOUND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.doctor.finding import Finding
    from tests.support.cups import PrintStack

__all__ = ["three_pages"]  # fixture


@pytest.fixture
def spool() -> Iterator[Path]:
    """A folder in memory for jobs, as the operator's guide asks for."""
    with tempfile.TemporaryDirectory(dir="/dev/shm", prefix="kiosk-spool-") as folder:
        yield Path(folder) / "spool"


def findings(stack: PrintStack, queue: str = "") -> dict[str, Finding]:
    config = PrinterConfig(queue=queue or stack.queue, server=f"{stack.server}:{stack.port}")
    service, printer = print_facts.gather_printing(config, stack.configuration, [stack.configuration])
    facts = replace(
        SOUND, config=CONFIG.model_copy(update={"printer": config}), printing=service, printer=printer
    )
    return {each.name: each for each in (*device.findings(facts), *printing.findings(facts))}


def printed(stack: PrintStack, document: Path) -> None:
    printer = CupsPrinter(stack.queue, server=stack.server, port=stack.port)
    end_of(printer, printer.submit(document, PrintOptions()))


def test_a_cupsd_that_keeps_nothing_is_in_order(tmp_path: Path, spool: Path, three_pages: Path) -> None:
    with private_print_stack(tmp_path, spool=spool, log_level="warn") as stack:
        addition = (ASSETS / "cups" / "service.conf").read_text(encoding="utf-8")
        (stack.configuration / "kiosk.conf").write_text(addition.replace("/var/spool/cups", str(spool)))
        stack.set_queue(stack.queue, "-o", "printer-error-policy=abort-job")
        printed(stack, three_pages)
        found = findings(stack)
        assert {name: each.result for name, each in found.items() if each.result is not Result.OK} == {}
        assert {"cups-history", "cups-documents", "cups-spool", "cups-errors"} <= set(found)
        absent = findings(stack, queue="elsewhere")
        assert (absent["cups-queue"].result, absent["cups-server"].result) == (Result.FAILED, Result.OK)
        stack.pause()
        assert findings(stack)["printer"].result is Result.FAILED
        stack.stop_service()
        assert findings(stack)["cups-server"].result is Result.FAILED


def test_whether_the_kiosk_may_start_a_stopped_queue_is_told(tmp_path: Path) -> None:
    with private_print_stack(tmp_path, policies=SHIPPED_POLICY + STRICT_POLICY) as stack:
        results = {}
        for policy in ("strict", "kiosk"):
            stack.set_queue(stack.queue, "-o", f"printer-op-policy={policy}")
            results[policy] = findings(stack)["cups-start"].result
        stack.pause_saying("no more")
        results["paused"] = findings(stack)["cups-start"].result
        assert "paused" in stack.queue_reasons(), "asking starts nothing that a person paused"
    assert results == {"strict": Result.WARNING, "kiosk": Result.OK, "paused": Result.UNKNOWN}


def test_a_cupsd_that_keeps_its_history_is_told(tmp_path: Path, three_pages: Path) -> None:
    with private_print_stack(tmp_path, keeps_history=True) as stack:
        found = findings(stack)
        assert found["cups-history"].result is Result.FAILED
        assert f'{stack.configuration}/cupsd.conf to "PreserveJobHistory No"' in found["cups-history"].remedy
        assert found["cups-errors"].result is Result.WARNING
        assert found["cups-restart"].result is Result.WARNING
        assert found["cups-logs"].result is Result.WARNING

        # The file is put right, but cupsd has not read it: what it still lists gives it away.
        file = stack.configuration / "cupsd.conf"
        file.write_text(file.read_text().replace("PreserveJobHistory Yes", "PreserveJobHistory No"))
        assert findings(stack)["cups-history"].result is Result.OK
        printed(stack, three_pages)
        assert "finished jobs (1)" in findings(stack)["cups-history"].found


def test_a_cupsd_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_facts, "SURVEY_DEADLINE_S", 1.0)
    with socket.socket(socket.AF_UNIX) as mute:
        mute.bind(str(tmp_path / "socket"))
        mute.listen()
        began_s = time.monotonic()
        config = PrinterConfig(queue="kiosk", server=str(tmp_path / "socket"))
        service, printer = print_facts.gather_printing(config, tmp_path)
    assert time.monotonic() - began_s < 10
    assert (service.queue, service.failure) == (None, "gave no answer within 1 s")
    assert printer.state is PrinterState.ABSENT


def test_files_that_may_not_be_read_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_facts, "SURVEY_DEADLINE_S", 5.0)
    (tmp_path / "cupsd.conf").mkdir()  # reading a folder fails for root as well
    config = PrinterConfig(queue="kiosk", server=str(tmp_path / "none"))
    service, _ = print_facts.gather_printing(config, tmp_path)
    assert service.unreadable == (tmp_path / "cupsd.conf",)
    assert service.failure == "does not answer"

"""Each check over facts: what is in order is said to be, and what is not says what to change."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from devices.printing.api import BlockingReason, PrinterState, PrinterStatus, PrinterWarning
from devices.scanning.api import ScannerState, ScannerStatus
from kiosk.catalogue.fault import Fault
from kiosk.config import (
    Isolation,
    MediatorConfig,
    Paper,
    PrinterConfig,
    SandboxConfig,
    ScannerConfig,
    ScannerDriver,
    StickConfig,
    StickDriver,
)
from kiosk.doctor.cups_settings import read_settings
from kiosk.doctor.examination import examine
from kiosk.doctor.facts import Facts, PrintServiceFacts, QueueFacts
from kiosk.doctor.finding import Finding, Result
from tests.unit.doctor.console_case import CONSOLE_CASES
from tests.unit.doctor.machine import CONFIG, CUPS, KEEPS_NOTHING, SOUND
from tests.unit.doctor.memory_case import MEMORY_CASES

STICK = StickConfig(enabled=True)


def finding(facts: Facts, name: str) -> Finding:
    (found,) = (each for each in examine(facts) if each.name == name)
    return found


def changed(part: str, **fields: Any) -> Facts:
    """The sound machine with fields of one part changed, or the part itself (`whole`)."""
    if "whole" in fields:
        return replace(SOUND, **{part: fields["whole"]})
    return replace(SOUND, **{part: replace(getattr(SOUND, part), **fields)})


def configured(**sections: Any) -> Facts:
    return replace(SOUND, config=CONFIG.model_copy(update=sections))


def cups(service: str = KEEPS_NOTHING, files: str = "") -> Facts:
    return changed("printing", settings=read_settings(CUPS, service, files))


def queue(**fields: Any) -> Facts:
    assert SOUND.printing is not None
    assert SOUND.printing.queue is not None
    return changed("printing", queue=replace(SOUND.printing.queue, **fields))


def without(directive: str) -> str:
    return "\n".join(line for line in KEEPS_NOTHING.splitlines() if not line.startswith(directive))


def stick(**fields: Any) -> Facts:
    wanted = configured(stick=STICK)
    return replace(wanted, stick=replace(wanted.stick, **fields))


NO_SERVICE = PrintServiceFacts(None, "does not answer", is_local=True, settings=None)

# Facts, the check that sees them, its result, and a word of what it found or wants changed.
ON_A_ROLL = configured(printer=PrinterConfig(queue="kiosk", paper=Paper.ROLL_80MM))

CASES = [
    *CONSOLE_CASES,
    *MEMORY_CASES,
    (configured(stick=StickConfig()), "stick", "ok", "not offered"),
    (configured(stick=STICK), "stick", "ok", "No stick is in"),
    (
        configured(stick=STICK.model_copy(update={"driver": StickDriver.SIMULATED})),
        "stick",
        "warning",
        'driver = "usb"',
    ),
    (changed("network", state="offline"), "network", "failed", "is offline"),
    (stick(has_library=False), "stick", "failed", "kiosk-prefecture[stick]"),
    (stick(has_folder=False), "stick", "failed", "assets/stick"),
    (stick(has_node=True), "stick", "failed", "cannot be read by kiosk"),
    (stick(has_node=True, is_readable=True, is_writable=True), "stick", "warning", "0440"),
    (stick(has_node=True, is_readable=True), "stick", "ok", "can be read"),
    (configured(mediator=MediatorConfig()), "configuration", "warning", "hash-pin"),
    (
        replace(SOUND, catalogue_faults=(Fault(Path("/etc/x.toml"), "id", "is missing"),)),
        "catalogue",
        "failed",
        "/etc/x.toml: id: is missing",
    ),
    (changed("isolation", is_root=True), "user", "warning", "sudo -u kiosk"),
    (
        configured(sandbox=SandboxConfig(isolation=Isolation.NONE)),
        "sandbox",
        "warning",
        'isolation = "bwrap"',
    ),
    (changed("isolation", has_seccomp=False), "system-calls", "warning", "apt install libseccomp2"),
    (
        changed("isolation", refusal="bwrap is not installed: install the Debian package bubblewrap"),
        "sandbox",
        "failed",
        "apt install bubblewrap",
    ),
    (
        changed(
            "isolation",
            refusal="bwrap: setting up uid map: Permission denied: allow user namespaces (Ubuntu: …)",
            limits={"kernel.apparmor_restrict_unprivileged_userns": 1},
        ),
        "sandbox",
        "failed",
        "/etc/apparmor.d/bwrap",
    ),
    (
        changed("isolation", refusal="bwrap: no", limits={"kernel.unprivileged_userns_clone": 0}),
        "sandbox",
        "failed",
        "kernel.unprivileged_userns_clone = 1",
    ),
    (
        changed("isolation", refusal="bwrap: no", limits={"user.max_user_namespaces": 0}),
        "sandbox",
        "failed",
        "user.max_user_namespaces = 10000",
    ),
    (changed("isolation", refusal="bwrap: no"), "sandbox", "failed", "container or security module"),
    (changed("screen", has_cage=False), "compositor", "failed", "apt install cage"),
    (changed("screen", has_xwayland=False), "compositor", "failed", "apt install xwayland"),
    (changed("screen", connected=(), display=":0"), "screen", "ok", "display :0"),
    (changed("screen", connected=(), disconnected=("DP-1",)), "screen", "failed", "DP-1"),
    (changed("screen", connected=()), "screen", "failed", "no graphics card"),
    (
        configured(scanner=ScannerConfig(driver=ScannerDriver.SIMULATED)),
        "scanner",
        "warning",
        'driver = "sane"',
    ),
    (changed("scanner", whole=ScannerStatus(ScannerState.BUSY, "Flatbed")), "scanner", "ok", "in use"),
    (changed("scanner", whole=ScannerStatus(ScannerState.ABSENT)), "scanner", "failed", "scanimage -L"),
    (
        replace(
            configured(scanner=ScannerConfig(vendor="EPSON")), scanner=ScannerStatus(ScannerState.ABSENT)
        ),
        "scanner",
        "failed",
        "fits EPSON",
    ),
    (
        changed("scanner", whole=ScannerStatus(ScannerState.FAULT, detail="timed-out")),
        "scanner",
        "failed",
        "timed-out",
    ),
    (replace(SOUND, printing=None, printer=None), "printer", "warning", 'driver = "cups"'),
    (changed("printer", state=PrinterState.PAUSED), "printer", "failed", "cupsenable kiosk"),
    (changed("printer", state=PrinterState.ABSENT), "printer", "failed", "No printer answers"),
    (changed("printer", warnings=(PrinterWarning.TONER_LOW,)), "printer", "warning", "toner-low"),
    (
        changed("printer", state=PrinterState.BLOCKED, blocking=(BlockingReason.PAPER_OUT,)),
        "printer",
        "failed",
        "paper-out",
    ),
    (replace(SOUND, printing=NO_SERVICE), "printer", "unknown", "See cups-server"),
    (replace(SOUND, printing=NO_SERVICE), "cups-server", "failed", "enable --now cups"),
    (
        changed("printing", whole=replace(NO_SERVICE, is_local=False)),
        "cups-server",
        "failed",
        "Check the network",
    ),
    (changed("printing", queue=QueueFacts(exists=False)), "printer", "unknown", "See cups-queue"),
    (changed("printing", queue=QueueFacts(exists=False)), "cups-queue", "failed", "lpadmin -p kiosk -E"),
    (queue(is_accepting=False), "cups-queue", "failed", "cupsaccept kiosk"),
    (queue(error_policy="stop-printer"), "cups-errors", "warning", "stops the queue"),
    (queue(may_start=False), "cups-start", "warning", "assets/cups/policy.conf"),
    (queue(may_start=None), "cups-start", "unknown", "not paused"),
    (queue(error_policy="retry-job"), "cups-errors", "warning", "printer-error-policy=abort-job"),
    (queue(media=()), "paper", "unknown", "Print a receipt"),
    (queue(media=("na_letter_8.5x11in",)), "paper", "failed", 'paper = "a4"'),
    (ON_A_ROLL, "paper", "failed", "pages of any length"),
    (queue(finished_jobs=3), "cups-history", "failed", "finished jobs (3)"),
    (cups(without("PreserveJobFiles")), "cups-documents", "failed", 'Add "PreserveJobFiles No"'),
    (cups("PreserveJobFiles 60"), "cups-documents", "failed", "Change line 1 of /etc/cups/cupsd.conf"),
    (cups(without("PreserveJobHistory")), "cups-history", "failed", 'Add "PreserveJobHistory No"'),
    (cups("\nPreserveJobHistory yes"), "cups-history", "failed", "Change line 2 of"),
    (cups("LogLevel debug"), "cups-logs", "warning", "LogLevel warn"),
    (cups("PageLogFormat %p %u %{job-name}"), "cups-logs", "warning", "/var/log/cups/page_log"),
    (cups("PageLogFormat %p %u", "PageLog"), "cups-logs", "ok", "no titles"),
    (changed("printing", begins_empty=True), "cups-restart", "ok", "without earlier jobs"),
    (changed("printing", begins_empty=False), "cups-restart", "warning", "assets/cups/service.conf"),
    (changed("printing", is_spool_in_memory=False), "cups-spool", "failed", "/etc/fstab"),
    (changed("printing", is_temporary_in_memory=False), "cups-temporary", "failed", "goes with the spool"),
    (
        replace(
            cups(files="TempDir /var/tmp"),
            printing=replace(
                cups(files="TempDir /var/tmp").printing or NO_SERVICE, is_temporary_in_memory=False
            ),
        ),
        "cups-temporary",
        "failed",
        "TempDir, /etc/cups/cups-files.conf:1",
    ),
    (
        changed("printing", settings=None, unreadable=(CUPS / "cupsd.conf",)),
        "cups-settings",
        "unknown",
        "group lp",
    ),
    (
        changed("printing", settings=None, is_local=False),
        "cups-settings",
        "unknown",
        "another machine",
    ),
    (changed("clock", is_synchronised=None), "clock", "unknown", "adjtimex"),
    (changed("clock", is_synchronised=False), "clock", "warning", "systemd-timesyncd"),
    (changed("clock", now=dt.datetime(1970, 1, 1, tzinfo=dt.UTC)), "clock", "failed", "1970-01-01"),
    (changed("plugs", has_usb=False), "usb-devices", "ok", "no USB"),
    (changed("plugs", takes_any=("usb1",)), "usb-devices", "warning", "usbguard"),
    (changed("plugs", mounters=("/usr/bin/udiskie",)), "usb-mounting", "warning", "/usr/bin/udiskie"),
]


def test_a_machine_in_order_passes_every_check() -> None:
    findings = examine(SOUND)
    assert [each for each in findings if each.result is not Result.OK or each.remedy] == []
    assert len({each.name for each in findings}) == len(findings) >= 20


@pytest.mark.parametrize(
    ("facts", "name", "result", "words"), CASES, ids=[f"{name}-{words}" for _, name, _, words in CASES]
)
def test_what_is_out_of_order_is_told(facts: Facts, name: str, result: str, words: str) -> None:
    found = finding(facts, name)
    assert found.result == result
    assert words in f"{found.found} {found.remedy}"
    assert bool(found.remedy) is (found.result is not Result.OK)


def test_every_check_can_complain() -> None:
    complaining = {name for _, name, result, _ in CASES if result != "ok"}
    assert {each.name for each in examine(SOUND)} <= complaining


def test_a_simulated_printer_needs_no_cups() -> None:
    names = {each.name for each in examine(replace(SOUND, printing=None, printer=None))}
    assert not {name for name in names if name.startswith("cups")}


def test_sentences_are_sentences() -> None:
    for facts, name, _, _ in CASES:
        for found in examine(facts):
            for sentence in filter(None, (found.found, found.remedy)):
                assert (
                    sentence[0].isupper()
                    or sentence[0].isdigit()
                    or sentence.startswith(("/", "cage", "bubble"))
                )
                assert sentence.endswith("."), f"{name}: {sentence}"


def test_a_printer_that_prints_is_in_order() -> None:
    facts = replace(SOUND, printer=PrinterStatus(PrinterState.BUSY, name="Laser"))
    assert finding(facts, "printer").found == "Laser is printing."

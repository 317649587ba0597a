"""What is gathered of this very machine, and of programs and kernel files put in place of its own."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from devices.scanning.api import ScannerState
from kiosk.config import PrinterConfig, PrinterDriver, ScannerConfig, ScannerDriver
from kiosk.doctor import machine_facts
from kiosk.doctor.examination import examine, gather
from kiosk.doctor.facts import StickFacts
from kiosk.doctor.machine_facts import gather_stick
from kiosk.paths import EXAMPLE_CONFIG
from tests.unit.doctor.machine import CONFIG

if TYPE_CHECKING:
    from pathlib import Path

SIMULATED = CONFIG.model_copy(
    update={
        "scanner": ScannerConfig(driver=ScannerDriver.SIMULATED),
        "printer": PrinterConfig(driver=PrinterDriver.SIMULATED),
    }
)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that stands before the machine's own programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return folder


def put(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n")
    file.chmod(0o700)


def test_a_stick_is_looked_for_where_it_is_configured(tmp_path: Path) -> None:
    device = tmp_path / "kiosk-stick" / "disk"
    assert not gather_stick(device).has_folder
    device.parent.mkdir()
    assert gather_stick(device) == StickFacts(has_library=True, has_folder=True)
    device.write_bytes(b"")
    device.chmod(0o440)
    found = gather_stick(device)
    assert (found.has_node, found.is_readable, found.is_writable) == (True, True, os.access(device, os.W_OK))


def test_this_machine_is_gathered_and_examined() -> None:
    facts = gather(EXAMPLE_CONFIG, SIMULATED)
    assert facts.scanner.state is ScannerState.READY
    assert facts.printing is None
    assert facts.procedures >= 39
    assert 0 < facts.memory.available <= facts.memory.total
    assert facts.memory.disk_folder.is_dir()
    assert facts.isolation.refusal == ""
    assert {"sandbox", "memory", "clock", "scanner"} <= {each.name for each in examine(facts)}


@pytest.mark.parametrize(
    ("said", "limit"),
    [
        ("LoadState=loaded\nLimitCORE=1", "1"),
        ("LoadState=loaded\nLimitCORE=infinity", "infinity"),
        ("LoadState=not-found\nLimitCORE=infinity", None),
    ],
)
def test_the_limit_is_that_of_the_installed_service(
    said: str, limit: str | None, programs: Path, tmp_path: Path
) -> None:
    put(programs, "systemctl", f"cat <<END\n{said}\nEND")
    assert machine_facts.gather_memory(tmp_path).core_limit == limit


def test_a_systemd_that_hangs_is_given_up(
    programs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machine_facts, "_SYSTEMD_DEADLINE_S", 0.2)
    put(programs, "systemctl", "exec sleep 60")
    assert machine_facts.gather_memory(tmp_path).core_limit is None


def test_the_disk_is_that_of_the_nearest_folder_that_exists(tmp_path: Path) -> None:
    assert machine_facts.gather_memory(tmp_path / "not" / "yet").disk_folder == tmp_path


def test_a_volume_on_encrypted_devices_alone_is_encrypted(tmp_path: Path) -> None:
    def device(name: str, uuid: str = "", *below: Path) -> Path:
        folder = tmp_path / name
        (folder / "dm").mkdir(parents=True)
        (folder / "dm" / "uuid").write_text(uuid)
        (folder / "slaves").mkdir()
        for each in below:
            (folder / "slaves" / each.name).symlink_to(each)
        return folder

    crypt, plain = device("crypt", "CRYPT-LUKS2-x\n"), device("plain")
    assert machine_facts._is_encrypted(crypt)
    assert not machine_facts._is_encrypted(plain)
    assert machine_facts._is_encrypted(device("volume", "LVM-x", crypt))
    assert not machine_facts._is_encrypted(device("mixed", "LVM-x", crypt, plain))


def test_a_swap_area_that_is_gone_is_not_taken_for_encrypted() -> None:
    area = machine_facts._swap_area("/no/such/swapfile")
    assert not area.is_encrypted
    assert not area.is_in_memory
    assert machine_facts._swap_area("/dev/zram0").is_in_memory

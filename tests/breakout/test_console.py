"""BREAKOUT 43, 45, 73, 74, 80: what the machine itself would do, the settings against it, the doctor's eye.

What is installed by the operator's guide is put below a root of the test's own and looked at by the doctor's
own gathering. No test can strike these keys: a kernel would take them, before any compositor.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.doctor import console, screen
from kiosk.doctor.console_facts import gather_console
from kiosk.doctor.finding import Result
from tests.support.syscall_filter import values_of
from tests.unit.doctor.console_case import TWO_SCREENS
from tests.unit.doctor.machine import SOUND
from tests.unit.house.repository import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.doctor.finding import Finding

pytestmark = pytest.mark.breakout

UNIT = ROOT / "kiosk.service"
GUIDE = (ROOT / "README.md").read_text(encoding="utf-8")


def examined(root: Path) -> dict[str, Finding]:
    facts = replace(SOUND, console=gather_console(root))
    return {each.name: each for each in console.findings(facts)}


def harden(root: Path) -> None:
    """Do what README.md says under "Hardening the machine"."""
    for source, target in re.findall(r"install (?:-D )?-m 0644 (assets/hardening/\S+) (/etc/\S+)", GUIDE):
        (root / target[1:]).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / source, root / target[1:])
    units = root / "etc/systemd/system"
    units.mkdir(parents=True, exist_ok=True)
    for unit in re.findall(r"systemctl mask (\S+)", GUIDE):
        (units / unit).symlink_to("/dev/null")
    settings = [
        line for file in (root / "etc/sysctl.d").glob("*.conf") for line in file.read_text().splitlines()
    ]
    (root / "proc/sys/kernel").mkdir(parents=True)
    value = next(line.partition("=")[2] for line in settings if line.startswith("kernel.sysrq"))
    (root / "proc/sys/kernel/sysrq").write_text(value)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    """Debian as it is installed."""
    tmp_path = tmp_path / "plain"
    wants = tmp_path / "etc/systemd/system/getty.target.wants"
    wants.mkdir(parents=True)
    (wants / "getty@tty1.service").symlink_to("/lib/systemd/system/getty@.service")
    (tmp_path / "proc/sys/kernel").mkdir(parents=True)
    (tmp_path / "proc/sys/kernel/sysrq").write_text("438\n")
    return tmp_path


@pytest.fixture
def hardened(tmp_path: Path) -> Path:
    """Debian after what the guide says."""
    harden(tmp_path / "hardened")
    return tmp_path / "hardened"


def told(root: Path, name: str, result: Result) -> None:
    found = examined(root)[name]
    assert found.result is result
    assert bool(found.remedy) is (result is not Result.OK)


def test_43_windows_of_a_desktop_are_told(plain: Path) -> None:
    told(plain, "desktop", Result.OK)
    (plain / "etc/systemd/system/display-manager.service").symlink_to("/lib/systemd/system/lightdm.service")
    told(plain, "desktop", Result.FAILED)


def test_45_further_screens_are_told() -> None:
    (found,) = (each for each in screen.findings(TWO_SCREENS) if each.name == "screen")
    assert found.result is Result.WARNING
    assert "HDMI-A-1" in found.found


def test_73_ctrl_alt_del(plain: Path, hardened: Path) -> None:
    told(plain, "reboot-keys", Result.WARNING)
    told(hardened, "reboot-keys", Result.OK)


def test_74_virtual_terminals(plain: Path, hardened: Path) -> None:
    told(plain, "terminals", Result.FAILED)
    told(hardened, "terminals", Result.OK)
    # cage's -s would let its keys switch terminals; the first one's login ends where the kiosk begins.
    (command,) = values_of(UNIT, "ExecStart")
    assert re.search(r"/usr/bin/cage -d -- ", command)
    assert "getty@tty1.service" in " ".join(values_of(UNIT, "Conflicts"))


def test_74_magic_sysrq(plain: Path, hardened: Path) -> None:
    told(plain, "sysrq-keys", Result.WARNING)
    told(hardened, "sysrq-keys", Result.OK)


def test_80_power_and_sleep_keys(plain: Path, hardened: Path) -> None:
    told(plain, "power-keys", Result.WARNING)
    told(hardened, "power-keys", Result.OK)

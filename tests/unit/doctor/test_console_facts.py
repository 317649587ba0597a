"""What a machine's files say of its keys, read below a root of the test's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.console_facts import gather_console
from kiosk.doctor.facts import ConsoleFacts

if TYPE_CHECKING:
    from pathlib import Path


def put(root: Path, name: str, text: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_a_machine_that_says_nothing_has_nothing_set(tmp_path: Path) -> None:
    assert gather_console(tmp_path) == ConsoleFacts(None, {}, is_reboot_masked=False, logins=(), desktop="")


def test_the_last_drop_in_counts_and_one_hides_another_of_its_name(tmp_path: Path) -> None:
    put(tmp_path, "etc/systemd/logind.conf", "[Login]\n#NAutoVTs=1\nNAutoVTs=2\nKillUserProcesses=no\n")
    put(tmp_path, "usr/lib/systemd/logind.conf.d/20-a.conf", "[Login]\nNAutoVTs=3\n[Other]\nNAutoVTs=9\n")
    put(tmp_path, "usr/lib/systemd/logind.conf.d/90-b.conf", "[Login]\nNAutoVTs=4\n")
    put(tmp_path, "etc/systemd/logind.conf.d/90-b.conf", "[Login]\nReserveVT = 0\n")
    put(tmp_path, "etc/systemd/logind.conf.d/10-c.conf", "[Login]\nNAutoVTs=5\n")
    found = gather_console(tmp_path).logind
    assert found == {"NAutoVTs": "3", "KillUserProcesses": "no", "ReserveVT": "0"}


def test_links_of_units_are_read(tmp_path: Path) -> None:
    units = tmp_path / "etc/systemd/system"
    wants = units / "getty.target.wants"
    wants.mkdir(parents=True)
    for name in ("getty@tty1.service", "getty@tty2.service", "serial-getty@ttyS0.service"):
        (wants / name).symlink_to("/lib/systemd/system/getty@.service")
    (units / "ctrl-alt-del.target").symlink_to("/dev/null")
    (units / "display-manager.service").symlink_to("/lib/systemd/system/gdm3.service")
    put(tmp_path, "proc/sys/kernel/sysrq", "438\n")
    assert gather_console(tmp_path) == ConsoleFacts(
        sysrq=438,
        logind={},
        is_reboot_masked=True,
        logins=("getty@tty2.service", "serial-getty@ttyS0.service"),
        desktop="gdm3.service",
    )


def test_a_target_that_is_somebody_elses_is_not_masked(tmp_path: Path) -> None:
    units = tmp_path / "etc/systemd/system"
    units.mkdir(parents=True)
    (units / "ctrl-alt-del.target").symlink_to("/lib/systemd/system/poweroff.target")
    assert not gather_console(tmp_path).is_reboot_masked

"""The systemd unit: no fault, little exposure, a reason for each, and a sandbox can be made under it."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.config import StickConfig
from kiosk.supervisor import bubblewrap
from tests.support.syscall_filter import allowed_calls, values_of
from tests.unit.house.repository import ROOT

if TYPE_CHECKING:
    from pathlib import Path

UNIT = ROOT / "kiosk.service"
# Tenths: 3.1 with systemd 252, and some room for how others count.
HIGHEST_EXPOSURE = "34"
# Under whose reason a setting stands, where that is not its own name.
REASONS = {"DeviceAllow": "empty DeviceAllow", "RootDirectory": "RootDirectory, RootImage"}


def analyze(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = ["systemd-analyze", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def confined(unit: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command under the unit's filter of system calls."""
    launcher = [sys.executable, "-m", "tests.support.syscall_filter", str(unit)]
    return subprocess.run([*launcher, *command], cwd=ROOT, capture_output=True, text=True, timeout=60)


def sandboxed(*command: str) -> tuple[str, ...]:
    """Run a command in the namespaces of a session, on all files."""
    files = ("--ro-bind", "/", "/", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp")  # noqa: S108 - its own
    return ("bwrap", *bubblewrap._NAMESPACES, *files, "--", *command)


def test_systemd_finds_no_fault(tmp_path: Path) -> None:
    # The product is not installed where tests run; any program stands for it.
    text = UNIT.read_text(encoding="utf-8")
    assert "/opt/kiosk/bin/kiosk" in text
    copy = tmp_path / UNIT.name
    copy.write_text(text.replace("/opt/kiosk/bin/kiosk", "/bin/true"), encoding="utf-8")
    done = analyze("verify", "--man=no", "--recursive-errors=no", copy)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_exposure_stays_low() -> None:
    done = analyze("security", "--offline=true", f"--threshold={HIGHEST_EXPOSURE}", UNIT)
    assert done.returncode == 0, done.stdout[-200:] + done.stderr


def test_every_exposure_has_its_reason() -> None:
    done = analyze("security", "--offline=true", "--json=short", UNIT)
    exposed = [each["name"] for each in json.loads(done.stdout) if each["exposure"]]
    assert exposed
    comments = "\n".join(re.findall(r"^#.*$", UNIT.read_text(encoding="utf-8"), re.MULTILINE))
    wanted = {name: name.partition("=")[0] for name in exposed}
    unexplained = [name for name, setting in wanted.items() if REASONS.get(setting, setting) not in comments]
    assert unexplained == []
    for name in exposed:
        if name.startswith("SystemCallFilter="):
            assert name.partition("=")[2] in comments


def test_nothing_of_a_session_reaches_a_disk() -> None:
    assert values_of(UNIT, "MemorySwapMax") == ["0"]
    assert values_of(UNIT, "LimitCORE") == ["1"]
    in_memory = " ".join(values_of(UNIT, "TemporaryFileSystem"))
    for folder in ("/tmp:", "/var/tmp:"):  # noqa: S108 - names
        assert folder in in_memory
    assert values_of(UNIT, "ProtectHome") == ["tmpfs"]
    assert values_of(UNIT, "ProtectSystem") == ["strict"]
    assert values_of(UNIT, "RuntimeDirectory") == ["kiosk"]
    assert any("XDG_RUNTIME_DIR=/run/kiosk" in value for value in values_of(UNIT, "Environment"))


def test_nothing_moves_the_kiosk_out_of_its_control_group() -> None:
    # A login by PAM does: then neither "ready" nor watchdog nor limits work (seen with systemd 252).
    assert values_of(UNIT, "PAMName") == []
    assert values_of(UNIT, "NotifyAccess") == ["all"]


@pytest.mark.parametrize("status", [0, 1, 78])
def test_the_kiosks_exit_status_reaches_systemd(status: int, tmp_path: Path) -> None:
    cage = tmp_path / "cage"
    cage.write_text('#!/bin/sh\nshift 2\n"$@"\nexit 0\n', encoding="ascii")  # as Debian 12's
    cage.chmod(0o755)
    kiosk = tmp_path / "kiosk"
    kiosk.write_text(f"#!/bin/sh\nexit {status}\n", encoding="ascii")
    kiosk.chmod(0o755)
    (line,) = values_of(UNIT, "ExecStart")
    for name, stand_in in (("/usr/bin/cage", cage), ("/opt/kiosk/bin/kiosk", kiosk)):
        line = line.replace(name, str(stand_in))
    environment = {"PATH": "/usr/bin:/bin", "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(shlex.split(line.replace("$$", "$")), env=environment, check=False, timeout=20)
    assert done.returncode == status


def test_a_dark_kiosk_starts_again_unless_its_configuration_is_wrong() -> None:
    assert values_of(UNIT, "Restart") == ["always"]
    assert values_of(UNIT, "RestartPreventExitStatus") == ["78"]
    assert values_of(UNIT, "OOMPolicy") == ["continue"]
    assert all(command.startswith("-") for command in values_of(UNIT, "ExecStartPre"))


def test_a_sandbox_can_be_made_under_the_filter() -> None:
    done = confined(UNIT, *sandboxed("sh", "-c", "hostname; grep Seccomp: /proc/self/status"))
    assert (done.stdout.split(), done.stderr) == (["kiosk", "Seccomp:", "2"], "")


@pytest.mark.parametrize("call", ["sethostname", "pivot_root", "mount"])
def test_without_what_a_sandbox_needs_there_is_none(call: str, tmp_path: Path) -> None:
    poorer = tmp_path / UNIT.name
    poorer.write_text(f"{UNIT.read_text(encoding='utf-8')}\nSystemCallFilter=~{call}\n", encoding="utf-8")
    assert confined(poorer, *sandboxed("true")).returncode != 0


def test_what_nobody_needs_is_refused() -> None:
    allowed = allowed_calls(UNIT)
    assert {"seccomp", "clone", "unshare", "chroot"} <= allowed
    unwanted = {
        "ptrace",
        "bpf",
        "kexec_load",
        "init_module",
        "settimeofday",
        "swapon",
        "perf_event_open",
        "keyctl",
    }
    assert allowed.isdisjoint(unwanted)
    trace = "import ctypes; print(ctypes.CDLL(None, use_errno=True).ptrace(0, 0, 0, 0), ctypes.get_errno())"
    assert confined(UNIT, sys.executable, "-c", trace).stdout.split() == ["-1", "1"]


def test_what_is_installed_for_sticks_fits_the_configuration() -> None:
    device = StickConfig().device
    rules = (ROOT / "assets/stick/70-kiosk-stick.rules").read_text(encoding="utf-8")
    folders = (ROOT / "assets/stick/tmpfiles.conf").read_text(encoding="utf-8")
    assert f"mknod -m 0440 {device} b $major $minor" in rules  # nobody may write to a visitor's stick
    assert rules.count(f"rm -f {device}") == 2
    assert f"\nd {device.parent} 0750 root kiosk\n" in folders

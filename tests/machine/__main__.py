"""`python -m tests.machine`, as root: kiosk.service under a real systemd and journal; says what was seen.

Not part of `make test`: it mounts, and boots a container (Debian package systemd-container). There is no
screen in it: cage paints into memory, and seatd serves without a terminal.
"""

from __future__ import annotations

import os
import re
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tests.machine.booted import BootedMachine
from tests.support.kiosk_machine import CONFIG

if TYPE_CHECKING:
    from collections.abc import Callable

_ROOT: Final = Path(__file__).parents[2]
_CONFIG: Final = "/etc/kiosk/kiosk.toml"
_HEADLESS: Final = """[Unit]
ConditionPathExists=
[Service]
TTYPath=
StandardInput=null
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman
"""
_OF_KIOSK: Final = "ps -eo args | grep -c '[u]i.app --fd\\|[c]age -d'"
# The unit's WatchdogSec, and a start.
_WATCHDOG_S: Final = 110.0


def main() -> int:
    """Play the life of the service; 0 when all was seen as it should be."""
    if os.geteuid() != 0:
        sys.stderr.write("run this as root: it boots a container\n")
        return 1
    failures = 0
    with BootedMachine() as machine:
        _install(machine)
        machine.boot()
        for words, look in _LOOKS.items():
            start_s = time.monotonic()
            seen = look(machine)
            failures += bool(seen)
            took_s = time.monotonic() - start_s
            sys.stdout.write(
                f"{'FAILED' if seen else 'ok':8}{words} ({took_s:.1f} s){': ' if seen else ''}{seen}\n"
            )
            sys.stdout.flush()
    return 1 if failures else 0


def _install(machine: BootedMachine) -> None:
    machine.prepare("useradd", "--system", "--create-home", "--groups", "video,render,audio", "kiosk")
    machine.write("/opt/kiosk/bin/kiosk", f'#!/bin/sh\nexec {sys.prefix}/bin/python -m kiosk "$@"\n', 0o755)
    machine.write(_CONFIG, CONFIG)
    machine.write("/etc/systemd/system/kiosk.service", (_ROOT / "kiosk.service").read_text(encoding="utf-8"))
    machine.write(
        "/etc/systemd/system/kiosk.service.d/headless.conf", f"{_HEADLESS}Environment=PYTHONPATH={_ROOT}\n"
    )
    machine.write(
        "/etc/systemd/system/seatd.service.d/headless.conf", "[Service]\nEnvironment=SEATD_VTBOUND=0\n"
    )


def _expect(seen: str, wanted: str) -> str:
    return "" if re.search(wanted, seen) else f"{seen!r} is not like {wanted!r}"


def _starts(machine: BootedMachine) -> str:
    machine.run("systemctl start kiosk")
    return _expect(
        machine.run("systemctl show kiosk -p ActiveState -p StatusText"),
        "(?s)in service.*=active|=active.*in service",
    )


def _stays_in_its_group(machine: BootedMachine) -> str:
    outside = "for p in $(pgrep -f '[u]i.app --fd'); do grep -L kiosk.service /proc/$p/cgroup; done"
    return _expect(f"outside: {machine.run(outside)}", "^outside: $")


def _logs_to_the_journal(machine: BootedMachine) -> str:
    return _expect(machine.run("journalctl -u kiosk --no-pager -o cat"), "session erased: yes")


def _comes_back(machine: BootedMachine, act: str, patience_s: float) -> str:
    before = machine.run("systemctl show kiosk -p MainPID --value")
    machine.run(act)
    ends_at = time.monotonic() + patience_s
    while time.monotonic() < ends_at:
        now, state = machine.run("systemctl show kiosk -p MainPID -p ActiveState --value").split()
        if now != before and state == "active":
            return ""
        time.sleep(0.5)
    return machine.run("systemctl status kiosk --no-pager --lines=5")


def _survives_its_compositor(machine: BootedMachine) -> str:
    return _comes_back(machine, "pkill -9 -x cage", 30)


def _survives_its_supervisor(machine: BootedMachine) -> str:
    return _comes_back(machine, "pkill -9 -f '[p]ython -m kiosk run'", 30)


def _is_watched(machine: BootedMachine) -> str:
    return _comes_back(machine, "pkill -STOP -f '[p]ython -m kiosk run'", _WATCHDOG_S)


def _stops(machine: BootedMachine) -> str:
    machine.run("systemctl stop kiosk; sleep 0.5")
    return _expect(
        f"left: {machine.run(_OF_KIOSK)} {machine.run('ls /run/kiosk')}", "^left: 0 .*No such file"
    )


def _does_not_retry_a_wrong_configuration(machine: BootedMachine) -> str:
    machine.run(f"echo wrong = 1 >> {_CONFIG}; systemctl start kiosk; sleep 5")
    return _expect(
        machine.run("systemctl show kiosk -p ActiveState -p ExecMainStatus"), "(?s)=78.*=failed|=failed.*=78"
    )


_LOOKS: Final[dict[str, Callable[[BootedMachine], str]]] = {
    "starts and says that it is in service": _starts,
    "all its processes stay in its control group": _stays_in_its_group,
    "the journal has its log": _logs_to_the_journal,
    "comes back when cage is killed": _survives_its_compositor,
    "comes back when the supervisor is killed": _survives_its_supervisor,
    "comes back when the supervisor hangs": _is_watched,
    "stops, and leaves no process and no runtime folder": _stops,
    "stays failed with a wrong configuration": _does_not_retry_a_wrong_configuration,
}


if __name__ == "__main__":
    sys.exit(main())

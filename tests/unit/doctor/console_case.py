"""Machines whose keys or screens lead past the kiosk, as cases for the doctor's checks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.unit.doctor.machine import SOUND

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts


def _console(**fields: Any) -> Facts:
    return replace(SOUND, console=replace(SOUND.console, **fields))


TWO_SCREENS = replace(SOUND, screen=replace(SOUND.screen, connected=("DP-1", "HDMI-A-1")))

CONSOLE_CASES = (
    (TWO_SCREENS, "screen", "warning", "spreads over"),
    (_console(sysrq=None), "sysrq-keys", "unknown", "sysctl kernel.sysrq"),
    (_console(sysrq=438), "sysrq-keys", "warning", "assets/hardening/sysctl.conf"),
    (_console(is_reboot_masked=False), "reboot-keys", "warning", "mask ctrl-alt-del.target"),
    (_console(logins=("getty@tty2.service",)), "terminals", "failed", "disable --now getty@tty2"),
    (_console(logind={}), "terminals", "failed", "NAutoVTs=6"),
    (_console(logind={}), "power-keys", "warning", "HandleSuspendKey=suspend"),
    (_console(desktop="gdm3.service"), "desktop", "failed", "disable --now gdm3.service"),
)

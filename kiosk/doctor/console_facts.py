"""Gathers what keys of the machine do outside of the kiosk, and what would stand behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kiosk.doctor.facts import ConsoleFacts

# logind.conf(5): where drop-ins lie, what counts most last. A file hides others of its name before it.
_DROP_IN_FOLDERS: Final = ("usr/lib", "usr/local/lib", "run", "etc")
_SYSTEM_UNITS: Final = "etc/systemd/system"
# kiosk.service ends this one where it starts.
_OURS: Final = "getty@tty1.service"
_LOGINS: Final = ("getty@*.service", "serial-getty@*.service", "console-getty.service", "autovt@*.service")


def gather_console(root: Path = Path("/")) -> ConsoleFacts:
    """Read settings below `root`; what cannot be read counts as not set."""
    units = root / _SYSTEM_UNITS
    wanted = [each.name for pattern in _LOGINS for each in units.glob(f"*.wants/{pattern}")]
    desktop = units / "display-manager.service"
    return ConsoleFacts(
        sysrq=_number(_text(root / "proc/sys/kernel/sysrq")),
        logind=_logind_settings(root),
        is_reboot_masked=_is_masked(units / "ctrl-alt-del.target"),
        logins=tuple(sorted(set(wanted) - {_OURS})),
        desktop=desktop.readlink().name if desktop.is_symlink() else "",
    )


def _logind_settings(root: Path) -> dict[str, str]:
    """Put logind.conf and its drop-ins together as systemd does: by file name, the last one counts."""
    files: dict[str, Path] = {}
    for folder in _DROP_IN_FOLDERS:
        files |= {each.name: each for each in (root / folder / "systemd/logind.conf.d").glob("*.conf")}
    texts = [_text(root / "etc/systemd/logind.conf"), *(_text(files[name]) for name in sorted(files))]
    settings: dict[str, str] = {}
    for text in texts:
        section = ""
        for line in map(str.strip, text.splitlines()):
            if line.startswith("["):
                section = line
            elif section == "[Login]" and "=" in line and not line.startswith(("#", ";")):
                name, _, value = line.partition("=")
                settings[name.strip()] = value.strip()
    return settings


def _is_masked(unit: Path) -> bool:
    return unit.is_symlink() and str(unit.readlink()) == "/dev/null"


def _number(text: str) -> int | None:
    return int(text) if text.strip().isdigit() else None


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""

"""Checks that a visitor's USB stick would be seen and could be read, where sticks are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.stick import library
from kiosk.config import StickDriver
from kiosk.doctor.finding import failed, ok, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts
    from kiosk.doctor.finding import Finding

_NAME = "stick"


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for papers from USB sticks."""
    return (_stick(facts),)


def _stick(facts: Facts) -> Finding:
    config, found = facts.config.stick, facts.stick
    if not config.enabled:
        return ok(_NAME, "Papers from USB sticks are not offered.")
    if config.driver is StickDriver.SIMULATED:
        return warning(
            _NAME,
            "The USB stick is simulated: visitors would get sample papers.",
            f'Write driver = "usb" under [stick] in {facts.config_file}.',
        )
    if not found.has_library:
        return failed(
            _NAME,
            f"The library {library.NAME}, which reads sticks, is not installed.",
            'Install requirements.txt, or the package as "kiosk-prefecture[stick]".',
        )
    if not found.has_folder:
        return failed(
            _NAME,
            f"{config.device.parent} does not exist: no stick would ever be seen.",
            "Install the files of assets/stick as README.md says.",
        )
    return _node(facts)


def _node(facts: Facts) -> Finding:
    device, found = facts.config.stick.device, facts.stick
    if not found.has_node:
        return ok(_NAME, f"No stick is in; {device.parent} waits for one.")
    if not found.is_readable:
        return failed(
            _NAME,
            f"{device} cannot be read by {facts.isolation.user}.",
            "Compare the group in assets/stick/70-kiosk-stick.rules with the kiosk's own.",
        )
    if found.is_writable:
        return warning(
            _NAME,
            f"{device} can be written to: a session needs to read it, nothing more.",
            'Make its mode 0440, as in "assets/stick/70-kiosk-stick.rules".',
        )
    return ok(_NAME, f"A stick is in, and {device} can be read.")

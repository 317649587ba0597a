"""Checks that a plug is no way into the machine: keyboards, sticks, network adapters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.finding import ok, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts, PlugFacts
    from kiosk.doctor.finding import Finding


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for what is plugged in, and what is mounted by itself (BREAKOUT 94)."""
    return (_devices(facts.plugs), _mounters(facts.plugs))


def _devices(plugs: PlugFacts) -> Finding:
    name = "usb-devices"
    if not plugs.has_usb:
        return ok(name, "This machine has no USB.")
    if not plugs.takes_any:
        return ok(name, "A USB device that is not known is not taken.")
    return warning(
        name,
        "Any USB device is taken that somebody plugs in: a keyboard that types by itself, a network adapter.",
        'With all devices of the kiosk plugged in: "sudo apt install usbguard && '
        "sudo sh -c 'usbguard generate-policy > /etc/usbguard/rules.conf' && "
        'sudo systemctl enable --now usbguard". README.md says how sticks stay allowed.',
    )


def _mounters(plugs: PlugFacts) -> Finding:
    name = "usb-mounting"
    if not plugs.mounters:
        return ok(name, "No program mounts sticks by itself.")
    return warning(
        name,
        f"There are programs that mount sticks by themselves: {', '.join(plugs.mounters)}.",
        "Remove their packages; the kiosk reads sticks without mounting them.",
    )

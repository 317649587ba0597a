"""Checks that there is a compositor and a screen to show the kiosk on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.finding import failed, ok, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts, ScreenFacts
    from kiosk.doctor.finding import Finding


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for compositor and screen."""
    return (_compositor(facts.screen), _screen(facts.screen))


def _compositor(facts: ScreenFacts) -> Finding:
    if not facts.has_cage:
        return failed(
            "compositor", "The compositor cage is not installed.", 'Install it: "sudo apt install cage".'
        )
    if not facts.has_xwayland:
        return failed(
            "compositor",
            "Xwayland is not installed, and cage does not start without it.",
            'Install it: "sudo apt install xwayland".',
        )
    return ok("compositor", "cage and Xwayland are installed.")


def _screen(facts: ScreenFacts) -> Finding:
    if len(facts.connected) > 1:
        return warning(
            "screen",
            f"Several screens are connected ({', '.join(facts.connected)}): the kiosk spreads over all.",
            "Unplug the others, and lock the sockets away from visitors.",
        )
    if facts.connected:
        return ok("screen", f"Connected: {', '.join(facts.connected)}.")
    if facts.display:
        return ok("screen", f"This terminal has the display {facts.display}.")
    if facts.disconnected:
        return failed(
            "screen",
            f"No screen is connected ({', '.join(facts.disconnected)}).",
            "Plug the screen in and switch it on.",
        )
    return failed(
        "screen",
        "The kernel knows no graphics card, and this terminal has no display.",
        "Look for its driver or firmware: \"sudo dmesg | grep -i -E 'drm|firmware'\".",
    )

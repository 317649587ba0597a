"""Checks that receipts and certificates meet the right date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kiosk.doctor.finding import failed, ok, unknown, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts
    from kiosk.doctor.finding import Finding

# No machine ran this product before; a dead battery sends clocks to 1970 or to the firmware's year.
FIRST_YEAR: Final = 2026
# Longer than a machine lives; certificates of the State's sites would all have expired.
LAST_YEAR: Final = 2050


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for the clock."""
    clock = facts.clock
    if not FIRST_YEAR <= clock.now.year <= LAST_YEAR:
        return (
            failed(
                "clock",
                f"The clock says {clock.now:%Y-%m-%d}: no site's certificate will be accepted.",
                'Set it: "sudo timedatectl set-ntp true", or by hand with "sudo timedatectl set-time".',
            ),
        )
    told = f"{clock.now:%Y-%m-%d %H:%M} UTC"
    if clock.is_synchronised is None:
        return (
            unknown(
                "clock",
                f"It is {told}; the kernel does not say whether the clock is synchronised.",
                "Allow the system call adjtimex to this user.",
            ),
        )
    if not clock.is_synchronised:
        return (
            warning(
                "clock",
                f"The clock says {told}, and nothing keeps it right.",
                'Let a time service do it: "sudo apt install systemd-timesyncd".',
            ),
        )
    return (ok("clock", f"{told}, synchronised."),)

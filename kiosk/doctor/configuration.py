"""Checks the configuration's consequences and the catalogue; a file that cannot be used is told before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.doctor.finding import failed, ok, warning

if TYPE_CHECKING:
    from kiosk.doctor.facts import Facts
    from kiosk.doctor.finding import Finding


def findings(facts: Facts) -> tuple[Finding, ...]:
    """Answer for configuration and catalogue."""
    return (_configuration(facts), _catalogue(facts))


def _configuration(facts: Facts) -> Finding:
    if not facts.config.mediator.pins:
        return warning(
            "configuration",
            "No mediator's PIN is set: the mediator's panel stays closed.",
            f'Run "kiosk hash-pin" and put its line into [mediator] pins in {facts.config_file}.',
        )
    return ok("configuration", f"{facts.config_file} has no errors.")


def _catalogue(facts: Facts) -> Finding:
    faults = facts.catalogue_faults
    if faults:
        count = "1 error" if len(faults) == 1 else f"{len(faults)} errors"
        return failed(
            "catalogue",
            f"Entries are left out for {count}, the first is {faults[0]}.",
            f'Correct what "kiosk check-config {facts.config_file}" lists.',
        )
    return ok("catalogue", f"{facts.procedures} procedures can be offered.")

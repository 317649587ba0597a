"""The demonstration: simulated devices, the fictitious portal on loopback, nothing that stays."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import Final

from kiosk.config import (
    Isolation,
    KioskConfig,
    MediatorConfig,
    PlaceConfig,
    PrinterConfig,
    PrinterDriver,
    SandboxConfig,
    ScannerConfig,
    ScannerDriver,
    StatisticsConfig,
    StickConfig,
    StickDriver,
)
from kiosk.demo.process import PortalProcess, PortalStartError
from kiosk.errors import UnavailableError
from kiosk.mediator.pin import hash_pin
from kiosk.session.config import Demonstration, SessionConfig, WindowConfig
from kiosk.supervisor.bubblewrap import refusal
from kiosk.supervisor.main import Plan, serve

_LOG = logging.getLogger(__name__)

MEDIATOR_PIN: Final = "0000"  # no secret: shown in the dock and in the README
_DEATHS_ALLOWED: Final = (
    4  # software drawing is tried before; somebody reads the terminal: say so instead of retrying for ever
)


def best_isolation() -> Isolation:
    """Choose the sandbox where one can be made; without it the session shows a banner."""
    reason = refusal()
    if reason:
        _LOG.warning("no sandbox: %s", reason)
    return Isolation.NONE if reason else Isolation.BUBBLEWRAP


def make_config(statistics_folder: Path, isolation: Isolation = Isolation.NONE) -> KioskConfig:
    """Make the demonstration's configuration; it needs no file."""
    return KioskConfig(
        place=PlaceConfig(
            prefecture="Préfecture de démonstration",
            point="Point d’accueil numérique",
            department="63",
            address="1 place de la Démonstration, 63000 Exempleville",
            help_phone="",
        ),
        scanner=ScannerConfig(driver=ScannerDriver.SIMULATED),
        printer=PrinterConfig(driver=PrinterDriver.SIMULATED),
        stick=StickConfig(enabled=True, driver=StickDriver.SIMULATED),
        mediator=MediatorConfig(pins=(hash_pin(MEDIATOR_PIN),)),
        statistics=StatisticsConfig(path=statistics_folder / "statistics.sqlite3"),
        sandbox=SandboxConfig(isolation=isolation),
    )


def make_session_config(
    config: KioskConfig,
    window: WindowConfig,
    portal_origin: str,
    bank_origin: str,
) -> SessionConfig:
    """Make the session's part, with what only the demonstration has."""
    demonstration = Demonstration(
        portal_origin=portal_origin,
        bank_origin=bank_origin,
        mediator_pin=MEDIATOR_PIN,
    )
    return SessionConfig.of(config, window, demonstration)


def run(window: WindowConfig) -> None:
    """Run the demonstration until its window is closed or the terminal interrupts it."""
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as temporary:
        folder = Path(temporary)
        config = make_config(folder, best_isolation())
        try:
            with PortalProcess() as portal:
                session = make_session_config(config, window, portal.origin, portal.bank_origin)
                serve(Plan(config, session, deaths_allowed=_DEATHS_ALLOWED))
        except PortalStartError as error:
            raise UnavailableError(str(error)) from error

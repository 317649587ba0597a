"""The product's supervisor with a sandboxed session, whose visitor goes to sites of a test's own."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kiosk.config import (
    KioskConfig,
    PlaceConfig,
    PrinterConfig,
    PrinterDriver,
    ScannerConfig,
    ScannerDriver,
    SessionTimes,
    StatisticsConfig,
)
from kiosk.network.surroundings import read_surroundings
from kiosk.proof.kiosk_process import KioskProcess
from kiosk.session.config import SessionConfig, WindowConfig
from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kiosk.network.config import NetworkConfig
    from tests.support.authority import Certificate

# Where the procedure that is visited begins, and other hosts of it, in the catalogue that ships.
ENTRY_HOST = "permisdeconduire.ants.gouv.fr"
ENTRY_PATH = "/demarches-en-ligne/perte-ou-vol-de-permis"
MAIN_HOST = "ants.gouv.fr"
ACCOUNT_HOST = "moncompte.ants.gouv.fr"
IDENTITY_HOST = "www.franceconnect.gouv.fr"
TAX_HOST = "idp.impots.gouv.fr"
POST_HOST = "authent.lidentitenumerique.laposte.fr"

# Names of this machine that the engine finds without a resolver (RFC 6761).
PAC_HOST = "pac.localhost"

_VISITOR = (sys.executable, "-P", "-m", "tests.support.site_visit")
_END_S = 90.0
_SIZE = (1280, 800)


class SiteVisit:
    """What the visitor saw, by step: "entry", the addresses that he was told, "look"."""

    def __init__(self, kiosk: KioskProcess) -> None:
        self.kiosk = kiosk

    def steps(self) -> dict[str, dict[str, Any]]:
        """Return what was seen so far."""
        lines = self.kiosk.log.decode(errors="replace").splitlines()
        seen = [json.loads(line.partition("VISIT ")[2]) for line in lines if line.startswith("VISIT ")]
        return {each["step"]: each for each in seen}

    def wait_for(self, step: str) -> dict[str, Any]:
        """Wait until the visitor has told of a step."""

        def is_told() -> bool:
            assert self.kiosk.is_running, self.kiosk.log.decode()
            assert b"session ended" not in self.kiosk.log, self.kiosk.log.decode()
            return step in self.steps()

        try:
            wait_until(is_told, f"the visitor at {step}", _END_S)
        except TimeoutError as error:
            error.add_note(self.kiosk.log.decode(errors="replace"))
            raise
        return self.steps()[step]


@contextmanager
def site_visit(
    network: NetworkConfig,
    steps: Sequence[str] = (),
    surroundings: Mapping[str, str] | None = None,
    client: Certificate | None = None,
) -> Iterator[SiteVisit]:
    """Run the kiosk; ``surroundings`` is what the supervisor's environment has beside.

    ``client`` is a certificate that the browser could show.
    """
    config = KioskConfig(
        place=PlaceConfig(prefecture="Préfecture", department="63"),
        scanner=ScannerConfig(driver=ScannerDriver.SIMULATED),
        printer=PrinterConfig(driver=PrinterDriver.SIMULATED),
        session=SessionTimes(standby=False),
        statistics=StatisticsConfig(enabled=False),
        network=network,
    )
    surroundings = surroundings or {}
    window = WindowConfig(windowed=True, width_px=_SIZE[0], height_px=_SIZE[1])
    session = SessionConfig.of(config, window, surroundings=read_surroundings(surroundings))
    with VirtualDisplay(*_SIZE) as display:
        environment = {**display.environment, **surroundings, "KIOSK_VISIT": json.dumps(steps)}
        if client is not None:
            environment["KIOSK_VISIT_CLIENT"] = client.file.read_text() + client.key.read_text()
        with KioskProcess(config, session, _VISITOR, environment) as kiosk:
            yield SiteVisit(kiosk)

"""What doctor says where several scanners are there, or another one than was configured."""

from __future__ import annotations

from dataclasses import replace

import pytest

from devices.scanning.api import ScannerState, ScannerStatus
from kiosk.config import ScannerConfig
from kiosk.doctor.device import findings
from kiosk.doctor.finding import Result
from tests.unit.doctor.machine import CONFIG, NETWORK_SCANNER, SCANNER, SOUND

USB_READY = ScannerStatus(ScannerState.READY, "Flatbed", detail="usb:1", found=(SCANNER,))
NETWORK_READY = ScannerStatus(
    ScannerState.READY, "Brother DCP", detail="airscan:e0:Brother", found=(NETWORK_SCANNER,)
)
BOTH = (SCANNER, NETWORK_SCANNER)
NOTHING = ScannerConfig()


@pytest.mark.parametrize(
    ("config", "status", "result", "words"),
    [
        (NOTHING, USB_READY, Result.OK, "Flatbed is ready."),
        (NOTHING, NETWORK_READY, Result.WARNING, "not configured; another could be taken"),
        (NOTHING, replace(USB_READY, found=BOTH), Result.WARNING, "not configured"),
        (
            NOTHING,
            ScannerStatus(ScannerState.ABSENT, found=(NETWORK_SCANNER,) * 2),
            Result.FAILED,
            "no scanner to take. There is: Brother DCP, on the network (airscan:e0:Brother); Brother",
        ),
        (ScannerConfig(vendor="Brother"), NETWORK_READY, Result.OK, "Brother DCP is ready."),
        (
            ScannerConfig(model="GT-S50", serial="E1"),
            ScannerStatus(ScannerState.ABSENT, found=BOTH),
            Result.FAILED,
            "fits GT-S50 serial E1. There is: Flatbed, serial KK42, on this computer (usb:1, escl:1)",
        ),
        (
            ScannerConfig(device="escl:http://192.168.1.9:80"),
            replace(USB_READY, is_substitute=True),
            Result.WARNING,
            "Flatbed stands in: SANE finds no scanner that fits escl:http://192.168.1.9:80",
        ),
    ],
)
def test_the_operator_is_told_which_scanner_serves_and_why(
    config: ScannerConfig, status: ScannerStatus, result: Result, words: str
) -> None:
    facts = replace(SOUND, scanner=status, config=CONFIG.model_copy(update={"scanner": config}))

    finding = findings(facts)[0]

    assert (finding.name, finding.result) == ("scanner", result)
    assert words in finding.found
    assert bool(finding.remedy) == (result is not Result.OK)

"""Facts of a machine in order, for tests to put one thing out of order."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from devices.printing.api import PrinterState, PrinterStatus
from devices.scanning.api import FoundScanner, ScannerState, ScannerStatus
from kiosk.config import KioskConfig, MediatorConfig, PlaceConfig, PrinterConfig
from kiosk.doctor.cups_settings import read_settings
from kiosk.doctor.facts import (
    ClockFacts,
    ConsoleFacts,
    Facts,
    IsolationFacts,
    MemoryFacts,
    NetworkFacts,
    PlugFacts,
    PrintServiceFacts,
    QueueFacts,
    ScreenFacts,
    StickFacts,
)
from kiosk.network.config import NetworkConfig
from kiosk.network.state import NetworkState

GIB = 1024**3
CUPS = Path("/etc/cups")
KEEPS_NOTHING = "LogLevel warn\nPageLogFormat\nPreserveJobFiles No\nPreserveJobHistory No\n"

CONFIG = KioskConfig(
    place=PlaceConfig(prefecture="P", department="63"),
    printer=PrinterConfig(queue="kiosk"),
    network=NetworkConfig(check_url="http://check.example.org/"),
    mediator=MediatorConfig(pins=("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g",)),
)

SCANNER = FoundScanner("Flatbed", "KK42", is_local=True, names=("usb:1", "escl:1"))
NETWORK_SCANNER = FoundScanner("Brother DCP", "", is_local=False, names=("airscan:e0:Brother",))

SOUND = Facts(
    config_file=Path("/etc/kiosk/kiosk.toml"),
    config=CONFIG,
    catalogue_faults=(),
    procedures=39,
    isolation=IsolationFacts(user="kiosk", is_root=False, refusal="", limits={}, has_seccomp=True),
    screen=ScreenFacts(True, True, "", connected=("HDMI-A-1",), disconnected=()),
    console=ConsoleFacts(
        sysrq=0,
        logind={
            "NAutoVTs": "0",
            "ReserveVT": "0",
            "HandlePowerKey": "ignore",
            "HandleRebootKey": "ignore",
            "HandleRebootKeyLongPress": "ignore",
            "HandleSuspendKey": "ignore",
            "HandleSuspendKeyLongPress": "ignore",
            "HandleHibernateKey": "ignore",
            "HandleLidSwitch": "ignore",
        },
        is_reboot_masked=True,
        logins=(),
        desktop="",
    ),
    printing=PrintServiceFacts(
        queue=QueueFacts(True, True, "abort-job", 0, ("na_letter_8.5x11in", "iso_a4_210x297mm"), True),
        failure="",
        is_local=True,
        settings=read_settings(CUPS, KEEPS_NOTHING, ""),
        is_spool_in_memory=True,
        is_temporary_in_memory=True,
        begins_empty=True,
    ),
    printer=PrinterStatus(PrinterState.READY, name="Laser"),
    scanner=ScannerStatus(ScannerState.READY, "Flatbed", detail="usb:1", found=(SCANNER,)),
    stick=StickFacts(has_library=True, has_folder=True),
    plugs=PlugFacts(has_usb=True),
    network=NetworkFacts(NetworkState.ONLINE),
    memory=MemoryFacts(
        total=4 * GIB,
        available=2 * GIB,
        volatile_folder=Path("/run/user/998"),
        is_volatile_in_memory=True,
        volatile_free=GIB,
        swap=(),
        core_pattern="core",
        core_limit="1",
        disk_folder=Path("/var/lib/kiosk"),
        disk_free=20 * GIB,
    ),
    clock=ClockFacts(dt.datetime(2027, 1, 2, 3, 4, tzinfo=dt.UTC), is_synchronised=True),
)

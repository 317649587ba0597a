"""The operator's configuration as frozen models: every key with its unit, bounds and default."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from kiosk.browsing.config import BrowsingConfig
from kiosk.models import AbsolutePath, Line, ScanDpi, StrictModel
from kiosk.network.config import NetworkConfig
from kiosk.paths import DEFAULT_STATISTICS

SHORTEST_WARNING_S = 20  # WCAG 2.2.1: a warning leaves at least 20 seconds to answer with a simple gesture


def _in_own_folder(path: Path) -> Path:
    # Its folder is bound into the sandbox: no folder that holds anything but the stick.
    if not re.fullmatch(r"/dev/kiosk-[a-z0-9-]+/[a-z0-9-]+", str(path)):
        raise ValueError("must lie in a folder of its own, such as /dev/kiosk-stick/disk")
    return path


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or parts.username is not None:
        raise ValueError("must be an https address without user name")
    return text


WebAddress = Annotated[str, AfterValidator(_web_address)]
StickPath = Annotated[Path, AfterValidator(_in_own_folder)]
OptionName = Annotated[str, Field(pattern=r"^[a-z0-9-]{1,60}$")]
PinHash = Annotated[
    str, Field(pattern=r"^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$[A-Za-z0-9+/]+\$[A-Za-z0-9+/]+$")
]


class Orientation(StrEnum):
    """How the screens arrange themselves."""

    AUTO = "auto"
    LANDSCAPE = "landscape"
    PORTRAIT = "portrait"


class Appearance(StrEnum):
    """The colours that a new session starts with; the visitor may change them for himself."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class Language(StrEnum):
    """Languages that the interface and the catalogue speak."""

    FRENCH = "fr"
    ENGLISH = "en"
    ARABIC = "ar"


class ScannerDriver(StrEnum):
    """Which adapter stands behind the scanner's protocol."""

    SANE = "sane"
    SIMULATED = "simulated"


class PrinterDriver(StrEnum):
    """Which adapter stands behind the printer's protocol."""

    CUPS = "cups"
    SIMULATED = "simulated"


class Paper(StrEnum):
    """What lies in the printer for the kiosk's own sheets."""

    A4 = "a4"
    ROLL_80MM = "roll_80mm"


class StickDriver(StrEnum):
    """What reads a visitor's stick."""

    USB = "usb"
    SIMULATED = "simulated"


class Isolation(StrEnum):
    """What stands between a session and the machine."""

    BUBBLEWRAP = "bwrap"
    NONE = "none"


class PlaceConfig(StrictModel):
    """Where this kiosk stands; shown on Welcome and on receipts."""

    prefecture: Line = Field(min_length=1)
    point: Line = "Point d’accueil numérique"
    department: Annotated[str, Field(pattern=r"^(0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-8]|98[678])$")]
    address: Line = ""
    help_phone: Annotated[str, Field(pattern=r"^[0-9+ .]{0,20}$")] = ""
    site_url: WebAddress | None = None


class DisplayConfig(StrictModel):
    """The screen: physical size (for sizes in millimetres), arrangement and colours."""

    diagonal_inches: Annotated[float, Field(ge=7, le=100)] | None = None
    orientation: Orientation = Orientation.AUTO
    appearance: Appearance = Appearance.LIGHT
    theme_folder: AbsolutePath | None = None


class SoundConfig(StrictModel):
    """Sounds and speech."""

    enabled: bool = True
    volume_percent: int = Field(default=60, ge=0, le=100)


class SessionTimes(StrictModel):
    """How long a session waits: for the visitor, and the supervisor for the session."""

    idle_s: int = Field(default=180, ge=45, le=3600)
    idle_warning_s: int = Field(default=30, ge=SHORTEST_WARNING_S, le=600)
    mediator_extension_s: int = Field(default=900, ge=60, le=7200)
    start_deadline_s: int = Field(default=30, ge=5, le=75)
    hang_deadline_s: int = Field(default=10, ge=3, le=60)
    standby: bool = True
    recycle_unused_h: int = Field(default=6, ge=1, le=48)
    longest_visit_h: int = Field(default=4, ge=1, le=24)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.idle_s <= self.idle_warning_s:
            raise ValueError(
                f"idle_s ({self.idle_s}) must be longer than idle_warning_s ({self.idle_warning_s}), "
                "because the warning is the end of the idle time"
            )
        return self


class LanguagesConfig(StrictModel):
    """Languages offered, in the order of the buttons, and the one that Welcome starts with."""

    offered: tuple[Language, ...] = Field(default=tuple(Language), min_length=1)
    default: Language = Language.FRENCH

    @model_validator(mode="after")
    def _check_members(self) -> Self:
        if len(set(self.offered)) != len(self.offered):
            raise ValueError("offered names a language twice")
        if self.default not in self.offered:
            raise ValueError(f"default ({self.default}) is not among the offered languages")
        return self


class ScannerConfig(StrictModel):
    """The scanner; `device` is SANE's name, the next three find it when that name changes."""

    driver: ScannerDriver = ScannerDriver.SANE
    device: Line = ""
    vendor: Line = ""
    model: Line = ""
    serial: Line = ""
    resolution_dpi: ScanDpi = 300
    first_line_deadline_s: int = Field(default=90, ge=5, le=600)
    silence_deadline_s: int = Field(default=30, ge=2, le=600)
    sane_config_folder: AbsolutePath | None = None
    options: dict[OptionName, Line] = Field(default_factory=dict)


class PrinterConfig(StrictModel):
    """The printer: a CUPS queue, or the simulated one that writes PDF files."""

    driver: PrinterDriver = PrinterDriver.CUPS
    queue: Annotated[str, Field(pattern=r"^[^\s/#]{0,127}$")] = ""
    server: Annotated[str, Field(pattern=r"^(/[^\s]+|[A-Za-z0-9.\-]+(:\d{1,5})?)$")] = "/run/cups/cups.sock"
    deadline_s: int = Field(default=180, ge=10, le=1800)
    colour: bool = True
    pages_per_visit: int = Field(default=30, ge=1, le=1000)
    largest_file_mb: int = Field(default=50, ge=1, le=500)
    paper: Paper = Paper.A4

    @model_validator(mode="after")
    def _check_queue(self) -> Self:
        if self.driver is PrinterDriver.CUPS and not self.queue:
            raise ValueError('driver "cups" needs queue, the name of a CUPS queue ("lpstat -e" lists them)')
        return self


class StickConfig(StrictModel):
    """The visitor's USB stick: off unless wanted, for it is the one way in for files that nobody has seen."""

    enabled: bool = False
    driver: StickDriver = StickDriver.USB
    # A default is a path already, and a document is checked as JSON, which knows only text.
    device: StickPath = Field(default=Path("/dev/kiosk-stick/disk"), validate_default=False)


class CatalogueConfig(StrictModel):
    """Folders of the operator that add to the shipped catalogue or replace its entries, in this order."""

    extra_folders: tuple[AbsolutePath, ...] = ()


class MediatorConfig(StrictModel):
    """Who may open the mediator's panel, and how long wrong PINs lock it."""

    pins: tuple[PinHash, ...] = ()
    free_attempts: int = Field(default=3, ge=1, le=10)
    first_lockout_s: int = Field(default=30, ge=5, le=3600)
    longest_lockout_s: int = Field(default=3600, ge=5, le=86400)
    permit_s: int = Field(default=300, ge=30, le=3600)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.longest_lockout_s < self.first_lockout_s:
            raise ValueError("longest_lockout_s must not be shorter than first_lockout_s")
        return self


class StatisticsConfig(StrictModel):
    """Where the counters live; they hold a day, an event, a procedure and a number, nothing else."""

    enabled: bool = True
    # A default is a path already, and a document is checked as JSON, which knows only text.
    path: AbsolutePath = Field(default=DEFAULT_STATISTICS, validate_default=False)


class SandboxConfig(StrictModel):
    """What separates a session from the machine (`none` has to be written out), and how large it may grow."""

    isolation: Isolation = Isolation.BUBBLEWRAP
    accessibility_bus: bool = False
    renderer_memory_mb: int = Field(default=1200, ge=300, le=16384)
    session_memory_mb: int = Field(default=2500, ge=600, le=65536)

    @model_validator(mode="after")
    def _check_order(self) -> Self:
        if self.session_memory_mb < self.renderer_memory_mb:
            raise ValueError("session_memory_mb must not be less than renderer_memory_mb")
        return self


class KioskConfig(StrictModel):
    """The whole configuration, with its secrets: it stays in the supervisor."""

    place: PlaceConfig
    printer: PrinterConfig
    display: DisplayConfig = DisplayConfig()
    sound: SoundConfig = SoundConfig()
    session: SessionTimes = SessionTimes()
    languages: LanguagesConfig = LanguagesConfig()
    scanner: ScannerConfig = ScannerConfig()
    stick: StickConfig = StickConfig()
    catalogue: CatalogueConfig = CatalogueConfig()
    mediator: MediatorConfig = MediatorConfig()
    statistics: StatisticsConfig = StatisticsConfig()
    sandbox: SandboxConfig = SandboxConfig()
    network: NetworkConfig = NetworkConfig()
    browsing: BrowsingConfig = BrowsingConfig()

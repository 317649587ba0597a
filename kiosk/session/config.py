"""What a session process is told: the configuration without its secrets, and what is true of this start."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field

from kiosk.config import (
    CatalogueConfig,
    DisplayConfig,
    Isolation,
    KioskConfig,
    LanguagesConfig,
    PlaceConfig,
    PrinterConfig,
    ScannerConfig,
    SessionTimes,
    SoundConfig,
    StickConfig,
)
from kiosk.device import machine_mark
from kiosk.models import StrictModel
from kiosk.network.route import Route
from kiosk.network.surroundings import Surroundings

LoopbackOrigin = Annotated[str, Field(pattern=r"^https?://(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$")]


class WindowConfig(StrictModel):
    """The window: full screen unless windowed; sizes in pixels, zero for "as large as the screen"."""

    windowed: bool = False
    width_px: int = Field(default=0, ge=0, le=16384)
    height_px: int = Field(default=0, ge=0, le=16384)


class Demonstration(StrictModel):
    """Present only in the demonstration: where its portal listens, which PIN the mediator's panel takes."""

    portal_origin: LoopbackOrigin
    bank_origin: LoopbackOrigin
    mediator_pin: Annotated[str, Field(pattern=r"^\d{4,12}$")]


class SessionConfig(StrictModel):
    """The part of the configuration that the session may know: no PIN, no statistics, no password."""

    place: PlaceConfig
    display: DisplayConfig
    sound: SoundConfig
    session: SessionTimes
    languages: LanguagesConfig
    scanner: ScannerConfig
    printer: PrinterConfig
    catalogue: CatalogueConfig
    network: Route
    isolation: Isolation
    mediator_enabled: bool
    webmails: tuple[str, ...] | None = None
    stick: StickConfig = StickConfig()
    printer_mark: str = ""
    window: WindowConfig = WindowConfig()
    demonstration: Demonstration | None = None

    @classmethod
    def of(
        cls,
        config: KioskConfig,
        window: WindowConfig | None = None,
        demonstration: Demonstration | None = None,
        surroundings: Surroundings | None = None,
    ) -> Self:
        """Take from the whole configuration what a session needs; `surroundings`: the environment's."""
        return cls(
            place=config.place,
            display=config.display,
            sound=config.sound,
            session=config.session,
            languages=config.languages,
            scanner=config.scanner,
            printer=config.printer,
            catalogue=config.catalogue,
            stick=config.stick,
            printer_mark=machine_mark(),
            network=Route.of(config.network, surroundings or Surroundings()),
            isolation=config.sandbox.isolation,
            mediator_enabled=bool(config.mediator.pins),
            webmails=config.browsing.webmails,
            window=window or WindowConfig(),
            demonstration=demonstration,
        )

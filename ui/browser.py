"""Builds what shows the procedure's site: the gate, the view-models around it, and what guards its window."""

from __future__ import annotations

import time
from datetime import datetime
from typing import TYPE_CHECKING, Self

import shiboken6

from ui.blocked_host_report import BlockedHostReport
from ui.large_pointer import LargePointer
from ui.speech.speaker import Speaker, has_voice
from ui.viewmodels.flood import FloodViewModel
from ui.viewmodels.host_grant import HostGrantViewModel
from ui.viewmodels.network import NetworkViewModel
from ui.viewmodels.page_comfort import PageComfortViewModel
from ui.viewmodels.page_loads import PageLoadsViewModel
from ui.viewmodels.page_reader import PageReader
from ui.viewmodels.site import SiteViewModel
from ui.viewmodels.site_notice import SiteNoticeViewModel
from ui.viewmodels.site_trouble import SiteTroubleViewModel
from ui.viewmodels.speech import SpeechViewModel
from ui.web.download import DownloadKeeper
from ui.web.field_view import FieldView
from ui.web.gate import SiteGate
from ui.web.input_guard import InputGuard
from ui.window import pixels_per_mm

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtQuick import QQuickWindow

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.config import SoundConfig
    from kiosk.services.supervisor_link import SupervisorLink
    from kiosk.session.config import SessionConfig
    from ui.viewmodels.app import AppViewModel
    from ui.viewmodels.journey import JourneyViewModel
    from ui.viewmodels.preferences import PreferencesViewModel


def make_speaker(sound: SoundConfig) -> Speaker | None:
    """Return what reads pages out; None where the kiosk makes no sound or the machine has no voice."""
    return Speaker() if sound.enabled and has_voice() else None


class Browser:
    """One session's browser; `close` it when its window was closed, `release` it when that is deleted."""

    def __init__(
        self,
        catalogue: Catalogue,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        downloads: Path,
        sound: SoundConfig,
        scale: float,
        network: NetworkViewModel,
        link: SupervisorLink,
        gate: SiteGate | None = None,
    ) -> None:
        """`downloads` is the session's folder for what sites hand out; `scale` is in pixels a millimetre;
        `gate` is another than a visit's."""
        self.downloads = DownloadKeeper(downloads)
        self.gate = SiteGate(time.monotonic) if gate is None else gate
        self._journey = journey
        self.troubles = SiteTroubleViewModel(
            PageLoadsViewModel(time.monotonic, self.gate.opens),
            HostGrantViewModel(link, self.gate),
            SiteNoticeViewModel(preferences),
            preferences,
            lambda: datetime.now().astimezone(),
        )
        self._report = BlockedHostReport(link)
        self.gate.blocked.connect(self.troubles.note_blocked)
        self.gate.blocked.connect(self._report.note)
        self.troubles.loads.networkAsked.connect(network.look)
        network.seen.connect(self.troubles.learnNetwork)
        self.reader = PageReader(journey)
        self.speech = SpeechViewModel(make_speaker(sound), sound.volume_percent / 100)
        self.comfort = PageComfortViewModel(preferences, self.speech)
        self._pointer = LargePointer(preferences, scale)
        self.site = SiteViewModel(
            catalogue,
            journey,
            preferences,
            self.downloads,
            self.gate,
            self.troubles,
            self.comfort,
            self.reader,
            network,
            FloodViewModel(time.monotonic),
        )
        self._field_view = FieldView()
        self._guard = InputGuard()

    @classmethod
    def of(
        cls,
        config: SessionConfig,
        catalogue: Catalogue,
        journey: JourneyViewModel,
        preferences: PreferencesViewModel,
        downloads: Path,
        link: SupervisorLink,
    ) -> Self:
        """Build a visit's browser as its session is configured."""
        network, scale = NetworkViewModel(config.network, link), pixels_per_mm(config)
        return cls(catalogue, journey, preferences, downloads, config.sound, scale, network, link)

    def attend(self, app: AppViewModel) -> None:
        """Connect what a trouble of the site's asks of the rest of the kiosk."""
        troubles, mediator = self.troubles, app.mediator
        troubles.has_mediator = mediator.is_enabled
        troubles.helpAsked.connect(app.askHelp)
        troubles.leaveAsked.connect(self._journey.back)
        troubles.mediatorAsked.connect(mediator.openPad)
        troubles.grant.pinAsked.connect(mediator.ask_again)
        troubles.grant.letIn.connect(mediator.close)

    def guard(self, window: QQuickWindow) -> None:
        """Watch what is typed and pressed in the window before any page gets it."""
        window.installEventFilter(self._guard)

    def close(self) -> None:
        """Let go of the input method, of the voice and of the pointer."""
        self.speech.close()
        self._pointer.close()
        shiboken6.delete(self._field_view)  # or it would go on turning the wheel of the next session's pages

    def release(self) -> None:
        """Take the profile away; its pages have to be gone, and Qt's application still there."""
        self.site.release()

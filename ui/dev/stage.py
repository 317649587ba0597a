"""Everything that a session needs around it, in one process: portal, supervisor's end, workspace, devices."""

from __future__ import annotations

import datetime as dt
import itertools
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Self

from PySide6.QtQml import qmlEngine

from kiosk.config import StickDriver
from kiosk.demo.faults import FaultState
from kiosk.demo.process import PortalProcess
from kiosk.services.supervisor_link import SupervisorLink
from kiosk.session.config import WindowConfig
from kiosk.supervisor.demonstration import make_config, make_session_config
from kiosk.supervisor.messages import Start
from ui.app import catalogue_for
from ui.dev.driver import Visitor
from ui.dev.hand import Input
from ui.dev.patience import wait_for
from ui.dev.phrasebook import Phrasebook
from ui.dev.stand_in import StandInSupervisor
from ui.session import Session
from ui.translation import TRANSLATIONS

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlEngine
    from PySide6.QtQuick import QQuickWindow

    from kiosk.config import KioskConfig

_START_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Play:
    """How the tour is played: the window in pixels, who plays, and whose devices."""

    width_px: int = 1920
    height_px: int = 1080
    language: str = "fr"
    input: Input = Input.TOUCH
    devices: KioskConfig | None = None
    """Where scanner, printer and stick are taken from; None plays with the simulated ones."""


class Stage:
    """Opens one session after the other, as the supervisor does, but all of them in this process."""

    def __init__(
        self,
        application: QGuiApplication,
        play: Play,
        folder: Path,
        received_folder: Path,
        max_file_bytes: int,
    ) -> None:
        self.play = play
        self._application = application
        self._folder = folder
        self._config = _config_of(play, folder)
        self._exits = ExitStack()
        self.portal = PortalProcess(received_folder, max_file_bytes)
        self._supervisors = ExitStack()
        self.supervisor = StandInSupervisor(self._config)
        self._numbers = itertools.count(1)
        self._session: Session | None = None
        self._link: SupervisorLink | None = None
        self._erased_at: str | None = None

    def __enter__(self) -> Self:
        self._exits.enter_context(self.portal)
        self._exits.enter_context(self._supervisors)
        self._supervisors.enter_context(self.supervisor)
        window = WindowConfig(windowed=True, width_px=self.play.width_px, height_px=self.play.height_px)
        self._session_config = make_session_config(
            self._config, window, self.portal.origin, self.portal.bank_origin
        )
        self.catalogue = catalogue_for(self._session_config)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close_session()
        self._exits.close()

    @property
    def session(self) -> Session:
        """The session that is open."""
        if self._session is None:
            raise RuntimeError("no session is open")
        return self._session

    def open_session(self, **times: int) -> Visitor:
        """Open a new session and meet its visitor at Welcome; `times` shortens the configuration's times."""
        self.close_session()
        workspace = self._folder / f"session-{next(self._numbers)}"
        workspace.mkdir(mode=0o700)
        start = Start(config=self._session_config, workspace=workspace)
        link = SupervisorLink(self.supervisor.connect(start, self._erased_at), self._application)
        self._link = link
        heard: list[Start] = []
        link.started.connect(heard.append)
        link.open()
        wait_for(lambda: heard, "the supervisor's answer")
        self._session = Session(_hurried(heard[0], times), self.catalogue, link)
        wait_for(lambda: self.supervisor.is_ready, "the first screen", _START_S)
        window = self._session.window
        return Visitor(window, _engine_of(window), self.phrasebook("fr"), self.play.input)

    def plug_stick(self, *, is_plugged: bool) -> None:
        """Plug the stick in or out; of a real one the image waits beside its node, as "NODE.out"."""
        stick = self._config.stick
        if stick.driver is StickDriver.SIMULATED:
            self.session.simulation.set_stick(is_plugged=is_plugged)
            return
        out = stick.device.with_name(f"{stick.device.name}.out")
        source, target = (out, stick.device) if is_plugged else (stick.device, out)
        source.rename(target)

    def mend(self) -> None:
        """Undo what a scene that failed may have left: faults, and a kiosk out of service."""
        self.close_session()
        self.portal.change_faults(**FaultState().model_dump())
        self._supervisors.close()
        self.supervisor = self._supervisors.enter_context(StandInSupervisor(self._config))

    def close_session(self) -> None:
        """Let go of the session, as if it had been erased."""
        session, self._session = self._session, None
        link, self._link = self._link, None
        if session is not None:
            session.close()
            self._erased_at = dt.datetime.now().astimezone().strftime("%H:%M")
        if link is not None:
            link.close()

    @staticmethod
    def phrasebook(language: str) -> Phrasebook:
        """Return how sentences stand on the screen in a language."""
        return Phrasebook(TRANSLATIONS, language)


def _engine_of(window: QQuickWindow) -> QQmlEngine:
    engine = qmlEngine(window)
    if engine is None:
        raise RuntimeError("the window was not made by QML")
    return engine


def _config_of(play: Play, folder: Path) -> KioskConfig:
    config = make_config(folder)
    if play.devices is None:
        return config
    devices = play.devices
    return config.model_copy(
        update={"scanner": devices.scanner, "printer": devices.printer, "stick": devices.stick}
    )


def _hurried(start: Start, times: dict[str, int]) -> Start:
    """Shorten times below what a configuration may hold: a person is waited for longer than a tour."""
    changes: dict[str, Any] = dict(times)
    session = start.config.session.model_copy(update=changes)
    return start.model_copy(update={"config": start.config.model_copy(update={"session": session})})

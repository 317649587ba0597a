"""The real session process with a player in it, who plants canaries and ends the session as he is told.

`kiosk prove-wipe` starts it in the place of `ui.app`; it asks the proof's site what to plant.
"""

from __future__ import annotations

import os
import secrets
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from ui import app, session  # first: `app` prepares the environment for Qt

from PySide6.QtCore import QTimer  # isort: skip
from PySide6.QtGui import QClipboard, QGuiApplication  # isort: skip
from PySide6.QtQml import qmlEngine  # isort: skip

from kiosk.proof.words import Coming, Ending, Orders, Told
from ui.dev.driver import Visitor
from ui.dev.hurried_watch import HurriedWatch
from ui.dev.patience import NotSeenError, turn, wait_for
from ui.dev.phrasebook import Phrasebook
from ui.dev.wipe_visit import WipeVisit
from ui.translation import TRANSLATIONS

if TYPE_CHECKING:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.supervisor.messages import Start

_ASK_EVERY_MS: Final = 250
_ANSWER_S: Final = 30.0
_ORDER_S: Final = 600.0


class Site:
    """Asks the proof's site in a thread of its own: an answer that is late must not look like a hang."""

    def __init__(self, origin: str) -> None:
        parts = urlsplit(origin)
        self._address = (parts.hostname or "", parts.port)
        self._thread = ThreadPoolExecutor(1)

    def ask(self, method: str, path: str, body: str | None = None) -> str:
        """Return the answer's text; raises `OSError` where there is none."""
        answer = self._thread.submit(self._ask, method, path, body)
        wait_for(answer.done, "the site of the proof", _ANSWER_S)
        return answer.result()

    def _ask(self, method: str, path: str, body: str | None) -> str:
        connection = HTTPConnection(*self._address, timeout=_ANSWER_S)
        try:
            connection.request(method, path, body and body.encode())
            return connection.getresponse().read().decode()
        finally:
            connection.close()


class Player:
    """Waits until its session stands on the screen, plants what the site orders, and ends the session."""

    def __init__(self, played: PlayedSession, start: Start) -> None:
        if start.config.demonstration is None:
            raise RuntimeError("the proof needs its site")
        self._session = played
        self._has_stick = start.config.stick.enabled
        self._site = Site(start.config.demonstration.portal_origin)
        self._name = secrets.token_hex(8)
        QTimer.singleShot(_ASK_EVERY_MS, self._look)

    def _look(self) -> None:
        orders = self._orders() if self._session.window.isExposed() else None
        if orders is None:
            QTimer.singleShot(_ASK_EVERY_MS, self._look)
            return
        window = self._session.window
        engine = qmlEngine(window)
        if engine is None:
            raise RuntimeError("the window was not made by QML")
        visitor = Visitor(window, engine, Phrasebook(TRANSLATIONS, "fr"))
        visit = WipeVisit(self._session, visitor, orders, has_stick=self._has_stick)
        told = self._plant(visit)
        self._tell(told)
        try:
            self.end(visit, self._ending())
        except NotSeenError as error:
            self._tell(told.model_copy(update={"failure": f"end: {error}"}))

    def _tell(self, told: Told) -> None:
        self._site.ask("POST", "/_proof/told", told.model_dump_json())

    def _orders(self) -> Orders | None:
        clipboard = QGuiApplication.clipboard()
        modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        text = "\n".join(clipboard.text(mode) for mode in modes)
        answer = self._site.ask(
            "POST", "/_proof/come", Coming(name=self._name, clipboard=text).model_dump_json()
        )
        return Orders.model_validate_json(answer) if answer else None

    def _plant(self, visit: WipeVisit) -> Told:
        failure = ""
        try:
            visit.play()
        except (NotSeenError, OSError, RuntimeError, ValueError) as error:
            failure = f"{visit.step}: {error}"
        return Told(planted=tuple(visit.planted), samples=visit.samples, failure=failure)

    def _ending(self) -> Ending:
        deadline_s = time.monotonic() + _ORDER_S
        while time.monotonic() < deadline_s:
            if answer := self._site.ask("GET", "/_proof/ending"):
                return Ending(answer)
            turn(_ASK_EVERY_MS)
        raise RuntimeError("nobody said how to end")

    def end(self, visit: WipeVisit, ending: Ending) -> None:
        """End the session so; of a power failure nobody is told."""
        match ending:
            case Ending.BUTTON:
                visit.press_end()
            case Ending.CRASH:
                os.kill(os.getpid(), signal.SIGSEGV)
            case Ending.IDLE:
                self._session.leave_alone()
            case Ending.HANG:
                while True:
                    time.sleep(3600)
            case Ending.POWER_OFF:
                return


class PlayedSession(session.Session):
    """The product's session, with a player and an idle watch that can be hurried."""

    def __init__(self, start: Start, catalogue: Catalogue, *others: Any) -> None:
        # The seam, as for the session itself in `main`.
        setattr(session, "IdleWatch", self._make_watch)  # noqa: B010 - mypy lets nobody assign to a class's name
        self.catalogue = catalogue
        super().__init__(start, catalogue, *others)
        self.player = self.make_player(start)

    def make_player(self, start: Start) -> Player:
        """Make the player; a test's leaking one has another."""
        return Player(self, start)

    def leave_alone(self) -> None:
        """Touch nothing any more; the session notices it soon."""
        self._idle_service.stop()
        self._watch.hurry()
        self._idle_service.start()

    def _make_watch(self, *arguments: Any) -> HurriedWatch:
        self._watch = HurriedWatch(*arguments)
        return self._watch


def main(played: type[PlayedSession] = PlayedSession) -> int:
    """Run the session as `ui.app` does."""
    # Everything else is the product's own.
    setattr(app, "Session", played)  # noqa: B010 - mypy lets nobody assign to a class's name
    return app.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

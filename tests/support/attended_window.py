"""A kiosk's window whose supervisor the test plays: it reads what is asked and says what is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from devices.simulation.faults import PrinterFault
from kiosk.supervisor.messages import Admit, Present, Start, decode_from_session, encode
from tests.support.clock import HandClock
from tests.support.kiosk_window import KioskWindow, session_config, visible_items

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtQuick import QQuickItem

    from kiosk.supervisor.messages import FromSession, FromSupervisor, OutOfService

_PATIENCE_MS = 20_000


class AttendedWindow(KioskWindow):
    """Its idle watch reads a clock that the test turns; its mediator has a PIN."""

    def __init__(
        self,
        folder: Path,
        *,
        apology: bool = False,
        erased_at: str | None = None,
        out_of_service: OutOfService | None = None,
    ) -> None:
        config = session_config().model_copy(update={"mediator_enabled": True})
        super().__init__(
            folder,
            start=Start(config=config, workspace=folder),
            present=Present(apology=apology, out_of_service=out_of_service),
            admit=Admit(erased_at=erased_at, out_of_service=out_of_service),
        )
        self._far.setblocking(False)
        self._unread = b""
        self.clock = HandClock()
        self.session._idle_service._watch._clock = self.clock
        self.session.simulation.set_printer(pace=0.0, fault=PrinterFault.NONE)

    def asked(self, kind: type[FromSession]) -> list[Any]:
        """Return the messages of a kind that the session has sent since the last look; others are dropped."""
        try:
            while block := self._far.recv(65536):
                self._unread += block
        except BlockingIOError:
            pass
        *lines, self._unread = self._unread.split(b"\n")
        messages = [decode_from_session(line) for line in lines]
        return [message for message in messages if isinstance(message, kind)]

    def answer(self, message: FromSupervisor) -> None:
        """Say something to the session and let it be heard."""
        self._far.sendall(encode(message))
        self.pause(30)

    def pause(self, milliseconds: int) -> None:
        """Let the event loop run; unlike QTest's waiting this lets other Python threads work as well."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait(self, is_so: Callable[[], object], patience_ms: int = _PATIENCE_MS) -> None:
        """Wait until something is so; AssertionError when it takes too long."""
        deadline = QDeadlineTimer(patience_ms)
        while not is_so():
            assert not deadline.hasExpired(), "waited in vain"
            self.pause(20)

    def pass_time(self, seconds: float) -> None:
        """Turn the idle watch's clock and have it look."""
        self.clock.pass_s(seconds)
        self.session._idle_service._look()
        self.settle()

    def says(self, words: str) -> bool:
        """Tell whether a visible text holds these words, on the screen or on a sheet above it."""
        return any(words in text for text in self.all_texts())

    def all_texts(self) -> list[str]:
        """Return every visible text of the window."""
        items = visible_items(self.window.contentItem())
        return [str(item.property("text")) for item in items if item.inherits("QQuickText")]

    def sheet(self, component: str) -> QQuickItem | None:
        """Return a sheet that is open, or None."""
        for item in visible_items(self.window.contentItem()):
            if item.metaObject().className().partition("_QML")[0] == component:
                return item
        return None

    def button(self, words: str) -> QQuickItem:
        """Return the topmost visible control that says these words."""
        found = [
            item
            for item in visible_items(self.window.contentItem())
            if item.inherits("QQuickAbstractButton") and item.property("text") == words
        ]
        assert found, f"no button {words!r} among {self.all_texts()}"
        return found[-1]

    def has_focus_within(self, item: QQuickItem) -> bool:
        """Tell whether the keyboard's focus is on an item or inside it."""
        focus = QGuiApplication.focusObject()
        each = focus if focus is not None and focus.inherits("QQuickItem") else None
        while each is not None:
            if each == item:
                return True
            each = each.parentItem()  # type: ignore[attr-defined]  # a QQuickItem, as inherits() told
        return False

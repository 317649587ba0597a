"""What the view-models' tests stand on: preferences, a journey, and services that only listen and tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from kiosk.catalogue.catalogue import Catalogue
from kiosk.session.states import SessionMachine, State
from kiosk.supervisor.host_message import HostLetIn
from kiosk.supervisor.messages import OutOfServiceChanged, PinResult
from ui.theme import load_theme
from ui.viewmodels.journey import JourneyViewModel
from ui.viewmodels.preferences import PreferencesViewModel

if TYPE_CHECKING:
    from pathlib import Path

    from devices.printing.api import PrintOptions


def preferences() -> PreferencesViewModel:
    return PreferencesViewModel(load_theme(), ["fr", "en", "ar"], "fr", "light", lambda _language: None)


def journey(
    state: State = State.WELCOME,
    catalogue: Catalogue | None = None,
    liking: PreferencesViewModel | None = None,
) -> JourneyViewModel:
    return JourneyViewModel(catalogue or Catalogue(), liking or preferences(), SessionMachine(state))


class PrintStandIn(QObject):
    """Takes documents and tells of them what the test says."""

    statusChanged = Signal(object)  # noqa: N815 - the service's own name
    jobChanged = Signal(int, object)  # noqa: N815 - as above
    failed = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self.documents: list[Path] = []
        self.options: list[PrintOptions] = []
        self.cancelled: list[int] = []

    def print_document(self, document: Path, options: PrintOptions) -> int:
        self.options.append(options)
        self.documents.append(document)
        return len(self.documents)

    def cancel(self, ticket: int) -> None:
        self.cancelled.append(ticket)

    def refresh_status(self) -> None:
        pass


class LinkStandIn(QObject):
    """Writes down what the supervisor would be told."""

    pin_answered = Signal(PinResult)
    out_of_service_changed = Signal(OutOfServiceChanged)
    host_let_in = Signal(HostLetIn)

    def __init__(self) -> None:
        super().__init__()
        self.counted: list[tuple[str, str | None]] = []
        self.ended: list[str] = []
        self.pins: list[str] = []
        self.wishes: list[str | None] = []
        self.hosts: list[str] = []
        self.blocked: list[tuple[str, str]] = []

    def count(self, event: Any, procedure: str | None = None) -> None:
        self.counted.append((event.value, procedure))

    def end_session(self, reason: Any) -> None:
        self.ended.append(reason.value)

    def check_pin(self, pin: str) -> int:
        self.pins.append(pin)
        return len(self.pins)

    def set_out_of_service(self, message: str | None) -> None:
        self.wishes.append(message)

    def let_host_in(self, host: str) -> None:
        self.hosts.append(host)

    def report_blocked_host(self, host: str, verdict: Any) -> None:
        self.blocked.append((host, verdict.value))

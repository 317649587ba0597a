"""The session's end of the channel to its supervisor, inside Qt's event loop."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from kiosk.errors import ChannelError
from kiosk.supervisor.host_message import BlockedHost, HostLetIn, LetHostIn
from kiosk.supervisor.messages import (
    MAX_LINE_BYTES,
    Admit,
    Clipboard,
    ClipboardSeen,
    Count,
    EndReason,
    Heartbeat,
    Hello,
    LookAtClipboard,
    OutOfServiceChanged,
    PinCheck,
    PinResult,
    Prepared,
    Present,
    PrintingBegan,
    Ready,
    SessionEnded,
    SetOutOfService,
    Start,
    VisitorCame,
    decode_from_supervisor,
    encode,
)
from kiosk.supervisor.network_message import NetworkCheck, NetworkSeen, ProxyLogin, ProxyLoginAsked

if TYPE_CHECKING:
    from kiosk.browsing.request import Verdict
    from kiosk.statistics.event import Event
    from kiosk.supervisor.messages import FromSession, FromSupervisor

HEARTBEAT_MS = 1000  # a tenth of the shortest sensible hang deadline, and next to no work at Welcome
_READ_BYTES = 16 * 1024


class SupervisorLink(QObject):
    """Speaks to the supervisor without ever blocking the interface thread.

    Heartbeats come from the interface thread's own timer: they stop when that thread hangs, which is what
    the supervisor wants to know. `lost` is emitted once when the supervisor is gone or speaks nonsense; the
    session has to end then, because nobody would erase it any more.
    """

    started = Signal(Start)
    presented = Signal(Present)
    clipboard_asked = Signal()
    admitted = Signal(Admit)
    pin_answered = Signal(PinResult)
    out_of_service_changed = Signal(OutOfServiceChanged)
    proxy_login_answered = Signal(ProxyLogin)
    network_seen = Signal(NetworkSeen)
    host_let_in = Signal(HostLetIn)
    lost = Signal(str)

    def __init__(self, channel: socket.socket, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = channel
        self._socket.setblocking(False)
        self._received = bytearray()
        self._unsent = bytearray()
        self._ticket = 0
        self._is_lost = False
        self._readable = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read, self)
        self._readable.activated.connect(self._read)
        self._writable = QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Write, self)
        self._writable.activated.connect(self._write)
        self._writable.setEnabled(False)
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self._beat)

    @classmethod
    def of_descriptor(cls, descriptor: int, parent: QObject | None = None) -> SupervisorLink:
        """Build the link on an inherited socket, whose number stands on the command line."""
        return cls(socket.socket(fileno=descriptor), parent)

    @property
    def is_lost(self) -> bool:
        """Whether the supervisor is gone."""
        return self._is_lost

    def open(self) -> None:
        """Say hello and begin to beat; `started` follows with the configuration."""
        self._send(Hello())
        self._heartbeat.start()

    def report_prepared(self) -> None:
        """Say that all is built; `presented` follows when this session's turn has come."""
        self._send(Prepared())

    def report_ready(self) -> None:
        """Say that the first screen is painted; `clipboard_asked` and `admitted` follow."""
        self._send(Ready())

    def report_clipboard(self, found: Clipboard) -> None:
        """Say what was found in the clipboard, which is empty now or can be read by nobody."""
        self._send(ClipboardSeen(found=found))

    def report_visitor(self) -> None:
        """Say that this session is somebody's from now on."""
        self._send(VisitorCame())

    def report_printing(self) -> None:
        """Say that a document is about to go to the print service."""
        self._send(PrintingBegan())

    def end_session(self, reason: EndReason) -> None:
        """Ask for the end; the supervisor kills this process and all that belongs to it."""
        self._send(SessionEnded(reason=reason))

    def check_pin(self, pin: str) -> int:
        """Ask whether a PIN is right; `pin_answered` comes with the ticket returned here."""
        ticket = self._take_ticket()
        self._send(PinCheck(ticket=ticket, pin=pin))
        return ticket

    def ask_proxy_login(self, proxy: str) -> int:
        """Ask for the login of a proxy's host; `proxy_login_answered` comes with the ticket returned here."""
        ticket = self._take_ticket()
        self._send(ProxyLoginAsked(ticket=ticket, proxy=proxy))
        return ticket

    def check_network(self) -> int:
        """Ask how the network stands; `network_seen` comes, within seconds, with the ticket returned here."""
        ticket = self._take_ticket()
        self._send(NetworkCheck(ticket=ticket))
        return ticket

    def count(self, event: Event, procedure: str | None = None) -> None:
        """Count an event, with the catalogue id of a procedure where there is one."""
        self._send(Count(event=event, procedure=procedure))

    def set_out_of_service(self, message: str | None) -> None:
        """Ask for out of service (a message) or service (None); needs a right PIN in this session."""
        self._send(SetOutOfService(message=message))

    def let_host_in(self, host: str) -> None:
        """Ask for one host more in this visit; needs a right PIN in this session. `host_let_in` follows."""
        self._send(LetHostIn(host=host))

    def report_blocked_host(self, host: str, verdict: Verdict) -> None:
        """Say that a host was asked for and stayed closed."""
        self._send(BlockedHost(host=host, verdict=verdict))

    def close(self) -> None:
        """Stop beating and let go of the socket."""
        self._stop()
        self._socket.close()

    def _take_ticket(self) -> int:
        self._ticket += 1
        return self._ticket

    def _beat(self) -> None:
        self._send(Heartbeat())

    def _send(self, message: FromSession) -> None:
        if self._is_lost:
            return
        self._unsent += encode(message)
        self._write()

    def _write(self) -> None:
        try:
            while self._unsent:
                del self._unsent[: self._socket.send(self._unsent)]
        except BlockingIOError:
            pass
        except OSError:
            self._lose("the supervisor's end is closed")
            return
        self._writable.setEnabled(bool(self._unsent))

    def _read(self) -> None:
        try:
            received = self._socket.recv(_READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            received = b""
        if not received:
            self._lose("the supervisor is gone")
            return
        self._received += received
        *lines, rest = self._received.split(b"\n")
        self._received = rest
        for line in lines:
            self._take(bytes(line))
        if len(self._received) > MAX_LINE_BYTES:
            self._lose("a line is too long")

    def _take(self, line: bytes) -> None:
        if self._is_lost:
            return
        try:
            message = decode_from_supervisor(line)
        except ChannelError as error:
            self._lose(str(error))
        else:
            self._tell(message)

    def _tell(self, message: FromSupervisor) -> None:
        match message:
            case Start():
                self.started.emit(message)
            case Present():
                self.presented.emit(message)
            case LookAtClipboard():
                self.clipboard_asked.emit()
            case Admit():
                self.admitted.emit(message)
            case PinResult():
                self.pin_answered.emit(message)
            case OutOfServiceChanged():
                self.out_of_service_changed.emit(message)
            case HostLetIn():
                self.host_let_in.emit(message)
            case ProxyLogin():
                self.proxy_login_answered.emit(message)
            case NetworkSeen():
                self.network_seen.emit(message)

    def _lose(self, why: str) -> None:
        if not self._is_lost:
            self._stop()
            self.lost.emit(why)

    def _stop(self) -> None:
        self._is_lost = True
        self._heartbeat.stop()
        self._readable.setEnabled(False)
        self._writable.setEnabled(False)

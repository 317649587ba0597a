"""Starts a queue again that CUPS itself stopped, and leaves alone what a person paused."""

from __future__ import annotations

import http.client
import logging
import math
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

import cups

from devices.printing.cups_server import USER
from devices.printing.cups_word import CALL_ERRORS, ipp_status
from devices.printing.ipp_message import is_success, resume_order

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from devices.printing.cups_queue import QueueView
    from devices.printing.cups_server import CupsServer

_LOG = logging.getLogger(__name__)

# What cupsd's scheduler says of a job whose back-end failed. The queue shows the back-end's last words, as it
# shows those that a person typed: only this event tells the one from the other. It comes right before the
# queue's own; where a person was first there is no such pair, even if the back-end fails then.
_BACKEND_FAILED: Final = "Printer stopped due to backend errors"
_STOPPED: Final = "printer-stopped"
_EVENTS: Final = ["job-state-changed", _STOPPED]
# Seconds between two starts: a back-end that fails every time must not be driven round in circles.
_PAUSES_S: Final = (0.0, 5.0, 15.0, 60.0, 300.0)
_TIMEOUT_S: Final = 3.0


class QueueStarter:
    """Remembers how the queue came to stand still and starts it, sooner at first than later.

    Only a stop seen while this process's own job was being printed is known to be CUPS' own. Whatever is
    done to the queue after it (another word, another time of change) is a person's, and stays.
    """

    def __init__(self, server: CupsServer, clock: Callable[[], float]) -> None:
        self._server = server
        self._clock = clock
        self._subscription: int | None = None
        self._last_event = 0
        self._failed_job: int | None = None
        self._stopped_by: int | None = None
        self._stop: tuple[str, int] | None = None
        self._seen: tuple[str, int] | None = None
        self._tries = 0
        self._next_try_at = -math.inf
        self._is_refused = False

    @property
    def is_starting(self) -> bool:
        """Tell whether CUPS stopped the queue and this process may start it."""
        return self._stop is not None and not self._is_refused

    def subscribe(self, connection: cups.Connection) -> None:
        """Hear from now on how jobs stop; without room for that the queue is left as it stands."""
        with suppress(cups.IPPError):
            if self._subscription is None:
                self._last_event = 0
                self._subscription = self._server.subscription(connection, _EVENTS)
            else:
                self._server.renew(connection, self._subscription)

    def listen(self, connection: cups.Connection) -> None:
        """Hear what happened. Before jobs are looked at: what is seen of them is then later than a stop."""
        if self._subscription is None:
            return
        try:
            events = connection.getNotifications([self._subscription])["events"]
        except cups.IPPError as error:
            if ipp_status(error) == cups.IPP_NOT_FOUND:
                self._subscription = None  # it went with a server that had not written it down
            return
        for event in events:
            number = int(event["notify-sequence-number"])
            if number > self._last_event:
                self._last_event = number
                self._hear(event)

    def _hear(self, event: Mapping[str, Any]) -> None:
        if event.get("notify-subscribed-event") == _STOPPED:
            self._stopped_by, self._failed_job = self._failed_job, None
        else:
            is_failure = str(event.get("notify-text", "")).startswith(_BACKEND_FAILED)
            self._failed_job = event.get("notify-job-id") if is_failure else None

    def see(self, connection: cups.Connection, view: QueueView) -> None:
        """Note how the queue stands now."""
        now = (view.message, view.changed_at)
        if view.is_paused and self._stopped_by is None and now != self._stop:
            # It may have stopped since we listened: for one look that would be told as somebody's pause.
            self.listen(connection)
        if not view.is_paused:
            self._stop = None
        elif self._stopped_by is not None:
            is_untouched = _last_words(connection, self._stopped_by) == view.message
            self._stop, self._is_refused = now if is_untouched else None, False
        elif now != self._stop:
            self._stop = None
        self._stopped_by = None

    def start(self, *, is_idle: bool) -> None:
        """Start the queue when it is time, and no job can be printed twice. ``is_idle``: none waits for it.

        A stop is acted on at the look after the one that found it: its jobs were looked at in between.
        """
        is_known = self._stop is not None and self._stop == self._seen
        self._seen = self._stop
        if not is_known or self._is_refused or not (is_idle or self._clock() >= self._next_try_at):
            return
        pause = _PAUSES_S[min(self._tries + 1, len(_PAUSES_S) - 1)]
        self._tries += 1
        self._next_try_at = self._clock() + pause
        with suppress(OSError):  # a server that is away may be asked again
            self._is_refused = not may_start(self._server)
            self._stop = self._stop if self._is_refused else None
        if self._is_refused:
            _LOG.warning("the print service stopped its queue, and the kiosk may not start it again")

    def has_printed(self) -> None:
        """Begin with short pauses again: a job came out."""
        self._tries = 0
        self._next_try_at = -math.inf

    def close(self, *, is_idle: bool) -> None:
        """End the subscription; a queue that CUPS stopped and nobody waits for is left started."""
        if is_idle and self.is_starting:
            with suppress(OSError):
                may_start(self._server)
        subscription, self._subscription = self._subscription, None
        if subscription is not None:
            with suppress(*CALL_ERRORS):
                self._server.connect().cancelSubscription(subscription)


def may_start(server: CupsServer) -> bool:
    """Start the queue and tell whether CUPS let us; starting one that is idle changes nothing.

    Not by pycups, which asks for it at the administrators' door and without our name. Raises ``OSError`` when
    the server is away.
    """
    order = resume_order(f"ipp://localhost/printers/{server.queue}", USER)
    connection = _SocketConnection(server.address, server.port, timeout=_TIMEOUT_S)
    try:
        connection.request(
            "POST", f"/printers/{server.queue}", body=order, headers={"Content-Type": "application/ipp"}
        )
        answer = connection.getresponse()
        return answer.status == http.HTTPStatus.OK and is_success(answer.read())
    except http.client.HTTPException as error:
        raise OSError(type(error).__name__) from error
    finally:
        connection.close()


def _last_words(connection: cups.Connection, job_id: int) -> str | None:
    """Return what the queue said when it stopped at this job: a person's word since then is not in it."""
    name = "job-printer-state-message"
    try:
        return str(connection.getJobAttributes(job_id, requested_attributes=[name]).get(name, ""))
    except cups.IPPError:
        return None


class _SocketConnection(http.client.HTTPConnection):
    """HTTP to a host and port, or through a socket in the file system where the host is its path."""

    def __init__(self, address: str, port: int, *, timeout: float) -> None:
        is_path = address.startswith("/")
        super().__init__("localhost" if is_path else address, port, timeout=timeout)
        self._path = address if is_path else ""

    def connect(self) -> None:
        if not self._path:
            super().connect()
            return
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)

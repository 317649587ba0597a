"""The CUPS server: connections, what it tells of jobs, and whether it was started anew meanwhile."""

from __future__ import annotations

import math
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cups

from devices.printing.cups_queue import QUEUE_ATTRIBUTES
from devices.printing.cups_word import ipp_status, words

if TYPE_CHECKING:
    from collections.abc import Mapping

# Jobs are this user's, whichever process sent them: the session's own has another name than the supervisor's.
USER = "kiosk"
# A killed session ends no subscription, and CUPS has room for a hundred: it is renewed while jobs run.
_LEASE_S = 15 * 60
_RENEW_EVERY_S = 60.0
_ASKED = ["job-state", "job-state-reasons", "time-at-processing"]
_STARTED = ("server-started", "server-restarted")
# A server that keeps no history forgets a job when it ends: only its event still tells how.
_EVENTS = ["job-completed", *_STARTED]


@dataclass(frozen=True, slots=True)
class CupsJobState:
    """``job-state`` and its reasons, None when the server does not know the job (any more).

    ``begun_at`` is the server's time in seconds when it last began with it, None when it did not.
    """

    state: int | None
    detail: str
    begun_at: int | None = None


class CupsServer:
    """The server at ``address``, a socket's path or a host and ``port``, and its queue ``queue``.

    Its methods raise what pycups does (``cups_word.CALL_ERRORS``).
    """

    def __init__(self, queue: str, address: str, port: int) -> None:
        self.queue = queue
        self.address = address
        self.port = port
        self._subscription: int | None = None
        self._starts = 0
        self._starts_before = 0
        self._renewed_at = -math.inf

    def connect(self) -> cups.Connection:
        """Make a connection, as everybody who asks does for himself."""
        # The server is also a setting of the thread: libcups takes a connection to any other server for one
        # to the printer itself. A password that is asked for must not be asked of a terminal.
        cups.setServer(self.address)
        cups.setPort(self.port)
        cups.setUser(USER)
        cups.setPasswordCB2(_refuse_password)
        return cups.Connection(host=self.address, port=self.port)

    def queue_attributes(self, connection: cups.Connection) -> Mapping[str, Any]:
        """Ask what ``queue_view`` needs."""
        attributes: Mapping[str, Any] = connection.getPrinterAttributes(
            self.queue, requested_attributes=QUEUE_ATTRIBUTES
        )
        return attributes

    def subscribe(self, connection: cups.Connection) -> None:
        """Have the server remember how jobs end, and its own starts; done already when it still does.

        A server that has no room for it prints all the same; then less can be told of how a job ends.
        """
        if self._subscription is None:
            with suppress(cups.IPPError):
                self._subscribe(connection)
        else:
            self.starts(connection)

    def unsubscribe(self) -> None:
        """Let the server forget the subscription."""
        subscription, self._subscription = self._subscription, None
        if subscription is not None:
            self.connect().cancelSubscription(subscription)

    def starts(self, connection: cups.Connection) -> int:
        """Count the server's starts since the first ``subscribe``: another number means another process."""
        events = self._events(connection)
        if events is None:
            # The subscription went with a server that had not written it down.
            self._starts = self._starts_before = self._starts + 1
            self._subscription = None
            with suppress(cups.IPPError):
                self._subscribe(connection)
        else:
            self._renew(connection)
            begun = [event for event in events if event.get("notify-subscribed-event") in _STARTED]
            self._starts = self._starts_before + len(begun)
        return self._starts

    def job_state(self, connection: cups.Connection, job_id: int) -> CupsJobState:
        """Tell where a job is."""
        try:
            return _job_state(connection.getJobAttributes(job_id, requested_attributes=_ASKED))
        except cups.IPPError as error:
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise
        for event in reversed(self._events(connection) or []):
            # A server that lost its last minute may give a number twice: the newest event is meant.
            if event.get("notify-job-id") == job_id:
                return _job_state(event)
        return CupsJobState(None, "the print service does not know this job")

    def jobs(self, connection: cups.Connection, which: str) -> list[int]:
        """List this user's jobs on the queue, "not-completed" or "all"."""
        asked = ["job-id", "job-printer-uri"]
        jobs = connection.getJobs(which_jobs=which, my_jobs=True, requested_attributes=asked)
        return [
            job_id for job_id, job in jobs.items() if str(job["job-printer-uri"]).endswith(f"/{self.queue}")
        ]

    @staticmethod
    def cancel(connection: cups.Connection, job_id: int) -> None:
        """Cancel a job; one that has ended is no error. CUPS erases it as soon as its programs have ended.

        Without "purge": that kills the backend before it could cancel the job in the printer itself, and the
        paper of a cancelled job comes out.
        """
        try:
            connection.cancelJob(job_id, purge_job=False)
        except cups.IPPError as error:
            if ipp_status(error) not in (cups.IPP_NOT_FOUND, cups.IPP_NOT_POSSIBLE):
                raise

    @staticmethod
    def erase(connection: cups.Connection, job_id: int) -> None:
        """Erase all that is left of a job."""
        try:
            connection.cancelJob(job_id, purge_job=True)
        except cups.IPPError as error:
            # Its end may just have erased it.
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise

    def _renew(self, connection: cups.Connection) -> None:
        now = time.monotonic()
        if self._subscription is not None and now - self._renewed_at > _RENEW_EVERY_S:
            self._renewed_at = now
            with suppress(cups.IPPError):
                self.renew(connection, self._subscription)

    @staticmethod
    def subscription(connection: cups.Connection, events: list[str]) -> int:
        """Have the server remember these events and return the number by which it is asked for them."""
        # The server's own events come to nobody who listens to one queue.
        return int(
            connection.createSubscription(uri="ipp://localhost/", events=events, lease_duration=_LEASE_S)
        )

    @staticmethod
    def renew(connection: cups.Connection, subscription: int) -> None:
        """Have the server remember them for a quarter of an hour more."""
        connection.renewSubscription(subscription, lease_duration=_LEASE_S)

    def _subscribe(self, connection: cups.Connection) -> None:
        self._subscription = self.subscription(connection, _EVENTS)

    def _events(self, connection: cups.Connection) -> list[Mapping[str, Any]] | None:
        if self._subscription is None:
            return []
        try:
            events: list[Mapping[str, Any]] = connection.getNotifications([self._subscription])["events"]
        except cups.IPPError as error:
            if ipp_status(error) != cups.IPP_NOT_FOUND:
                raise
            return None
        return events


def _job_state(said: Mapping[str, Any]) -> CupsJobState:
    begun_at = said.get("time-at-processing")
    return CupsJobState(
        int(said["job-state"]),
        ", ".join(words(said["job-state-reasons"])),
        begun_at if isinstance(begun_at, int) else None,
    )


def _refuse_password(*_asked: object) -> str | None:
    return None

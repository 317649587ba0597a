"""Answers for hosts: which one a mediator may let in, and in how many visits which one stayed closed."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from typing import TYPE_CHECKING, Final

from kiosk.browsing.host_rule import HostRules
from kiosk.browsing.request import Verdict
from kiosk.mediator.permission import MediatorAction
from kiosk.supervisor.host_message import BlockedHost, HostAnswer, HostLetIn, LetHostIn

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable

    from kiosk.mediator.desk import MediatorDesk
    from kiosk.statistics.blocked_host import BlockedHostStore
    from kiosk.supervisor.channel import Channel

# A procedure that is listed well meets none, a broken one a few. What asks for more is no visitor.
MOST_HOSTS_A_VISIT: Final = 20

_LOG = logging.getLogger(__name__)


class HostDesk:
    """Keeps the operator's outer list, which no session is told.

    It counts for one session at a time: `session_ended` begins anew.
    """

    def __init__(
        self,
        desk: MediatorDesk,
        may_open: Iterable[str],
        counts: BlockedHostStore | None,
        now: Callable[[], dt.datetime],
    ) -> None:
        """`may_open` are host rules ("host", "*.domain"); without `counts` nothing is counted."""
        self._desk = desk
        self._may_open = HostRules.of(may_open)
        self._counts = counts
        self._now = now
        self._told: set[tuple[str, Verdict]] = set()

    async def answer(self, message: LetHostIn | BlockedHost, channel: Channel) -> None:
        """Let a host in or refuse it, and say so; count a closed one."""
        match message:
            case LetHostIn(host=host):
                channel.send(HostLetIn(host=host, answer=self._decide(host)))
            case BlockedHost(host=host, verdict=verdict):
                if self._is_new(host, verdict):
                    await asyncio.to_thread(self._count, host, verdict)

    def session_ended(self) -> None:
        """Forget what the visit has told."""
        self._told.clear()

    def _decide(self, host: str) -> HostAnswer:
        if not self._desk.allows(MediatorAction.LET_HOST_IN):
            return HostAnswer.NO_PIN
        if not self._may_open.covers(host):
            return HostAnswer.NOT_LISTED
        self._desk.spend(MediatorAction.LET_HOST_IN)
        _LOG.warning("the mediator let %s in for this visit", host)
        return HostAnswer.LET_IN

    def _is_new(self, host: str, verdict: Verdict) -> bool:
        """Tell whether to count: each host once a visit, and few of them, whatever the session says."""
        told = (host, verdict)
        if verdict is Verdict.ALLOWED or told in self._told or len(self._told) >= MOST_HOSTS_A_VISIT:
            return False
        self._told.add(told)
        return True

    def _count(self, host: str, verdict: Verdict) -> None:
        if self._counts is None:
            return
        try:
            self._counts.count(host, verdict, self._now().date())
        except sqlite3.Error as error:  # a full disk is no reason to send a visitor away
            _LOG.error("statistics: %s", type(error).__name__)

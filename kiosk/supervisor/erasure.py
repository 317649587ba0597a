"""Follows the erasing of ended sessions until it is proved or in doubt, and says which."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.supervisor.messages import Clipboard

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Awaitable, Callable

    from kiosk.supervisor.attendant import Attendant
    from kiosk.supervisor.reception import Reception
    from kiosk.supervisor.wipe import WipeReport

_LOG = logging.getLogger(__name__)


class Erasure:
    """Destroys sessions in the background; the next session's look at the clipboard completes a report.

    That look comes after the destruction: a program that still lives could copy something once more.
    """

    def __init__(self, reception: Reception, now: Callable[[], dt.datetime]) -> None:
        self._reception = reception
        self._now = now
        self._running: list[_Running] = []
        self._erased_at: str | None = None

    @property
    def erased_at(self) -> str | None:
        """When the last session was seen to be erased, "14:05"; None before the first, and after a doubt."""
        return self._erased_at

    def begin(self, ended: Attendant) -> None:
        """Destroy a session that was shown."""
        task = asyncio.get_running_loop().create_task(ended.destroy())
        self._running.append(_Running(task, was_in_use=ended.is_in_use))

    def begin_with_leftovers(self, wiping: Awaitable[WipeReport]) -> None:
        """Owe the first visitor the proof that a supervisor before this one has left nothing."""
        self._running.append(_Running(asyncio.ensure_future(wiping), was_in_use=False))

    async def destroyed(self) -> None:
        """Wait until all that was begun has come to its end, good or bad."""
        if self._running:
            await asyncio.wait({each.task for each in self._running})  # which raises nothing of theirs

    def judge(self, clipboard: Clipboard) -> None:
        """Judge what is `destroyed`, with what the new session saw in the clipboard after it."""
        running, self._running = self._running, []
        if running and clipboard is Clipboard.OUT_OF_REACH:
            _LOG.info("wipe: no window has the keyboard, so the clipboard is out of reach for everybody")
        for each in running:
            broke = each.task.exception()
            if broke is None:
                self._judge(each.task.result().with_clipboard(clipboard), was_in_use=each.was_in_use)
            else:  # whatever broke in it: what was not seen is a doubt
                _LOG.critical("wipe: broken off by %s", type(broke).__name__)
                self._erased_at = None
                self._reception.wipe_failed()

    async def settle(self) -> None:
        """Wait for all that was begun when no further session comes; what fails is told in the log."""
        for report in await asyncio.gather(*(each.task for each in self._running), return_exceptions=True):
            if isinstance(report, BaseException):
                _LOG.critical("wipe: broken off by %s", type(report).__name__)
            else:
                _tell_failures(report)
        self._running.clear()

    def _judge(self, report: WipeReport, *, was_in_use: bool) -> None:
        if not report.succeeded:
            self._erased_at = None
            _tell_failures(report)
            _LOG.info("session erased: NOT PROVED")
            self._reception.wipe_failed()
            return
        _LOG.info("session erased: yes, %d steps seen to succeed", len(report.steps))
        if was_in_use:  # the hour on Welcome is that of the last visit, not of a change of guard
            self._erased_at = self._now().strftime("%H:%M")


@dataclass(frozen=True, slots=True)
class _Running:
    task: asyncio.Task[WipeReport]
    was_in_use: bool


def _tell_failures(report: WipeReport) -> None:
    for step in report.failures:
        _LOG.critical("wipe: %s failed: %s", step.step, step.failure)

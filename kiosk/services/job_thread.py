"""Runs jobs on a thread of their own, one after the other, and their answers on the thread that owns it."""

from __future__ import annotations

import os
import queue
import threading
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

# What is to be done with a job's result on the owner's thread.
Answer: TypeAlias = "Callable[[], None]"
# Work; what it returns is told as `report` tells it. None: there is nothing to tell.
Job: TypeAlias = "Callable[[], Answer | None]"

# The interface goes first. Not lower: who holds the interpreter's lock is waited for by all others.
_NICENESS: Final = 5


def _do_nothing() -> None:
    return


class JobThread(QObject):
    """The thread behind a service. After `stop` no job is begun and no answer is given any more.

    A job that raises is a bug: it is raised again on the owner's thread, where the application's hook ends
    the session. With somebody's papers in hand nothing goes on after a bug.
    """

    _reported = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None, at_end: Answer = _do_nothing) -> None:
        """Start the thread; `at_end` is its last deed, whatever happened before."""
        super().__init__(parent)
        self._at_end = at_end
        self._is_stopped = False
        self._numbers = count()
        self._jobs: queue.PriorityQueue[tuple[float, int, Job | None]] = queue.PriorityQueue()
        # Queued by name: the signal is sent from the jobs' thread, the slot must run on ours.
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def put(self, job: Job, priority: int = 0) -> None:
        """Have a job done: lower priorities first, then the order in which they were put."""
        self._jobs.put((priority, next(self._numbers), job))

    def report(self, answer: Answer) -> None:
        """Give an answer from within a job, before its end."""
        if not self._is_stopped:
            self._reported.emit(answer)

    def stop(self, timeout_s: float) -> bool:
        """Drop what waits and end the thread; False when it did not end in time."""
        self._is_stopped = True
        self._jobs.put((float("inf"), next(self._numbers), None))
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _work(self) -> None:
        # Linux knows it of each thread, and threads that a job begins inherit it.
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, max(_NICENESS, os.getpriority(os.PRIO_PROCESS, thread)))
        try:
            while (job := self._jobs.get()[2]) is not None:
                if not self._is_stopped:
                    self._do(job)
        finally:
            self._at_end()

    def _do(self, job: Job) -> None:
        try:
            answer = job()
        except Exception as bug:  # noqa: BLE001  raised again on the owner's thread
            self.report(_raiser(bug))
        else:
            if answer is not None:
                self.report(answer)

    @Slot(object)
    def _on_reported(self, answer: Answer) -> None:
        if not self._is_stopped:
            answer()


def _raiser(bug: Exception) -> Answer:
    def raise_again() -> None:
        raise bug

    return raise_again

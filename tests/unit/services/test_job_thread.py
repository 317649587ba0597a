"""The thread behind the services: order, answers on the owner's thread, bugs, and silence after the end."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.services.job_thread import JobThread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def thread(qapp: object) -> Iterator[JobThread]:
    thread = JobThread("jobs")
    yield thread
    assert thread.stop(5)


def test_answers_come_on_the_owners_thread(thread: JobThread, qtbot: QtBot) -> None:
    threads: list[int] = []

    def job() -> Callable[[], None]:
        threads.append(threading.get_ident())
        return lambda: threads.append(threading.get_ident())

    thread.put(job)
    qtbot.waitUntil(lambda: len(threads) == 2)
    assert threads[0] != threads[1] == threading.get_ident()


def test_what_is_urgent_overtakes_what_waits(thread: JobThread, qtbot: QtBot) -> None:
    told: list[str] = []
    let_go = threading.Event()
    thread.put(lambda: (let_go.wait(5), None)[1])
    for name, priority in (("later", 2), ("soon", 1), ("now", 0), ("soon too", 1)):
        thread.put(lambda name=name: lambda: told.append(name), priority)  # type: ignore[misc]  # a default
    let_go.set()
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == ["now", "soon", "soon too", "later"]


def test_a_job_tells_while_it_works(thread: JobThread, qtbot: QtBot) -> None:
    told: list[int] = []
    let_go = threading.Event()

    def job() -> None:
        thread.report(lambda: told.append(1))
        let_go.wait(5)

    thread.put(job)
    qtbot.waitUntil(lambda: told == [1])
    let_go.set()


def test_a_bug_is_raised_where_the_application_sees_it(thread: JobThread, qtbot: QtBot) -> None:
    def job() -> None:
        raise LookupError("a bug")

    with qtbot.captureExceptions() as caught:
        thread.put(job)
        qtbot.waitUntil(lambda: len(caught) == 1)
    assert caught[0][0] is LookupError
    told: list[int] = []
    thread.put(lambda: lambda: told.append(1))
    qtbot.waitUntil(lambda: told == [1])


def test_after_the_end_nothing_is_begun_or_told(qtbot: QtBot) -> None:
    done: list[str] = []
    begun, let_go = threading.Event(), threading.Event()
    thread = JobThread("jobs", at_end=lambda: done.append("end"))

    def job() -> Callable[[], None]:
        begun.set()
        let_go.wait(5)
        return lambda: done.append("told")

    thread.put(job)
    thread.put(lambda: done.append("begun"))
    assert begun.wait(5)
    assert not thread.stop(0.05)
    let_go.set()
    assert thread.stop(5)
    qtbot.wait(50)
    assert done == ["end"]


def test_jobs_and_their_threads_let_the_interface_go_first(thread: JobThread, qtbot: QtBot) -> None:
    seen: list[int] = []

    def look() -> None:
        seen.append(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def job() -> None:
        look()
        helper = threading.Thread(target=look)
        helper.start()
        helper.join()

    thread.put(job)
    qtbot.waitUntil(lambda: len(seen) == 2)
    # Whoever is humble already stays so.
    assert min(seen) == max(5, os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

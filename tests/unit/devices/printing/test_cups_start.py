"""How soon a queue that CUPS stopped is started again, and whom that is left to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import cups
import pytest

from devices.printing import cups_start
from devices.printing.cups_queue import QueueView
from devices.printing.cups_start import QueueStarter
from tests.support.clock import HandClock

_RUNNING = QueueView("Printer", 3, (), is_accepting=True)
_STOPPED = replace(_RUNNING, state=5, reasons=("paused",), is_paused=True, message="broken", changed_at=7)
_FAILURE = "Printer stopped due to backend errors; please consult the error_log file for details."


@dataclass
class Cups:
    """Server and connection in one: what happened, the words of a job, and whether we may start the queue."""

    events: list[dict[str, Any]] = field(default_factory=list)
    words: str = "broken"
    is_permitted: bool = True
    starts: int = 0

    def subscription(self, _connection: object, _events: list[str]) -> int:
        return 1

    def getNotifications(self, _subscriptions: list[int]) -> dict[str, Any]:
        return {"events": self.events}

    def getJobAttributes(self, _job: int, requested_attributes: list[str]) -> dict[str, str]:
        return {requested_attributes[0]: self.words}

    def happens(self, event: str, text: str = "", job: int | None = None) -> None:
        number = len(self.events) + 1
        said = {"notify-subscribed-event": event, "notify-text": text, "notify-sequence-number": number}
        self.events.append(said if job is None else {**said, "notify-job-id": job})

    def stop(self) -> None:
        self.happens("job-state-changed", _FAILURE, 4)
        self.happens("printer-stopped")


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Cups:
    service = Cups()

    def may_start(_server: object) -> bool:
        service.starts += 1
        return service.is_permitted

    monkeypatch.setattr(cups_start, "may_start", may_start)
    return service


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def starter(service: Cups, clock: HandClock) -> QueueStarter:
    starter = QueueStarter(service, clock)  # type: ignore[arg-type] # as much of a server as it uses
    starter.subscribe(service)
    return starter


def look(starter: QueueStarter, service: Cups, view: QueueView, *, is_idle: bool = False) -> None:
    starter.listen(service)
    starter.see(service, view)
    starter.start(is_idle=is_idle)


def test_a_stop_is_acted_on_once_its_jobs_were_looked_at(starter: QueueStarter, service: Cups) -> None:
    service.stop()
    look(starter, service, _STOPPED)
    assert (starter.is_starting, service.starts) == (True, 0)
    look(starter, service, _STOPPED)
    assert service.starts == 1
    look(starter, service, _RUNNING)
    look(starter, service, _RUNNING)
    assert (starter.is_starting, service.starts) == (False, 1)


def test_a_stop_between_listening_and_looking_is_nobodys_pause(starter: QueueStarter, service: Cups) -> None:
    starter.listen(service)
    service.stop()
    starter.see(service, _STOPPED)
    starter.start(is_idle=False)
    assert (starter.is_starting, service.starts) == (True, 0)  # its jobs were looked at before it stopped
    look(starter, service, _STOPPED)
    assert service.starts == 1


def test_the_pauses_grow_and_end_with_a_paper(starter: QueueStarter, service: Cups, clock: HandClock) -> None:
    seen = []
    for _ in range(7):
        service.stop()
        begun, before = clock(), service.starts
        look(starter, service, _STOPPED)
        look(starter, service, _STOPPED)
        while service.starts == before and clock() - begun < 1000:
            clock.pass_s(1)
            look(starter, service, _STOPPED)
        seen.append(clock() - begun)
        look(starter, service, _RUNNING)
    assert seen == sorted(seen)
    assert seen[-1] == pytest.approx(300, abs=2)
    starter.has_printed()
    service.stop()
    before = service.starts
    look(starter, service, _STOPPED)
    look(starter, service, _STOPPED)
    assert service.starts == before + 1


def test_an_idle_queue_waits_for_no_pause(starter: QueueStarter, service: Cups) -> None:
    for starts in (1, 2):
        service.stop()
        look(starter, service, _STOPPED, is_idle=True)
        look(starter, service, _STOPPED, is_idle=True)
        assert service.starts == starts


def test_what_is_refused_is_left_to_a_person(starter: QueueStarter, service: Cups) -> None:
    service.is_permitted = False
    service.stop()
    for _ in range(5):
        look(starter, service, _STOPPED, is_idle=True)
    assert (starter.is_starting, service.starts) == (False, 1)


@pytest.mark.parametrize(
    ("view", "words"),
    [
        (replace(_STOPPED, message="Paused"), "broken"),
        (replace(_STOPPED, message="the technician"), "broken"),
        (_STOPPED, ""),
    ],
)
def test_a_word_that_the_job_did_not_hear_is_a_persons(
    starter: QueueStarter, service: Cups, view: QueueView, words: str
) -> None:
    service.words = words
    service.stop()
    for _ in range(3):
        look(starter, service, view, is_idle=True)
    assert (starter.is_starting, service.starts) == (False, 0)


def test_a_person_before_the_failure_and_one_after_it_are_seen(starter: QueueStarter, service: Cups) -> None:
    service.happens("printer-stopped")
    service.happens("job-state-changed", _FAILURE, 4)
    for _ in range(3):
        look(starter, service, _STOPPED, is_idle=True)
    assert service.starts == 0
    look(starter, service, _RUNNING)
    service.stop()
    look(starter, service, _STOPPED)
    for view in (replace(_STOPPED, message="Paused"), replace(_STOPPED, changed_at=8)):
        look(starter, service, view, is_idle=True)
        look(starter, service, _STOPPED, is_idle=True)
    assert service.starts == 0


def test_a_server_that_forgot_us_is_believed_nothing(
    starter: QueueStarter, service: Cups, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forget(_subscriptions: list[int]) -> None:
        raise cups.IPPError(cups.IPP_NOT_FOUND, "no subscription")

    service.stop()
    monkeypatch.setattr(service, "getNotifications", forget)
    for _ in range(3):
        look(starter, service, _STOPPED, is_idle=True)
    assert service.starts == 0

"""What the end of a job means for its paper, from what CUPS and the printer know."""

import pytest

from devices.printing.api import JobState
from devices.printing.cups_job import Known, SentJob
from devices.printing.ipp_states import IppJobState
from devices.printing.printer_jobs import PrinterJob

_PRINTED = PrinterJob(1, IppJobState.COMPLETED, None)
_PRINTING = PrinterJob(2, IppJobState.PROCESSING, 0)
_STOPPING = PrinterJob(2, IppJobState.PROCESSING, 0, is_stopping=True)
_BLANK = PrinterJob(3, IppJobState.CANCELLED, 0)
_PARTLY = PrinterJob(4, IppJobState.CANCELLED, 1)
_UNCOUNTED = PrinterJob(5, IppJobState.ABORTED, None)


def job(**said: bool) -> SentJob:
    sent = SentJob("document", "ipp://printer/ipp/print", 0)
    for name, value in said.items():
        setattr(sent, name, value)
    return sent


@pytest.mark.parametrize(
    ("sent", "state", "known", "outcome"),
    [
        (job(is_unwanted=True), IppJobState.CANCELLED, (_PRINTED,), JobState.PRINTED),
        (job(is_given_up=True), None, (_PRINTED, _BLANK), JobState.PRINTED),
        (job(is_given_up=True), None, (_PRINTING, _BLANK), JobState.PRINTING),
        (job(is_given_up=True), IppJobState.CANCELLED, (_BLANK,), JobState.FAILED),
        (job(is_given_up=True), IppJobState.CANCELLED, (_PARTLY,), JobState.UNCERTAIN),
        (job(is_given_up=True), IppJobState.CANCELLED, (_UNCOUNTED,), JobState.UNCERTAIN),
        (job(is_given_up=True), IppJobState.CANCELLED, (), JobState.UNCERTAIN),
        (job(), None, None, JobState.UNCERTAIN),
        (job(), IppJobState.CANCELLED, None, JobState.CANCELLED),
        (job(), IppJobState.CANCELLED, (), JobState.FAILED),
        (job(has_handed_over=True), IppJobState.CANCELLED, (), JobState.CANCELLED),
        (job(), IppJobState.ABORTED, (), JobState.FAILED),
        (job(), IppJobState.ABORTED, (_PARTLY,), JobState.UNCERTAIN),
        (job(), IppJobState.ABORTED, None, JobState.UNCERTAIN),
        (job(has_handed_over=True), IppJobState.ABORTED, (), JobState.UNCERTAIN),
        (job(has_handed_over=True), IppJobState.COMPLETED, (), JobState.UNCERTAIN),
        (job(is_half=True), None, (), JobState.FAILED),
        (job(is_half=True), None, None, JobState.UNCERTAIN),
    ],
)
def test_the_printer_is_believed_first_and_nobody_guesses(
    sent: SentJob, state: int | None, known: Known, outcome: JobState
) -> None:
    assert sent.end(state, known, is_blocked=False) is outcome


def test_a_job_that_a_blocked_printer_is_to_stop_has_ended() -> None:
    cancelled = job(is_unwanted=True)
    assert cancelled.end(IppJobState.CANCELLED, (_STOPPING,), is_blocked=False) is JobState.PRINTING
    assert cancelled.end(IppJobState.CANCELLED, (_STOPPING,), is_blocked=True) is JobState.CANCELLED


@pytest.mark.parametrize(
    ("known", "service_died", "may"),
    [
        ((_BLANK,), True, True),
        ((_PRINTING,), True, False),
        ((), True, False),
        ((), False, True),
        (None, False, False),
    ],
)
def test_a_job_is_tried_again_only_where_no_paper_can_be(known: Known, service_died: bool, may: bool) -> None:
    assert job().may_be_tried_again(known, service_died=service_died) is may


def test_a_new_service_a_new_beginning_and_a_step_back_are_seen() -> None:
    sent = job()
    assert not sent.is_tried_again(IppJobState.PENDING, None, 0)
    assert not sent.is_tried_again(IppJobState.PROCESSING, 100, 0)
    assert not sent.is_tried_again(IppJobState.PROCESSING, 100, 0)
    assert sent.is_tried_again(IppJobState.PROCESSING, 103, 0)
    assert sent.is_tried_again(IppJobState.PENDING, 103, 0)
    assert sent.is_tried_again(IppJobState.PROCESSING, 103, 1)


def test_a_try_that_failed_between_two_looks_is_seen() -> None:
    sent = job()
    assert not sent.is_tried_again(IppJobState.PENDING, None, 0)
    assert sent.is_tried_again(IppJobState.PENDING, 100, 0)
    assert sent.is_tried_again(IppJobState.PENDING, 100, 0), "until somebody judged it"
    sent.has_begun = False
    assert not sent.is_tried_again(IppJobState.PENDING, 100, 0)

"""One page's loads: patience, retries with growing pauses, and nothing sent twice."""

from __future__ import annotations

import pytest

from kiosk.browsing.page_watch import MOST_RELOADS, RELOADS_WITHIN_S, Failure, PageWatch, Patience
from kiosk.browsing.trouble import Trouble
from tests.support.clock import HandClock

HOST = "site.example"
PATIENCE = Patience()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def watch(clock: HandClock) -> PageWatch:
    """Return the watch over a page that stands."""
    watch = PageWatch(clock, PATIENCE, is_window=False)
    watch.begin(posts=False)
    watch.arrive(is_session_lost=False)
    return watch


def told(watch: PageWatch) -> str:
    return watch.trouble.value


def test_it_is_tried_again_after_growing_pauses_and_not_for_ever(clock: HandClock, watch: PageWatch) -> None:
    watch.begin(posts=False)
    watch.fail("ERR_CONNECTION_REFUSED", HOST)
    for number, pause_s in enumerate(PATIENCE.retry_pauses_s, start=1):
        assert watch.failure == Failure("ERR_CONNECTION_REFUSED", HOST, number)
        assert watch.retries_in_s == pause_s
        clock.pass_s(pause_s - 0.1)
        assert not watch.look()
        clock.pass_s(0.2)
        assert watch.look()
        watch.retry()
        assert watch.is_retrying
        assert not watch.look()
        watch.begin(posts=False)
        assert told(watch) == Trouble.OFFLINE  # told until the page is there
        watch.fail("ERR_CONNECTION_REFUSED", HOST)
    assert not watch.waits
    clock.pass_s(1000)
    assert not watch.look()
    assert list(PATIENCE.retry_pauses_s) == sorted(set(PATIENCE.retry_pauses_s))


def test_when_the_page_comes_the_trouble_goes(watch: PageWatch) -> None:
    watch.begin(posts=False)
    watch.refuse(503, HOST)
    assert told(watch) == Trouble.MAINTENANCE
    watch.retry()
    watch.begin(posts=False)
    watch.arrive(is_session_lost=False)
    assert told(watch) == Trouble.NONE
    assert not watch.waits
    watch.begin(posts=False)
    watch.refuse(503, HOST)
    assert watch.failure == Failure("HTTP 503", HOST, 1)


@pytest.mark.parametrize("way", ["no answer", "answer", "crash", "crash later"])
def test_what_a_form_has_sent_is_never_loaded_again_by_itself(
    clock: HandClock, watch: PageWatch, way: str
) -> None:
    watch.begin(posts=True)
    if way == "no answer":
        watch.fail("ERR_CONNECTION_RESET", HOST)
    elif way == "answer":
        watch.refuse(502, HOST)
    elif way == "crash":
        assert not watch.die(HOST)
    else:
        watch.arrive(is_session_lost=False)
        assert not watch.die(HOST)
    assert watch.was_posted
    assert watch.retries_in_s == 0
    clock.pass_s(1000)
    assert not watch.look()


def test_a_page_after_the_posted_one_is_an_ordinary_one(watch: PageWatch) -> None:
    watch.begin(posts=True)
    watch.arrive(is_session_lost=False)
    watch.begin(posts=False)
    watch.fail("ERR_CONNECTION_RESET", HOST)
    assert not watch.was_posted
    assert watch.retries_in_s == PATIENCE.retry_pauses_s[0]


def test_a_page_that_does_not_come_is_called_slow_until_it_comes(clock: HandClock, watch: PageWatch) -> None:
    watch.begin(posts=True)
    clock.pass_s(PATIENCE.slow_after_s - 1)
    watch.look()
    assert told(watch) == Trouble.NONE
    clock.pass_s(1)
    watch.look()
    assert told(watch) == Trouble.SLOW
    watch.wait()
    assert told(watch) == Trouble.NONE
    clock.pass_s(2 * PATIENCE.slow_after_s - 1)
    watch.look()
    assert told(watch) == Trouble.NONE
    clock.pass_s(1)
    watch.look()
    assert told(watch) == Trouble.SLOW
    watch.come()
    assert told(watch) == Trouble.NONE
    assert not watch.waits


def test_a_page_whose_pictures_are_slow_is_not_slow(clock: HandClock, watch: PageWatch) -> None:
    watch.begin(posts=False)
    watch.come()
    clock.pass_s(10 * PATIENCE.slow_after_s)
    watch.look()
    assert told(watch) == Trouble.NONE


def test_what_the_policy_stops_and_what_is_handed_out_is_no_trouble(
    clock: HandClock, watch: PageWatch
) -> None:
    for name in ("ERR_ABORTED", "ERR_BLOCKED_BY_CLIENT"):
        watch.begin(posts=False)
        watch.fail(name, HOST)
        assert told(watch) == Trouble.NONE
        assert not watch.waits
    watch.begin(posts=False)
    clock.pass_s(PATIENCE.slow_after_s)
    watch.look()
    watch.stop()
    assert told(watch) == Trouble.NONE


def test_a_certificate_is_never_tried_again(watch: PageWatch) -> None:
    watch.begin(posts=False)
    watch.fail("ERR_CERT_DATE_INVALID", HOST)
    assert told(watch) == Trouble.CERTIFICATE
    assert not watch.waits


def test_a_page_that_dies_is_opened_twice_and_not_for_ever(clock: HandClock, watch: PageWatch) -> None:
    for _ in range(MOST_RELOADS):
        assert watch.die(HOST)
        watch.begin(posts=False)
        watch.arrive(is_session_lost=False)
    assert not watch.die(HOST)
    assert told(watch) == Trouble.CRASHED
    assert watch.failure == Failure("renderer died", HOST, MOST_RELOADS + 1)
    clock.pass_s(RELOADS_WITHIN_S)
    assert watch.die(HOST)


def test_a_lost_session_stays_told_while_its_page_stands(watch: PageWatch) -> None:
    watch.begin(posts=False)
    watch.refuse(401, HOST)
    assert told(watch) == Trouble.SESSION_LOST
    watch.dismiss()
    watch.begin(posts=False)
    watch.arrive(is_session_lost=True)
    assert told(watch) == Trouble.SESSION_LOST
    assert not watch.waits


def test_a_status_at_the_entry_is_the_sites_own_and_later_a_lost_session(clock: HandClock) -> None:
    watch = PageWatch(clock, PATIENCE, is_window=False)
    watch.begin(posts=False)
    watch.come()  # the first bytes of the very answer that asks who comes
    watch.refuse(401, HOST)
    assert told(watch) == Trouble.NONE
    watch.begin(posts=False)
    watch.refuse(401, HOST)
    assert told(watch) == Trouble.SESSION_LOST

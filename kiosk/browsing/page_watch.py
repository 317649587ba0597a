"""Follows the loads of one page: what is wrong with it, since when, and when it is loaded again by itself."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kiosk.browsing.trouble import Trouble, is_retried, trouble_of_error, trouble_of_status

if TYPE_CHECKING:
    from collections.abc import Callable

# A page that dies a third time within this time would die for ever.
MOST_RELOADS: Final = 2
RELOADS_WITHIN_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a page may take, and after which pauses one that failed is loaded again, in seconds."""

    # A site that is restarted is back within seconds to minutes; what asks more often only keeps it busy.
    retry_pauses_s: tuple[float, ...] = (5.0, 10.0, 20.0, 40.0)
    # After some ten seconds people think that a page is broken; the State's sites are slower than most.
    slow_after_s: float = 20.0


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a page did not come: the engine's name or "HTTP 503", the host asked, the attempts in a row."""

    reason: str
    host: str
    tries: int


class PageWatch:
    """One page of the site, or a window beside it (`is_window`).

    A page that a posted form asked for is never loaded again: nobody knows what the site has done with it.
    """

    def __init__(self, clock: Callable[[], float], patience: Patience, *, is_window: bool) -> None:
        """`clock` gives seconds that never go back."""
        self._clock = clock
        self.patience = patience
        self.is_window = is_window
        self.trouble = Trouble.NONE
        self.failure: Failure | None = None
        self.has_page = False
        self.was_posted = False
        """Whether what failed was sent by a form."""
        self.is_answer = False
        """Whether what failed is an answer of the site, which stands in the view now."""
        self._posts = False
        self._had_page = False
        self._stands_by_post = False
        self._tries = 0
        self._is_retrying = False
        self._slow_at_s: float | None = None
        self._retry_at_s: float | None = None
        self._deaths_s: list[float] = []

    # -- what the engine tells -------------------------------------------------------------------------------

    def begin(self, *, posts: bool) -> None:
        """A load begins; `posts` where a form is sent with it, or has led to it."""
        if not self._is_retrying:
            self._tries = 0
        self._posts = posts
        self._had_page = self.has_page
        self._retry_at_s = None
        self._slow_at_s = self._clock() + self.patience.slow_after_s

    def come(self) -> None:
        """The page begins to come: what stands there can be read, however slowly the rest follows."""
        self._slow_at_s = None
        self.has_page = True
        self._end_slowness()

    def arrive(self, *, is_session_lost: bool) -> None:
        """The page is there: whatever was wrong is over."""
        self._end_load()
        self.has_page = True
        self._tries = 0
        self._stands_by_post = self._posts
        self.trouble = Trouble.SESSION_LOST if is_session_lost else Trouble.NONE

    def forget_session(self) -> None:
        """The page that stands there says by its address that the site has forgotten the visitor."""
        self.trouble = Trouble.SESSION_LOST

    def stop(self) -> None:
        """The load ended without a page, and nothing failed: a download, a click on something else."""
        self._end_load()
        self._end_slowness()

    def refuse(self, status: int, host: str) -> None:
        """The site answered with an HTTP status of failure."""
        # What lies beside the site (a webmail) has a session of its own: the site's entry does not mend it.
        has_page = self._had_page and not self.is_window
        trouble = trouble_of_status(status, was_posted=self._posts, has_page=has_page)
        self._stands_by_post = self._posts
        if trouble is Trouble.NONE:
            self.arrive(is_session_lost=False)
        else:
            self._fail(trouble, f"HTTP {status}", host, is_answer=True)

    def fail(self, name: str, host: str) -> None:
        """No page came; `name` is the engine's own name of the error."""
        trouble = trouble_of_error(name)
        if trouble is Trouble.NONE:
            self.stop()
        else:
            self._fail(trouble, name, host, is_answer=False)

    def die(self, host: str) -> bool:
        """The page's process is gone; tells whether to load the page again at once."""
        now_s = self._clock()
        self._deaths_s = [each for each in self._deaths_s if now_s - each < RELOADS_WITHIN_S] + [now_s]
        self._posts = self._posts or self._stands_by_post
        self._tries = len(self._deaths_s) - 1
        self._fail(Trouble.CRASHED, "renderer died", host, is_answer=True)
        may_reload = not self.was_posted and len(self._deaths_s) <= MOST_RELOADS
        self._is_retrying = may_reload
        return may_reload

    def _fail(self, trouble: Trouble, reason: str, host: str, *, is_answer: bool) -> None:
        self._end_load()
        self._tries += 1
        self.trouble, self.failure = trouble, Failure(reason, host, self._tries)
        self.was_posted, self.is_answer = self._posts, is_answer
        if is_retried(trouble) and not self.was_posted and self._tries <= len(self.patience.retry_pauses_s):
            self._retry_at_s = self._clock() + self.patience.retry_pauses_s[self._tries - 1]

    def _end_slowness(self) -> None:
        if self.trouble is Trouble.SLOW:
            self.trouble = Trouble.NONE

    def _end_load(self) -> None:
        self._slow_at_s = self._retry_at_s = None
        self._is_retrying = False

    # -- what is done about it -------------------------------------------------------------------------------

    @property
    def waits(self) -> bool:
        """Whether time changes something here: then `look` has to be called now and then."""
        return self._retry_at_s is not None or self._slow_at_s is not None

    @property
    def retries_in_s(self) -> int:
        """Whole seconds until the page is loaded again by itself; 0 where it is not."""
        return 0 if self._retry_at_s is None else max(1, math.ceil(self._retry_at_s - self._clock()))

    @property
    def is_retrying(self) -> bool:
        """Whether the page is being loaded again."""
        return self._is_retrying

    def look(self) -> bool:
        """Let time do its work; true when the page is to be loaded again now."""
        now_s = self._clock()
        if self._slow_at_s is not None and now_s >= self._slow_at_s:
            self._slow_at_s = None
            if self.trouble is Trouble.NONE:
                self.trouble = Trouble.SLOW
        return self._retry_at_s is not None and now_s >= self._retry_at_s

    def retry(self) -> None:
        """The page is about to be loaded again."""
        self._retry_at_s = None
        self._is_retrying = True

    def wait(self) -> None:
        """The visitor waits for a slow page: he is asked again after twice the time."""
        if self.trouble is Trouble.SLOW:
            self.trouble = Trouble.NONE
            self._slow_at_s = self._clock() + 2 * self.patience.slow_after_s

    def dismiss(self) -> None:
        """The visitor goes back to what stands in the view."""
        self._end_load()
        self.trouble = Trouble.NONE

"""The inner side of a `LineProcess`: answers lines until its input ends."""

from __future__ import annotations

import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devices.core_file import forbid_core_files
from devices.orphan import die_with_parent
from kiosk import log

if TYPE_CHECKING:
    from collections.abc import Callable

_LOG = logging.getLogger(__name__)

# What the visitor touches comes first, on a machine with few processors.
_NICENESS: Final = 5


def prepare() -> None:
    """Live and die with the parent, leave no core, give way to the interface."""
    die_with_parent()
    forbid_core_files()  # a crash leaves nothing of anybody on a disk
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's: the session ends this process
    os.nice(_NICENESS)
    with suppress(OSError):  # where memory ends, this goes before the page that the visitor fills in
        Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
    log.set_up(logging.INFO, os.environ)


def serve(answer: Callable[[bytes], bytes], after: Callable[[], object] | None = None) -> int:
    """Answer each line of standard input with one on standard output; returns the exit status.

    `answer` gets the line with its end and returns one without. A bug in it ends the process.
    `after` is called when an answer is out and nobody waits.
    """
    for line in sys.stdin.buffer:
        try:
            answered = answer(line)
        except Exception:  # noqa: BLE001 - our formatter tells it: Python would log the visitor's words
            _LOG.exception("a line was not answered")
            return 1
        sys.stdout.buffer.write(answered + b"\n")
        sys.stdout.buffer.flush()
        if after is not None:
            after()
    return 0

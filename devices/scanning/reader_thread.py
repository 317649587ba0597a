"""Keeps a backend's reading thread from being cancelled where it would leave a lock taken for ever.

WORKAROUND sanei_thread.c: many backends read in a thread that is cancelled asynchronously, and python-sane
cancels as soon as a read fails. The next call then hangs until its deadline. Of 6,000 scans that failed at
once, on two busy cores, each worker making two, 15 to 27 hung in the loader's lock, and without a pause
another 19 in malloc(); with both ways out, none.
"""

from __future__ import annotations

import ctypes
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

# Just born, the thread is in malloc(): for longer where there is more work than processors. One that sleeps
# waits for the device, or for its reader; one that only computes is left alone after a while.
_LEAST_S: Final = 0.05
_MOST_S: Final = 1.0
_LOOK_EVERY_S: Final = 0.02
_TASKS: Final = Path("/proc/self/task")
_AT_REST: Final = frozenset("SDZX")  # proc(5), state: asleep, waiting for a disk, ended


def load_unwinder() -> None:
    """Have glibc load libgcc_s, which its first thread to end by pthread_exit() would load. Once a process.

    backtrace(3) loads it as well, and glibc keeps it.
    """
    ctypes.CDLL(None).backtrace((ctypes.c_void_p * 1)(), 1)


def let_settle(sleep: Callable[[float], None]) -> None:
    """Return once all other threads of this process sleep, 50 ms later at the earliest, 1 s at the latest."""
    sleep(_LEAST_S)
    waited_s = 0.0
    while waited_s < _MOST_S and not _others_rest():
        sleep(_LOOK_EVERY_S)
        waited_s += _LOOK_EVERY_S


def _others_rest() -> bool:
    mine = str(threading.get_native_id())
    return all(_state(task) in _AT_REST for task in _TASKS.iterdir() if task.name != mine)


def _state(task: Path) -> str:
    try:
        stat = (task / "stat").read_text()
    except OSError:
        return "X"  # it has ended since
    return stat.rpartition(")")[2].split()[0]

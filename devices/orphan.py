"""Ends a child process with its parent, whatever either of them is doing."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import Final

# From <linux/prctl.h>.
_PR_SET_PDEATHSIG: Final = 1


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends.

    A process that is stuck cannot notice that its input was closed.
    """
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        sys.exit(0)

"""Takes the network away from a process that reads what strangers made."""

from __future__ import annotations

import ctypes
from typing import Final

# From <linux/sched.h>.
_CLONE_NEWUSER: Final = 0x10000000
_CLONE_NEWNET: Final = 0x40000000


def go_offline() -> bool:
    """Move this process, which must have one thread, into a network of its own, without any device.

    A decoder that was taken over then has nobody to talk to. False where the kernel refuses user namespaces:
    there no session's sandbox can be made either, and an operator has written `isolation = "none"`.
    """
    refusal: int = ctypes.CDLL(None, use_errno=True).unshare(_CLONE_NEWUSER | _CLONE_NEWNET)
    return refusal == 0

"""Takes two habits of the web engine from it, where it asks the kernel: no switch of its own does."""

from __future__ import annotations

import errno
import logging
import socket
from typing import Any, Final

_log = logging.getLogger(__name__)

# Chromium's services/network/public/cpp/loading_params.cc, kLargerDataPipeAllocationSize.
PIPE_BYTES: Final = 2 * 1024 * 1024
# <linux/in.h>, <linux/in6.h>: set on each socket that speaks QUIC, before its first packet.
_NO_FRAGMENTS: Final = ((socket.IPPROTO_IP, 10), (socket.IPPROTO_IPV6, 23))
_INT: Final = 0xFFFFFFFF  # the upper half of a register that holds an int may be anything


def narrow_system_calls() -> bool:
    """Lay pipes lazily and open no QUIC, in this process and its children, for ever; call it before Qt.

    Returns whether it could: Debian's libseccomp2 is needed.

    WORKAROUND QtWebEngine 6.12 (Chromium 140), two of them.

    Pipes: it carries every resource, however small, in a file of 2 MiB in /dev/shm, and has the kernel fill
    that file with zeros first, by fallocate(2): 400 MiB for a page of 200 resources, 40 % of its network
    thread's time. Chromium 156 takes a memfd and leaves it empty; so does this engine where fallocate says
    "done" for exactly that length and does nothing. A machine whose memory is at its end then stops the
    session, instead of leaving an image out. Nobody else in a session reserves just that: libwayland-cursor
    doubles 4 × 24 × 24 bytes, and an operator's XCURSOR_SIZE is not passed on.

    QUIC (BREAKOUT 25): a page's WebTransport goes to any address, this machine's own included, past the
    interceptor and the local-network checks. It gives up where it cannot forbid fragments. Sites are reached
    without HTTP/3 as behind any proxy.
    """
    try:
        import pyseccomp  # raises where the library is missing

        _narrow(pyseccomp)
    except (ImportError, RuntimeError, OSError) as error:
        _log.warning("pages load slowly, and WebTransport can greet this machine: %s", error)
        return False
    return True


def _narrow(seccomp: Any) -> None:
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    rules.set_attr(seccomp.Attr.CTL_TSYNC, 1)

    def is_int(at: int, value: int) -> Any:
        return seccomp.Arg(at, seccomp.MASKED_EQ, _INT, value)

    whole_pipe = (seccomp.Arg(2, seccomp.EQ, 0), seccomp.Arg(3, seccomp.EQ, PIPE_BYTES))
    rules.add_rule_exactly(seccomp.ERRNO(0), "fallocate", is_int(1, 0), *whole_pipe)
    for level, option in _NO_FRAGMENTS:
        refusal = seccomp.ERRNO(errno.EPERM)
        rules.add_rule_exactly(refusal, "setsockopt", is_int(1, level), is_int(2, option))
    rules.load()

"""Spares the engine from filling memory that a page does not need."""

from __future__ import annotations

import logging
from typing import Final

_log = logging.getLogger(__name__)

# Chromium's services/network/public/cpp/loading_params.cc, kLargerDataPipeAllocationSize.
PIPE_BYTES: Final = 2 * 1024 * 1024


def reserve_lazily() -> None:
    """Let each resource of a page take the memory that it fills; call it while there is one thread.

    WORKAROUND QtWebEngine 6.12 (Chromium 152): it carries every resource, however small, in a file of 2 MiB
    in /dev/shm, and has the kernel fill that file with zeros first, by fallocate(2). For a page of 200
    resources that is 400 MiB to write: 40 % of its network thread's time. Chromium 156 takes a memfd and
    leaves it empty; so does this engine where fallocate says "done" for exactly that length and does nothing.
    A machine whose memory is at its end then stops the session, instead of leaving an image out.

    Nobody else in a session reserves exactly that: libwayland-cursor doubles 4 × 24 × 24 bytes, and an
    operator's XCURSOR_SIZE is not passed on. It holds for this process and its children, for ever.
    """
    try:
        import pyseccomp  # looks for Debian's libseccomp2, and raises where there is none
    except RuntimeError as error:
        _log.warning("pages load more slowly than they could: %s", error)
        return
    rules = pyseccomp.SyscallFilter(pyseccomp.ALLOW)
    rules.set_attr(pyseccomp.Attr.CTL_TSYNC, 1)
    is_whole_pipe = [
        pyseccomp.Arg(at, pyseccomp.EQ, value) for at, value in ((1, 0), (2, 0), (3, PIPE_BYTES))
    ]
    rules.add_rule_exactly(pyseccomp.ERRNO(0), "fallocate", *is_whole_pipe)
    rules.load()

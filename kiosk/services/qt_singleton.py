"""Keeps Python's True, False and None alive under a PySide6 that gives away references to them."""

import ctypes
import sys

# As many as a century of signals would use up, and far from overflowing 64 bits.
_SPARE_REFERENCES = 1 << 40


def protect_singletons() -> None:
    """Give True, False and None references to spare; once at the start of every process that uses Qt."""
    # WORKAROUND PySide6 6.12.0 on Python 3.11 (6.11.1 is free of it, measured with sys.getrefcount): each
    # Signal.emit() takes one reference of True that it was not given, each failed disconnect() one of False,
    # each processEvents() one of None. After some hundred signals the interpreter aborts. From
    # Python 3.12 on these objects cannot die.
    if sys.version_info < (3, 12):
        for singleton in (True, False, None):
            ctypes.c_ssize_t.from_address(id(singleton)).value += _SPARE_REFERENCES

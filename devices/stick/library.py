"""Whether the library that knows sticks' file systems is here: it is optional, for its licence."""

from __future__ import annotations

from importlib.util import find_spec

# Named by the doctor and the log; installed with "kiosk-prefecture[stick]".
NAME = "dissect.fat"


def is_installed() -> bool:
    """Whether sticks can be read; loads nothing of it."""
    try:
        return find_spec(NAME) is not None
    except ModuleNotFoundError:  # not even the package that it would be in
        return False

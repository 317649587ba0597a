"""Sets logging up for the journal, and takes out what could be a visitor's."""

from __future__ import annotations

import logging
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.errors import KioskError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]

# An address keeps its scheme and host; path, query and fragment can hold a person's file number or a token.
_ADDRESS = re.compile(r"\b([a-z][a-z0-9+.-]*://)(?:[^/\s@]*@)?([^/\s?#\"'<>]*)[^\s\"'<>]*", re.IGNORECASE)
# sd-daemon(3): a line that starts with <N> gets that priority in the journal.
_PRIORITIES: Mapping[int, int] = {
    logging.DEBUG: 7,
    logging.INFO: 6,
    logging.WARNING: 4,
    logging.ERROR: 3,
    logging.CRITICAL: 2,
}
_OURS = ("kiosk", "ui", "devices")


def without_paths(text: str) -> str:
    """Shorten every address in a text to scheme and host."""
    return _ADDRESS.sub(r"\1\2", text)


class DiscreetFormatter(logging.Formatter):
    """Writes one line a record, addresses shortened, exceptions as type and places.

    An exception's text is left out, unless it is one of our own: libraries put file names and values into it.
    """

    def __init__(self, for_journal: bool) -> None:
        super().__init__(
            "%(name)s: %(message)s" if for_journal else "%(asctime)s %(levelname)-8s %(name)s: %(message)s"
        )
        self._for_journal = for_journal

    def format(self, record: logging.LogRecord) -> str:
        """Format the record; a line break inside it becomes a space, so that it stays one entry."""
        text = without_paths(super().format(record)).replace("\n", " | ")
        return f"<{_PRIORITIES.get(record.levelno, 6)}>{text}" if self._for_journal else text

    def formatException(self, ei: ExceptionInfo) -> str:
        """Name the exception and where it passed, without values."""
        kind, error, trace = ei
        if kind is None:
            return ""
        places = []
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{Path(code.co_filename).name}:{trace.tb_lineno} {code.co_name}")
            trace = trace.tb_next
        text = f": {error}" if isinstance(error, KioskError) else ""
        return f"{kind.__name__}{text} at {' > '.join(places)}"


def set_up(level: int, environment: Mapping[str, str]) -> None:
    """Send all logs to standard error, with journal priorities when that is the journal.

    `level` is for our own packages; of libraries only warnings are told, whose infos could name files.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(DiscreetFormatter(for_journal="JOURNAL_STREAM" in environment))
    root = logging.getLogger()
    for old in list(root.handlers):
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    for package in _OURS:
        logging.getLogger(package).setLevel(level)

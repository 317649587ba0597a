"""The process in which WeasyPrint works: `python -m kiosk.receipts.press_worker`, started by `PressProcess`.

A line to it is a sheet and its paper as JSON, a line from it the PDF in base64. It ends when its input does.
"""

from __future__ import annotations

import base64
import logging
import os
import resource
import signal
import sys
from typing import Final

from devices.orphan import die_with_parent
from kiosk import log
from kiosk.models import StrictModel
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.press import FOLDER
from kiosk.receipts.sheet import PaperFormat, Sheet

_LOG = logging.getLogger(__name__)

# What the visitor touches comes first, on a machine with few processors.
_NICENESS: Final = 5


class Order(StrictModel):
    """A sheet to set and what it is printed on."""

    sheet: Sheet
    paper: PaperFormat


def main() -> int:
    """Set what is ordered on standard input; a bug ends the process, as it ends the session."""
    die_with_parent()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a crash leaves nobody's number on a disk
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's: the session ends this process
    os.nice(_NICENESS)
    log.set_up(logging.INFO, os.environ)
    press = SheetPress(FOLDER)
    for line in sys.stdin.buffer:
        try:
            order = Order.model_validate_json(line)
            pdf = press.compose(order.sheet, order.paper)
        except Exception:  # noqa: BLE001 - our formatter tells it: Python would log the sheet's words
            _LOG.exception("a sheet was not set")
            return 1
        sys.stdout.buffer.write(base64.b64encode(pdf) + b"\n")
        sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())

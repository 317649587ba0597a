"""The process in which WeasyPrint works: `python -m kiosk.receipts.press_worker`, started by `PressProcess`.

A line to it is a sheet and its paper as JSON, a line from it the PDF in base64. It ends when its input does.
"""

from __future__ import annotations

import base64
import gc
import sys

from kiosk.child.line_worker import prepare, serve
from kiosk.models import StrictModel
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.press import FOLDER
from kiosk.receipts.sheet import PaperFormat, Sheet


class Order(StrictModel):
    """A sheet to set and what it is printed on."""

    sheet: Sheet
    paper: PaperFormat


def main() -> int:
    """Set what is ordered on standard input; a bug ends the process, as it ends the session."""
    prepare()
    press = SheetPress(FOLDER)
    # A layout makes so many objects that Python would look through all of them in its midst, 0.1 s each time.
    gc.freeze()
    gc.disable()

    def compose(line: bytes) -> bytes:
        order = Order.model_validate_json(line)
        return base64.b64encode(press.compose(order.sheet, order.paper))

    return serve(compose, after=gc.collect)


if __name__ == "__main__":
    sys.exit(main())

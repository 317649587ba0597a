"""A receipt on a roll: through CUPS, by a driver that knows no page but a length of paper."""

from __future__ import annotations

import socket
import threading
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from devices.printing.api import JobState
from devices.printing.cups_printer import CupsPrinter
from kiosk.paths import ASSETS
from kiosk.receipts.job import print_options
from kiosk.receipts.pdf import SheetPress
from kiosk.receipts.sheet import PaperFormat
from tests.support.cups import private_print_stack
from tests.support.printed_sheet import read_codes, scan
from tests.support.printers import end_of
from tests.unit.receipts.example import DAY, FOLLOW_UP, NUMBER, procedure, writer

if TYPE_CHECKING:
    from collections.abc import Iterator

_QUEUE = "roll"
_DRIVER = Path(__file__).parents[1] / "support" / "roll.ppd"
_POINTS_PER_MM = 72 / 25.4


def test_a_receipt_is_as_long_as_its_words_and_its_code_is_read(tmp_path: Path) -> None:
    receipt = tmp_path / "receipt.pdf"
    sheet = writer("ar").receipt(procedure(), DAY, NUMBER)
    receipt.write_bytes(SheetPress(ASSETS / "receipts").compose(sheet, PaperFormat.ROLL_80MM))
    folder = tmp_path / "print"
    folder.mkdir()
    with private_print_stack(folder) as stack, _printer(tmp_path / "paper.pdf") as (port, paper):
        stack.make_raw_queue(_QUEUE, port, _DRIVER)
        printer = CupsPrinter(_QUEUE, server=stack.server, port=stack.port)
        end = end_of(printer, printer.submit(receipt, print_options(receipt, PaperFormat.ROLL_80MM)))
        assert end.state is JobState.PRINTED, end.detail
    with pypdfium2.PdfDocument(receipt) as asked, pypdfium2.PdfDocument(paper) as printed:
        assert len(printed) == 1
        width_pt, height_pt = printed[0].get_size()
        assert width_pt == pytest.approx(80 * _POINTS_PER_MM, abs=_POINTS_PER_MM)
        assert height_pt == pytest.approx(asked[0].get_height(), abs=_POINTS_PER_MM)
        assert read_codes(scan(printed[0], seed=1)) == ([FOLLOW_UP], [FOLLOW_UP])


@contextmanager
def _printer(paper: Path) -> Iterator[tuple[int, Path]]:
    """Be a printer on a port that writes what comes to `paper`; it has it all when the context ends."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        listener.settimeout(20)

        def take() -> None:
            connection, _ = listener.accept()
            with connection, paper.open("wb") as stream:
                connection.settimeout(20)
                while piece := connection.recv(65536):
                    stream.write(piece)

        taking = threading.Thread(target=take, daemon=True)
        taking.start()
        yield listener.getsockname()[1], paper
        taking.join(20)
        assert not taking.is_alive()

"""QR codes as vector pictures that a telephone reads from paper."""

from __future__ import annotations

from itertools import groupby
from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M

# ISO/IEC 18004: four light modules on each side, or readers do not find the code beside other print.
QUIET_ZONE_MODULES: Final = 4
# What version 40 holds at level M; an address that long is no address of a follow-up page.
MAX_PAYLOAD_BYTES: Final = 2331


def qr_svg(payload: str) -> str:
    """Return an SVG picture of the code, quiet zone included, at error correction M (15 %).

    Raises `ValueError` for an empty payload or one of more than `MAX_PAYLOAD_BYTES` bytes in UTF-8.
    """
    size = len(payload.encode())
    if not 0 < size <= MAX_PAYLOAD_BYTES:
        raise ValueError(f"a QR code holds 1 to {MAX_PAYLOAD_BYTES} bytes, not {size}")
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE_MODULES)
    code.add_data(payload)
    code.make(fit=True)
    rows = code.get_matrix()
    path = "".join(_row(cells, y) for y, cells in enumerate(rows))
    side = len(rows)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def _row(cells: list[bool], y: int) -> str:
    """Draw the dark modules of a row, neighbours as one: a path takes as long as it has parts."""
    x = 0
    parts = []
    for is_dark, run in groupby(cells):
        length = len(list(run))
        if is_dark:
            parts.append(f"M{x} {y}h{length}v1h-{length}z")
        x += length
    return "".join(parts)

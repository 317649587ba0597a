"""What a sheet looks like after a cheap printer and an office scanner, and what two readers see of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import zxingcpp

if TYPE_CHECKING:
    import pypdfium2 as pdfium
    from numpy.typing import NDArray

SCAN_DPI: Final = 150
_PRINT_DPI: Final = 300
_SKEW_DEGREES: Final = 1.5
# Tired toner on recycled paper, and a scanner's noise (an office scanner's is about two levels).
_INK, _PAPER = 70, 225
_NOISE: Final = 8.0
_BLUR_PX: Final = 0.8
_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
# How much is around a code, by its width, and how close the telephone is.
_FRAMES: Final = ((0.15, 2.0), (0.1, 2.0), (0.2, 2.0), (0.15, 1.5), (0.1, 3.0))


def scan(page: pdfium.PdfPage, seed: int) -> NDArray[np.uint8]:
    """Print a page in black dots, lay it a little crooked on the glass, and scan it in grey at 150 dpi."""
    drawn = page.render(scale=_PRINT_DPI / 72, grayscale=True).to_numpy()
    drawn = drawn.reshape(drawn.shape[0], drawn.shape[1])
    dots = np.where(drawn < 128, np.uint8(_INK), np.uint8(_PAPER))
    scale = SCAN_DPI / _PRINT_DPI
    height, width = dots.shape
    size = (round(width * scale), round(height * scale))
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), _SKEW_DEGREES, scale)
    turn[:, 2] += size[0] / 2 - width / 2, size[1] / 2 - height / 2
    seen = cv2.warpAffine(
        cv2.blur(dots, (2, 2)), turn, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    seen = cv2.GaussianBlur(seen, (0, 0), _BLUR_PX)
    cv2.setRNGSeed(seed)
    noise = np.empty(seen.shape, np.int16)
    cv2.randn(noise, np.zeros(1), np.full(1, _NOISE))
    scanned: NDArray[np.uint8] = np.clip(noise + seen, 0, 255).astype(np.uint8)
    return scanned


def read_codes(picture: NDArray[np.uint8]) -> tuple[list[str], list[str]]:
    """Read the QR codes of a page with ZXing, and each with OpenCV's own reader, framed as a telephone does.

    Returns what each of the two read. OpenCV gets several frames of a code: a telephone sees many a second.
    """
    codes = zxingcpp.read_barcodes(picture, formats=_QR)
    return [code.text for code in codes], [_read_framed(picture, code.position) for code in codes]


def _read_framed(picture: NDArray[np.uint8], position: zxingcpp.Position) -> str:
    corners = (position.top_left, position.top_right, position.bottom_left, position.bottom_right)
    left, right = min(corner.x for corner in corners), max(corner.x for corner in corners)
    top, bottom = min(corner.y for corner in corners), max(corner.y for corner in corners)
    for share, zoom in _FRAMES:
        edge = round((right - left) * share)
        frame = picture[max(0, top - edge) : bottom + edge, max(0, left - edge) : right + edge]
        larger = cv2.resize(frame, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_CUBIC)
        text: str = cv2.QRCodeDetector().detectAndDecode(larger)[0]
        if text:
            return text
    return ""

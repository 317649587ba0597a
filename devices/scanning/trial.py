"""An operator's trial of a scanner: one scan into one file, on the same path as the screen."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import img2pdf
from PIL import Image

from devices.errors import DeviceError, DeviceErrorCode
from devices.scanning.api import ignore_progress

if TYPE_CHECKING:
    from devices.scanning.api import Progress, Scanner, ScanRequest

ENDINGS = (".pdf", ".png", ".jpg", ".jpeg")


def scan_to_file(
    scanner: Scanner, request: ScanRequest, out: Path, on_progress: Progress = ignore_progress
) -> int:
    """Scan into ``out`` and return its number of pages; its ending, one of ``ENDINGS``, tells its kind.

    A PDF takes all pages, a picture the first. Raises ``DeviceError``: what the scan raises, UNSUPPORTED for
    another ending, IO when ``out`` cannot be written.
    """
    ending = out.suffix.casefold()
    if ending not in ENDINGS:
        raise DeviceError(DeviceErrorCode.UNSUPPORTED, f"the file must end in one of {', '.join(ENDINGS)}")
    with tempfile.TemporaryDirectory(prefix="scan-") as folder:
        pages = list(scanner.scan(request, Path(folder), on_progress))
        try:
            if ending == ".pdf":
                out.write_bytes(img2pdf.convert([str(page.path) for page in pages]))
                return len(pages)
            first = pages[0]
            with Image.open(first.path) as image:
                image.save(out, dpi=(first.resolution_dpi, first.resolution_dpi), quality=95)
        except OSError as trouble:
            raise DeviceError(DeviceErrorCode.IO, f"file not written: {trouble.strerror}") from trouble
    return 1

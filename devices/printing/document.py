"""Whether a file can be printed, and which of its pages are asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.errors import DeviceError, DeviceErrorCode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def page_count(document: Path) -> int:
    """Count the pages of a PDF; raises ``DeviceError`` FILE_REJECTED when nobody could print it.

    CUPS guesses a file's type from its content and would print a mislabelled text or picture; it would find a
    damaged or locked PDF only in a filter, after the visitor was told that his paper is coming.
    """
    import pikepdf  # only where something is printed: a session starts faster without it

    try:
        with pikepdf.open(document) as pdf:
            count = len(pdf.pages)
    except pikepdf.PasswordError as error:
        raise DeviceError(DeviceErrorCode.FILE_REJECTED, "the PDF is locked by a password") from error
    except (pikepdf.PdfError, OSError) as error:
        # The library's own sentence names the file.
        raise DeviceError(DeviceErrorCode.FILE_REJECTED, "not a readable PDF") from error
    if count == 0:
        raise DeviceError(DeviceErrorCode.FILE_REJECTED, "the PDF has no page")
    return count


def chosen_pages(count: int, page_ranges: Sequence[tuple[int, int]]) -> list[int]:
    """List the pages asked for, from 1, in the document's order; pages that do not exist are left out.

    Raises ``DeviceError`` FILE_REJECTED when none is left.
    """
    if not page_ranges:
        return list(range(1, count + 1))
    pages = [
        page for page in range(1, count + 1) if any(first <= page <= last for first, last in page_ranges)
    ]
    if not pages:
        raise DeviceError(DeviceErrorCode.FILE_REJECTED, "none of the pages asked for exists")
    return pages

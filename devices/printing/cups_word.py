"""Our words and errors against those of CUPS and its Python binding."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cups

from devices.errors import DeviceError, DeviceErrorCode
from devices.printing.api import Scaling

if TYPE_CHECKING:
    from devices.printing.api import PrintOptions

_ERRORS: dict[int, DeviceErrorCode] = {
    cups.IPP_NOT_FOUND: DeviceErrorCode.PRINTER_ABSENT,
    cups.IPP_DOCUMENT_FORMAT: DeviceErrorCode.FILE_REJECTED,
    cups.IPP_DOCUMENT_FORMAT_ERROR: DeviceErrorCode.FILE_REJECTED,
    cups.IPP_REQUEST_ENTITY: DeviceErrorCode.FILE_REJECTED,
    cups.IPP_SERVICE_UNAVAILABLE: DeviceErrorCode.PRINT_SERVICE_DOWN,
    cups.IPP_INTERNAL_ERROR: DeviceErrorCode.PRINT_SERVICE_DOWN,
}

# What a call to a server that is down or going down raises: pycups has no common class for it.
CALL_ERRORS = (cups.IPPError, cups.HTTPError, RuntimeError)


def job_options(options: PrintOptions, media: str) -> dict[str, str]:
    """Write the options of a job as CUPS takes them; ``media`` (PWG 5101.1 name) is the usual paper."""
    job = {
        "copies": str(options.copies),
        "media": options.media or media,
        "print-color-mode": "monochrome" if options.grey else "color",
        "print-scaling": "none" if options.scaling is Scaling.ACTUAL_SIZE else "fit",
        "sides": "two-sided-long-edge" if options.duplex else "one-sided",
        "job-sheets": "none,none",
    }
    if options.copies > 1:
        job["multiple-document-handling"] = "separate-documents-collated-copies"
    if options.page_ranges:
        job["page-ranges"] = ",".join(f"{first}-{last}" for first, last in options.page_ranges)
    return job


def words(value: Any) -> tuple[str, ...]:
    """Read one keyword or several: pycups gives a string for one in an event, a list elsewhere."""
    found = (value,) if isinstance(value, str) else tuple(str(word) for word in value)
    return tuple(word for word in found if word != "none")


def ipp_status(error: Exception) -> int | None:
    """Tell the IPP status of an error (RFC 8011 appendix B), None when the server gave none."""
    if isinstance(error, cups.IPPError) and error.args and isinstance(error.args[0], int):
        return error.args[0]
    return None


def device_error(error: Exception) -> DeviceError:
    """Translate; the detail is the status' number, as CUPS' sentences may hold titles and addresses."""
    status = ipp_status(error)
    if isinstance(error, OSError):
        return DeviceError(DeviceErrorCode.FILE_REJECTED, "the document cannot be read")
    if status is None:
        return DeviceError(DeviceErrorCode.PRINT_SERVICE_DOWN, type(error).__name__)
    return DeviceError(_ERRORS.get(status, DeviceErrorCode.PRINT_REFUSED), f"IPP status 0x{status:04x}")

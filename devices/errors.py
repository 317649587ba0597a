"""What can go wrong with a scanner or a printer, as few outcomes that a person can act on."""

from enum import StrEnum


class DeviceErrorCode(StrEnum):
    """Every failure of a device's action, in our words; what a person is told lives in ``ui/messages.py``."""

    # Scanner and printer alike
    JAM = "jam"
    COVER_OPEN = "cover-open"
    ACCESS_DENIED = "access-denied"
    CANCELLED = "cancelled"
    UNSUPPORTED = "unsupported"

    # Scanner
    SCANNER_ABSENT = "scanner-absent"
    SCANNER_BUSY = "scanner-busy"
    NO_PAPER = "no-paper"
    IO = "io"
    OUT_OF_MEMORY = "out-of-memory"
    DISK_FULL = "disk-full"
    TIMED_OUT = "timed-out"
    TRUNCATED = "truncated"
    CRASHED = "crashed"

    # Printer
    PRINTER_ABSENT = "printer-absent"
    PRINT_SERVICE_DOWN = "print-service-down"
    FILE_REJECTED = "file-rejected"
    PRINT_REFUSED = "print-refused"
    PRINT_TIMED_OUT = "print-timed-out"
    OUT_OF_PAPER = "out-of-paper"
    OUT_OF_INK = "out-of-ink"


# Trying again with nobody touching the machine, or after the visitor alone did something at it, can succeed.
_RETRYABLE = frozenset(
    {
        DeviceErrorCode.JAM,
        DeviceErrorCode.COVER_OPEN,
        DeviceErrorCode.CANCELLED,
        DeviceErrorCode.SCANNER_BUSY,
        DeviceErrorCode.NO_PAPER,
        DeviceErrorCode.IO,
        DeviceErrorCode.TIMED_OUT,
        DeviceErrorCode.TRUNCATED,
        DeviceErrorCode.CRASHED,
        DeviceErrorCode.PRINT_TIMED_OUT,
        DeviceErrorCode.OUT_OF_PAPER,
    }
)


class DeviceError(Exception):
    """A device's action failed.

    ``code`` says which outcome, ``retryable`` whether the visitor may usefully try again himself, ``detail``
    is a technical sentence for logs and operators: never a document's name, a path or anything of a visitor.
    """

    def __init__(self, code: DeviceErrorCode, detail: str = "", *, retryable: bool | None = None) -> None:
        """Build an error; ``retryable`` follows from ``code`` unless it is given."""
        super().__init__(f"{code.value}: {detail}" if detail else code.value)
        self.code = code
        self.detail = detail
        self.retryable = code in _RETRYABLE if retryable is None else retryable

"""What SANE's English sentences mean in our outcomes; python-sane hands over nothing but the sentence."""

from devices.errors import DeviceError, DeviceErrorCode

# From sane_strstatus() in sane-backends 1.1 to 1.3 (backend/sane_strstatus.c), never translated.
_CODES = {
    "Operation not supported": DeviceErrorCode.UNSUPPORTED,
    "Operation was canceled": DeviceErrorCode.CANCELLED,
    "Operation was cancelled": DeviceErrorCode.CANCELLED,
    "Device busy": DeviceErrorCode.SCANNER_BUSY,
    "Lamp not ready, please retry": DeviceErrorCode.SCANNER_BUSY,
    "Invalid argument": DeviceErrorCode.IO,
    "End of file reached": DeviceErrorCode.TRUNCATED,
    "Document feeder jammed": DeviceErrorCode.JAM,
    "Document feeder out of documents": DeviceErrorCode.NO_PAPER,
    "Scanner cover is open": DeviceErrorCode.COVER_OPEN,
    "Error during device I/O": DeviceErrorCode.IO,
    "Out of memory": DeviceErrorCode.OUT_OF_MEMORY,
    "Access to resource has been denied": DeviceErrorCode.ACCESS_DENIED,
    # python-sane's own: not one complete line was read.
    "Scanner returned no data": DeviceErrorCode.TRUNCATED,
}


def translated(trouble: Exception, step: str) -> DeviceError:
    """Translate what python-sane raised while it did ``step`` ("open", "start", "read", "list").

    At "open" an invalid argument is SANE's word for a device that is not there (any more).
    """
    sentence = str(trouble)
    code = _CODES.get(sentence, DeviceErrorCode.IO)
    if isinstance(trouble, MemoryError):
        code = DeviceErrorCode.OUT_OF_MEMORY
    if step == "open" and sentence == "Invalid argument":
        code = DeviceErrorCode.SCANNER_ABSENT
    return DeviceError(code, f"{step}: {sentence}")

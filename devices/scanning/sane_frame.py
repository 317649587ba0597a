"""Reading one started page from SANE without trusting that it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from devices.errors import DeviceError, DeviceErrorCode
from devices.paper import MM_PER_INCH
from devices.scanning.api import Source
from devices.scanning.filled_up import is_filled_up
from devices.scanning.sane_status import translated

if TYPE_CHECKING:
    from PIL import Image

    from devices.scanning.api import Cancelled, Progress, ScanRequest
    from devices.scanning.sane_options import SaneOptions

# A flatbed that does not announce its number of lines may round the area to its motor's steps, not lose a
# tenth of it.
_LEAST_PART_OF_HEIGHT = 0.9


def read_page(
    device: Any,
    options: SaneOptions,
    request: ScanRequest,
    number: int,
    on_progress: Progress,
    cancelled: Cancelled,
) -> Image.Image:
    """Read the page that ``device`` has started; the image is mode RGB or L and complete.

    Raises ``DeviceError``: CANCELLED, TRUNCATED, UNSUPPORTED or what SANE says.
    """
    try:
        kind, is_last_frame, (width_px, lines), depth, bytes_per_line = device.get_parameters()
    except Exception as trouble:
        raise translated(trouble, "parameters") from trouble
    samples = 3 if kind == "color" else 1
    packed = (width_px * samples + 7) // 8 if depth == 1 else width_px * samples
    if not is_last_frame or depth not in (1, 8) or bytes_per_line != packed:
        # python-sane would shear or stack such a picture without an error.
        raise DeviceError(
            DeviceErrorCode.UNSUPPORTED,
            f"{kind} frame, last {is_last_frame}, depth {depth}, {bytes_per_line} bytes for {width_px} px",
        )
    height_mm = options.area_height_mm() if lines < 1 else None
    asked_px = lines
    if height_mm is not None:
        asked_px = round(height_mm / MM_PER_INCH * options.resolution_dpi(request.resolution_dpi))
    listener = _LineListener(device, number, asked_px, on_progress, cancelled)
    try:
        image: Image.Image = device.snap(True, listener)
    except Exception as trouble:
        listener.raise_if_stopped()
        raise translated(trouble, "read") from trouble
    listener.raise_if_stopped()
    if cancelled():
        # From another thread, amid a read: what was read until then can look like all.
        raise DeviceError(DeviceErrorCode.CANCELLED, "at the end of reading")
    # A cancelled or broken transfer can end as if it were complete: only the height tells.
    least_px = lines if lines > 0 else 1
    if lines < 1 and request.source is Source.FLATBED and asked_px > 0:
        least_px = int(asked_px * _LEAST_PART_OF_HEIGHT)
    if image.height < least_px:
        raise DeviceError(DeviceErrorCode.TRUNCATED, f"{image.height} lines of {least_px}")
    if is_filled_up(image):
        raise DeviceError(DeviceErrorCode.TRUNCATED, "the end of the picture was filled up")
    return image


class _LineListener:
    """Called by python-sane's loop after each line. Nothing may escape it: an exception there segfaults."""

    def __init__(
        self, device: Any, number: int, asked_px: int, on_progress: Progress, cancelled: Cancelled
    ) -> None:
        self._device = device
        self._number = number
        self._asked_px = max(asked_px, 1)
        self._on_progress = on_progress
        self._cancelled = cancelled
        self._was_cancelled = False
        self._trouble: BaseException | None = None

    def __call__(self, line: int, _lines: int) -> None:
        if self._was_cancelled or self._trouble is not None:
            return
        try:
            if self._cancelled():
                self._was_cancelled = True
            else:
                self._on_progress(self._number, min(line / self._asked_px, 1.0))
        except BaseException as trouble:  # noqa: BLE001  raised again by raise_if_stopped, outside libsane
            self._trouble = trouble
        if self._was_cancelled or self._trouble is not None:
            self._device.cancel()

    def raise_if_stopped(self) -> None:
        """Say why the reading was stopped from here, if it was."""
        if self._trouble is not None:
            raise self._trouble
        if self._was_cancelled:
            raise DeviceError(DeviceErrorCode.CANCELLED, "while reading")

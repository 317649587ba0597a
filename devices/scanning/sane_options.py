"""Which of a SANE device's options, named differently by every maker, stands for what a scan request asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from devices.paper import MM_PER_INCH
from devices.scanning.api import ColourMode, ScanRequest, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

# SANE_Unit and SANE_Value_Type of the SANE standard, section 4.2.9.
_UNIT_PIXEL = 1
_TYPE_BOOL, _TYPE_INT, _TYPE_FIXED = 0, 1, 2

_TRUE_WORDS = frozenset({"1", "yes", "true", "on"})


def sources_of(choices: Iterable[str]) -> dict[Source, str]:
    """Tell which of a ``source`` option's choices is which source; the first that fits wins."""
    found: dict[Source, str] = {}
    for choice in choices:
        source = _source_named(choice.casefold())
        if source is not None:
            found.setdefault(source, choice)
    return found


def _source_named(word: str) -> Source | None:
    if "duplex" in word or "both sides" in word:
        return Source.FEEDER_DUPLEX
    if any(part in word for part in ("transparency", "film", "slide", "negative", "back", "card")):
        return None
    if "adf" in word or "feed" in word:
        return Source.FEEDER
    if any(part in word for part in ("flatbed", "flat bed", "platen", "document table", "normal")):
        return Source.FLATBED
    return None


def mode_for(choices: Sequence[str], colour: ColourMode) -> str | None:
    """Choose the ``mode`` that records 8 bits a sample in colour or in grey; None where there is none.

    Makers' words seen: "Color", "24bit Color[Fast]", "Color (48 bits)", "Gray", "True Gray",
    "Gray[Error Diffusion]".
    """
    stem = ("colo",) if colour is ColourMode.COLOUR else ("gray", "grey")
    unwanted = ("diffusion", "dither", "halftone", "48", "16")
    fitting = [
        choice
        for choice in choices
        if any(part in choice.casefold() for part in stem)
        and not any(part in choice.casefold() for part in unwanted)
    ]
    return min(fitting, key=len, default=None)


def nearest(constraint: Any, wanted: float) -> float:
    """Give the value that ``constraint`` (python-sane's: None, a (min, max, step) tuple or a list) permits.

    From a list the smallest value not below ``wanted`` is taken, or the largest: too fine can be reduced.
    """
    if isinstance(constraint, tuple):
        low, high, step = constraint
        value = min(max(wanted, low), high)
        if step:
            value = min(low + round((value - low) / step) * step, high)
        return float(value)
    if isinstance(constraint, list):
        values = sorted(value for value in constraint if isinstance(value, int | float) and value > 0)
        return float(next((value for value in values if value >= wanted), values[-1] if values else wanted))
    return wanted


class SaneOptions:
    """The options of one opened ``sane.SaneDev``; setting one may change all others, so nothing is kept."""

    def __init__(self, device: Any) -> None:
        """``device`` is an opened ``sane.SaneDev``."""
        self._device = device

    def sources(self) -> dict[Source, str]:
        """Tell the device's sources; one that has no such option is a flatbed."""
        option = self._usable("source")
        if option is None or not isinstance(option.constraint, list):
            return {Source.FLATBED: ""}
        found = sources_of(option.constraint)
        if Source.FEEDER in found and Source.FEEDER_DUPLEX not in found and self._has_duplex_switch():
            found[Source.FEEDER_DUPLEX] = found[Source.FEEDER]
        return found

    def apply(self, request: ScanRequest, extra: Mapping[str, str]) -> None:
        """Set everything for ``request``, then the operator's ``extra`` options by their SANE names.

        Raises ``_sane.error`` for a value that the device refuses, ``AttributeError`` or ``ValueError`` for
        an extra option that it does not have or cannot take.
        """
        source = self.sources().get(request.source, "")
        if source:
            self._device.source = source
        self._set_duplex(request.source is Source.FEEDER_DUPLEX)
        # python-sane lays the three frames of a three-pass scan under each other.
        self._set_if_usable("three_pass", 0)
        mode = self._usable("mode")
        if mode is not None and isinstance(mode.constraint, list):
            wanted = mode_for(mode.constraint, request.colour) or mode_for(
                mode.constraint, _other_colour(request.colour)
            )
            if wanted is not None:
                self._device.mode = wanted
        # python-sane misreads lines of 16 bits a sample.
        depth = self._usable("depth")
        if depth is not None and isinstance(depth.constraint, list) and 8 in depth.constraint:
            self._device.depth = 8
        self._set_number("resolution", request.resolution_dpi)
        self._set_area(request)
        for name, value in extra.items():
            self._set_text(name.replace("-", "_"), value)

    def resolution_dpi(self, default: int) -> int:
        """Tell the resolution that the device really took."""
        option = self._usable("resolution")
        return default if option is None else round(float(self._device.resolution))

    def area_height_mm(self) -> float | None:
        """Tell the height of the area that is to be scanned, None where the device does not tell."""
        top, bottom = self._usable("tl_y"), self._usable("br_y")
        if top is None or bottom is None:
            return None
        height = float(self._device.br_y) - float(self._device.tl_y)
        if bottom.unit == _UNIT_PIXEL:
            height = height / self.resolution_dpi(int(MM_PER_INCH)) * MM_PER_INCH
        return height

    def _set_area(self, request: ScanRequest) -> None:
        # Some feeders centre the sheet by these two, and clip the area to them.
        self._set_length("page_width", request.width_mm)
        self._set_length("page_height", request.height_mm)
        self._set_length("tl_x", 0.0)
        self._set_length("tl_y", 0.0)
        self._set_length("br_x", request.width_mm)
        self._set_length("br_y", request.height_mm)

    def _set_length(self, name: str, length_mm: float) -> None:
        option = self._usable(name)
        if option is None:
            return
        if option.unit == _UNIT_PIXEL:
            length_mm = length_mm / MM_PER_INCH * self.resolution_dpi(int(MM_PER_INCH))
        self._set_number(name, length_mm)

    def _set_number(self, name: str, wanted: float) -> None:
        option = self._usable(name)
        if option is not None:
            value = nearest(option.constraint, wanted)
            setattr(self._device, name, round(value) if option.type == _TYPE_INT else value)

    def _set_text(self, name: str, text: str) -> None:
        option = self._device.opt.get(name)
        if option is None:
            raise AttributeError(f"the scanner has no option {name!r}")
        value: object = text
        if option.type == _TYPE_BOOL:
            value = int(text.casefold() in _TRUE_WORDS)
        elif option.type == _TYPE_INT:
            value = int(text)
        elif option.type == _TYPE_FIXED:
            value = float(text)
        setattr(self._device, name, value)

    def _has_duplex_switch(self) -> bool:
        mode = self._device.opt.get("adf_mode")
        return "duplex" in self._device.opt or (
            mode is not None and isinstance(mode.constraint, list) and "Duplex" in mode.constraint
        )

    def _set_duplex(self, is_duplex: bool) -> None:
        self._set_if_usable("duplex", int(is_duplex))
        mode = self._usable("adf_mode")
        if mode is not None and isinstance(mode.constraint, list) and "Duplex" in mode.constraint:
            self._device.adf_mode = "Duplex" if is_duplex else "Simplex"

    def _set_if_usable(self, name: str, value: int) -> None:
        if self._usable(name) is not None:
            setattr(self._device, name, value)

    def _usable(self, name: str) -> Any:
        option = self._device.opt.get(name)
        if option is None or not option.is_active() or not option.is_settable():
            return None
        return option


def _other_colour(colour: ColourMode) -> ColourMode:
    return ColourMode.GREY if colour is ColourMode.COLOUR else ColourMode.COLOUR

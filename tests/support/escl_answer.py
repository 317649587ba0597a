"""What an eSCL scanner says and is told (Mopria eSCL 2.0): capabilities, status, scan settings, pages."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PIL import Image

_PWG = "http://www.pwg.org/schemas/2010/12/sm"
_SCAN = "http://schemas.hp.com/imaging/escl/2011/05/03"
_NAMESPACES = f'xmlns:pwg="{_PWG}" xmlns:scan="{_SCAN}"'
_DPI = (75, 100, 150, 200, 300)
# Regions are told in 1/300 of an inch: A4, with the little that glasses have more.
_UNITS_PER_INCH = 300
_WIDEST, _HIGHEST = 2550, 3508


class Sides(StrEnum):
    """What the machine has beside its glass."""

    NO_FEEDER = "no feeder"
    SIMPLEX = "simplex"
    DUPLEX = "duplex"


class AdfState(StrEnum):
    """What the machine says of its feeder."""

    LOADED = "ScannerAdfLoaded"
    EMPTY = "ScannerAdfEmpty"
    JAM = "ScannerAdfJam"
    DOOR_OPEN = "ScannerAdfDoorOpen"


@dataclass(frozen=True)
class Wanted:
    """What a client ordered of one page."""

    is_feeder: bool
    is_duplex: bool
    is_grey: bool
    resolution_dpi: int
    width_px: int
    height_px: int


def capabilities(model: str, sides: Sides) -> bytes:
    """Say what the machine can."""
    feeder = ""
    if sides is not Sides.NO_FEEDER:
        feeder = _source("AdfSimplexInputCaps")
        if sides is Sides.DUPLEX:
            feeder += _source("AdfDuplexInputCaps")
        feeder = f"<scan:Adf>{feeder}<scan:FeederCapacity>20</scan:FeederCapacity></scan:Adf>"
    return _document(
        "ScannerCapabilities",
        f"<pwg:MakeAndModel>{model}</pwg:MakeAndModel><pwg:SerialNumber>0A1B2C</pwg:SerialNumber>"
        f"<scan:Platen>{_source('PlatenInputCaps')}</scan:Platen>{feeder}",
    )


def status(*, is_busy: bool, adf: AdfState | None) -> bytes:
    """Say how the machine is."""
    state = "Processing" if is_busy else "Idle"
    feeder = "" if adf is None else f"<scan:AdfState>{adf.value}</scan:AdfState>"
    return _document("ScannerStatus", f"<pwg:State>{state}</pwg:State>{feeder}")


def wanted_from(settings: bytes) -> Wanted:
    """Read a client's scan settings."""
    root = ET.fromstring(settings)  # noqa: S314  our own client's, on loopback
    said = {element.tag.partition("}")[2]: (element.text or "").strip() for element in root.iter()}
    dpi = int(said["XResolution"])
    return Wanted(
        is_feeder=said["InputSource"] == "Feeder",
        is_duplex=said.get("Duplex") == "true",
        is_grey=said["ColorMode"] == "Grayscale8",
        resolution_dpi=dpi,
        width_px=int(said["Width"]) * dpi // _UNITS_PER_INCH,
        height_px=int(said["Height"]) * dpi // _UNITS_PER_INCH,
    )


@cache
def page(wanted: Wanted, number: int) -> bytes:
    """Give one page as JPEG: light paper, darker to the bottom, as many bars at the top as its number."""
    size = (wanted.width_px, wanted.height_px)
    paper = Image.linear_gradient("L").resize(size).point(lambda value: 250 - value // 4)
    image = Image.merge("RGB", (paper, paper.point(lambda value: value - 8), paper))
    for bar in range(number):
        image.paste((30, 30, 90), (10 + 30 * bar, 20, 25 + 30 * bar, size[1] // 4))
    written = io.BytesIO()
    image.convert("L" if wanted.is_grey else "RGB").save(written, "JPEG", quality=90)
    return written.getvalue()


def _document(name: str, content: str) -> bytes:
    text = f'<?xml version="1.0" encoding="UTF-8"?><scan:{name} {_NAMESPACES}>'
    return f"{text}<pwg:Version>2.0</pwg:Version>{content}</scan:{name}>".encode()


def _source(name: str) -> str:
    resolutions = "".join(
        f"<scan:DiscreteResolution><scan:XResolution>{dpi}</scan:XResolution>"
        f"<scan:YResolution>{dpi}</scan:YResolution></scan:DiscreteResolution>"
        for dpi in _DPI
    )
    modes = "".join(f"<scan:ColorMode>{mode}</scan:ColorMode>" for mode in ("Grayscale8", "RGB24"))
    return (
        f"<scan:{name}><scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>{_WIDEST}</scan:MaxWidth>"
        f"<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>{_HIGHEST}</scan:MaxHeight>"
        f"<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes>{modes}</scan:ColorModes>"
        "<scan:DocumentFormats><pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat></scan:DocumentFormats>"
        f"<scan:SupportedResolutions><scan:DiscreteResolutions>{resolutions}</scan:DiscreteResolutions>"
        "</scan:SupportedResolutions></scan:SettingProfile></scan:SettingProfiles>"
        f"</scan:{name}>"
    )

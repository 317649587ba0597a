"""Drawing on a simulated paper in millimetres, whatever the resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PIL import Image, ImageDraw, ImageFont

from devices.paper import MM_PER_INCH

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Colour = tuple[int, int, int]
Anchor = Literal["ls", "ms", "rs"]

_POINTS_PER_INCH = 72.0

# From Debian's fonts-dejavu-core; Pillow finds them by name in the system's font folders.
SANS = "DejaVuSans.ttf"
BOLD = "DejaVuSans-Bold.ttf"
SERIF_BOLD = "DejaVuSerif-Bold.ttf"
MONO = "DejaVuSansMono.ttf"


class Pen:
    """A sheet and what draws on it; lengths in mm from the top left corner, letters in points."""

    def __init__(self, width_mm: float, height_mm: float, dpi: int, paper: Colour) -> None:
        """Take a sheet of this size and colour."""
        self._dpi = dpi
        self.image = Image.new("RGB", (self.px(width_mm), self.px(height_mm)), paper)
        self._draw = ImageDraw.Draw(self.image)
        self._fonts: dict[tuple[str, float], FreeTypeFont] = {}

    def px(self, length_mm: float) -> int:
        """Convert a length to pixels."""
        return round(length_mm / MM_PER_INCH * self._dpi)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        points: float,
        colour: Colour,
        font: str = SANS,
        anchor: Anchor = "ls",
    ) -> None:
        """Write one line whose baseline is at ``y``."""
        self._draw.text(
            (self.px(x), self.px(y)), words, fill=colour, font=self._font(font, points), anchor=anchor
        )

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Colour | None = None,
        outline: Colour | None = None,
        radius: float = 0.0,
    ) -> None:
        """Draw a rectangle, its corners rounded by ``radius``."""
        corners = (self.px(x), self.px(y), self.px(x + width), self.px(y + height))
        line = max(self.px(0.2), 1) if outline else 0
        self._draw.rounded_rectangle(corners, self.px(radius), fill, outline, line)

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: Colour, width: float = 0.2) -> None:
        """Draw a straight line."""
        self._draw.line((self.px(x1), self.px(y1), self.px(x2), self.px(y2)), colour, max(self.px(width), 1))

    def disc(self, x: float, y: float, radius: float, colour: Colour) -> None:
        """Fill a disc around its middle."""
        self._draw.circle((self.px(x), self.px(y)), self.px(radius), colour)

    def waves(self, top: float, bottom: float, step: float, colour: Colour) -> None:
        """Cover a band with the fine slanting lines of a security print."""
        width_mm = self.image.width / self._dpi * MM_PER_INCH
        start = -(bottom - top)
        while start < width_mm:
            self.line(start, bottom, start + (bottom - top), top, colour, 0.12)
            start += step

    def stamp(self, words: str, points: float, colour: Colour, angle: float, opacity: float) -> None:
        """Print ``words`` slanting across the middle of the whole sheet, ``opacity`` from 0 to 1."""
        mask = Image.new("L", self.image.size, 0)
        middle = (mask.width // 2, mask.height // 2)
        ImageDraw.Draw(mask).text(
            middle, words, fill=round(255 * opacity), font=self._font(BOLD, points), anchor="mm"
        )
        mask = mask.rotate(angle, Image.Resampling.BILINEAR)
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def _font(self, name: str, points: float) -> FreeTypeFont:
        key = (name, points)
        if key not in self._fonts:
            self._fonts[key] = ImageFont.truetype(name, points / _POINTS_PER_INCH * self._dpi)
        return self._fonts[key]

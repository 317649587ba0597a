"""The four corners of a paper on the glass, in millimetres, and what follows from them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

Point = tuple[float, float]

# A side this near to the glass's edge lies at it.
AT_EDGE_MM: Final = 0.7


@dataclass(frozen=True, slots=True)
class Quad:
    """Corners in millimetres from the glass's top left, clockwise from the paper's own top left.

    A corner may lie outside the glass: the paper is larger than what was seen of it.
    """

    top_left: Point
    top_right: Point
    bottom_right: Point
    bottom_left: Point

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """All four, clockwise."""
        return self.top_left, self.top_right, self.bottom_right, self.bottom_left

    @property
    def width_mm(self) -> float:
        """The longer of the upper and the lower side: of a photographed sheet the side that was nearer."""
        return max(math.dist(self.top_left, self.top_right), math.dist(self.bottom_left, self.bottom_right))

    @property
    def height_mm(self) -> float:
        """The longer of the left and the right side."""
        return max(math.dist(self.top_left, self.bottom_left), math.dist(self.top_right, self.bottom_right))

    @property
    def skew_degrees(self) -> float:
        """How far the paper is turned clockwise, between -45 and 45; the long sides weigh more."""
        across = (
            self.top_right[0] - self.top_left[0] + self.bottom_right[0] - self.bottom_left[0],
            self.top_right[1] - self.top_left[1] + self.bottom_right[1] - self.bottom_left[1],
        )
        down = (
            self.bottom_left[0] - self.top_left[0] + self.bottom_right[0] - self.top_right[0],
            self.bottom_left[1] - self.top_left[1] + self.bottom_right[1] - self.top_right[1],
        )
        return math.degrees(math.atan2(across[1] - down[0], across[0] + down[1]))

    @property
    def is_convex(self) -> bool:
        """Whether it goes round clockwise with four proper corners."""
        corners = self.corners
        for index, here in enumerate(corners):
            before, after = corners[index - 1], corners[(index + 1) % 4]
            turn = (here[0] - before[0]) * (after[1] - here[1]) - (here[1] - before[1]) * (after[0] - here[0])
            if turn <= 0:
                return False
        return True

    def free_sides(self, width_mm: float, height_mm: float) -> tuple[bool, bool, bool, bool]:
        """Tell of top, right, bottom and left side whether it lies on a glass of this size, off its edge."""
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.corners
        return (
            max(ay, by) > AT_EDGE_MM,
            min(bx, cx) < width_mm - AT_EDGE_MM,
            min(cy, dy) < height_mm - AT_EDGE_MM,
            max(dx, ax) > AT_EDGE_MM,
        )

    def overhang_mm(self, width_mm: float, height_mm: float) -> float:
        """Return how far the farthest corner lies outside a glass of this size; 0 when all are on it."""
        return max(max(-x, x - width_mm, -y, y - height_mm, 0.0) for x, y in self.corners)

"""The quadrilateral that a patch on the glass fills, told from the straight parts of its outline."""

from __future__ import annotations

import math
from typing import Any, Final

import cv2
import numpy as np
import numpy.typing as npt

from kiosk.imaging.quad import Point, Quad

Contour = npt.NDArray[np.int32]
# n × 2 or 2: x and y in pixels.
Points = npt.NDArray[np.float64]
Line = tuple[float, float, float]

# Rounded corners and dents up to this are no sides of their own.
_DENT_MM: Final = 0.5
# A shorter straight part (a dog-ear, the arc of a corner) tells nothing of the paper's direction.
_SHORTEST_SIDE_MM: Final = 8.0
# Opposite sides of a photographed sheet run apart by some degrees; more is no sheet.
_MOST_KEYSTONE_DEGREES: Final = 10.0
# Points of the outline belong to a side when they lie this near to it.
_NEAR_MM: Final = 0.8


def quad_of(contour: Contour, glass_px: tuple[int, int], pixels_per_mm: float) -> Quad | None:
    """Return the quadrilateral of a closed outline on a glass of width × height pixels, or None.

    Sides along the glass's edge are not sides of the paper: there it ends, as far as can be told, where the
    outline does, square to what is seen of it.
    """
    hull = cv2.convexHull(contour)
    polygon = cv2.approxPolyDP(hull, _DENT_MM * pixels_per_mm, closed=True).reshape(-1, 2).astype(np.float64)
    sides = _free_sides(polygon, glass_px, _SHORTEST_SIDE_MM * pixels_per_mm)
    if not sides:
        return None
    direction = _direction(sides)
    groups: list[list[tuple[Points, Points]]] = [[], [], [], []]
    for start, end in sides:
        angle = math.atan2(end[1] - start[1], end[0] - start[0]) - direction
        quarter = round(angle / (math.pi / 2))
        if abs(math.degrees(angle - quarter * math.pi / 2)) > _MOST_KEYSTONE_DEGREES:
            return None
        groups[quarter % 4].append((start, end))
    points = contour.reshape(-1, 2).astype(np.float64)
    lines = [
        _fitted(points, group, glass_px, _NEAR_MM * pixels_per_mm)
        if group
        else _assumed(points, direction + index * math.pi / 2)
        for index, group in enumerate(groups)
    ]
    return crossed(lines, pixels_per_mm)


def _free_sides(
    polygon: Points, glass_px: tuple[int, int], shortest_px: float
) -> list[tuple[Points, Points]]:
    """Return the polygon's long sides that do not run along the glass's edge, clockwise as seen."""
    if _signed_area(polygon) < 0:
        polygon = polygon[::-1]
    sides = []
    for index, end in enumerate(polygon):
        start = polygon[index - 1]
        if math.dist(start, end) >= shortest_px and not _is_on_edge(start, end, glass_px):
            sides.append((start, end))
    return sides


def _signed_area(polygon: Points) -> float:
    x, y = polygon[:, 0], polygon[:, 1]
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))


def _is_on_edge(start: Any, end: Any, glass_px: tuple[int, int]) -> bool:
    # Two pixels: the closing of gaps rounds what touches the edge.
    low, (right, bottom) = 2, (glass_px[0] - 3, glass_px[1] - 3)
    return bool(
        (start[0] <= low and end[0] <= low)
        or (start[1] <= low and end[1] <= low)
        or (start[0] >= right and end[0] >= right)
        or (start[1] >= bottom and end[1] >= bottom)
    )


def _direction(sides: list[tuple[Points, Points]]) -> float:
    """Return the angle in radians, -45° to 45°, to which all sides are nearest when turned by quarters."""
    fourfold = sum(
        math.dist(start, end) * np.exp(4j * math.atan2(end[1] - start[1], end[0] - start[0]))
        for start, end in sides
    )
    return float(np.angle(fourfold)) / 4


def _fitted(
    points: Points,
    group: list[tuple[Points, Points]],
    glass_px: tuple[int, int],
    near_px: float,
) -> Line:
    """Return the line a·x + b·y = c through the outline's points along these sides."""
    inner = (
        (points[:, 0] > 1)
        & (points[:, 1] > 1)
        & (points[:, 0] < glass_px[0] - 2)
        & (points[:, 1] < glass_px[1] - 2)
    )
    chosen = np.zeros(len(points), dtype=np.bool_)
    for start, end in group:
        length = math.dist(start, end)
        along = ((points - start) @ (end - start)) / length
        off = np.abs((points - start) @ np.array([end[1] - start[1], start[0] - end[0]])) / length
        # The ends lie in the rounding of the corners.
        chosen |= (off < near_px) & (along > length * 0.03) & (along < length * 0.97)
    used = points[chosen & inner]
    if len(used) < 2:
        used = np.array([group[0][0], group[0][1]])
    fitted = np.ravel(cv2.fitLine(used.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01))
    vx, vy, x, y = (float(value) for value in fitted)
    start, end = group[0]
    if vx * (end[0] - start[0]) + vy * (end[1] - start[1]) < 0:
        vx, vy = -vx, -vy
    return vy, -vx, vy * x - vx * y


def _assumed(points: Points, angle: float) -> Line:
    """Return the line of this direction (clockwise round the paper) through the outermost point."""
    normal = np.array([math.sin(angle), -math.cos(angle)])
    # Half a pixel: the outline runs through the centres of pixels.
    return float(normal[0]), float(normal[1]), float((points @ normal).max()) + 0.5


def crossed(lines: list[Line], pixels_per_mm: float) -> Quad | None:
    """Return the quadrilateral between top, right, bottom and left line."""
    top, right, bottom, left = lines
    corners: list[Point] = []
    for one, two in ((left, top), (top, right), (right, bottom), (bottom, left)):
        matrix = np.array([one[:2], two[:2]])
        if abs(float(np.linalg.det(matrix))) < 0.5:
            return None
        x, y = np.linalg.solve(matrix, np.array([one[2], two[2]]))
        # Outline points are the centres of pixels.
        corners.append(((float(x) + 0.5) / pixels_per_mm, (float(y) + 0.5) / pixels_per_mm))
    quad = Quad(*corners)
    return quad if quad.is_convex else None

"""Draws the pointer as large as the visitor wants it, in the kiosk and in every page alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QCursor,
    QFont,
    QGuiApplication,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QTransform,
)

if TYPE_CHECKING:
    from ui.viewmodels.preferences import PreferencesViewModel

# Three times the usual arrow: a finger's breadth.
_HEIGHT_MM: Final = 15.0
# "cursor" of the icon font: its duotone's pale layer is the whole arrow, filled.
_FAMILY: Final = "Phosphor-Duotone"
_ARROW: Final = "\ue1dc"
_FILL: Final = QColor("#ffd500")
_LINE: Final = QColor("#000000")


class LargePointer(QObject):
    """One cursor for everything while it is on: the hand over links and the bar over text are not shown.

    It is the system's own cursor, so it follows the mouse at once, and no page can see or change it.
    """

    def __init__(self, preferences: PreferencesViewModel, pixels_per_mm: float) -> None:
        super().__init__()
        self._preferences = preferences
        self._height_px = round(_HEIGHT_MM * pixels_per_mm)
        self._is_on = False
        preferences.largePointerChanged.connect(self._follow)

    def close(self) -> None:
        """Give the usual pointers back: the override belongs to the application, not to the session."""
        self._set(is_on=False)

    def _follow(self) -> None:
        self._set(is_on=bool(self._preferences.largePointer))

    def _set(self, *, is_on: bool) -> None:
        if is_on == self._is_on:
            return
        self._is_on = is_on
        if is_on:
            QGuiApplication.setOverrideCursor(_arrow(self._height_px))
        else:
            QGuiApplication.restoreOverrideCursor()


def _arrow(height_px: int) -> QCursor:
    """Draw the arrow: bright with a dark edge, its tip where one clicks."""
    font = QFont(_FAMILY)
    font.setPixelSize(height_px)
    glyph = QPainterPath()
    glyph.addText(QPointF(0, 0), font, _ARROW)
    scale = height_px / glyph.boundingRect().height()
    path = QTransform.fromScale(scale, scale).map(glyph)
    edge = max(2, height_px // 16)
    path.translate(edge - path.boundingRect().left(), edge - path.boundingRect().top())
    box = path.boundingRect()
    pixmap = QPixmap(round(box.right()) + edge, round(box.bottom()) + edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(path, QPen(_LINE, 2 * edge, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.fillPath(path, _FILL)
    painter.end()
    return QCursor(pixmap, edge, edge)

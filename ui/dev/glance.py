"""Sees a window as a person does: what is visible, enabled and not behind something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtQml import QQmlProperty, qmlContext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtQuick import QQuickItem, QQuickWindow

_FAINT: Final = 0.05  # fading out, on its way to invisible


class Glance:
    """Walks the window's scene; keeps nothing between two looks."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def items(self, root: QQuickItem | None = None) -> Iterator[QQuickItem]:
        """Yield what is visible below (and with) an item, in the order in which it is painted."""
        item = root or self._window.contentItem()
        if not item.isVisible() or item.opacity() < _FAINT:
            return
        yield item
        for child in _in_painting_order(item):
            yield from self.items(child)

    def controls(self) -> Iterator[QQuickItem]:
        """Yield what answers to a person."""
        return (item for item in self.items() if is_control(item))

    def texts(self) -> list[str]:
        """Return every sentence that stands on the screen."""
        return [str(item.property("text")) for item in self.items() if item.inherits("QQuickText")]

    def place(self, item: QQuickItem) -> QRectF:
        """Return where the item lies in the window, in pixels."""
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def is_on_top(self, item: QQuickItem, point: QPointF) -> bool:
        """Tell whether a finger put at this point of the window reaches the item."""
        reached = self._reached(self._window.contentItem(), point)
        return reached is not None and (item.isAncestorOf(reached) or reached in (item, item.parentItem()))

    def is_in_window(self, point: QPointF) -> bool:
        """Tell whether a point lies inside the window."""
        return QRectF(0, 0, self._window.width(), self._window.height()).contains(point)

    def _reached(self, item: QQuickItem, point: QPointF) -> QQuickItem | None:
        if not item.isVisible() or not item.isEnabled() or item.opacity() < _FAINT:
            return None
        inside = item.contains(item.mapFromScene(point))
        if item.clip() and not inside:
            return None
        for child in reversed(_in_painting_order(item)):
            if (found := self._reached(child, point)) is not None:
                return found
        return item if inside and _takes_input(item) else None


def is_control(item: QQuickItem) -> bool:
    """Tell whether this item is made to be pressed, ticked or typed into."""
    return item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextInput")


def is_web(item: QQuickItem) -> bool:
    """Tell whether this item shows a web page."""
    return item.inherits("QQuickWebEngineView")


def name_of(item: QQuickItem) -> str:
    """Return the accessible name: what a screen reader says, and what stands on most controls."""
    context = qmlContext(item)
    said = QQmlProperty(item, "Accessible.name", context) if context is not None else None
    name = said.read() if said is not None and said.isValid() else None
    return str(name or item.property("text") or "")


def flickable_of(item: QQuickItem) -> QQuickItem | None:
    """Return the scrolling area around an item, if any."""
    above = item.parentItem()
    while above is not None and not above.inherits("QQuickFlickable"):
        above = above.parentItem()
    return above


def _in_painting_order(item: QQuickItem) -> list[QQuickItem]:
    if is_web(item):
        return []  # what is inside is the engine's own; PySide crashes when it wraps it
    return sorted(item.childItems(), key=lambda child: child.z())


def _takes_input(item: QQuickItem) -> bool:
    if item.property("enabled") is False:  # of a MouseArea, which hides the item's own and lets input through
        return False
    return is_web(item) or item.acceptedMouseButtons() != Qt.MouseButton.NoButton or item.acceptTouchEvents()

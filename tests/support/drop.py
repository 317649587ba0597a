"""Something that is dragged over the kiosk's window from elsewhere, and let go there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow


def drop_on(window: QQuickWindow, address: str, place: QPointF | None = None) -> bool:
    """Drag an address over the window and drop it; tells whether anybody took it.

    The events are those that Qt's platform makes of another program's drag. There is no other program.
    """
    where = place or window.contentItem().boundingRect().center()
    data = QMimeData()
    data.setUrls([QUrl(address)])
    data.setText(address)
    said = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    taken = False
    for event in (
        QDragEnterEvent(where, *said),
        QDragMoveEvent(where, *said),
        QDropEvent(where, *said),
    ):
        event.ignore()
        QCoreApplication.sendEvent(window, event)
        taken = taken or event.isAccepted()
    return taken

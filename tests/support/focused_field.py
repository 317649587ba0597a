"""What the field with the focus tells the keyboard on the screen, in any page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


def ask_field(what: Qt.InputMethodQuery) -> Any:
    """Ask what has the focus as the keyboard on the screen does."""
    query = QInputMethodQueryEvent(what)
    QCoreApplication.sendEvent(QGuiApplication.focusObject(), query)
    return query.value(what)

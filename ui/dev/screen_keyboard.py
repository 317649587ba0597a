"""Types on the keyboard on the screen, key by key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF

from ui.dev.patience import NotSeenError, turn, wait_for

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from ui.dev.glance import Glance
    from ui.dev.hand import Hand


_PANEL: Final = "TouchKeyboard"
# Where a sign may be: here, in capitals, among the signs, on the other language's layout.
_WAYS: Final = (
    "",
    "ShiftKey",
    "SymbolModeKey",
    "ShiftKey",
    "SymbolModeKey",
    "ChangeLanguageKey",
    "ShiftKey",
)
# A key's shift goes, and another layout comes, a moment after the press.
_LAYOUT_LOOKS: Final = 6
_LAYOUT_MS: Final = 20
# A field that has just got the focus tells the keyboard which layout it wants.
_STILL_MS: Final = 90


class ScreenKeyboard:
    """Finds the keys of the TouchKeyboard by what stands on them and presses them."""

    def __init__(self, window: QQuickWindow, glance: Glance, hand: Hand) -> None:
        self._window = window
        self._glance = glance
        self._hand = hand
        self._known_panel: QQuickItem | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the keyboard is on the screen."""
        return self._panel() is not None

    def wait_until_shown(self) -> None:
        """Wait for the keyboard; raises `NotSeenError`."""
        wait_for(lambda: self.is_shown, "the keyboard on the screen")
        wait_for(self._is_still, "the keyboard's keys")

    def type(self, text: str) -> None:
        """Press a key for each sign; raises `NotSeenError` for a sign that is on no key."""
        self.wait_until_shown()
        for sign in text:
            self._press(self._key_for(sign))

    def hide(self) -> None:
        """Press the key that puts the keyboard away."""
        for key in self._keys():
            if _type_of(key).startswith("HideKeyboardKey"):
                self._press(key)
                wait_for(lambda: not self.is_shown, "the keyboard to go")
                return
        raise NotSeenError("no key puts the keyboard away")

    def _key_for(self, sign: str) -> QQuickItem:
        for way in _WAYS:
            if way and not self._press_one(way):
                continue
            key = self._seen_soon(sign)
            if key is not None:
                return key
        raise NotSeenError(f"no key for {sign!r} on the keyboard on the screen")

    def _is_still(self) -> bool:
        before = self._layout()
        turn(_STILL_MS)
        return bool(before) and self._layout() == before

    def _layout(self) -> list[tuple[str, QRectF]]:
        return [(self._sign_of(key), self._glance.place(key)) for key in self._keys()]

    def _seen_soon(self, sign: str) -> QQuickItem | None:
        for _ in range(_LAYOUT_LOOKS):
            for key in self._keys():
                if self._sign_of(key) == sign:
                    return key
            turn(_LAYOUT_MS)
        return None

    def _press_one(self, kind: str) -> bool:
        for key in self._keys():
            if _type_of(key).startswith(kind):
                self._press(key)
                return True
        return False

    def _press(self, key: QQuickItem) -> None:
        middle = key.mapToScene(QPointF(key.width() / 2, key.height() / 2))
        self._hand.press(self._window, middle)

    @staticmethod
    def _sign_of(key: QQuickItem) -> str:
        if _type_of(key).startswith("SpaceKey"):
            return " "
        text = str(key.property("text") or "")
        return text.upper() if key.property("uppercased") else text

    def _keys(self) -> list[QQuickItem]:
        panel = self._panel()
        if panel is None:
            return []
        # Every key of Qt's keyboard has these two properties; nothing else has both.
        return [
            item
            for item in self._glance.items(panel)
            if item.property("keyPanelDelegate") is not None and item.isEnabled()
        ]

    def _panel(self) -> QQuickItem | None:
        if self._known_panel is None:
            self._known_panel = self._find_panel()
        panel = self._known_panel
        return panel if panel is not None and panel.isVisible() and panel.property("active") else None

    def _find_panel(self) -> QQuickItem | None:
        """Look for the one panel, which lives as long as the window."""
        return next((each for each in self._glance.items() if _type_of(each).startswith(_PANEL)), None)


def _type_of(item: QQuickItem) -> str:
    return str(item.metaObject().className())

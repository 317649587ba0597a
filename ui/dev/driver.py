"""Plays a person on the real window: looks, finds what he wants by its words, presses it, types, waits."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt

from ui.dev.glance import Glance, flickable_of, name_of
from ui.dev.hand import Input, hand_for
from ui.dev.keyboard_hand import KeyboardHand
from ui.dev.patience import PATIENCE_S, NotSeenError, turn, wait_for
from ui.dev.screen_keyboard import ScreenKeyboard
from ui.dev.web_visitor import WebVisitor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QImage
    from PySide6.QtQml import QQmlEngine
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from ui.dev.phrasebook import Phrasebook

_DOWN: Final = "Descendre dans la page"
_UP: Final = "Monter dans la page"
_IMAGES_S: Final = 4.0
_PNG_QUALITY: Final = 80  # lossless all the same: it packs less hard, in a third of the time
_STILL_LOOKS: Final = 25  # then something moves for good: a caret, a progress bar
_STILL_MS: Final = 40


class Visitor:
    """Names things in French, as they stand in the source; finds them in the language on the screen.

    Everything raises `NotSeenError` when the kiosk does not show in time what the visitor looks for.
    """

    def __init__(
        self, window: QQuickWindow, engine: QQmlEngine, phrasebook: Phrasebook, kind: Input = Input.TOUCH
    ) -> None:
        self.window = window
        self.kind = kind
        self.glance = Glance(window)
        self.phrasebook = phrasebook
        self.keys = KeyboardHand(window)
        self._hand = hand_for(kind)
        self.screen_keyboard = ScreenKeyboard(window, self.glance, self._hand)
        self.web = WebVisitor(self, engine, self._hand)

    # -- looking -------------------------------------------------------------------------------------------

    def sees(self, sentence: str, *values: object, deadline_s: float = PATIENCE_S) -> None:
        """Wait until a sentence stands on the screen; `values` stand in the place of "%1" and so on."""
        wait_for(lambda: self.reads(sentence, *values), f"the words {sentence!r} {values}", deadline_s)

    def reads(self, sentence: str, *values: object) -> bool:
        """Tell whether a sentence stands on the screen now."""
        return any(self.phrasebook.is_said(sentence, text, *values) for text in self.glance.texts())

    def sees_control(self, words: str, deadline_s: float = PATIENCE_S) -> None:
        """Wait until something of this name can be used."""
        wait_for(lambda: self._controls(words), f"{words!r}", deadline_s)

    def has_control(self, words: str) -> bool:
        """Tell whether something of this name can be used now."""
        return bool(self._controls(words))

    def picture(self, file: Path) -> None:
        """Save what stands on the screen, once it stands still."""
        self.still_picture().save(str(file), None, _PNG_QUALITY)

    def still_picture(self) -> QImage:
        """Return the window's picture once its images are there and two looks have been alike."""
        with suppress(NotSeenError):  # an image that never comes has to be seen missing
            wait_for(self._has_all_images, "the images on the screen", _IMAGES_S)
            self.web.glance.wait_until_painted()
        last = self.window.grabWindow()
        for _ in range(_STILL_LOOKS):
            turn(_STILL_MS)
            now = self.window.grabWindow()
            if now == last:
                break
            last = now
        return last

    def _has_all_images(self) -> bool:
        return all(image.property("paintedWidth") > 0 and _source_of(image) for image in self._images())

    def _images(self) -> list[QQuickItem]:
        return [item for item in self.glance.items() if item.inherits("QQuickImage")]

    def images(self) -> list[str]:
        """Return the addresses of the images on the screen, in their order."""
        return [_source_of(image) for image in self._images()]

    # -- doing ---------------------------------------------------------------------------------------------

    def press(self, words: str, *values: object, index: int = 0, deadline_s: float = PATIENCE_S) -> None:
        """Press what has this name; `index` counts equal names in the order of painting, -1 is the last.

        `values` stand in the place of "%1" and so on.
        """

        def look() -> QQuickItem | None:
            found = self._controls(words, *values)
            return found[index] if found and index < len(found) else None

        self.press_item(look, words, deadline_s)

    def press_item(
        self, look: Callable[[], QQuickItem | None], what: str, deadline_s: float = PATIENCE_S
    ) -> None:
        """Bring an item into sight and press its middle, or go there with Tab and press Enter."""
        if self.kind is Input.KEYBOARD:
            self.keys.go_to_item(wait_for(look, repr(what), deadline_s), repr(what))
            self.keys.press(Qt.Key.Key_Return)
            return
        place = wait_for(lambda: self._reachable(look), f"{what!r} within reach", deadline_s)
        self._hand.press(self.window, place)

    def press_at(self, x: float, y: float) -> None:
        """Press a place of the window."""
        self._hand.press(self.window, QPointF(x, y))

    def fill(self, words: str, text: str) -> None:
        """Type into a field of the kiosk's own."""
        self.press(words)
        self.type(text)

    def type(self, text: str) -> None:
        """Type with what one has: the keys on the screen, or a keyboard."""
        if self.kind is Input.KEYBOARD:
            self.keys.type(text)
        else:
            self.screen_keyboard.type(text)

    # -- finding -------------------------------------------------------------------------------------------

    def _controls(self, words: str, *values: object) -> list[QQuickItem]:
        return [
            item
            for item in self.glance.controls()
            if item.isEnabled() and self.phrasebook.is_said(words, name_of(item), *values)
        ]

    def _reachable(self, look: Callable[[], QQuickItem | None]) -> QPointF | None:
        """Return the item's middle once it lies still, in sight and on top; scroll towards it otherwise."""
        item = look()
        if item is None:
            return None
        place = self.glance.place(item)
        turn(20)
        item = look()
        if item is None or self.glance.place(item) != place:
            return None
        if self._scrolled_towards(item):
            return None
        middle = place.center()
        if self.glance.is_in_window(middle) and self.glance.is_on_top(item, middle):
            return middle
        return None

    def _scrolled_towards(self, item: QQuickItem) -> bool:
        area = flickable_of(item)
        if area is None:
            return False
        frame, place = self.glance.place(area), self.glance.place(item)
        if frame.top() <= place.center().y() <= frame.bottom():
            return False
        is_below = place.center().y() > frame.bottom()
        button = self._scroll_button(area, _DOWN if is_below else _UP)
        if button is not None:
            self._hand.press(self.window, self.glance.place(button).center())
        else:
            step = frame.height() * 0.6
            self._hand.scroll(self.window, frame.center(), step if is_below else -step)
        turn(60)
        return True

    def _scroll_button(self, area: QQuickItem, words: str) -> QQuickItem | None:
        pane = area.parentItem()
        return next((item for item in self._controls(words) if pane.isAncestorOf(item)), None)


def _source_of(image: QQuickItem) -> str:
    url: QUrl = image.property("source")
    return url.toString()

"""Sees a web page inside the window as a person does: its words, and where its links and fields lie."""

from __future__ import annotations

import itertools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QPointF
from PySide6.QtQml import QQmlComponent

from ui.dev.glance import is_web
from ui.dev.patience import PATIENCE_S, NotSeenError, wait_for

if TYPE_CHECKING:
    from PySide6.QtQml import QQmlEngine
    from PySide6.QtQuick import QQuickItem

    from ui.dev.glance import Glance

_HERE: Final = Path(__file__).parent
_ANSWER_S: Final = 2.0
_MAIN: Final = -1


@dataclass(frozen=True, slots=True)
class Spot:
    """Something on a page: its frame, its middle in the window's pixels, whether a finger would reach it."""

    frame: int
    middle: QPointF
    height_px: float
    is_reached: bool
    is_in_sight: bool


class WebGlance:
    """Looks at the web view that lies on top; its frames (a bank's) are looked at after the page itself."""

    def __init__(self, engine: QQmlEngine, glance: Glance) -> None:
        self._glance = glance
        self._script = (_HERE / "web_glance.js").read_text(encoding="utf-8")
        self._tickets = itertools.count()
        self._answers: dict[int, str] = {}
        component = QQmlComponent(engine, str(_HERE / "Messenger.qml"))
        messenger = component.create()
        if messenger is None:
            raise RuntimeError(component.errorString())
        self._messenger: Any = messenger
        QObject.setParent(messenger, engine)
        messenger.answered.connect(self._answers.__setitem__)  # type: ignore[attr-defined] # a signal of QML

    @property
    def view(self) -> QQuickItem:
        """The web view on top; raises `NotSeenError` where there is none."""
        view = self._view_on_top()
        if view is None:
            raise NotSeenError("no web page is shown")
        return view

    def _view_on_top(self) -> QQuickItem | None:
        """Return the page that can be used; none while something covers it."""
        views = [item for item in self._glance.items() if is_web(item) and item.isEnabled()]
        return views[-1] if views else None

    def text(self) -> str:
        """Return what the page and its frames say once they are loaded, else nothing."""
        view = self._view_on_top()
        if view is None or view.property("loading"):
            return ""
        return " ".join(str(self._ask("reads()", frame) or "") for frame in self._frames(view))

    def spot(self, kind: str, words: str) -> Spot | None:
        """Find a "control" or a "field" by its words or its id."""
        view = self._view_on_top()
        if view is None:
            return None
        for frame in self._frames(view):
            found = self._ask(f"locate({json.dumps(kind)}, {json.dumps(words)})", frame)
            if found:
                return self._placed(view, frame, found)
        return None

    def wait_until_painted(self) -> None:
        """Wait until what the page has become stands on the screen; does nothing where there is no page."""
        if self._view_on_top() is not None:
            self._ask("startPainting()", _MAIN)
            wait_for(lambda: self._ask("painted()", _MAIN), "the page's picture", _ANSWER_S)

    def is_focused(self, spot: Spot) -> bool:
        """Tell whether keys go to what `spot` found last."""
        return bool(self._ask("focused()", spot.frame))

    def value(self, spot: Spot) -> str:
        """Return what stands in the field."""
        return str(self._ask("value()", spot.frame))

    def options(self, spot: Spot) -> list[str]:
        """Return the choices of a drop-down field."""
        return list(self._ask("options()", spot.frame) or ())

    def chosen(self, spot: Spot) -> str:
        """Return the choice that stands in a drop-down field."""
        return str(self._ask("chosen()", spot.frame) or "")

    def _placed(self, view: QQuickItem, frame: int, found: dict[str, Any]) -> Spot | None:
        zoom = float(view.property("zoomFactor"))
        offset = QPointF(0, 0)
        if frame != _MAIN:
            corners = self._ask("frames()", _MAIN) or ()
            if frame >= len(corners):
                return None
            corner = corners[frame]
            offset = QPointF(corner["x"], corner["y"])
        inside = (QPointF(found["x"], found["y"]) + offset) * zoom
        middle = view.mapToScene(inside)
        in_sight = 0 <= inside.y() <= view.height() and 0 <= inside.x() <= view.width()
        return Spot(frame, middle, found["height"] * zoom, bool(found["reached"]), in_sight)

    def _frames(self, view: QQuickItem) -> list[int]:
        return [_MAIN, *range(int(self._messenger.frames(view)))]

    def _ask(self, call: str, frame: int) -> Any:
        ticket = next(self._tickets)
        script = f"{self._script}\nJSON.stringify(window.kioskGlance.{call})"
        self._messenger.ask(self.view, frame, ticket, script)
        try:
            wait_for(lambda: ticket in self._answers, "the page's answer", _ANSWER_S)
        except NotSeenError:
            return None  # the page that was asked has gone meanwhile
        answer = self._answers.pop(ticket)
        return json.loads(answer) if answer else None

    def wait_for_words(self, words: str, deadline_s: float = PATIENCE_S) -> None:
        """Wait until the page says these words; raises `NotSeenError`."""
        wait_for(lambda: words in self.text(), f"the page to say {words!r}", deadline_s)

    def wait_for_spot(self, kind: str, words: str, deadline_s: float = PATIENCE_S) -> Spot:
        """Wait until something with these words is on the page; raises `NotSeenError`."""
        return wait_for(lambda: self.spot(kind, words), f"{kind} {words!r} on the page", deadline_s)

"""A session with its observer, and the hand that presses on its screen, to measure response and load on."""

from __future__ import annotations

import json
import os
import socket
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.benchmarks.screen import Patch
from tests.support.process import wait_until
from tests.support.session_process import SessionProcess

if TYPE_CHECKING:
    from types import TracebackType

    from kiosk.session.config import Demonstration
    from tests.benchmarks.screen import Screen

_ROOT = Path(__file__).parents[2]
_DEADLINE_S = 60.0
_CALM_S = 0.4


class Stage:
    """A running session, for as long as the `with` block lasts."""

    def __init__(self, screen: Screen, demonstration: Demonstration | None = None) -> None:
        self.screen = screen
        self._ours, self._theirs = socket.socketpair()
        self._ours.settimeout(_DEADLINE_S)
        self._lines = self._ours.makefile("rb")
        number = self._theirs.fileno()
        self.session = SessionProcess(
            screen.name,
            demonstration,
            program=("-X", "faulthandler", "-m", "tests.benchmarks.probe", str(number)),
            descriptors=(number,),
            environment=dict(os.environ, PYTHONPATH=str(_ROOT)),
        )

    def __enter__(self) -> Self:
        self.session.__enter__()
        self._theirs.close()
        self.session.wait_ready()
        self.rest()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.session.__exit__(kind, error, trace)
        self._lines.close()
        self._ours.close()

    def ask(self, do: str, **parts: Any) -> Any:
        """Ask the observer; returns its answer."""
        self._ours.sendall(json.dumps({"do": do, **parts}).encode() + b"\n")
        return json.loads(self._lines.readline())

    def call(self, path: str, *arguments: Any) -> None:
        """Call a slot of a view-model."""
        self.ask("call", path=path, arguments=arguments)

    def wait_for(self, path: str, value: Any) -> None:
        """Wait until a property of a view-model has a value."""
        wait_until(lambda: bool(self.ask("value", path=path) == value), f"{path} = {value!r}", _DEADLINE_S)

    def place_of(self, text: str) -> Patch:
        """Wait for the control of this name, and tell where it lies."""
        found: list[list[int]] = []

        def is_there() -> bool:
            place = self.ask("where", text=text)
            found[:] = [place] if place else []
            return bool(found)

        wait_until(is_there, f"the control {text!r}", _DEADLINE_S)
        return Patch(*found[0])

    def tap(self, text: str) -> None:
        """Press and release the control of this name."""
        place = self.place_of(text)
        self.screen.point(place.x + place.width // 2, place.y + place.height // 2)
        self.screen.press()
        self.screen.release()
        self.rest()

    def rest(self) -> None:
        """Let animations end: what is timed begins from a screen that stands still."""
        time.sleep(_CALM_S)

"""A whole kiosk as on its machine: `kiosk run` under the compositor cage, whose output is an X window.

Pixels are seen and the pointer is moved outside of the compositor, so that all that a visitor does and sees
goes through it. Everything but the screen's glass is the product's own: supervisor, sandbox, sessions.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import psutil
from Xlib.display import Display

from kiosk.supervisor.virtual_display import VirtualDisplay
from tests.support.process import wait_until
from tests.support.welcome import invites
from tests.support.x_display import XVisitor

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

_ROOT = Path(__file__).parents[2]
START_S = 60.0
_END_S = 20.0
_TOUCH_AGAIN_S = 5.0
_WAKE_EVERY_S = 4.0
CONFIG = """[place]
prefecture = "Préfecture du Puy-de-Dôme"
department = "63"
[printer]
driver = "simulated"
[scanner]
driver = "simulated"
[statistics]
enabled = false
"""


class KioskMachine:
    """Runs for as long as the `with` block lasts; everything that it started is gone afterwards."""

    def __init__(
        self,
        folder: Path,
        size: tuple[int, int] = (1280, 800),
        config: str = CONFIG,
        program: str = "kiosk",
    ) -> None:
        """Prepare a machine; `program` is the module that is run as the kiosk."""
        self.size = size
        self._program = program
        self._supervisor: psutil.Process | None = None
        self._places: tuple[tuple[int, int, int, int], ...] = ()
        self._config = folder / "kiosk.toml"
        self._config.write_text(config, encoding="utf-8")
        self._log = folder / "kiosk.log"
        self._screen = VirtualDisplay(*size)
        self._runtime = tempfile.TemporaryDirectory(prefix="kiosk-runtime-")

    def __enter__(self) -> Self:
        self._screen.__enter__()
        self.visitor = XVisitor(self._screen.name)
        environment = self._screen.environment | {
            "XDG_RUNTIME_DIR": self._runtime.name,
            "WLR_BACKENDS": "x11",
            "WLR_RENDERER": "pixman",
        }
        inner = [sys.executable, "-m", self._program]
        inner += ["run", "--config", str(self._config)]
        with self._log.open("wb") as output:
            self._cage = subprocess.Popen(
                ["cage", "-d", "--", *inner],
                cwd=_ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        try:
            self._grow()
        except BaseException as error:
            # Or what was started would outlive the test.
            self.__exit__(type(error), error, error.__traceback__)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            error.add_note(self.log()[-4000:])
        tree = self.tree(self._cage.pid) if self._cage.poll() is None else []
        for process in tree:
            if process.is_running():
                process.kill()
        self._cage.kill()
        self._cage.wait()
        psutil.wait_procs(tree, _END_S)
        self.visitor.close()
        self._screen.__exit__(None, None, None)
        self._runtime.cleanup()

    @property
    def screen_name(self) -> str:
        """The X screen on which the compositor shows its output."""
        return self._screen.name

    @property
    def runtime_folder(self) -> Path:
        """XDG_RUNTIME_DIR of compositor and kiosk: sockets, and the supervisor's folder."""
        return Path(self._runtime.name)

    def windows(self) -> int:
        """Tell how many screens the compositor shows: each is a window on ours."""
        display = Display(self._screen.name)
        count = len(display.screen().root.query_tree().children)
        display.close()
        return count

    def log(self) -> str:
        """Return all that was logged so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def count(self, words: str) -> int:
        """Tell how often the log says these words."""
        return self.log().count(words)

    @property
    def supervisor(self) -> psutil.Process:
        """The supervisor's process: there once Welcome was seen."""
        if self._supervisor is None:
            (self._supervisor,) = (
                each for each in psutil.Process(self._cage.pid).children() if "run" in each.cmdline()[2:5]
            )
        return self._supervisor

    def sessions(self) -> list[psutil.Process]:
        """Return the sessions' interpreters, the one that is shown first: it is the older one."""
        found = []
        for process in self.tree(self._cage.pid):
            try:
                command = process.cmdline()
                if command[:1] == [sys.executable] and "ui.app" in command:
                    found.append((process.create_time(), process))
            except psutil.Error:
                continue
        return [process for _, process in sorted(found, key=lambda each: each[0])]

    @staticmethod
    def tree(pid: int) -> list[psutil.Process]:
        """Return every process below this one."""
        try:
            return psutil.Process(pid).children(recursive=True)
        except psutil.NoSuchProcess:
            return []

    def shows_welcome(self) -> bool:
        """Tell whether Welcome's invitation stands on the glass."""
        return invites(self.visitor.look())

    def wait_for_welcome(self, deadline_s: float = START_S) -> None:
        """Wait until Welcome stands on the glass."""
        self.wait_for(self.shows_welcome, "Welcome", deadline_s)

    def wait_for_standby(self, deadline_s: float = START_S) -> None:
        """Wait until the next session is built as well."""
        self.wait_for(self._has_standby, "the standby", deadline_s)

    def wait_for(self, condition: Callable[[], bool], what: str, deadline_s: float = START_S) -> None:
        """Wait for something on the glass; TimeoutError with the end of the log."""
        woken_s = time.monotonic()

        def is_so() -> bool:
            nonlocal woken_s
            if condition():
                return True
            if time.monotonic() - woken_s > _WAKE_EVERY_S:
                self._wake_glass()
                woken_s = time.monotonic()
            return False

        try:
            wait_until(is_so, what, deadline_s)
        except TimeoutError as error:
            error.add_note(self.log()[-4000:])
            raise

    def _wake_glass(self) -> None:
        """Have the compositor paint anew.

        WORKAROUND wlroots in an X window: on a busy machine its output now and then waits for a frame that X
        has not told, and shows no change any more, whatever the kiosk behind it does. Another size ends that.
        """
        places = self._places
        self.arrange(*[(x, y, width, height - 1) for x, y, width, height in places])
        self.arrange(*places)

    def _has_standby(self) -> bool:
        sessions = self.sessions()
        if len(sessions) != 2:
            return False
        log = self.log()
        # The log names the sandbox's outer process, two above the interpreter.
        return any(f"session {parent.pid} built" in log for parent in sessions[1].parents())

    def touch_middle(self) -> None:
        """Touch Welcome in its middle; see `touch`."""
        width, height = self.size
        self.touch(width // 2, height // 2)

    def touch(self, x: int, y: int) -> None:
        """Touch Welcome, again as a visitor does when nothing happens, and wait for the next screen."""
        touched_s = 0.0

        def is_gone() -> bool:
            nonlocal touched_s
            if not self.shows_welcome():
                return True
            if time.monotonic() - touched_s > _TOUCH_AGAIN_S:
                self.visitor.press(x, y)
                touched_s = time.monotonic()
            return False

        self.wait_for(is_gone, "the language screen", START_S)

    def stop(self) -> None:
        """Ask the kiosk for its end as systemd does; returns when all of it has ended."""
        self.supervisor.send_signal(signal.SIGTERM)
        self._cage.wait(_END_S)

    def _grow(self) -> None:
        """Give the compositor's output the size of the whole screen: it begins with 1024 by 768."""
        wait_until(lambda: self.windows() > 0, "cage's window", START_S)
        self.arrange()

    def arrange(self, *places: tuple[int, int, int, int]) -> None:
        """Put the compositor's screens at x, y, width and height, each in turn; one without fills all."""
        self._places = places or ((0, 0, *self.size),)
        display = Display(self._screen.name)
        for number, window in enumerate(display.screen().root.query_tree().children):
            x, y, width, height = places[number] if number < len(places) else (0, 0, *self.size)
            window.configure(x=x, y=y, width=width, height=height)
        display.sync()
        display.close()

"""A private accessibility bus, and an AT-SPI client on it that finds and uses controls by role and name."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from tests.support.process import wait_until

if TYPE_CHECKING:
    from types import TracebackType

_CLIENT = Path(__file__).with_name("at_spi_client.py")
_SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's pyatspi lives there, not in our virtual environment
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_LOOKING_S = 20.0


@dataclass(frozen=True, slots=True)
class Node:
    """One node of the tree, as a screen reader tells it."""

    depth: int
    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]


class AccessibilityBus:
    """A session bus with the accessibility bus beside it, for as long as the `with` block lasts."""

    def __init__(self, display: str, log: Path) -> None:
        self._display = display
        self._log = log
        self._processes: list[subprocess.Popen[str]] = []
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Self:
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address=1"])
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        self.environment = {"DISPLAY": self._display, "DBUS_SESSION_BUS_ADDRESS": address}
        self._start([_LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1"])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(5)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def reader(self) -> ScreenReader:
        """Start the client; it ends with the bus."""
        return ScreenReader(self._start([_SYSTEM_PYTHON, str(_CLIENT)]))

    def _start(self, arguments: list[str]) -> subprocess.Popen[str]:
        environment = {key: value for key, value in os.environ.items() if key != "AT_SPI_BUS_ADDRESS"}
        with self._log.open("ab") as log:
            process = subprocess.Popen(
                arguments,
                env=environment | self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        self._processes.append(process)
        return process


class ScreenReader:
    """Sees the kiosk through AT-SPI alone: no coordinates, no pixels, no knowledge of its items."""

    def __init__(self, client: subprocess.Popen[str]) -> None:
        self._client = client

    def showing(self) -> list[Node]:
        """Return what is on the screen now, parents before children."""
        return [
            Node(
                node["depth"],
                node["role"],
                node["name"],
                node["description"],
                frozenset(node["states"]),
                tuple(node["actions"]),
            )
            for node in self._ask(do="tree")
        ]

    def find(self, role: str, name: str) -> Node:
        """Wait for a node on the screen; TimeoutError, with what is there, when it does not come."""
        seen: list[Node] = []

        def is_there() -> bool:
            seen[:] = self.showing()
            return any(node.role == role and node.name == name for node in seen)

        try:
            wait_until(is_there, f"{role} {name!r}", _LOOKING_S)
        except TimeoutError as fault:
            fault.add_note("\n".join(f"{node.role}: {node.name!r}" for node in seen))
            raise
        return next(node for node in seen if node.role == role and node.name == name)

    def use(self, role: str, name: str) -> None:
        """Wait for a control and act on it as a screen reader's user does."""
        self.find(role, name)
        wait_until(lambda: bool(self._ask(do="act", role=role, name=name)), f"{name!r} to act", _LOOKING_S)

    def _ask(self, **command: str) -> Any:
        assert self._client.stdin is not None
        assert self._client.stdout is not None
        self._client.stdin.write(json.dumps(command) + "\n")
        self._client.stdin.flush()
        line = self._client.stdout.readline()
        if not line:
            raise RuntimeError("the AT-SPI client has ended")
        return json.loads(line)

"""The failures that a trainer or a test switches on in the portal."""

import json
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

MAX_SLOWNESS_S: Final = 60.0


class FaultState(BaseModel):
    """What goes wrong now. It can break the portal's pages and the bank's, never the trainer's own page.

    `path_prefix` limits maintenance, slowness and server errors to the addresses that start with it, so that
    a lesson can let the visitor come as far as the payment and fail there.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    maintenance: bool = False
    """Every page answers 503 with the portal's maintenance page."""
    slowness_s: float = Field(default=0.0, ge=0.0, le=MAX_SLOWNESS_S)
    """Seconds that each page waits before it answers."""
    server_error: bool = False
    """Every page answers 500 with the portal's own error page."""
    session_loss: bool = False
    """The next page asked for within a session finds it gone; the switch then goes back by itself."""
    bank_unavailable: bool = False
    """The bank's frame answers 503."""
    path_prefix: str = Field(default="/", pattern=r"^/")


class FaultSwitch:
    """Holds the present state; changes replace it whole."""

    def __init__(self, state: FaultState | None = None) -> None:
        self._state = state or FaultState()

    @property
    def state(self) -> FaultState:
        """The present state."""
        return self._state

    def change(self, changes: dict[str, Any]) -> FaultState:
        """Set the named switches and leave the others; ValidationError where a name or value is wrong."""
        self._state = FaultState.model_validate(self._state.model_dump() | changes)
        return self._state

    def applies_to(self, path: str) -> bool:
        """Whether the failures concern this path."""
        return path.startswith(self._state.path_prefix)

    def take_session_loss(self) -> bool:
        """Whether the session must be lost now; true once per switching on."""
        lost = self._state.session_loss
        if lost:
            self.change({"session_loss": False})
        return lost


def read_fault_state(file: Path) -> FaultState:
    """Read a state from a JSON file; OSError where there is none, ValueError where it is not valid."""
    return FaultState.model_validate(json.loads(file.read_text(encoding="utf-8")))

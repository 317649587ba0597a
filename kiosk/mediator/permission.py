"""What a mediator may do once his PIN was right, and for how long."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class MediatorAction(StrEnum):
    """The mediator's panel, button by button."""

    EXTEND_SESSION = "extend_session"
    END_SESSION = "end_session"
    SEE_DEVICES = "see_devices"
    SET_OUT_OF_SERVICE = "set_out_of_service"
    LET_HOST_IN = "let_host_in"


class Permit:
    """Opens every action for a while after a right PIN; ends with the session, or by time."""

    def __init__(self, clock: Callable[[], float], permit_s: float) -> None:
        self._clock = clock
        self._permit_s = permit_s
        self._until = -math.inf
        self._spent: set[MediatorAction] = set()

    def grant(self) -> None:
        """Note a right PIN."""
        self._until = self._clock() + self._permit_s
        self._spent.clear()

    def spend(self, action: MediatorAction) -> None:
        """Note that an action was carried out which needs a PIN of its own each time."""
        self._spent.add(action)

    def revoke(self) -> None:
        """Take the permit back."""
        self._until = -math.inf

    def allows(self, action: MediatorAction) -> bool:
        """Tell whether an action may be carried out now: all share one permit, some use it up."""
        return action in MediatorAction and action not in self._spent and self._clock() < self._until

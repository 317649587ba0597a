"""The product's idle watch, which a player can make wait shorter than a configuration allows."""

from __future__ import annotations

from typing import Final

from kiosk.session.idle import IdleWatch

# A configuration allows no less than 45 s: a visitor thinks longer than a player.
IDLE_S: Final = 4.0
WARNING_S: Final = 2.0


class HurriedWatch(IdleWatch):
    """Waits as configured until it is hurried."""

    def hurry(self) -> None:
        """Wait shortly from the next beginning on."""
        self._idle_s, self._warning_s = IDLE_S, WARNING_S

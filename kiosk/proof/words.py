"""What prover, site and player tell each other, as JSON over loopback."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from kiosk.models import StrictModel
from kiosk.proof.canary import Kind


class Ending(StrEnum):
    """How a session of the proof ends; a short proof takes the first ones."""

    BUTTON = "button"
    CRASH = "crash"
    IDLE = "idle"
    HANG = "hang"
    BLOW = "blow"  # any of its processes is killed or stopped, by chance
    POWER_OFF = "power_off"


class Orders(StrictModel):
    """What one session plants."""

    session: int = Field(ge=1)
    marker: str
    words: dict[Kind, str]


class Coming(StrictModel):
    """A session stands on the screen and asks for orders; what lies on its clipboard comes with it."""

    name: str
    clipboard: str


class Told(StrictModel):
    """What the player of a session has planted, and what went wrong."""

    planted: tuple[Kind, ...] = ()
    samples: dict[Kind, tuple[str, ...]] = Field(default_factory=dict)
    failure: str = ""


class SiteState(StrictModel):
    """What the site knows of the session under way, and of all sessions that have come."""

    arrivals: tuple[Coming, ...] = ()
    player: str = ""
    planted: dict[Kind, bool] = Field(default_factory=dict)
    samples: dict[Kind, tuple[str, ...]] = Field(default_factory=dict)
    is_told: bool = False
    failure: str = ""

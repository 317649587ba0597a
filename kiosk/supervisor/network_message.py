"""What session and supervisor say to each other about the network: the proxy's login, and how it stands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from kiosk.models import StrictModel
from kiosk.network.state import NetworkState

ProxyHost = Annotated[str, Field(min_length=1, max_length=255, pattern=r"^[A-Za-z0-9._:\[\]-]+$")]


class ProxyLoginAsked(StrictModel):
    """A proxy asks the engine for a login; the answer carries the same ticket."""

    kind: Literal["proxy_login_asked"] = "proxy_login_asked"
    ticket: int = Field(ge=0)
    proxy: ProxyHost


class ProxyLogin(StrictModel):
    """The login for the proxy that asked; without a name there is none to give."""

    kind: Literal["proxy_login"] = "proxy_login"
    ticket: int
    user: str | None = None
    password: str = Field(default="", repr=False)


class NetworkCheck(StrictModel):
    """A page did not come: how does the network stand? The answer carries the same ticket."""

    kind: Literal["network_check"] = "network_check"
    ticket: int = Field(ge=0)


class NetworkSeen(StrictModel):
    """How the network stands, some seconds after it was asked."""

    kind: Literal["network_state"] = "network_state"
    ticket: int
    state: NetworkState

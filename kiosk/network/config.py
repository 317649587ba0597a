"""The operator's part of the configuration that says how the Internet is reached."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from kiosk.models import AbsolutePath, Line, StrictModel
from kiosk.network.address import parse_page, parse_proxy, split
from kiosk.network.bypass import parse_rule

_PAC_SCHEMES: Final = ("https", "http")


def _proxy(text: str) -> str:
    parse_proxy(text)
    return text


def _page(text: str) -> str:
    parse_page(text)
    return text


def _pac(text: str) -> str:
    if text.startswith("/"):
        return text
    parts = split(text)
    if parts.scheme not in _PAC_SCHEMES or not parts.hostname or parts.username is not None:
        raise ValueError("must be an https or http address, or the absolute path of a file")
    return text


ProxyUrl = Annotated[str, AfterValidator(_proxy)]
PageUrl = Annotated[str, AfterValidator(_page)]
PacUrl = Annotated[str, Field(max_length=1000), AfterValidator(_pac)]
BypassRule = Annotated[str, AfterValidator(parse_rule)]
# RFC 7617: the first colon ends the name.
LoginName = Annotated[str, Field(min_length=1, max_length=200, pattern=r"^[^\x00-\x1f:]*$")]


class NetworkConfig(StrictModel):
    """How the browser reaches the Internet. What stands in no key is taken from the environment.

    Of `proxy_url` and `pac_url` only one may stand: see `kiosk.network.check`.
    """

    proxy_url: ProxyUrl | None = None
    no_proxy: tuple[BypassRule, ...] = ()
    pac_url: PacUrl | None = None
    proxy_user: LoginName | None = None
    proxy_password_file: AbsolutePath | None = None
    extra_ca_file: AbsolutePath | None = None
    check_url: PageUrl | None = None
    check_text: Line = ""

    @property
    def pac_file(self) -> Path | None:
        """The PAC file on this machine, if it is one."""
        return Path(self.pac_url) if self.pac_url and self.pac_url.startswith("/") else None

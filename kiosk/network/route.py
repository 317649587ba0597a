"""The way to the Internet that a session is told: proxies, exceptions, PAC, authorities. Never a login."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import Field

from kiosk.models import AbsolutePath, StrictModel
from kiosk.network.address import Address, parse_proxy
from kiosk.network.bypass import bypasses
from kiosk.network.config import BypassRule, NetworkConfig

if TYPE_CHECKING:
    from kiosk.network.surroundings import Surroundings

# As `Address` writes them. They become flags of the engine: no space, quote or semicolon can stand in them.
HostPort = Annotated[str, Field(pattern=r"^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5}$")]
PacAddress = Annotated[
    str, Field(max_length=4000, pattern=r"^(https?|file)://[A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]+$")
]


class Route(StrictModel):
    """How the engine reaches a site: by PAC where there is one, else by the scheme's proxy, else directly."""

    http_proxy: HostPort | None = None
    https_proxy: HostPort | None = None
    bypass: tuple[BypassRule, ...] = ()
    pac: PacAddress | None = None
    extra_ca_file: AbsolutePath | None = None

    @classmethod
    def of(cls, config: NetworkConfig, surroundings: Surroundings) -> Self:
        """Take what is configured; where no proxy is, what the supervisor's environment says."""
        if config.pac_url:
            pac = Path(config.pac_url).as_uri() if config.pac_file else config.pac_url
            return cls(pac=pac, extra_ca_file=config.extra_ca_file)
        if config.proxy_url:
            proxy = str(parse_proxy(config.proxy_url))
            return cls(
                http_proxy=proxy,
                https_proxy=proxy,
                bypass=config.no_proxy,
                extra_ca_file=config.extra_ca_file,
            )
        return cls(
            http_proxy=_text(surroundings.http_proxy),
            https_proxy=_text(surroundings.https_proxy),
            bypass=(*config.no_proxy, *surroundings.bypass),
            extra_ca_file=config.extra_ca_file,
        )

    @property
    def proxies(self) -> tuple[Address, ...]:
        """The proxies, that of https first; none with PAC, which alone knows them."""
        named = (self.https_proxy, self.http_proxy)
        return tuple(parse_proxy(f"http://{each}") for each in dict.fromkeys(named) if each)

    def proxy_for_http(self, page: Address) -> Address | None:
        """Return the proxy through which a page of plain http is fetched; None for none, and with PAC."""
        if self.http_proxy is None or bypasses(self.bypass, page.host, page.port):
            return None
        return parse_proxy(f"http://{self.http_proxy}")


def engine_flags(route: Route) -> tuple[str, ...]:
    """Write the route as flags of Chromium's (net/docs/proxy.md there); they hold before the engine starts.

    This machine's own addresses are never reached by a proxy: that is the engine's rule, not ours.
    """
    if route.pac:
        return (f"--proxy-pac-url={route.pac}",)
    proxies = [f"{scheme}={proxy}" for scheme, proxy in _by_scheme(route) if proxy]
    if not proxies:
        return ("--no-proxy-server",)
    flags = [f"--proxy-server={';'.join(proxies)}"]
    if route.bypass:
        flags.append(f"--proxy-bypass-list={';'.join(route.bypass)}")
    return tuple(flags)


def _by_scheme(route: Route) -> tuple[tuple[str, str | None], ...]:
    return ("http", route.http_proxy), ("https", route.https_proxy)


def _text(address: Address | None) -> str | None:
    return None if address is None else str(address)

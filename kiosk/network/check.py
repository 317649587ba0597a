"""Names what is wrong in `[network]` beyond single keys: what excludes each other, files that are no good."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.errors import ConfigFault
from kiosk.network import authority, login

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kiosk.network.config import NetworkConfig

# Bound into every sandbox, beside the operator's own folders.
_SYSTEM: Final = (Path("/usr"),)


def network_faults(config: NetworkConfig, seen_by_sessions: Iterable[Path] = ()) -> tuple[ConfigFault, ...]:
    """Return every fault; `seen_by_sessions` are folders of the operator's that the sandbox shows."""
    return (
        *_route_faults(config),
        *_login_faults(config, (*_SYSTEM, *seen_by_sessions)),
        *_file_faults(config),
    )


def _route_faults(config: NetworkConfig) -> Iterator[ConfigFault]:
    if config.proxy_url and config.pac_url:
        yield ConfigFault("network.pac_url", "cannot stand beside proxy_url: choose one of them")
    if config.pac_url and config.no_proxy:
        yield ConfigFault(
            "network.no_proxy", "cannot stand beside pac_url, which says itself what is reached directly"
        )
    if config.check_text and not config.check_url:
        yield ConfigFault("network.check_text", "needs check_url, whose answer it is")


def _login_faults(config: NetworkConfig, seen: Iterable[Path]) -> Iterator[ConfigFault]:
    file = config.proxy_password_file
    if file is None:
        if config.proxy_user is not None:
            yield ConfigFault("network.proxy_password_file", "is missing: proxy_user needs it")
        return
    if config.proxy_user is None:
        yield ConfigFault("network.proxy_user", "is missing: proxy_password_file needs it")
    if not (config.proxy_url or config.pac_url):
        yield ConfigFault("network.proxy_user", "needs proxy_url or pac_url: to which proxy does it belong?")
    if (config.pac_url or "").startswith("http:"):
        yield ConfigFault(
            "network.pac_url",
            "must be https or a file where there is a proxy_user: whoever forges the answer to plain http "
            "names a proxy of his own, which asks for the password",
        )
    if fault := login.fault_of(file, seen):
        yield ConfigFault("network.proxy_password_file", fault)


def _file_faults(config: NetworkConfig) -> Iterator[ConfigFault]:
    if config.extra_ca_file and (fault := authority.fault_of(config.extra_ca_file)):
        yield ConfigFault("network.extra_ca_file", fault)
    pac = config.pac_file
    if pac is not None:
        try:
            pac.read_bytes()
        except OSError as error:
            yield ConfigFault("network.pac_url", f"{pac} cannot be read: {error.strerror}")

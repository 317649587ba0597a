"""Reads the proxies that the supervisor's environment names; a login in them stays with the supervisor."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kiosk.network.address import Address, parse_proxy
from kiosk.network.bypass import parse_rule
from kiosk.network.login import Login

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the environment says. `login` is that of the one proxy whose address held one."""

    http_proxy: Address | None = None
    https_proxy: Address | None = None
    bypass: tuple[str, ...] = ()
    login: Login | None = None

    @property
    def has_proxy(self) -> bool:
        """Whether a proxy is named."""
        return self.http_proxy is not None or self.https_proxy is not None


def read_surroundings(environment: Mapping[str, str]) -> Surroundings:
    """Read `http_proxy`, `https_proxy`, `all_proxy`, `no_proxy`, in small or capital letters.

    An address that cannot be used is left out, and the log names the variable, not what stands in it: it may
    hold a password.
    """
    http, http_login = _proxy(environment, "http_proxy", "all_proxy")
    https, https_login = _proxy(environment, "https_proxy", "all_proxy")
    return Surroundings(
        http, https, tuple(_rules(_value(environment, "no_proxy"))), https_login or http_login
    )


def _value(environment: Mapping[str, str], name: str) -> str:
    return environment.get(name) or environment.get(name.upper()) or ""


def _proxy(environment: Mapping[str, str], *names: str) -> tuple[Address | None, Login | None]:
    name = next((name for name in names if _value(environment, name)), None)
    if name is None:
        return None, None
    text = _value(environment, name)
    scheme, separator, rest = text.partition("://")
    login, _, place = (rest if separator else text).rpartition("@")
    try:
        address = parse_proxy(f"{scheme if separator else 'http'}://{place}")
    except ValueError as error:
        _LOG.warning("the environment's %s is not used: it %s", name, error)
        return None, None
    user, _, password = login.partition(":")
    return address, Login(unquote(user), unquote(password)) if login else None


def _rules(text: str) -> Iterator[str]:
    for entry in filter(None, (each.strip() for each in text.split(","))):
        try:
            rule = parse_rule(entry)
        except ValueError:
            _LOG.warning("an entry of the environment's no_proxy is not used")
            continue
        yield rule
        # There, unlike in our own list, a name stands for all below it as well.
        if rule[0].isalpha() and "/" not in rule:
            yield f"*.{rule}"

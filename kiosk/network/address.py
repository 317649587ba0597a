"""Reads addresses of proxies and of pages of plain http; says in plain words what is wrong with one."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, urlsplit

_LABEL: Final = r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?"
_NAME: Final = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_LONGEST_NAME: Final = 253
_LARGEST_PORT: Final = 65535
# Whatever ends up among the engine's flags: nothing that could end a value there and begin another flag.
_URL_CHARACTERS: Final = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&()*+,;=%]+")


@dataclass(frozen=True, slots=True)
class Address:
    """A host (name, IPv4 or IPv6 address without brackets) and a TCP port."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def is_host(text: str) -> bool:
    """Tell whether this is a host's name or an IP address, an IPv6 address without brackets or zone."""
    if ":" in text or re.fullmatch(r"[\d.]+", text):
        try:
            return not getattr(ipaddress.ip_address(text), "scope_id", None)
        except ValueError:
            return False
    return len(text) <= _LONGEST_NAME and _NAME.fullmatch(text) is not None


def parse_proxy(text: str) -> Address:
    """Read "http://host:port". Raises ValueError with a sentence for the operator."""
    parts = split(text)
    if parts.username is not None or "@" in parts.netloc:
        raise ValueError("must hold no user name: proxy_user and proxy_password_file are for that")
    if parts.scheme != "http":
        raise ValueError('must begin with "http://": sites of https pass through such a proxy as well')
    if parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError("must end after the port")
    return _address(parts, None)


def parse_page(text: str) -> Address:
    """Read the host and port of an "http://" address of a page. Raises ValueError with a sentence."""
    parts = split(text)
    if parts.scheme != "http":
        raise ValueError('must begin with "http://": a portal can answer in place of no other')
    if parts.username is not None or "@" in parts.netloc:
        raise ValueError("must hold no user name")
    return _address(parts, 80)


def split(text: str) -> SplitResult:
    """Take an address apart. Raises ValueError for one with spaces, quotes or a broken IPv6 address."""
    if not _URL_CHARACTERS.fullmatch(text):
        raise ValueError("holds characters that stand in no address")
    try:
        return urlsplit(text)
    except ValueError:
        raise ValueError("is no address; an IPv6 address stands in brackets") from None


def _address(parts: SplitResult, default_port: int | None) -> Address:
    # Not parts.hostname: it takes "::1:3128" for a host without a name, and says nothing.
    bracketed = re.fullmatch(r"\[([0-9A-Fa-f:.]+)\](?::(\d*))?", parts.netloc)
    plain = re.fullmatch(r"([^:\[\]]+)(?::(\d*))?", parts.netloc)
    found = bracketed or plain
    if found is None or not is_host(found[1]) or (bracketed is not None and ":" not in found[1]):
        raise ValueError(
            "names no host; write a name, an IPv4 address, or an IPv6 address in brackets, "
            "as in http://[2001:db8::1]:3128"
        )
    if not found[2]:
        if default_port is None:
            raise ValueError("names no port, as in http://proxy.example.org:3128")
        return Address(found[1], default_port)
    port = int(found[2]) if len(found[2]) <= len(str(_LARGEST_PORT)) else 0
    if not 1 <= port <= _LARGEST_PORT:
        raise ValueError(f"names a port that does not exist: ports go from 1 to {_LARGEST_PORT}")
    return Address(found[1], port)

"""Reads and applies the list of hosts that are reached without the proxy."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING

from kiosk.network.address import is_host

if TYPE_CHECKING:
    from collections.abc import Iterable


def parse_rule(text: str) -> str:
    """Check one entry and write it as the engine wants it. Raises ValueError with a sentence.

    A host ("intranet.example.org"), a domain with all below it ("*.example.org" or ".example.org"), an IP
    address or a block of them ("10.0.0.0/8"), each but a block with a port where wanted. "*" is everything.
    """
    if text == "*" or _is_block(text):
        return text
    if ":" in text and is_host(text):
        return f"[{text}]"
    found = re.fullmatch(r"(\*?\.)?(?:\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\]|([^:\[\]/]+))(:\d{1,5})?", text)
    if found is None:
        raise ValueError("is no host, domain, address or block of addresses")
    below, bracketed, plain, port = found.groups(default="")
    if not is_host(bracketed or plain) or (below and bracketed):
        raise ValueError("is no host, domain, address or block of addresses")
    return ("*." if below else "") + (f"[{bracketed}]" if bracketed else plain) + port


def bypasses(rules: Iterable[str], host: str, port: int) -> bool:
    """Tell whether a host is reached without the proxy; `rules` are as `parse_rule` writes them."""
    return any(_covers(rule, host.lower(), port) for rule in rules)


def _covers(rule: str, host: str, port: int) -> bool:
    if rule == "*":
        return True
    if _is_block(rule):
        try:
            return ipaddress.ip_address(host) in ipaddress.ip_network(rule, strict=False)
        except ValueError:
            return False  # a name: the engine does not look it up either
    name, colon, wanted = rule.rpartition(":")
    if colon and not rule.endswith("]"):
        if int(wanted) != port:
            return False
        rule = name
    rule = rule.strip("[]").lower()
    return host.endswith(rule[1:]) if rule.startswith("*.") else host == rule


def _is_block(text: str) -> bool:
    address, slash, _ = text.partition("/")
    if not slash or not address:
        return False
    try:
        ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return True

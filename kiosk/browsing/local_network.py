"""Knows the names and addresses of this machine and of its network, however they are written."""

from __future__ import annotations

import ipaddress
from functools import lru_cache
from typing import Final

# Names that the resolver sends back to this machine or this network (BREAKOUT 25).
_LOCAL_SUFFIXES: Final = (".localhost", ".local", ".internal", ".lan", ".home.arpa", ".localdomain")
# A page loads from a few dozen hosts; the answer for one never changes.
_REMEMBERED_HOSTS: Final = 1024


@lru_cache(maxsize=_REMEMBERED_HOSTS)
def is_local(host: str) -> bool:
    """Tell whether a host is, or looks like, this machine or its network."""
    bare = host.strip("[]").rstrip(".").lower()
    if "." not in bare and ":" not in bare:
        return True  # a single label ("localhost", "router") or an integer address
    if bare.endswith(_LOCAL_SUFFIXES):
        return True
    try:
        return not ipaddress.ip_address(bare.partition("%")[0]).is_global
    except ValueError:
        last = bare.rpartition(".")[2]
        # "127.1", "0x7f.0.0.1" and their like: no real domain ends in a number.
        return last.isdigit() or last.startswith("0x")

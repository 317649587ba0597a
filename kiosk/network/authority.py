"""Looks at a file of certificate authorities: can it be read, is it one, is it still good."""

from __future__ import annotations

import datetime as dt
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Authority:
    """One certificate authority: the name that it gives itself and the time in which it is good."""

    name: str
    begins: dt.datetime
    ends: dt.datetime


def read_authorities(file: Path) -> tuple[Authority, ...]:
    """Read the PEM file. Raises OSError, or ValueError with a sentence about the file."""
    file.read_bytes()  # OpenSSL's own words for a file that cannot be opened say less
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        context.load_verify_locations(file)
    except ssl.SSLError:
        raise ValueError("holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)") from None
    kinds = context.cert_store_stats()
    if kinds["x509"] != kinds["x509_ca"] or not kinds["x509"]:
        raise ValueError(
            "holds a certificate that is not a certificate authority's: a server's own is not enough"
        )
    return tuple(_authority(each) for each in context.get_ca_certs())


def fault_of(file: Path) -> str:
    """Say what is wrong with the file for ever, empty when nothing is."""
    try:
        read_authorities(file)
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}"
    except ValueError as error:
        return f"{file} {error}"
    return ""


def lapse_of(file: Path, now: dt.datetime) -> str:
    """Say which authority is not good any more, or not yet; empty when all are, or the file has a fault."""
    try:
        authorities = read_authorities(file)
    except (OSError, ValueError):
        return ""
    for each in authorities:
        if now >= each.ends:
            return f"the authority {each.name} in {file} expired on {each.ends:%Y-%m-%d}"
        if now < each.begins:
            return f"the authority {each.name} in {file} is not good before {each.begins:%Y-%m-%d}"
    return ""


def _authority(told: dict[str, Any]) -> Authority:
    parts = {key: value for group in told["subject"] for key, value in group}
    name = parts.get("commonName") or parts.get("organizationName") or "without a name"
    return Authority(name, _time(told["notBefore"]), _time(told["notAfter"]))


def _time(text: str) -> dt.datetime:
    return dt.datetime.fromtimestamp(ssl.cert_time_to_seconds(text), dt.UTC)

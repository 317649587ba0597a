"""What a network printer says of itself: of an idle printer CUPS only knows how its last job ended."""

from __future__ import annotations

import http.client
import io
import ssl
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import cups

# A printer asleep takes a second or two to answer; the thread that asks is nobody's but ours.
_TIMEOUT_S = 3.0
_IPP_PORT = 631
_SCHEMES = ("ipp", "ipps")
_ASKED = ["printer-state", "printer-state-reasons", "printer-up-time"]


@dataclass(frozen=True, slots=True)
class PrinterAnswer:
    """The printer's ``printer-state``, ``printer-state-reasons`` and ``printer-up-time`` in seconds."""

    state: int
    reasons: tuple[str, ...]
    up_time_s: int | None = None


class PrinterSilentError(Exception):
    """The printer does not answer: asleep, busy with somebody else, or switched off."""


class PrinterGoneError(PrinterSilentError):
    """Nobody is at the printer's address."""


def can_be_asked(device_uri: str) -> bool:
    """Tell whether this is an address that a printer answers at by IPP; names of DNS-SD services are not."""
    parts = urlsplit(device_uri)
    return parts.scheme in _SCHEMES and bool(parts.hostname) and "._tcp" not in (parts.hostname or "")


def ask(device_uri: str, timeout_s: float = _TIMEOUT_S) -> PrinterAnswer | None:
    """Ask the printer at ``device_uri`` (``can_be_asked``) for its state; None when it says something else.

    Raises ``PrinterGoneError`` when nobody is there, ``PrinterSilentError`` when no answer comes within
    ``timeout_s``.
    """
    parts = urlsplit(device_uri)
    host, port = parts.hostname or "", parts.port or _IPP_PORT
    connection: http.client.HTTPConnection
    if parts.scheme == "ipps":
        # Printers sign their certificates themselves, and nothing of a visitor goes over this connection.
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        connection = http.client.HTTPSConnection(host, port, timeout=timeout_s, context=context)
    else:
        connection = http.client.HTTPConnection(host, port, timeout=timeout_s)
    try:
        connection.request(
            "POST", parts.path or "/", body=_question(device_uri), headers={"Content-Type": "application/ipp"}
        )
        answer = connection.getresponse()
        body = answer.read()
    except (TimeoutError, http.client.HTTPException) as error:
        raise PrinterSilentError(type(error).__name__) from error
    except OSError as error:
        raise PrinterGoneError(type(error).__name__) from error
    finally:
        connection.close()
    return _read(body) if answer.status == http.HTTPStatus.OK else None


def _question(device_uri: str) -> bytes:
    request = cups.IPPRequest(cups.IPP_OP_GET_PRINTER_ATTRIBUTES)
    for tag, name, value in (
        (cups.IPP_TAG_CHARSET, "attributes-charset", "utf-8"),
        (cups.IPP_TAG_LANGUAGE, "attributes-natural-language", "en"),
        (cups.IPP_TAG_URI, "printer-uri", device_uri),
        (cups.IPP_TAG_KEYWORD, "requested-attributes", _ASKED),
    ):
        request.add(cups.IPPAttribute(cups.IPP_TAG_OPERATION, tag, name, value))
    written = io.BytesIO()
    request.writeIO(written.write)
    return written.getvalue()


def _read(body: bytes) -> PrinterAnswer | None:
    answer = cups.IPPRequest()
    if answer.readIO(io.BytesIO(body).read) != cups.IPP_STATE_DATA:
        return None
    said: dict[str, list[Any]] = {attribute.name: attribute.values for attribute in answer.attributes}
    states = said.get("printer-state")
    if not states:
        return None
    reasons = tuple(str(reason) for reason in said.get("printer-state-reasons", ()) if reason != "none")
    up_time = said.get("printer-up-time")
    return PrinterAnswer(int(states[0]), reasons, int(up_time[0]) if up_time else None)

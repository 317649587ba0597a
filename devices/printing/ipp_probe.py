"""What a network printer says of itself: of an idle printer CUPS only knows how its last job ended."""

from __future__ import annotations

import http.client
import socket
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

from devices.printing.ipp_message import BadMessageError, answer_attributes, printer_question

# A printer asleep takes a second or two to answer; the thread that asks is nobody's but ours.
_TIMEOUT_S = 3.0
_IPP_PORT = 631
_LONGEST_ANSWER_BYTES = 1 << 20
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

    Raises as ``exchange`` does.
    """
    body = exchange(device_uri, printer_question(device_uri, _ASKED), timeout_s)
    return None if body is None else _read(body)


def exchange(device_uri: str, question: bytes, timeout_s: float = _TIMEOUT_S) -> bytes | None:
    """Send an IPP message to ``device_uri`` and return what comes back, None when that is no success.

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
            "POST", parts.path or "/", body=question, headers={"Content-Type": "application/ipp"}
        )
        answer = connection.getresponse()
        body = answer.read(_LONGEST_ANSWER_BYTES)
    except (ssl.SSLError, socket.gaierror):
        return None  # CUPS may get on with it all the same, by other rules of encryption or of names
    except (TimeoutError, http.client.HTTPException) as error:
        raise PrinterSilentError(type(error).__name__) from error
    except OSError as error:
        raise PrinterGoneError(type(error).__name__) from error
    finally:
        connection.close()
    return body if answer.status == http.HTTPStatus.OK else None


def _read(body: bytes) -> PrinterAnswer | None:
    try:
        said = answer_attributes(body)
    except BadMessageError:
        return None
    state, up_time = said.get("printer-state", [None])[0], said.get("printer-up-time", [None])[0]
    if not isinstance(state, int):
        return None
    reasons = tuple(str(reason) for reason in said.get("printer-state-reasons", ()) if reason != "none")
    return PrinterAnswer(state, reasons, up_time if isinstance(up_time, int) else None)

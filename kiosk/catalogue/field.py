"""Answers for the small checked values of a catalogue entry: slugs, hosts, addresses, patterns, amounts."""

import re
from decimal import Decimal, InvalidOperation
from string import ascii_lowercase, ascii_uppercase
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo

ALLOW_LOOPBACK_HTTP = "allow_loopback_http"
"""Key of the validation context: true only for the demonstration portal on this machine."""

LOOPBACK_HOSTS = frozenset({"127.0.0.1", "localhost"})
MAX_PATTERN_CHARS = 300
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
# The last label starts with a letter, so that an IP address is never taken for a host name.
_HOST = re.compile(rf"(?:\*\.)?(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?")
_MAX_HOST_CHARS = 253  # RFC 1035 §2.3.4, without the root dot
_INVISIBLE = re.compile(r"[\x00-\x20\x7f\u200b-\u200f\u2028\u2029]")


def _loopback_allowed(info: ValidationInfo) -> bool:
    return bool(isinstance(info.context, dict) and info.context.get(ALLOW_LOOPBACK_HTTP))


def _is_loopback(host: str) -> bool:
    return host in LOOPBACK_HOSTS or host.endswith(".localhost")


def check_host(value: str, info: ValidationInfo) -> str:
    """Accept an exact lower-case host name, optionally led by ``*.``; ValueError otherwise."""
    if "://" in value or "/" in value:
        raise ValueError("write the host name alone, without scheme or path")
    if _loopback_allowed(info) and _is_loopback(value):
        return value
    if value != value.lower():
        raise ValueError("write the host name in lower case")
    if len(value) > _MAX_HOST_CHARS or not _HOST.fullmatch(value):
        raise ValueError("not a host name (no port, no address in digits, at least one dot)")
    return value


def check_exact_host(value: str, info: ValidationInfo) -> str:
    """Accept what ``check_host`` accepts, wildcards excepted."""
    if value.startswith("*."):
        raise ValueError("no wildcard here: write one exact host name")
    return check_host(value, info)


def check_url(value: str, info: ValidationInfo) -> str:
    """Accept an https address; http on this machine's loopback in the demonstration only."""
    if _INVISIBLE.search(value):
        raise ValueError("an address holds no space and no invisible character")
    parts = urlsplit(value)
    host = parts.hostname or ""
    if parts.username is not None or parts.password is not None:
        raise ValueError("an address holds no user name and no password")
    if _loopback_allowed(info) and parts.scheme in {"http", "https"} and _is_loopback(host):
        return value
    if parts.scheme != "https":
        raise ValueError("the address must start with https://")
    if parts.port is not None:
        raise ValueError("the address must not name a port")
    check_exact_host(host, info)
    return value


def check_pattern(value: str) -> str:
    """Accept a regular expression of Python's ``re``; ValueError with the place of its fault."""
    if len(value) > MAX_PATTERN_CHARS:
        raise ValueError(f"a pattern has at most {MAX_PATTERN_CHARS} characters")
    try:
        compiled = re.compile(value)
    except (re.error, RecursionError, OverflowError) as error:
        raise ValueError(f"not a regular expression: {error}") from error
    if compiled.search("") is not None:
        raise ValueError("the pattern matches an empty text, so it would match everything")
    return value


def check_name_characters(value: str) -> str:
    """Accept what stands between the brackets of a regular expression (``a-z0-9_``) and lets a name be made.

    A rule without all letters of one case would leave nothing of a title; what a server takes for a folder is
    never part of a name.
    """
    try:
        allowed = re.compile(f"[{value}]")
    except re.error as error:
        raise ValueError(f"write the characters as a-z0-9_: {error}") from error
    if not any(all(map(allowed.match, letters)) for letters in (ascii_lowercase, ascii_uppercase)):
        raise ValueError("the rule must let all letters of one case through (a-z or A-Z)")
    if any(map(allowed.match, "/\\:\0")):
        raise ValueError("a file name holds no slash and no colon")
    return value


def _decimal_of_text(value: object) -> Decimal:
    # A TOML float would bring binary rounding into an amount of money.
    if not isinstance(value, str):
        raise ValueError('write the amount as a text: "25.00"')  # noqa: TRY004 — pydantic collects ValueError only
    try:
        return Decimal(value)
    except InvalidOperation:
        raise ValueError('not an amount; write it as "25.00"') from None


PositiveInt = Annotated[int, Field(ge=1)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A sentence: not empty, no space at its ends."""
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
"""A name in lower case with hyphens: identifiers and Phosphor icon names."""
Host = Annotated[str, AfterValidator(check_host)]
ExactHost = Annotated[str, AfterValidator(check_exact_host)]
HttpsUrl = Annotated[str, AfterValidator(check_url)]
Pattern = Annotated[str, AfterValidator(check_pattern)]
NameCharacters = Annotated[str, StringConstraints(max_length=100), AfterValidator(check_name_characters)]
EuroAmount = Annotated[Decimal, BeforeValidator(_decimal_of_text), Field(ge=0, decimal_places=2)]

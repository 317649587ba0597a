"""The login that the proxy asks for: kept by the supervisor, read anew each time, written nowhere."""

from __future__ import annotations

import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_PASSWORD: Final = 1000
# systemd gives the file to the service's user by an access list, whose mask shows as rights of the group.
_CREDENTIALS: Final = Path("/run/credentials")


@dataclass(frozen=True, slots=True)
class Login:
    """A name and a password; the password does not show in a `repr`."""

    user: str
    password: str = field(repr=False)


def read_password(file: Path) -> str:
    """Return the file's first line. Raises OSError, or ValueError with a sentence."""
    content = file.read_bytes()
    try:
        password = content.decode().partition("\n")[0].removesuffix("\r")
    except UnicodeDecodeError:
        raise ValueError("is not UTF-8 text") from None
    if not password:
        raise ValueError("holds no password in its first line")
    if len(password) > _LONGEST_PASSWORD:
        raise ValueError(f"holds more than {_LONGEST_PASSWORD} characters in its first line")
    return password


def fault_of(file: Path, seen_by_sessions: Iterable[Path] = ()) -> str:
    """Say what is wrong with a password file, empty when nothing is; `seen_by_sessions`: shared folders."""
    try:
        read_password(file)
        mode = file.stat().st_mode
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}"
    except ValueError as error:
        return f"{file} {error}"
    others = stat.S_IRWXO if file.is_relative_to(_CREDENTIALS) else stat.S_IRWXG | stat.S_IRWXO
    if mode & others:
        return f'{file} can be read by others than the kiosk: "chmod 0400 {file}"'
    place = file.resolve()
    for folder in seen_by_sessions:
        if place.is_relative_to(folder.resolve()):
            return f"{file} lies in {folder}, which sessions can read"
    return ""

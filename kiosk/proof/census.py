"""Finds the processes that have to be searched, and what each of them is."""

from __future__ import annotations

import socket
import struct
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

import psutil

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# struct ucred of unix(7): process, user, group.
_CREDENTIALS: Final = struct.Struct("3i")
_ANSWER_S: Final = 2.0


class Role(StrEnum):
    """Why a process is searched."""

    SUPERVISOR = "supervisor"
    SESSION = "session"
    DISPLAY = "display"
    PRINT_SERVICE = "print service"
    BESIDE = "beside"


_PRINT_SERVICES: Final = frozenset({"cupsd", "cups-browsed"})
# What a session talks to, or what hears of what it says: buses, readers, sound, logs.
_BESIDE: Final = frozenset(
    {
        "at-spi-bus-launcher",
        "at-spi2-registryd",
        "dbus-broker",
        "dbus-daemon",
        "pipewire",
        "pulseaudio",
        "rsyslogd",
        "speech-dispatcher",
        "systemd-journald",
    }
)
_IPP_PORT: Final = 631
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost"})
_NAME_LETTERS: Final = 15  # the kernel keeps no more of a process's name


def below(pid: int) -> set[int]:
    """Return the living processes below one; none where it is gone."""
    try:
        return {child.pid for child in psutil.Process(pid).children(recursive=True)}
    except psutil.NoSuchProcess:
        return set()


def take(supervisor: int | None, display: int | None, excluded: set[int]) -> dict[int, Role]:
    """Return the processes to search now, with their roles; those of `excluded` are left out."""
    roles: dict[int, Role] = {}
    for process in psutil.process_iter(["name"]):
        name = process.info["name"] or ""
        if name in {each[:_NAME_LETTERS] for each in _PRINT_SERVICES} | _PRINT_SERVICES:
            roles |= dict.fromkeys({process.pid} | below(process.pid), Role.PRINT_SERVICE)
        elif name in _BESIDE or name in {each[:_NAME_LETTERS] for each in _BESIDE}:
            roles.setdefault(process.pid, Role.BESIDE)
    if display is not None:
        # A Wayland compositor has the X server for old programs as its child, and often the kiosk too.
        roles |= dict.fromkeys({display} | below(display), Role.DISPLAY)
    if supervisor is not None:
        roles |= dict.fromkeys(below(supervisor), Role.SESSION) | {supervisor: Role.SUPERVISOR}
    return {pid: role for pid, role in roles.items() if pid not in excluded}


def print_services(server: str) -> set[int]:
    """Find the print service that a configuration names; none where it runs on another machine."""
    host, _, port = ("", "", "") if server.startswith("/") else server.partition(":")
    if port and int(port) != _IPP_PORT:
        found = {
            each.pid
            for each in psutil.net_connections("tcp")
            if each.status == psutil.CONN_LISTEN and each.laddr and each.laddr.port == int(port) and each.pid
        }
        return found if host in _LOOPBACK else set()
    # systemd may hold the usual socket and port in its place: there is one such service, known by its name.
    named = {each.pid for each in psutil.process_iter(["name"]) if each.info["name"] == "cupsd"}
    return named if host in {"", *_LOOPBACK} else set()


def display_server(environment: Mapping[str, str]) -> int | None:
    """Find the process behind the screen that an environment names; None where it is not on this machine."""
    for address in _display_addresses(environment):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM | socket.SOCK_CLOEXEC) as end:
            end.settimeout(_ANSWER_S)
            try:
                end.connect(address)
            except OSError:
                continue
            packed = end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _CREDENTIALS.size)
            pid: int = _CREDENTIALS.unpack(packed)[0]
            if pid:
                return pid
    return None


def _display_addresses(environment: Mapping[str, str]) -> list[str]:
    if wayland := environment.get("WAYLAND_DISPLAY"):
        return [str(Path(environment.get("XDG_RUNTIME_DIR", "/"), wayland))]
    display = environment.get("DISPLAY", "")
    if not display.startswith(":"):
        return []
    place = f"/tmp/.X11-unix/X{display[1:].split('.')[0]}"  # noqa: S108 - where X puts it
    return [place, "\0" + place]


def name_of(pid: int) -> str:
    """Return a process's name for the report, never its arguments: they could hold a visitor's file."""
    try:
        return psutil.Process(pid).name()
    except psutil.NoSuchProcess:
        return "ended"


def trees_with(supervisor: int, holders: set[int]) -> list[psutil.Process]:
    """Return all processes of the sessions (one tree each below the supervisor) to which `holders` belong."""
    trees: list[psutil.Process] = []
    try:
        for root in psutil.Process(supervisor).children():
            tree = [root, *root.children(recursive=True)]
            if any(process.pid in holders for process in tree):
                trees += tree
    except psutil.NoSuchProcess:
        return trees
    return trees


def living(processes: Iterable[psutil.Process]) -> list[psutil.Process]:
    """Return those that still have memory: a zombie has none."""
    return [each for each in processes if each.is_running() and _status(each) != psutil.STATUS_ZOMBIE]


def _status(process: psutil.Process) -> str:
    try:
        return str(process.status())
    except psutil.NoSuchProcess:
        return psutil.STATUS_ZOMBIE

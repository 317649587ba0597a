"""Starts a session inside bubblewrap: own namespaces, read-only system, everything writable in memory."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.paths import ASSETS
from kiosk.session.workspace import Workspace
from kiosk.supervisor.sandbox import Launch, session_environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kiosk.supervisor.recovery import Rung
    from kiosk.supervisor.sandbox import Programs

# Paths inside the sandbox. Its tmpfs disappears with its last process; nothing of it has a name outside.
SESSION_ROOT = Path("/run/kiosk-session")
WRITABLE_BYTES = 512 * 1024 * 1024  # some hundred scanned pages; a page cannot fill the machine's memory
_VISITOR_ID = "1000"
_PROBE_DEADLINE_S = 10.0

# What programs look up in /etc: names, certificates, fonts, drivers. No shadow file, no keys, no kiosk.toml.
_ETC = (
    "alternatives",
    "ca-certificates",
    "cups/client.conf",
    "fonts",
    "group",
    "hosts",
    "ld.so.cache",
    "ld.so.conf",
    "ld.so.conf.d",
    "localtime",
    "mime.types",
    "nsswitch.conf",
    "passwd",
    "resolv.conf",
    "sane.d",
    "speech-dispatcher",
    "ssl/certs",
    "ssl/openssl.cnf",
)
_DEVICES = ("/dev/dri", "/dev/bus/usb", "/dev/snd")
_KERNEL = ("/sys/dev", "/sys/devices", "/sys/class/drm", "/sys/bus/usb", "/sys/bus/pci")
_CUPS_SOCKET = "/run/cups/cups.sock"
# Addresses of buses, as "unix:path=/run/user/1000/bus,guid=…", and where at-spi-bus-launcher puts its own.
_BUSES = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")
_BUS_PATH = re.compile(r"unix:path=([^,;]+)")
_ACCESSIBILITY_SOCKETS = "at-spi"
# A sound server's own address (pulse-client.conf(5)), where it is not in the runtime folder.
_SOUND_PATH = re.compile(r"unix:(/[^ ]+)$")
# Not that of a speech service outside: it would keep what was read out. A session starts one of its own.
_RUNTIME_SOCKETS = ("pulse/native", "pipewire-0")


def refusal() -> str:
    """Say why no sandbox can be made here, with the remedy; empty when it can."""
    probe = ("bwrap", "--unshare-user", "--unshare-pid", "--ro-bind", "/", "/", "--proc", "/proc", "true")
    try:
        done = subprocess.run(
            probe,
            capture_output=True,
            text=True,
            timeout=_PROBE_DEADLINE_S,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except FileNotFoundError:
        return "bwrap is not installed: install the Debian package bubblewrap"
    except subprocess.TimeoutExpired:
        return "bwrap does not come back"
    if done.returncode == 0:
        return ""
    reason = done.stderr.strip().splitlines()[-1:] or [f"exit code {done.returncode}"]
    # Ubuntu since 23.10; older Debians have kernel.unprivileged_userns_clone instead.
    return (
        f"{reason[0]}: allow user namespaces "
        "(Ubuntu: an AppArmor profile for bwrap, or sysctl kernel.apparmor_restrict_unprivileged_userns=0)"
    )


class BubblewrapLauncher:
    """Builds bubblewrap's command line; `readable` are folders and files of the operator to bind.

    `device_folders` are folders of device nodes. What appears in one later appears inside as well: it is the
    same folder. What may be done with a node, its own mode says.

    `has_accessibility_bus` lets sessions reach the buses of a screen reader. A session bus can start programs
    outside of the sandbox: only where an operator has asked for it.
    """

    def __init__(
        self,
        programs: Programs,
        environment: Mapping[str, str],
        readable: Iterable[Path] = (),
        device_folders: Iterable[Path] = (),
        *,
        has_accessibility_bus: bool = False,
    ) -> None:
        self._programs = programs
        self._has_accessibility_bus = has_accessibility_bus
        self._environment = environment
        self._readable = tuple(readable)
        self._devices = (*_DEVICES, *(str(folder) for folder in device_folders))

    def prepare(self, name: str, channel: int, information: int, workspace: Workspace, rung: Rung) -> Launch:
        """Build the command; the folder outside stays empty, the session's own is the sandbox's tmpfs."""
        del workspace  # the kernel's tmpfs takes its place
        inside = Workspace(SESSION_ROOT)
        environment = session_environment(self._environment, name, rung) | inside.environment()
        if not self._has_accessibility_bus:
            environment = {key: value for key, value in environment.items() if key not in _BUSES}
        return Launch(
            (
                "bwrap",
                *_NAMESPACES,
                *_system(),
                *self._program(),
                *_rooms(inside),
                *_device_nodes(self._devices),
                *_sockets(environment),
                "--info-fd",
                str(information),
                "--chdir",
                str(inside.home),
                "--",
                *self._programs.command(rung, channel),
            ),
            environment,
            SESSION_ROOT,
            (information,),
        )

    def _program(self) -> list[str]:
        """Bind the interpreter, the product and the operator's folders, all read-only."""
        interpreter = (Path(sys.base_prefix), Path(sys.prefix))
        # A virtual environment may be a link in the product's folder: what it leads to has to be there too.
        homes = (path.resolve() for path in interpreter)
        roots = dict.fromkeys((*interpreter, *homes, ASSETS.parent, *self._readable))
        return _read_only(path for path in roots if not path.is_relative_to("/usr"))


_NAMESPACES = (
    "--unshare-user",
    "--uid",
    _VISITOR_ID,
    "--gid",
    _VISITOR_ID,
    "--unshare-pid",
    "--unshare-ipc",
    "--unshare-uts",
    "--unshare-cgroup-try",
    "--hostname",
    "kiosk",
    "--cap-drop",
    "ALL",
    "--die-with-parent",
)


def _system() -> list[str]:
    arguments = ["--ro-bind", "/usr", "/usr"]
    for name in ("bin", "lib", "lib32", "lib64", "sbin"):
        link = Path("/", name)
        if link.is_symlink():
            arguments += ["--symlink", str(link.readlink()), str(link)]
        elif link.is_dir():
            arguments += ["--ro-bind", str(link), str(link)]
    arguments += ["--proc", "/proc", "--dev", "/dev"]
    arguments += ["--tmpfs", "/tmp", "--tmpfs", "/run", "--tmpfs", "/var"]  # noqa: S108 - inside the sandbox
    arguments += _read_only(Path("/etc", name) for name in _ETC)
    arguments += _read_only([Path("/var/cache/fontconfig")])
    return arguments


def _rooms(inside: Workspace) -> list[str]:
    arguments = ["--perms", "0700", "--size", str(WRITABLE_BYTES), "--tmpfs", str(inside.root)]
    for room in (inside.home, inside.documents, inside.temporary):
        arguments += ["--perms", "0700", "--dir", str(room)]
    return arguments


def _device_nodes(devices: Iterable[str]) -> list[str]:
    arguments = []
    for device in devices:
        arguments += ["--dev-bind-try", device, device]
    return arguments + _read_only(Path(path) for path in _KERNEL)


def _sockets(environment: Mapping[str, str]) -> list[str]:
    """Bind the sockets that a session talks to, each at its own path, and nothing beside them."""
    sockets = [Path(_CUPS_SOCKET)]
    runtime = environment.get("XDG_RUNTIME_DIR")
    arguments = []
    if runtime:
        arguments += ["--perms", "0700", "--dir", runtime]
        sockets += [Path(runtime, name) for name in _RUNTIME_SOCKETS]
        if wayland := environment.get("WAYLAND_DISPLAY"):
            sockets.append(Path(runtime, wayland))  # an absolute WAYLAND_DISPLAY stays as it is
    display = environment.get("DISPLAY", "")
    if display.startswith(":"):
        number = display[1:].split(".")[0]
        sockets.append(Path(f"/tmp/.X11-unix/X{number}"))  # noqa: S108 - where X puts it
    buses = [_BUS_PATH.match(environment.get(name, "")) for name in _BUSES]
    sockets += [Path(found[1]) for found in buses if found]
    if any(buses) and runtime:
        sockets.append(Path(runtime, _ACCESSIBILITY_SOCKETS))
    if found := _SOUND_PATH.match(environment.get("PULSE_SERVER", "")):
        sockets.append(Path(found[1]))
    if authority := environment.get("XAUTHORITY"):
        sockets.append(Path(authority))
    return arguments + _read_only(path for path in sockets if os.access(path, os.R_OK))


def _read_only(paths: Iterable[Path]) -> list[str]:
    arguments = []
    for path in paths:
        arguments += ["--ro-bind-try", str(path), str(path)]
    return arguments

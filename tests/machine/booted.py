"""This machine's files under a systemd of their own, in memory: nothing that happens there stays."""

from __future__ import annotations

import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

if TYPE_CHECKING:
    from types import TracebackType

_BOOT_S: Final = 60.0
_COMMAND_S: Final = 200.0
_MACHINE: Final = "kiosk-proof"


class BootedMachine:
    """A container whose first process is systemd; `write` before entering it, `run` inside."""

    def __init__(self, memory_mb: int = 1024) -> None:
        self._stack = ExitStack()
        self._memory_mb = memory_mb
        self.root = Path()
        self._first = 0

    def __enter__(self) -> Self:
        """Lay a tmpfs over the files of this machine."""
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="kiosk-booted-")))
        layer, self.root = folder / "layer", folder / "root"
        layer.mkdir()
        self.root.mkdir()
        self._mount("-t", "tmpfs", "-o", f"size={self._memory_mb}M", "tmpfs", str(layer))
        (layer / "upper").mkdir()
        (layer / "work").mkdir()
        options = f"lowerdir=/,upperdir={layer / 'upper'},workdir={layer / 'work'}"
        self._mount("-t", "overlay", "overlay", "-o", options, str(self.root))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def write(self, path: str, text: str, mode: int = 0o644) -> None:
        """Put a file into the container."""
        file = self.root / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(mode)

    def prepare(self, *command: str) -> None:
        """Run a command on the container's files before it is booted."""
        subprocess.run(
            ["chroot", str(self.root), *command], check=True, capture_output=True, timeout=_COMMAND_S
        )

    def boot(self) -> None:
        """Start systemd; raises `TimeoutError` when it is not up in a minute."""
        command = ["systemd-nspawn", "--boot", "--quiet", "--register=no", "--keep-unit", "--link-journal=no"]
        command += [f"--machine={_MACHINE}", f"--directory={self.root}", "--console=pipe"]
        container = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._stack.callback(self._power_off, container)
        ends_at = time.monotonic() + _BOOT_S
        while time.monotonic() < ends_at and container.poll() is None:
            children = Path(f"/proc/{container.pid}/task/{container.pid}/children").read_text(
                encoding="ascii"
            )
            self._first = int(children.split()[0]) if children.split() else 0
            if self._first and "running" in self.run("systemctl is-system-running || true"):
                return
            time.sleep(0.5)
        raise TimeoutError("systemd does not come up in the container")

    def run(self, script: str) -> str:
        """Run a shell script inside; returns what it said on both its outputs."""
        namespaces = ("-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w")
        command = ["nsenter", "-t", str(self._first), *namespaces, "--", "/usr/bin/env", "-i"]
        command += ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "sh", "-c", script]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_COMMAND_S)
        return (done.stdout + done.stderr).strip()

    def _power_off(self, container: subprocess.Popen[bytes]) -> None:
        container.terminate()
        try:
            container.wait(20)
        except subprocess.TimeoutExpired:
            container.kill()
            container.wait(20)

    def _mount(self, *arguments: str) -> None:
        subprocess.run(["mount", *arguments], check=True, timeout=20)
        self._stack.callback(subprocess.run, ["umount", "--lazy", arguments[-1]], check=True, timeout=20)

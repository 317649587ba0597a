"""Looks for a secret where a session must not hold it: environments, command lines, files, the log."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from kiosk.proof.files import look_at_nameless, look_inside
from kiosk.proof.hunt import Hunt

if TYPE_CHECKING:
    from collections.abc import Iterable


def forms_of(user: str, password: str) -> tuple[str, ...]:
    """Return the password, and both as a proxy is told them."""
    return password, base64.b64encode(f"{user}:{password}".encode()).decode()


class SecretHunt:
    """Searches the sessions below a supervisor; ``found`` names places, ``looked`` how much was searched."""

    def __init__(self, supervisor: int, secrets: Iterable[str]) -> None:
        self.found: list[str] = []
        self.looked = {"processes": 0, "files": 0}
        children = psutil.Process(supervisor).children(recursive=True)
        for secret in secrets:
            for child in children:
                self._search_process(child.pid, secret)
            pids = [child.pid for child in children]
            hunt = Hunt(secret)
            for look in (look_inside(pids, hunt), look_at_nameless(pids, hunt)):
                self.found += [*look.found, *look.named]
                self.looked["files"] += look.files

    def _search_process(self, pid: int, secret: str) -> None:
        for name in ("environ", "cmdline"):
            try:
                content = Path(f"/proc/{pid}/{name}").read_bytes()
            except (
                OSError
            ):  # the engine's own sandbox shows nobody what is in it, and it inherits from those here
                continue
            self.looked["processes"] += 1
            if secret.encode() in content:
                self.found.append(f"{name} of {pid}")

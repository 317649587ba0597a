"""Debian's Chromium with a fresh profile, to stand beside the kiosk."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def chromium(path: str, display: str, size_px: tuple[int, int], address: str) -> Iterator[int]:
    """Run it at an address, over the whole display, while the `with` block lasts; gives its process id."""
    home = Path(tempfile.mkdtemp(prefix="kiosk-bench-"))
    width, height = size_px
    process = subprocess.Popen(
        [
            path,
            "--kiosk",
            # As large as ours also where no window manager makes it so.
            f"--window-size={width},{height}",
            "--window-position=0,0",
            "--no-first-run",
            "--password-store=basic",
            f"--user-data-dir={home}",
            address,
        ],
        env=dict(os.environ, DISPLAY=display, HOME=str(home)),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        shutil.rmtree(home, ignore_errors=True)

"""A stick as the session sees it: a device that another process reads, with a deadline."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from typing import IO, TYPE_CHECKING, Any, Final

from devices.stick.api import MAX_ENTRIES, Entry, StickError, StickFault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# Lets a file of `MAX_FILE_BYTES` come at 1.7 MB a second; who waits longer has given up.
_DEADLINE_S: Final = 60.0
# How late a touch on "cancel" may be heard.
_PATIENCE_S: Final = 0.05
# Entry by entry; names have at most 255 characters, paths eight of them.
_MAX_LINE_BYTES: Final = 64 * 1024


class BlockStick:
    """Reads a block device or an image file; every method waits, so it belongs on a thread that may."""

    def __init__(self, device: Path, deadline_s: float = _DEADLINE_S) -> None:
        self._device = device
        self._deadline_s = deadline_s

    def entries(self) -> tuple[Entry, ...]:
        """Return the files; see `Stick`."""
        answers = self._ask({"device": str(self._device)}, lambda: False)
        found = [Entry(**answer["entry"]) for answer in answers if "entry" in answer]
        return tuple(found[:MAX_ENTRIES])

    def copy(
        self,
        entry: Entry,
        target: Path,
        is_cancelled: Callable[[], bool],
        on_progress: Callable[[float], None],
    ) -> None:
        """Write the file to `target`; see `Stick`."""
        if target.exists():
            raise FileExistsError("the file's place is taken")
        order = {"device": str(self._device), "entry": asdict(entry), "target": str(target)}
        try:
            for answer in self._ask(order, is_cancelled):
                if "progress" in answer:
                    on_progress(answer["progress"])
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def _ask(self, order: dict[str, Any], is_cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        end_s = time.monotonic() + self._deadline_s
        process = subprocess.Popen(
            # -P: a file in the current directory must not stand in for a module of ours.
            [sys.executable, "-P", "-m", "devices.stick.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries say of a stick may be its names
        )
        assert process.stdin is not None  # noqa: S101 - PIPE was asked for; tells mypy
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        reader = threading.Thread(target=_listen, args=(process.stdout, lines), daemon=True)
        reader.start()
        with process:
            try:
                process.stdin.write(json.dumps(order).encode() + b"\n")
                process.stdin.flush()
                while not (answer := _next(lines, end_s, is_cancelled)).get("done"):
                    if "fault" in answer:
                        raise StickError(StickFault(answer["fault"]))
                    yield answer
            finally:
                process.kill()
                reader.join()


def _listen(stream: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    while line := stream.readline(_MAX_LINE_BYTES):
        lines.put(line)
    lines.put(b"")


def _next(lines: queue.SimpleQueue[bytes], end_s: float, is_cancelled: Callable[[], bool]) -> dict[str, Any]:
    while True:
        if is_cancelled():
            raise StickError(StickFault.CANCELLED)
        if time.monotonic() >= end_s:
            raise StickError(StickFault.TOOK_TOO_LONG)
        try:
            line = lines.get(timeout=_PATIENCE_S)
        except queue.Empty:
            continue
        if not line.endswith(b"\n"):
            raise StickError(StickFault.UNREADABLE)  # it has died
        answer: dict[str, Any] = json.loads(line)
        return answer

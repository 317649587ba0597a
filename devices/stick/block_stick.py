"""A stick as the session sees it: a device that another process reads, with a deadline."""

from __future__ import annotations

import json
import os
import select
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from devices.stick.api import MAX_ENTRIES, Entry, StickError, StickFault, never

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# -P: a file in the current directory must not stand in for a module of ours.
_WORKER: Final = (sys.executable, "-P", "-m", "devices.stick.worker")
# Lets a file of `MAX_FILE_BYTES` come at 1.7 MB a second; who waits longer has given up.
_DEADLINE_S: Final = 60.0
# How late a touch on "cancel" may be heard.
_PATIENCE_S: Final = 0.05
_DEATH_S: Final = 2.0
# Entry by entry; shown names have at most 120 characters, paths eight of them.
_MAX_LINE_BYTES: Final = 64 * 1024


class BlockStick:
    """Reads a block device or an image file; every method waits, so it belongs on a thread that may."""

    def __init__(
        self, device: Path, deadline_s: float = _DEADLINE_S, worker: tuple[str, ...] = _WORKER
    ) -> None:
        self._device = device
        self._deadline_s = deadline_s
        self._worker = worker

    def is_present(self) -> bool:
        """Whether the device's node is there: udev makes and removes it."""
        return os.path.exists(self._device)  # noqa: PTH110 - Path's raises where the folder may not be searched

    def entries(self, is_cancelled: Callable[[], bool] = never) -> tuple[Entry, ...]:
        """Return the files; see `Stick`."""
        found: list[Entry] = []
        for answer in self._ask({"device": str(self._device)}, is_cancelled):
            found.append(_entry_of(answer))
            if len(found) > MAX_ENTRIES:
                raise StickError(StickFault.UNREADABLE)  # none of our workers
        return tuple(found)

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
                on_progress(float(answer["progress"]))
        except (KeyError, TypeError, ValueError) as error:
            target.unlink(missing_ok=True)
            raise StickError(StickFault.UNREADABLE) from error
        except BaseException:
            target.unlink(missing_ok=True)
            raise

    def _ask(self, order: dict[str, Any], is_cancelled: Callable[[], bool]) -> Iterator[dict[str, Any]]:
        """Give the worker's answers before its last; whatever is no answer of ours is UNREADABLE."""
        process = subprocess.Popen(
            self._worker,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what libraries say of a stick may be its names
        )
        assert process.stdin is not None  # noqa: S101 - PIPE was asked for; tells mypy
        assert process.stdout is not None  # noqa: S101 - likewise
        with process.stdout:
            try:
                with suppress(BrokenPipeError):  # it has died: there is no answer either
                    process.stdin.write(json.dumps(order).encode() + b"\n")
                    process.stdin.close()
                for line in _lines(
                    process.stdout.fileno(), time.monotonic() + self._deadline_s, is_cancelled
                ):
                    answer = _answer_of(line)
                    if answer.get("done"):
                        return
                    if "fault" in answer:
                        raise StickError(_fault_of(answer["fault"]))
                    yield answer
                raise StickError(StickFault.UNREADABLE)  # it has died
            finally:
                process.kill()
                # A stick that stalls holds its reader in the kernel; that one dies when it is let go.
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_DEATH_S)


def _lines(descriptor: int, end_s: float, is_cancelled: Callable[[], bool]) -> Iterator[bytes]:
    """Give whole lines until the pipe's end; raise `StickError`."""
    rest = b""
    while True:
        if is_cancelled():
            raise StickError(StickFault.CANCELLED)
        if time.monotonic() >= end_s:
            raise StickError(StickFault.TOOK_TOO_LONG)
        if not select.select([descriptor], [], [], _PATIENCE_S)[0]:
            continue
        piece = os.read(descriptor, _MAX_LINE_BYTES)
        if not piece:
            return
        *whole, rest = (rest + piece).split(b"\n")
        if len(rest) > _MAX_LINE_BYTES:
            raise StickError(StickFault.UNREADABLE)
        yield from whole


def _answer_of(line: bytes) -> dict[str, Any]:
    try:
        answer = json.loads(line)
    except (ValueError, RecursionError):
        answer = None
    if not isinstance(answer, dict):
        raise StickError(StickFault.UNREADABLE)
    return answer


def _fault_of(word: object) -> StickFault:
    return next((fault for fault in StickFault if fault == word), StickFault.UNREADABLE)


def _entry_of(answer: dict[str, Any]) -> Entry:
    """Trust the worker's word no further than its types: it reads what strangers made."""
    try:
        said = answer["entry"]
        number, size_bytes, changed = int(said["number"]), int(said["size_bytes"]), int(said["changed"])
        return Entry(number, str(said["name"]), str(said["folder"]), size_bytes, changed)
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise StickError(StickFault.UNREADABLE) from error

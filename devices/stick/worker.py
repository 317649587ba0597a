"""The process in which a stick is read: `python -m devices.stick.worker`.

The line to it is an order, the lines from it are entries or progress, and last `done` or a fault. It carries
out no second order.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from devices.core_file import forbid_core_files
from devices.offline import go_offline
from devices.orphan import die_with_parent
from devices.stick.api import MAX_FILE_BYTES, StickError, StickFault
from devices.stick.device import Device

if TYPE_CHECKING:
    from collections.abc import Iterator

# A guard, not a need: a folder is read up to 2 MB (`MAX_FOLDER_BYTES`), a file cluster by cluster.
_MEMORY_BYTES: Final = 512 * 1024 * 1024
# A guard as well: half the deadline of `BlockStick`, which hears a busy worker no better than a silent one.
_CPU_S: Final = 30
# Its pipes, the stick, the copy, and a module that is loaded.
_OPEN_FILES: Final = 32
# What the visitor touches comes first, on a machine with few processors.
_NICENESS: Final = 5
_FAULTS: Final = {
    errno.ENOENT: StickFault.ABSENT,
    errno.ENXIO: StickFault.ABSENT,
    errno.ENOMEDIUM: StickFault.ABSENT,
    errno.ENODEV: StickFault.ABSENT,
    errno.ENOSPC: StickFault.NO_SPACE,
    errno.EDQUOT: StickFault.NO_SPACE,
    errno.EFBIG: StickFault.TOO_LARGE,
}

Answer = dict[str, Any]


def main() -> int:
    """Carry out the one order on standard input."""
    go_offline()
    die_with_parent()
    forbid_core_files()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's: the session ends this process
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # makes a file's limit an error of writing
    os.nice(_NICENESS)
    for name, value in (
        (resource.RLIMIT_AS, _MEMORY_BYTES),
        (resource.RLIMIT_CPU, _CPU_S),
        (resource.RLIMIT_FSIZE, MAX_FILE_BYTES),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        resource.setrlimit(name, (value, value))
    order: Answer = json.loads(sys.stdin.buffer.readline())
    for answer in _answers(order):
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()
    return 0


def _answers(order: Answer) -> Iterator[Answer]:
    try:
        with Path(order["device"]).open("rb") as stream:
            if "target" in order:
                yield from _copy(stream, order)
            else:
                yield from ({"entry": asdict(entry)} for entry, *_ in Device(stream).files())
        yield {"done": True}
    except StickError as error:
        yield {"fault": error.code}
    except Exception as error:  # noqa: BLE001 - libraries raise what they like on damage; the process ends here
        yield {"fault": _fault_of(error, Path(order["device"]))}


def _fault_of(error: Exception, device: Path) -> StickFault:
    if isinstance(error, OSError) and error.errno in _FAULTS:
        return _FAULTS[error.errno]
    return StickFault.ABSENT if _is_gone(device) else StickFault.UNREADABLE


def _is_gone(device: Path) -> bool:
    """Tell a stick that was pulled out, of which nothing can be read any more, from one with a bad place."""
    try:
        with device.open("rb") as stream:
            return not stream.read(1)
    except OSError:
        return True


def _copy(stream: BinaryIO, order: Answer) -> Iterator[Answer]:
    device = Device(stream)
    for entry, system, node in device.files():
        if asdict(entry) != order["entry"]:
            continue
        if entry.size_bytes > MAX_FILE_BYTES:
            raise StickError(StickFault.TOO_LARGE)
        descriptor = os.open(order["target"], os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as target:
            for piece in device.content(system, node, MAX_FILE_BYTES):
                target.write(piece)
                yield {"progress": target.tell() / entry.size_bytes}
        return
    # Another stick, or another file in its place.
    raise StickError(StickFault.CHANGED)


if __name__ == "__main__":
    sys.exit(main())

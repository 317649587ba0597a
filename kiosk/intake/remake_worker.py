"""The process in which one brought file is read: `python -m kiosk.intake.remake_worker`.

The line to it is the two paths as JSON, the line from it a `Remade` or an `IntakeFault`. It reads no second
file: what the first one broke in it must not touch another paper.
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
from typing import Final

from devices.core_file import forbid_core_files
from devices.orphan import die_with_parent
from kiosk.intake import limit
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.pdf_rewrite import bound_library
from kiosk.intake.remake import remake
from kiosk.models import StrictModel

# What the visitor touches comes first, on a machine with few processors.
_NICENESS: Final = 5


class Order(StrictModel):
    """Which file to read, and where the new one goes."""

    source: str
    target: str


def main() -> int:
    """Carry out the one order on standard input."""
    die_with_parent()
    forbid_core_files()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the terminal's: the session ends this process
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)  # makes a file's limit an error of writing
    os.nice(_NICENESS)
    confine()
    bound_library()
    order = Order.model_validate_json(sys.stdin.buffer.readline())
    answer = _answer(Path(order.source), Path(order.target))
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
    return 0


def confine() -> None:
    """Set the limits that hold whatever a decoder is made to do (setrlimit(2))."""
    for name, value in (
        (resource.RLIMIT_AS, limit.MEMORY_BYTES),
        (resource.RLIMIT_CPU, limit.CPU_S),
        (resource.RLIMIT_FSIZE, limit.MAX_OUTPUT_BYTES),
        (resource.RLIMIT_NOFILE, limit.OPEN_FILES),
    ):
        resource.setrlimit(name, (value, value))


def _answer(source: Path, target: Path) -> dict[str, object]:
    try:
        return {"remade": asdict(remake(source, target))}
    except IntakeError as error:
        return {"fault": error.code}
    except MemoryError:
        return {"fault": IntakeFault.TOO_LARGE}
    except OSError as error:
        return {"fault": _fault_of(error)}
    except Exception:  # noqa: BLE001 - libraries raise what they like on hostile files; the process ends here
        return {"fault": IntakeFault.UNREADABLE}


def _fault_of(error: OSError) -> IntakeFault:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return IntakeFault.NO_SPACE
    return IntakeFault.TOO_LARGE if error.errno in {errno.EFBIG, errno.ENOMEM} else IntakeFault.UNREADABLE


if __name__ == "__main__":
    sys.exit(main())

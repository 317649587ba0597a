"""The process in which one brought file is read: `python -m kiosk.intake.remake_worker`.

Started by `RemakeProcess`. The line to it is an `Order`, the line from it an `Outcome`, both as JSON. It gets
no second file: what the first one broke in it must not touch another paper.
"""

from __future__ import annotations

import errno
import resource
import sys
from pathlib import Path

from devices.offline import go_offline
from kiosk.child.line_worker import prepare, serve
from kiosk.intake import limit
from kiosk.intake.fault import IntakeError, IntakeFault
from kiosk.intake.pdf_rewrite import bound_library
from kiosk.intake.remade import Outcome
from kiosk.intake.remake import remake
from kiosk.models import StrictModel


class Order(StrictModel):
    """Which file to read, and where the new one goes."""

    source: Path
    target: Path


def main() -> int:
    """Carry out the order on standard input."""
    go_offline()
    prepare()
    confine()
    bound_library()
    return serve(answer)


def confine() -> None:
    """Set the limits that hold whatever a decoder is made to do (setrlimit(2))."""
    for name, value in (
        (resource.RLIMIT_AS, limit.MEMORY_BYTES),
        (resource.RLIMIT_CPU, limit.CPU_S),
        (resource.RLIMIT_FSIZE, limit.MAX_OUTPUT_BYTES),
        (resource.RLIMIT_NOFILE, limit.OPEN_FILES),
    ):
        resource.setrlimit(name, (value, value))


def answer(line: bytes) -> bytes:
    """Remake the file of one order; whatever its content does, there is an outcome."""
    order = Order.model_validate_json(line)
    return _outcome(order).model_dump_json().encode()


def _outcome(order: Order) -> Outcome:
    try:
        return Outcome(remade=remake(order.source, order.target))
    except IntakeError as error:
        return Outcome(fault=error.code)
    except MemoryError:
        return Outcome(fault=IntakeFault.TOO_LARGE)
    except OSError as error:
        return Outcome(fault=_fault_of(error))
    except Exception:  # noqa: BLE001 - libraries raise what they like on hostile files; the process ends here
        return Outcome(fault=IntakeFault.UNREADABLE)


def _fault_of(error: OSError) -> IntakeFault:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return IntakeFault.NO_SPACE
    return IntakeFault.TOO_LARGE if error.errno in {errno.EFBIG, errno.ENOMEM} else IntakeFault.UNREADABLE


if __name__ == "__main__":
    sys.exit(main())

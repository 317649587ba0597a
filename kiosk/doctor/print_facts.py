"""Gathers what concerns printing: the CUPS server's answers, its files, and where its folders lie."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from devices.printing.survey import take_survey
from kiosk.device import cups_address
from kiosk.doctor.cups_settings import FILES_FILE, SERVICE_FILE, read_settings
from kiosk.doctor.facts import PrintServiceFacts, QueueFacts
from kiosk.paths import ASSETS, is_in_memory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from devices.printing.api import PrinterStatus
    from kiosk.config import PrinterConfig

# A printer asleep answers CUPS within some seconds; longer means that somebody hangs.
SURVEY_DEADLINE_S: Final = 15.0
# Where an administrator, and a package, add to cups.service.
_ADDITIONS: Final = (
    Path("/etc/systemd/system/cups.service.d"),
    Path("/usr/lib/systemd/system/cups.service.d"),
)
_THIS_MACHINE: Final = ("localhost", "127.", "::1")


def gather_printing(
    config: PrinterConfig, folder: Path, additions: Sequence[Path] = _ADDITIONS
) -> tuple[PrintServiceFacts, PrinterStatus]:
    """Ask the configured server, and read the CUPS files in `folder` when it is this machine's.

    `additions` are the folders with what systemd adds to the service.
    """
    server, port = cups_address(config)
    # The child finds the very modules that this process runs, installed or not.
    environment = {**os.environ, "PYTHONPATH": str(ASSETS.parent)}
    survey = take_survey(config.queue, server, port, environment, SURVEY_DEADLINE_S)
    queue = None
    if not survey.failure:
        queue = QueueFacts(
            survey.has_queue,
            survey.is_accepting,
            survey.error_policy,
            survey.finished_jobs,
            survey.media,
            survey.may_start,
        )
    is_local = server.startswith(("/", *_THIS_MACHINE))
    if not is_local:
        return PrintServiceFacts(queue, survey.failure, is_local=False, settings=None), survey.printer
    return _with_files(queue, survey.failure, folder, additions), survey.printer


def _with_files(
    queue: QueueFacts | None, failure: str, folder: Path, additions: Sequence[Path]
) -> PrintServiceFacts:
    texts, unreadable = [], []
    for name in (SERVICE_FILE, FILES_FILE):
        try:
            texts.append((folder / name).read_text(encoding="utf-8", errors="replace"))
        except FileNotFoundError:
            texts.append("")  # cupsd then takes its defaults
        except OSError:
            unreadable.append(folder / name)
    if unreadable:
        return PrintServiceFacts(queue, failure, is_local=True, settings=None, unreadable=tuple(unreadable))
    settings = read_settings(folder, *texts)
    return PrintServiceFacts(
        queue,
        failure,
        is_local=True,
        settings=settings,
        is_spool_in_memory=is_in_memory(Path(settings.spool.value)),
        is_temporary_in_memory=is_in_memory(Path(settings.temporary.value)),
        begins_empty=any(clears(each, settings.spool.value) for each in additions),
    )


def clears(additions: Path, spool: str) -> bool:
    """Tell whether a drop-in of `additions` deletes the files in `spool` before the server starts."""
    lines: list[str] = []
    for file in additions.glob("*.conf"):
        with suppress(OSError):
            lines += file.read_text(encoding="utf-8", errors="replace").splitlines()
    words = [line.split() for line in lines if line.lstrip().startswith("ExecStartPre=")]
    return any(spool in each and "-delete" in each for each in words)

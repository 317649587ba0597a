"""The process of `kiosk record-sites`: shows the browser in learning mode until the operator ends it."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import log
from kiosk.errors import KioskError
from kiosk.network.surroundings import read_surroundings
from kiosk.site_recording import Task, prepare
from ui.app import make_application
from ui.recording.recorder import Recorder

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Record; 0 when the operator has ended, by the button or by closing the window."""
    options = _parser().parse_args(arguments)
    log.set_up(logging.WARNING, os.environ)
    beginning = prepare(Task(options.config, options.procedure, options.url))
    application = make_application(sys.argv[:1])
    recorder = Recorder(beginning, read_surroundings(os.environ), options.draft, str(options.out))
    recorder.show()
    code = application.exec()
    recorder.close()
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ui.recording.app", description=__doc__)
    parser.add_argument("--draft", type=Path, required=True, help="file that is written after each change")
    parser.add_argument("--out", type=Path, required=True, help="what the operator calls the file")
    parser.add_argument("--config", type=Path, help="the operator's configuration")
    begins = parser.add_mutually_exclusive_group(required=True)
    begins.add_argument("--procedure", help="id of the procedure to follow")
    begins.add_argument("--url", help="address to begin at")
    return parser


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KioskError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        sys.exit(error.exit_code)

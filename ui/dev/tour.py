"""`python -m ui.dev.tour`: plays the whole journey on the real window and takes a picture of every screen."""

from __future__ import annotations

import argparse
import logging
import os
import re
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk import log
from kiosk.config_file import load_config
from kiosk.demo.portal import DEFAULT_MAX_FILE_BYTES
from kiosk.errors import KioskError, UnavailableError
from ui.app import make_application
from ui.dev.guide import Guide, SceneFailedError
from ui.dev.hand import Input
from ui.dev.scenes import SCENES
from ui.dev.stage import Play, Stage
from ui.dev.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

# Below the simulated proof of address as it is handed over: the site's own error is a screen of the tour.
_MAX_FILE_BYTES: Final = 700_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the tour; 0 when every step went well, 1 when one failed."""
    options = _parser().parse_args(arguments)
    log.set_up(logging.WARNING, os.environ)
    if os.geteuid() == 0:
        raise UnavailableError("Chromium refuses root: play the tour as another user, or by make tour")
    options.out.mkdir(parents=True, exist_ok=True)
    width_px, height_px = options.size
    play = Play(
        width_px,
        height_px,
        options.language,
        options.input,
        None if options.config is None else load_config(options.config),
    )
    table = Table(_say)
    with tempfile.TemporaryDirectory(prefix="kiosk-tour-") as temporary:
        _tour(play, table, options, Path(temporary))
    table.foot()
    return 1 if table.failures else 0


def _tour(play: Play, table: Table, options: argparse.Namespace, temporary: Path) -> None:
    application = make_application(sys.argv[:1])
    received = options.received or temporary / "received"
    max_file_bytes = _MAX_FILE_BYTES if play.devices is None else DEFAULT_MAX_FILE_BYTES
    with Stage(application, play, temporary, received, max_file_bytes) as stage:
        guide = Guide(stage, options.out, table)
        table.head()
        for name in options.scenes or SCENES:
            try:
                SCENES[name](guide)
            except SceneFailedError:
                stage.mend()  # told in the table; the next scene begins with a session of its own
        stage.close_session()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ui.dev.tour", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="folder for the pictures")
    parser.add_argument("--size", type=_size, default=(1920, 1080), metavar="WxH", help="window in pixels")
    parser.add_argument("--language", choices=["fr", "en", "ar"], default="fr", help="the visitor's language")
    parser.add_argument("--input", type=Input, choices=list(Input), default=Input.TOUCH, help="what he uses")
    parser.add_argument("--scenes", nargs="+", choices=list(SCENES), metavar="SCENE", help=", ".join(SCENES))
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="take scanner, printer and stick from this configuration"
    )
    parser.add_argument("--received", type=Path, metavar="DIR", help="keep here what the site received")
    return parser


def _size(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size like 1280x800")
    return int(match[1]), int(match[2])


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KioskError as error:
        sys.stderr.write(f"tour: {error}\n")
        sys.exit(error.exit_code)

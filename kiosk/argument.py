"""Reads the values of the command line's options; a wrong one is said in a sentence."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final

from kiosk.paths import DEFAULT_CONFIG
from kiosk.session.config import WindowConfig

MOST_SESSIONS: Final = 100


def size_of(text: str) -> tuple[int, int]:
    """Read a size like "1280x800": width and height in pixels."""
    match = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size; write width x height, like 1280x800")
    width, height = (int(part) for part in match.groups())
    if not (min(width, height) >= 640 and max(width, height) <= 16384):
        raise argparse.ArgumentTypeError(f"{text}: each side has 640 to 16384 pixels")
    return width, height


def count_of(text: str) -> int:
    """Read how many sessions are to be played."""
    if not text.isdecimal() or not 1 <= int(text) <= MOST_SESSIONS:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 to {MOST_SESSIONS}")
    return int(text)


def config_option(parser: argparse.ArgumentParser) -> None:
    """Give a command the option that names the configuration."""
    parser.add_argument(
        "--config",
        type=Path,
        default=DEFAULT_CONFIG,
        metavar="FILE",
        help=f"the configuration (default: {DEFAULT_CONFIG})",
    )


def window_of(windowed: bool, size: tuple[int, int] | None) -> WindowConfig:
    """Return the window that was asked for: a size asks for one too."""
    width, height = size or (0, 0)
    return WindowConfig(windowed=windowed or size is not None, width_px=width, height_px=height)

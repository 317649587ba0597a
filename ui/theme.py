"""Loads a theme pack: a folder with `theme.json` (tokens), fonts and a logo."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from kiosk.errors import KioskError
from kiosk.paths import ASSETS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

NEUTRAL: Final = ASSETS / "themes" / "neutral"
SCHEMES: Final = ("light", "dark", "contrast")


class ThemeError(KioskError):
    """A theme pack cannot be used."""

    exit_code = os.EX_CONFIG


@dataclass(frozen=True, slots=True)
class ThemePack:
    """Colours by scheme ("#RRGGBB" or "#AARRGGBB"), font families, and font files to load."""

    schemes: Mapping[str, Mapping[str, str]]
    latin_family: str
    arabic_family: str
    font_files: tuple[Path, ...]


def load_theme(folder: Path | None = None) -> ThemePack:
    """Read a theme pack; tokens that an external pack leaves out are the neutral ones.

    Raises ThemeError, with the file's name, where the pack cannot be read.
    """
    neutral = _read(NEUTRAL)
    chosen = _read(folder) if folder is not None else neutral
    try:
        schemes = {name: {**neutral["schemes"][name], **chosen["schemes"].get(name, {})} for name in SCHEMES}
        fonts = {**neutral["fonts"], **chosen.get("fonts", {})}
    except (KeyError, TypeError, AttributeError) as fault:
        raise ThemeError(
            f"{folder or NEUTRAL}/theme.json: {fault!r} is missing or has the wrong form"
        ) from fault
    files = sorted((folder or NEUTRAL).glob("*.[to]tf"))
    return ThemePack(schemes, fonts["latin"], fonts["arabic"], tuple(files))


def _read(folder: Path) -> dict[str, Any]:
    file = folder / "theme.json"
    try:
        tokens = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ThemeError(f"{file}: cannot be read: {fault}") from fault
    if not isinstance(tokens, dict):
        raise ThemeError(f"{file}: must hold one object")
    return tokens

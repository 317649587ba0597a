"""A private SANE: the ``test`` and ``pnm`` backends of Debian's libsane, or no scanner at all."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

TEST_DEVICE = "test:0"
PNM_DEVICE = "pnm:0"

_TEST_BACKEND = {
    "number_of_devices": "1",
    "mode": "Gray",
    "resolution": "75.0",
    "test-picture": '"Color pattern"',
    "geometry_max": "300.0",
    "br_x": "210.0",
    "br_y": "297.0",
}
# Each buffer of 64 KiB waits this long: an A4 page at 75 dpi in colour (1.6 MB) takes about 5 s.
SLOW_OPTIONS = {"read-delay": "yes", "read-delay-duration": "200000"}


def sane_environment(
    folder: Path,
    backends: Iterable[str] = ("test", "pnm"),
    settings: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Write SANE's configuration into ``folder`` and give the environment that makes libsane read it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dll.conf").write_text("".join(f"{name}\n" for name in backends), encoding="ascii")
    lines = [f"{name} {value}\n" for name, value in {**_TEST_BACKEND, **(settings or {})}.items()]
    (folder / "test.conf").write_text("".join(lines), encoding="ascii")
    return {**os.environ, "SANE_CONFIG_DIR": str(folder)}


def escl_environment(folder: Path, scanners: Mapping[str, str]) -> dict[str, str]:
    """Let libsane know nothing but eSCL scanners, by name and address, through sane-airscan."""
    environment = sane_environment(folder, backends=("airscan",))
    lines = "".join(f'"{name}" = {address}, eSCL\n' for name, address in scanners.items())
    configuration = f"[devices]\n{lines}[options]\ndiscovery = disable\n"
    (folder / "airscan.conf").write_text(configuration, encoding="utf-8")
    return environment


def paper_on_glass(path: Path, width_px: int = 620, height_px: int = 877) -> Image.Image:
    """Store a picture that has no two equal corners where the ``pnm`` backend reads it, and give it."""
    red = Image.linear_gradient("L").resize((width_px, height_px))
    green = red.rotate(180)
    blue = Image.radial_gradient("L").resize((width_px, height_px))
    image = Image.merge("RGB", (red, green, blue))
    image.paste((250, 250, 250), (10, 10, width_px // 3, height_px // 5))
    image.save(path, "PPM")
    return image

"""The journey on real drivers: page and file reach the site, number and QR code reach the paper."""

from __future__ import annotations

import io
import re
import subprocess
from typing import TYPE_CHECKING

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from devices.simulation.faults import SimulationState
from devices.stick.simulated_stick import SimulatedStick
from kiosk.demo.steps import REFERENCE_PATTERN
from tests.support.cups import private_print_stack
from tests.support.sane import PNM_DEVICE, paper_on_glass, sane_environment
from tests.support.tour import run_tour

if TYPE_CHECKING:
    from pathlib import Path

    from PIL import Image

    from tests.support.cups import PrintStack

pytestmark = [pytest.mark.e2e, pytest.mark.timeout(300)]

_DEADLINE_S = 240.0
_SCAN_DPI = 300
_A4_PX = (2480, 3508)  # at that resolution
_PRINT_DPI = 200
# Levels of 256: JPEG at the quality of scanned papers changes a smooth picture by one or two.
_JPEG_LEVELS = 4.0

_CONFIG = """
[place]
prefecture = "Préfecture d’essai"
department = "63"

[scanner]
driver = "sane"
device = "{device}"
sane_config_folder = "{sane}"
options = {{ filename = "{glass}" }}
resolution_dpi = {dpi}

[printer]
driver = "cups"
queue = "{queue}"
server = "{server}:{port}"

[stick]
enabled = true

[sandbox]
isolation = "none"
"""


def test_the_page_on_the_glass_the_file_on_the_stick_and_the_paper_in_the_hand(tmp_path: Path) -> None:
    glass = tmp_path / "glass.ppm"
    page = paper_on_glass(glass, *_A4_PX)
    sane_environment(tmp_path / "sane.d")
    stick, bill = _stick(tmp_path)
    received = tmp_path / "received"
    folder = tmp_path / "print"
    folder.mkdir()
    with private_print_stack(folder) as stack:
        config = _write_config(tmp_path, glass, stack)
        arguments = ("--scenes", "journey", "--config", str(config), "--received", str(received))
        tour = run_tour(
            tmp_path, (1920, 1080), *arguments, deadline_s=_DEADLINE_S, confined_by=_where_it_is(stick)
        )
        papers = [_rendered(path) for path in stack.papers()]
    assert tour.failures == []
    assert tour.code == 0, tour.table

    scanned, brought = sorted(received.iterdir(), key=lambda file: _difference(page, file))
    assert _difference(page, scanned) < _JPEG_LEVELS
    assert _difference(bill, brought) < _JPEG_LEVELS

    # First the site's own page, then the kiosk's receipt.
    (site_text, _), (receipt_text, receipt) = papers
    number = _number_in(site_text)
    assert _number_in(receipt_text) == number
    codes = [code.text for code in zxingcpp.read_barcodes(receipt)]
    assert len(codes) == 1
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/suivi", codes[0])


def _stick(folder: Path) -> tuple[Path, Image.Image]:
    """Make a FAT stick, not plugged in yet, in a folder of its own; returns the picture of its bill."""
    simulation = SimulationState(folder / "simulation.json")
    simulation.set_stick(is_plugged=True, pace=0.0)
    SimulatedStick(simulation, folder / "papers").entries()  # draws them
    stick = folder / "stick"
    stick.mkdir()
    image = stick / "disk.out"
    _run("mkfs.vfat", "-C", "-F", "32", str(image), "40960")
    _run("mcopy", "-s", "-i", str(image), *map(str, (folder / "papers").iterdir()), "::/")
    (bill,) = (folder / "papers").glob("Facture*.pdf")
    return stick, _page_of(bill, _A4_PX[0])


def _where_it_is(stick: Path) -> tuple[str, ...]:
    """Return a command that runs another one where udev keeps the stick's node in /dev/kiosk-stick."""
    return ("bwrap", "--dev-bind", "/", "/", "--dev", "/dev", "--bind", str(stick), "/dev/kiosk-stick")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=20)


def _write_config(folder: Path, glass: Path, stack: PrintStack) -> Path:
    config = folder / "kiosk.toml"
    text = _CONFIG.format(
        device=PNM_DEVICE,
        sane=folder / "sane.d",
        glass=glass,
        dpi=_SCAN_DPI,
        queue=stack.queue,
        server=stack.server,
        port=stack.port,
    )
    config.write_text(text, encoding="utf-8")
    return config


def _difference(page: Image.Image, file: Path) -> float:
    """Return the mean difference, in levels of 256, of the page on the glass from the file's only page."""
    shown = _page_of(file, page.width)
    assert shown.size == pytest.approx(page.size, abs=2)
    sent = np.asarray(shown.resize(page.size), dtype=float)
    return float(np.abs(sent - np.asarray(page, dtype=float)).mean())


def _page_of(file: Path, width_px: int) -> Image.Image:
    """Draw the file's only page."""
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        width_pt, _ = document[0].get_size()
        picture: Image.Image = document[0].render(scale=width_px / width_pt).to_pil().convert("RGB")
    return picture


def _rendered(paper: Path) -> tuple[str, Image.Image]:
    """Return a printed document's words and the picture of its first page."""
    with pypdfium2.PdfDocument(io.BytesIO(paper.read_bytes())) as document:
        text = "\n".join(sheet.get_textpage().get_text_bounded() for sheet in document)
        picture = document[0].render(scale=_PRINT_DPI / 72).to_pil()
    return text, picture


def _number_in(text: str) -> str:
    # The receipt sets the number in groups, to be read out more easily, and a long one on two lines.
    found = re.findall(REFERENCE_PATTERN, re.sub(r"-\s+", "-", text))
    assert found, text
    return str(found[0])

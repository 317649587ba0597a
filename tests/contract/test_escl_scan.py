"""What is asked of an eSCL scanner reaches it, and the one that was meant is asked."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from devices.scanning.api import ColourMode, ScanRequest, Source
from devices.scanning.client import ScanClient
from devices.scanning.worker_process import sane_command
from tests.support.escl_machine import EsclMachine
from tests.support.escl_server import escl_server
from tests.support.sane import escl_environment
from tests.support.scanners import QUICK

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("colour", ColourMode)
@pytest.mark.parametrize("dpi", [100, 300])
@pytest.mark.parametrize("source", Source)
def test_source_colour_and_resolution_are_those_that_were_asked_for(
    tmp_path: Path, source: Source, colour: ColourMode, dpi: int
) -> None:
    machine = EsclMachine(sheets=1)
    pages = tmp_path / "pages"
    pages.mkdir()
    with escl_server(machine) as address, ExitStack() as stack:
        environment = escl_environment(tmp_path / "sane.d", {"Canon TS5100 series": address})
        client = stack.enter_context(closing(ScanClient(sane_command(), QUICK, environment)))
        got = list(client.scan(ScanRequest(source, colour, dpi), pages))

    (wanted,) = machine.ordered
    assert wanted.is_feeder == (source is not Source.FLATBED)
    assert wanted.is_duplex == (source is Source.FEEDER_DUPLEX)
    assert wanted.is_grey == (colour is ColourMode.GREY)
    assert wanted.resolution_dpi == dpi
    assert len(got) == (2 if source is Source.FEEDER_DUPLEX else 1)
    for page in got:
        with Image.open(page.path) as image:
            assert image.mode == ("L" if colour is ColourMode.GREY else "RGB")
            assert image.info["dpi"] == (dpi, dpi)
            assert image.size == pytest.approx((210 / 25.4 * dpi, 297 / 25.4 * dpi), abs=dpi / 25)


def test_of_two_of_one_model_the_serial_number_tells_which_is_asked(tmp_path: Path) -> None:
    left, right = EsclMachine(), EsclMachine()
    with escl_server(left) as left_address, escl_server(right) as right_address, ExitStack() as stack:
        scanners = {
            "Canon TS5100 series (0A1B2C)": left_address,
            "Canon TS5100 series (0A1B2D)": right_address,
        }
        environment = escl_environment(tmp_path / "sane.d", scanners)
        client = stack.enter_context(closing(ScanClient(sane_command(serial="0a1b2d"), QUICK, environment)))
        status = client.status()
        assert [found.serial for found in status.found] == ["0A1B2C", "0A1B2D"]
        assert len(list(client.scan(ScanRequest(resolution_dpi=75), tmp_path))) == 1

    assert (len(left.ordered), len(right.ordered)) == (0, 1)


def test_a_scanner_named_by_its_address_is_asked_although_sane_does_not_list_it(tmp_path: Path) -> None:
    machine = EsclMachine()
    with escl_server(machine) as address, ExitStack() as stack:
        name = f"airscan:escl:Ours:{address}"
        environment = escl_environment(tmp_path / "sane.d", {})
        (tmp_path / "sane.d" / "dll.conf").write_text("airscan\ntest\n", encoding="ascii")
        client = stack.enter_context(closing(ScanClient(sane_command(name), QUICK, environment)))
        status = client.status()
        assert (status.detail, status.is_substitute) == (name, False)
        assert [found.names for found in status.found] == [("test:0",)]
        assert len(list(client.scan(ScanRequest(resolution_dpi=75), tmp_path))) == 1

    assert len(machine.ordered) == 1

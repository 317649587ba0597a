"""A whole stick, from its file system's bytes to pages: good papers arrive, hostile ones say why not."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pillow_heif
import pytest

from devices.stick.block_stick import BlockStick
from kiosk.documents.models import FileFormat
from kiosk.documents.thumbnail import pages_of_file
from kiosk.intake.fault import IntakeFault
from kiosk.intake.limit import MAX_PAGES
from kiosk.intake.remake_process import RemakeProcess
from kiosk.services.stick_service import BroughtFile, StickService
from tests.unit.devices.stick import image
from tests.unit.intake import hostile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from devices.stick.api import Entry, StickFault

pillow_heif.register_heif_opener()

# What lies on the stick, and what comes of it: a format with its number of pages, or a fault.
PAPERS = {
    "photo.jpg": (hostile.photo(), (FileFormat.JPEG, 1)),
    "photo.heic": (hostile.photo("HEIF"), (FileFormat.JPEG, 1)),
    "photo.png": (hostile.photo("PNG"), (FileFormat.JPEG, 1)),
    "bail.pdf": (hostile.plain_pdf(12), (FileFormat.PDF, 12)),
    "formulaire.pdf": (hostile.busy_pdf(), (FileFormat.PDF, 1)),
    "photo.pdf": (hostile.photo(), (FileFormat.JPEG, 1)),  # named wrongly
    "programme.pdf": (b"MZ\x90\x00" + hostile.plain_pdf(), IntakeFault.NOT_ACCEPTED),
    "vide.pdf": (b"", IntakeFault.NOT_ACCEPTED),
    "secret.pdf": (hostile.locked_pdf(), IntakeFault.LOCKED),
    "long.pdf": (hostile.plain_pdf(MAX_PAGES + 1), IntakeFault.TOO_MANY_PAGES),
    "coupe.jpg": (hostile.photo()[:4000], IntakeFault.UNREADABLE),
    "bombe.png": (hostile.png_header(60_000, 60_000), IntakeFault.TOO_LARGE),
}


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> BlockStick:
    folder = tmp_path_factory.mktemp("stick")
    path = folder / "image"
    subprocess.run(
        ["mkfs.vfat", "-C", "-F", "32", path, "40960"], check=True, stdout=subprocess.DEVNULL, timeout=20
    )
    for name, (content, _) in PAPERS.items():
        (folder / name).write_bytes(content)
        subprocess.run(["mcopy", "-i", path, folder / name, f"::/{name}"], check=True, timeout=20)
    return BlockStick(image.partitioned(folder / "disk", path))


@pytest.fixture
def service(qapp: object, stick: BlockStick, tmp_path: Path) -> Iterator[StickService]:
    del qapp
    service = StickService(stick, RemakeProcess(), tmp_path)
    yield service
    assert service.stop()


def entries(qtbot: QtBot, service: StickService) -> dict[str, Entry]:
    with qtbot.waitSignal(service.listed, timeout=30_000) as told:
        service.list_files()
    return {entry.name: entry for entry in told.args[1]}


def test_every_paper_has_its_outcome(qtbot: QtBot, service: StickService, tmp_path: Path) -> None:
    found = entries(qtbot, service)
    assert set(found) == set(PAPERS)
    outcomes: dict[int, BroughtFile | StickFault | IntakeFault] = {}
    service.taken.connect(lambda ticket, brought: outcomes.update({ticket: brought}))
    service.failed.connect(lambda ticket, fault: outcomes.update({ticket: fault}))
    tickets = {service.take(found[name]): name for name in PAPERS}
    qtbot.waitUntil(lambda: len(outcomes) == len(PAPERS), timeout=120_000)
    for ticket, name in tickets.items():
        outcome = outcomes[ticket]
        if isinstance(outcome, BroughtFile):
            pages = pages_of_file(outcome.path, outcome.format, iter(map(str, range(99))).__next__)
            assert (name, (outcome.format, len(pages))) == (name, PAPERS[name][1])
            assert hostile.SECRET not in outcome.path.read_bytes()
        else:
            assert (name, outcome) == (name, PAPERS[name][1])
    taken = [outcome for outcome in outcomes.values() if isinstance(outcome, BroughtFile)]
    assert len(list(tmp_path.iterdir())) == len(taken)  # nothing else is left

"""Every stick, real or played, keeps the same contract, and damage ends in an outcome."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from devices.stick.api import Entry, Stick, StickError, StickFault
from devices.stick.block_stick import BlockStick
from devices.stick.folder_stick import FolderStick
from tests.unit.devices.stick import image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def _folder(path: Path) -> Path:
    (path / "Mes papiers").mkdir(parents=True)
    for name in ("recu.pdf", "Mes papiers/facture très longue 2024.pdf", ".secret.pdf", "film.mp4"):
        (path / name).write_bytes(image.PAPER)
    return path


@pytest.fixture(params=["folder", "fat12", "fat16", "fat32", "exfat", "mbr", "gpt"])
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Stick:
    path = tmp_path / "stick"
    if request.param == "folder":
        return FolderStick(_folder(path))
    if request.param == "exfat":
        return BlockStick(image.exfat(path))
    if request.param == "mbr":
        return BlockStick(image.partitioned(path, image.fat(tmp_path / "inner", 16, 16)))
    if request.param == "gpt":
        system = image.fat(tmp_path / "system", 12, 4)
        return BlockStick(image.partitioned_by_a_mac(path, image.exfat(tmp_path / "inner"), system))
    bits = int(request.param[3:])
    return BlockStick(image.fat(path, bits, {12: 4, 16: 16, 32: 40}[bits]))


def copy(stick: Stick, entry: Entry, target: Path) -> list[float]:
    told: list[float] = []
    stick.copy(entry, target, lambda: False, told.append)
    return told


def test_the_papers_are_found_and_come_over_whole(stick: Stick, tmp_path: Path) -> None:
    found = {(entry.folder, entry.name): entry for entry in stick.entries()}
    assert set(found) == {("", "recu.pdf"), ("Mes papiers", "facture très longue 2024.pdf")}
    for number, entry in enumerate(found.values()):
        assert entry.size_bytes == len(image.PAPER)
        told = copy(stick, entry, tmp_path / f"out-{number}")
        assert (tmp_path / f"out-{number}").read_bytes() == image.PAPER
        assert told == sorted(told)
        assert told[-1] == 1.0


def test_cancelled_or_exchanged_leaves_nothing(stick: Stick, tmp_path: Path) -> None:
    entry = stick.entries()[0]
    target = tmp_path / "out"
    with pytest.raises(StickError) as caught:
        stick.entries(lambda: True)
    assert caught.value.code is StickFault.CANCELLED
    with pytest.raises(StickError) as caught:
        stick.copy(entry, target, lambda: True, lambda _: None)
    assert caught.value.code is StickFault.CANCELLED
    assert not target.exists()
    with pytest.raises(StickError) as caught:
        copy(stick, Entry(entry.number, "another", entry.folder, entry.size_bytes), target)
    assert caught.value.code is StickFault.CHANGED
    assert not target.exists()


def code(stick: Stick) -> StickFault:
    with pytest.raises(StickError) as caught:
        stick.entries()
    return caught.value.code


def test_no_stick_and_no_file_system_say_so(tmp_path: Path) -> None:
    assert code(BlockStick(tmp_path / "none")) is StickFault.ABSENT
    assert code(FolderStick(tmp_path / "none")) is StickFault.ABSENT
    (tmp_path / "zeros").write_bytes(bytes(image.MEGABYTE))
    assert code(BlockStick(tmp_path / "zeros")) is StickFault.NOT_SUPPORTED
    (tmp_path / "empty").write_bytes(b"")
    assert code(BlockStick(tmp_path / "empty")) is StickFault.NOT_SUPPORTED


@pytest.mark.parametrize("mark", [b"\xeb\x52\x90NTFS    ", b"\xeb\x58\x90-FVE-FS-", bytes(32) + b"NXSB"])
def test_what_windows_and_macs_make_of_larger_sticks_is_not_supported(mark: bytes, tmp_path: Path) -> None:
    sector = (mark + b"\x00\x02\x08\x00\x00").ljust(510, b"\0") + b"\x55\xaa"
    (tmp_path / "stick").write_bytes(sector.ljust(image.MEGABYTE, b"\0"))
    assert code(BlockStick(tmp_path / "stick")) is StickFault.NOT_SUPPORTED


def test_a_stick_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    path = image.fat(tmp_path / "stick", 12, 4)
    assert code(BlockStick(path, deadline_s=0.2, worker=("sleep", "60"))) is StickFault.TOOK_TOO_LONG


def test_a_file_without_end_is_unreadable(tmp_path: Path) -> None:
    path = image.fat(tmp_path / "stick", 16, 16)
    stick = BlockStick(path)
    entry = next(entry for entry in stick.entries() if not entry.folder)
    content = bytearray(path.read_bytes())
    # The first table of clusters begins behind the reserved sectors: every chain leads to cluster 3 now.
    start = int.from_bytes(content[14:16], "little") * 512
    length = int.from_bytes(content[22:24], "little") * 512
    content[start + 4 : start + length] = b"\x03\x00" * ((length - 4) // 2)
    path.write_bytes(content)
    with pytest.raises(StickError) as caught:
        copy(stick, entry, tmp_path / "out")
    assert caught.value.code is StickFault.UNREADABLE
    assert not (tmp_path / "out").exists()


def _damaged(whole: bytes) -> Iterator[bytes]:
    numbers = random.Random(4)  # noqa: S311 - the same, always
    for number in range(10):
        content = bytearray(whole)
        for _ in range(200):
            # Boot sector, tables and root lie in front.
            content[numbers.randrange(512 if number % 2 else 11, 300_000)] = numbers.randrange(256)
        yield bytes(content[: numbers.randrange(400_000, len(content))] if number % 5 == 0 else content)


@pytest.mark.parametrize("kind", ["fat", "exfat"])
def test_damage_ends_in_an_outcome(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "stick"
    whole = (image.exfat(path) if kind == "exfat" else image.fat(path, 12, 4)).read_bytes()
    for content in _damaged(whole):
        path.write_bytes(content)
        try:
            entries = BlockStick(path, deadline_s=10).entries()
        except StickError as error:
            if error.code not in {StickFault.UNREADABLE, StickFault.NOT_SUPPORTED}:
                raise
        else:
            assert len(entries) <= 2000
    path.write_bytes(whole)
    assert len(BlockStick(path).entries()) == 2

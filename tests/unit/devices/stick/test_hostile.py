"""What somebody may have prepared on a stick, and what he may do with it, harms nothing."""

from __future__ import annotations

import errno
import json
import socket
import struct
import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.stick.api import MAX_ENTRIES, Entry, StickError, StickFault
from devices.stick.block_stick import BlockStick
from devices.stick.folder_stick import FolderStick
from devices.stick.name import plain_name
from devices.stick.partition import extents
from devices.stick.worker import _fault_of
from tests.unit.devices.stick import image

if TYPE_CHECKING:
    from pathlib import Path


def _root(content: bytearray) -> int:
    """Return where an exFAT image of ours has its root folder."""
    heap, root = (struct.unpack_from("<I", content, place)[0] for place in (88, 96))
    return int(heap * 512 + (root - 2) * 4096)


def _with_root(path: Path, entries: bytes) -> BlockStick:
    content = bytearray(image.exfat(path).read_bytes())
    place = _root(content)
    content[place : place + 4096] = entries.ljust(4096, b"\0")[:4096]
    path.write_bytes(content)
    return BlockStick(path, deadline_s=20)


def test_a_folder_inside_itself_is_read_once(tmp_path: Path) -> None:
    content = image.exfat(tmp_path / "stick").read_bytes()
    (root,) = struct.unpack_from("<I", content, 96)
    paper = image.exfat_entry("recu.pdf", 300, len(image.PAPER), 0, 3)
    stick = _with_root(tmp_path / "stick", image.exfat_entry("again", root, 4096, 0x10, 3) + paper)
    assert [entry.name for entry in stick.entries()] == ["recu.pdf"]


def test_a_huge_folder_is_read_as_far_as_anybody_looks(tmp_path: Path) -> None:
    path = tmp_path / "stick"
    content = bytearray(image.exfat(path).read_bytes())
    place, heap = _root(content), struct.unpack_from("<I", content, 88)[0] * 512
    many = b"".join(image.exfat_entry(f"{n}.pdf", 300, 9, 0, 3) for n in range(MAX_ENTRIES + 500))
    start = heap + (900 - 2) * 4096
    content[start : start + len(many)] = many
    content[place : place + 4096] = image.exfat_entry("f", 900, len(many), 0x10, 3).ljust(4096, b"\0")
    path.write_bytes(content)
    assert len(BlockStick(path).entries()) == MAX_ENTRIES


def test_a_chain_that_turns_on_the_spot_ends_at_once(tmp_path: Path) -> None:
    path = image.fat(tmp_path / "stick", 16, 16)
    content = bytearray(path.read_bytes())
    start = int.from_bytes(content[14:16], "little") * 512
    length = int.from_bytes(content[22:24], "little") * 512
    content[start : start + length] = b"\x01\x00" * (length // 2)  # cluster 1 is none, and leads to itself
    path.write_bytes(content)
    stick = BlockStick(path, deadline_s=10)
    (entry,) = stick.entries()  # the root of FAT16 is not in a chain, the folder is
    with pytest.raises(StickError) as caught:
        stick.copy(entry, tmp_path / "out", lambda: False, lambda _: None)
    assert caught.value.code is StickFault.UNREADABLE


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("facture.pdf", "facture.pdf"),
        ("facture\N{RIGHT-TO-LEFT OVERRIDE}fdp.exe", "facturefdp.exe"),
        ("a\nb\t\x00c\x1b[31m.pdf", "a b c[31m.pdf"),
        ("\N{ZERO WIDTH SPACE}\N{SOFT HYPHEN}", "?"),
        ("", "?"),
        ("e\N{COMBINING ACUTE ACCENT}lectricité.pdf", "électricité.pdf"),
        (
            "z" + "\N{COMBINING ACUTE ACCENT}" * 50 + ".pdf",
            "ź\N{COMBINING ACUTE ACCENT}\N{COMBINING ACUTE ACCENT}.pdf",
        ),
        ("\ud800.pdf", ".pdf"),
        ("فاتورة.pdf", "فاتورة.pdf"),
    ],
)
def test_names_are_shown_without_tricks(name: str, shown: str) -> None:
    assert plain_name(name) == shown


@given(st.text(max_size=300))
def test_any_name_can_be_shown(name: str) -> None:
    shown = plain_name(name)
    assert 0 < len(shown) <= 120
    assert shown.isprintable()
    json.dumps(shown).encode()
    assert plain_name(shown) == shown


def test_a_disguised_paper_comes_over_under_the_name_that_was_shown(tmp_path: Path) -> None:
    name = "re\N{RIGHT-TO-LEFT OVERRIDE}cu.pdf"
    stick = _with_root(tmp_path / "stick", image.exfat_entry(name, 300, len(image.PAPER), 0, 3))
    (entry,) = stick.entries()
    assert entry.name == "recu.pdf"
    stick.copy(entry, tmp_path / "out", lambda: False, lambda _: None)
    assert (tmp_path / "out").read_bytes() == image.PAPER


@settings(max_examples=200)
@given(st.binary(max_size=600), st.binary(max_size=300))
def test_no_table_of_partitions_leads_astray(front: bytes, rows: bytes) -> None:
    mbr = front[:510].ljust(510, b"\0") + b"\x55\xaa"
    header = b"EFI PART".ljust(72, b"\0") + struct.pack("<Q", 2)
    device = mbr + header.ljust(512, b"\0") + rows * 60
    found = extents(BytesIO(device))
    assert found[0].offset == 0
    assert len(found) <= 17
    assert all(0 <= extent.offset < len(device) and extent.length > 0 for extent in found)


def test_a_table_behind_the_end_of_the_world_is_passed_over() -> None:
    header = b"EFI PART".ljust(72, b"\0") + struct.pack("<Q", 2**64 - 1)
    assert len(extents(BytesIO((bytes(512) + header).ljust(8192, b"\0")))) == 1


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(image.PAPER)
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "link.pdf").symlink_to(secret)
    (folder / "elsewhere").symlink_to(tmp_path)
    paper = folder / "recu.pdf"
    paper.write_bytes(image.PAPER)
    stick = FolderStick(folder)
    (entry,) = stick.entries()
    paper.unlink()
    paper.symlink_to(secret)
    with pytest.raises(StickError):
        stick.copy(entry, tmp_path / "out", lambda: False, lambda _: None)
    assert not (tmp_path / "out").exists()


def test_a_stick_that_was_pulled_out_is_told_from_a_bad_one(tmp_path: Path) -> None:
    (tmp_path / "there").write_bytes(b"x")
    for error in (OSError(errno.EIO, "read"), ValueError("short")):
        assert _fault_of(error, tmp_path / "there") is StickFault.UNREADABLE
        assert _fault_of(error, tmp_path / "gone") is StickFault.ABSENT


# Stands in for the worker: says what it was told, and stays.
BABBLER = "import sys, time; sys.stdout.write(sys.argv[1]); sys.stdout.flush(); time.sleep(9)"


@pytest.mark.parametrize(
    "words",
    ["no json\n", "[1]\n", '{"entry": {"name": 1}}\n', '{"fault": "of another kind"}\n', "x" * 100_000],
)
def test_a_worker_that_was_taken_over_is_not_believed(words: str, tmp_path: Path) -> None:
    stick = BlockStick(tmp_path, worker=(sys.executable, "-c", BABBLER, words))
    with pytest.raises(StickError) as caught:
        stick.entries()
    assert caught.value.code is StickFault.UNREADABLE


def test_a_worker_that_dies_has_read_nothing(tmp_path: Path) -> None:
    with pytest.raises(StickError) as caught:
        BlockStick(tmp_path, worker=("true",)).entries()
    assert caught.value.code is StickFault.UNREADABLE


def test_what_is_no_disk_is_given_up(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "socket"))
        with pytest.raises(StickError):
            BlockStick(tmp_path / "socket").entries()
    with pytest.raises(StickError) as caught:
        BlockStick(tmp_path).copy(Entry(0, "a.pdf", "", 1), tmp_path / "out", lambda: False, lambda _: None)
    assert caught.value.code in {StickFault.UNREADABLE, StickFault.ABSENT}
